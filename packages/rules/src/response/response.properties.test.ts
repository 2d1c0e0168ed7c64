import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plateletResponse } from './platelet-response.ts';
import { at, bleeding, count, medication, on, protocolWith, SCHEDULE, subject } from './response.fixture.ts';
import { possibleCategories } from './best-response.ts';
import type { BleedingAssessment, LabResult, SubjectRecord } from '../record/index.ts';
import type { CountResponse, ResponseCategory } from './types.ts';
import type { BaselineMode } from './baseline-mode.ts';

/** A count in tenths, so that edges such as 29.9 and 30 come up. */
const tenths = fc.oneof(
  fc.integer({ min: 0, max: 2500 }),
  fc.constantFrom(299, 300, 301, 999, 1000, 1001, 360, 361, 359),
);
const platelets = tenths.map((value) => `${Math.floor(value / 10)}.${value % 10}`);
const day = fc.integer({ min: -40, max: 200 });
const grade: fc.Arbitrary<BleedingAssessment['whoGrade']> = fc.constantFrom(0, 1, 2, 3, null);
const mode: fc.Arbitrary<BaselineMode> = fc.constantFrom(
  'last-before-lymphodepletion',
  'last-before-infusion',
  'mean-before-infusion',
  'mean-of-last-two',
);

interface Written {
  readonly counts: readonly (readonly [dayFromInfusion: number, platelets: string])[];
  readonly bleedings: readonly (readonly [dayFromInfusion: number, grade: BleedingAssessment['whoGrade']])[];
  readonly rescues: readonly number[];
}

const written: fc.Arbitrary<Written> = fc.record({
  counts: fc.array(fc.tuple(day, platelets), { minLength: 1, maxLength: 12 }),
  bleedings: fc.array(fc.tuple(day, grade), { maxLength: 12 }),
  rescues: fc.array(day, { maxLength: 2 }),
});

const recordOf = ({ counts, bleedings, rescues }: Written, unit = '10^9/L'): SubjectRecord =>
  subject({
    labResults: counts.map(([at, value], index) => count(on(at), value, { id: `c${index}`, unit })),
    bleedingAssessments: bleedings.map(([at, who], index) => bleeding(on(at), who, { id: `b${index}` })),
    medications: rescues.map((at, index) =>
      medication({ treatmentClass: 'platelet-transfusion', start: on(at), id: `m${index}` }),
    ),
  });

const protocol = protocolWith({}, { schedule: SCHEDULE });
const RANK: Readonly<Record<ResponseCategory, number>> = {
  NE: 0,
  NR: 1,
  PR: 2,
  CR: 3,
  indeterminate: Number.NaN,
};
const ranks = (of: CountResponse): number[] => possibleCategories(of).map((category) => RANK[category]);

