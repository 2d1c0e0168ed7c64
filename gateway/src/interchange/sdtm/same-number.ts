/** Numbers that name something: visit 1 and visit 1.0 are one visit. */
import { decimal, text } from '@trialside/rules/number';

/** The same number written in one way; a text that is no number as it is. */
export function sameNumber(cell: string): string {
  const value = decimal(cell);
  return value ? text(value) : cell;
}
