/** Several grades for one term from one examination, such as systolic and diastolic pressure: the worst counts. */
import type { NumberGrade, NumericGrade } from './types.ts';

const worstOf = (grades: readonly NumericGrade[]): NumericGrade =>
  grades.reduce<NumericGrade>((a, b) => (b > a ? b : a), 0);

/** What a part may be: its candidates, or anything a number can give where nothing is known of it. */
function possible(part: NumberGrade): readonly NumericGrade[] {
  if (part.grade !== null) return [part.grade];
  return part.candidates.length > 0 ? part.candidates : [0, ...part.gradesByNumber];
}

/** Known where the open parts cannot make it worse; otherwise null with what is still possible. */
export function worstGrade(first: NumberGrade, ...others: readonly NumberGrade[]): NumberGrade {
  const parts = [first, ...others];
  const known = worstOf(parts.flatMap(({ grade }) => grade ?? []));
  const open = parts.filter(({ grade }) => grade === null);
  const highest = worstOf(open.flatMap(possible));
  const lead = parts.find(({ grade }) => grade === known) ?? first;
  const shared = {
    ...lead,
    criteria: parts.flatMap(({ criteria }) => criteria),
    conflicts: [...new Set(parts.flatMap(({ conflicts }) => conflicts))],
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
  if (open.length > 0 && highest > known) {
    const candidates = [...new Set([known, ...open.flatMap(possible)])].filter((grade) => grade >= known);
    return {
      ...shared,
      grade: null,
      reason: open[0]?.reason ?? null,
      candidates: candidates.toSorted((a, b) => a - b),
      worstCase: false,
      lowerReading: null,
      openFacts: [],
      shift: null,
    };
  }
  const lower = worstOf(parts.flatMap(({ grade, lowerReading }) => lowerReading ?? grade ?? []));
  return {
    ...shared,
    grade: known,
    reason: null,
    candidates: lower < known ? [lower, known] : [known],
    worstCase: lower < known,
    lowerReading: lower < known ? lower : null,
    openFacts: lower < known ? [...new Set(parts.flatMap(({ openFacts }) => openFacts))] : [],
  };
}
