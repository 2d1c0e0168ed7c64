/** What must hold for every record: laws of the whole evaluation, over random subjects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medication, on, visited } from '../response/response.fixture.ts';
import type { SubjectRecord } from '../record/index.ts';
import { DESCRIPTORS, type DescriptorKey } from '../sledai/descriptors.ts';
import { evaluateCohort } from './cohort.ts';
import { lab, sledai, STUDY, withCounts } from './evaluate.fixture.ts';
import { evaluateSubject } from './subject.ts';

const runs = { numRuns: 40, seed: 20_261_122 };

const descriptors = fc.subarray(DESCRIPTORS.map(({ key }) => key));
const day = fc.constantFrom(-20, -6, 1, 7, 28, 60, 90, 180, 181, 270, 360);
const platelets = fc.integer({ min: 0, max: 400 });

const records: fc.Arbitrary<SubjectRecord> = fc
  .record({
    counts: fc.uniqueArray(
      fc.tuple(day, platelets, fc.constantFrom(0 as const, 3 as const, 'not-recorded' as const)),
      { selector: ([at]) => at, maxLength: 8 },
    ),
    assessments: fc.uniqueArray(fc.tuple(day, descriptors, descriptors), {
      selector: ([at]) => at,
      maxLength: 4,
    }),
    immunoglobulin: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 20 })), { maxLength: 4 }),
    rescued: fc.option(day),
    cutDay: fc.integer({ min: 0, max: 500 }),
    code: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ counts, assessments, immunoglobulin, rescued, cutDay, code }) => {
    const record = withCounts(
      counts.map(([at, value, bleeding]) => [at, String(value), bleeding]),
      {
        code: `S1-${String(code).padStart(3, '0')}`,
        cutOn: on(cutDay),
        visits: assessments.map(([at], n) => visited(n === 0 ? 'day-28' : null, on(at), `visit ${n}`)),
        sledaiAssessments: assessments.map(([at, present, open]) => sledai(at, present, open)),
        medications:
          rescued === null
            ? []
            : [medication({ treatmentClass: 'platelet-transfusion', role: 'rescue', start: on(rescued) })],
      },
    );
    const igg = immunoglobulin.map(([at, value], n) => ({
      ...lab('IGG', at, String(value), 'g/L', ['7', '16']),
      id: `igg ${n}`,
    }));
    return { ...record, labResults: [...record.labResults, ...igg] };
  });

const shuffled = <T>(list: readonly T[], by: number): readonly T[] =>
  list
    .map((item, n) => [(n * 7919 + by) % 997, item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);

const reordered = (record: SubjectRecord, by: number): SubjectRecord =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? shuffled(value as readonly unknown[], by) : (value as unknown),
    ]),
  ) as unknown as SubjectRecord;

describe('the same question has the same answer', () => {
  test('evaluating twice gives the same bytes, and the record is left as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        const before = JSON.stringify(record);
        const first = JSON.stringify(evaluateSubject(record, STUDY));
        expect(JSON.stringify(evaluateSubject(record, STUDY))).toBe(first);
        expect(JSON.stringify(record)).toBe(before);
      }),
      runs,
    );
  });

  test('the order of the lists of a record says nothing', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 996 }), (record, by) => {
        expect(JSON.stringify(evaluateSubject(reordered(record, by), STUDY))).toBe(
          JSON.stringify(evaluateSubject(record, STUDY)),
        );
      }),
      runs,
    );
  });

  test('the order of the records of a cohort says nothing', () => {
    const cohorts = fc.uniqueArray(records, { selector: ({ subject }) => subject.code, maxLength: 4 });
    const cut = { knownAt: 1, on: on(300) };
    fc.assert(
      fc.property(cohorts, (cohort) => {
        const answer = (list: readonly SubjectRecord[]) => JSON.stringify(evaluateCohort(list, STUDY, cut));
        expect(answer(cohort.toReversed())).toBe(answer(cohort));
      }),
      { ...runs, numRuns: 20 },
    );
  });
});

describe('numbers', () => {
  const RANK = { CR: 3, PR: 2, NR: 1 } as const;
  const standing = (value: number) => {
    const answer = evaluateSubject(
      withCounts([
        [-6, '18'],
        [28, String(value)],
      ]),
      STUDY,
    );
    return RANK[answer.plateletResponse?.early.standing as keyof typeof RANK];
  };

  test('a lower platelet count never stands better, and never has a lower grade', () => {
    const gradeAt = (value: number) => {
      const record = withCounts([], {
        labResults: [lab('PLAT', 28, String(value), '10^9/L', ['125', '350'])],
      });
      return evaluateSubject(record, STUDY).adverseEvents?.laboratoryGrades[0]?.grades[0]?.grade ?? -1;
    };
    fc.assert(
      fc.property(platelets, platelets, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(standing(low)).toBeLessThanOrEqual(standing(high));
        if (low > 0) expect(gradeAt(low)).toBeGreaterThanOrEqual(gradeAt(high));
      }),
      runs,
    );
  });

  test('the unit of a count and of a marker changes no answer', () => {
    const inOtherUnits = (record: SubjectRecord): SubjectRecord => ({
      ...record,
      labResults: record.labResults.map((result) => {
        const { value, low, high } = result.reported;
        const times = result.test === 'PLAT' ? 1000 : 100;
        const moved = (text: string | null) => (text === null ? null : String(Number(text) * times));
        return {
          ...result,
          reported: {
            value: moved(value),
            unit: result.test === 'PLAT' ? '/uL' : 'mg/dL',
            low: moved(low),
            high: moved(high),
          },
        };
      }),
    });
    const answers = (record: SubjectRecord) => {
      const { plateletResponse, adverseEvents, laboratoryMarkers } = evaluateSubject(record, STUDY);
      return {
        response: plateletResponse?.study.counts.map(({ verdict }) => [verdict.outcome, verdict.candidates]),
        best: plateletResponse?.main.best,
        iwg: plateletResponse?.iwg.best,
        grades: adverseEvents?.laboratoryGrades.map(({ source, grades }) => [
          source.id,
          grades.map(({ grade, baselineGrade }) => [grade, baselineGrade]),
        ]),
        percent: laboratoryMarkers?.markers.map(({ samples }) =>
          samples.map(({ change }) => change?.percent),
        ),
      };
    };
    fc.assert(
      fc.property(records, (record) => {
        expect(answers(inOtherUnits(record))).toEqual(answers(record));
      }),
      runs,
    );
  });
});

describe('what is not known', () => {
  test('a SLEDAI with open items contains every total that answering them can give', () => {
    fc.assert(
      fc.property(descriptors, descriptors, descriptors, (present, open, later) => {
        const stillOpen = open.filter((key) => !present.includes(key));
        const answered = [...present, ...later.filter((key) => stillOpen.includes(key))] as DescriptorKey[];
        const total = (assessment: ReturnType<typeof sledai>) =>
          evaluateSubject(withCounts([], { sledaiAssessments: [assessment] }), STUDY).sledai?.course[0]
            ?.score;
        const before = total(sledai(28, present, open))!;
        const after = total(sledai(28, answered))!;
        expect(after.final).toBe(true);
        expect(after.total.minimum).toBeGreaterThanOrEqual(before.total.minimum);
        expect(after.total.maximum).toBeLessThanOrEqual(before.total.maximum);
        expect(before.bandCandidates).toContain(after.band);
      }),
      runs,
    );
  });

  test('recording the bleeding never contradicts what was said before', () => {
    fc.assert(
      fc.property(platelets, fc.constantFrom(0 as const, 3 as const), (value, grade) => {
        const at28 = (bleeding: 0 | 3 | 'not-recorded') =>
          evaluateSubject(
            withCounts([
              [-6, '18'],
              [28, String(value), bleeding],
            ]),
            STUDY,
          ).plateletResponse?.study.counts[0]?.verdict;
        const open = at28('not-recorded')!;
        const possible = open.outcome === 'indeterminate' ? open.candidates : [open.outcome];
        expect(possible).toContain(at28(grade)!.outcome);
      }),
      runs,
    );
  });

  test('with every day that passes, a subject who responded still has', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 200 }), (record, more) => {
        const standing = (cutDay: number) =>
          evaluateSubject(record, STUDY, { knownAt: 1, on: on(cutDay) }).plateletResponse?.main.standing;
        if (standing(100) === 'CR') expect(standing(100 + more)).toBe('CR');
        if (standing(100) === 'PR') expect(['PR', 'CR']).toContain(standing(100 + more));
      }),
      runs,
    );
  });
});
