import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradingResult } from './grade.ts';
import { gradeIcans, iceScore } from './icans.ts';
import { ICANS_INPUTS, parseIcansInputs } from './icans-inputs.ts';

type Answers = Record<string, string>;

function shown(result: GradingResult): string {
  if (!result.ok) return 'refused';
  const { verdict } = result.grade;
  return verdict.outcome === 'indeterminate' ? verdict.candidates.join('|') : verdict.outcome;
}

const well = {
  iceScore: '10',
  consciousness: 'alert',
  seizure: 'none',
  motor: 'none',
  cerebralOedema: 'none',
  raisedPressureSign: 'none',
};

describe('ICANS, ASTCT 2019 (domain.md 4.6)', () => {
  test.each<[string, Answers, string]>([
    ['everything normal', well, '0'],
    ['ICE 9', { ...well, iceScore: '9' }, '1'],
    ['ICE 7', { ...well, iceScore: '7' }, '1'],
    ['ICE 6', { ...well, iceScore: '6' }, '2'],
    ['ICE 3', { ...well, iceScore: '3' }, '2'],
    ['ICE 2', { ...well, iceScore: '2' }, '3'],
    ['ICE 1', { ...well, iceScore: '1' }, '3'],
    ['ICE 0, awake (global aphasia)', { ...well, iceScore: '0' }, '3'],
    ['ICE 0, unarousable', { ...well, iceScore: '0', consciousness: 'unarousable' }, '4'],
    ['ICE 0, awakens to touch', { ...well, iceScore: '0', consciousness: 'awakens-to-touch' }, '3'],
    ['awakens spontaneously', { ...well, consciousness: 'awakens-spontaneously' }, '1'],
    ['awakens to voice', { ...well, consciousness: 'awakens-to-voice' }, '2'],
    ['awakens only to touch', { ...well, consciousness: 'awakens-to-touch' }, '3'],
    ['seizure that resolves quickly', { ...well, seizure: 'resolves-quickly' }, '3'],
    ['EEG seizure that resolves', { ...well, seizure: 'eeg-resolves-with-treatment' }, '3'],
    ['seizure over 5 minutes', { ...well, seizure: 'longer-than-5-minutes' }, '4'],
    ['repeated without return to baseline', { ...well, seizure: 'repeated-without-recovery' }, '4'],
    ['deep focal weakness', { ...well, motor: 'deep-focal-weakness' }, '4'],
    ['focal oedema', { ...well, cerebralOedema: 'focal' }, '3'],
    ['diffuse oedema', { ...well, cerebralOedema: 'diffuse' }, '4'],
    ['posturing', { ...well, raisedPressureSign: 'posturing' }, '4'],
    ['sixth-nerve palsy', { ...well, raisedPressureSign: 'sixth-nerve-palsy' }, '4'],
    ['papilloedema', { ...well, raisedPressureSign: 'papilloedema' }, '4'],
    ['Cushing triad', { ...well, raisedPressureSign: 'cushing-triad' }, '4'],
    ['the worst element decides', { ...well, iceScore: '8', seizure: 'resolves-quickly' }, '3'],
    ['death', { ...well, death: 'yes' }, '5'],
  ])('%s', (_, answers, grade) => {
    expect(shown(gradeIcans(answers))).toBe(grade);
  });

  test('ICE 0 without a word on consciousness: 3 or 4', () => {
    const { consciousness: _, ...rest } = well;
    expect(shown(gradeIcans({ ...rest, iceScore: '0' }))).toBe('3|4');
  });

  test('ICE that cannot be done: 4 in an unarousable subject, open in any other', () => {
    const { iceScore: _, ...rest } = well;
    expect(shown(gradeIcans({ ...rest, iceAssessable: 'no', consciousness: 'unarousable' }))).toBe('4');
    expect(shown(gradeIcans({ ...rest, iceAssessable: 'no' }))).toBe('0|1|2|3');
  });

  test('sedation: consciousness cannot be graded, so the grade is "at least"', () => {
    const result = gradeIcans({ ...well, iceScore: '5', consciousness: 'sedated' });
    expect(shown(result)).toBe('2|3|4');
    expect(
      result.ok && result.grade.verdict.criteria.find(({ id }) => id === 'icans-consciousness'),
    ).toMatchObject({
      held: 'indeterminate',
      reason: 'sedated-not-gradable',
    });
  });

  test('tremor, myoclonus and bleeding do not count, and the answer says so', () => {
    const result = gradeIcans({ ...well, tremorOrMyoclonus: 'yes', intracranialBleeding: 'yes' });
    expect(shown(result)).toBe('0');
    expect(result.ok && result.grade.verdict.notes).toEqual([
      'tremor-does-not-count',
      'intracranial-bleeding-by-ctcae',
    ]);
  });

  test('a finding with another cause does not count', () => {
    const result = gradeIcans({ ...well, seizure: 'other-cause', iceScore: '8' });
    expect(shown(result)).toBe('1');
    expect(result.ok && result.grade.verdict.criteria.map(({ reason }) => reason)).toEqual([
      null,
      null,
      'due-to-another-cause',
      null,
      null,
      null,
    ]);
  });

  test.each(['consciousness', 'seizure', 'motor', 'cerebralOedema', 'raisedPressureSign'])(
    'another cause of %s alone is grade 0',
    (key) => {
      expect(shown(gradeIcans({ ...well, [key]: 'other-cause' }))).toBe('0');
    },
  );

  test('imaging not done leaves 3 and 4 open above what is known', () => {
    const { cerebralOedema: _, ...rest } = well;
    const result = gradeIcans({ ...rest, iceScore: '8' });
    expect(shown(result)).toBe('1|3|4');
    expect(result).toMatchObject({ ok: true, grade: { atLeast: 1, grade: null } });
  });

  test('nothing recorded: anything up to 4', () => {
    expect(shown(gradeIcans({}))).toBe('0|1|2|3|4');
  });
});

