/**
 * Laboratory values of clinical significance: the investigator's flag, and beside it a suggestion where the grade is high
 * and worse than at baseline. The suggestion never replaces the flag.
 */
import { partialDate } from '../calendar/index.ts';
import type { LabResult, RecordRef, SubjectRecord, YesNo } from '../record/index.ts';
import { all, any, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';
import { hasCome } from '../record/cut.ts';

/** The grade of one value by one term of CTCAE, with the grade of its baseline. The shape of a grade drawn from a number. */
export interface GradedLab {
  /** For showing. */
  readonly term: string;
  /** Null where it cannot be graded. */
  readonly grade: number | null;
  /** The grades that are possible. */
  readonly candidates: readonly number[];
  /** Lower than `grade` where that is a worst case. */
  readonly lowerReading: number | null;
  readonly baselineGrade: number | null;
}

/** Grades one value, once for each term that it belongs to. Empty where no term does. */
export type GradeLab = (result: LabResult, record: SubjectRecord) => readonly GradedLab[];

export interface LabSignificance {
  /** The investigator's flag. */
  readonly entered: YesNo | null;
  /** Grade reached and worse than baseline, by any term. */
  readonly suggested: Held;
  /** The flag; where there is none, the suggestion. */
  readonly effective: Held;
  /** Flag and suggestion say different things. */
  readonly differs: boolean;
  /** The terms that suggest it, or may. */
  readonly grades: readonly GradedLab[];
  readonly source: RecordRef;
}

/** High enough, and worse than baseline, by every grade that is possible. Without a baseline grade "worse" is unknown. */
function suggests(graded: GradedLab, fromGrade: number): Held {
  const { grade, candidates, lowerReading, baselineGrade } = graded;
  const possible = grade === null ? candidates : lowerReading === null ? [grade] : [lowerReading, grade];
  const every = (holds: (candidate: number) => boolean): Held =>
    possible.length === 0 || (possible.some(holds) && !possible.every(holds))
      ? 'indeterminate'
      : held(possible.every(holds));
  return all([
    every((candidate) => candidate >= fromGrade),
    baselineGrade === null ? 'indeterminate' : every((candidate) => candidate > baselineGrade),
  ]);
}

/** Flag and suggestion of one value; `options.significantLabFromGrade` is the grade to suggest from. */
export function labSignificance(
  result: LabResult,
  record: SubjectRecord,
  gradeLab: GradeLab,
  options: Pick<AdverseEventOptions, 'significantLabFromGrade'> = DEFAULT_ADVERSE_EVENT_OPTIONS,
): LabSignificance {
  const judged = gradeLab(result, record).map((graded) => ({
    graded,
    outcome: suggests(graded, options.significantLabFromGrade),
  }));
  const suggested = any(judged.map(({ outcome }) => outcome));
  const entered = result.clinicallySignificant;
  const effective = entered === null ? suggested : held(entered === 'yes');
  return {
    entered,
    suggested,
    effective,
    differs: entered !== null && suggested !== 'indeterminate' && suggested !== effective,
    grades: judged.filter(({ outcome }) => outcome !== 'not-met').map(({ graded }) => graded),
    source: { kind: 'labResult', id: result.id, version: result.version },
  };
}

/** Every value up to the cut that is, or may be, clinically significant, or where flag and suggestion differ. */
export function significantLabs(
  record: SubjectRecord,
  gradeLab: GradeLab,
  options: Pick<AdverseEventOptions, 'significantLabFromGrade'> = DEFAULT_ADVERSE_EVENT_OPTIONS,
): readonly LabSignificance[] {
  return record.labResults
    .filter(({ collected }) => {
      const taken = partialDate(collected);
      return taken === null || hasCome(taken.first, record.cut);
    })
    .map((result) => labSignificance(result, record, gradeLab, options))
    .filter(({ effective, differs }) => effective !== 'not-met' || differs);
}
