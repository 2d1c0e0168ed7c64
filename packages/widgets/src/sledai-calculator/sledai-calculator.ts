/** `<trial-sledai-calculator>`: SLEDAI, PGA and what they mean for remission, scored as fast as on paper and more safely. */
import { nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { toJson } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import type { Protocol } from '@trialside/rules/protocol';
import {
  scoreSledai,
  SLEDAI_DEFINITIONS,
  type Instrument,
  type SledaiDefinition,
} from '@trialside/rules/sledai';
import type { TrialContext } from '../element/context.ts';
import { held } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { DecimalField } from '../element/decimal/decimal-field.ts';
import { FormControl, type Problem } from '../element/form-control.ts';
import type { Properties } from '../element/trial-element.ts';
import { Lexicon } from '../element/lexicon.ts';
import { TrialChanged } from '../events/changed.ts';
import { loadSledaiWords, type SledaiWords } from '../locales/sledai-words.ts';
import { actions, type Actions } from './actions.ts';
import { EMPTY_DRAFT, type SledaiDraft } from './draft.ts';
import { Entry, type Kept } from './entry.ts';
import { problemOf } from './problem.ts';
import { formTemplate } from './form-template.ts';
import { openOnPaper } from './on-paper.ts';
import { formView } from './form-view.ts';
import type { JudgementView } from './judgement-view.ts';
import type { Judging, Speech } from './judging.ts';
import type { Saving } from './saving.ts';
import type { SignatureList } from './signature-list.ts';
import { styles } from './styles.ts';
import type * as WithRecord from './with-record.ts';
import { SubjectData } from '../element/subject-data.ts';
import { draftOf, findingsOf, valueOf, type SledaiValue } from './value.ts';
import { sledaiView, type SledaiView } from './view.ts';

/**
 * SLEDAI of one subject at one visit. Alone it is a form control that calculates; with a `record` and its `protocol` it
 * also shows what the data say; inside `<trial-provider>` it reads `subject` and saves to the study.
 *
 * @tag trial-sledai-calculator
 * @attr subject - code of the subject in the study
 * @attr visit - id of the visit that is assessed
 * @attr assessed - calendar date of the assessment, YYYY-MM-DD
 * @attr instrument - selena-sledai, sledai-2k, sledai-2k-30-days or sledai-1992, where no protocol says which
 * @attr name - name of the entry in a form
 * @attr required - a form around it is submitted only with every item and the PGA answered
 * @attr readonly - shows and changes nothing
 * @fires input - an answer has changed
 * @fires change - an answer has changed and is complete
 * @fires trial-changed - the subject behind it has changed
 * @fires trial-submit - the entry is about to be sent; can be cancelled
 * @fires trial-recorded - the study has recorded the entry
 * @fires trial-error - something a host may want to log
 */
export class TrialSledaiCalculator extends FormControl {
  static override properties: Properties = {
    ...FormControl.properties,
    subject: {},
    visit: {},
    assessed: {},
    instrument: {},
    record: { attribute: false },
    protocol: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  declare subject: string | null | undefined;
  declare visit: string | null | undefined;
  declare assessed: string | null | undefined;
  declare instrument: Instrument | null | undefined;
  /** Everything known about the subject, where the page gives it. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;

  readonly #lexicon: Lexicon<SledaiWords> = new Lexicon(
    this,
    () => this.language,
    loadSledaiWords,
    () => this.report('file-missing'),
  );
  readonly #pga: DecimalField = new DecimalField(this, {
    languageTag: () => this.languageTag,
    step: { by: '0.1', low: '0', high: '3' },
    warnings: (value) => {
      const previous = this.#judgement?.previous?.pga ?? null;
      return this.#data.rules?.plausibilityWarnings(value, { low: null, high: null, previous }) ?? [];
    },
    changed: () => {
      const { text, typed } = this.#pga;
      this.#edit({ ...this.#entry.draft, pga: text ?? '', pgaTyped: text === null ? typed : '' }, true);
    },
  });
  readonly #entry: Entry = new Entry((pgaChanged) => {
    const { pga, pgaTyped } = this.#entry.draft;
    if (pgaChanged && pgaTyped) this.#pga.retype(pgaTyped);
    else if (pgaChanged) this.#pga.take(pga || null);
    this.requestUpdate();
  });
  readonly #data: SubjectData<typeof WithRecord> = new SubjectData(
    () => import('./with-record.ts'),
    () => this.#dataChanged(),
  );
  /** Made with the first record. */
  #saving: Saving | null = null;
  #judging: Judging | null = null;
  #signatures: SignatureList | null = null;
  readonly #actions: Actions = actions({
    host: this,
    entry: this.#entry,
    saving: () => this.#saving,
    rules: () => this.#data.rules,
    pga: this.#pga,
    view: () => this.#view,
    words: () => this.#lexicon.words,
    known: () => this.#data.known,
    data: () => this.#data.data,
    definition: () => this.#definition,
    judgement: () => this.#judgement,
    client: () => this.context?.client ?? null,
    context: () => this.context,
    language: () => this.language,
    languageTag: () => this.languageTag,
    isLocked: () => this.isLocked,
    say: (sentence) => {
      if (this.context) return this.context.say(sentence);
      this.#said = sentence;
      this.requestUpdate();
    },
    edit: (draft, fromField) => this.#edit(draft, fromField),
    retry: () => this.context?.client?.retry(),
    meet: () => this.#meet(),
    redraw: () => this.requestUpdate(),
    fileMissing: () => this.report('file-missing'),
  });
  #judgement: JudgementView | null = null;
  #view: SledaiView | null = null;
  /** The last sentence for screen readers, where no provider says it. */
  #said = '';
  /** True from a change of what is asked for until the next drawing. */
  #isNew = true;
  /** Under which key an unsaved entry is kept. */
  #keptAs: { readonly drafts: Map<string, unknown>; readonly key: string } | null = null;
  #told: unknown = null;
  #unpaper: (() => void) | null = null;

  /** Which of the nine data states the subject behind the form is in. */
  get state(): DataState {
    return this.#data.data.state;
  }

  /** Whether something was entered that the study does not know. */
  get dirty(): boolean {
    return this.#entry.dirty;
  }

  /** The entry with its score. Setting it is not an act of the person: reset comes back to it. */
  get value(): SledaiValue {
    return valueOf(this.#entry.draft, this.#definition, this.#bands);
  }
  /** Throws a TypeError for an answer that no rule knows. */
  set value(value: Partial<SledaiValue> | null) {
    this.#entry.begin(draftOf(value ?? {}));
    this.#saving?.leave();
  }

  get #definition(): SledaiDefinition {
    const own = this.#data.known?.protocol.endpoints.sledai?.options.definition;
    // What was answered by another wording is neither shown nor corrected as if it had been by that of the protocol.
    const recorded = this.#entry.existing.sledai?.instrument as Instrument | null | undefined;
    const other = recorded && recorded !== own?.instrument ? SLEDAI_DEFINITIONS[recorded] : null;
    return (
      other ??
      own ??
      SLEDAI_DEFINITIONS[this.instrument ?? 'selena-sledai'] ??
      SLEDAI_DEFINITIONS['selena-sledai']
    );
  }

  get #bands(): Parameters<typeof scoreSledai>[1] {
    return this.#data.known?.protocol.endpoints.sledai?.options.bands;
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['subject', 'record', 'protocol'] as const;
    if (this.#isNew || asked.some((name) => changed.has(name))) this.#restart();
    else if (changed.has('visit') || changed.has('assessed')) this.#goToOccasion();
    const form = this.#lexicon.words;
    const { draft } = this.#entry;
    const { language, languageTag } = this;
    const overrides = this.context?.words ?? null;
    this.#judgement = form && this.#judge({ form, overrides, language, languageTag });
    const score = scoreSledai(findingsOf(draft), this.#bands);
    const facts = { draft, score, definition: this.#definition, judgement: this.#judgement };
    this.#view = form && sledaiView(facts, form);
  }

  #judge(speech: Speech): JudgementView | null {
    const { known } = this.#data;
    const view = known && (this.#judging?.judge(known, this.#entry, speech) ?? null);
    if (view !== 'unreadable') return view;
    this.#data.fail();
    return null;
  }

  /** Puts an unsaved entry aside and lets go of the old subject before anything of the new one is drawn. */
  #restart(): void {
    this.#isNew = false;
    this.#putAside();
    const { subject = null, record = null, protocol = null, context } = this;
    if (this.#told !== null || this.#keptAs) this.#entry.begin(draftOf({ assessed: this.assessed ?? null }));
    else if (this.assessed) this.#goToOccasion();
    this.#saving?.leave();
    this.#told = null;
    this.#keptAs = subject && context ? { drafts: context.drafts, key: `sledai ${subject}` } : null;
    const kept = this.#keptAs?.drafts.get(this.#keptAs.key) as Kept | undefined;
    if (kept) this.#entry.takeUp(kept);
    this.#data.ask({ subject, record, protocol, context });
  }

  #putAside(): void {
    if (!this.#keptAs) return;
    const { drafts, key } = this.#keptAs;
    if (this.dirty) drafts.set(key, this.#entry.keep());
    else drafts.delete(key);
  }

  #dataChanged(): void {
    const { rules } = this.#data;
    if (rules && !this.#saving) {
      this.#saving = new rules.Saving(() => this.requestUpdate());
      this.#judging = new rules.Judging(() => this.requestUpdate());
      this.#signatures = new rules.SignatureList(() => this.requestUpdate());
      this.#adopt(rules.moreStyles);
    }
    if (this.#data.known) this.#meet();
    this.requestUpdate();
  }

  /** Brings the entry and what is recorded at its visit together. */
  #meet(): void {
    const { known } = this.#data;
    if (!known) return;
    const { draft } = this.#entry;
    if (draft.assessed === '' && draft.visitId === null) this.#goToOccasion();
    this.#data.rules?.meet(this.#entry, known.record, this.#saving);
  }

  #goToOccasion(): void {
    const { known, rules } = this.#data;
    const [visit, assessed] = [this.visit ?? null, this.assessed ?? null];
    const occasion =
      known && rules
        ? rules.occasionOf(known.record, visit, assessed, this.readOnly)
        : { visitId: visit, assessed: assessed ?? '' };
    const { draft, dirty } = this.#entry;
    if (dirty) this.#entry.edit({ ...draft, ...occasion });
    else this.#entry.begin({ ...draft, ...occasion });
    if (known) rules?.meet(this.#entry, known.record, this.#saving);
  }

  /** An act of the person. */
  #edit(draft: SledaiDraft, fromField: boolean): void {
    this.#entry.edit(draft);
    this.#saving?.touched();
    this.tellForm();
    // An inner field has said so itself.
    if (!fromField) this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#lexicon.words;
    const view = this.#view;
    if (!words || !view) return nothing;
    const form = formView(
      {
        data: this.#data.data,
        entry: this.#entry,
        saving: this.#saving,
        signatures: this.#signatures,
        isReading: this.readOnly,
        rules: this.#data.rules,
        view,
        judgement: this.#judgement,
        pga: this.#pga,
        definition: this.#definition,
        isLocked: this.isLocked,
        isRequired: this.required,
        context: this.context,
        canSave: this.context !== null && !!this.subject && !this.record,
        subject: this.record?.subject.code ?? this.subject ?? '',
        name: this.accessibleName,
        host: this,
        said: this.#said,
        defined: this.#actions.defined,
        language: this.language,
        languageTag: this.languageTag,
        refusals: this.#judging?.words?.refusals ?? null,
      },
      words,
    );
    return formTemplate(form, this.#actions, words);
  }

  #adopt({ styleSheet }: CSSResult): void {
    if (styleSheet) this.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  protected override firstUpdated(): void {
    // Without them the form is plainer, and complete.
    import('./late-styles.ts').then(
      ({ lateStyles }) => this.#adopt(lateStyles),
      () => {},
    );
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unpaper = openOnPaper(this.shadowRoot!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unpaper?.();
    this.#putAside();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#data.close();
      // Put back on a page it asks anew.
      this.#isNew = true;
    });
  }

  /** PGA is scored before SLEDAI (PISCOS consensus). */
  protected override get firstControl(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('#pga') ?? null;
  }

  protected override entryText(): string | null {
    const { answers, pga } = this.#entry.draft;
    return Object.keys(answers).length > 0 || pga !== '' ? toJson(this.value) : null;
  }

  /** An entry about a subject of the study stays in memory: what the browser keeps may be written to disk. */
  protected override stateText(): string | null {
    return this.subject ? null : toJson(this.#entry.draft);
  }

  protected override resetEntry(): void {
    this.#entry.reset();
    this.#saving?.forget();
  }

  protected override restoreEntry(text: string): void {
    this.#entry.edit({ ...EMPTY_DRAFT, ...(JSON.parse(text) as SledaiDraft) });
  }

  protected override problem(): Problem | null {
    return problemOf(this.#entry.draft, this.#pga, this.required, this.#lexicon.words, this.shadowRoot);
  }
}
