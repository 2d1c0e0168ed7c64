/** `<trial-ae-list>`: the adverse events of one subject, with filters; each opens in whatever the page shows events in. */
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { BUILD } from '@trialside/client';
import type { GradingCounts } from '@trialside/rules/evaluate';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import { held } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { formatDate } from '../element/format-date.ts';
import { labelOf } from '../element/label-of.ts';
import { Lexicon } from '../element/lexicon.ts';
import { SubjectData } from '../element/subject-data.ts';
import { TrialElement, type Properties } from '../element/trial-element.ts';
import { TrialChanged } from '../events/changed.ts';
import { TrialOpen } from '../events/open.ts';
import { loadAeWords, type AeWords } from '../locales/ae-words.ts';
import type { Questions } from '../ae-form/questions.ts';
import { listTemplate } from './list-template.ts';
import type { Beside, EventRow, Filters } from './rows.ts';
import type { SignedEvents } from './signed.ts';
import { styles } from './styles.ts';

type WithRules = typeof import('./with-rules.ts');

const NO_FILTER: Filters = {
  fromGrade: 0,
  serious: false,
  related: false,
  ongoing: false,
  emergent: false,
  interest: false,
  queries: false,
  unsigned: false,
};

/**
 * The adverse events of one subject. Alone it shows a `record` under its `protocol`; inside `<trial-provider>` it reads
 * `subject` and stays live.
 *
 * @tag trial-ae-list
 * @attr subject - code of the subject in the study
 * @fires trial-open - the user wants to see one event
 * @fires trial-changed - the subject behind it has changed
 * @fires trial-error - something a host may want to log
 */
export class TrialAeList extends TrialElement {
  static override properties: Properties = {
    ...TrialElement.properties,
    subject: {},
    record: { attribute: false },
    protocol: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  declare subject: string | null | undefined;
  /** Everything known about the subject, where the page gives it. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;

  readonly #lexicon: Lexicon<AeWords> = new Lexicon(
    this,
    () => this.language,
    loadAeWords,
    () => this.report('file-missing'),
  );
  readonly #data: SubjectData<WithRules> = new SubjectData(
    () => import('./with-rules.ts'),
    () => this.#dataChanged(),
  );
  #questions: Questions | null = null;
  #signed: SignedEvents | null = null;
  #filters: Filters = NO_FILTER;
  #rows: { readonly of: unknown; readonly rows: readonly EventRow[]; readonly counts: GradingCounts } | null =
    null;
  #isNew = true;
  #told: unknown = null;

  /** Which of the nine data states the subject behind the list is in. */
  get state(): DataState {
    return this.#data.data.state;
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['subject', 'record', 'protocol'] as const;
    if (!this.#isNew && !asked.some((name) => changed.has(name))) return;
    this.#isNew = false;
    this.#told = null;
    const { subject = null, record = null, protocol = null, context } = this;
    this.#data.ask({ subject, record, protocol, context });
  }

  #dataChanged(): void {
    const { rules, known } = this.#data;
    if (rules) {
      this.#questions ??= rules.questions(() => this.requestUpdate());
      this.#signed ??= new rules.SignedEvents(() => this.requestUpdate());
    }
    const client = this.context?.client ?? null;
    if (known && this.subject) {
      const { knownAt } = known.record.cut;
      void this.#questions?.follow(client, this.subject, knownAt);
      void this.#signed?.follow(client, this.subject, knownAt);
    }
    this.requestUpdate();
  }

  #allRows(): readonly EventRow[] | null {
    const { known, rules } = this.#data;
    if (!known || !rules) return null;
    if (this.#rows?.of !== known) {
      try {
        this.#rows = { of: known, rows: rules.eventRows(known), counts: rules.countsOf(known) };
      } catch {
        this.#data.fail();
        return null;
      }
    }
    return this.#rows.rows;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#lexicon.words;
    if (!words) return nothing;
    const all = this.#allRows();
    const { data, rules } = this.#data;
    const inHand = held(data);
    const canSave = this.context !== null && !!this.subject && !this.record;
    const beside = (id: string): Beside => {
      const asked = this.#questions?.about(id) ?? [];
      const count = (wanted: string): number => asked.filter(({ state }) => state === wanted).length;
      const signed = this.#signed?.of(id, inHand?.subjectId ?? null) ?? null;
      return { open: count('OPEN'), answered: count('ANSWERED'), signed };
    };
    const code = this.record?.subject.code ?? this.subject ?? '';
    const zone = inHand?.value.record.site.timeZone;
    const date =
      rules?.siteTime(this.languageTag, zone) ??
      ((text: string): string => formatDate(text, this.languageTag));
    const remarks = rules
      ? rules.remarks(data, canSave, this.languageTag, words)
      : data.state === 'idle'
        ? data.reason === 'no-provider'
          ? [words.notConnected]
          : []
        : [data.state === 'error' ? words.fileMissing : words.state.loading];
    return listTemplate(
      {
        label: labelOf(this, []) || words.list(code),
        language: this.language,
        date,
        synthetic: inHand?.synthetic ?? false,
        remarks,
        canRetry: ['stale', 'offline', 'error', 'partial'].includes(data.state) && canSave,
        rows:
          all && rules ? all.filter((row) => rules.passes(row, this.#filters, beside(row.event.id))) : null,
        total: all?.length ?? 0,
        counts: all && this.#rows ? this.#rows.counts : null,
        filters: this.#filters,
        beside,
        footer: [
          ...(inHand?.cut ? [words.knownAt(inHand.cut.knownAt, date(inHand.cut.on))] : []),
          words.build(BUILD),
        ],
      },
      {
        onInput: (event) => {
          const { name, value, checked } = event.target as HTMLInputElement;
          this.#filters = { ...this.#filters, [name]: name === 'fromGrade' ? Number(value) : checked };
          event.stopPropagation();
          this.requestUpdate();
        },
        onClick: (event) => {
          const { act, id } = (event.target as Element).closest<HTMLElement>('button')?.dataset ?? {};
          if (act === 'retry') this.context?.client?.retry();
          if (act === 'open' && id) {
            const subjectId = inHand?.subjectId ?? null;
            this.dispatchEvent(new TrialOpen({ subjectId, kind: 'adverseEvent', recordId: id }));
          }
        },
      },
      words,
    );
  }

  protected override updated(): void {
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
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#data.close();
      this.#isNew = true;
    });
  }
}
