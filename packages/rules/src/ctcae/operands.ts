/** Everything a comparison of a grade may look at, read once and brought into the unit the value was reported in. */
import type { Measurement, RecordRef } from '../record/index.ts';
import { convertResult, implausible, rangeFlag, readResult, readUnit } from '../labs/index.ts';
import type { AnalyteKey, ResultValue, Unit } from '../labs/index.ts';
import { limitSpan } from '../labs/range-flag.ts';
import { compareSpans, convertedSpan, spanOf } from '../labs/span.ts';
import type { Span } from '../labs/span.ts';
import { completedFacts } from './facts.ts';
import type { FactAnswers } from './facts.ts';
import type { GradeConflict, GradeNote } from './types.ts';

export type BaselineFlag = 'low' | 'normal' | 'high';

/** The baseline sample with the range that applied to it then. */
export interface BaselineValue {
  readonly value: string | null;
  /** Left out: the unit of the value it is compared with. */
  readonly unit?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  /** As the source flags it; counts where value and range do not say. */
  readonly flag?: BaselineFlag | null;
}

/** A number to grade, everything as reported. */
export interface LabGradeInput {
  /** CTCAE term by its English name: "Platelet count decreased". */
  readonly term: string;
  /** Needed where a term is graded from several analytes: Hypocalcemia from `correctedCalcium` or `ionizedCalcium`. */
  readonly analyte?: AnalyteKey;
  readonly value: string | null;
  readonly unit: string | null;
  /** Limits of normal of the laboratory, in the unit of the value. */
  readonly low: string | null;
  readonly high: string | null;
  readonly baseline?: BaselineValue | null;
  /** The value is the baseline, or lies before it: then it is graded against the limits of normal. */
  readonly isBaselineVisit?: boolean;
  readonly facts?: FactAnswers;
  /** Somebody confirmed a value that had to be asked about (zero, absurd size). */
  readonly confirmed?: boolean;
  readonly date?: string | null;
  readonly dayFromInfusion?: number | null;
  readonly sources?: readonly RecordRef[];
}

/** All spans in the unit of the value; null where not known. */
export interface Operands {
  readonly analyte: AnalyteKey;
  readonly unit: Unit | null;
  readonly result: ResultValue;
  readonly value: Span | null;
  readonly lln: Span | null;
  readonly uln: Span | null;
  readonly baseline: Span | null;
  readonly baselineFlag: BaselineFlag | null;
  readonly atBaseline: boolean;
  readonly facts: FactAnswers;
  readonly conflicts: readonly GradeConflict[];
  readonly notes: readonly GradeNote[];
}

export function operandsOf(input: LabGradeInput, analyte: AnalyteKey): Operands {
  const unit = readUnit(input.unit, analyte);
  const result = readResult(input.value);
  const atBaseline = input.isBaselineVisit ?? false;
  const range = rangeOf(input);
  const baseline = atBaseline ? NO_BASELINE : baselineOf(input, analyte, unit);
  return {
    analyte,
    unit,
    result,
    value: spanOf(result),
    lln: range.lln,
    uln: range.uln,
    baseline: baseline.span,
    baselineFlag: baseline.flag,
    atBaseline,
    facts: completedFacts(input.facts ?? {}),
    conflicts: [...range.conflicts, ...baseline.conflicts],
    notes: [...range.notes, ...baseline.notes],
  };
}

interface Range {
  readonly lln: Span | null;
  readonly uln: Span | null;
  readonly conflicts: readonly GradeConflict[];
  readonly notes: readonly GradeNote[];
}

function rangeOf({ low, high }: Pick<Measurement, 'low' | 'high'>): Range {
  const [lln, uln] = [limitSpan(low), limitSpan(high)];
  if (lln && uln && compareSpans(lln, '>', uln) === 'met') {
    return { lln: null, uln: null, conflicts: ['range-reversed'], notes: [] };
  }
  const unreadable = (low?.trim() && !lln) || (high?.trim() && !uln);
  return { lln, uln, conflicts: [], notes: unreadable ? ['range-unreadable'] : [] };
}

interface Baseline {
  readonly span: Span | null;
  readonly flag: BaselineFlag | null;
  readonly conflicts: readonly GradeConflict[];
  readonly notes: readonly GradeNote[];
}

const NO_BASELINE: Baseline = { span: null, flag: null, conflicts: [], notes: [] };

function baselineOf(input: LabGradeInput, analyte: AnalyteKey, unit: Unit | null): Baseline {
  const given = input.baseline;
  if (!given) return NO_BASELINE;
  const measured = baselineFlag(given);
  const said = given.flag ?? null;
  const conflicts: GradeConflict[] =
    measured !== null && said !== null && measured !== said ? ['baseline-flag-differs'] : [];
  const flag = measured ?? said;
  const span = baselineSpan(given, input, analyte, unit);
  const notes: GradeNote[] = given.value !== null && !span ? ['baseline-not-comparable'] : [];
  return { span, flag, conflicts, notes };
}

const FLAGS = { below: 'low', within: 'normal', above: 'high' } as const;

/** By the range that applied at baseline; null where value and range do not say. */
function baselineFlag({ value, low = null, high = null }: BaselineValue): BaselineFlag | null {
  const flag = rangeFlag({ value, low, high });
  if (flag === 'not-above') return 'normal';
  return flag in FLAGS ? FLAGS[flag as keyof typeof FLAGS] : null;
}

/** In the unit of the value. A baseline that is zero, negative or absurd is no basis for a multiple. */
function baselineSpan(
  given: BaselineValue,
  input: LabGradeInput,
  analyte: AnalyteKey,
  unit: Unit | null,
): Span | null {
  const span = spanOf(readResult(given.value));
  const positive = span && (!span.high || span.high.at.numerator > 0n);
  if (!span || !positive) return null;
  const notation = given.unit === undefined ? input.unit : given.unit;
  const from = readUnit(notation, analyte);
  if (!input.confirmed && span.low && span.high && implausible(analyte, span.low.at, from)) return null;
  if (from && unit) return convertedSpan(span, (at) => convertResult(analyte, at, from, unit));
  return notation !== null && notation === input.unit ? span : null;
}
