/**
 * The glucocorticoid dose of a day in prednisone equivalents, over all drugs, as an exact fraction or its bounds.
 * Source: Meikle & Tyler 1977 for the equivalents; systemic routes only, averaged over the dosing cycle.
 */
import { once } from '../record/once.ts';
import type { Medication, RecordRef, SubjectRecord } from '../record/index.ts';
import { dec } from '../number/index.ts';
import { dayNumber } from '../calendar/index.ts';
import { fraction, fractionOf, over, type Fraction } from '../number/fraction.ts';
import { any, type Held } from '../verdict/index.ts';
import {
  addRanges,
  upToDose,
  isNoDose,
  NO_DOSE,
  scaleRange,
  sumRanges,
  UNKNOWN_DOSE,
  type DoseRange,
} from './dose-range.ts';
import { classOf, drugOf, wasNotTaken } from './drugs.ts';
import { DEFAULT_GLUCOCORTICOID_OPTIONS, type GlucocorticoidOptions } from './options.ts';
import { doseOnDay, regimenOf, type Regimen } from './regimen.ts';
import { saidIf, type TherapyNote, type TherapyReason } from './reasons.ts';
import { isIntraArticular, isSystemic } from './route.ts';

/** Prednisone equivalent of an amount, exact; null where the drug has no agreed equivalent. */
export function prednisoneEquivalent(
  drug: string,
  milligrams: DoseRange,
  options: GlucocorticoidOptions = DEFAULT_GLUCOCORTICOID_OPTIONS,
): DoseRange | null {
  const factor = factorOf(drug, options);
  return factor && scaleRange(milligrams, factor);
}

function factorOf(drug: string, { mgEqualTo5MgPrednisone }: GlucocorticoidOptions): Fraction | null {
  // A drug is called as somebody wrote it, also "constructor".
  const equal = Object.hasOwn(mgEqualTo5MgPrednisone, drug) ? mgEqualTo5MgPrednisone[drug] : undefined;
  return equal === undefined ? null : over(fraction(5), fractionOf(dec(equal)));
}

/** What one record adds to the dose of a day. */
export interface GlucocorticoidPart {
  readonly source: RecordRef;
  readonly drug: string;
  readonly role: Medication['role'];
  readonly route: string | null;
  readonly inForce: Held;
  readonly prednisoneMgPerDay: DoseRange;
  readonly reasons: readonly TherapyReason[];
}

export interface GlucocorticoidDose {
  /** All parts together; unknown without any glucocorticoid record, 0 only where one says so. */
  readonly prednisoneMgPerDay: DoseRange;
  /** The share given as premedication or against a toxicity: kept apart, but counted above. */
  readonly toxicityPrednisoneMgPerDay: DoseRange;
  /** Whether any systemic glucocorticoid was in force. */
  readonly inForce: Held;
  readonly parts: readonly GlucocorticoidPart[];
  /** Why the dose is not exact: keys of the locales. */
  readonly reasons: readonly TherapyReason[];
  /** What a reader must know although it changes nothing: keys of the locales. */
  readonly notes: readonly TherapyNote[];
  readonly sources: readonly RecordRef[];
}

const isForToxicity = ({ role }: Pick<Medication, 'role'>): boolean =>
  role === 'premedication' || role === 'toxicity-treatment';

interface Course {
  readonly regimen: Regimen;
  readonly source: RecordRef;
  readonly drug: string;
  readonly systemic: Held;
}

/** The glucocorticoids of a subject, prepared for questions about days. */
export interface GlucocorticoidHistory {
  readonly courses: readonly Course[];
  /** Records without class and standard name: any of them may be a glucocorticoid. */
  readonly unclassified: readonly Course[];
  /** Whether the source speaks of maintenance glucocorticoids at all, be it to say that there are none. */
  readonly isRecorded: boolean;
  /** Records that say that none is taken. */
  readonly none: readonly { readonly source: RecordRef }[];
  readonly options: GlucocorticoidOptions;
  /** Day numbers on which something changes. */
  readonly borders: readonly number[];
}

const isGlucocorticoid = (medication: Medication): boolean => classOf(medication) === 'glucocorticoid';

/** Prepares the glucocorticoid records of a subject for `glucocorticoidsOnDay` and `glucocorticoidsAtVisit`. */
export const glucocorticoidHistory = (
  { medications }: Pick<SubjectRecord, 'medications'>,
  options: GlucocorticoidOptions = DEFAULT_GLUCOCORTICOID_OPTIONS,
): GlucocorticoidHistory => historyOf(medications, options);

const historyOf = once(prepare);

function prepare(medications: readonly Medication[], options: GlucocorticoidOptions): GlucocorticoidHistory {
  const course = (medication: Medication): Course => ({
    regimen: regimenOf(medication),
    source: { kind: 'medication', id: medication.id, version: medication.version },
    drug: drugOf(medication),
    systemic: isSystemic(medication.route),
  });
  const taken = medications.filter((medication) => !wasNotTaken(medication));
  const none = medications.filter((medication) => wasNotTaken(medication) && isGlucocorticoid(medication));
  const courses = taken.filter(isGlucocorticoid).map(course);
  const unclassified = taken
    .filter((medication) => classOf(medication) === null && medication.genericName === null)
    .map(course)
    .filter(({ systemic }) => systemic !== 'not-met');
  return {
    courses,
    unclassified,
    isRecorded:
      none.length > 0 ||
      // A cream, what may be one, or a dose against CRS says nothing about maintenance.
      courses.some(({ systemic, regimen }) => systemic === 'met' && !isForToxicity(regimen.medication)),
    none: none.map(({ id, version }) => ({ source: { kind: 'medication', id, version } })),
    options,
    borders: [...new Set([...courses, ...unclassified].flatMap(({ regimen }) => regimen.borders))].toSorted(
      (a, b) => a - b,
    ),
  };
}

