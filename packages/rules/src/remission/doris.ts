/**
 * DORIS remission of 2021 at one occasion: clinical SLEDAI 0, PGA below 0.5, prednisone at most 5 mg/day, and stable
 * immunosuppressants and biologics. Serology is ignored and no duration is asked. Source: van Vollenhoven 2021.
 */
import type { SubjectRecord } from '../record/index.ts';
import { SEROLOGICAL_DESCRIPTORS } from '../sledai/descriptors.ts';
import { pointsText } from '../sledai/score.ts';
import {
  glucocorticoidsAtVisit,
  type GlucocorticoidDose,
  type GlucocorticoidHistory,
} from '../therapy/glucocorticoids.ts';
import { drugsInForce } from '../therapy/maintenance.ts';
import { therapyStability } from '../therapy/stability.ts';
import { any, held, not, type Criterion, type Held, type RuleRef, type Verdict } from '../verdict/index.ts';
import {
  heldOf,
  listCriterion,
  observedAt,
  pgaCriterion,
  POINTS,
  prednisoneCriterion,
  unclassifiedNote,
} from './criteria.ts';
import type { Occasion } from './occasion.ts';
import type { DorisOptions } from './options.ts';
import { verdictOfAll } from './verdict-of.ts';

export const DORIS_2021: RuleRef = { id: 'doris-2021', version: '1' };
export const COMPLETE_REMISSION: RuleRef = { id: 'complete-remission', version: '1' };

/** DORIS 2021 at one occasion: met, not met or indeterminate, with every criterion. */
export function dorisAt(
  record: SubjectRecord,
  occasion: Occasion,
  glucocorticoids: GlucocorticoidHistory,
  options: DorisOptions,
): Verdict<Held> {
  const dose = occasion.date === null ? null : glucocorticoidsAtVisit(glucocorticoids, occasion.date);
  return verdictOfAll(
    DORIS_2021,
    [
      clinicalCriterion(occasion),
      pgaCriterion('doris-pga', occasion.pga, options.pga, occasion),
      prednisoneCriterion('doris-prednisone', dose, options.prednisone, occasion),
      ...stabilityCriterion(record, occasion, options),
    ],
    [...(dose?.notes ?? []), ...unclassifiedNote(record, occasion)],
  );
}

function clinicalCriterion(occasion: Occasion): Criterion {
  const { sledai } = occasion;
  const base = {
    id: 'doris-clinical-sledai',
    threshold: { comparator: '=', value: '0', unit: POINTS },
  } as const;
  if (!sledai)
    return { ...base, held: 'indeterminate', observed: null, reason: 'sledai-missing', sources: [] };
  const { clinical } = sledai.score;
  const result = held(clinical.minimum > 0 ? false : clinical.maximum > 0 ? null : true);
  return {
    ...base,
    held: result,
    observed: observedAt(occasion, pointsText(clinical), POINTS),
    reason: result === 'indeterminate' ? 'sledai-items-open' : null,
    sources: [sledai.source],
  };
}

function stabilityCriterion(
  record: SubjectRecord,
  occasion: Occasion,
  options: DorisOptions,
): readonly Criterion[] {
  if (options.stability === 'any-dose') return [];
  const id = 'doris-immunosuppressants-stable';
  const { date, dayFromInfusion } = occasion;
  if (date === null)
    return [listCriterion(id, 'indeterminate', [], 'assessment-date-incomplete', occasion, [])];
  const {
    held: result,
    changes,
    reason,
    sources,
  } = therapyStability(record, {
    date,
    withinDays: options.stabilityDays,
    countsLymphodepletion:
      dayFromInfusion === null || dayFromInfusion <= options.lymphodepletionMattersUntilDay,
    asksAboutUnclassified: options.unclassifiedLeavesOpen,
  });
  const names = changes.map(({ drug }) => drug);
  return [listCriterion(id, result, [...new Set(names)], reason, occasion, sources)];
}

/**
 * Complete remission, an extra: DORIS without any glucocorticoid, immunosuppressant or biologic and without serological
 * activity. Antimalarials are allowed.
 */
export function completeRemissionAt(
  record: SubjectRecord,
  occasion: Occasion,
  glucocorticoids: GlucocorticoidHistory,
  options: DorisOptions,
): Verdict<Held> {
  const doris = dorisAt(record, occasion, glucocorticoids, options);
  const { date } = occasion;
  const dose = date === null ? null : glucocorticoidsAtVisit(glucocorticoids, date);
  return verdictOfAll(
    COMPLETE_REMISSION,
    [
      ...doris.criteria,
      noGlucocorticoid(dose, occasion),
      noMaintenance(record, occasion, options),
      noSerology(occasion),
    ],
    doris.notes,
  );
}

function noSerology(occasion: Occasion): Criterion {
  const id = 'complete-remission-no-serological-activity';
  const { sledai } = occasion;
  if (!sledai) return listCriterion(id, 'indeterminate', [], 'sledai-missing', occasion, []);
  const found = SEROLOGICAL_DESCRIPTORS.map((key) => ({ key, held: heldOf(sledai.findings[key]) }));
  const result = not(any(found.map((one) => one.held)));
  const names = found.filter((one) => one.held === 'met').map(({ key }) => key);
  const reason = result === 'indeterminate' ? 'sledai-items-open' : null;
  return listCriterion(id, result, names, reason, occasion, [sledai.source]);
}

function noGlucocorticoid(dose: GlucocorticoidDose | null, occasion: Occasion): Criterion {
  const id = 'complete-remission-no-glucocorticoid';
  if (!dose) return listCriterion(id, 'indeterminate', [], 'assessment-date-incomplete', occasion, []);
  const names = dose.parts.filter(({ inForce }) => inForce !== 'not-met').map(({ drug }) => drug);
  const reason = dose.inForce === 'indeterminate' ? (dose.reasons[0] ?? 'medication-not-certain') : null;
  return listCriterion(id, not(dose.inForce), names, reason, occasion, dose.sources);
}

function noMaintenance({ medications }: SubjectRecord, occasion: Occasion, options: DorisOptions): Criterion {
  const id = 'complete-remission-no-immunosuppressant';
  if (occasion.date === null)
    return listCriterion(id, 'indeterminate', [], 'assessment-date-incomplete', occasion, []);
  if (medications.length === 0)
    return listCriterion(id, 'indeterminate', [], 'no-medication-recorded', occasion, []);
  const classes = [
    'immunosuppressant',
    'biologic',
    ...(options.unclassifiedLeavesOpen ? [null] : []),
  ] as const;
  const drugs = drugsInForce(medications, occasion.date, classes, []).map((drug) => ({
    ...drug,
    inForce: drug.treatmentClass === null ? ('indeterminate' as const) : drug.inForce,
  }));
  const taken = any(drugs.map(({ inForce }) => inForce));
  const reason = taken === 'indeterminate' ? 'medication-not-certain' : null;
  return listCriterion(
    id,
    not(taken),
    drugs.map(({ drug }) => drug),
    reason,
    occasion,
    drugs.flatMap(({ sources }) => sources),
  );
}
