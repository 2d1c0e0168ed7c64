/**
 * Lupus low disease activity state at one occasion: SLEDAI at most 4 without activity in a major organ, haemolytic anaemia
 * or gastrointestinal activity; nothing new; PGA at most 1; prednisone at most 7.5 mg/day; standard, well tolerated
 * maintenance and no other investigational drug. Source: Franklyn 2016; Golder 2016.
 */
import { infusionOf } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { Finding, SubjectRecord, YesNo } from '../record/index.ts';
import type { SledaiOptions } from '../sledai/options.ts';
import { pointsText } from '../sledai/score.ts';
import { glucocorticoidsAtVisit, type GlucocorticoidHistory } from '../therapy/glucocorticoids.ts';
import { drugsInForce, type MaintenanceDrug } from '../therapy/maintenance.ts';
import { genericName } from '../therapy/drugs.ts';
import {
  all,
  any,
  held,
  not,
  type Criterion,
  type Held,
  type RuleRef,
  type Verdict,
} from '../verdict/index.ts';
import {
  heldOf,
  listCriterion,
  observedAt,
  pgaCriterion,
  POINTS,
  prednisoneCriterion,
  unclassifiedNote,
} from './criteria.ts';
import { noNewActivity, type Courses } from './new-activity.ts';
import type { Occasion } from './occasion.ts';
import type { LldasOptions } from './options.ts';
import type { RemissionCriterion, RemissionReason } from './reasons.ts';
import { verdictOfAll } from './verdict-of.ts';

export const LLDAS: RuleRef = { id: 'lldas', version: '1' };

type StudyFacts = Pick<Protocol, 'timeAnchor' | 'analytes' | 'treatments'>;

/** LLDAS at one occasion: met, not met or indeterminate, with every criterion. */
export function lldasAt(
  record: SubjectRecord,
  protocol: StudyFacts,
  occasion: Occasion,
  courses: Courses,
  glucocorticoids: GlucocorticoidHistory,
  options: LldasOptions,
  sledai: SledaiOptions,
): Verdict<Held> {
  const dose = occasion.date === null ? null : glucocorticoidsAtVisit(glucocorticoids, occasion.date);
  return verdictOfAll(
    LLDAS,
    [
      totalCriterion(occasion, options),
      majorOrganCriterion(occasion, options),
      answered('lldas-no-haemolytic-anaemia', occasion, occasion.sledai?.assessment.haemolyticAnaemia),
      answered(
        'lldas-no-gastrointestinal-activity',
        occasion,
        occasion.sledai?.assessment.gastrointestinalActivity,
      ),
      noNewActivity(record, protocol, occasion, courses, options, sledai),
      pgaCriterion('lldas-pga', occasion.pga, options.pga, occasion),
      prednisoneCriterion('lldas-prednisone', dose, options.prednisone, occasion),
      ...drugCriteria(record, protocol, occasion, options),
    ],
    [...(dose?.notes ?? []), ...unclassifiedNote(record, occasion)],
  );
}

function totalCriterion(occasion: Occasion, { sledaiAtMost }: LldasOptions): Criterion {
  const threshold = { comparator: '<=', value: String(sledaiAtMost), unit: POINTS } as const;
  const base = { id: 'lldas-sledai', threshold };
  const { sledai } = occasion;
  if (!sledai)
    return { ...base, held: 'indeterminate', observed: null, reason: 'sledai-missing', sources: [] };
  const { minimum, maximum } = sledai.score.total;
  const result = held(minimum > sledaiAtMost ? false : maximum > sledaiAtMost ? null : true);
  return {
    ...base,
    held: result,
    observed: observedAt(occasion, pointsText(sledai.score.total), POINTS),
    reason: result === 'indeterminate' ? 'sledai-items-open' : null,
    sources: [sledai.source],
  };
}

function majorOrganCriterion(occasion: Occasion, { majorOrganDescriptors }: LldasOptions): Criterion {
  const id = 'lldas-no-major-organ-activity';
  const { sledai } = occasion;
  if (!sledai) return listCriterion(id, 'indeterminate', [], 'sledai-missing', occasion, []);
  const activity = majorOrganDescriptors.map((key) => ({ key, held: heldOf(sledai.findings[key]) }));
  const result = not(any(activity.map((one) => one.held)));
  const telling = result === 'not-met' ? 'met' : 'indeterminate';
  const names = activity.filter((one) => one.held === telling).map(({ key }) => key);
  const reason = result === 'indeterminate' ? 'sledai-items-open' : null;
  return listCriterion(id, result, names, reason, occasion, [sledai.source]);
}

