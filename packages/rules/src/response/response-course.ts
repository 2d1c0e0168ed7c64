/**
 * What the counts of a subject say over time: when a response began, how long it lasted, how much of the time it held.
 * Every answer is exact where the counts are, and says what is open where they are not.
 */
import type { Observation } from '../stats/kaplan-meier.ts';
import { perhaps, surely } from './best-response.ts';
import type { CountResponse, PlateletResponse, ResponseCategory } from './types.ts';

/** A first day on which something held. Days from infusion. */
export interface FirstDay {
  /** Null where it is not certain of any count that it held. */
  readonly day: number | null;
  readonly count: CountResponse | null;
  /** An earlier day from which it may have held, where a count is open; null where nothing is open. */
  readonly possiblyFrom: number | null;
}

/** From the first response to its loss, or to the last evaluable count. Days from infusion, and their difference. */
export interface ResponseDuration {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Whether it ended in a loss, or the observation did. */
  readonly end: 'loss' | 'censored';
  /** A day on which it may have ended before `to`, where a count is open; null where nothing is open. */
  readonly possiblyEndedOn: number | null;
}

/** Days with a response of all days observed, each count holding until the next evaluable one. */
export interface TimeInResponse {
  readonly daysInResponse: number;
  /** The same with every open count read as a response. */
  readonly daysPossiblyInResponse: number;
  /** From infusion to the last evaluable count. */
  readonly daysObserved: number;
}

export interface ResponseCourse {
  readonly timeToResponse: FirstDay;
  readonly timeToCompleteResponse: FirstDay;
  /** Null without a certain response. */
  readonly duration: ResponseDuration | null;
  /** Loss of CR is no loss of response: from the first CR to the first later count below it. */
  readonly durationOfCompleteResponse: ResponseDuration | null;
  readonly timeInResponse: TimeInResponse;
}

/** CR or PR. */
export const isResponse = (category: ResponseCategory): boolean => category === 'CR' || category === 'PR';
export const isComplete = (category: ResponseCategory): boolean => category === 'CR';

/** The counts that can tell: from day 1 on, and evaluable or perhaps evaluable. */
export const tellingCounts = ({ counts }: Pick<PlateletResponse, 'counts'>): readonly CountResponse[] =>
  counts.filter(({ dayFromInfusion, verdict }) => dayFromInfusion > 0 && verdict.outcome !== 'NE');

/** Time to response and to CR, duration and loss, in days from infusion, from the counts judged under the study rule. */
export function responseCourse(response: Pick<PlateletResponse, 'counts'>): ResponseCourse {
  const counts = tellingCounts(response);
  return {
    timeToResponse: firstDay(counts, isResponse),
    timeToCompleteResponse: firstDay(counts, isComplete),
    duration: durationOf(counts, isResponse),
    durationOfCompleteResponse: durationOf(counts, isComplete),
    timeInResponse: timeInResponse(counts),
  };
}

function firstDay(counts: readonly CountResponse[], is: (category: ResponseCategory) => boolean): FirstDay {
  const certain = counts.find((count) => surely(count, is)) ?? null;
  const possible = counts.find((count) => perhaps(count, is)) ?? null;
  return {
    day: certain?.dayFromInfusion ?? null,
    count: certain,
    possiblyFrom: possible === certain ? null : (possible?.dayFromInfusion ?? null),
  };
}

function durationOf(
  counts: readonly CountResponse[],
  is: (category: ResponseCategory) => boolean,
): ResponseDuration | null {
  const start = counts.findIndex((count) => surely(count, is));
  const later = counts.slice(start + 1);
  const first = counts[start];
  if (!first) return null;
  // A count that is not evaluable neither ends nor extends a response.
  const isLoss = (category: ResponseCategory): boolean => category !== 'NE' && !is(category);
  const loss = later.find((count) => surely(count, isLoss));
  const possible = later.find((count) => perhaps(count, isLoss));
  const last = loss ?? later.at(-1) ?? first;
  return {
    from: first.dayFromInfusion,
    to: last.dayFromInfusion,
    days: last.dayFromInfusion - first.dayFromInfusion,
    end: loss ? 'loss' : 'censored',
    possiblyEndedOn: possible && possible !== loss ? possible.dayFromInfusion : null,
  };
}

function timeInResponse(counts: readonly CountResponse[]): TimeInResponse {
  let daysInResponse = 0;
  let daysPossiblyInResponse = 0;
  counts.forEach((count, index) => {
    const days = (counts[index + 1] ?? count).dayFromInfusion - count.dayFromInfusion;
    if (surely(count, isResponse)) daysInResponse += days;
    if (perhaps(count, isResponse)) daysPossiblyInResponse += days;
  });
  return { daysInResponse, daysPossiblyInResponse, daysObserved: counts.at(-1)?.dayFromInfusion ?? 0 };
}

/** A duration as the survival curve takes it: loss is the event. */
export const durationObservation = ({ days, end }: ResponseDuration): Observation => ({
  time: days,
  event: end === 'loss',
});
