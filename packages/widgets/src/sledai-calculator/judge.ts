/**
 * What the record of the subject adds to an entry: suggestions from data, the assessment before, the prednisone
 * equivalent, and DORIS and LLDAS as they would stand. The rules run here; loaded only where there is a record.
 */
import type { Protocol } from '@trialside/rules/protocol';
import type {
  Finding,
  Measurement,
  PgaAssessment,
  RecordRef,
  SledaiAssessment,
  SubjectRecord,
} from '@trialside/rules/record';
import {
  dorisAt,
  lldasAt,
  occasionsOf,
  type DorisOptions,
  type LldasOptions,
  type Occasion,
} from '@trialside/rules/remission';
import {
  pgaAt,
  sledaiCourse,
  suggestDescriptors,
  type DescriptorKey,
  type DescriptorSuggestion,
  type ScoredAssessment,
  type SledaiOptions,
} from '@trialside/rules/sledai';
import {
  doseText,
  drugsInForce,
  glucocorticoidHistory,
  glucocorticoidsAtVisit,
  type GlucocorticoidDose,
} from '@trialside/rules/therapy';
import type { Held, Verdict } from '@trialside/rules/verdict';
import type { SledaiDraft } from './draft.ts';
import { findingsOf } from './value.ts';

export interface PreviousAssessment {
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  readonly findings: ScoredAssessment['findings'];
  readonly total: ScoredAssessment['score']['total'];
  /** As written on the 0 to 3 scale; null without one. */
  readonly pga: string | null;
}

export interface Judgement {
  readonly suggestions: Readonly<Partial<Record<DescriptorKey, DescriptorSuggestion>>>;
  readonly previous: PreviousAssessment | null;
  readonly doris: Verdict<Held> | null;
  readonly lldas: Verdict<Held> | null;
  readonly prednisone: { readonly mgPerDay: string | null; readonly dose: GlucocorticoidDose } | null;
  /** Maintenance drugs in force of which nobody recorded whether they are tolerated. */
  readonly untold: readonly string[];
  /** A result as it was written, by the record that a suggestion names. */
  readonly reported: (source: RecordRef) => Measurement | null;
}

/** The entry as a record of its own, beside those of the subject. */
const DRAFT_ID = 'draft';
const MAINTENANCE = ['antimalarial', 'immunosuppressant', 'biologic'] as const;

/**
 * Judges an entry of a calendar date. `amended` is the assessment that the entry would replace. Throws where the record
 * or the protocol is not readable.
 */
export function judge(
  record: SubjectRecord,
  protocol: Protocol,
  draft: SledaiDraft,
  amended: string | null,
): Judgement {
  const sledai = protocol.endpoints.sledai?.options;
  const visit = record.visits.find(({ id }) => id === draft.visitId);
  const date = draft.assessed || visit?.start?.slice(0, 10) || record.cut.on;
  const untold = untoldDrugs(record, date);
  const asEntered = withEntry(record, draft, date, amended);
  const course = sledaiCourse(asEntered, protocol, sledai);
  const own = course.findIndex(({ assessment }) => assessment.id === DRAFT_ID);
  const before = own < 0 ? null : (course.slice(0, own).at(-1) ?? null);
  const suggestions = suggestDescriptors(record, protocol, date, sledai);
  const { doris, lldas } = protocol.endpoints;
  const dose = glucocorticoidsAtVisit(
    glucocorticoidHistory(record, (lldas ?? doris)?.options.glucocorticoids),
    date,
  );
  return {
    suggestions: Object.fromEntries(suggestions.map((one) => [one.descriptor, one])),
    previous: before && previousOf(asEntered, before),
    doris: doris && dorisOf(asEntered, protocol, doris.options, sledai),
    lldas: lldas && lldasOf(asEntered, protocol, lldas.options, sledai),
    prednisone: { mgPerDay: doseText(dose.prednisoneMgPerDay), dose },
    untold,
    reported: ({ id }) =>
      [...record.labResults, ...record.vitalSigns].find((one) => one.id === id)?.reported ?? null,
  };
}

