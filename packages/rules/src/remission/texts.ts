/** What a locale must say about DORIS and LLDAS: one text for every key. Drugs and descriptors have texts of their own. */
import type { Held } from '../verdict/index.ts';
import type { OwnRemissionReason, RemissionCriterion } from './reasons.ts';

export interface RemissionTexts {
  /** By id of the rule. */
  readonly rules: Readonly<Record<'doris-2021' | 'lldas' | 'complete-remission', string>>;
  readonly outcomes: Readonly<Record<Held, string>>;
  readonly criteria: Readonly<Record<RemissionCriterion, string>>;
  readonly reasons: Readonly<Record<OwnRemissionReason, string>>;
  /** Asked apart from SLEDAI; also named where they are new. */
  readonly haemolyticAnaemia: string;
  readonly gastrointestinalActivity: string;
  readonly otherInstrument: string;
  readonly otherInstrumentDiffers: string;
  readonly otherInstrumentOpen: string;
}
