/** Every word of the swimmer plot, by key. A language that lacks one does not compile. */
import type { LaneStatus } from '../cohort-timeline/filter.ts';
import type { ViewKey } from '../cohort-timeline/view-keys.ts';
import type { LaneMarkType } from '@trialside/rules/timeline';
import type { DensityState } from '@trialside/rules/timeline';
import type { DoseAction, DoseDecisionKind, DoseFindingDesign } from '@trialside/rules/dose';
import type { ResponseTexts } from '@trialside/rules/response';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export type SortKey = 'follow-up' | 'response' | 'subject';
export type GroupKey = 'dose-level' | 'response' | 'none';

export interface CohortWords {
  readonly response: Pick<ResponseTexts, 'categories'>;
  readonly title: (subjects: number, infused: number) => string;
  readonly synthetic: string;
  readonly marks: Texts<LaneMarkType>;
  readonly columns: Texts<'subject' | 'level' | 'best' | 'duration' | 'grade' | 'sledai'>;
  readonly standings: Texts<
    'CR' | 'PR' | 'CR-or-PR' | 'NR' | 'NE' | 'indeterminate' | 'pending' | 'not-infused'
  >;
  readonly group: { readonly label: string } & Texts<GroupKey>;
  readonly sort: { readonly label: string } & Texts<SortKey>;
  readonly day: (days: number) => string;
  readonly month: (months: number) => string;
  readonly days: (days: number, ongoing: boolean) => string;
  readonly grade: (grade: number) => string;
  /** Name of a group, how many of its subjects are shown, and how many it has. */
  readonly groupTitle: (name: string, shown: number, all: number) => string;
  readonly noDoseLevel: string;
  readonly noStanding: string;
  readonly everybody: string;
  /** What is known of a dose level for the decision about the dose. */
  readonly dose: {
    readonly counts: (infused: number, evaluable: number, dlt: number, pending: number) => string;
    readonly tooToxic: string;
    readonly designs: Texts<DoseFindingDesign>;
    readonly suggests: (design: string, step: string) => string;
    /** `level` is the name of the dose level a step leads to. */
    readonly actions: Readonly<Record<DoseAction, (level: string | null) => string>>;
    readonly still: (steps: readonly string[]) => string;
    readonly partOnly: string;
    readonly decisions: Texts<DoseDecisionKind>;
    readonly decided: (decision: string, date: string) => string;
  };
  /** Signs of the lanes that are no marks. */
  readonly glyphs: Texts<'followed' | 'goes-on' | 'completed' | 'infusion' | 'perhaps' | 'undated'>;
  readonly rate: (
    responders: number,
    of: number,
    percent: string,
    lower: string,
    upper: string,
    level: string,
  ) => string;
  readonly beside: (infused: number, reached: number, pending: number, indeterminate: number) => string;
  /** Responders whose category says nothing about treatment. */
  readonly fromHighBaseline: (responders: number) => string;
  readonly between: (first: string, last: string) => string;
  readonly lane: {
    readonly followed: (day: string) => string;
    readonly ended: Texts<'death' | 'left' | 'completed'>;
    readonly notInfused: string;
    /** Without a last day it goes on. */
    readonly run: (name: string, from: string, to: string | null) => string;
    readonly undated: string;
    readonly queries: (open: number) => string;
  };
  readonly table: Texts<'show' | 'hide' | 'what' | 'before' | 'after'> & {
    readonly page: (from: number, to: number, all: number) => string;
    readonly caption: (shown: number, all: number) => string;
  };
  readonly view: Texts<'label' | 'lanes' | ViewKey>;
  readonly filter: Texts<'doseLevel' | 'standing' | 'status' | 'any' | 'clear' | 'nobody' | 'queried'> & {
    readonly statuses: Texts<LaneStatus>;
    readonly with: (mark: string) => string;
    readonly said: (filter: string, shown: number, all: number) => string;
  };
  readonly overview: Texts<'show' | 'note'> & {
    readonly states: Texts<DensityState | 'dose-limiting' | 'serious' | 'death'>;
  };
  readonly live: Texts<'changedLane' | 'waiting' | 'settle'> & {
    readonly said: (lanes: number) => string;
  };
  readonly save: Texts<'csv' | 'svg' | 'png'>;
  /** How to move among the lanes by keyboard. */
  readonly keys: string;
  readonly worst: (grade: number) => string;
  readonly sledai: (change: string) => string;
  readonly legend: string;
  readonly cut: (change: number, date: string) => string;
  readonly retry: string;
  readonly state: Texts<
    'notConnected' | 'loading' | 'role' | 'signedOut' | 'offline' | 'error' | 'empty' | 'old'
  >;
}
