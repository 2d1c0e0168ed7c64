/** Which events are of special interest after CAR-T cells: data of the protocol, with the usual list as default (domain practice, to be confirmed by the protocol). */
import type { CtcaeGrade } from '../record/index.ts';
import {
  CRS_EVENTS,
  CYTOPENIA_EVENTS,
  HYPOGAMMAGLOBULINAEMIA_EVENTS,
  ICANS_EVENTS,
  IEC_HS_EVENTS,
  INFECTION_EVENTS,
  SECOND_MALIGNANCY_EVENTS,
} from './event-matcher.ts';
import type { EventMatcher } from './event-matcher.ts';

export interface SpecialInterest {
  /** Also the key of its label in the locales, after "special-interest.". */
  readonly id: string;
  readonly matches: EventMatcher;
  /** Only from this grade. */
  readonly fromGrade: CtcaeGrade | null;
  /** Only where it is still at that grade after this day from infusion. */
  readonly beyondDay: number | null;
}

const always = { fromGrade: null, beyondDay: null } as const;

export const DEFAULT_SPECIAL_INTEREST: readonly SpecialInterest[] = [
  { id: 'crs', matches: CRS_EVENTS, ...always },
  { id: 'icans', matches: ICANS_EVENTS, ...always },
  { id: 'iec-hs', matches: IEC_HS_EVENTS, ...always },
  { id: 'infection', matches: INFECTION_EVENTS, fromGrade: 3, beyondDay: null },
  { id: 'prolonged-cytopenia', matches: CYTOPENIA_EVENTS, fromGrade: 3, beyondDay: 28 },
  { id: 'hypogammaglobulinaemia', matches: HYPOGAMMAGLOBULINAEMIA_EVENTS, ...always },
  { id: 'second-malignancy', matches: SECOND_MALIGNANCY_EVENTS, ...always },
];
