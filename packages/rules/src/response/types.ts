/**
 * What the platelet response rule answers: a category for each visit, and the state of the subject over all of them.
 * Source: study text (CR, PR) and Rodeghiero 2009 for the variant beside it.
 */
import type { BaselineMode } from './baseline-mode.ts';
import type { Infusion } from '../calendar/infusion.ts';
import type { Held, RuleRef, Verdict } from '../verdict/index.ts';
import type { RecordRef } from '../record/index.ts';

/** Category of one visit. NE: no evaluable count. indeterminate: the verdict's candidates say between what. */
export type ResponseCategory = 'CR' | 'PR' | 'NR' | 'NE' | 'indeterminate';

/** State of a subject: "pending" (nothing to judge yet) and "lost" are never states of a visit. */
export type SubjectResponseState = ResponseCategory | 'pending' | 'lost';

/**
 * What is known of a number that is not known exactly: "<10" is from 0 to below 10. ×10⁹/L as exact decimal text.
 * The lower end is included; `high` is null where nothing bounds it.
 */
export interface PlateletRange {
  readonly low: string;
  readonly high: string | null;
  readonly highIncluded: boolean;
}

/** Baseline platelet count with the samples it was drawn from. */
export interface PlateletBaseline {
  readonly mode: BaselineMode;
  /** ×10⁹/L as exact decimal text; a mean without a finite decimal to 4 places. Null where it is not one number. */
  readonly platelets: string | null;
  /** The bounds it lies in where it is not one number but something is known of it. */
  readonly range: PlateletRange | null;
  /** Why `platelets` is null, or what to know about it: a key of the locales. */
  readonly reason: string | null;
  readonly date: string | null;
  readonly sources: readonly RecordRef[];
}

/** The response at one count after infusion. */
export interface CountResponse {
  readonly visitId: string | null;
  /** Key of the planned visit it belongs to, by its visit or else by its day; null for an unscheduled count. */
  readonly protocolVisit: string | null;
  readonly date: string;
  readonly dayFromInfusion: number;
  /** ×10⁹/L as exact decimal text; null where the visit has no count, or one that is not an exact number. */
  readonly platelets: string | null;
  /** The bounds of a count that was reported as a bound ("<10"). */
  readonly range: PlateletRange | null;
  /** True where the count lies in the exclusion window of a rescue treatment. */
  readonly rescueExcluded: boolean;
  readonly activeBleeding: Held;
  readonly verdict: Verdict<ResponseCategory>;
}

/** A count that cannot be placed in time, and so is in no verdict: shown, never dropped. */
export interface UnplacedCount {
  readonly source: RecordRef;
  /** A key of the locales. */
  readonly reason: 'date-incomplete' | 'infusion-day-time-unknown';
}

/** Platelet response of one subject under one rule. */
export interface PlateletResponse {
  readonly rule: RuleRef;
  readonly state: SubjectResponseState;
  /** Why the state is what it is where no verdict says so ("not-infused", "no-count-yet"): a key of the locales. */
  readonly stateReason: string | null;
  readonly infusion: Infusion;
  readonly baseline: PlateletBaseline;
  /** Every count after infusion up to the cut, oldest first, with the missed scheduled ones as NE. */
  readonly counts: readonly CountResponse[];
  /** Counts up to the cut that no day can be given to. */
  readonly unplaced: readonly UnplacedCount[];
  /** The latest evaluated count: what a badge shows. */
  readonly latest: CountResponse | null;
  /** Best category from day 1 through the main look of the endpoint; null before any count. */
  readonly best: ResponseCategory | null;
}
