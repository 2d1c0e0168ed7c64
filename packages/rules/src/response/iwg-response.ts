/**
 * The variant of Rodeghiero 2009 (Blood 113:2386), shown beside the study rule: bleeding rules out every response, the
 * baseline is that at the start of treatment, and what counts is what a second count confirmed.
 */
import { addDays } from '../calendar/calendar-date.ts';
import type { Infusion } from '../calendar/infusion.ts';
import { plannedVisits } from '../calendar/schedule.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import { confirmed } from './confirmation.ts';
import type { Confirmation } from './confirmation.ts';
import { DEFAULT_IWG_OPTIONS } from './options.ts';
import type { IwgOptions } from './options.ts';
import { endpointOf, looksOf, responseUnder } from './platelet-response.ts';
import { isComplete, isResponse, tellingCounts } from './response-course.ts';
import type { ResponseDuration } from './response-course.ts';
import { IWG_2009_RULE } from './iwg-rule.ts';
import type { CountResponse, PlateletBaseline, ResponseCategory } from './types.ts';
import { hasCome } from '../record/cut.ts';

/**
 * "R" is the paper's name for what the study calls PR. unconfirmed: counts, but no pair that confirms any of them.
 * pending: not infused, or no evaluable count while the window for a response is open.
 */
export type IwgCategory = 'CR' | 'R' | 'NR' | 'unconfirmed' | 'NE' | 'pending' | 'indeterminate';

export interface IwgResponse {
  readonly rule: RuleRef;
  readonly baseline: PlateletBaseline;
  /** Each count by itself, before confirmation; PR stands for R. */
  readonly counts: readonly CountResponse[];
  readonly completeResponse: Confirmation;
  /** R or better: a CR count supports it too. */
  readonly response: Confirmation;
  readonly nonResponse: Confirmation;
  /** Best confirmed category that began in time to be due to the treatment. */
  readonly best: IwgCategory;
  /** From the first count of the confirmed pair to a confirmed loss; null without a confirmed response. */
  readonly duration: ResponseDuration | null;
  readonly durationOfCompleteResponse: ResponseDuration | null;
}

/** Throws a RangeError where the protocol has no platelet response endpoint. */
export function iwgResponse(
  record: SubjectRecord,
  protocol: Protocol,
  options: IwgOptions = DEFAULT_IWG_OPTIONS,
): IwgResponse {
  const endpoint = endpointOf(protocol);
  const judged = responseUnder(record, protocol, IWG_2009_RULE, {
    ...endpoint.options,
    bleedingBlocksCR: true,
    baselineMode: options.baselineMode,
  });
  const counts = tellingCounts(judged);
  const { date } = judged.infusion;
  const latestDay =
    options.latestResponseDay ?? (date === null ? 0 : looksOf(endpoint, plannedVisits(protocol, date)).main);
  const completeResponse = confirmed(counts, isComplete, options.confirmResponseDays);
  const response = confirmed(counts, isResponse, options.confirmResponseDays);
  const nonResponse = confirmed(counts, isNonResponse, options.confirmLossDays);
  return {
    rule: IWG_2009_RULE,
    baseline: judged.baseline,
    counts: judged.counts,
    completeResponse,
    response,
    nonResponse,
    best:
      counts.length > 0
        ? bestOf({ completeResponse, response, nonResponse }, latestDay)
        : withoutCounts(record, judged.infusion, latestDay),
    duration: durationOf(counts, response, isResponse, options),
    durationOfCompleteResponse: durationOf(counts, completeResponse, isComplete, options),
  };
}

const isNonResponse = (category: ResponseCategory): boolean => category === 'NR';

function bestOf(
  {
    completeResponse,
    response,
    nonResponse,
  }: Pick<IwgResponse, 'completeResponse' | 'response' | 'nonResponse'>,
  latestDay: number,
): IwgCategory {
  const began = ({ first }: Confirmation): boolean => first !== null && first.dayFromInfusion <= latestDay;
  const open = ({ possiblyFrom }: Confirmation): boolean =>
    possiblyFrom !== null && possiblyFrom <= latestDay;
  if (began(completeResponse)) return 'CR';
  if (open(completeResponse)) return 'indeterminate';
  if (began(response)) return 'R';
  if (open(response)) return 'indeterminate';
  return nonResponse.held === 'met' ? 'NR' : 'unconfirmed';
}

function withoutCounts(record: SubjectRecord, { date, start }: Infusion, latestDay: number): IwgCategory {
  if (date === null) return start ? 'indeterminate' : 'pending';
  return hasCome(addDays(date, latestDay + 1), record.cut) ? 'NE' : 'pending';
}

function durationOf(
  counts: readonly CountResponse[],
  { first }: Confirmation,
  level: (category: ResponseCategory) => boolean,
  { confirmLossDays }: IwgOptions,
): ResponseDuration | null {
  if (!first) return null;
  const later = counts.slice(counts.indexOf(first) + 1);
  const below = (category: ResponseCategory): boolean => category !== 'NE' && !level(category);
  const loss = confirmed(later, below, confirmLossDays);
  const last = later.at(-1) ?? first;
  const end = loss.first ?? last;
  // A last count below the level is a loss that no second count has confirmed yet.
  const unconfirmed = !loss.first && !level(last.verdict.outcome) ? last.dayFromInfusion : null;
  return {
    from: first.dayFromInfusion,
    to: end.dayFromInfusion,
    days: end.dayFromInfusion - first.dayFromInfusion,
    end: loss.first ? 'loss' : 'censored',
    possiblyEndedOn: loss.possiblyFrom ?? unconfirmed,
  };
}
