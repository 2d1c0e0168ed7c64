/** Which events of a subject are of special interest; the kinds are data of the protocol. */
import type { SpecialInterest } from './special-interest-kinds.ts';
import { addDays } from '../calendar/index.ts';
import type { AdverseEvent, Cut } from '../record/index.ts';
import { all, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { matchesEvent } from './event-matcher.ts';
import { atGradeAfter, gradeCourse, worstGrade } from './grade-course.ts';

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
