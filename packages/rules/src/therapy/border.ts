/** Where a treatment begins or ends, as the days it may mean: one day where the date is complete, more where not. */
import { dayNumber, partialDate } from '../calendar/index.ts';
import type { Held } from '../verdict/index.ts';

/** Day numbers, both inclusive; infinite where nothing bounds them. */
export interface Border {
  readonly first: number;
  readonly last: number;
}

/** It never comes. */
export const NEVER: Border = { first: Infinity, last: Infinity };
/** It may be any day. */
export const ANY_DAY: Border = { first: -Infinity, last: Infinity };

/** Null where no date was recorded; a text that is no date may mean any day. */
export function border(text: string | null, shift = 0): Border | null {
  if (text === null) return null;
  const date = partialDate(text);
  return date ? { first: dayNumber(date.first) + shift, last: dayNumber(date.last) + shift } : ANY_DAY;
}

export const earlier = (a: Border, b: Border): Border => ({
  first: Math.min(a.first, b.first),
  last: Math.min(a.last, b.last),
});

export const later = (a: Border, b: Border): Border => ({
  first: Math.max(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** Whether a day lies in [from, to): met where it surely does, indeterminate where it may. */
export function isInside(day: number, from: Border, to: Border): Held {
  if (day >= from.last && day < to.first) return 'met';
  return day >= from.first && day < to.last ? 'indeterminate' : 'not-met';
}
