/**
 * A suggestion of corticosteroid dependence: glucocorticoids needed for two months or more to keep platelets at 30 or
 * to avoid bleeding (Rodeghiero 2009). That they are needed is a judgement; what can be seen is that they went on.
 */
import { addDays, dayNumber } from '../calendar/calendar-date.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { glucocorticoidHistory, glucocorticoidsOnDay } from '../therapy/glucocorticoids.ts';
import { all, any } from '../verdict/index.ts';
import type { Criterion, Held, Verdict } from '../verdict/index.ts';
import { perhaps, surely } from './best-response.ts';
import { DEFAULT_STEROID_DEPENDENCE_OPTIONS } from './options.ts';
import type { SteroidDependenceOptions } from './options.ts';
import { isResponse, tellingCounts } from './response-course.ts';
import { STEROID_DEPENDENCE_RULE } from './rule.ts';
import type { PlateletResponse } from './types.ts';

/**
 * Met where a systemic glucocorticoid was in force on each of the last days up to the cut, all of them after infusion,
 * and the subject responded in that time. The investigator's judgement decides.
 */
export function steroidDependence(
  record: SubjectRecord,
  response: PlateletResponse,
  { ongoingDays }: SteroidDependenceOptions = DEFAULT_STEROID_DEPENDENCE_OPTIONS,
): Verdict<Held> {
  const from = addDays(record.cut.on, 1 - ongoingDays);
  const { date } = response.infusion;
  const criteria =
    date === null || date > from
      ? [tooEarly(ongoingDays)]
      : [ongoing(record, from, ongoingDays), responded(response, from)];
  const outcome = all(criteria.map(({ held }) => held));
  return {
    rule: STEROID_DEPENDENCE_RULE,
    outcome,
    candidates: outcome === 'indeterminate' ? ['met', 'not-met'] : [],
    criteria,
    notes: ['dependence-is-a-judgement'],
    sources: criteria.flatMap(({ sources }) => sources),
  };
}

const days = (value: number): Criterion['threshold'] => ({
  comparator: '>=',
  value: String(value),
  unit: 'd',
});

const tooEarly = (ongoingDays: number): Criterion => ({
  id: 'glucocorticoid-ongoing',
  held: 'not-met',
  observed: null,
  threshold: days(ongoingDays),
  reason: 'too-early-after-infusion',
  sources: [],
});

function ongoing(record: SubjectRecord, from: string, ongoingDays: number): Criterion {
  const history = glucocorticoidHistory(record);
  const first = dayNumber(from);
  const each = Array.from({ length: ongoingDays }, (_, index) =>
    glucocorticoidsOnDay(history, first + index),
  );
  const held = all(each.map(({ inForce }) => inForce));
  const without = each.filter(({ inForce }) => inForce !== 'met').length;
  const sources = new Map<string, RecordRef>(
    each.flatMap(({ parts }) => parts).map(({ source }) => [source.id, source]),
  );
  return {
    id: 'glucocorticoid-ongoing',
    held,
    observed: { value: String(ongoingDays - without), unit: 'd', date: from, dayFromInfusion: null },
    threshold: days(ongoingDays),
    reason: held === 'indeterminate' ? 'glucocorticoids-not-fully-recorded' : null,
    sources: [...sources.values()],
  };
}

function responded(response: PlateletResponse, from: string): Criterion {
  const counts = tellingCounts(response).filter(({ date }) => date >= from);
  const held = any(
    counts.map((count) =>
      surely(count, isResponse) ? 'met' : perhaps(count, isResponse) ? 'indeterminate' : 'not-met',
    ),
  );
  return {
    id: 'response-while-on-glucocorticoid',
    held: counts.length === 0 ? 'indeterminate' : held,
    observed: null,
    threshold: null,
    reason: counts.length === 0 ? 'no-evaluable-count' : null,
    sources: counts.flatMap(({ verdict: { criteria } }) => criteria[0]?.sources ?? []),
  };
}
