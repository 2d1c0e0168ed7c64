/** Which of two recorded dates surely came first: partial ones are never filled in. */
import { partialDate, surelyBefore } from '@trialside/rules/calendar';

/** Whether the first lies surely before the second; false where either is missing or it cannot be known. */
export function isEarlier(first: string | null, second: string | null): boolean {
  const [a, b] = [partialDate(first), partialDate(second)];
  return a !== null && b !== null && surelyBefore(a, b);
}
