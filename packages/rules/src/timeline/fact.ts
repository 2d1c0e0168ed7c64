/**
 * What a timeline knows of one subject, before any pixel: plain facts, each with its place in time and the records it came
 * from. Picture, table, sentence and export all read these, so none of them can say what another does not.
 */
import type { Flag } from './flag.ts';
import type { RecordRef } from '../record/index.ts';
import type { Held, Verdict } from '../verdict/index.ts';

/** Calendar days as day numbers (see rules/calendar `dayNumber`), both inclusive; the same twice where it is one day. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * How something ends at the cut. `known`: on some day of `days`. `ongoing`: it goes on at the cut. `unknown`: nobody said,
 * so it may have ended on any day from its start on, or goes on. `point`: it is of one moment.
 */
export type End =
  | { readonly kind: 'known'; readonly days: Days }
  | { readonly kind: 'ongoing' | 'unknown' | 'point' };

/** Lanes from cause to effect, in the order they are drawn. */
export const LANES = [
  'phases',
  'treatment',
  'steroids',
  'drugs',
  'rescue',
  'toxicity',
  'events',
  'platelets',
  'response',
  'sledai',
  'pga',
  'doris',
  'lldas',
  'bleeding',
  'markers',
  'questionnaires',
  'therapy',
  'visits',
  'ends',
] as const;
export type LaneKey = (typeof LANES)[number];

export interface Fact {
  /** Stable over updates of the same record, and unique among the facts of a subject. */
  readonly key: string;
  readonly lane: LaneKey;
  /** Row within the lane: a drug, a toxicity, an analyte, a scale; empty where the lane is one row. */
  readonly row: string;
  /** Null where no day is known at all: such a fact stands in the table and in a margin of the picture. */
  readonly start: Days | null;
  readonly end: End;
  readonly what: What;
  /** What a reader must see beside it: serious, dose-limiting, excluded by rescue … */
  readonly flags: readonly Flag[];
  /** The verdict behind it, for "why?"; null for what was simply recorded. */
  readonly verdict: Verdict | null;
  /** The records it was made of; empty for what the protocol plans. */
  readonly sources: readonly RecordRef[];
}

/** What a fact says, with the value exactly as it was recorded or derived. Words come from the locales. */
export type What =
  | { readonly type: 'phase'; readonly phase: string }
  | {
      readonly type: 'exposure';
      readonly category: string;
      readonly treatment: string;
      readonly dose: Amount;
    }
  | { readonly type: 'steroid-dose'; readonly prednisoneMgPerDay: Range }
  | {
      readonly type: 'medication';
      readonly name: string;
      readonly class: string | null;
      readonly role: string;
    }
  | { readonly type: 'dose'; readonly name: string; readonly dose: Amount }
  | { readonly type: 'rescue-window'; readonly name: string }
  | {
      readonly type: 'toxicity';
      readonly toxicity: string;
      readonly atLeast: number;
      readonly atMost: number;
    }
  | {
      readonly type: 'event';
      readonly term: string;
      readonly grade: number | null;
      readonly severity: string | null;
    }
  | { readonly type: 'event-grade'; readonly term: string; readonly atLeast: number; readonly atMost: number }
  | {
      readonly type: 'count';
      readonly platelets: Range | null;
      readonly reported: string | null;
      readonly unit: string | null;
    }
  | { readonly type: 'response'; readonly outcome: string; readonly candidates: readonly string[] }
  | {
      readonly type: 'sledai';
      readonly minimum: number;
      readonly maximum: number;
      readonly band: string | null;
    }
  | { readonly type: 'pga'; readonly score: string | null; readonly reason: string | null }
  | {
      readonly type: 'target';
      readonly target: 'doris' | 'lldas';
      readonly held: Held;
      readonly failing: readonly string[];
    }
  | { readonly type: 'bleeding'; readonly whoGrade: number | null; readonly active: string | null }
  | {
      readonly type: 'marker';
      readonly analyte: string;
      readonly value: string | null;
      readonly unit: string | null;
      readonly low: string | null;
      readonly high: string | null;
      readonly flag: string;
    }
  | {
      readonly type: 'score';
      readonly instrument: string;
      readonly scoring: string;
      readonly measure: string;
      readonly score: string | null;
      readonly reason: string | null;
    }
  | {
      readonly type: 'reduction';
      readonly drug: string;
      readonly status: string | null;
      readonly candidates: readonly string[];
    }
  | {
      readonly type: 'visit';
      readonly visit: string;
      readonly timing: string;
      readonly reason: string | null;
    }
  | { readonly type: 'unplanned-visit'; readonly name: string }
  | { readonly type: 'end'; readonly event: string };

/** An amount as reported. */
export interface Amount {
  readonly value: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
}

/** A number known exactly (both ends the same text), or within bounds; `high` null where nothing bounds it. */
export interface Range {
  readonly low: string;
  readonly high: string | null;
}