describe('ICE score (domain.md 4.6)', () => {
  const score = (answers: Answers): unknown => {
    const parsed = parseIcansInputs(answers);
    return parsed.ok ? iceScore(parsed.inputs) : parsed;
  };
  const full = { iceOrientation: '4', iceNaming: '3', iceCommand: '1', iceWriting: '1', iceCounting: '1' };

  test('the five parts add up to 10', () => {
    expect(score(full)).toEqual({ atLeast: 10, atMost: 10, disagrees: false });
    expect(score({ ...full, iceWriting: '0', iceOrientation: '2' })).toEqual({
      atLeast: 7,
      atMost: 7,
      disagrees: false,
    });
    expect(
      Object.entries(ICANS_INPUTS)
        .filter(([key]) => key in full)
        .map(([, spec]) => 'max' in spec && spec.max),
    ).toEqual([4, 3, 1, 1, 1]);
  });

  test('a part that was not asked leaves a range', () => {
    const { iceNaming: _, ...rest } = full;
    expect(score(rest)).toEqual({ atLeast: 7, atMost: 10, disagrees: false });
    expect(shown(gradeIcans({ ...well, iceScore: '7', ...rest }))).toBe('1');
    const { iceScore: __, ...noSum } = well;
    expect(shown(gradeIcans({ ...noSum, ...rest }))).toBe('0|1');
  });

  test('a sum that its parts contradict keeps both, and is named', () => {
    expect(score({ ...full, iceScore: '6' })).toEqual({ atLeast: 6, atMost: 10, disagrees: true });
    const result = gradeIcans({ ...well, ...full, iceScore: '6' });
    expect(shown(result)).toBe('0|1|2');
    expect(result.ok && result.grade.verdict.criteria[0]?.reason).toBe('ice-sum-and-parts-disagree');
  });

  test('a sum that fits the parts that were asked is the score', () => {
    expect(score({ iceScore: '9', iceNaming: '3' })).toEqual({ atLeast: 9, atMost: 9, disagrees: false });
    expect(score({ iceScore: '2', iceNaming: '3' })).toEqual({ atLeast: 2, atMost: 10, disagrees: true });
  });

  test('nothing asked is no score', () => {
    expect(score({})).toBeNull();
  });
});

const ORDERED: Readonly<Record<string, readonly string[]>> = {
  iceScore: ['10', '9', '7', '6', '3', '2', '1', '0'],
  consciousness: ['alert', 'awakens-spontaneously', 'awakens-to-voice', 'awakens-to-touch', 'unarousable'],
  seizure: ['none', 'resolves-quickly', 'longer-than-5-minutes'],
  motor: ['none', 'deep-focal-weakness'],
  cerebralOedema: ['none', 'focal', 'diffuse'],
  raisedPressureSign: ['none', 'papilloedema'],
};

const anyAnswers = fc.record(
  Object.fromEntries(Object.entries(ORDERED).map(([key, codes]) => [key, fc.constantFrom(...codes)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe('what holds for every ICANS assessment', () => {
  test('a worse answer never lowers the grade', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...Object.keys(ORDERED)), (answers, key) => {
        let [atLeast, atMost] = [0, 0];
        for (const code of ORDERED[key] ?? []) {
          const result = gradeIcans({ ...answers, [key]: code });
          if (!result.ok) throw new Error('refused');
          expect(result.grade.atLeast).toBeGreaterThanOrEqual(atLeast);
          expect(result.grade.atMost).toBeGreaterThanOrEqual(atMost);
          ({ atLeast, atMost } = result.grade);
        }
      }),
    );
  });

  test('answering an open element only narrows what was possible', () => {
    const later = fc
      .constantFrom(...Object.entries(ORDERED))
      .chain(([key, codes]) => fc.tuple(fc.constant(key), fc.constantFrom(...codes)));
    fc.assert(
      fc.property(anyAnswers, later, (answers, [key, code]) => {
        fc.pre(!(key in answers));
        const before = shown(gradeIcans(answers)).split('|');
        for (const candidate of shown(gradeIcans({ ...answers, [key]: code })).split('|')) {
          expect(before).toContain(candidate);
        }
      }),
    );
  });
});
