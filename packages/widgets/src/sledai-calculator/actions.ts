/** What a press, a key or a choice in the form does. One listener for each kind of event, for all items alike. */
import type { TemplateResult } from 'lit';
import type { Client } from '@trialside/client';
import type { Finding } from '@trialside/rules/record';
import { text } from '@trialside/rules/number';
import {
  DESCRIPTORS,
  type DescriptorKey,
  type Instrument,
  type SledaiDefinition,
} from '@trialside/rules/sledai';
import type { TrialContext } from '../element/context.ts';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import type { LocaleName } from '../locales/words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Data } from '../element/data-state.ts';
import type { Known } from '../element/subject-data.ts';
import {
  answered,
  EXTRA_KEYS,
  openDescriptors,
  rejected,
  restAbsent,
  undoRest,
  type AnswerKey,
  type Rejection,
  type SledaiDraft,
} from './draft.ts';
import type { Entry } from './entry.ts';
import type { FormActs } from './form-template.ts';
import type { JudgementView } from './judgement-view.ts';
import { keyReader, type KeyAct } from './keys.ts';
import type { Saving } from './saving.ts';
import type * as WithRecord from './with-record.ts';
import type { RowView, SledaiView } from './view.ts';

export interface ActionHost {
  readonly host: HTMLElement & {
    readonly updateComplete: Promise<boolean>;
    readonly form: HTMLFormElement | null;
    instrument: Instrument | null | undefined;
  };
  readonly entry: Entry;
  /** Null until the file for it is here. */
  readonly saving: () => Saving | null;
  readonly rules: () => typeof WithRecord | null;
  readonly pga: DecimalField;
  readonly view: () => SledaiView | null;
  readonly words: () => SledaiWords | null;
  readonly known: () => Known | null;
  readonly data: () => Data<Known>;
  readonly definition: () => SledaiDefinition;
  readonly judgement: () => JudgementView | null;
  readonly client: () => Client | null;
  readonly context: () => TrialContext | null;
  readonly language: () => LocaleName;
  readonly languageTag: () => string;
  readonly isLocked: () => boolean;
  readonly say: (sentence: string) => void;
  readonly edit: (draft: SledaiDraft, fromField: boolean) => void;
  readonly retry: () => void;
  /** Brings the entry together with what is recorded at its visit and date. */
  readonly meet: () => void;
  readonly redraw: () => void;
  readonly fileMissing: () => void;
}

export interface Actions extends FormActs {
  /** Draws the definition of the row that is open; null for every other one. */
  readonly defined: (row: RowView, version: SledaiDefinition, words: SledaiWords) => TemplateResult | null;
  readonly save: () => Promise<void>;
}

/** The rows in the order of the form. */
const ROWS: readonly AnswerKey[] = [...DESCRIPTORS.map(({ key }) => key), ...EXTRA_KEYS];

