/** Lupus activity: SLEDAI, PGA, DORIS and LLDAS at each occasion, with the criteria that decide. */
import { dayNumber } from '../calendar/index.ts';
import type { RemissionAnswer, SledaiAtVisit } from '../evaluate/index.ts';
import { readPga } from '../sledai/index.ts';
import { refOf, type Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { daysOf, isAfter, onDay } from './when.ts';

export const sledaiFacts = ({ evaluation }: Asked): readonly Fact[] =>
  (evaluation.sledai?.course ?? []).map((one) => {
    const { total, band } = one.score;
    const when = daysOfAssessment(one);
    return factOf({
      key: `sledai:${one.source.id}`,
      lane: 'sledai',
      start: when,
      what: { type: 'sledai', minimum: total.minimum, maximum: total.maximum, band },
      flags: [...(one.isBaseline ? (['baseline'] as const) : []), ...(when ? [] : (['not-placed'] as const))],
      verdict: one.flare,
      sources: [one.source],
    });
  });

const daysOfAssessment = ({ when }: SledaiAtVisit) => when && daysOf(`${when.first}/${when.last}`);

/** Each PGA as it was recorded; a date it lacks is that of its visit. */
export const pgaFacts = ({ record, cut }: Asked): readonly Fact[] => {
  const visits = new Map(record.visits.map(({ id, start }) => [id, start]));
  return record.pgaAssessments
    .map((one) => ({ one, start: daysOf(one.assessed ?? visits.get(one.visitId ?? '') ?? null) }))
    .filter(({ start }) => !isAfter(start, cut))
    .map(({ one, start }) => {
      const reading = readPga(one.value, one.scale);
      return factOf({
        key: `pga:${one.id}`,
        lane: 'pga',
        start,
        what: {
          type: 'pga',
          score: 'reason' in reading ? null : one.value,
          reason: 'reason' in reading ? reading.reason : null,
        },
        flags: start ? [] : ['not-placed'],
        sources: [refOf('pgaAssessment', one)],
      });
    });
};

export const targetFacts = ({ evaluation, record }: Asked): readonly Fact[] => [
  ...targets('doris', evaluation.doris, record.visits),
  ...targets('lldas', evaluation.lldas, record.visits),
];

const targets = (
  target: 'doris' | 'lldas',
  answer: RemissionAnswer | null,
  visits: Asked['record']['visits'],
): readonly Fact[] =>
  (answer?.course ?? []).map(({ date, verdict, assessment, visitId }, n) => {
    const visit = visits.find(({ id }) => id === visitId);
    const start = date === null ? daysOf(visit?.start ?? null) : onDay(dayNumber(date));
    return factOf({
      key: `${target}:${assessment?.id ?? visitId ?? n}`,
      lane: target,
      start,
      flags: start ? [] : ['not-placed'],
      what: {
        type: 'target',
        target,
        held: verdict.outcome,
        failing: verdict.criteria.filter(({ held }) => held !== 'met').map(({ id }) => id),
      },
      verdict,
      sources: verdict.sources.length > 0 ? verdict.sources : assessment ? [assessment] : [],
    });
  });
