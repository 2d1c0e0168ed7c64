/** One value, two terms: what can be said over both sides, such as haemoglobin too low and too high. */
import type { GradeReason, NumberGrade, NumericGrade } from './types.ts';

export interface OverallGrade {
  /** 0 only where every side is known to be 0; null where it cannot be said. */
  readonly grade: NumericGrade | null;
  /** The term that has the grade; null for 0 and where it cannot be said. */
  readonly term: string | null;
  readonly code: string | null;
  /** Why it cannot be said: the reason of a side that is open. */
  readonly reason: GradeReason | null;
  readonly worstCase: boolean;
}

/**
 * The worst grade above 0 of any side; otherwise 0 where all sides are 0; otherwise it cannot be said. Null for no
 * grade at all.
 */
export function overallGrade(sides: readonly NumberGrade[]): OverallGrade | null {
  const [first, ...others] = sides;
  if (!first) return null;
  const worst = others.reduce((a, b) => ((b.grade ?? 0) > (a.grade ?? 0) ? b : a), first);
  if ((worst.grade ?? 0) > 0) {
    const { grade, term, code, worstCase } = worst;
    return { grade, term, code, reason: null, worstCase };
  }
  const open = sides.find((side) => side.grade === null);
  return {
    grade: open ? null : 0,
    term: null,
    code: null,
    reason: open?.reason ?? null,
    worstCase: false,
  };
}