/** Null where the record says that nothing was given on the day. */
function partOf(course: Course, day: number, options: GlucocorticoidOptions): GlucocorticoidPart | null {
  const { regimen, source, drug, systemic } = course;
  const dose = doseOnDay(regimen, day);
  if (dose.inForce === 'not-met') return null;
  const part = { source, drug, role: regimen.medication.role, route: regimen.medication.route };
  if (systemic === 'not-met') {
    return { ...part, inForce: 'not-met', prednisoneMgPerDay: NO_DOSE, reasons: [] };
  }
  const isMass = dose.unit === 'mg' || dose.unit === null;
  const equivalent = isMass ? prednisoneEquivalent(drug, dose.perDay, options) : null;
  const known = equivalent ?? UNKNOWN_DOSE;
  const isCertain = systemic === 'met';
  return {
    ...part,
    inForce: isCertain ? dose.inForce : 'indeterminate',
    prednisoneMgPerDay: isCertain ? known : upToDose(known),
    reasons: [
      ...dose.reasons,
      ...saidIf(!isMass, 'dose-unit-not-a-mass'),
      ...saidIf(isMass && !equivalent, 'no-prednisone-equivalent'),
      ...saidIf(!isCertain, 'route-not-known'),
    ],
  };
}

/** The dose on one day, given as a day number of the calendar folder. */
export function glucocorticoidsOnDay(history: GlucocorticoidHistory, day: number): GlucocorticoidDose {
  const known = DOSES(history);
  let dose = known.get(day);
  if (!dose) known.set(day, (dose = totalOnDay(history, day)));
  return dose;
}

/** The dose of a visit is asked for by each activity index. */
const DOSES = once((_history: GlucocorticoidHistory) => new Map<number, GlucocorticoidDose>());

function totalOnDay(history: GlucocorticoidHistory, day: number): GlucocorticoidDose {
  const parts = history.courses.flatMap((course) => partOf(course, day, history.options) ?? []);
  const doubtful = history.unclassified.filter(
    ({ regimen }) => doseOnDay(regimen, day).inForce !== 'not-met',
  );
  const counted = parts.filter(({ inForce }) => inForce !== 'not-met');
  const toxicity = counted.filter(isForToxicity);
  const total = (some: readonly GlucocorticoidPart[]): DoseRange =>
    sumRanges(some.map(({ prednisoneMgPerDay }) => prednisoneMgPerDay));
  const isOpen = !history.isRecorded || doubtful.length > 0;
  const inForce = any(counted.map((part) => part.inForce));
  return {
    prednisoneMgPerDay: isOpen ? addRanges(total(counted), UNKNOWN_DOSE) : total(counted),
    toxicityPrednisoneMgPerDay: total(toxicity),
    inForce: inForce === 'not-met' && isOpen ? 'indeterminate' : inForce,
    parts,
    reasons: unique<TherapyReason>([
      ...counted.flatMap(({ reasons }) => reasons),
      ...saidIf(!history.isRecorded, 'glucocorticoids-not-recorded'),
      ...saidIf(doubtful.length > 0, 'medication-not-classified'),
    ]),
    notes: [
      ...saidIf(parts.length > counted.length, 'local-glucocorticoid-not-counted'),
      ...saidIf(
        counted.some(({ route }) => isIntraArticular(route)),
        'intra-articular-glucocorticoid-counted',
      ),
      ...saidIf(!isNoDose(total(toxicity)), 'glucocorticoid-for-toxicity-counted'),
    ],
    sources: [...parts, ...history.none, ...doubtful].map(({ source }) => source),
  };
}

const unique = <Text extends string>(texts: readonly Text[]): readonly Text[] => [...new Set(texts)];

const MEAN_DAYS: Readonly<Record<GlucocorticoidOptions['doseAtVisit'], number>> = {
  'on-visit-date': 0,
  'mean-of-7-days-before': 7,
  'mean-of-28-days-before': 28,
};

/** The dose that counts at a visit on a calendar date: in force that day, or the mean of the days before it. */
export function glucocorticoidsAtVisit(history: GlucocorticoidHistory, date: string): GlucocorticoidDose {
  const visit = dayNumber(date);
  const days = MEAN_DAYS[history.options.doseAtVisit];
  if (days === 0) return glucocorticoidsOnDay(history, visit);
  return meanOf(Array.from({ length: days }, (_, back) => glucocorticoidsOnDay(history, visit - 1 - back)));
}

/** The mean of several days; everything that is said about any of them is said about the mean. */
export function meanOf(doses: readonly GlucocorticoidDose[]): GlucocorticoidDose {
  const share = fraction(1, doses.length);
  const mean = (pick: (dose: GlucocorticoidDose) => DoseRange): DoseRange =>
    scaleRange(sumRanges(doses.map(pick)), share);
  const sources = new Map(
    doses.flatMap((dose) =>
      dose.sources.map((source) => [`${source.id}@${source.version}`, source] as const),
    ),
  );
  return {
    prednisoneMgPerDay: mean((dose) => dose.prednisoneMgPerDay),
    toxicityPrednisoneMgPerDay: mean((dose) => dose.toxicityPrednisoneMgPerDay),
    inForce: any(doses.map(({ inForce }) => inForce)),
    parts: [],
    reasons: unique(doses.flatMap(({ reasons }) => reasons)),
    notes: unique(doses.flatMap(({ notes }) => notes)),
    sources: [...sources.values()],
  };
}
