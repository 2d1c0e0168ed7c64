/** What a press, a key or a word in the form does. One listener for each kind of event, for all controls alike. */
import type { AdverseEventField, Client } from '@trialside/client';
import type { TrialContext } from '../element/context.ts';
import type { Data } from '../element/data-state.ts';
import type { Known } from '../element/subject-data.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { LocaleName } from '../locales/words.ts';
import type { AstctDraft } from './astct.ts';
import { afterChoice } from './choose-term.ts';
import { oneDate, type Anchors } from './dates.ts';
import { answered, withoutPeriod, withPeriod } from './edits.ts';
import { without, withValue, type Entry } from './entry.ts';
import type { FormActs } from './form-template.ts';
import type { WithRules } from './form-view.ts';
import type { Judgement } from './judge.ts';
import { controlOf, meant, nextStop } from './keys.ts';
import type { Picker } from './picker.ts';
import type { Questions } from './questions.ts';
import type { Saving } from './saving.ts';
import type { TermOption } from './term-options.ts';

export interface ActHost {
  readonly host: HTMLElement & {
    readonly updateComplete: Promise<boolean>;
    readonly form: HTMLFormElement | null;
    readonly record: unknown;
    event: string | null | undefined;
  };
  readonly entry: Entry;
  readonly picker: Picker;
  readonly words: () => AeWords | null;
  /** Null until the file for it is here. */
  readonly rules: () => WithRules | null;
  readonly data: () => Data<Known>;
  readonly known: () => Known | null;
  readonly saving: () => Saving | null;
  readonly questions: () => Questions | null;
  readonly judgement: () => Judgement | null;
  readonly context: () => TrialContext | null;
  readonly language: () => LocaleName;
  readonly languageTag: () => string;
  readonly isLocked: () => boolean;
  readonly assessment: () => AstctDraft;
  readonly assess: (draft: AstctDraft | null) => void;
  readonly acknowledge: (is: boolean) => void;
  /** Graded by our summaries, and the person has said so. */
  readonly acknowledged: () => boolean;
  /** The entry was changed by the person; `fromField`: an inner field has told the page so itself. */
  readonly edited: (fromField: boolean) => void;
  readonly begin: (id: string | null) => void;
  readonly say: (sentence: string) => void;
  readonly fileMissing: () => void;
}

/** What acts have at hand that are loaded with the rules. */
export interface LateHost extends ActHost {
  readonly anchors: () => Anchors;
  readonly go: (selector: string) => Promise<void>;
  readonly redraw: () => void;
}

export interface Acts extends FormActs {
  readonly save: () => Promise<void>;
}