function previousOf(
  record: SubjectRecord,
  { assessment, date, dayFromInfusion, findings, score }: ScoredAssessment,
): PreviousAssessment {
  const { assessment: pga } = pgaAt(record, assessment.visitId, date);
  return {
    date,
    dayFromInfusion,
    findings,
    total: score.total,
    pga: pga?.scale === '0-3' ? pga.value : null,
  };
}

/** Maintenance drugs in force on a date of which nobody recorded whether they are tolerated. */
function untoldDrugs({ medications }: SubjectRecord, date: string): Judgement['untold'] {
  const drugs = drugsInForce(medications, date, MAINTENANCE, []);
  const ids = new Set(drugs.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return medications
    .filter(({ id, tolerated }) => tolerated === null && ids.has(id))
    .map(({ name, genericName }) => genericName ?? name);
}

/** The record as it would be known once the entry is saved. */
function withEntry(
  record: SubjectRecord,
  draft: SledaiDraft,
  date: string,
  amended: string | null,
): SubjectRecord {
  const { visitId, answers } = draft;
  const base = { id: DRAFT_ID, version: 1, supplement: {}, visitId, assessed: date };
  const assessment: SledaiAssessment = {
    ...base,
    items: findingsOf(draft),
    haemolyticAnaemia: answers.haemolyticAnaemia ?? 'not-assessed',
    gastrointestinalActivity: answers.gastrointestinalActivity ?? 'not-assessed',
    instrument: null,
    windowDays: null,
    maintenanceTolerated: TOLERATED[answers.tolerated ?? 'not-assessed'],
    evidence: {},
    shownAtEntry: null,
  };
  const pga: PgaAssessment = { ...base, value: draft.pga || null, scale: '0-3' };
  const isSame = (one: PgaAssessment): boolean =>
    visitId === null ? one.visitId === null && one.assessed === date : one.visitId === visitId;
  return {
    ...record,
    sledaiAssessments: [...record.sledaiAssessments.filter(({ id }) => id !== amended), assessment],
    pgaAssessments: [...record.pgaAssessments.filter((one) => !isSame(one)), pga],
  };
}

export const TOLERATED: Readonly<Record<Finding, SledaiAssessment['maintenanceTolerated']>> = {
  present: 'yes',
  absent: 'no',
  'not-assessed': null,
};

type StudyFacts = Pick<Protocol, 'timeAnchor' | 'analytes' | 'treatments'>;

const ownOccasion = (occasions: readonly Occasion[]): Occasion | null =>
  occasions.find(({ sledai }) => sledai?.assessment.id === DRAFT_ID) ?? null;

function dorisOf(
  record: SubjectRecord,
  protocol: StudyFacts,
  options: DorisOptions,
  sledai?: SledaiOptions,
): Verdict<Held> | null {
  const course = sledaiCourse(record, protocol, sledai, options.definition);
  const own = ownOccasion(occasionsOf(record, protocol, course, options.pgaMatchDays));
  return own && dorisAt(record, own, glucocorticoidHistory(record, options.glucocorticoids), options);
}

function lldasOf(
  record: SubjectRecord,
  protocol: Protocol,
  options: LldasOptions,
  sledai: SledaiOptions | undefined,
): Verdict<Held> | null {
  if (!sledai) return null;
  const courses = {
    recorded: sledaiCourse(record, protocol, sledai),
    asked: sledaiCourse(record, protocol, sledai, options.definition),
  };
  const own = ownOccasion(occasionsOf(record, protocol, courses.asked, options.pgaMatchDays));
  const history = glucocorticoidHistory(record, options.glucocorticoids);
  return own && lldasAt(record, protocol, own, courses, history, options, sledai);
}
