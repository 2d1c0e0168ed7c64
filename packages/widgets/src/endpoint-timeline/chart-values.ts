/** The number a fact is drawn at. Pixels alone are made of it: what is said and compared is the text. */
import type { Fact, What } from '@trialside/rules/timeline';

export interface Value {
  readonly low: number;
  /** The same number where the value is exact; null where nothing bounds it. */
  readonly high: number | null;
}

export const exact = (text: string | null): Value | null => {
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? { low: number, high: number } : null;
};
const between = (low: string, high: string | null): Value => ({
  low: Number(low.replace('≈', '')),
  high: high === null ? null : Number(high.replace('≈', '')),
});

type Read = { readonly [T in What['type']]?: (what: Extract<What, { readonly type: T }>) => Value | null };

/** A bound is drawn at its number, a titre at its reciprocal. */
const READ: Read = {
  // What is reported without a unit that is known has no height.
  count: ({ platelets }) => platelets && between(platelets.low, platelets.high),
  'steroid-dose': ({ prednisoneMgPerDay: { low, high } }) => between(low, high),
  sledai: ({ minimum, maximum }) => ({ low: minimum, high: maximum }),
  pga: ({ score }) => exact(score),
  marker: ({ value }) => exact((value ?? '').replace(/^[<>≤≥=]+\s*/, '').replace(/^1:/, '')),
  score: ({ score }) => exact(score),
};

/** Null where it has none. */
export const valueOf = ({ what }: Fact): Value | null =>
  (READ[what.type] as ((what: What) => Value | null) | undefined)?.(what) ?? null;
