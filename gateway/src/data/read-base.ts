/** What every part of a reader is bound to: the study and the cut, who is told of what was seen, what is kept between requests. */
import type { Kept } from './kept.ts';
import type { KeptSummaries } from './kept-summaries.ts';
import type { Rosters } from './roster.ts';
import type { StudyWide } from './study-wide.ts';

/** The study and the cut that a reader is bound to. */
export interface ReadBase {
  readonly studyId: string;
  readonly studyCode: string;
  readonly knownAt: number;
  /** Hash of the last change of the study, whatever change it is read at. */
  readonly hash: string;
  /** The calendar date asked for; null: today at each site. */
  readonly on: string | null;
  readonly now: Date;
}

/**
 * Told of every subject of which something was read, or was refused because it is out of reach, and of questions about one
 * that is not there; never of a value.
 */
export type OnSeen = (what: 'read' | 'refusal' | 'nothing-there', subjectId: string | null) => void;

/** What a store keeps between requests, for all its readers. */
export interface Memory {
  readonly wide: StudyWide;
  /** The records of a subject. */
  readonly records: Kept;
  readonly summaries: KeptSummaries;
  /** Evaluations of cohorts. */
  readonly cohorts: Kept;
  readonly rosters: Rosters;
}
