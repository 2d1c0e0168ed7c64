/**
 * How many doses a day a dosing frequency means, averaged over its cycle: every other day is one half.
 * Source: CDISC controlled terminology, codelist Frequency; a month counts 30 days, as everywhere in the study.
 */
import { fraction, type Fraction } from '../number/fraction.ts';

/** Doses in so many days. */
const CYCLES: Readonly<Record<string, readonly [number, number]>> = {
  QD: [1, 1],
  'EVERY MORNING': [1, 1],
  QAM: [1, 1],
  QPM: [1, 1],
  QHS: [1, 1],
  'EVERY NIGHT': [1, 1],
  'EVERY EVENING': [1, 1],
  QN: [1, 1],
  BID: [2, 1],
  TID: [3, 1],
  QID: [4, 1],
  '5 TIMES PER DAY': [5, 1],
  '6 TIMES PER DAY': [6, 1],
  Q2H: [12, 1],
  Q3H: [8, 1],
  Q4H: [6, 1],
  Q6H: [4, 1],
  Q8H: [3, 1],
  Q12H: [2, 1],
  Q24H: [1, 1],
  Q36H: [2, 3],
  Q48H: [1, 2],
  Q72H: [1, 3],
  QOD: [1, 2],
  Q2D: [1, 2],
  Q3D: [1, 3],
  Q4D: [1, 4],
  Q5D: [1, 5],
  QW: [1, 7],
  'EVERY WEEK': [1, 7],
  '1 TIME PER WEEK': [1, 7],
  BIW: [2, 7],
  '2 TIMES PER WEEK': [2, 7],
  TIW: [3, 7],
  '3 TIMES PER WEEK': [3, 7],
  '4 TIMES PER WEEK': [4, 7],
  '5 TIMES PER WEEK': [5, 7],
  '6 TIMES PER WEEK': [6, 7],
  '7 TIMES PER WEEK': [7, 7],
  Q2W: [1, 14],
  'EVERY 2 WEEKS': [1, 14],
  Q3W: [1, 21],
  'EVERY 3 WEEKS': [1, 21],
  Q4W: [1, 28],
  'EVERY 4 WEEKS': [1, 28],
  Q6W: [1, 42],
  'EVERY 6 WEEKS': [1, 42],
  Q8W: [1, 56],
  'EVERY 8 WEEKS': [1, 56],
  BIM: [2, 30],
  QM: [1, 30],
  Q2M: [1, 60],
  Q3M: [1, 90],
  Q6M: [1, 180],
};

/** What a frequency says: a rate, a single dose, or nothing that can be counted (PRN, OTHER, not recorded). */
export type Frequency =
  | { readonly kind: 'repeated'; readonly dosesPerDay: Fraction }
  | { readonly kind: 'once' }
  | { readonly kind: 'unknown' };

/** Reads a CDISC frequency in any case. What is not listed is unknown and is never taken for once a day. */
export function readFrequency(code: string | null): Frequency {
  const key = code?.trim().toUpperCase() ?? '';
  if (key === 'ONCE') return { kind: 'once' };
  const cycle = CYCLES[key];
  return cycle ? { kind: 'repeated', dosesPerDay: fraction(cycle[0], cycle[1]) } : { kind: 'unknown' };
}