export function actions(of: ActionHost): Actions {
  const { host, entry, pga } = of;
  const keys = keyReader();
  let defined: DescriptorKey | null = null;
  let definitions: typeof import('./definition-template.ts') | null = null;

  const find = (selector: string): HTMLElement | null =>
    host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

  /** Focus goes to the answer of a row, or to its first button. */
  const goTo = (key: AnswerKey): void =>
    (find(`input[name="${key}"]:checked`) ?? find(`input[name="${key}"]`))?.focus();

  const answer = (key: AnswerKey, finding: Finding | null, fromField = false): void =>
    of.edit(answered(entry.draft, key, finding), fromField);

  function markRest(): void {
    const suggested = new Set(
      of
        .view()
        ?.groups.flatMap(({ rows }) =>
          rows.filter(({ suggestion }) => suggestion?.finding === 'present').map(({ key }) => key),
        ),
    );
    const draft = restAbsent(entry.draft, (key) => suggested.has(key));
    if (draft.filled.length === 0) return;
    of.edit(draft, false);
    const words = of.words();
    const left = openDescriptors(draft).map((key) => words?.sledai.descriptors[key].name ?? key);
    if (words)
      of.say(
        [
          words.undoRest(draft.filled.length),
          ...(left.length > 0 ? [words.restLeft(left.join(', '))] : []),
        ].join('. '),
      );
  }

  function acceptAll(): void {
    const draft = (of.view()?.acceptable ?? []).reduce(
      (before, { key, finding }) => answered(before, key, finding),
      entry.draft,
    );
    of.edit(draft, false);
  }

  function define(key: DescriptorKey): void {
    defined = defined === key ? null : key;
    of.redraw();
    if (!definitions) void loadDefinitions();
  }

  async function loadDefinitions(): Promise<void> {
    try {
      definitions = await import('./definition-template.ts');
    } catch {
      defined = null;
      of.fileMissing();
    }
    of.redraw();
  }

  function act(does: KeyAct, row: AnswerKey): void {
    const at = ROWS.indexOf(row);
    const descriptor = DESCRIPTORS.find(({ key }) => key === row);
    switch (does.act) {
      case 'go':
        return goTo(ROWS[does.position - 1]!);
      case 'move':
        return goTo(ROWS[Math.min(ROWS.length - 1, Math.max(0, at + does.by))]!);
      case 'answer':
        if (of.isLocked()) return;
        answer(row, does.finding);
        // On to the next, as a pencil would go.
        if (at + 1 < ROWS.length) goTo(ROWS[at + 1]!);
        return;
      case 'rest-absent':
        return of.isLocked() ? undefined : markRest();
      case 'definition':
        return descriptor ? define(descriptor.key) : undefined;
    }
  }

  const rowOf = (event: Event): AnswerKey | null =>
    ((event.target as Element).closest?.<HTMLElement>('.row')?.dataset['key'] as AnswerKey | undefined) ??
    null;

  async function save(): Promise<void> {
    const view = of.view();
    const saving = of.saving();
    pga.settle();
    if (!view || !saving || of.isLocked()) return;
    const missing = await of.rules()?.saveEntry(saving, {
      host,
      entry,
      pga,
      view,
      words: of.words(),
      known: of.known(),
      client: of.client(),
      definition: of.definition(),
      judgement: of.judgement(),
      say: of.say,
    });
    if (missing) await go(missing);
  }

  async function go(selector: string): Promise<void> {
    await host.updateComplete;
    find(selector)?.focus();
  }

  const goToFirstOpen = (): void => {
    const [first] = openDescriptors(entry.draft);
    if (first) goTo(first);
  };

  const ACTS: Readonly<Record<string, () => void>> = {
    rest: markRest,
    undo: () => of.edit(undoRest(entry.draft), false),
    accept: acceptAll,
    retry: of.retry,
  };

  return {
    defined: (row, version, words) =>
      row.key === defined && definitions ? definitions.definition(row, version, words) : null,
    save,
    onFocusout(event) {
      // Going from item to item is what the first digit of a number does itself.
      if (!(event.relatedTarget as Element | null)?.closest?.('.row')) keys.forget();
    },
    pgaChosen: () => void go('#pga'),

    onKeydown(event) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        // Alone the form around it is what is saved.
        if (of.client()) void save();
        else host.form?.requestSubmit();
        return;
      }
      const row = rowOf(event);
      if (!row || (event.target as Element).localName === 'select') return;
      const does = keys.read(event);
      if (!does) return;
      event.preventDefault();
      act(does, row);
    },

    onInput(event) {
      const { name, value, dataset } = event.target as HTMLInputElement | HTMLSelectElement;
      const { draft } = entry;
      const rules = of.rules();
      if (rules?.savingInput(name, value, of)) {
        event.stopPropagation();
        return;
      }
      const why = dataset['reject'] as DescriptorKey | undefined;
      if (why) return of.edit(rejected(draft, why, (value || null) as Rejection | null), true);
      if (name === 'instrument') {
        host.instrument = value as Instrument;
      } else if (name === 'assessed' || name === 'visit') {
        if (rules) rules.goFrom(of, name, value);
        else of.edit({ ...draft, assessed: value }, true);
      } else if (ROWS.includes(name as AnswerKey)) {
        answer(name as AnswerKey, value as Finding, true);
      }
    },

    onClick(event) {
      keys.forget();
      const { dataset } = (event.target as Element).closest<HTMLElement>('button') ?? {};
      if (!dataset) return;
      const { act: name, define: key, accept, finding } = dataset;
      const saving = of.saving();
      if (name && ACTS[name]) ACTS[name]();
      else if (name && saving) of.rules()?.savingAct(name, dataset, saving, of, { save, goToFirstOpen });
      if (key) define(key as DescriptorKey);
      if (accept) {
        answer(accept as DescriptorKey, finding as Finding);
        goTo(accept as DescriptorKey);
      }
    },

    onScale(event) {
      const box = (event.currentTarget as Element).getBoundingClientRect();
      // The picture is 312 wide, and 100 of it are one point.
      const tenths = Math.round((((event.clientX - box.left) / box.width) * 312 - 6) / 10);
      pga.choose(text({ digits: BigInt(Math.min(30, Math.max(0, tenths))), scale: 1 }));
    },
  };
}
