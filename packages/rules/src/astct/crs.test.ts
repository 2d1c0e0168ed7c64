import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeCrs } from './crs.ts';
import { gradeCrsByCtcae } from './crs-ctcae.ts';
import type { GradingResult } from './grade.ts';

type Answers = Record<string, string>;

/** "2", or "1|3" where both are possible. */
function shown(result: GradingResult): string {
  if (!result.ok) return 'refused';
  const { verdict } = result.grade;
  return verdict.outcome === 'indeterminate' ? verdict.candidates.join('|') : verdict.outcome;
}

const notes = (answers: Answers): readonly string[] => {
  const result = gradeCrs(answers);
  return result.ok ? result.grade.verdict.notes : [];
};

const fever = { temperatureCelsius: '38.6', feverOtherCause: 'no' };
const stable = { hypotension: 'no', vasopressors: '0', vasopressin: 'no' };
const roomAir = { oxygen: 'none' };
const complete = { ...fever, ...stable, ...roomAir };

describe('CRS, ASTCT 2019 (domain.md 4.5)', () => {
  test.each<[string, Answers, string]>([
    ['fever alone', complete, '1'],
    ['hypotension, no vasopressor', { ...complete, hypotension: 'yes' }, '2'],
    ['one vasopressor', { ...complete, hypotension: 'yes', vasopressors: '1' }, '3'],
    [
      'one vasopressor and vasopressin',
      { ...complete, vasopressors: '1', vasopressin: 'yes', hypotension: 'yes' },
      '3',
    ],
    ['vasopressin alone is a vasopressor', { ...complete, hypotension: 'yes', vasopressin: 'yes' }, '3'],
    ['two vasopressors', { ...complete, hypotension: 'yes', vasopressors: '2' }, '4'],
    [
      'two vasopressors and vasopressin',
      { ...complete, hypotension: 'yes', vasopressors: '2', vasopressin: 'yes' },
      '4',
    ],
    ['blow-by', { ...complete, oxygen: 'blow-by' }, '2'],
    ['cannula at exactly 6 L/min', { ...complete, oxygen: 'nasal-cannula', oxygenFlowLPerMin: '6' }, '2'],
    ['cannula at 6.0 L/min', { ...complete, oxygen: 'nasal-cannula', oxygenFlowLPerMin: '6.0' }, '2'],
    ['cannula at 6.1 L/min', { ...complete, oxygen: 'nasal-cannula', oxygenFlowLPerMin: '6.1' }, '3'],
    ['cannula, flow not recorded', { ...complete, oxygen: 'nasal-cannula' }, '2|3'],
    ['low-flow cannula', { ...complete, oxygen: 'low-flow-cannula' }, '2'],
    ['high-flow cannula', { ...complete, oxygen: 'high-flow-cannula' }, '3'],
    ['facemask', { ...complete, oxygen: 'facemask' }, '3'],
    ['non-rebreather', { ...complete, oxygen: 'non-rebreather' }, '3'],
    ['Venturi mask', { ...complete, oxygen: 'venturi' }, '3'],
    ['CPAP', { ...complete, oxygen: 'cpap' }, '4'],
    ['BiPAP', { ...complete, oxygen: 'bipap' }, '4'],
    ['ventilation', { ...complete, oxygen: 'ventilation' }, '4'],
    ['tube for the airway only, no hypoxia', { ...complete, oxygen: 'airway-protection' }, '1'],
    ['the worse of two axes', { ...complete, hypotension: 'yes', oxygen: 'facemask' }, '3'],
    ['death', { ...complete, death: 'yes' }, '5'],
    ['answered: no death', { ...complete, death: 'no' }, '1'],
  ])('%s', (_, answers, grade) => {
    expect(shown(gradeCrs(answers))).toBe(grade);
  });

  test.each([
    ['38.0', '1'],
    ['38', '1'],
    ['37.9', '0'],
    ['37.99', '0'],
  ])('%s °C: grade %s', (temperatureCelsius, grade) => {
    expect(shown(gradeCrs({ ...complete, temperatureCelsius }))).toBe(grade);
  });

  test('before any treatment, no fever is no CRS, whatever else is there', () => {
    const answers = {
      ...complete,
      temperatureCelsius: '37.0',
      hypotension: 'yes',
      vasopressors: '1',
      antipyreticOrAnticytokineGiven: 'no',
    };
    expect(shown(gradeCrs(answers))).toBe('0');
    expect(notes(answers)).toEqual(['no-fever-no-crs']);
  });

  test('a fever with another cause is none', () => {
    expect(shown(gradeCrs({ ...complete, feverOtherCause: 'yes' }))).toBe('0');
  });

  test('once treated, an ongoing CRS needs no fever; it ends when all signs are gone', () => {
    const treated = {
      ...complete,
      temperatureCelsius: '36.8',
      earlierFever: 'yes',
      antipyreticOrAnticytokineGiven: 'yes',
    };
    expect(shown(gradeCrs({ ...treated, hypotension: 'yes', vasopressors: '1' }))).toBe('3');
    expect(notes({ ...treated, hypotension: 'yes', vasopressors: '1' })).toEqual([
      'fever-no-longer-required',
    ]);
    expect(shown(gradeCrs(treated))).toBe('0');
    expect(shown(gradeCrs({ ...treated, earlierFever: 'no', hypotension: 'yes' }))).toBe('0');
  });

  test('not known whether a treatment was given: both stay possible', () => {
    const answers = { ...complete, temperatureCelsius: '36.8', earlierFever: 'yes', hypotension: 'yes' };
    expect(shown(gradeCrs(answers))).toBe('0|2');
  });

  test('fever, blood pressure and oxygen not recorded: at least grade 0, up to 4', () => {
    expect(shown(gradeCrs({}))).toBe('0|1|2|3|4');
    const result = gradeCrs({ ...fever, ...roomAir });
    expect(shown(result)).toBe('1|2|3|4');
    expect(result).toMatchObject({ ok: true, grade: { grade: null, atLeast: 1, atMost: 4 } });
  });

  test('a hot subject whose fever may have another cause: 0 or 1', () => {
    expect(shown(gradeCrs({ ...stable, ...roomAir, temperatureCelsius: '39.1' }))).toBe('0|1');
  });

  test('hypotension with unknown support: at least 2', () => {
    expect(shown(gradeCrs({ ...fever, ...roomAir, hypotension: 'yes' }))).toBe('2|3|4');
    expect(shown(gradeCrs({ ...fever, ...roomAir, hypotension: 'yes', vasopressors: '0' }))).toBe('2|3');
    expect(shown(gradeCrs({ ...fever, ...roomAir, vasopressin: 'yes' }))).toBe('3|4');
    expect(shown(gradeCrs({ ...fever, ...roomAir, hypotension: 'no' }))).toBe('1');
  });

  test('the judgement of fever wins over the thermometer, and the difference is noted', () => {
    const answers = { ...complete, fever: 'no' };
    expect(shown(gradeCrs(answers))).toBe('0');
    expect(notes(answers)).toEqual(['fever-and-temperature-disagree']);
    expect(notes({ ...complete, fever: 'yes' })).toEqual([]);
  });

  test('answers that contradict each other are named', () => {
    const flow = gradeCrs({ ...complete, oxygen: 'low-flow-cannula', oxygenFlowLPerMin: '30' });
    expect(shown(flow)).toBe('3');
    expect(flow.ok && flow.grade.verdict.criteria.find(({ id }) => id === 'crs-hypoxia')?.reason).toBe(
      'flow-and-cannula-disagree',
    );
    const pressor = gradeCrs({ ...complete, vasopressors: '1' });
    expect(shown(pressor)).toBe('3');
    expect(
      pressor.ok && pressor.grade.verdict.criteria.find(({ id }) => id === 'crs-hypotension')?.reason,
    ).toBe('vasopressor-without-hypotension');
  });

  test('each axis says why only where there is something to say', () => {
    const reasons = (answers: Answers): unknown => {
      const result = gradeCrs(answers);
      return result.ok && result.grade.verdict.criteria.map(({ reason }) => reason);
    };
    expect(reasons({ ...complete, hypotension: 'yes', vasopressors: '1' })).toEqual([null, null, null]);
    expect(reasons({ ...complete, oxygen: 'airway-protection' })).toEqual([
      null,
      null,
      'airway-protection-is-no-hypoxia',
    ]);
    expect(reasons({ ...complete, oxygen: 'nasal-cannula' })).toEqual([null, null, 'flow-not-recorded']);
    const treated = { earlierFever: 'yes', antipyreticOrAnticytokineGiven: 'yes' };
    expect(reasons({ ...complete, ...treated })).toEqual([null, null, null]);
    expect(reasons({ ...complete, ...treated, temperatureCelsius: '36.8' })).toEqual([
      'fever-no-longer-required',
      null,
      null,
    ]);
    expect(reasons({})).toEqual(['not-recorded', 'not-recorded', 'not-recorded']);
  });

  test('an answer that cannot be read refuses the whole grade', () => {
    expect(gradeCrs({ ...complete, oxygen: 'mask' })).toEqual({
      ok: false,
      problems: [{ key: 'oxygen', value: 'mask', reason: 'unknown-input-code' }],
    });
  });

  test('every grade says which scale it used and why', () => {
    const result = gradeCrs({ ...complete, hypotension: 'yes' });
    expect(result).toMatchObject({
      ok: true,
      grade: {
        scale: 'ASTCT-2019',
        verdict: {
          rule: { id: 'astct.crs' },
          criteria: [
            { id: 'crs-fever', held: 'met', threshold: { comparator: '>=', value: '38', unit: 'Cel' } },
            {
              id: 'crs-hypotension',
              held: 'met',
              observed: { value: 'hypotension=yes vasopressors=0 vasopressin=no' },
            },
            { id: 'crs-hypoxia', held: 'not-met', observed: { value: 'oxygen=none' } },
          ],
        },
      },
    });
  });
});

