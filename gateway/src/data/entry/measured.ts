/** Results as a laboratory or a nurse writes them: the number is read strictly, the unit stands beside it (REC-05). */
import type { LabResult, Measurement, Protocol, VitalSign } from '@trialside/rules';
import { ANALYTES, analyteOf, readResult, type AnalyteKey } from '@trialside/rules/labs';
import { compare, dec, decimal } from '@trialside/rules/number';
import { plateletCount } from '@trialside/rules/response';
import type { FieldProblem } from '../field-problem.ts';
import { problem } from './context.ts';

type Sample = Pick<LabResult, 'test' | 'category' | 'reported'>;

/** A reason why there is no result, and a result: one of them is wrong. */
const notDoneProblems = ({ reported }: { readonly reported: Measurement }): FieldProblem[] =>
  reported.value === null ? [] : [problem(['notDone'], 'done-and-not-done')];

export function resultProblems(record: LabResult, protocol: Protocol): FieldProblem[] {
  if (record.notDone !== null) return notDoneProblems(record);
  const found = [
    ...valueProblems(
      record.reported,
      isWordless(analyteOfSample(record, protocol)),
      isBare(analyteOfSample(record, protocol)),
    ),
    ...rangeProblems(record.reported, 'reported'),
    ...(record.standard ? rangeProblems(record.standard, 'standard') : []),
  ];
  // What the response rule could not read would silently count as "not evaluable".
  if (found.length > 0 || !protocol.analytes['platelets']?.includes(record.test)) return found;
  const { problem: reason } = plateletCount({ ...record, standard: null });
  if (reason === null) return [];
  const { value, unit } = record.reported;
  return reason === 'unit-unknown'
    ? [problem(['reported', 'unit'], reason, unit ?? '')]
    : [problem(['reported', 'value'], reason, `${value} ${unit}`)];
}

/** Vital signs are always numbers. */
export const signProblems = (record: VitalSign): FieldProblem[] =>
  record.notDone === null
    ? [...valueProblems(record.reported, true, false), ...rangeProblems(record.reported, 'reported')]
    : notDoneProblems(record);

const analyteOfSample = ({ test, category }: Sample, protocol: Protocol): AnalyteKey | null =>
  analyteOf({ test, category }, protocol.analytes);

/** A test that is known to be a number has no words for an answer; of others nobody here can say. */
const isWordless = (analyte: AnalyteKey | null): boolean =>
  analyte !== null && !ANALYTES[analyte].kinds.includes('titre');

/** Ratios such as INR or pH, and titres, are written without a unit. */
const isBare = (analyte: AnalyteKey | null): boolean =>
  analyte !== null && ['1', '{titer}'].includes(ANALYTES[analyte].usualUnit);

function valueProblems(
  { value, unit }: Measurement,
  isNumeric: boolean,
  isUnitless: boolean,
): FieldProblem[] {
  const { kind } = readResult(value);
  const isSaid = !isNumeric && (kind === 'titre' || kind === 'word');
  const isReadable = isSaid || kind === 'number' || kind === 'bound';
  return [
    ...(isSaid || isUnitless || unit?.trim() ? [] : [problem(['reported', 'unit'], 'unit-missing')]),
    ...(isReadable ? [] : [problem(['reported', 'value'], 'value-not-a-number')]),
  ];
}

function rangeProblems({ low, high }: Measurement, field: string): FieldProblem[] {
  const found = Object.entries({ low, high }).flatMap(([end, limit]) =>
    limit !== null && decimal(limit) === null ? [problem([field, end], 'limit-not-a-number')] : [],
  );
  if (found.length > 0 || low === null || high === null) return found;
  return compare(dec(low), dec(high)) > 0 ? [problem([field, 'low'], 'limits-swapped')] : [];
}
