/**
 * The MTD at the end of a BOIN or keyboard trial: isotonic regression of the toxicity rates, then the dose closest to the
 * target (Yan 2020, J Stat Softw 94(13)). All in exact fractions, so ties are ties.
 */
import { text } from '../number/index.ts';
import {
  ZERO,
  compareFractions,
  distance,
  fraction,
  over,
  plus,
  rounded,
  times,
} from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { eliminates, targetRates } from './boin-boundaries.ts';
import type { BoinOptions } from './boin-boundaries.ts';
import { checkTally } from './tally.ts';
import type { DoseTally } from './tally.ts';

export interface MtdEstimate {
  /** Null where none can be named; `reason` says why. */
  readonly doseLevel: string | null;
  /** A key of the locales. */
  readonly reason: 'no-dose-tried' | 'lowest-dose-eliminated' | null;
  /** True while subjects are pending: the estimate may still move. */
  readonly provisional: boolean;
  /** Estimated DLT rate of each dose that was tried and not eliminated, to four decimals, rising with the dose. */
  readonly rates: readonly { readonly doseLevel: string; readonly rate: string }[];
}

interface Block {
  readonly mean: Fraction;
  readonly weight: Fraction;
  readonly doses: number;
}

/** Pools neighbours until the means rise: the weighted least-squares fit that never falls with the dose. */
function isotonic(means: readonly { readonly mean: Fraction; readonly weight: Fraction }[]): Fraction[] {
  const blocks: Block[] = [];
  for (const point of means) {
    let block: Block = { ...point, doses: 1 };
    for (
      let last = blocks.at(-1);
      last && compareFractions(last.mean, block.mean) > 0;
      last = blocks.at(-1)
    ) {
      const weight = plus(last.weight, block.weight);
      const mean = over(plus(times(last.mean, last.weight), times(block.mean, block.weight)), weight);
      block = { mean, weight, doses: last.doses + block.doses };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, doses }) => Array.from({ length: doses }, () => mean));
}

// The prior of Beta(0.05, 0.05) counts as a tenth of a subject.
const PRIOR = fraction(1, 20);

/** Posterior mean of a dose's rate, and the inverse of its variance as weight. */
function posterior({ dlts, evaluable }: DoseTally): { mean: Fraction; weight: Fraction } {
  const x = plus(fraction(dlts), PRIOR);
  const rest = plus(fraction(evaluable - dlts), PRIOR);
  const n = plus(x, rest);
  return { mean: over(x, n), weight: over(times(times(n, n), plus(n, fraction(1))), times(x, rest)) };
}

/** A rise of 1e-10 a dose: a tie below the target goes to the higher dose, one above it to the lower. */
const TIE_STEP = fraction(1, 10n ** 10n);

/**
 * The MTD among the doses that were tried and not eliminated. Doses in ascending order. Throws a RangeError where counts
 * contradict each other or the rates are out of order. An estimate for the committee: it is no recommended dose.
 */
export function estimateMtd(tallies: readonly DoseTally[], options: BoinOptions): MtdEstimate {
  tallies.forEach(checkTally);
  const rates = targetRates(options);
  const { target } = rates;
  const provisional = tallies.some(({ pending }) => pending > 0);
  const closed = tallies.findIndex(({ dlts, evaluable }) => eliminates(dlts, evaluable, rates));
  if (closed === 0) return { doseLevel: null, reason: 'lowest-dose-eliminated', provisional, rates: [] };
  const open = tallies.slice(0, closed === -1 ? undefined : closed).filter(({ evaluable }) => evaluable > 0);
  const fitted = isotonic(open.map(posterior));
  let best: { readonly doseLevel: string; readonly away: Fraction } | null = null;
  for (const [i, { doseLevel }] of open.entries()) {
    const rank = fraction(i + 1);
    const away = distance(plus(fitted[i] ?? ZERO, times(TIE_STEP, rank)), target);
    if (!best || compareFractions(away, best.away) < 0) best = { doseLevel, away };
  }
  return {
    doseLevel: best?.doseLevel ?? null,
    reason: best ? null : 'no-dose-tried',
    provisional,
    rates: open.map(({ doseLevel }, i) => ({ doseLevel, rate: text(rounded(fitted[i] ?? ZERO, 4)) })),
  };
}
