/**
 * Events of special interest after CAR-T cells: which they are is data of the protocol, with the usual list as default
 * (domain practice, to be confirmed by the protocol).
 */
import { addDays } from '../calendar/index.ts';
import type { AdverseEvent, CtcaeGrade, Cut } from '../record/index.ts';
import { all, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import {
  CRS_EVENTS,
  CYTOPENIA_EVENTS,
  HYPOGAMMAGLOBULINAEMIA_EVENTS,
  ICANS_EVENTS,
  IEC_HS_EVENTS,
  INFECTION_EVENTS,
  SECOND_MALIGNANCY_EVENTS,
  matchesEvent,
} from './event-matcher.ts';
import type { EventMatcher } from './event-matcher.ts';
import { atGradeAfter, gradeCourse, worstGrade } from './grade-course.ts';

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

/** Whether an event is at or above a grade; unknown where it was not graded. */
export function atLeastGrade(event: AdverseEvent, grade: number): Held {
  const worst = worstGrade(event);
  return held(worst === null ? null : worst >= grade);
}

/** Whether one event belongs to one kind. `infusion` is YYYY-MM-DD, null where there is none or it is not known. */
export function isOfSpecialInterest(
  event: AdverseEvent,
  kind: SpecialInterest,
  infusion: string | null,
  cut: Cut,
): Held {
  if (!matchesEvent(event, kind.matches)) return 'not-met';
  const { fromGrade, beyondDay } = kind;
  const parts: Held[] = [fromGrade === null ? 'met' : atLeastGrade(event, fromGrade)];
  if (beyondDay !== null) {
    const after = infusion && addDays(infusion, beyondDay);
    parts.push(after ? atGradeAfter(gradeCourse(event, cut), fromGrade ?? 1, after) : 'indeterminate');
  }
  return all(parts);
}

/** Every kind that an event belongs to or may belong to. */
export function specialInterestOf(
  event: AdverseEvent,
  kinds: readonly SpecialInterest[],
  infusion: string | null,
  cut: Cut,
): readonly { readonly id: string; readonly held: Held }[] {
  return kinds
    .map((kind) => ({ id: kind.id, held: isOfSpecialInterest(event, kind, infusion, cut) }))
    .filter(({ held: outcome }) => outcome !== 'not-met');
}
