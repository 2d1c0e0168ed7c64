/** Which of a subject's assessments stands for which planned visit, for tables by visit. */
import { closestToTarget, visitForDay } from '../calendar/schedule.ts';
import { plannedKey, type Question } from './question.ts';

interface Placed {
  readonly visitId: string | null;
  readonly dayFromInfusion: number | null;
}

/**
 * The one assessment of each planned visit: by its own visit, else by the window that holds its day; of several the
 * closest to the target day, and of two as close the later one. Empty before the day of infusion is known.
 */
export function atVisits<T extends Placed>(
  question: Question,
  assessments: readonly T[],
): ReadonlyMap<string, T> {
  const groups = new Map<string, T[]>();
  for (const assessment of assessments) {
    const { visitId, dayFromInfusion: day } = assessment;
    const key =
      plannedKey(question, visitId) ?? (day === null ? undefined : visitForDay(question.planned, day)?.key);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(assessment);
    else groups.set(key, [assessment]);
  }
  const found = new Map<string, T>();
  for (const visit of question.planned) {
    const chosen = closestToTarget(
      visit,
      groups.get(visit.key) ?? [],
      ({ dayFromInfusion }) => dayFromInfusion,
    );
    if (chosen) found.set(visit.key, chosen);
  }
  return found;
}
