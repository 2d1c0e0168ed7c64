/**
 * The shape of every grade here, and how axes make one. Each axis has the grades it may have; the grade is the worst axis.
 * With unknown elements the answer is "at least grade n", with every grade that is still possible.
 */
import type { Criterion, Held, RuleRef, Verdict } from '../verdict/index.ts';
import type { InputProblem } from './input-spec.ts';

/** 0: not present. 5: death. */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5;

export type GradeOutcome = '0' | '1' | '2' | '3' | '4' | '5' | 'indeterminate';

/** Which scale a grade was made with. Grades of different scales are never compared. */
export type GradeScale = 'ASTCT-2019' | 'CTCAE-5.0' | 'Hines-2023';

export interface ToxicityGrade {
  readonly kind: 'CRS' | 'ICANS' | 'IEC-HS';
  readonly scale: GradeScale;
  /** Null while more than one grade is possible. */
  readonly grade: Grade | null;
  /** Lowest and highest grade that is possible; equal where the grade is known. */
  readonly atLeast: Grade;
  readonly atMost: Grade;
  readonly verdict: Verdict<GradeOutcome>;
}

/** A grade, or the answers that cannot be read: then nothing is graded. */
export type GradingResult =
  | { readonly ok: true; readonly grade: ToxicityGrade }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** One axis: the grades that it may have by what is known. */
export interface Axis {
  /** Key of its label in the locales, and id of its criterion. */
  readonly id: string;
  readonly grades: readonly Grade[];
  /** What was answered, by code; null where nothing was. */
  readonly observed: string | null;
  /** Why it is open, or why a finding does not count: a key of the locales. */
  readonly reason: string | null;
}

/** The grades that the worst of some axes may have, ascending. Of no axes: 0. */
export function worstOf(axes: readonly Pick<Axis, 'grades'>[]): Grade[] {
  let possible = new Set<Grade>([0]);
  for (const { grades } of axes) {
    possible = new Set([...possible].flatMap((a) => grades.map((b) => (a > b ? a : b))));
  }
  return [...possible].sort((a, b) => a - b);
}

/** Met: the axis surely has a finding; not met: surely none that counts. */
function heldOf(grades: readonly Grade[]): Held {
  if (grades.every((grade) => grade === 0)) return 'not-met';
  return grades.includes(0) ? 'indeterminate' : 'met';
}

export function criterionOf({ id, grades, observed, reason }: Axis): Criterion {
  return {
    id,
    held: heldOf(grades),
    observed: observed === null ? null : { value: observed, unit: null, date: null, dayFromInfusion: null },
    threshold: null,
    reason: reason ?? (grades.length > 1 ? 'not-recorded' : null),
    sources: [],
  };
}

/** Puts the answer together from the grades that are possible. Throws a RangeError where none is. */
export function toxicityGrade(
  kind: ToxicityGrade['kind'],
  scale: GradeScale,
  rule: RuleRef,
  possible: readonly Grade[],
  criteria: readonly Criterion[],
  notes: readonly string[],
): ToxicityGrade {
  const grades = [...new Set(possible)].sort((a, b) => a - b);
  const [atLeast, atMost] = [grades[0], grades.at(-1)];
  if (atLeast === undefined || atMost === undefined) throw new RangeError('no grade is possible');
  const names = grades.map((grade) => String(grade) as GradeOutcome);
  const only = names.length === 1 ? names[0] : undefined;
  return {
    kind,
    scale,
    grade: only ? atLeast : null,
    atLeast,
    atMost,
    verdict: {
      rule,
      outcome: only ?? 'indeterminate',
      candidates: only ? [] : names,
      criteria,
      notes,
      sources: [],
    },
  };
}

/** Answers by code, for showing: "one-vasopressor+vasopressin"; null where nothing was answered. */
export function observedAnswers(answers: Readonly<Record<string, string | number | null>>): string | null {
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  return given.length === 0 ? null : given.map(([key, value]) => `${key}=${value}`).join(' ');
}
