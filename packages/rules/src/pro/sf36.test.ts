import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sf36Instrument, sf36Item } from './sf36-items.ts';
import { US_1990_V1, US_1998_V1, US_1998_V2 } from './sf36-norms.ts';
import type { Sf36Norms } from './sf36-norms.ts';
import { SF36_ITEMS, SF36_OPTIONS, SF36_SCALES } from './sf36-scales.ts';
import type { Sf36Answers, Sf36Method, Sf36Scale } from './sf36-scales.ts';
import { scoreSf36 } from './sf36-score.ts';
import type { MissingRule } from './sf36-score.ts';
import { summarySf36 } from './sf36-summary.ts';

/** Answers from a list of codes for some items in a row. */
const from = (first: number, codes: string): Record<number, string | null> =>
  Object.fromEntries(codes.split(' ').map((code, i) => [first + i, code === '.' ? null : code]));

/** One person, version 1: items 1 to 36. */
const PERSON: Sf36Answers = {
  ...from(1, '2 3'),
  ...from(3, '2 2 2 2 2 2 2 2 2 2'),
  ...from(13, '1 2 1 2'),
  ...from(17, '2 2 1'),
  ...from(20, '2 3 2 3 5 6 3 4 5 5 2 4 4 2 4 3 2'),
};

/** The same on version 2: other options for role, vitality and mental health. */
const PERSON_V2: Sf36Answers = {
  ...PERSON,
  ...from(13, '3 4 5 2'),
  ...from(17, '4 4 5'),
  ...from(23, '2 4 5 2 3 4 4 2 3'),
};

const scores = (
  answers: Sf36Answers,
  method: Sf36Method,
  missing?: MissingRule,
): Record<string, string | null> =>
  Object.fromEntries(scoreSf36(answers, method, missing).map(({ scale, score }) => [scale, score]));

const one = (
  scale: Sf36Scale,
  answers: Sf36Answers,
  method: Sf36Method,
  missing?: MissingRule,
): string | null => scores(answers, method, missing)[scale] ?? null;

