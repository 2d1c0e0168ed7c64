/**
 * How far the numbers of subjects carry the grading of adverse events: which results a term of CTCAE is graded by, which
 * could be graded, and of which not and why. Counts only: what each result says is `laboratoryGradesOf`.
 */
import type { GradeReason } from '../ctcae/index.ts';
import { laboratoryGradesOf, vitalSignGradesOf, type GradedResult } from './grades.ts';
import type { Question } from './question.ts';

/** Results that a term could not be graded from, for one reason. `open`: a fact that no number answers. */
export interface UngradedCount {
  readonly term: string;
  readonly reason: GradeReason | 'open';
  readonly count: number;
}

export interface GradingCounts {
  readonly events: {
    readonly graded: number;
    readonly ungraded: number;
    /** Of both: those without a term of CTCAE. */
    readonly withoutTerm: number;
  };
  /** Laboratory results and vital signs, each counted once. */
  readonly results: {
    readonly graded: number;
    /** A term is graded by it, and by none it could be. */
    readonly notGradable: number;
    readonly ofNoTerm: number;
  };
  /** Grades given, by grade: a result that two terms are graded by gives two. */
  readonly grades: Readonly<Record<string, number>>;
  /** Most first. */
  readonly reasons: readonly UngradedCount[];
}

export function gradingCounts(question: Question): GradingCounts {
  const { adverseEvents, labResults, vitalSigns } = question.record;
  const rows = [...laboratoryGradesOf(question), ...vitalSignGradesOf(question)];
  const graded = rows.filter(({ grades }) => grades.some(({ grade }) => grade !== null)).length;
  const withGrade = adverseEvents.filter(({ grade }) => grade !== null).length;
  return {
    events: {
      graded: withGrade,
      ungraded: adverseEvents.length - withGrade,
      withoutTerm: adverseEvents.filter(({ ctcae }) => ctcae === null).length,
    },
    results: {
      graded,
      notGradable: rows.length - graded,
      ofNoTerm: labResults.length + vitalSigns.length - rows.length,
    },
    grades: tallied(rows.flatMap(({ grades }) => grades.flatMap(({ grade }) => grade ?? []))),
    reasons: inOrder(rows.flatMap(ungraded)),
  };
}

const ungraded = ({ grades }: GradedResult): readonly UngradedCount[] =>
  grades.flatMap(({ term, grade, reason }) =>
    grade === null ? [{ term, reason: reason ?? ('open' as const), count: 1 }] : [],
  );

function tallied(grades: readonly number[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const grade of grades) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}

/** One line for each term and reason, most first. */
function inOrder(counts: readonly UngradedCount[]): readonly UngradedCount[] {
  const found = new Map<string, UngradedCount>();
  for (const one of counts) {
    const key = `${one.term} ${one.reason}`;
    found.set(key, { ...one, count: (found.get(key)?.count ?? 0) + one.count });
  }
  return [...found].toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, one]) => one);
}

const sum = <K extends string>(parts: readonly Readonly<Record<K, number>>[], keys: readonly K[]) =>
  Object.fromEntries(
    keys.map((key) => [key, parts.reduce((total, part) => total + (part[key] ?? 0), 0)]),
  ) as Record<K, number>;

/** Several subjects together. */
export const addedUp = (all: readonly GradingCounts[]): GradingCounts => ({
  events: sum(
    all.map(({ events }) => events),
    ['graded', 'ungraded', 'withoutTerm'],
  ),
  results: sum(
    all.map(({ results }) => results),
    ['graded', 'notGradable', 'ofNoTerm'],
  ),
  grades: sum(
    all.map(({ grades }) => grades),
    [...new Set(all.flatMap(({ grades }) => Object.keys(grades)))].toSorted(),
  ),
  reasons: inOrder(all.flatMap(({ reasons }) => reasons)),
});
