/** The eight scales of SF-36 on 0–100, higher is better, in exact arithmetic. */
import { text } from '../number/index.ts';
import { once } from '../record/once.ts';
import { ZERO, fraction, minus, over, plus, rounded, times } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { SF36_VALUES, painInterferenceValues } from './sf36-recode.ts';
import { SF36_ITEMS, SF36_SCALES, responseCode } from './sf36-scales.ts';
import type { Sf36Answers, Sf36Method, Sf36Scale } from './sf36-scales.ts';

/** `half`: at least half of a scale's items must be answered (the manuals). `any`: one is enough (RAND's own page). */
export type MissingRule = 'half' | 'any';

export interface ScaleScore {
  readonly scale: Sf36Scale;
  /** 0 to 100 as decimal text, rounded to 5 places; null where too few items were answered. */
  readonly score: string | null;
  readonly answered: number;
  readonly items: number;
}

/** The recoded value of every answered item of a scale. */
function recoded(scale: Sf36Scale, answers: Sf36Answers, method: Sf36Method): Fraction[] {
  const code21 = responseCode(answers, 21, method);
  return SF36_ITEMS[scale].flatMap((item) => {
    const code = responseCode(answers, item, method);
    if (code === null) return [];
    const mosPain = item === 22 && method !== 'rand-36';
    const values = mosPain ? painInterferenceValues(code21) : SF36_VALUES[method].get(item);
    return values?.[code - 1] ?? [];
  });
}

/** Lowest and highest mean of a scale's recoded items: what becomes 0 and 100. */
function bounds(scale: Sf36Scale, method: Sf36Method): readonly [Fraction, Fraction] {
  if (method === 'rand-36') return [ZERO, fraction(100)];
  const highest: Readonly<Record<Sf36Scale, number>> =
    method === 'sf-36-v1'
      ? { PF: 3, RP: 2, BP: 6, GH: 5, VT: 6, SF: 5, RE: 2, MH: 6 }
      : { PF: 3, RP: 5, BP: 6, GH: 5, VT: 5, SF: 5, RE: 5, MH: 5 };
  return [fraction(1), fraction(highest[scale])];
}

/** One scale exactly; null where too few items were answered. A missing item takes the mean of the answered ones. */
export function exactScore(
  scale: Sf36Scale,
  answers: Sf36Answers,
  method: Sf36Method,
  missing: MissingRule = 'half',
): ExactScore {
  const known = SCORES(answers);
  const asked = `${scale} ${method} ${missing}`;
  let score = known.get(asked);
  if (!score) known.set(asked, (score = scoreOf(scale, answers, method, missing)));
  return score;
}

interface ExactScore {
  readonly value: Fraction | null;
  readonly answered: number;
}

/** Scales, norm-based scores and both summaries are made of the same eight numbers. */
const SCORES = once((_answers: Sf36Answers) => new Map<string, ExactScore>());

function scoreOf(
  scale: Sf36Scale,
  answers: Sf36Answers,
  method: Sf36Method,
  missing: MissingRule,
): ExactScore {
  const values = recoded(scale, answers, method);
  const needed = missing === 'any' ? 1 : Math.ceil(SF36_ITEMS[scale].length / 2);
  if (values.length < needed) return { value: null, answered: values.length };
  const mean = over(values.reduce(plus, ZERO), fraction(values.length));
  const [lowest, highest] = bounds(scale, method);
  const share = over(minus(mean, lowest), minus(highest, lowest));
  return { value: times(share, fraction(100)), answered: values.length };
}

/** All eight scales. A code that its item does not have counts as missing. */
export function scoreSf36(
  answers: Sf36Answers,
  method: Sf36Method,
  missing: MissingRule = 'half',
): readonly ScaleScore[] {
  return SF36_SCALES.map((scale) => {
    const { value, answered } = exactScore(scale, answers, method, missing);
    return {
      scale,
      score: value && text(rounded(value, 5)),
      answered,
      items: SF36_ITEMS[scale].length,
    };
  });
}