describe('CRS on the CTCAE 5.0 scale (domain.md 4.5)', () => {
  const quiet = { ...complete, lifeThreatening: 'no' };
  test.each<[string, Answers, string]>([
    ['fever', quiet, '1'],
    ['nothing', { ...quiet, fever: 'no' }, '0'],
    ['a tube for the airway only', { ...quiet, fever: 'no', oxygen: 'airway-protection' }, '0'],
    ['fever not recorded', { ...stable, ...roomAir, lifeThreatening: 'no' }, '0|1'],
    ['oxygen not recorded', { ...fever, ...stable, lifeThreatening: 'no' }, '1|2|3'],
    ['pressors not recorded', { ...fever, ...roomAir, hypotension: 'yes', lifeThreatening: 'no' }, '2|3'],
    ['fluids', { ...quiet, hypotension: 'yes' }, '2'],
    ['vasopressin is a pressor here', { ...complete, vasopressors: '1', vasopressin: 'yes' }, '3|4'],
    ['one pressor is grade 3', { ...quiet, hypotension: 'yes', vasopressors: '1' }, '3'],
    ['oxygen below 40 %', { ...quiet, oxygen: 'facemask', oxygenFractionPercent: '39' }, '2'],
    ['oxygen at 40 %', { ...quiet, oxygen: 'nasal-cannula', oxygenFractionPercent: '40' }, '3'],
    ['oxygen, fraction unknown', { ...quiet, oxygen: 'facemask' }, '2|3'],
    ['two pressors, judged no threat to life', { ...quiet, hypotension: 'yes', vasopressors: '2' }, '3'],
    ['two pressors, not judged', { ...complete, hypotension: 'yes', vasopressors: '2' }, '3|4'],
    ['judged a threat to life', { ...complete, lifeThreatening: 'yes' }, '4'],
    ['death', { ...complete, death: 'yes' }, '5'],
  ])('%s', (_, answers, grade) => {
    expect(shown(gradeCrsByCtcae(answers))).toBe(grade);
  });

  test('the two scales part ways on the same answers, and each says which it is', () => {
    const answers = { ...quiet, oxygen: 'facemask', oxygenFractionPercent: '35' };
    expect(gradeCrs(answers)).toMatchObject({ ok: true, grade: { scale: 'ASTCT-2019', grade: 3 } });
    expect(gradeCrsByCtcae(answers)).toMatchObject({ ok: true, grade: { scale: 'CTCAE-5.0', grade: 2 } });
  });
});