describe('SF-36 scales (domain.md 6.1), worked by hand', () => {
  test('MOS scoring, version 1', () => {
    expect(scores(PERSON, 'sf-36-v1')).toEqual({
      PF: '50', // all 2: (20 − 10)/20
      RP: '50', // 6: (6 − 4)/4
      BP: '62', // 4.2 + 4: (8.2 − 2)/10
      GH: '52', // 4.4 + 2 + 2 + 3 + 4 = 15.4: (15.4 − 5)/20
      VT: '60', // 4 + 3 + 5 + 4 = 16: (16 − 4)/20
      SF: '75', // 4 + 4: (8 − 2)/8
      RE: '66.66667', // 5: (5 − 3)/3
      MH: '80', // 5 + 6 + 4 + 5 + 5 = 25: (25 − 5)/25
    });
  });

  test('RAND-36 differs in pain and general health only', () => {
    expect(scores(PERSON, 'rand-36')).toEqual({
      PF: '50',
      RP: '50',
      BP: '67.5', // 60 and 75
      GH: '50', // 75, 25, 25, 50, 75
      VT: '60', // 60, 40, 80, 60
      SF: '75', // 75, 75
      RE: '66.66667', // 100, 100, 0
      MH: '80', // 80, 100, 60, 80, 80
    });
  });

  test('MOS scoring, version 2: role and mental scales have five options', () => {
    expect(scores(PERSON_V2, 'sf-36-v2')).toMatchObject({
      PF: '50',
      RP: '62.5', // 14: (14 − 4)/16
      BP: '62',
      RE: '83.33333', // 13: (13 − 3)/12
      VT: '62.5', // 4 + 3 + 4 + 3 = 14: (14 − 4)/16
      MH: '80', // 4 + 5 + 4 + 4 + 4 = 21: (21 − 5)/20
    });
  });

  test.each([
    // [item 21, item 22, BP]: with item 21 at 1, item 22 at 1 is 6; else 5.
    ['1', '1', '100'],
    ['2', '1', '84'], // 5.4 + 5
    ['1', '2', '80'], // 6 + 4
    ['4', '3', '41'], // 3.1 + 3
    ['5', '4', '22'], // 2.2 + 2
    ['6', '5', '0'],
    // A missing partner takes the same value.
    ['2', null, '88'], // 5.4 twice
    [null, '1', '100'],
    [null, '2', '75'], // 4.75 twice
    [null, '3', '50'],
    [null, '4', '25'],
    [null, '5', '0'],
    [null, null, null],
  ])('pain, MOS: item 21 = %s, item 22 = %s: %s', (item21, item22, expected) => {
    expect(one('BP', { 21: item21, 22: item22 }, 'sf-36-v1')).toBe(expected);
    expect(one('BP', { 21: item21, 22: item22 }, 'sf-36-v2')).toBe(expected);
  });

  test.each([
    ['1', '100'],
    ['2', '85'], // 4.4
    ['3', '60'], // 3.4
    ['4', '25'], // 2
    ['5', '0'],
  ])('general health, item 1 alone = %s under "any": %s', (code, expected) => {
    expect(one('GH', { 1: code }, 'sf-36-v1', 'any')).toBe(expected);
    expect(one('GH', { 1: code }, 'sf-36-v1', 'half')).toBeNull();
  });

  test.each<[Sf36Scale, number]>([
    ['PF', 5],
    ['RP', 2],
    ['BP', 1],
    ['GH', 3],
    ['VT', 2],
    ['SF', 1],
    ['RE', 2],
    ['MH', 3],
  ])('%s needs %i answered items; under "any" one is enough', (scale, needed) => {
    const some = (count: number): Sf36Answers =>
      Object.fromEntries(SF36_ITEMS[scale].slice(0, count).map((item) => [item, '1']));
    for (const method of ['rand-36', 'sf-36-v1', 'sf-36-v2'] as const) {
      expect(one(scale, some(needed), method)).not.toBeNull();
      expect(one(scale, some(needed - 1), method)).toBeNull();
      expect(one(scale, some(1), method, 'any')).not.toBeNull();
      expect(one(scale, {}, method, 'any')).toBeNull();
    }
  });

  test('a missing item takes the mean of the answered ones', () => {
    expect(one('VT', from(23, '1 . . . . . 5'), 'sf-36-v1')).toBe('90'); // 6 and 5: mean 5.5
    expect(
      scoreSf36(from(23, '1 . . . . . 5'), 'sf-36-v1').find(({ scale }) => scale === 'VT'),
    ).toMatchObject({
      answered: 2,
      items: 4,
    });
  });

  test('a code that the item does not have is missing, not clipped', () => {
    for (const code of ['0', '4', '9', '-1', '1.0', ' 1', 'one', '']) {
      expect(one('PF', { ...from(3, '3 3 3 3'), 7: code }, 'sf-36-v1')).toBeNull();
    }
    // 5 exists for role items on version 2 and not on version 1.
    expect(one('RP', from(13, '5 5 5 5'), 'sf-36-v1')).toBeNull();
    expect(one('RP', from(13, '5 5 5 5'), 'sf-36-v2')).toBe('100');
    // 6 exists for mental health on version 1 and not on version 2.
    expect(one('MH', { 24: '6', 25: '6', 28: '6' }, 'sf-36-v1')).toBe('100');
    expect(one('MH', { 24: '6', 25: '6', 28: '6' }, 'sf-36-v2')).toBeNull();
  });

  test('half of the items are asked for where nothing is said', () => {
    expect(scoreSf36({ 1: '1' }, 'sf-36-v1').find(({ scale }) => scale === 'GH')?.score).toBeNull();
    expect(summarySf36({ ...PERSON, ...from(17, '. . 1') }, 'sf-36-v1').reason).toBe('scale-missing');
    expect(summarySf36({ ...PERSON, ...from(17, '. . 1') }, 'sf-36-v1', 'any').reason).toBeNull();
  });

  test('item 2, the health transition, is in no scale', () => {
    expect(SF36_SCALES.flatMap((scale) => SF36_ITEMS[scale]).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 36 }, (_, i) => i + 1).filter((item) => item !== 2),
    );
  });
});

