/** The grade of one recorded assessment: as the investigator gave it, and as it follows from the inputs, side by side. */
import type { RecordRef, ToxicityAssessment } from '../record/index.ts';
import { gradeCrs } from './crs.ts';
import { gradeCrsByCtcae } from './crs-ctcae.ts';
import type { Grade, GradingResult, ToxicityGrade } from './grade.ts';
import { gradeIcans } from './icans.ts';
import { gradeIecHs } from './iec-hs.ts';
import type { InputProblem } from './input-spec.ts';

export interface AssessmentGrade {
  readonly kind: ToxicityAssessment['kind'];
  readonly source: RecordRef;
  /** As recorded. */
  readonly assessed: string | null;
  /** The investigator's grade, on the ASTCT scale (IEC-HS: its own). It wins. */
  readonly entered: Grade | null;
  /** What follows from the inputs; null where they cannot be read. */
  readonly derived: ToxicityGrade | null;
  /** CRS only: the CTCAE 5.0 grade from the same inputs, never mixed with the other. */
  readonly ctcae: ToxicityGrade | null;
  readonly problems: readonly InputProblem[];
  /** Inputs that the assessment left open and other records of the episode answered. */
  readonly fromRecords: readonly string[];
  /** The grades that are possible: the entered one, else those that follow; 0 to 5 where nothing can be read. */
  readonly atLeast: Grade;
  readonly atMost: Grade;
  /** The entered grade is not among those that follow from the inputs. */
  readonly differs: boolean;
}

/** Grades the answers of one kind of assessment. */
export const GRADE_BY_KIND: Readonly<
  Record<ToxicityAssessment['kind'], (answers: Readonly<Record<string, string>>) => GradingResult>
> = { CRS: gradeCrs, ICANS: gradeIcans, 'IEC-HS': gradeIecHs };

/**
 * The grade of one assessment. `known` adds answers that other records give (an earlier fever, a treatment); an answer of
 * the assessment itself always wins.
 */
export function gradeAssessment(
  assessment: ToxicityAssessment,
  known: Readonly<Record<string, string>> = {},
): AssessmentGrade {
  const { id, version, kind, assessed, grade: entered } = assessment;
  const answers = { ...known, ...assessment.inputs };
  const result = GRADE_BY_KIND[kind](answers);
  const derived = result.ok ? result.grade : null;
  const ctcae = kind === 'CRS' ? gradeCrsByCtcae(answers) : null;
  return {
    kind,
    source: { kind: 'toxicityAssessment', id, version },
    assessed,
    entered,
    derived,
    ctcae: ctcae?.ok ? ctcae.grade : null,
    problems: result.ok ? [] : result.problems,
    fromRecords: Object.keys(known).filter((key) => !Object.hasOwn(assessment.inputs, key)),
    atLeast: entered ?? derived?.atLeast ?? 0,
    atMost: entered ?? derived?.atMost ?? 5,
    differs: entered !== null && derived !== null && (entered < derived.atLeast || entered > derived.atMost),
  };
}