/** Ordered from mild to severe, for each answer that has an order. */
const ORDERED: Readonly<Record<string, readonly string[]>> = {
  hypotension: ['no', 'yes'],
  vasopressors: ['0', '1', '2', '3'],
  oxygen: ['none', 'blow-by', 'high-flow-cannula', 'venturi', 'ventilation'],
  fever: ['no', 'yes'],
  antipyreticOrAnticytokineGiven: ['no', 'yes'],
  earlierFever: ['no', 'yes'],
};

const anyAnswers = fc.record(
  {
    ...Object.fromEntries(Object.entries(ORDERED).map(([key, codes]) => [key, fc.constantFrom(...codes)])),
    vasopressin: fc.constantFrom('no', 'yes'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const supported = ({ vasopressors, vasopressin }: Answers): boolean =>
  vasopressin === 'yes' || Number(vasopressors ?? 0) > 0;

describe('what holds for every CRS assessment', () => {
  test('a worse answer never lowers the grade', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...Object.keys(ORDERED)), (answers, key) => {
        const codes = ORDERED[key] ?? [];
        const bounds = codes.map((code) => {
          const result = gradeCrs({ ...answers, [key]: code });
          return result.ok ? result.grade : null;
        });
        bounds.forEach((grade, i) => {
          const milder = bounds[i - 1];
          if (!grade || !milder) return;
          expect(grade.atLeast).toBeGreaterThanOrEqual(milder.atLeast);
          expect(grade.atMost).toBeGreaterThanOrEqual(milder.atMost);
        });
      }),
    );
  });

  test('answering an open element only narrows what was possible', () => {
    const later = fc
      .constantFrom(...Object.entries(ORDERED))
      .chain(([key, codes]) => fc.tuple(fc.constant(key), fc.constantFrom(...codes)));
    fc.assert(
      fc.property(anyAnswers, later, (answers, [key, code]) => {
        const after = { ...answers, [key]: code };
        // "No hypotension" says that no vasopressor holds the pressure up: another answer would contradict it.
        fc.pre(!(key in answers) && !(after.hypotension === 'no' && supported(after)));
        for (const grade of [gradeCrs, gradeCrsByCtcae]) {
          const before = shown(grade(answers)).split('|');
          for (const candidate of shown(grade(after)).split('|')) {
            expect(before).toContain(candidate);
          }
        }
      }),
    );
  });
});
