/** Platelet counts, and the response each of them stands for until the next one that can tell. */
import { dayNumber } from '../calendar/index.ts';
import { isActive } from '../response/bleeding.ts';
import { text } from '../number/index.ts';
import type { LabResult, RecordRef } from '../record/index.ts';
import { plateletCount } from '../response/platelet-count.ts';
import type { CountResponse } from '../response/index.ts';
import { refOf, type Asked } from './asked.ts';
import type { Fact, Range } from './fact.ts';
import { factOf } from './fact-of.ts';
import type { Flag } from './flag.ts';
import { daysOf, endsOn, isAfter, onDay, ONGOING, POINT } from './when.ts';

/** Every result of the protocol's platelet test up to the cut, those before infusion as well. */
export function countFacts(asked: Asked): readonly Fact[] {
  const { record, protocol, evaluation, cut } = asked;
  const codes = new Set(protocol.analytes['platelets'] ?? []);
  const study = evaluation.plateletResponse?.study;
  const judged = new Map<string, CountResponse>();
  for (const count of study?.counts ?? [])
    for (const { kind, id } of ownSources(count))
      if (kind === 'labResult' && !judged.has(id)) judged.set(id, count);
  const baseline = new Set(study?.baseline.sources.map(({ id }) => id));
  const unplaced = new Set(study?.unplaced.map(({ source }) => source.id));
  return record.labResults
    .filter(({ test, collected }) => codes.has(test) && !isAfter(daysOf(collected), cut))
    .map((result) => {
      const count = judged.get(result.id);
      const start = daysOf(result.collected);
      const given: readonly (readonly [Flag, boolean])[] = [
        ['baseline', baseline.has(result.id)],
        ['rescue-excluded', count?.rescueExcluded === true],
        ['active-bleeding', count?.activeBleeding === 'met'],
        ['not-placed', start === null || unplaced.has(result.id)],
      ];
      return factOf({
        key: `count:${result.id}`,
        lane: 'platelets',
        start,
        what: {
          type: 'count',
          platelets: plateletsOf(result),
          reported: result.reported.value,
          unit: result.reported.unit,
        },
        flags: given.flatMap(([flag, holds]) => (holds ? [flag] : [])),
        verdict: count?.verdict ?? null,
        sources: [refOf('labResult', result)],
      });
    });
}

/** The records of the count itself: its verdict rests on those of the baseline, too. */
const ownSources = ({ verdict }: CountResponse): readonly RecordRef[] =>
  verdict.criteria.find(({ id }) => id === 'platelet-count-available')?.sources ?? [];

function plateletsOf(result: LabResult): Range | null {
  const { range, shown } = plateletCount(result);
  if (!range) return null;
  if (shown !== null && range.low === range.high) return { low: shown, high: shown };
  return { low: text(range.low), high: range.high && text(range.high) };
}

/**
 * The response from each count to the day before the next one that was taken, under the study rule. The last one goes on at the
 * cut, or ends with the participation. A missed visit is a point: nothing is known of the days around it.
 */
export function responseFacts({ evaluation, cut, through }: Asked): readonly Fact[] {
  const counts = evaluation.plateletResponse?.study.counts ?? [];
  const isMissed = ({ platelets, range }: CountResponse): boolean => platelets === null && range === null;
  const seen = new Map<string, number>();
  return counts.map((count, n) => {
    const start = dayNumber(count.date);
    const next = counts.slice(n + 1).find((later) => !isMissed(later));
    const last = through < cut ? endsOn(onDay(Math.max(start, through))) : ONGOING;
    const end = next ? endsOn(onDay(Math.max(start, dayNumber(next.date) - 1))) : last;
    const missed = isMissed(count);
    // Counted within its day: a count entered late does not rename those after it.
    const nth = seen.get(count.date) ?? 0;
    seen.set(count.date, nth + 1);
    return factOf({
      key: `response:${count.date}:${nth}`,
      lane: 'response',
      start: onDay(start),
      end: missed ? POINT : end,
      what: { type: 'response', outcome: count.verdict.outcome, candidates: count.verdict.candidates },
      flags: count.rescueExcluded ? ['rescue-excluded'] : [],
      verdict: count.verdict,
      sources: count.verdict.sources,
    });
  });
}

/** Bleeding assessments up to the cut: a PR needs them, and a missing one leaves it open. */
export const bleedingFacts = ({ record, protocol, cut }: Asked): readonly Fact[] =>
  record.bleedingAssessments
    .filter(({ assessed }) => !isAfter(daysOf(assessed), cut))
    .map((one) => {
      const start = daysOf(one.assessed);
      const rule = protocol.endpoints.plateletResponse?.options;
      const given: readonly (readonly [Flag, boolean])[] = [
        ['active-bleeding', rule !== undefined && isActive(one, rule) === true],
        ['not-placed', start === null],
      ];
      return factOf({
        key: `bleeding:${one.id}`,
        lane: 'bleeding',
        start,
        what: { type: 'bleeding', whoGrade: one.whoGrade, active: one.active },
        flags: given.flatMap(([flag, holds]) => (holds ? [flag] : [])),
        sources: [refOf('bleedingAssessment', one)],
      });
    });
