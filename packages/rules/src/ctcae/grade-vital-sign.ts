/** The CTCAE grades of a vital sign of a subject: temperature, weight against baseline, blood pressure as a pair. */
import { analyteOfBodyTest } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { Measurement, RecordRef, SubjectRecord, VitalSign } from '../record/index.ts';
import { baselineFor } from './baseline-sample.ts';
import { criteriaOfAnalyte } from './criteria/find.ts';
import type { FactAnswers } from './facts.ts';
import { gradeBloodPressure } from './grade-blood-pressure.ts';
import { gradeForms, isMeasured } from './grade-forms.ts';
import type { GradedSample } from './grade-forms.ts';
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
  const usable = record.vitalSigns.filter(
    (other) =>
      analyteOfBodyTest(other.test) === analyte && formsOf(other).some((form) => isMeasured(form, analyte)),
  );
  const { sample: baseline, isBaselineVisit } = baselineFor(sign, usable, record, options);
  const shared = { isBaselineVisit, facts, date: sign.collected };
  const partner = PARTNERS[analyte];
  const grades = partner
    ? [pressureGrade(sign, baseline, partner, record, shared, options)]
    : criteriaOfAnalyte(options.version, analyte).map(({ term }) =>
        gradeForms(
          term,
          sampleOf(sign, analyte),
          {
            ...shared,
            baseline: baseline && sampleOf(baseline, analyte),
            sources: [sign, ...(baseline && !isBaselineVisit ? [baseline] : [])].map(vitalRef),
          },
          options,
        ),
      );
  return { analyte, grades, overall: overallGrade(grades), baseline, isBaselineVisit };
}

const PARTNERS: Readonly<Partial<Record<AnalyteKey, AnalyteKey>>> = {
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
  sign: VitalSign,
  baseline: VitalSign | null,
  partner: AnalyteKey,
  record: SubjectRecord,
  shared: { readonly isBaselineVisit: boolean; readonly facts: FactAnswers; readonly date: string | null },
  options: CtcaeOptions,
): NumberGrade {
  const reading = (half: VitalSign): readonly VitalSign[] => {
    const other = record.vitalSigns.find(
      (candidate) => analyteOfBodyTest(candidate.test) === partner && isSameReading(candidate, half),
    );
    return other ? [half, other] : [half];
  };
  const now = reading(sign);
  const before = baseline && !shared.isBaselineVisit ? reading(baseline) : [];
  return gradeBloodPressure(
    {
      ...shared,
      ...pressureOf(now),
      baseline: before.length > 0 ? pressureOf(before) : null,
      sources: [...now, ...before].map(vitalRef),
    },
    options,
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

/** Same visit, time, position and planned time point (VSTPT). */
function isSameReading(a: VitalSign, b: VitalSign): boolean {
  return (
    a.visitId === b.visitId &&
    a.collected === b.collected &&
    a.position === b.position &&
    a.supplement['VSTPT'] === b.supplement['VSTPT']
  );
}
