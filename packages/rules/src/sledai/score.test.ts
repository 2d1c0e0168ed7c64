/** SLEDAI scoring: the worked examples and edges of the clinical rules, section 1, and the laws an interval must keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../record/index.ts';
import { DESCRIPTORS, type DescriptorKey } from './descriptors.ts';
import { SLEDAI_DEFINITIONS } from './definition.ts';
import { readFindings, unknownItemKeys } from './items.ts';
import { pointsText, scoreSledai } from './score.ts';

const selena = SLEDAI_DEFINITIONS['selena-sledai'];

/** All absent but the named ones. */
function answers(present: readonly string[], open: readonly DescriptorKey[] = []): Record<string, Finding> {
  const items: Record<string, Finding> = {};
  for (const { key } of DESCRIPTORS) items[key] = 'absent';
  for (const key of present) items[key] = 'present';
  for (const key of open) items[key] = 'not-assessed';
  return items;
}

const score = (items: Record<string, Finding>) => scoreSledai(readFindings(items, selena));

describe('weights (section 1)', () => {
  test('8 × 8 + 6 × 4 + 7 × 2 + 3 × 1 = 105 points, 101 without serology', () => {
    const full = score(answers(DESCRIPTORS.map(({ key }) => key)));
    expect(full.total).toEqual({ minimum: 105, maximum: 105 });
    expect(full.clinical).toEqual({ minimum: 101, maximum: 101 });
    const counts = [8, 4, 2, 1].map((weight) => DESCRIPTORS.filter((one) => one.weight === weight).length);
    expect(counts).toEqual([8, 6, 7, 3]);
  });

  test('alopecia weighs 2', () => {
    expect(score(answers(['alopecia'])).total.minimum).toBe(2);
  });

  test('the 24 stand in the order of the form', () => {
    expect(DESCRIPTORS.map(({ position }) => position)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(DESCRIPTORS[8]?.key).toBe('arthritis');
    expect(DESCRIPTORS[23]?.key).toBe('leukopenia');
  });
});

describe('worked examples (section 1)', () => {
  test.each([
    ['1', ['thrombocytopenia', 'low_complement', 'increased_dna_binding'], 5, 1, 'light'],
    ['2', ['pericarditis', 'arthritis'], 6, 6, 'light'],
    ['3', ['rash', 'alopecia'], 4, 4, 'none'],
    ['4', ['rash', 'arthritis'], 6, 6, 'light'],
  ])('example %s', (_, present, total, clinical, band) => {
    const result = score(answers(present));
    expect(result.final).toBe(true);
    expect(result.total).toEqual({ minimum: total, maximum: total });
    expect(result.clinical).toEqual({ minimum: clinical, maximum: clinical });
    expect(result.band).toBe(band);
  });

  test('example 5: stable proteinuria scores 0 in SELENA and 4 in 2K', () => {
    const items = answers(['proteinuria:above-limit']);
    const read = (instrument: keyof typeof SLEDAI_DEFINITIONS) =>
      scoreSledai(readFindings(items, selena, SLEDAI_DEFINITIONS[instrument])).total.minimum;
    expect(read('selena-sledai')).toBe(0);
    expect(read('sledai-2k')).toBe(4);
    const mixed = { instrument: 'selena-sledai', proteinuriaRule: '2k' } as const;
    expect(scoreSledai(readFindings(items, selena, mixed)).total).toEqual({ minimum: 4, maximum: 4 });
  });
});

test('open items stand heaviest first, then in the order of the form; serology is not in the clinical range', () => {
  const open = score(answers(['arthritis'], ['fever', 'low_complement', 'rash', 'psychosis', 'seizure']));
  expect(open).toMatchObject({
    total: { minimum: 4, maximum: 25 }, // 4 + 8 + 8 + 2 + 2 + 1
    clinical: { minimum: 4, maximum: 23 },
    final: false,
    present: ['arthritis'],
    open: ['seizure', 'psychosis', 'rash', 'low_complement', 'fever'],
  });
});

test('an item that settles the band with one of its answers only is named with it', () => {
  // 4 points are "none"; fever alone would make 5, "light". Without it, alopecia could still make 6.
  const open = score(answers(['arthritis'], ['fever', 'alopecia']));
  expect(open.settling).toEqual([
    { descriptor: 'alopecia', bandIfPresent: 'light', bandIfAbsent: null },
    { descriptor: 'fever', bandIfPresent: 'light', bandIfAbsent: null },
  ]);
});

test('bands with a gap are a fault of the protocol', () => {
  const gap = [
    { key: 'low', from: 0, to: 4 },
    { key: 'high', from: 6, to: null },
  ];
  expect(() => scoreSledai(readFindings(answers(['arthritis', 'fever']), selena), gap)).toThrow(
    'the bands of the protocol leave a gap',
  );
});

describe('bands of the study (section 1)', () => {
  test.each([
    [['alopecia', 'rash'], 4, 'none'],
    [['arthritis', 'fever'], 5, 'light'],
    [['vasculitis', 'fever'], 9, 'light'],
    [['vasculitis', 'rash'], 10, 'moderate'],
    [['vasculitis', 'arthritis', 'rash'], 14, 'moderate'],
    [['vasculitis', 'arthritis', 'rash', 'fever'], 15, 'heavy'],
  ])('%j is %i points: %s', (present, total, band) => {
    const result = score(answers(present));
    expect(result.total.minimum).toBe(total);
    expect(result.band).toBe(band);
  });

  test('the band comes from the total, not from the clinical total', () => {
    const result = score(answers(['low_complement', 'increased_dna_binding', 'fever']));
    expect(result.clinical.minimum).toBe(1);
    expect(result.band).toBe('light');
  });
});

test('a gap between the bands of a protocol is refused, not silently passed over', () => {
  const gap = [
    { key: 'low', from: 0, to: 3 },
    { key: 'high', from: 5, to: null },
  ];
  const findings = (present: readonly string[]) => readFindings(answers(present), selena);
  expect(() => scoreSledai(findings(['arthritis']), gap)).toThrow(RangeError);
  expect(scoreSledai(findings(['rash']), gap).band).toBe('low');
});

describe('open descriptors', () => {
  test('6 points and one open descriptor of 8 print "6–14": light or moderate, and that one settles it', () => {
    const result = score(answers(['arthritis', 'rash'], ['seizure']));
    expect(pointsText(result.total)).toBe('6–14');
    expect(result.final).toBe(false);
    expect(result.band).toBeNull();
    expect(result.bandCandidates).toEqual(['light', 'moderate']);
    expect(result.settling).toEqual([
      { descriptor: 'seizure', bandIfPresent: 'moderate', bandIfAbsent: 'light' },
    ]);
  });

  test('a band that no answer can reach is no candidate: 4 or 12 points are never light', () => {
    expect(score(answers(['arthritis'], ['vasculitis'])).bandCandidates).toEqual(['none', 'moderate']);
  });

  test('the band can be certain before the score is final', () => {
    const result = score(answers([], ['arthritis']));
    expect(result.final).toBe(false);
    expect(result.band).toBe('none');
    expect(result.settling).toEqual([]);
  });

  test('with several open, an item that settles it by one answer is offered', () => {
    // 8 known; open 2 (rash) and 1 (fever): 8, 9, 10, 11. Rash absent leaves 8 or 9; rash present 10 or 11.
    const result = score(answers(['vasculitis'], ['rash', 'fever']));
    expect(result.settling).toEqual([
      { descriptor: 'rash', bandIfPresent: 'moderate', bandIfAbsent: 'light' },
    ]);
  });

  test('with 4 known and two of 8 open, only a "present" settles nothing alone, an "absent" neither', () => {
    const result = score(answers(['arthritis'], ['seizure', 'vasculitis']));
    expect(result.bandCandidates).toEqual(['none', 'moderate', 'heavy']);
    expect(result.settling).toEqual([]);
  });

  test('an answer that nobody gave is open, and never counts as absent', () => {
    const result = score({});
    expect(result.total).toEqual({ minimum: 0, maximum: 105 });
    expect(result.open).toHaveLength(24);
  });

  test('the heaviest open descriptor comes first', () => {
    expect(score(answers([], ['fever', 'rash', 'psychosis', 'seizure'])).open).toEqual([
      'seizure',
      'psychosis',
      'rash',
      'fever',
    ]);
  });
});

describe('reading across versions (section 1, version differences)', () => {
  const across = (key: string, finding: Finding, from: string, to: string) =>
    readFindings(
      { ...answers([]), [key]: finding },
      SLEDAI_DEFINITIONS[from as 'sledai-2k'],
      SLEDAI_DEFINITIONS[to as 'sledai-2k'],
    )[key as DescriptorKey];

  test.each<[string, Finding, string, string, Finding]>([
    ['arthritis', 'present', 'selena-sledai', 'sledai-2k', 'present'],
    ['arthritis', 'absent', 'selena-sledai', 'sledai-2k', 'not-assessed'],
    ['arthritis', 'present', 'sledai-2k', 'selena-sledai', 'not-assessed'],
    ['arthritis', 'absent', 'sledai-2k', 'selena-sledai', 'absent'],
    ['arthritis', 'absent', 'sledai-1992', 'selena-sledai', 'absent'],
    ['proteinuria', 'present', 'selena-sledai', 'sledai-2k', 'present'],
    ['proteinuria', 'absent', 'selena-sledai', 'sledai-2k', 'not-assessed'],
    ['proteinuria', 'present', 'sledai-2k', 'sledai-1992', 'not-assessed'],
    ['visual_disturbance', 'present', 'selena-sledai', 'sledai-2k', 'not-assessed'],
    ['visual_disturbance', 'absent', 'selena-sledai', 'sledai-2k', 'absent'],
    ['cranial_nerve_disorder', 'present', 'sledai-2k', 'selena-sledai', 'present'],
    ['rash', 'present', 'selena-sledai', 'sledai-1992', 'not-assessed'],
    ['rash', 'present', 'selena-sledai', 'sledai-2k', 'present'],
    ['mucosal_ulcers', 'present', 'sledai-1992', 'sledai-2k', 'present'],
    ['seizure', 'present', 'sledai-1992', 'sledai-2k', 'present'],
    ['seizure', 'absent', 'sledai-2k', 'sledai-2k-30-days', 'not-assessed'],
    ['seizure', 'present', 'sledai-2k', 'sledai-2k-30-days', 'present'],
    ['seizure', 'present', 'sledai-2k-30-days', 'sledai-2k', 'not-assessed'],
  ])('%s %s in %s is %s → %s', (key, finding, from, to, expected) => {
    expect(across(key, finding, from, to)).toBe(expected);
  });

  test('an answer kept under the other reading wins over what would follow', () => {
    const items = { ...answers([]), 'arthritis:two-or-more-joints': 'present' } as const;
    const findings = readFindings(items, selena, SLEDAI_DEFINITIONS['sledai-2k']);
    expect(findings.arthritis).toBe('present');
    expect(readFindings(items, selena).arthritis).toBe('absent');
  });

  test('a key that no rule reads is reported', () => {
    expect(
      unknownItemKeys({
        arthritus: 'present',
        'flare:cns': 'absent',
        'flare:cnss': 'absent',
        rash: 'absent',
        'proteinuria:above-limit': 'absent',
      }),
    ).toEqual(['arthritus', 'flare:cnss']);
  });
});

const findings = fc.record(
  Object.fromEntries(
    DESCRIPTORS.map(({ key }) => [key, fc.constantFrom<Finding>('present', 'absent', 'not-assessed')]),
  ),
) as fc.Arbitrary<Record<DescriptorKey, Finding>>;

describe('laws', () => {
  test('answering an open descriptor narrows the interval and the bands, and never contradicts them', () => {
    fc.assert(
      fc.property(
        findings,
        fc.nat(),
        fc.constantFrom<Finding>('present', 'absent'),
        (before, pick, answer) => {
          const was = scoreSledai(before);
          const key = was.open[pick % Math.max(1, was.open.length)];
          if (!key) return;
          const now = scoreSledai({ ...before, [key]: answer });
          expect(now.total.minimum).toBeGreaterThanOrEqual(was.total.minimum);
          expect(now.total.maximum).toBeLessThanOrEqual(was.total.maximum);
          expect(now.clinical.minimum).toBeGreaterThanOrEqual(was.clinical.minimum);
          expect(now.clinical.maximum).toBeLessThanOrEqual(was.clinical.maximum);
          for (const band of now.bandCandidates) expect(was.bandCandidates).toContain(band);
          if (was.band) expect(now.band).toBe(was.band);
          const promised = was.settling.find(({ descriptor }) => descriptor === key);
          const promise = answer === 'present' ? promised?.bandIfPresent : promised?.bandIfAbsent;
          if (promise) expect(now.band).toBe(promise);
        },
      ),
      { seed: 102 },
    );
  });

  test('the interval holds the final score, and its ends are reached', () => {
    fc.assert(
      fc.property(findings, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (before, coins) => {
        const { total, bandCandidates, open } = scoreSledai(before);
        const close = (answer: (index: number) => Finding) =>
          scoreSledai({ ...before, ...Object.fromEntries(open.map((key, index) => [key, answer(index)])) });
        const final = close((index) => (coins[index] ? 'present' : 'absent'));
        expect(final.final).toBe(true);
        expect(final.total.minimum).toBeGreaterThanOrEqual(total.minimum);
        expect(final.total.minimum).toBeLessThanOrEqual(total.maximum);
        expect(bandCandidates).toContain(final.band);
        expect(close(() => 'absent').total.minimum).toBe(total.minimum);
        expect(close(() => 'present').total.minimum).toBe(total.maximum);
      }),
      { seed: 103 },
    );
  });

  test('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(findings, fc.nat(), (before, seed) => {
        const keys = Object.keys(before) as DescriptorKey[];
        const turned = [...keys.slice(seed % 24), ...keys.slice(0, seed % 24)].toReversed();
        const shuffled = Object.fromEntries(turned.map((key) => [key, before[key]]));
        expect(scoreSledai(readFindings(shuffled, selena))).toEqual(scoreSledai(before));
      }),
      { seed: 104 },
    );
  });
});
