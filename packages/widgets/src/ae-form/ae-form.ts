/** `<trial-ae-form>`: one adverse event, graded as fast as on paper and with what the subject's own data say beside it. */
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { draftOfEvent, EMPTY_ADVERSE_EVENT, toJson } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import { held } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { FormControl, type Problem } from '../element/form-control.ts';
import type { Properties } from '../element/trial-element.ts';
import { Lexicon } from '../element/lexicon.ts';
import { SubjectData, type Known } from '../element/subject-data.ts';
import { TrialChanged } from '../events/changed.ts';
import { loadAeWords, type AeWords } from '../locales/ae-words.ts';
import { acts, type Acts } from './acts.ts';
import type { AstctDraft } from './astct.ts';
import { Entry, type Kept } from './entry.ts';
import { formTemplate } from './form-template.ts';
import { formView, type WithRules } from './form-view.ts';
import type { Judgement } from './judge.ts';
import { Picker } from './picker.ts';
import type { Questions } from './questions.ts';
import type { Saving } from './saving.ts';
import { styles } from './styles.ts';
import type { TermCriteriaText } from './terms.ts';
import { draftOf, type AeValue } from './value.ts';

/**
 * One adverse event of one subject. Alone it is a form control that finds and grades; with a `record` and its `protocol`
 * it grades from the subject's results and checks as the user types; inside `<trial-provider>` it reads `subject` and saves.
 *
 * @tag trial-ae-form
 * @attr subject - code of the subject in the study
 * @attr event - id of a recorded event; without it a new one
 * @attr name - name of the entry in a form
 * @attr required - a form around it is submitted only with a term, a grade and a start
 * @attr readonly - shows and changes nothing; whoever may ask questions can
 * @fires input - an answer has changed
 * @fires change - an answer has changed and is complete
 * @fires trial-changed - the subject behind it has changed
 * @fires trial-submit - the entry is about to be sent; can be cancelled
 * @fires trial-recorded - the study has recorded the entry
 * @fires trial-error - something a host may want to log
 */
