/**
 * Overall response rate of a cohort: how many subjects had CR or PR as their best response, of how many, and what is
 * still open. Source: study text; exact interval after Clopper & Pearson 1934.
 */
import { addDays } from '../calendar/calendar-date.ts';
import { hasLeft } from '../calendar/participation.ts';
import { plannedVisits } from '../calendar/schedule.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { clopperPearson } from '../stats/clopper-pearson.ts';
import type { ExactInterval } from '../stats/clopper-pearson.ts';
import { bestResponse } from './best-response.ts';
import { endpointOf, looksOf, plateletResponse } from './platelet-response.ts';
import { isResponse } from './response-course.ts';
import type { PlateletResponse, ResponseCategory } from './types.ts';
import { isOver } from '../record/cut.ts';

/** The early look runs through day 28, the main look through the window of the main visit, the third to a fixed day. */
export type ResponseLook = 'early' | 'main' | { readonly throughDay: number };

/** Where one subject stands in a look. "CR-or-PR" responded for certain, only the depth of it is open. */
export type SubjectStanding =
  | 'CR'
  | 'PR'
  | 'CR-or-PR'
  | 'NR'
  | 'NE'
  | 'indeterminate'
  | 'pending'
  | 'not-infused';

export interface SubjectInLook {
  readonly subjectId: string;
  readonly standing: SubjectStanding;
  /** Whether the cut has passed the last day of the look. */
  readonly pastTimePoint: boolean;
}

/** A rate with its exact interval, and what it would be if every open subject fell on the worse or the better side. */
export interface ResponseRate {
  readonly interval: ExactInterval;
  /** Every pending and indeterminate subject counted as no responder: the rate itself. */
  readonly worstCase: ExactInterval;
  /** Every subject that may still be a responder counted as one. */
  readonly bestCase: ExactInterval;
}

export interface OverallResponse {
  readonly look: ResponseLook;
  /** Subjects of the cohort, infused or not. */
  readonly subjects: number;
  readonly infused: number;
  /** Infused subjects whose look is over by their cut. */
  readonly pastTimePoint: number;
  /** Infused and still in the study, look not over, and no response so far. */
  readonly pending: number;
  /** Look over or subject gone, and open counts leave it undecided. */
  readonly indeterminate: number;
  readonly completeResponders: number;
  readonly partialResponders: number;
  /** Responders of whom it is open whether they reached CR. */
  readonly respondersOfOpenDepth: number;
  readonly nonResponders: number;
  readonly notEvaluable: number;
  readonly responders: number;
  /** Of all infused: the default; NE counts as non-response. */
  readonly ofInfused: ResponseRate;
  /** Of the infused with an evaluable count whose look is over, and all who responded already. */
  readonly ofEvaluable: ResponseRate;
  readonly bySubject: readonly SubjectInLook[];
}

/**
 * Throws a RangeError where the protocol has no platelet response endpoint. `level` is that of the two-sided interval.
 */
export const overallResponse = (
  records: readonly SubjectRecord[],
  protocol: Protocol,
  look: ResponseLook = 'main',
  level: number = 0.95,
): OverallResponse =>
  overallOf(
    records.map((record) => subjectInLook(plateletResponse(record, protocol), record, protocol, look)),
    look,
    level,
  );

/** The rates of a cohort from where each of its subjects stands. */
export function overallOf(
  bySubject: readonly SubjectInLook[],
  look: ResponseLook,
  level: number = 0.95,
): OverallResponse {
  const count = (...standings: readonly SubjectStanding[]): number =>
    bySubject.filter(({ standing }) => standings.includes(standing)).length;
  const infused = bySubject.length - count('not-infused');
  const responders = count('CR', 'PR', 'CR-or-PR');
  const open = count('pending', 'indeterminate');
  const evaluable = responders + count('NR', 'indeterminate');
  const rate = (of: number, mayRespond: number, mayJoin: number): ResponseRate => ({
    interval: clopperPearson(responders, of, level),
    worstCase: clopperPearson(responders, of + mayJoin, level),
    bestCase: clopperPearson(responders + mayRespond, of + mayJoin, level),
  });
  return {
    look,
    subjects: bySubject.length,
    infused,
    pastTimePoint: bySubject.filter(({ pastTimePoint }) => pastTimePoint).length,
    pending: count('pending'),
    indeterminate: count('indeterminate'),
    completeResponders: count('CR'),
    partialResponders: count('PR'),
    respondersOfOpenDepth: count('CR-or-PR'),
    nonResponders: count('NR'),
    notEvaluable: count('NE'),
    responders,
    ofInfused: rate(infused, open, 0),
    ofEvaluable: rate(evaluable, open, count('pending')),
    bySubject,
  };
}

/** Where a subject stands in a look, from its platelet response under the study rule. */
export function subjectInLook(
  { infusion, counts }: PlateletResponse,
  record: SubjectRecord,
  protocol: Protocol,
  look: ResponseLook,
): SubjectInLook {
  const subjectId = record.subject.id;
  if (infusion.date === null) {
    const standing = infusion.start ? 'indeterminate' : 'not-infused';
    return { subjectId, standing, pastTimePoint: false };
  }
  const looks = looksOf(endpointOf(protocol), plannedVisits(protocol, infusion.date));
  const through = typeof look === 'string' ? looks[look] : look.throughDay;
  const { outcome, candidates } = bestResponse(counts, 1, through);
  const pastTimePoint = isOver(addDays(infusion.date, through), record.cut);
  return {
    subjectId,
    standing: standingOf(outcome, candidates, pastTimePoint || hasLeft(record)),
    pastTimePoint,
  };
}

/** A response stands; anything else may still change while counts can come. */
export function standingOf(
  outcome: ResponseCategory,
  candidates: readonly ResponseCategory[],
  noMoreCounts: boolean,
): SubjectStanding {
  if (isResponse(outcome)) return outcome;
  if (candidates.length > 0 && candidates.every(isResponse)) return 'CR-or-PR';
  return noMoreCounts ? outcome : 'pending';
}