describe('platelet response, for any record', () => {
  test('the order of the records plays no part, and the same record gives the same bytes', () => {
    fc.assert(
      fc.property(written, mode, fc.integer(), (course, baselineMode, seed) => {
        const record = recordOf(course);
        const shuffle = <T>(list: readonly T[]): T[] =>
          list.toSorted((a, b) => order(a, seed) - order(b, seed));
        const shuffled: SubjectRecord = {
          ...record,
          labResults: shuffle(record.labResults),
          bleedingAssessments: shuffle(record.bleedingAssessments),
          medications: shuffle(record.medications),
          exposures: shuffle(record.exposures),
        };
        const under = protocolWith({ baselineMode }, { schedule: SCHEDULE });
        const bytes = JSON.stringify(plateletResponse(record, under));
        expect(JSON.stringify(plateletResponse(record, under))).toBe(bytes);
        expect(JSON.stringify(plateletResponse(shuffled, under))).toBe(bytes);
      }),
    );
  });

  test('more platelets never make a response worse', () => {
    fc.assert(
      fc.property(written, day, tenths, tenths, (course, dayFromInfusion, one, other) => {
        fc.pre(dayFromInfusion > 0);
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        const rankWith = (value: number): number[] => {
          const extra = count(on(dayFromInfusion), `${Math.floor(value / 10)}.${value % 10}`, {
            id: 'extra',
          });
          const record = recordOf(course);
          const response = plateletResponse(
            { ...record, labResults: [...record.labResults, extra] },
            protocol,
          );
          const found = response.counts.find(({ verdict }) =>
            verdict.sources.some(({ id }) => id === 'extra'),
          );
          if (!found) throw new Error('the count is lost');
          return ranks(found);
        };
        const [low, high] = [rankWith(fewer), rankWith(more)];
        expect(Math.max(...high)).toBeGreaterThanOrEqual(Math.max(...low));
        // Where the count is excluded for sure, both are NE; else the worst possible never falls either.
        expect(Math.min(...high)).toBeGreaterThanOrEqual(Math.min(...low));
      }),
    );
  });

  test('the unit plays no part: ×10⁹/L, thousands and single cells per µL answer alike', () => {
    fc.assert(
      fc.property(written, (course) => {
        const inCells: Written = {
          ...course,
          counts: course.counts.map(([at, value]) => [at, String(Math.round(Number(value) * 1000))]),
        };
        const answer = (record: SubjectRecord): string => JSON.stringify(plateletResponse(record, protocol));
        const expected = answer(recordOf(course));
        expect(answer(recordOf(course, 'K/uL'))).toBe(expected);
        expect(answer(recordOf(inCells, '/µL'))).toBe(expected);
      }),
    );
  });

  test('every count is judged once or listed as unplaced; none is dropped or invented', () => {
    fc.assert(
      fc.property(written, (course) => {
        const record = recordOf(course);
        const response = plateletResponse(record, protocol);
        const judged = response.counts.flatMap(({ verdict }) => verdict.criteria[0]?.sources ?? []);
        const before = course.counts.filter(([at]) => at < 0).length;
        expect(judged.length + response.unplaced.length + before).toBe(record.labResults.length);
        expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length);
      }),
    );
  });

  test('answering what was open never contradicts the candidates before', () => {
    const open = fc.constantFrom('bleeding', 'bound', 'rescue', 'baseline');
    fc.assert(
      fc.property(
        open,
        platelets,
        platelets,
        grade,
        fc.integer({ min: 0, max: 40 }),
        (kind, baseline, value, who, rescueDay) => {
          const month = on(10).slice(0, 7); // March, in which the subject was infused on the 2nd
          const answered = subject({
            labResults: [count(on(-6), baseline, { id: 'baseline' }), count(on(10), value, { id: 'count' })],
            bleedingAssessments: [bleeding(on(10), who ?? 0)],
            medications:
              kind === 'rescue'
                ? [medication({ treatmentClass: 'platelet-transfusion', start: on(rescueDay % 29), id: 'm' })]
                : [],
          });
          const before: SubjectRecord = {
            bleeding: { ...answered, bleedingAssessments: [] },
            bound: {
              ...answered,
              labResults: answered.labResults.map((result) =>
                result.id === 'count' ? bound(result) : result,
              ),
            },
            rescue: {
              ...answered,
              medications: answered.medications.map((given) => ({ ...given, start: month })),
            },
            baseline: { ...answered, labResults: answered.labResults.filter(({ id }) => id === 'count') },
          }[kind];
          const then = possibleCategories(at(plateletResponse(before, protocolWith()), 10));
          const now = possibleCategories(at(plateletResponse(answered, protocolWith()), 10));
          expect(now).toHaveLength(1);
          expect(then).toContain(now[0]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** A number for each thing, stable for one seed. */
function order(value: unknown, seed: number): number {
  let hash = seed;
  for (const char of JSON.stringify(value)) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return hash;
}

/** The same count known only to be above a third of it, or below twice it. */
function bound(result: LabResult): LabResult {
  const value = Number(result.reported.value);
  const written = value > 50 ? `>${Math.floor(value / 3)}` : `<${Math.ceil(value * 2) + 1}`;
  return { ...result, reported: { ...result.reported, value: written } };
}
