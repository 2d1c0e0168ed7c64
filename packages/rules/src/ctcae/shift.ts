/** How a grade stands to the one at baseline: an adverse event needs a worsening. */
import type { GradeShift, NumberGrade, NumericGrade } from './types.ts';

/** From the grade at baseline to this one; null where either is not known. */
export function shiftOf(
  from: NumericGrade | null,
  { grade: to, lowerReading }: Pick<NumberGrade, 'grade' | 'lowerReading'>,
): GradeShift | null {
  if (from === null || to === null) return null;
  const onlyAssumed = to > from && lowerReading !== null && lowerReading <= from;
  return { from, to, worsened: onlyAssumed ? null : to > from };
}