export function acts(of: ActHost): Acts {
  const { host, entry, picker } = of;
  const root = (): ShadowRoot => host.shadowRoot!;
  const find = (selector: string): HTMLElement | null => root().querySelector<HTMLElement>(selector);
  const client = (): Client | null => of.context()?.client ?? null;

  const edit = (draft: typeof entry.draft, fromField = false): void => {
    entry.edit(draft);
    of.edited(fromField);
  };

  async function go(selector: string): Promise<void> {
    await host.updateComplete;
    const question = find(selector);
    ((question && controlOf(question)) ?? question)?.focus();
  }

  const anchors = (): Anchors => {
    const known = of.known();
    const { record, protocol } = known ?? {};
    const infusion =
      record?.exposures.find(({ category }) => category === protocol?.timeAnchor)?.start ?? null;
    return {
      today: record?.cut.on ?? '9999-12-31',
      infusion: infusion && infusion.length >= 10 ? infusion.slice(0, 10) : null,
    };
  };

  /** Options of the open list, in the order they are drawn. */
  function options(): readonly TermOption[] {
    const [known, rules] = [of.known(), of.rules()];
    return picker
      .groups({
        findings: known && rules ? rules.findingsOf(known) : [],
        recent: [
          ...new Set((known?.record.adverseEvents ?? []).flatMap(({ ctcae }) => ctcae?.code ?? [])),
        ].slice(-6),
        favourites: known && rules ? rules.favouritesOf(known) : [],
      })
      .flatMap((group) => group.options);
  }

  function choose(option: TermOption): void {
    const draft = afterChoice(entry.draft, option, (code) => picker.terms?.byCode(code)?.bodySystem ?? null);
    if (!draft) {
      if (option.kind === 'class') picker.open(option.own);
      return;
    }
    picker.close();
    of.assess(null);
    entry.edit(draft, without(entry.typed, 'facetAnswers'));
    of.edited(false);
    // A term from the laboratory brings its grade and its dates: what is open comes after them.
    // What has no term of its own has to be named first.
    // What is assessed by questions of its own begins with when.
    const first = draft.term === '' ? '#i-term' : '[data-path="astct.at"], .grades';
    void go(option.kind === 'finding' ? '[data-path=outcome]' : first);
  }

  const scale = (): 'astct' | 'ctcae' => {
    const [judgement, rules] = [of.judgement(), of.rules()];
    return judgement && rules?.kindOf(judgement.event) ? 'astct' : 'ctcae';
  };

  /** The words of a control that is no answer of the entry itself; false where it is one. */
  function aside(target: HTMLInputElement): boolean {
    const { name, value, dataset, checked } = target;
    const saving = of.saving();
    if (name === 'find') picker.open(value);
    else if (name === 'reason' && saving) saving.reason = { ...saving.reason, text: value };
    else if (name === 'reason-code' && saving) saving.reason = { ...saving.reason, code: value };
    else if (name === 'acknowledge') of.acknowledge(checked);
    else if (dataset['question'] !== undefined) of.questions()?.type(dataset['question'], value);
    else if (name.startsWith('astct.')) assessing(name.slice('astct.'.length), value);
    else return false;
    return true;
  }

  function assessing(key: string, value: string): void {
    const draft = of.assessment();
    if (key === 'at') return of.assess({ ...draft, typedAt: value });
    const { [key]: _before, ...others } = draft.inputs;
    of.assess({ ...draft, inputs: value.trim() === '' ? others : { ...others, [key]: value.trim() } });
  }

  async function save(): Promise<void> {
    const [rules, saving, judgement, known] = [of.rules(), of.saving(), of.judgement(), of.known()];
    if (!rules || !saving || !judgement || of.isLocked() || !entry.dirty) return;
    const by = saving.block(entry, judgement, of.assessment());
    if (by) {
      await host.updateComplete;
      const to = {
        conflict: '.conflict button',
        date: `[data-path="${'path' in by ? by.path.split(':')[0] : ''}"]`,
        assessment: '.guided input',
        hard: `[data-path^="${'field' in by ? by.field : ''}"]`,
        soft: '[data-act=first-soft]',
        reason: '[name=reason-code]',
      }[by.kind];
      return go(to);
    }
    if (!client() || !known) return saving.set({ kind: 'trouble', trouble: 'unreachable', partly: false });
    await rules.saveEntry(saving, { ...of, client: client()!, known, judgement });
  }

  const redraw = (): void => (host as unknown as { requestUpdate(): void }).requestUpdate();
  const late: LateHost = { ...of, anchors, go, redraw };

  const ACTS: Readonly<Record<string, (data: DOMStringMap, of: LateHost) => void>> = {
    retry: () => client()?.retry(),
    date: ({ path, value }) => {
      const { [path!]: _typed, ...typed } = entry.typed;
      entry.edit(withValue(entry.draft, path!, value), typed);
      of.edited(false);
      void go(`[data-path="${path}"]`);
    },
    grade: ({ value }) =>
      edit(answered(entry.draft, { name: 'grade', value: value!, isChecked: true }, scale())),
    'from-numbers': () => {
      const finding = of.judgement()?.finding;
      if (finding) choose({ kind: 'finding', finding });
    },
    'add-period': () => {
      edit(withPeriod(entry.draft, null, entry.draft.grade ?? 1));
      find('.changes details')?.setAttribute('open', '');
      void go('.period:last-of-type .ask');
    },
    'drop-period': ({ n }) => edit(withoutPeriod(entry.draft, Number(n))),
    save: () => void save(),
    'save-soft': () => {
      const saving = of.saving();
      if (saving) saving.softConfirmed = true;
      void save();
    },
    'first-soft': () => {
      const soft = of.judgement()?.checks.find(({ level }) => level === 'soft');
      if (soft) void go(`[data-path^="${soft.field}"]`);
    },
    discard: () => {
      entry.reset();
      of.assess(null);
      of.saving()?.leave();
    },
    new: () => {
      of.begin(null);
      void go('#find');
    },
    void: () => of.saving()?.set({ kind: 'voiding' }),
    keep: () => of.saving()?.set({ kind: 'idle' }),
    mine: ({ field }) => entry.choose(field as AdverseEventField, 'mine'),
    theirs: ({ field }) => entry.choose(field as AdverseEventField, 'theirs'),
    'all-mine': () => entry.conflicts.forEach((field) => entry.choose(field, 'mine')),
    'all-theirs': () => entry.conflicts.forEach((field) => entry.choose(field, 'theirs')),
    question: ({ field }) => {
      of.questions()?.open(field!);
      void go(`[data-question="${field}"]`);
    },
    ask: ({ key }) => {
      const to = client();
      if (to && entry.existing) void of.questions()?.ask(to, entry.existing, key!);
    },
    answer: ({ key }) => {
      const to = client();
      if (to) void of.questions()?.answer(to, key!);
    },
    'void-now': () => void of.rules()?.voidEntry(of),
    sign: () => void of.rules()?.signEntry(of),
    print: () => void of.rules()?.printEntry(of),
  };

  function onFindKey(event: KeyboardEvent): void {
    const list = options();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!picker.isOpen) picker.open();
      else picker.move(event.key === 'ArrowDown' ? 1 : -1, list);
      void host.updateComplete.then(() =>
        find('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && picker.isOpen && list[picker.active]) {
      event.preventDefault();
      choose(list[picker.active]!);
    } else if (event.key === 'Escape' && picker.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      picker.close();
    }
  }

  return {
    save,

    onFocusin({ target }) {
      const { name } = target as HTMLInputElement;
      if (name !== 'find' || of.isLocked()) return;
      void picker.load(of.language());
      if (!picker.isOpen) picker.open();
      (target as HTMLInputElement).select();
    },

    onMousedown(event) {
      // A press on the list must not take the focus from the field: the list would close before it is heard.
      if ((event.target as Element).closest('[role=listbox]')) event.preventDefault();
    },

    onFocusout(event) {
      const to = event.relatedTarget as Element | null;
      if ((event.target as HTMLInputElement).name === 'find' && !to?.closest('.finder')) picker.close();
    },

    onKeydown(event) {
      const target = event.target as HTMLInputElement;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        // Alone the form around it is what is saved.
        if (client()) void save();
        else host.form?.requestSubmit();
        return;
      }
      if (target.name === 'find') return onFindKey(event);
      if (event.key === 'Enter' && target.matches('.guided :is(input, select)')) {
        event.preventDefault();
        return find('[data-act=assess]')?.click();
      }
      if (event.ctrlKey || event.altKey || event.metaKey || target.type !== 'radio' || of.isLocked()) return;
      const question = target.closest<HTMLElement>('[data-path]');
      const radio =
        question && meant(event.key, [...question.querySelectorAll<HTMLInputElement>('input[type=radio]')]);
      if (!question || !radio) return;
      event.preventDefault();
      radio.checked = true;
      radio.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      void host.updateComplete.then(() => {
        // On to the next, as a pencil would go.
        nextStop(root(), question)?.focus();
      });
    },

    onInput(event) {
      const target = event.target as HTMLInputElement;
      if (aside(target)) {
        event.stopPropagation();
        redraw();
        return;
      }
      if (of.rules()?.takeLate(target, late)) return;
      const { name, value, checked: isChecked } = target;
      if (target.dataset['date'] !== undefined) {
        entry.edit(withValue(entry.draft, name, oneDate(value, anchors())), {
          ...entry.typed,
          [name]: value,
        });
        return of.edited(true);
      }
      edit(answered(entry.draft, { name, value, isChecked }, scale()), true);
    },

    onClick(event) {
      const target = event.target as Element;
      const option = target.closest<HTMLElement>('[data-option]');
      if (option) return choose(options()[Number(option.dataset['option'])]!);
      const { dataset } = target.closest<HTMLElement>('button') ?? {};
      const act = dataset?.['act'];
      if (act && dataset) (ACTS[act] ?? of.rules()?.LATE_ACTS[act])?.(dataset, late);
    },
  };
}
