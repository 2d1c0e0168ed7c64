/** Courses against each subject's own baseline, and medians that name how many they are of (domain.md 3.3, 3.4, 7 and 8). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lab, OTHER, sledai, STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateCohort } from '../evaluate/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { medication, on } from '../response/response.fixture.ts';
import { measureCourse } from './course.ts';
import { measuresOf, type StudyMeasure } from './measure.ts';
import { measureMedians } from './medians.ts';

const MEASURES = measuresOf(STUDY, null);
const measure = (key: string): StudyMeasure => MEASURES.find((one) => one.key === key)!;
const course = (record: SubjectRecord, key: string) => measureCourse(record, STUDY, measure(key));
const exactly = (value: string) => ({ low: value, high: value });

test('what is measured follows from the protocol alone', () => {
  expect(MEASURES.map(({ key }) => key).slice(0, 3)).toEqual(['platelets', 'sledai', 'marker/igg']);
  expect(measure('platelets')).toMatchObject({ unit: '10*9/L', lines: ['30', '100'], benefit: 'rise' });
  // Bands of the study text: 0–4, 5–9, 10–14, 15 and more.
  expect(measure('sledai').lines).toEqual(['5', '10', '15']);
  expect(measuresOf(OTHER, null).map(({ key }) => key)).toEqual(['platelets', 'marker/igg']);
  const [scale] = measuresOf(STUDY, {
    measures: [{ instrument: 'SF-36 v1/a', scoring: 'mos', measure: 'PF', byVisit: [] }],
  }).filter(({ group }) => group === 'questionnaire');
  expect(scale).toMatchObject({ key: 'questionnaire/SF-36%20v1%2Fa/mos/PF', name: 'PF', benefit: 'rise' });
});

describe('platelets', () => {
  test('change is against the baseline before lymphodepletion, and the best is the highest that counts', () => {
    const { baseline, points, best } = course(
      withCounts([
        [-6, '11'],
        [7, '18'],
        [28, '45'],
        [60, '120'],
        [90, '95'],
      ]),
      'platelets',
    );
    expect(baseline).toEqual(exactly('11'));
    expect(points.map(({ day, value, change }) => [day, value.low, change?.low ?? null])).toEqual([
      [-6, '11', null],
      [7, '18', '7'],
      [28, '45', '34'],
      [60, '120', '109'],
      [90, '95', '84'],
    ]);
    expect(best).toMatchObject({ day: 60, change: exactly('109') });
  });

  test('a count within 7 days of a transfusion is drawn and never the best', () => {
    const record = withCounts(
      [
        [-6, '11'],
        [30, '150'],
        [60, '40'],
      ],
      {
        medications: [medication({ treatmentClass: 'platelet-transfusion', start: on(28), role: 'rescue' })],
      } as object,
    );
    const { points, best } = course(record, 'platelets');
    expect(points.map(({ day, counted }) => [day, counted])).toEqual([
      [-6, true],
      [30, false],
      [60, true],
    ]);
    expect(best?.day).toBe(60);
  });

  test('a count that is a bound makes a change that is one; the certain end decides what was best', () => {
    const { points, best } = course(
      withCounts([
        [-6, '<10'],
        [7, '30'],
        [28, '35'],
      ]),
      'platelets',
    );
    expect(points.at(-1)?.change).toEqual({ low: '25', high: '35' });
    expect(best?.day).toBe(28);
  });

  test('before the infusion there is no course', () => {
    const waiting = { ...withCounts([[-6, '11']]), exposures: [] };
    expect(course(waiting, 'platelets')).toMatchObject({ isInfused: false, points: [], best: null });
  });
});

test('SLEDAI: the fall in points, and an open item leaves the change open', () => {
  const record = {
    ...withCounts([[-6, '11']]),
    sledaiAssessments: [
      sledai(-6, ['arthritis', 'rash']),
      sledai(28, ['rash']),
      sledai(90, ['rash'], ['arthritis']),
    ],
  };
  const { baseline, points, best } = course(record, 'sledai');
  // Arthritis 4, rash 2.
  expect(baseline).toEqual(exactly('6'));
  expect(points.map(({ day, change }) => [day, change])).toEqual([
    [-6, null],
    [28, exactly('-4')],
    [90, { low: '-4', high: '0' }],
  ]);
  expect(best?.day).toBe(28);
});

test('a marker is in its usual unit whatever the laboratory reported', () => {
  const record = {
    ...withCounts([[-6, '11']]),
    labResults: [
      lab('IGG', -6, '12', 'g/L'),
      lab('IGG', 28, '700', 'mg/dL'),
      lab('IGG', 90, 'clotted', 'g/L'),
    ],
  };
  const { points, best, notPlaced } = course(record, 'marker/igg');
  expect(points.map(({ value, change }) => [value.low, change?.low ?? null])).toEqual([
    ['12', null],
    ['7', '-5'],
  ]);
  // Immunoglobulins have no wished direction.
  expect(best).toBeNull();
  expect(notPlaced).toBe(1);
});

test('glucocorticoids: the dose of every stretch of days as prednisone, against the day before lymphodepletion', () => {
  const dosed = (from: number, to: number | null, dose: string) => ({
    from: on(from),
    to: to === null ? null : on(to),
    dose,
    unit: 'mg',
    frequency: 'QD',
  });
  const record = withCounts([[-6, '11']], {
    medications: [
      medication({
        treatmentClass: 'glucocorticoid',
        start: on(-60),
        name: 'Prednisone',
        genericName: 'prednisone',
        route: 'ORAL',
        ongoing: 'yes',
        dosePeriods: [dosed(-60, 30, '20'), dosed(30, null, '5')],
      }),
    ],
    cutOn: on(100),
  } as object);
  const { baseline, points, best } = course(record, 'glucocorticoids');
  expect(baseline).toEqual(exactly('20'));
  expect(points.map(({ day, value, change }) => [day, value.low, change?.low ?? null]).at(-1)).toEqual([
    30,
    '5',
    '-15',
  ]);
  expect(best?.day).toBe(30);
});

const counts = fc.uniqueArray(fc.tuple(fc.integer({ min: -8, max: 400 }), fc.integer({ min: 0, max: 300 })), {
  selector: ([day]) => day,
  minLength: 1,
  maxLength: 9,
});

test('medians are those of the cohort tables, of one value of each subject, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (lists) => {
      const records = lists.map((list, n) => ({
        ...withCounts([[-6, '10']], { code: `S-${n}` }),
        labResults: [
          lab('IGG', -6, '10', 'g/L'),
          ...list.map(([day, value]) => lab('IGG', day, String(value), 'g/L')),
        ],
      }));
      const igg = measure('marker/igg');
      const courses = records.map((record) => measureCourse(record, STUDY, igg));
      const medians = measureMedians(courses, STUDY, igg);
      const table = evaluateCohort(records, STUDY).laboratoryMarkers!.markers.find(
        ({ analyte }) => analyte === 'igg',
      )!;
      const after = medians.filter(({ day }) => day > 0);
      expect(after.map(({ visit, value, change }) => ({ visit, value, change }))).toEqual(
        table.byVisit.filter(({ visit }) => after.some((one) => one.visit === visit)),
      );
      for (const { value } of medians) expect(value!.n).toBeLessThanOrEqual(records.length);
      expect(measureMedians(courses.toReversed(), STUDY, igg)).toEqual(medians);
    }),
    { numRuns: 30 },
  );
});
