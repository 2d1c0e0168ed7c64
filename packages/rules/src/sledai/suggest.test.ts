/** Suggestions from data: the table, the edges and the windows of section 1. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabResult, SubjectRecord, VitalSign } from '../record/index.ts';
import { SLEDAI_DEFINITIONS, type SledaiDefinition } from './definition.ts';
import type { DescriptorKey } from './descriptors.ts';
import { DEFAULT_SLEDAI_OPTIONS } from './options.ts';
import { suggestDescriptors, SUGGESTED_DESCRIPTORS } from './suggest.ts';
import { lab, PROTOCOL, recordOf, vital } from './testing/record.ts';

const VISIT = '2024-09-01';
const selena = SLEDAI_DEFINITIONS['selena-sledai'];

function about(
  descriptor: DescriptorKey,
  results: readonly (LabResult | VitalSign)[],
  definition: SledaiDefinition = selena,
  over: Partial<SubjectRecord> = {},
  visit = VISIT,
) {
  const record = recordOf({
    labResults: results.filter((one): one is LabResult => 'category' in one),
    vitalSigns: results.filter((one): one is VitalSign => 'position' in one),
    ...over,
  });
  const suggestions = suggestDescriptors(record, PROTOCOL, visit, DEFAULT_SLEDAI_OPTIONS, definition);
  const found = suggestions.find((one) => one.descriptor === descriptor);
  if (!found) throw new Error(`nothing about ${descriptor}`);
  return found;
}

const held = (...parameters: Parameters<typeof about>) => about(...parameters).held;

test('nine descriptors can be suggested from data', () => {
  expect(SUGGESTED_DESCRIPTORS).toEqual([
    'urinary_casts',
    'hematuria',
    'proteinuria',
    'pyuria',
    'low_complement',
    'increased_dna_binding',
    'fever',
    'thrombocytopenia',
    'leukopenia',
  ]);
});

describe('equality edges (section 1)', () => {
  test.each<[DescriptorKey, LabResult | VitalSign, string]>([
    ['thrombocytopenia', lab('PLAT', VISIT, '100 10^9/L'), 'not-met'],
    ['thrombocytopenia', lab('PLAT', VISIT, '99.9 10^9/L'), 'met'],
    ['thrombocytopenia', lab('PLAT', VISIT, '99900 /uL'), 'met'],
    ['thrombocytopenia', lab('PLAT', VISIT, '100000 /uL'), 'not-met'],
    ['leukopenia', lab('WBC', VISIT, '3.0 10^9/L'), 'not-met'],
    ['leukopenia', lab('WBC', VISIT, '2.99 10^9/L'), 'met'],
    ['hematuria', lab('URBC', VISIT, '5 /HPF'), 'not-met'],
    ['hematuria', lab('URBC', VISIT, '6 /HPF'), 'met'],
    ['pyuria', lab('UWBC', VISIT, '5 /HPF'), 'not-met'],
    ['pyuria', lab('UWBC', VISIT, '6 /HPF'), 'met'],
    ['fever', vital('TEMP', VISIT, '38.0 C'), 'not-met'],
    ['fever', vital('TEMP', VISIT, '38.1 C'), 'met'],
    ['fever', vital('TEMP', VISIT, '100.4 F'), 'not-met'],
    ['fever', vital('TEMP', VISIT, '100.41 F'), 'met'],
    ['increased_dna_binding', lab('ADSDNA', VISIT, '100 IU/mL', '–100'), 'not-met'],
    ['increased_dna_binding', lab('ADSDNA', VISIT, '100.1 IU/mL', '–100'), 'met'],
  ])('%s: %j', (descriptor, result, expected) => {
    expect(held(descriptor, [result])).toBe(expected);
  });

  test('proteinuria 0.5 g/24 h does not count, 0.51 does in 2K', () => {
    const two = SLEDAI_DEFINITIONS['sledai-2k'];
    expect(held('proteinuria', [lab('PROTEXR', VISIT, '0.5 g/24h')], two)).toBe('not-met');
    expect(held('proteinuria', [lab('PROTEXR', VISIT, '510 mg/24h')], two)).toBe('met');
    expect(held('proteinuria', [lab('PROTCRT', VISIT, '510 mg/g')], two)).toBe('met');
  });

  test('a complement component at its limit is not low; any one below is enough', () => {
    const c3 = (value: string) => lab('C3', VISIT, `${value} g/L`, '0.9–1.8');
    const c4 = lab('C4', VISIT, '0.2 g/L', '0.1–0.4');
    expect(held('low_complement', [c3('0.9'), c4])).toBe('not-met');
    expect(held('low_complement', [c3('0.89'), c4])).toBe('met');
    expect(held('low_complement', [c3('0.89')])).toBe('met');
  });

  test('Farr binding of 25 % does not count, 25.1 % does, and 2K does not read it', () => {
    const protocol = { ...PROTOCOL, analytes: { antiDsDnaFarr: ['FARR'] } };
    const farr = (value: string, definition: SledaiDefinition) =>
      suggestDescriptors(
        recordOf({ labResults: [lab('FARR', VISIT, `${value} %`)] }),
        protocol,
        VISIT,
        DEFAULT_SLEDAI_OPTIONS,
        definition,
      ).find(({ descriptor }) => descriptor === 'increased_dna_binding');
    expect(farr('25', selena)?.held).toBe('not-met');
    expect(farr('25.1', selena)?.held).toBe('met');
    expect(farr('25.1', SLEDAI_DEFINITIONS['sledai-2k'])?.reason).toBe('no-result-in-window');
  });
});

describe('windows (section 1: the visit is day 0, day 10 counts, day 11 does not)', () => {
  test.each([
    ['selena-sledai', '2024-08-22', 'met'],
    ['selena-sledai', '2024-08-21', 'indeterminate'],
    ['sledai-2k', '2024-08-21', 'indeterminate'],
    ['sledai-2k-30-days', '2024-08-02', 'met'],
    ['sledai-2k-30-days', '2024-08-01', 'indeterminate'],
    ['selena-sledai', '2024-09-02', 'indeterminate'],
  ] as const)('%s, sample of %s', (instrument, collected, expected) => {
    const found = about(
      'thrombocytopenia',
      [lab('PLAT', collected, '50 10^9/L')],
      SLEDAI_DEFINITIONS[instrument],
    );
    expect(found.held).toBe(expected);
    if (expected === 'indeterminate') expect(found.reason).toBe('no-result-in-window');
  });

  test('of several the worst counts, because present within the window is enough', () => {
    const found = about('thrombocytopenia', [
      lab('PLAT', '2024-08-23', '80 10^9/L'),
      lab('PLAT', '2024-08-25', '70000 /uL'),
      lab('PLAT', '2024-08-30', '120 10^9/L'),
    ]);
    expect(found.held).toBe('met');
    expect(found.deciding?.observed).toEqual({
      value: '70',
      unit: '10*9/L',
      date: '2024-08-25',
      dayFromInfusion: 177,
    });
    expect(found.deciding?.threshold).toEqual({ comparator: '<', value: '100', unit: '10*9/L' });
    expect(found.criteria).toHaveLength(3);
  });

  test('without one beyond the limit the latest is shown', () => {
    const found = about('thrombocytopenia', [
      lab('PLAT', '2024-08-23', '180 10^9/L'),
      lab('PLAT', '2024-08-30', '220 10^9/L'),
    ]);
    expect([found.held, found.deciding?.observed?.value]).toEqual(['not-met', '220']);
  });

  test('a sample known to the month may lie outside: it suggests nothing, and rules nothing out', () => {
    expect(about('thrombocytopenia', [lab('PLAT', '2024-08', '50 10^9/L')])).toMatchObject({
      held: 'indeterminate',
      reason: 'sample-date-incomplete',
    });
    expect(about('thrombocytopenia', [lab('PLAT', '2024-08', '150 10^9/L')])).toMatchObject({
      held: 'indeterminate',
      reason: 'no-result-in-window',
    });
  });

  test('a sample after the day that is asked about has not been taken yet', () => {
    const over = { cut: { knownAt: 1, on: '2024-08-30' } };
    expect(held('thrombocytopenia', [lab('PLAT', '2024-08-31', '50 10^9/L')], selena, over)).toBe(
      'indeterminate',
    );
  });
});

describe('what cannot be compared suggests nothing and says why', () => {
  test.each<[DescriptorKey, LabResult, string]>([
    ['low_complement', lab('C3', VISIT, '0.6 g/L'), 'limit-of-normal-missing'],
    ['increased_dna_binding', lab('ADSDNA', VISIT, '310 IU/mL'), 'limit-of-normal-missing'],
    ['thrombocytopenia', lab('PLAT', VISIT, '50'), 'unit-not-known'],
    ['thrombocytopenia', lab('PLAT', VISIT, '5,0 10^9/L'), 'result-not-readable'],
    ['thrombocytopenia', lab('PLAT', VISIT, '>80 10^9/L'), 'result-only-bounded'],
    ['thrombocytopenia', lab('PLAT', VISIT, '85000 10^9/L'), 'implausible-magnitude'],
    ['hematuria', lab('URBC', VISIT, '40 /uL'), 'unit-not-comparable'],
    ['hematuria', lab('URBC', VISIT, '3-8 /HPF'), 'result-only-bounded'],
    ['urinary_casts', lab('CSRBC', VISIT, 'see-comment'), 'result-not-readable'],
    ['low_complement', lab('C3', VISIT, '1.1 g/L', '0.9–1.8'), 'complement-not-all-measured'],
  ])('%s: %j', (descriptor, result, reason) => {
    const found = about(descriptor, [result]);
    expect([found.held, found.reason]).toEqual(['indeterminate', reason]);
  });

  test('a bound decides where it can', () => {
    expect(held('thrombocytopenia', [lab('PLAT', VISIT, '<10 10^9/L')])).toBe('met');
    expect(held('increased_dna_binding', [lab('ADSDNA', VISIT, '>800 IU/mL', '–100')])).toBe('met');
    expect(held('increased_dna_binding', [lab('ADSDNA', VISIT, '<10 IU/mL', '–100')])).toBe('not-met');
    expect(held('hematuria', [lab('URBC', VISIT, '6-10 /HPF')])).toBe('met');
    expect(held('hematuria', [lab('URBC', VISIT, '0-5 /HPF')])).toBe('not-met');
  });

  test('the standard result serves where the reported one cannot be read', () => {
    const both = lab('PLAT', VISIT, '50', '', {
      standard: { value: '50', unit: '10^9/L', low: null, high: null },
    });
    expect(held('thrombocytopenia', [both])).toBe('met');
  });

  test('urine is not blood: white cells in urine are no leukocyte count', () => {
    const urine = lab('WBC', VISIT, '25 /uL', '', { category: 'URINALYSIS' });
    expect(about('leukopenia', [urine]).reason).toBe('no-result-in-window');
    expect(held('pyuria', [lab('WBC', VISIT, '8 /HPF', '', { category: 'URINALYSIS' })])).toBe('met');
    expect(about('pyuria', [lab('WBC', VISIT, '8 10^9/L', '', { category: 'HEMATOLOGY' })]).reason).toBe(
      'no-result-in-window',
    );
  });

  test.each([
    ['NEGATIVE', 'not-met'],
    ['POSITIVE', 'met'],
    ['2+', 'met'],
    ['0', 'not-met'],
    ['3', 'met'],
    ['阴性', 'not-met'],
  ])('red-cell casts %s', (value, expected) => {
    expect(held('urinary_casts', [lab('CSRBC', VISIT, value)])).toBe(expected);
  });
});

describe('proteinuria (section 1)', () => {
  const protein = (...values: [string, string][]) =>
    values.map(([date, value]) => lab('PROTEXR', date, `${value} g/24h`));
  const [selenaRule, twoK] = [selena, SLEDAI_DEFINITIONS['sledai-2k']];
  const BEFORE = '2024-06-01';

  test.each([
    ['stable 1.2 (worked example 5)', '1.2', '1.2', 'not-met', 'met'],
    ['new above 0.5', '0.3', '0.8', 'met', 'met'],
    ['a rise of exactly 0.5 over an old proteinuria', '0.6', '1.1', 'not-met', 'met'],
    ['a rise of more than 0.5', '0.6', '1.11', 'met', 'met'],
    ['from the limit, newly above it', '0.5', '0.6', 'met', 'met'],
    ['a fall that stays above', '3.0', '2.0', 'not-met', 'met'],
    ['below the limit', '0.1', '0.4', 'not-met', 'not-met'],
  ])('%s', (_name, before, now, inSelena, in2k) => {
    const samples = protein([BEFORE, before], [VISIT, now]);
    expect(held('proteinuria', samples, selenaRule)).toBe(inSelena);
    expect(held('proteinuria', samples, SLEDAI_DEFINITIONS['sledai-1992'])).toBe(inSelena);
    expect(held('proteinuria', samples, twoK)).toBe(in2k);
    expect(held('proteinuria', samples, { instrument: 'selena-sledai', proteinuriaRule: '2k' })).toBe(in2k);
  });

  test('the earlier value is shown with its date', () => {
    const found = about('proteinuria', protein([BEFORE, '1.2'], [VISIT, '1.2']));
    expect(found.earlier).toEqual({ value: '1.2', unit: 'g/(24.h)', date: BEFORE, dayFromInfusion: 92 });
    expect(found.deciding?.reason).toBe('proteinuria-stable');
  });

  test('without an earlier value nobody can say whether it is new', () => {
    expect(about('proteinuria', protein([VISIT, '1.2']))).toMatchObject({
      held: 'indeterminate',
      reason: 'previous-proteinuria-missing',
    });
    expect(held('proteinuria', protein([VISIT, '0.4']))).toBe('not-met');
  });

  test('a rise inside the window counts although the last value is stable', () => {
    expect(held('proteinuria', protein([BEFORE, '0.2'], ['2024-08-25', '0.9'], [VISIT, '0.9']))).toBe('met');
  });

  test('a slow rise is seen against the value before the window', () => {
    expect(held('proteinuria', protein([BEFORE, '0.6'], ['2024-08-25', '0.9'], [VISIT, '1.2']))).toBe('met');
  });

  test('a ratio is not held against a 24-hour value', () => {
    const mixed = [lab('PROTCRT', BEFORE, '0.1 g/g'), lab('PROTEXR', VISIT, '1.2 g/24h')];
    expect(about('proteinuria', mixed).reason).toBe('previous-proteinuria-missing');
  });
});

describe('attribution (section 1, traps): from lymphodepletion (25 February) through day 28 (29 March)', () => {
  test.each([
    ['2024-02-24', false],
    ['2024-02-25', true],
    ['2024-03-01', true],
    ['2024-03-29', true],
    ['2024-03-30', false],
  ])('a count of 20 on %s', (date, asks) => {
    const found = about('thrombocytopenia', [lab('PLAT', date, '20 10^9/L')], selena, {}, date);
    expect([found.held, found.asksForAttribution]).toEqual(['met', asks]);
  });

  test('an absent finding asks nothing', () => {
    const found = about('fever', [vital('TEMP', '2024-03-05', '36.8 C')], selena, {}, '2024-03-05');
    expect([found.held, found.asksForAttribution]).toEqual(['not-met', false]);
  });

  test('lymphodepleted and not yet infused: it still asks', () => {
    const exposures = recordOf().exposures.filter(({ category }) => category !== 'study-product');
    const found = about('fever', [vital('TEMP', '2024-02-28', '39 C')], selena, { exposures }, '2024-02-28');
    expect(found.asksForAttribution).toBe(true);
  });
});

test('the order of the results does not matter', () => {
  const results = [
    lab('PLAT', '2024-08-23', '80 10^9/L'),
    lab('PLAT', '2024-08-25', '70 10^9/L'),
    lab('C3', VISIT, '0.6 g/L', '0.9–1.8'),
    lab('PROTEXR', '2024-06-01', '0.2 g/24h'),
    lab('PROTEXR', VISIT, '0.9 g/24h'),
  ];
  const all = (labResults: readonly LabResult[]) =>
    suggestDescriptors(recordOf({ labResults }), PROTOCOL, VISIT);
  expect(all(results.toReversed())).toEqual(all(results));
});

describe('laws', () => {
  const tenths = (value: number): string => `${Math.floor(value / 10)}.${value % 10}`;

  test('the unit does not matter: a count per litre or per microlitre, degrees Celsius or Fahrenheit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 4000 }),
        fc.integer({ min: 350, max: 420 }),
        (count, celsius) => {
          const perLitre = held('thrombocytopenia', [lab('PLAT', VISIT, `${tenths(count)} 10^9/L`)]);
          expect(held('thrombocytopenia', [lab('PLAT', VISIT, `${count * 100} /uL`)])).toBe(perLitre);
          expect(held('thrombocytopenia', [lab('PLAT', VISIT, `${tenths(count)} 10^3/uL`)])).toBe(perLitre);
          // °F = °C × 1.8 + 32, in hundredths.
          const hundredths = celsius * 18 + 3200;
          const fahrenheit = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
          expect(held('fever', [vital('TEMP', VISIT, `${fahrenheit} F`)])).toBe(
            held('fever', [vital('TEMP', VISIT, `${tenths(celsius)} C`)]),
          );
        },
      ),
      { seed: 21 },
    );
  });

  test('a worse result never takes a suggestion away, nor does one more result in the window', () => {
    const counts = fc.array(fc.integer({ min: 10, max: 4000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 10, max: 4000 }), (list, more) => {
        const suggested = (values: readonly number[]) =>
          held(
            'thrombocytopenia',
            values.map((value, index) => lab('PLAT', `2024-08-2${index + 3}`, `${tenths(value)} 10^9/L`)),
          );
        if (suggested(list) !== 'met') return;
        expect(suggested([...list, more])).toBe('met');
        expect(suggested(list.map((value) => Math.max(10, value - 5)))).toBe('met');
      }),
      { seed: 22 },
    );
  });
});
