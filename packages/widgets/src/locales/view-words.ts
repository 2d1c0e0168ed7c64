/** Every word of the views of the cohort beside its lanes, by key. A language that lacks one does not compile. */
import type { AdverseEventTexts } from '@trialside/rules/adverse-events';
import type { LabTexts } from '@trialside/rules/labs';
import type { ProTexts } from '@trialside/rules/pro';
import type { VisitState } from '@trialside/rules/evaluate';

type Texts<Key extends string> = Readonly<Record<Key, string>>;
type Words = readonly string[];
type Status =
  | 'ceased'
  | 'reduced'
  | 'unchanged'
  | 'increased'
  | 'started'
  | 'indeterminate'
  | 'not-on-therapy';

export interface ViewWords {
  readonly labs: Pick<LabTexts, 'analytes'>;
  readonly pro: Pick<ProTexts, 'sf36Scales' | 'summaries' | 'itpPaqScales' | 'normBased'>;
  readonly all: string;
  readonly group: string;
  readonly visit: string;
  readonly noDoseLevel: string;
  readonly day: (day: number) => string;
  readonly days: (days: number) => string;
  readonly months: (months: number) => string;
  /** Asks for every row of a table that shows some. */
  readonly allRows: (shown: number, all: number) => string;
  readonly rate: (
    x: number,
    n: number,
    percent: string | null,
    lower: string,
    upper: string,
    level: string,
  ) => string;
  readonly rates: Texts<'look' | 'estimate' | 'interval' | 'mayBe' | 'note'> & {
    readonly title: (look: string) => string;
    readonly looks: Texts<'main' | 'early'>;
    readonly ofGroup: (name: string, rate: string) => string;
    /** Responders whose category says nothing about treatment. */
    readonly fromHighBaseline: (responders: number) => string;
    readonly counted: (rule: string, response: string, denominator: string, rate: string) => string;
    readonly beside: (
      infused: number,
      reached: number,
      pending: number,
      indeterminate: number,
      notEvaluable: number,
    ) => string;
    readonly may: (x: number, n: number) => string;
    readonly columns: Words;
  };
  readonly duration: Texts<
    'atRisk' | 'notReached' | 'nobody' | 'curve' | 'limits' | 'censored' | 'subjects' | 'steps' | 'note'
  > & {
    readonly title: (group: string) => string;
    readonly sentence: (responders: number, lost: number, censored: number) => string;
    readonly median: (median: string, lower: string, upper: string, level: string) => string;
    readonly open: (subjects: number) => string;
    readonly subjectColumns: Words;
    readonly stepColumns: Words;
    readonly ends: Texts<'lost' | 'followed' | 'death' | 'left' | 'completed'>;
  };
  readonly states: Texts<'choose' | 'caption' | 'note'> & {
    readonly title: (state: string, group: string) => string;
    readonly names: Texts<'doris' | 'lldas'>;
    readonly sentence: (state: string, rate: string) => string;
    readonly beside: (
      infused: number,
      reached: number,
      pending: number,
      indeterminate: number,
      notAssessed: number,
    ) => string;
    readonly keys: Texts<VisitState>;
    /** A sign beside the count, so that no part is told by its colour alone. */
    readonly signs: Texts<VisitState>;
  };
  readonly events: Texts<
    | 'choose'
    | 'caption'
    | 'what'
    | 'any'
    | 'noClass'
    | 'ungraded'
    | 'perhaps'
    | 'note'
    | 'expand'
    | 'collapse'
  > & {
    readonly title: (selection: string, group: string) => string;
    readonly selections: AdverseEventTexts['incidence']['selections'];
    readonly grade: (grade: string) => string;
    readonly sentence: (subjects: string, infused: number, grades: string) => string;
    readonly more: (serious: string, related: string, doseLimiting: string) => string;
    readonly columns: Words;
  };
  readonly measures: Texts<'choose' | 'show' | 'points' | 'byVisit' | 'bySubject' | 'note'> & {
    readonly groups: Texts<'platelets' | 'sledai' | 'glucocorticoids'>;
    readonly modes: Texts<'value' | 'change'>;
    readonly changeIn: Texts<'log2-steps' | 'fold'>;
    readonly title: (name: string, unit: string) => string;
    readonly changeTitle: (name: string, unit: string) => string;
    readonly sentence: (subjects: number, of: number) => string;
    readonly latest: (visit: string, value: string, unit: string, n: number, change: string | null) => string;
    readonly looks: Texts<
      'line-CR' | 'line-PR' | 'line-NR' | 'line' | 'subject' | 'median' | 'bound' | 'excluded'
    >;
    readonly visitColumns: Words;
    readonly subjectColumns: Words;
    readonly none: (subjects: number) => string;
    readonly notPlaced: (values: number) => string;
  };
  readonly best: Texts<'caption' | 'none' | 'note' | 'noDirection'> & {
    readonly title: (name: string, unit: string) => string;
    readonly sentence: (subjects: number, of: number) => string;
    readonly span: (best: string, who: string, least: string, whoLeast: string) => string;
    readonly standings: Texts<'CR' | 'PR' | 'NR' | 'other'>;
    readonly columns: Words;
    readonly without: (subjects: number) => string;
  };
  readonly therapy: Texts<'glucocorticoids' | 'drugClass' | 'note'> & {
    readonly title: (group: string) => string;
    readonly caption: (group: string) => string;
    readonly classes: Readonly<Record<string, string>>;
    readonly statuses: Texts<Status>;
    readonly signs: Texts<Status>;
    readonly sentence: (ceased: number, reduced: number, of: number) => string;
    readonly median: (percent: string, n: number) => string;
    readonly free: (now: number, not: number, open: number) => string;
    readonly days: (days: string, n: number) => string;
  };
  readonly save: Texts<'csv' | 'svg' | 'png'>;
  readonly file: (title: string) => string;
  readonly cut: (change: number, date: string) => string;
  readonly synthetic: string;
  readonly noEndpoint: string;
  readonly nothing: string;
  readonly open: (subject: string) => string;
  readonly retry: string;
  readonly state: Texts<'loading' | 'role' | 'signedOut' | 'offline' | 'error' | 'old'>;
}