/** Codes that give a scale its exact norm mean do not exist, so the scores are set by norms that equal them. */
const normsAt = (means: Record<string, string | null>, method: Sf36Norms['method']): Sf36Norms => ({
  ...US_1990_V1,
  id: 'as-the-person',
  method,
  mean: { ...US_1990_V1.mean, ...(means as Partial<Sf36Norms['mean']>) },
});

describe('PCS and MCS (domain.md 6.2)', () => {
  test.each([
    [US_1990_V1, '36.2779', '53.63803'],
    [US_1998_V1, '38.59443', '53.03003'],
  ])('one person, version 1, against $id', (norms, pcs, mcs) => {
    expect(summarySf36(PERSON, 'sf-36-v1', 'half', norms)).toMatchObject({
      pcs,
      mcs,
      norms: norms.id,
      reason: null,
    });
  });

  test('one person, version 2, against its own norms by default', () => {
    expect(summarySf36(PERSON_V2, 'sf-36-v2')).toMatchObject({
      pcs: '37.64362',
      mcs: '54.6639',
      norms: 'us-1998-v2',
    });
  });

  test('a scale on the norm: 50 + 10 z', () => {
    // (50 − 84.52404)/22.89490 = −1.507936: 34.92064.
    expect(summarySf36(PERSON, 'sf-36-v1').normBased.PF).toBe('34.92064');
  });

  test('somebody exactly at the norm has 50 everywhere', () => {
    const answers: Sf36Answers = { ...PERSON, ...from(17, '2 2 2') };
    const summary = summarySf36(
      answers,
      'sf-36-v1',
      'half',
      normsAt(scores(answers, 'sf-36-v1'), 'sf-36-v1'),
    );
    expect(summary).toMatchObject({ pcs: '50', mcs: '50' });
    expect(new Set(Object.values(summary.normBased))).toEqual(new Set(['50']));
  });

  test('one scale missing: no summary, the other scales stay', () => {
    const summary = summarySf36({ ...PERSON, ...from(17, '. . 1') }, 'sf-36-v1');
    expect(summary).toMatchObject({ pcs: null, mcs: null, reason: 'scale-missing' });
    expect(summary.normBased).toMatchObject({ RE: null, PF: '34.92064' });
  });

  test('RAND scores do not feed it, and norms of another version are refused', () => {
    expect(summarySf36(PERSON, 'rand-36')).toMatchObject({
      pcs: null,
      reason: 'rand-scoring-has-no-summary',
    });
    expect(summarySf36(PERSON, 'sf-36-v1', 'half', US_1998_V2)).toMatchObject({
      pcs: null,
      mcs: null,
      normBased: { PF: null, MH: null },
      reason: 'norms-of-another-version',
    });
  });

  test('the weights of each summary as the table prints them', () => {
    // A step of one standard deviation in one scale moves PCS by ten times its weight.
    const answers: Sf36Answers = { ...PERSON, ...from(17, '2 2 2') };
    const at = normsAt(scores(answers, 'sf-36-v1'), 'sf-36-v1');
    const shifted = (scale: Sf36Scale) => {
      const mean = { ...at.mean, [scale]: String(Number(at.mean[scale]) - 1) };
      return summarySf36(answers, 'sf-36-v1', 'half', { ...at, mean, sd: { ...at.sd, [scale]: '1' } });
    };
    expect(
      Object.fromEntries(SF36_SCALES.map((scale) => [scale, [shifted(scale).pcs, shifted(scale).mcs]])),
    ).toEqual({
      PF: ['54.2402', '47.7001'],
      RP: ['53.5119', '48.7671'],
      BP: ['53.1754', '49.0269'],
      GH: ['52.4954', '49.8429'],
      VT: ['50.2877', '52.3534'],
      SF: ['49.9247', '52.6876'],
      RE: ['48.0794', '54.3407'],
      MH: ['47.7931', '54.8581'],
    });
  });
});

