/** Assessments in the order of time, the baseline, and the change from it: sections 1 and 10. */
import { describe, expect, test } from 'vitest';
import type { SledaiAssessment, SubjectRecord } from '../record/index.ts';
import { sledaiChange } from './change.ts';
import { sledaiBaseline, sledaiCourse } from './course.ts';
import { DEFAULT_SLEDAI_OPTIONS } from './options.ts';
import { pgaAt } from './pga-at.ts';
import { exposure, pga, PROTOCOL, recordOf, sledai } from './testing/record.ts';

const recordWith = (sledaiAssessments: readonly SledaiAssessment[], over: Partial<SubjectRecord> = {}) =>
  recordOf({ sledaiAssessments, ...over });

const course = (record: SubjectRecord) => sledaiCourse(record, PROTOCOL);
const baselineDate = (record: SubjectRecord, baseline = DEFAULT_SLEDAI_OPTIONS.baseline) =>
  sledaiBaseline(course(record), record, PROTOCOL, { ...DEFAULT_SLEDAI_OPTIONS, baseline })?.date;

describe('course', () => {
  test('is in the order of time, with the day from infusion (1 March is day 0)', () => {
    const record = recordWith([sledai('2024-03-29', ['rash']), sledai('2024-02-20', ['arthritis'])]);
    expect(
      course(record).map(({ date, dayFromInfusion, score }) => [date, dayFromInfusion, score.total.minimum]),
    ).toEqual([
      ['2024-02-20', -10, 4],
      ['2024-03-29', 28, 2],
    ]);
  });

  test('leaves out what lies after the day that is asked about', () => {
    const record = recordWith([sledai('2024-05-01'), sledai('2024-05-02')], {
      cut: { knownAt: 1, on: '2024-05-01' },
    });
    expect(course(record).map(({ date }) => date)).toEqual(['2024-05-01']);
  });

  test('takes the day of the visit where the assessment has no date of its own', () => {
    const visit = {
      id: 'visit-1',
      version: 1,
      supplement: {},
      name: 'Month 3',
      number: null,
      protocolVisit: 'month-3',
      start: '2024-05-30',
      end: null,
      notDone: null,
    };
    const record = recordWith([sledai(null, [], { visitId: 'visit-1' })], { visits: [visit] });
    expect(course(record)[0]?.dayFromInfusion).toBe(90);
  });

  test('keeps an assessment without any date, without a day', () => {
    expect(course(recordWith([sledai(null, ['rash'])]))).toMatchObject([
      { date: null, dayFromInfusion: null },
    ]);
  });

  test('reports an answer that no rule reads', () => {
    const odd = sledai('2024-05-01');
    const record = recordWith([{ ...odd, items: { ...odd.items, alopezia: 'present' } }]);
    expect(course(record)[0]?.unknownKeys).toEqual(['alopezia']);
  });
});

describe('baseline', () => {
  const assessments = [
    sledai('2024-02-10', ['rash']),
    sledai('2024-02-24', ['arthritis']),
    sledai('2024-02-28', ['fever']),
    sledai('2024-03-10', ['alopecia']),
  ];

  test('is the last assessment before lymphodepletion (25 February)', () => {
    expect(baselineDate(recordWith(assessments))).toBe('2024-02-24');
  });

  test('or the last before infusion, where the protocol says so', () => {
    expect(baselineDate(recordWith(assessments), 'last-before-infusion')).toBe('2024-02-28');
  });

  test('of the day of lymphodepletion itself only one taken before it counts', () => {
    const timed = [exposure('lymphodepletion', '2024-02-25T10:00'), exposure('study-product', '2024-03-01')];
    const on = (assessed: string) =>
      baselineDate(recordWith([...assessments, sledai(assessed)], { exposures: timed }));
    expect(on('2024-02-25T09:00')).toBe('2024-02-25');
    expect(on('2024-02-25T11:00')).toBe('2024-02-24');
    expect(on('2024-02-25')).toBe('2024-02-24');
  });

  test('a final score goes before a later one with open items', () => {
    const open = sledai('2024-02-24', [], { open: ['seizure'] });
    expect(baselineDate(recordWith([sledai('2024-02-10'), open]))).toBe('2024-02-10');
    expect(baselineDate(recordWith([open]))).toBe('2024-02-24');
  });

  test('there is none without an assessment before treatment', () => {
    expect(baselineDate(recordWith([sledai('2024-03-29')]))).toBeUndefined();
  });
});

describe('change from baseline (section 10: change and band; a fall of 4 or more as the SLEDAI part of SRI-4)', () => {
  function change(before: SledaiAssessment, after: SledaiAssessment) {
    const [first, second] = course(recordWith([before, after]));
    if (!first || !second) throw new Error('two assessments expected');
    return sledaiChange(first, second);
  }
  const BEFORE = '2024-02-20';
  const AFTER = '2024-06-01';

  test('from 10 to 6 is −4: improved', () => {
    expect(change(sledai(BEFORE, ['vasculitis', 'rash']), sledai(AFTER, ['arthritis', 'rash']))).toEqual({
      points: { minimum: -4, maximum: -4 },
      fromBand: 'moderate',
      toBand: 'light',
      improved: 'met',
    });
  });

  test('from 9 to 6 is −3: not improved', () => {
    expect(
      change(sledai(BEFORE, ['vasculitis', 'fever']), sledai(AFTER, ['arthritis', 'rash'])).improved,
    ).toBe('not-met');
  });

  test('an open item of 2 leaves −6 to −4 improved, and −5 to −3 undecided', () => {
    const from10 = sledai(BEFORE, ['vasculitis', 'rash']);
    const open = (present: readonly string[]) => sledai(AFTER, present, { open: ['alopecia'] });
    expect(change(from10, open(['arthritis']))).toMatchObject({
      points: { minimum: -6, maximum: -4 },
      improved: 'met',
    });
    expect(change(from10, open(['arthritis', 'fever']))).toMatchObject({
      points: { minimum: -5, maximum: -3 },
      improved: 'indeterminate',
    });
  });
});

describe('the PGA of a visit', () => {
  const reading = (record: SubjectRecord, visitId: string | null, date: string, days?: number) => {
    const found = pgaAt(record, visitId, date, days);
    return 'reason' in found.reading ? found.reading.reason : found.assessment?.value;
  };

  test('is that of the same visit, else of the same date', () => {
    const record = recordOf({
      pgaAssessments: [{ ...pga('2024-05-28', '0.4'), visitId: 'visit-1' }, pga('2024-05-30', '2')],
    });
    expect(reading(record, 'visit-1', '2024-05-30')).toBe('0.4');
    expect(reading(record, null, '2024-05-30')).toBe('2');
    expect(reading(record, null, '2024-05-31')).toBe('pga-missing');
    expect(reading(record, null, '2024-05-31', 3)).toBe('2');
  });

  test('of several the worst decides', () => {
    const record = recordOf({
      pgaAssessments: [pga('2024-05-30', '0.4'), pga('2024-05-30', '6', '0-10'), pga('2024-05-30', 'low')],
    });
    expect(reading(record, null, '2024-05-30')).toBe('6');
  });
});
