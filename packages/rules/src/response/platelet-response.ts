/**
 * Platelet response under the study rule: CR, PR or NR at each count, the state of the subject, and why.
 * Source: study text; what it leaves open is in the options.
 */
import { addDays } from '../calendar/calendar-date.ts';
import { infusionOf } from '../calendar/infusion.ts';
import { plannedVisits, withPlanned } from '../calendar/schedule.ts';
import type { PlannedVisit } from '../calendar/schedule.ts';
import type { PlateletResponseEndpoint, Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import { PLATELET_RESPONSE_RULE } from './rule.ts';
import { baselineOf } from './baseline.ts';
import { bestResponse, perhaps, surely } from './best-response.ts';
import { judgeCounts } from './counts.ts';
import { PLATELET_UNIT } from './evaluate-count.ts';
import type { PlateletResponseOptions } from './options.ts';
import { rescuesOf } from './rescue.ts';
import { plateletSamples } from './samples.ts';
import type { CountResponse, PlateletResponse, ResponseCategory } from './types.ts';
import { hasCome } from '../record/cut.ts';

/**
 * Platelet response of a subject up to `record.cut.on`, under the options of the protocol.
 * Throws a RangeError where the protocol has no such endpoint, or names a main visit that its schedule lacks.
 */
export const plateletResponse = (record: SubjectRecord, protocol: Protocol): PlateletResponse =>
  responseUnder(record, protocol, PLATELET_RESPONSE_RULE, endpointOf(protocol).options);

/** The same under other options: for a rule that is shown beside that of the protocol. */
export function responseUnder(
  record: SubjectRecord,
  protocol: Protocol,
  rule: RuleRef,
  options: PlateletResponseOptions,
): PlateletResponse {
  const infusion = infusionOf(record, protocol);
  const samples = plateletSamples(record, protocol);
  const rescues = rescuesOf(record, options);
  const baseline = baselineOf(record, samples, infusion, rescues, options);
  const answer = { rule, infusion, baseline: baseline.view };
  if (infusion.date === null) {
    const state = infusion.start ? 'indeterminate' : 'pending';
    return {
      ...answer,
      state,
      stateReason: infusion.reason,
      counts: [],
      unplaced: [],
      latest: null,
      best: null,
    };
  }
  // A visit that plans no count (a telephone contact) misses none and takes none.
  const planned = plannedVisits(withPlanned(protocol, 'platelets'), infusion.date);
  const looks = looksOf(endpointOf(protocol), planned);
  const { counts, unplaced } = judgeCounts(samples, {
    record,
    rule,
    options,
    infusion,
    infusionDate: infusion.date,
    planned,
    baseline,
    rescues,
  });
  const open = !hasCome(addDays(infusion.date, looks.firstCloses + 1), record.cut);
  const best = counts.length > 0 ? bestResponse(counts, 1, looks.main).outcome : null;
  return { ...answer, ...stateOf(counts, open), counts, unplaced, best };
}

/** The platelet response endpoint of a protocol. Throws a RangeError where it has none. */
export function endpointOf({ id, endpoints }: Protocol): PlateletResponseEndpoint {
  if (!endpoints.plateletResponse) throw new RangeError(`no platelet response in ${id}`);
  return endpoints.plateletResponse;
}

/** The days from infusion through which the endpoint looks. */
export interface Looks {
  /** Last day of the early look. */
  readonly early: number;
  /** Last day of the main look: the end of its visit's window, or the day that the protocol fixes. */
  readonly main: number;
  /** Day on which the visit of the early look closes: until then a subject without a count is pending. */
  readonly firstCloses: number;
}

/** The looks of a subject from its planned visits. Throws a RangeError where the main visit is not among them. */
export function looksOf(endpoint: PlateletResponseEndpoint, planned: readonly PlannedVisit[]): Looks {
  const main = planned.find(({ key }) => key === endpoint.mainVisit);
  if (!main) throw new RangeError(`no visit ${endpoint.mainVisit}`);
  const early = endpoint.earlyLookDay;
  const first = planned.find(({ targetDay }) => targetDay === early);
  return { early, main: endpoint.mainThroughDay ?? main.windowTo, firstCloses: first?.windowTo ?? early };
}

type State = Pick<PlateletResponse, 'state' | 'stateReason' | 'latest'>;

const isResponse = (category: ResponseCategory): boolean => category === 'CR' || category === 'PR';

/** Where the subject stands after all counts from day 1 on. A visit is never "lost" or "pending". */
function stateOf(counts: readonly CountResponse[], firstLookOpen: boolean): State {
  const evaluated = counts.filter(
    ({ dayFromInfusion, verdict }) => dayFromInfusion > 0 && verdict.outcome !== 'NE',
  );
  const latest = evaluated.at(-1);
  if (!latest) {
    const stateReason = counts.length > 0 ? 'no-evaluable-count' : 'no-count-yet';
    return { state: firstLookOpen ? 'pending' : 'NE', stateReason, latest: null };
  }
  const { outcome } = latest.verdict;
  const sameDay = evaluated.filter(({ date }) => date === latest.date);
  if (sameDay.some((count) => count.verdict.outcome !== outcome) && !sameDay.every(isTimed)) {
    return { state: 'indeterminate', stateReason: 'order-of-counts-unknown', latest };
  }
  if (outcome !== 'NR') {
    const rescued = counts.some(({ date, rescueExcluded }) => rescueExcluded && date > latest.date);
    return { state: outcome, stateReason: rescued ? 'rescued-since-latest' : null, latest };
  }
  if (evaluated.some((count) => surely(count, isResponse)))
    return { state: 'lost', stateReason: null, latest };
  // An open earlier count may have been a response, and then this is its loss.
  const open = evaluated.some((count) => perhaps(count, isResponse));
  return { state: 'NR', stateReason: open ? 'earlier-response-indeterminate' : null, latest };
}

const isTimed = ({ verdict }: CountResponse): boolean =>
  verdict.criteria.some(({ observed }) => observed?.unit === PLATELET_UNIT && observed.date?.includes('T'));
