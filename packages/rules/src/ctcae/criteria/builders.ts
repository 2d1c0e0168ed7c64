/** Patterns that many terms share: limits below the normal range, multiples of its upper limit, liver enzymes. */
import type { NumericGrade } from '../types.ts';
import {
  above,
  aboveBaseline,
  aboveUln,
  atLeastBaseline,
  baselineWas,
  step,
  under,
  underLln,
} from './shape.ts';
import type { Part, PrintedLimit, Step } from './shape.ts';

type Grade = Exclude<NumericGrade, 0>;

/** Grade 1 below the lower limit of normal, the worse ones below printed limits given from grade 2 up. */
export function belowNormal(...limits: PrintedLimit[]): Step[] {
  const printed = limits.map((limit, index) => step((index + 2) as Grade, [under(limit)]));
  return [...printed.toReversed(), step(1, [underLln()])];
}

/** Grade 1 above the upper limit of normal, the worse ones above printed limits given from grade 2 up. */
export function aboveNormal(...limits: PrintedLimit[]): Step[] {
  const printed = limits.map((limit, index) => step((index + 2) as Grade, [above(limit)]));
  return [...printed.toReversed(), step(1, [aboveUln()])];
}

/** Grades above multiples of the upper limit of normal, from grade 1 up; the first is mostly "1". */
export function multiplesOfUln(...times: string[]): Step[] {
  return times.map((factor, index) => step((index + 1) as Grade, [aboveUln(factor)])).toReversed();
}

/**
 * Liver values: multiples of the upper limit of normal where the baseline was normal, of the baseline where it was
 * above. `start` is how grade 1 begins on an abnormal baseline: "from" includes the printed edge, "over" does not.
 */
export function liver(
  ofUln: readonly [string, string, string, string],
  ofBaseline: readonly [string, string, string, string],
  start: 'from' | 'over',
): Step[] {
  return ofUln
    .map((factor, index) => {
      const times = ofBaseline[index] ?? factor;
      const edge: Part = index === 0 && start === 'from' ? atLeastBaseline(times) : aboveBaseline(times);
      return step(
        (index + 1) as Grade,
        [baselineWas('not-above-uln'), aboveUln(factor)],
        [baselineWas('above-uln'), edge],
      );
    })
    .toReversed();
}