describe('item codes', () => {
  test.each<[string, number | null]>([
    ['SF36-01', 1],
    ['SF36-36', 36],
    ['SF-36_7', 7],
    ['RAND36-22', 22],
    ['12', 12],
    [' 12 ', 12],
    ['123', null],
    [' SF36103A ', 3],
    ['XSF36103A', null],
    ['SF36103AB', null],
    ['SF36101', 1],
    ['SF36103A', 3],
    ['SF36103J', 12],
    ['SF36104D', 16],
    ['SF36105C', 19],
    ['SF36106', 20],
    ['SF36107', 21],
    ['SF36108', 22],
    ['SF36109A', 23],
    ['SF36209I', 31],
    ['SF36110', 32],
    ['SF36211D', 36],
    ['SF36-00', null],
    ['SF36-37', null],
    ['SF36103', null],
    ['SF36104E', null],
    ['SF36106A', null],
    ['SF36112', null],
    ['SF36309A', null],
    ['PF1', null],
    ['', null],
  ])('%j is item %s', (code, item) => {
    expect(sf36Item(code)).toBe(item);
  });

  test.each([
    ['SF-36 v1', 'sf-36-v1', false],
    ['SF36 V1.0 STANDARD', 'sf-36-v1', false],
    ['SF-36v2', 'sf-36-v2', false],
    ['RAND-36', 'rand-36', false],
    ['SF-36', 'sf-36-v1', true],
  ] as const)('%s is scored by %s', (name, method, assumed) => {
    expect(sf36Instrument(name)).toEqual({ method, assumed });
  });

  test('another instrument is not SF-36', () => {
    expect(sf36Instrument('SF-12')).toBeNull();
    expect(sf36Instrument('constructor')).toBeNull();
  });
});

describe('what holds for every SF-36', () => {
  const method = fc.constantFrom<Sf36Method>('rand-36', 'sf-36-v1', 'sf-36-v2');
  const withAnswers = method.chain((chosen) =>
    fc.record({
      method: fc.constant(chosen),
      answers: fc
        .tuple(
          ...Array.from({ length: 36 }, (_, i) =>
            fc.option(fc.integer({ min: 1, max: SF36_OPTIONS[chosen].get(i + 1) ?? 1 }), { freq: 6 }),
          ),
        )
        .map((codes) =>
          Object.fromEntries(codes.map((code, i) => [i + 1, code === null ? null : String(code)])),
        ),
    }),
  );

  test('every score lies from 0 to 100, and both ends are reached', () => {
    fc.assert(
      fc.property(withAnswers, ({ method: chosen, answers }) => {
        for (const { score } of scoreSf36(answers, chosen)) {
          if (score === null) continue;
          expect(Number(score)).toBeGreaterThanOrEqual(0);
          expect(Number(score)).toBeLessThanOrEqual(100);
        }
      }),
    );
    const extreme = (best: boolean, chosen: Sf36Method): Set<string | null> => {
      const good = [2, 1, 20, 21, 22, 23, 26, 27, 30, 34, 36];
      const answers = Object.fromEntries(
        [...SF36_OPTIONS[chosen]].map(([item, most]) => [
          item,
          String(good.includes(item) === best ? 1 : most),
        ]),
      );
      return new Set(scoreSf36(answers, chosen).map(({ score }) => score));
    };
    for (const chosen of ['rand-36', 'sf-36-v1', 'sf-36-v2'] as const) {
      expect(extreme(true, chosen)).toEqual(new Set(['100']));
      expect(extreme(false, chosen)).toEqual(new Set(['0']));
    }
  });

  test('RAND and MOS version 1 agree outside pain and general health', () => {
    fc.assert(
      fc.property(withAnswers, ({ answers }) => {
        const [rand, mos] = [scores(answers, 'rand-36'), scores(answers, 'sf-36-v1')];
        for (const scale of SF36_SCALES)
          if (scale !== 'BP' && scale !== 'GH') expect(rand[scale]).toBe(mos[scale]);
      }),
    );
  });

  test('the order in which items were answered does not matter', () => {
    fc.assert(
      fc.property(withAnswers, ({ method: chosen, answers }) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        expect(scoreSf36(turned, chosen)).toEqual(scoreSf36(answers, chosen));
      }),
    );
  });
});
