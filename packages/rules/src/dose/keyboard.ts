/**
 * The keyboard design (Yan 2017), equal in its decisions to mTPI-2: the range of rates is cut into keys as wide as the
 * target key, and the key with the highest posterior probability pulls the dose towards it.
 */
import { dec } from '../number/index.ts';
import { posteriorAbove } from '../stats/binomial.ts';
import { ONE, ZERO, compareFractions, fractionOf, minus, plus } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { eliminates, targetRates } from './boin-boundaries.ts';
import type { BoinOptions } from './boin-boundaries.ts';
import { modelAssisted } from './model-assisted.ts';
import type { ColumnDecision } from './model-assisted.ts';
import type { DoseFindingOptions } from './options.ts';
import type { DoseRecommendation } from './recommendation.ts';
import type { DoseTally } from './tally.ts';

export const KEYBOARD_RULE = { id: 'dose.keyboard', version: '1' } as const;

export type KeyboardOptions = BoinOptions & Pick<DoseFindingOptions, 'keyHalfWidth'>;

/** A stretch of rates and where it lies from the target key: −1 below, 0 the target key itself, 1 above. */
interface Key {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly side: -1 | 0 | 1;
}

/** All whole keys between 0 and 1, ascending. The pieces left at both ends are narrower and do not compete. */
function keys(target: Fraction, half: Fraction): Key[] {
  const width = plus(half, half);
  const found: Key[] = [{ from: minus(target, half), to: plus(target, half), side: 0 }];
  for (let low = minus(target, half); compareFractions(low, width) >= 0; low = minus(low, width)) {
    found.unshift({ from: minus(low, width), to: low, side: -1 });
  }
  for (
    let high = plus(target, half);
    compareFractions(plus(high, width), ONE) <= 0;
    high = plus(high, width)
  ) {
    found.push({ from: high, to: plus(high, width), side: 1 });
  }
  return found;
}

/**
 * What x DLTs among n evaluable subjects ask for at their own dose, n from 1. Equal probabilities go to the lower key, so
 * the target key wins over one above it and a key below wins over the target. Errors as `targetRates`, and where the
 * target key reaches beyond 0 or 1.
 */
export function keyboardDecision(dlts: number, evaluable: number, options: KeyboardOptions): ColumnDecision {
  const rates = targetRates(options);
  const half = fractionOf(dec(options.keyHalfWidth));
  const inside =
    compareFractions(half, ZERO) > 0 &&
    compareFractions(minus(rates.target, half), ZERO) >= 0 &&
    compareFractions(plus(rates.target, half), ONE) <= 0;
  if (!inside) throw new RangeError(`target key beyond 0 or 1: half width ${options.keyHalfWidth}`);
  if (eliminates(dlts, evaluable, rates)) return 'eliminate';
  let strongest: { readonly side: Key['side']; readonly probability: Fraction } | null = null;
  for (const { from, to, side } of keys(rates.target, half)) {
    const probability = minus(posteriorAbove(dlts, evaluable, from), posteriorAbove(dlts, evaluable, to));
    if (!strongest || compareFractions(probability, strongest.probability) > 0)
      strongest = { side, probability };
  }
  return strongest?.side === -1 ? 'escalate' : strongest?.side === 1 ? 'de-escalate' : 'stay';
}

/** What the keyboard design suggests after the subjects treated at dose `at`. Errors as `boin`. */
export function keyboard(
  tallies: readonly DoseTally[],
  at: string | null,
  options: KeyboardOptions,
): DoseRecommendation {
  return modelAssisted(KEYBOARD_RULE, 'keyboard', tallies, at, (dlts, evaluable) =>
    keyboardDecision(dlts, evaluable, options),
  );
}