export class TrialAeForm extends FormControl {
  static override properties: Properties = {
    ...FormControl.properties,
    subject: {},
    event: {},
    record: { attribute: false },
    protocol: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  declare subject: string | null | undefined;
  declare event: string | null | undefined;
  /** Everything known about the subject, where the page gives it. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;

  readonly #lexicon: Lexicon<AeWords> = new Lexicon(
    this,
    () => this.language,
    loadAeWords,
    () => this.report('file-missing'),
  );
  readonly #entry: Entry = new Entry(() => this.requestUpdate());
  readonly #data: SubjectData<WithRules> = new SubjectData(
    () => import('./with-rules.ts'),
    () => this.#dataChanged(),
  );
  readonly #picker: Picker = new Picker(
    () => this.requestUpdate(),
    () => this.report('file-missing'),
  );
  /** Made with the rules. */
  #saving: Saving | null = null;
  #questions: Questions | null = null;
  #assessment: AstctDraft | null = null;
  #judgement: Judgement | null = null;
  #criteria: { readonly key: string; readonly text: TermCriteriaText | null } | null = null;
  /** The last sentence for screen readers, where no provider says it. */
  #said = '';
  /** True from a change of what is asked for until the next drawing. */
  #isNew = true;
  #keptAs: { readonly drafts: Map<string, unknown>; readonly key: string } | null = null;
  #told: unknown = null;
  #isAcknowledged = false;
  readonly #acts: Acts = acts({
    host: this,
    entry: this.#entry,
    picker: this.#picker,
    words: () => this.#lexicon.words,
    rules: () => this.#data.rules,
    data: () => this.#data.data,
    known: () => this.#data.known,
    saving: () => this.#saving,
    questions: () => this.#questions,
    judgement: () => this.#judgement,
    context: () => this.context,
    language: () => this.language,
    languageTag: () => this.languageTag,
    isLocked: () => this.isLocked,
    assessment: () => this.#assessment ?? { typedAt: '', inputs: {} },
    assess: (draft) => {
      this.#assessment = draft;
      this.requestUpdate();
    },
    acknowledged: () => this.#isAcknowledged && !this.#criteria?.text?.official,
    acknowledge: (is) => {
      this.#isAcknowledged = is;
      this.requestUpdate();
    },
    edited: (fromField) => this.#edited(fromField),
    begin: (id) => this.#begin(id),
    say: (sentence) => {
      if (this.context) return this.context.say(sentence);
      this.#said = sentence;
      this.requestUpdate();
    },
    fileMissing: () => this.report('file-missing'),
  });

  /** Which of the nine data states the subject behind the form is in. */
  get state(): DataState {
    return this.#data.data.state;
  }

  /** Whether something was entered that the study does not know. */
  get dirty(): boolean {
    return this.#entry.dirty || (this.#questions?.isWriting ?? false);
  }

  /** The entry. Setting it is not an act of the person: reset comes back to it. */
  get value(): AeValue {
    return this.#entry.draft;
  }
  /** Throws a TypeError for a field that an adverse event does not have. */
  set value(value: Partial<AeValue> | null) {
    this.#entry.begin(draftOf(value ?? {}));
    this.#saving?.leave();
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['subject', 'record', 'protocol'] as const;
    const isOther = changed.has('event') && (this.event ?? null) !== (this.#entry.existing?.id ?? null);
    if (this.#isNew || asked.some((name) => changed.has(name)) || isOther) this.#restart();
    const { rules, known } = this.#data;
    this.#judgement = rules ? this.#judge(rules, known) : null;
    this.#loadCriteria();
  }

  #judge(rules: WithRules, known: Known | null): Judgement | null {
    try {
      return rules.judge(known, this.#entry);
    } catch {
      this.#data.fail();
      return null;
    }
  }

  /** The criteria of the chosen term, in the language spoken now. */
  #loadCriteria(): void {
    const { ctcae } = this.#entry.draft;
    const { language } = this;
    if (!ctcae || !this.#lexicon.words) return;
    const key = `${ctcae.code} ${ctcae.version} ${language}`;
    if (this.#criteria?.key === key) return;
    this.#criteria = { key, text: null };
    void this.#fetchCriteria(ctcae, key);
  }

  async #fetchCriteria({ code, version }: NonNullable<AeValue['ctcae']>, key: string): Promise<void> {
    await this.#picker.load(this.language);
    const { file } = this.#picker;
    const text = (await file?.criteriaOf(code, this.language, version).catch(() => null)) ?? null;
    if (this.#criteria?.key !== key) return;
    this.#criteria = { key, text };
    this.requestUpdate();
    const client = this.context?.client;
    if (!text || !client || !file) return;
    const official = await file.officialWording(client, version, code);
    if (this.#criteria.key !== key || !official) return;
    this.#criteria = { key, text: { ...text, official } };
    this.requestUpdate();
  }

  /** Puts an unsaved entry aside and lets go of the old subject before anything of the new one is drawn. */
  #restart(): void {
    if (this.#isNew && this.#saving) this.#saving.lastChange = 0;
    this.#isNew = false;
    this.#putAside();
    const { subject = null, event = null, record = null, protocol = null, context } = this;
    if (this.#told !== null || this.#keptAs) this.#entry.begin(EMPTY_ADVERSE_EVENT);
    this.#saving?.leave();
    this.#picker.switched = null;
    this.#isAcknowledged = false;
    this.#assessment = null;
    this.#told = null;
    this.#keptAs =
      subject && context ? { drafts: context.drafts, key: `ae ${subject} ${event ?? 'new'}` } : null;
    const kept = this.#keptAs?.drafts.get(this.#keptAs.key) as Kept | undefined;
    if (kept) this.#entry.takeUp(kept);
    this.#data.ask({ subject, record, protocol, context });
  }

  #putAside(): void {
    if (!this.#keptAs) return;
    const { drafts, key } = this.#keptAs;
    if (this.#entry.dirty) drafts.set(key, this.#entry.keep());
    else drafts.delete(key);
  }

  /** Goes to another event, or to a new one. What was not saved is kept aside. */
  #begin(id: string | null): void {
    this.#putAside();
    this.#picker.switched = null;
    this.#isAcknowledged = false;
    this.#keptAs &&= { ...this.#keptAs, key: `ae ${this.subject ?? ''} ${id ?? 'new'}` };
    if (id === null) {
      this.#entry.begin(EMPTY_ADVERSE_EVENT);
      this.#saving?.leave();
    }
    this.event = id;
    this.#meet();
  }

  #dataChanged(): void {
    const { rules } = this.#data;
    if (rules && !this.#saving) {
      this.#saving = new rules.Saving(() => this.requestUpdate());
      this.#questions = rules.questions(() => this.requestUpdate());
      const { styleSheet } = rules.moreStyles;
      if (styleSheet) this.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
    this.#meet();
    this.requestUpdate();
  }

  /** Brings the entry and what is recorded of its event together. */
  #meet(): void {
    const { known } = this.#data;
    if (!known) return;
    this.#picker.usual = known.protocol.ctcae.version;
    // Read before the last change that was made here: it would take the form back to what was corrected.
    const isRead = known.record.cut.knownAt >= (this.#saving?.lastChange ?? 0);
    const id = this.#entry.existing?.id ?? this.event ?? null;
    const event = known.record.adverseEvents.find((one) => one.id === id);
    if (event && isRead) this.#entry.meet(draftOfEvent(event), event);
    const client = this.context?.client ?? null;
    if (this.subject) void this.#questions?.follow(client, this.subject, known.record.cut.knownAt);
  }

  /** An act of the person. */
  #edited(fromField: boolean): void {
    this.#saving?.touched();
    if (!this.#data.rules) void this.#data.prepare();
    this.tellForm();
    // An inner field has said so itself.
    if (!fromField) this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#lexicon.words;
    if (!words) return nothing;
    const view = formView(
      {
        host: this,
        data: this.#data.data,
        rules: this.#data.rules,
        entry: this.#entry,
        picker: this.#picker,
        saving: this.#saving,
        questions: this.#questions,
        judgement: this.#judgement,
        criteria: this.#entry.draft.ctcae ? (this.#criteria?.text ?? null) : null,
        assessment: this.#assessment,
        isLocked: this.isLocked,
        isAcknowledged: this.#isAcknowledged,
        canSave: this.context !== null && !!this.subject && !this.record,
        context: this.context,
        name: this.accessibleName,
        subject: this.record?.subject.code ?? this.subject ?? '',
        wanted: this.event ?? null,
        said: this.#said,
        language: this.language,
        languageTag: this.languageTag,
      },
      words,
    );
    return formTemplate(view, this.#acts, words);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { data } = this.#data;
    if (data === this.#told || data.state === 'loading' || data.state === 'idle') return;
    this.#told = data;
    if (data.state === 'error') this.report(data.reason);
    const inHand = held(data);
    const change = inHand?.cut?.knownAt ?? null;
    this.dispatchEvent(new TrialChanged({ subjectId: inHand?.subjectId ?? null, change, state: data.state }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#putAside();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#data.close();
      // Put back on a page it asks anew.
      this.#isNew = true;
    });
  }

  protected override get firstControl(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('#find') ?? null;
  }

  protected override entryText(): string | null {
    return toJson(this.value) === toJson(EMPTY_ADVERSE_EVENT) ? null : toJson(this.value);
  }

  /** An entry about a subject of the study stays in memory: what the browser keeps may be written to disk. */
  protected override stateText(): string | null {
    return this.subject ? null : toJson(this.#entry.draft);
  }

  protected override resetEntry(): void {
    this.#entry.reset();
    this.#saving?.leave();
  }

  protected override restoreEntry(text: string): void {
    this.#entry.edit(draftOf(JSON.parse(text) as AeValue));
  }

  protected override problem(): Problem | null {
    const words = this.#lexicon.words;
    const at = (selector: string): HTMLElement | null =>
      this.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    const [unsettled] = this.#entry.unsettled;
    if (unsettled !== undefined) {
      return { flag: 'badInput', message: words?.blocked.date ?? '!', anchor: at(`[name="${unsettled}"]`) };
    }
    if (!this.required) return null;
    const { term, grade, start } = this.#entry.draft;
    const missing = (
      [
        ['term-missing', term.trim() === '', '#find'],
        ['grade-missing', grade === null, 'input[name=grade]'],
        ['start-missing', start === null, 'input[name=start]'],
      ] as const
    ).find(([, isMissing]) => isMissing);
    return missing
      ? { flag: 'valueMissing', message: words?.checks[missing[0]] ?? '!', anchor: at(missing[2]) }
      : null;
  }
}
