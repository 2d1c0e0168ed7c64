import { describe, expect, test } from 'vitest';
import { expeditedClock } from './expedited.ts';
import type { CaseFacts } from './expedited.ts';
import { event, labResult, recordOf } from './record.fixture.ts';
import { labSignificance, significantLabs } from './significant-lab.ts';
import type { GradedLab } from './significant-lab.ts';

const base = event();
const suspected = { ...base.causality, studyProduct: 'possible' as const };
const admitted = { ...base.seriousness, hospitalisation: 'yes' as const };
const reaction = event({ serious: 'yes', seriousness: admitted, causality: suspected });
const facts: CaseFacts = { awareOn: '2025-03-14', expected: 'no', sentOn: null };

describe('expedited reporting (domain.md 4.2)', () => {
  test('serious, suspected, unexpected: 15 days from awareness', () => {
    expect(expeditedClock(reaction, facts, '2025-03-20')).toEqual({
      reportable: 'met',
      fatalOrLifeThreatening: 'not-met',
      allowedDays: 15,
      dueOn: '2025-03-29',
      followUpDueOn: null,
      daysLeft: 9,
      state: 'due',
    });
  });

  test.each(['death', 'lifeThreatening'] as const)('%s: 7 days, the follow-up 8 days later', (key) => {
    const urgent = event({ ...reaction, seriousness: { ...admitted, [key]: 'yes' } });
    expect(expeditedClock(urgent, facts, '2025-03-14')).toMatchObject({
      fatalOrLifeThreatening: 'met',
      allowedDays: 7,
      dueOn: '2025-03-21',
      followUpDueOn: '2025-03-29',
      daysLeft: 7,
    });
  });

  test('grade 5 is fatal', () => {
    expect(expeditedClock(event({ ...reaction, grade: 5 }), facts, '2025-03-14').allowedDays).toBe(7);
  });

  test('not known whether it threatened life: the shorter clock', () => {
    const open = event({ ...reaction, seriousness: { ...admitted, lifeThreatening: null } });
    expect(expeditedClock(open, facts, '2025-03-14')).toMatchObject({
      fatalOrLifeThreatening: 'indeterminate',
      allowedDays: 7,
    });
  });

  test('the due day itself is in time, the day after is overdue', () => {
    expect(expeditedClock(reaction, facts, '2025-03-29')).toMatchObject({ state: 'due', daysLeft: 0 });
    expect(expeditedClock(reaction, facts, '2025-03-30')).toMatchObject({ state: 'overdue', daysLeft: -1 });
    const sent = (sentOn: string): string =>
      expeditedClock(reaction, { ...facts, sentOn }, '2025-04-30').state;
    expect(sent('2025-03-29')).toBe('sent');
    expect(sent('2025-03-30')).toBe('sent-late');
    expect(expeditedClock(reaction, { ...facts, sentOn: '2025-03-28' }, '2025-03-20').state).toBe('due');
    expect(expeditedClock(reaction, { ...facts, sentOn: '2025-03-28' }, '2025-03-28').state).toBe('sent');
  });

  test('an expected, an unrelated or a non-serious event has no clock', () => {
    const none = { reportable: 'not-met', dueOn: null, state: 'not-due' };
    expect(expeditedClock(reaction, { ...facts, expected: 'yes' }, '2025-03-20')).toMatchObject(none);
    expect(
      expeditedClock(event({ ...reaction, causality: base.causality }), facts, '2025-03-20'),
    ).toMatchObject(none);
    expect(expeditedClock(base, facts, '2025-03-20')).toMatchObject(none);
  });

  test('expectedness not recorded, or awareness not recorded, is open and not forgotten', () => {
    expect(expeditedClock(reaction, { ...facts, expected: null }, '2025-03-30')).toMatchObject({
      reportable: 'indeterminate',
      state: 'overdue',
    });
    expect(expeditedClock(reaction, { ...facts, awareOn: null }, '2025-03-30')).toMatchObject({
      dueOn: null,
      state: 'indeterminate',
    });
  });

  test('a missing causality counts as suspected', () => {
    const missing = event({ ...reaction, causality: { ...suspected, studyProduct: null } });
    expect(expeditedClock(missing, facts, '2025-03-14').reportable).toBe('met');
  });
});

describe('laboratory values of clinical significance (domain.md 10)', () => {
  const graded = (over: Partial<GradedLab>) => () => [
    {
      term: 'Neutrophil count decreased',
      grade: 3,
      candidates: [3],
      lowerReading: null,
      baselineGrade: 0,
      ...over,
    },
  ];
  const record = recordOf();
  const judge = (over: Partial<GradedLab>, flag: 'yes' | 'no' | null = null) =>
    labSignificance(labResult({ clinicallySignificant: flag }), record, graded(over));

  test.each<[Partial<GradedLab>, string]>([
    [{}, 'met'],
    [{ grade: 2, candidates: [2] }, 'not-met'],
    [{ grade: 4, candidates: [4], baselineGrade: 3 }, 'met'],
    // A subject who came with grade 3 is not worse at grade 3.
    [{ baselineGrade: 3 }, 'not-met'],
    [{ baselineGrade: null }, 'indeterminate'],
    [{ grade: null, candidates: [0, 1], baselineGrade: null }, 'not-met'],
    [{ grade: null, candidates: [3, 4] }, 'met'],
    [{ grade: null, candidates: [2, 3] }, 'indeterminate'],
    [{ grade: null, candidates: [] }, 'indeterminate'],
    [{ grade: 3, lowerReading: 2 }, 'indeterminate'],
    [{ grade: 4, lowerReading: 3 }, 'met'],
  ])('%j: suggestion %s', (over, suggested) => {
    expect(judge(over).suggested).toBe(suggested);
  });

  test('the flag of the investigator wins, and a difference shows', () => {
    expect(judge({}, 'no')).toMatchObject({
      entered: 'no',
      suggested: 'met',
      effective: 'not-met',
      differs: true,
    });
    expect(judge({ grade: 1, candidates: [1] }, 'yes')).toMatchObject({ effective: 'met', differs: true });
    expect(judge({}, 'yes')).toMatchObject({ effective: 'met', differs: false });
    expect(judge({})).toMatchObject({ entered: null, effective: 'met', differs: false });
  });

  test('of two terms one is enough', () => {
    const both = () => [...graded({ grade: 1, candidates: [1] })(), ...graded({})()];
    expect(labSignificance(labResult(), record, both)).toMatchObject({
      suggested: 'met',
      grades: [{ grade: 3 }],
    });
    expect(labSignificance(labResult(), record, () => []).suggested).toBe('not-met');
  });

  test('the list holds what is or may be significant up to the cut', () => {
    const results = [
      labResult({ id: 'low', clinicallySignificant: null }),
      labResult({ id: 'flagged', test: 'K', clinicallySignificant: 'yes' }),
      labResult({ id: 'plain', test: 'K' }),
      labResult({ id: 'later', collected: '2099-01-01' }),
      labResult({ id: 'this month', collected: '2025-05' }),
      labResult({ id: 'undated', collected: null }),
    ];
    const found = significantLabs(recordOf({ labResults: results }), (result) =>
      result.test === 'NEUT' ? graded({})() : [],
    );
    expect(found.map(({ source }) => source.id)).toEqual(['low', 'flagged', 'this month', 'undated']);
  });
});
