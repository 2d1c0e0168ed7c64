/** The CTCAE grades of a vital sign of a subject: temperature, weight against baseline, blood pressure as a pair. */
import { analyteOfBodyTest } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { Measurement, RecordRef, SubjectRecord, VitalSign } from '../record/index.ts';
import { baselineChoice } from './baseline-sample.ts';
import { criteriaOfAnalyte } from './criteria/find.ts';
import type { FactAnswers } from './facts.ts';
import { gradeBloodPressure } from './grade-blood-pressure.ts';
import { gradeForms, isMeasured } from './grade-forms.ts';
import type { GradedSample } from './grade-forms.ts';
import { IN_FULL } from './grade-lab.ts';
import type { GradeDetail } from './grade-lab.ts';
import type { SampleGrades } from './grade-lab-result.ts';
import { DEFAULT_CTCAE_OPTIONS } from './options.ts';
import type { CtcaeOptions } from './options.ts';
import { overallGrade } from './overall.ts';
import type { NumberGrade } from './types.ts';

/** Grades the value as reported. Either half of a blood pressure is graded with the other half of the same reading. */
export function gradeVitalSign(
  sign: VitalSign,
  record: SubjectRecord,
  options: CtcaeOptions = DEFAULT_CTCAE_OPTIONS,
  facts: FactAnswers = {},
): SampleGrades<VitalSign> {
  const analyte = analyteOfBodyTest(sign.test);
  if (!analyte) return { analyte, grades: [], overall: null, baseline: null, isBaselineVisit: false };
  const of = (key: AnalyteKey | undefined): readonly VitalSign[] =>
    key ? record.vitalSigns.filter(({ test }) => analyteOfBodyTest(test) === key) : [];
  const series = { signs: of(analyte), partners: of(PARTNERS[analyte]) };
  return vitalSignGrader(analyte, series, record, options, IN_FULL)(sign, facts);
}

/** The vital signs of one analyte and, for half a blood pressure, those of the other half; in the order of the record. */
export interface VitalSeries {
  readonly signs: readonly VitalSign[];
  readonly partners: readonly VitalSign[];
}

/** Grades the vital signs of one analyte one after the other: the baseline they share is looked for once. */
export function vitalSignGrader(
  analyte: AnalyteKey,
  { signs, partners }: VitalSeries,
  record: SubjectRecord,
  options: CtcaeOptions,
  detail: GradeDetail,
): (sign: VitalSign, facts?: FactAnswers) => SampleGrades<VitalSign> {
  const usable = signs.filter((sign) => formsOf(sign).some((form) => isMeasured(form, analyte)));
  const baselineOf = baselineChoice(usable, record, options);
  const terms = criteriaOfAnalyte(options.version, analyte);
  const otherHalf = new Map(partners.toReversed().map((other) => [readingKey(other), other]));
  const reading = (half: VitalSign): readonly VitalSign[] => {
    const other = otherHalf.get(readingKey(half));
    return other ? [half, other] : [half];
  };
  return (sign, facts = {}) => {
    const { sample: baseline, isBaselineVisit } = baselineOf(sign);
    const shared = { isBaselineVisit, facts, date: sign.collected };
    const before = baseline && !isBaselineVisit ? baseline : null;
    const grades = PARTNERS[analyte]
      ? [pressureGrade(reading(sign), before ? reading(before) : [], shared, options, detail)]
      : terms.map(({ term }) =>
          gradeForms(
            term,
            sampleOf(sign, analyte),
            {
              ...shared,
              baseline: baseline && sampleOf(baseline, analyte),
              sources: [sign, ...(before ? [before] : [])].map(vitalRef),
            },
            options,
            detail,
          ),
        );
    return { analyte, grades, overall: overallGrade(grades), baseline, isBaselineVisit };
  };
}

/** The half of a blood pressure that each half is read with. */
export const PARTNERS: Readonly<Partial<Record<AnalyteKey, AnalyteKey>>> = {
  systolicPressure: 'diastolicPressure',
  diastolicPressure: 'systolicPressure',
};

const vitalRef = ({ id, version }: VitalSign): RecordRef => ({ kind: 'vitalSign', id, version });

const formsOf = ({ reported, standard }: VitalSign): readonly Measurement[] =>
  standard ? [reported, standard] : [reported];

const sampleOf = (sign: VitalSign, analyte: AnalyteKey): GradedSample => ({
  analyte,
  forms: formsOf(sign),
  notes: [],
});

function pressureGrade(
  now: readonly VitalSign[],
  before: readonly VitalSign[],
  shared: { readonly isBaselineVisit: boolean; readonly facts: FactAnswers; readonly date: string | null },
  options: CtcaeOptions,
  detail: GradeDetail,
): NumberGrade {
  return gradeBloodPressure(
    {
      ...shared,
      ...pressureOf(now),
      baseline: before.length > 0 ? pressureOf(before) : null,
      sources: [...now, ...before].map(vitalRef),
    },
    options,
    detail,
  );
}

function pressureOf(halves: readonly VitalSign[]): {
  readonly systolic: Measurement | null;
  readonly diastolic: Measurement | null;
} {
  const half = (analyte: AnalyteKey): Measurement | null => {
    const found = halves.find(({ test }) => analyteOfBodyTest(test) === analyte);
    return found ? (formsOf(found).find((form) => isMeasured(form, analyte)) ?? found.reported) : null;
  };
  return { systolic: half('systolicPressure'), diastolic: half('diastolicPressure') };
}

/** The same for both halves of a reading: same visit, time, position and planned time point (VSTPT). */
const readingKey = ({ visitId, collected, position, supplement }: VitalSign): string =>
  JSON.stringify([visitId, collected, position, supplement['VSTPT'] ?? null]);
