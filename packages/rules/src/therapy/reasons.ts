/** Why something about medication is not known, and what a reader must know beside it: the keys of the locales. */
import type { Infusion } from '../calendar/index.ts';
import type { AmountReason } from './amount.ts';

export type TherapyReason =
  | AmountReason
  | 'dose-period-missing'
  | 'dose-date-incomplete'
  | 'dose-periods-overlap'
  | 'dose-units-differ'
  | 'dose-unit-not-a-mass'
  | 'no-prednisone-equivalent'
  | 'route-not-known'
  | 'glucocorticoids-not-recorded'
  | 'medication-not-classified'
  | 'no-medication-recorded'
  | 'dose-change-not-certain'
  | 'dose-ceiling-not-set'
  | 'dose-unit-not-that-of-the-ceiling'
  | 'no-lymphodepletion-recorded'
  | 'lymphodepletion-date-incomplete'
  | 'no-leukapheresis-recorded'
  | 'leukapheresis-date-incomplete'
  | NonNullable<Infusion['reason']>;

export type TherapyNote =
  | 'local-glucocorticoid-not-counted'
  | 'intra-articular-glucocorticoid-counted'
  | 'glucocorticoid-for-toxicity-counted';

/** A key that is said only where something is true. */
export const saidIf = <Key extends string>(isTrue: boolean, key: Key): readonly Key[] =>
  isTrue ? [key] : [];