function answered(id: RemissionCriterion, occasion: Occasion, finding: Finding | undefined): Criterion {
  const result = not(heldOf(finding));
  const sources = occasion.sledai ? [occasion.sledai.source] : [];
  const reason = result !== 'indeterminate' ? null : occasion.sledai ? 'not-assessed' : 'sledai-missing';
  return listCriterion(id, result, [], reason, occasion, sources);
}

const DRUG_CRITERIA = [
  'lldas-maintenance-doses',
  'lldas-tolerance',
  'lldas-no-investigational-drug',
] as const;

function drugCriteria(
  record: SubjectRecord,
  protocol: StudyFacts,
  occasion: Occasion,
  options: LldasOptions,
): readonly Criterion[] {
  const { date } = occasion;
  const { medications } = record;
  const open = (reason: RemissionReason): readonly Criterion[] =>
    DRUG_CRITERIA.map((id) => listCriterion(id, 'indeterminate', [], reason, occasion, []));
  if (date === null) return open('assessment-date-incomplete');
  if (medications.length === 0) return open('no-medication-recorded');

  const classes = ['antimalarial', 'immunosuppressant', 'biologic'] as const;
  const drugs = drugsInForce(medications, date, classes, options.doseCeilings);
  const unclassified = options.unclassifiedLeavesOpen ? drugsInForce(medications, date, [null], []) : [];
  const doubts = unclassified.map((drug): MaintenanceDrug => ({
    ...drug,
    reason: 'medication-not-classified',
  }));
  const asked = occasion.sledai?.assessment.maintenanceTolerated ?? null;
  const tolerance = drugs.map((drug) => ({ ...drug, held: toleranceOf(drug, asked, options) }));
  const doses = [...drugs.map((drug) => ({ ...drug, held: drug.withinCeiling })), ...doubts.map(asOpen)];
  return [
    decided('lldas-maintenance-doses', doses, occasion, null),
    decided('lldas-tolerance', tolerance, occasion, 'tolerance-not-recorded'),
    investigational(record, protocol, date, occasion, options, doubts),
  ];
}

type Judged = MaintenanceDrug & { readonly held: Held };

const asOpen = (drug: MaintenanceDrug): Judged => ({ ...drug, held: 'indeterminate' });

/** Of a drug: as its own record says, else as the physician said of the maintenance therapy as a whole at the visit. */
function toleranceOf(
  { tolerated }: MaintenanceDrug,
  asked: YesNo | null,
  { unrecordedTolerance }: LldasOptions,
): Held {
  if (tolerated === 'not-met' || asked === 'no') return 'not-met';
  if (tolerated === 'met' || asked === 'yes') return 'met';
  return unrecordedTolerance === 'tolerated' ? 'met' : 'indeterminate';
}

/** Met where every drug passes; names those that do not, or that leave it open. */
function decided(
  id: RemissionCriterion,
  drugs: readonly Judged[],
  occasion: Occasion,
  reason: RemissionReason | null,
): Criterion {
  const result = all(drugs.map((drug) => drug.held));
  const telling = result === 'met' ? drugs : drugs.filter((drug) => drug.held === result);
  const names = telling.map(({ drug, dose, unit }) =>
    id === 'lldas-maintenance-doses' && dose ? `${drug} ${dose} ${unit}` : drug,
  );
  const why = result === 'indeterminate' ? (reason ?? telling[0]?.reason ?? null) : null;
  return listCriterion(
    id,
    result,
    names,
    why,
    occasion,
    telling.flatMap(({ sources }) => sources),
  );
}

function investigational(
  record: SubjectRecord,
  protocol: StudyFacts,
  date: string,
  occasion: Occasion,
  options: LldasOptions,
  doubts: readonly MaintenanceDrug[],
): Criterion {
  const id = 'lldas-no-investigational-drug';
  const products = protocol.treatments['study-product'].map(
    (name) => genericName(name) ?? name.toLowerCase(),
  );
  const others = drugsInForce(record.medications, date, ['investigational'], []).filter(
    ({ drug }) => !products.includes(drug),
  );
  const infusion = infusionOf(record, protocol);
  const isInfused = infusion.date !== null && infusion.date <= date;
  const ownProduct = options.studyProductIsInvestigational && isInfused ? products.slice(0, 1) : [];
  const taken = any([
    held(ownProduct.length > 0),
    ...others.map(({ inForce }) => inForce),
    ...doubts.map((): Held => 'indeterminate'),
  ]);
  const names = [
    ...ownProduct,
    ...others.map(({ drug }) => drug),
    ...(taken === 'met' ? [] : doubts.map(({ drug }) => drug)),
  ];
  const reason = taken === 'indeterminate' ? 'medication-not-certain' : null;
  return listCriterion(
    id,
    not(taken),
    names,
    reason,
    occasion,
    others.flatMap(({ sources }) => sources),
  );
}
