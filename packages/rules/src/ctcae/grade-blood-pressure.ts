/** Hypertension from a blood pressure: the worse of systolic and diastolic, adults. Hypotension has no numbers to grade. */
import { convertResult, implausible, readResult, readUnit } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import { exact, shown } from '../number/fraction-text.ts';
import type { Measurement, RecordRef } from '../record/index.ts';
import { compareFractions, fractionOf, minus, over, plus } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { worstGrade } from './combine.ts';
import type { FactAnswers } from './facts.ts';
import { gradeLab } from './grade-lab.ts';
import type { GradeDetail } from './grade-lab.ts';
import { DEFAULT_CTCAE_OPTIONS } from './options.ts';
import type { CtcaeOptions } from './options.ts';
import { shiftOf } from './shift.ts';
import type { GradeCriterion, NumberGrade } from './types.ts';

/** Both as measured, in mmHg or kPa; null where one was not measured. */
export interface BloodPressure {
  readonly systolic: Measurement | null;
  readonly diastolic: Measurement | null;
}

export interface BloodPressureInput extends BloodPressure {
  readonly baseline?: BloodPressure | null;
  readonly isBaselineVisit?: boolean;
  readonly facts?: FactAnswers;
  readonly date?: string | null;
  readonly dayFromInfusion?: number | null;
  readonly sources?: readonly RecordRef[];
}

const NOT_MEASURED: Measurement = { value: null, unit: null, low: null, high: null };

/** Grades a pair in mmHg or kPa; half a pair leaves the worse grades open. Never throws. */
export function gradeBloodPressure(
  input: BloodPressureInput,
  options: CtcaeOptions = DEFAULT_CTCAE_OPTIONS,
  detail?: GradeDetail,
): NumberGrade {
  const { systolic, diastolic, baseline, ...rest } = input;
  const side = (
    analyte: AnalyteKey,
    measured: Measurement | null,
    before: Measurement | null | undefined,
  ): NumberGrade =>
    gradeLab(
      { ...rest, term: 'Hypertension', analyte, ...(measured ?? NOT_MEASURED), baseline: before ?? null },
      options,
      detail,
    );
  const upper = side('systolicPressure', systolic, baseline?.systolic);
  const lower = side('diastolicPressure', diastolic, baseline?.diastolic);
  const graded = worstGrade(upper, lower);
  const before =
    upper.baselineGrade !== null && lower.baselineGrade !== null
      ? upper.baselineGrade > lower.baselineGrade
        ? upper.baselineGrade
        : lower.baselineGrade
      : null;
  const final = byMeanPressure(graded, input, options);
  return { ...final, baselineGrade: before, shift: shiftOf(before, final) };
}

/** Version 6.0: systolic above 140 with a mean arterial pressure more than 15 mmHg above baseline is grade 3. */
function byMeanPressure(graded: NumberGrade, input: BloodPressureInput, options: CtcaeOptions): NumberGrade {
  if (options.version !== '6.0' || input.isBaselineVisit || !input.baseline) return graded;
  const [now, before] = [meanPressure(input), meanPressure(input.baseline)];
  const systolic = inMmHg(input.systolic, 'systolicPressure');
  if (!now || !before || !systolic) return graded;
  const rise = minus(now, before);
  const rose = compareFractions(rise, exact('15')) > 0 && compareFractions(systolic, exact('140')) > 0;
  const criterion: GradeCriterion = {
    id: 'above-mean-arterial-rise',
    held: rose ? 'met' : 'not-met',
    observed: {
      value: shown(rise, 1),
      unit: 'mm[Hg]',
      date: input.date ?? null,
      dayFromInfusion: input.dayFromInfusion ?? null,
    },
    threshold: { comparator: '>', value: '15', unit: 'mm[Hg]' },
    reason: null,
    sources: input.sources ?? [],
    grade: 3,
    alternative: 0,
    multiple: null,
    fact: null,
  };
  const shown3 = { ...graded, criteria: [...graded.criteria, criterion] };
  if (!rose) return shown3;
  const at3: NumberGrade = {
    ...shown3,
    grade: 3,
    reason: null,
    candidates: [3],
    worstCase: false,
    lowerReading: null,
    openFacts: [],
  };
  return worstGrade({ ...at3, criteria: [] }, shown3);
}

/** (systolic + 2 × diastolic) / 3; null where either is no plain and plausible number in a known unit. */
function meanPressure({ systolic, diastolic }: BloodPressure): Fraction | null {
  const upper = inMmHg(systolic, 'systolicPressure');
  const lower = inMmHg(diastolic, 'diastolicPressure');
  return upper && lower && over(plus(upper, plus(lower, lower)), exact('3'));
}

function inMmHg(measured: Measurement | null, analyte: AnalyteKey): Fraction | null {
  const result = readResult(measured?.value ?? null);
  const unit = readUnit(measured?.unit ?? null, analyte);
  if (result.kind !== 'number' || !unit) return null;
  const value = fractionOf(result.value);
  return implausible(analyte, value, unit) ? null : convertResult(analyte, value, unit, 'mm[Hg]');
}
