/** Criteria that DORIS and LLDAS ask alike: the physician's global assessment and the glucocorticoid dose. */
import { compare, dec, text } from '../number/index.ts';
import { fractionOf } from '../number/fraction.ts';
import type { PgaAtVisit } from '../sledai/pga-at.ts';
import type { GlucocorticoidDose } from '../therapy/glucocorticoids.ts';
import { doseText, isWithin } from '../therapy/dose-range.ts';
import { drugsInForce } from '../therapy/maintenance.ts';
import type { Finding, SubjectRecord } from '../record/index.ts';
import { held, type Criterion, type Held, type Threshold } from '../verdict/index.ts';
import type { Occasion } from './occasion.ts';
import type { UpperLimit } from './options.ts';
import type { RemissionCriterion, RemissionReason } from './reasons.ts';

/** Points of a score; UCUM has no unit for them. */
export const POINTS = '{score}';

const threshold = ({ value, included }: UpperLimit, unit: string): Threshold => ({
  comparator: included ? '<=' : '<',
  value,
  unit,
});

type At = Pick<Occasion, 'date' | 'dayFromInfusion'>;

export const observedAt = (
  { date, dayFromInfusion }: At,
  value: string | null,
  unit: string | null,
): Criterion['observed'] => (value === null ? null : { value, unit, date, dayFromInfusion });

export function pgaCriterion(
  id: RemissionCriterion,
  { reading, assessment, sources }: PgaAtVisit,
  limit: UpperLimit,
  at: At,
): Criterion {
  const base = { id, threshold: threshold(limit, POINTS), sources };
  if ('reason' in reading) {
    const written = assessment?.value ?? null;
    return {
      ...base,
      held: 'indeterminate',
      observed: observedAt(at, written, POINTS),
      reason: reading.reason,
    };
  }
  const order = compare(reading.pgaScore0to3, dec(limit.value));
  return {
    ...base,
    held: held(limit.included ? order <= 0 : order < 0),
    observed: observedAt(at, text(reading.pgaScore0to3), POINTS),
    reason: reading.converted ? 'pga-converted' : null,
  };
}

export function prednisoneCriterion(
  id: RemissionCriterion,
  dose: GlucocorticoidDose | null,
  limit: UpperLimit,
  at: At,
): Criterion {
  const base = { id, threshold: threshold(limit, 'mg/d') };
  if (!dose)
    return {
      ...base,
      held: 'indeterminate',
      observed: null,
      reason: 'assessment-date-incomplete',
      sources: [],
    };
  const result = isWithin(dose.prednisoneMgPerDay, fractionOf(dec(limit.value)), limit.included);
  return {
    ...base,
    held: result,
    observed: observedAt(at, doseText(dose.prednisoneMgPerDay), 'mg/d'),
    reason: result === 'indeterminate' ? (dose.reasons[0] ?? null) : null,
    sources: dose.sources,
  };
}

/** A criterion that is decided by a list of names: those that stand against it. */
export function listCriterion(
  id: RemissionCriterion,
  result: Criterion['held'],
  names: readonly string[],
  reason: RemissionReason | null,
  at: At,
  sources: Criterion['sources'],
): Criterion {
  const observed = observedAt(at, names.length > 0 ? names.join(' ') : null, null);
  return { id, held: result, observed, threshold: null, reason, sources };
}

/** Present is met; what nobody answered is open. */
export const heldOf = (finding: Finding | undefined): Held =>
  finding === 'present' ? 'met' : finding === 'absent' ? 'not-met' : 'indeterminate';

/** A reader must know of a drug in force whose class nobody gave, whether it leaves a criterion open or not. */
export function unclassifiedNote({ medications }: SubjectRecord, { date }: At): readonly string[] {
  const isTaken = date !== null && drugsInForce(medications, date, [null], []).length > 0;
  return isTaken ? ['medication-not-classified'] : [];
}
