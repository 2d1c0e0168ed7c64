/**
 * Everything known about one subject at one Cut, as one plain object: the only input, beside the protocol, of a rule.
 * Values stay as they were reported; what was standardised stands beside them. Dates are ISO 8601 text cut from the
 * right where they are partial ("2014-03"), in the wall time of the site. Null means that nothing was recorded.
 */
import type { Cut } from './cut.ts';

/** Present, absent, or explicitly not assessed. An item that nobody answered is not assessed, never absent. */
export type Finding = 'present' | 'absent' | 'not-assessed';

export type YesNo = 'yes' | 'no';

/** What every record carries. `version` counts from 1; a correction is a new version of the same id. */
export interface RecordBase {
  readonly id: string;
  readonly version: number;
  /** Columns of the source that the model has no field for, by SDTM variable name: kept so that nothing is lost. */
  readonly supplement: Readonly<Record<string, string>>;
}

/** A record that something was drawn from, at the version that was looked at. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
}

/**
 * What a form had computed when the entry was saved, by name ("total", "grade", "rule"): evidence of what was on the
 * screen. Nothing is ever computed from it; where it differs from today's answer, the difference is shown.
 */
export type ShownAtEntry = Readonly<Record<string, string>>;

/** What a record of a subject's course carries. */
export interface CourseRecord extends RecordBase {
  /** The visit it was recorded at; null where it belongs to none. */
  readonly visitId: string | null;
}

export interface Site {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** IANA name, such as Asia/Shanghai. */
  readonly timeZone: string;
}

export interface Subject extends RecordBase {
  readonly studyId: string;
  readonly siteId: string;
  /** Code of the subject in the study (USUBJID): no name, no hospital number. */
  readonly code: string;
  readonly sex: string | null;
  /** Age in `ageUnit` as reported; the gateway holds no birth date. */
  readonly age: string | null;
  readonly ageUnit: string | null;
  /** Code of a dose level of the protocol; null before assignment, and for screen failures. */
  readonly doseLevel: string | null;
  readonly informedConsent: string | null;
  /** Reference start of CDISC study days (RFSTDTC). */
  readonly referenceStart: string | null;
  readonly referenceEnd: string | null;
  readonly died: YesNo | null;
  readonly deathDate: string | null;
}

export interface Visit extends RecordBase {
  readonly name: string;
  /** Visit number of the source; unscheduled visits carry decimals there. */
  readonly number: string | null;
  /** Key of the visit in the protocol's schedule; null for an unscheduled one. */
  readonly protocolVisit: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Why it did not take place; null where it did, and where nobody said. */
  readonly notDone: string | null;
}

/** A number as somebody wrote it, with its unit and the range that applied to it. */
export interface Measurement {
  /** As written: "18", "<10", "TRACE". */
  readonly value: string | null;
  readonly unit: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

export interface LabResult extends CourseRecord {
  /** CDISC test code (LBTESTCD), such as PLAT. */
  readonly test: string;
  readonly testName: string | null;
  readonly category: string | null;
  readonly collected: string | null;
  readonly reported: Measurement;
  /** In standard units as the source gives them; null where it gives none. */
  readonly standard: Measurement | null;
  readonly rangeIndicator: string | null;
  /** What was examined (LBSPEC), such as SERUM or URINE. */
  readonly specimen: string | null;
  /** How (LBMETHOD), such as FARR: results of different assays are never converted into each other. */
  readonly method: string | null;
  readonly loinc: string | null;
  /** Why there is no result; null where there is one. */
  readonly notDone: string | null;
  /** The investigator's judgement of clinical significance; null where none was given. */
  readonly clinicallySignificant: YesNo | null;
}

export interface VitalSign extends CourseRecord {
  /** CDISC test code (VSTESTCD), such as TEMP. */
  readonly test: string;
  readonly testName: string | null;
  readonly position: string | null;
  readonly collected: string | null;
  readonly reported: Measurement;
  readonly standard: Measurement | null;
  /** Why there is no result; null where there is one. */
  readonly notDone: string | null;
}

/** What stood behind the answer to one descriptor. */
export interface ItemEvidence {
  /** What the subject's data suggested; null where they suggested nothing. */
  readonly suggested: Finding | null;
  /** The result the suggestion came from. */
  readonly source: RecordRef | null;
  /** Why the answer is not the suggestion, or whatever else a reader should know. */
  readonly comment: string | null;
}

export interface SledaiAssessment extends CourseRecord {
  readonly assessed: string | null;
  /** By descriptor key (see sledai/descriptors). A missing key is not assessed. */
  readonly items: Readonly<Record<string, Finding>>;
  readonly haemolyticAnaemia: Finding;
  readonly gastrointestinalActivity: Finding;
  /** Which wording the items were answered by, such as selena-sledai; null: that of the protocol. */
  readonly instrument: string | null;
  /** Days before the assessment that count, besides its own; null: as the protocol has it. */
  readonly windowDays: number | null;
  /** Whether the maintenance therapy as a whole is well tolerated (LLDAS); null where nobody said. */
  readonly maintenanceTolerated: YesNo | null;
  /** By descriptor key. */
  readonly evidence: Readonly<Record<string, ItemEvidence>>;
  readonly shownAtEntry: ShownAtEntry | null;
}

export interface PgaAssessment extends CourseRecord {
  readonly assessed: string | null;
  /** As written, on `scale`. */
  readonly value: string | null;
  readonly scale: '0-3' | '0-10' | '0-100';
}

export interface BleedingAssessment extends CourseRecord {
  readonly assessed: string | null;
  /** WHO bleeding scale. */
  readonly whoGrade: 0 | 1 | 2 | 3 | 4 | null;
  /** The investigator's own judgement of active bleeding; it adds to the grade, it never takes away. */
  readonly active: YesNo | null;
  /** ITP-BAT grades, where that tool was used beside the scale. */
  readonly itpBat: ItpBat | null;
}

/** Worst grade by domain of the ITP bleeding assessment tool (Rodeghiero 2013): skin and mucosae 0 to 3, organs 0 to 4. */
export interface ItpBat {
  readonly skin: number | null;
  readonly mucosae: number | null;
  readonly organs: number | null;
}

export type CtcaeGrade = 1 | 2 | 3 | 4 | 5;

export interface GradePeriod {
  readonly from: string | null;
  /** 0 while the finding is absent inside one episode. */
  readonly grade: 0 | CtcaeGrade;
}

export interface Seriousness {
  readonly death: YesNo | null;
  readonly lifeThreatening: YesNo | null;
  readonly hospitalisation: YesNo | null;
  readonly disability: YesNo | null;
  readonly congenitalAnomaly: YesNo | null;
  readonly otherMedicallyImportant: YesNo | null;
}

export type Causality = 'definite' | 'probable' | 'possible' | 'unlikely' | 'unrelated';

export interface CausalityBySource {
  readonly studyProduct: Causality | null;
  readonly lymphodepletion: Causality | null;
  readonly procedure: Causality | null;
  readonly disease: Causality | null;
  readonly concomitant: Causality | null;
}

/** Action taken with each study treatment, by CDISC code (ACN); null where nobody said. */
export interface ActionBySource {
  readonly studyProduct: string | null;
  readonly lymphodepletion: string | null;
}

/** A stay in hospital because of an event. */
export interface HospitalStay {
  readonly admitted: string | null;
  readonly discharged: string | null;
}

/** Later information about an event: received on a day of its own, from somebody, and what is new in it. */
export interface FollowUp {
  readonly receivedOn: string;
  /** Who or what reported it, in words: "discharge letter of the general hospital". */
  readonly reportedBy: string | null;
  readonly text: string;
}

export interface AdverseEvent extends RecordBase {
  /** As reported (AETERM). */
  readonly term: string;
  /** The CTCAE term it was graded by; null where the source used no CTCAE. */
  readonly ctcae: { readonly version: '5.0' | '6.0'; readonly code: string; readonly term: string } | null;
  readonly bodySystem: string | null;
  /** Worst grade; null where none was given. Never derived from a severity. */
  readonly grade: CtcaeGrade | null;
  /** The scale of `grade` and `gradePeriods`; null where the source does not say, which is read as CTCAE. */
  readonly gradeScale: 'ctcae' | 'astct' | null;
  /** Worst grade on the other of the two scales: CTCAE's own beside an ASTCT grade. The two are never mixed. */
  readonly gradeBeside: CtcaeGrade | null;
  /** Keys of the CTCAE criteria that were ticked. */
  readonly facets: readonly string[];
  /** What was answered beside the ticks, by key: numbers with unit and limits, and questions. Null: nothing was. */
  readonly facetAnswers: Readonly<Record<string, string>> | null;
  /** The results and signs that the grade was read from. */
  readonly gradedFrom: readonly RecordRef[];
  readonly shownAtEntry: ShownAtEntry | null;
  /** MILD, MODERATE or SEVERE where the source used that scale instead. */
  readonly severity: string | null;
  /** Course of the grade inside one episode, oldest first; empty where only the worst grade is known. */
  readonly gradePeriods: readonly GradePeriod[];
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: YesNo | null;
  readonly outcome: string | null;
  readonly serious: YesNo | null;
  readonly seriousness: Seriousness;
  readonly causality: CausalityBySource;
  /** Causality in the words of the source (AEREL). */
  readonly reportedCausality: string | null;
  /** Action taken in the words of the source (AEACN), where it does not tell the treatments apart. */
  readonly actionTaken: string | null;
  readonly actionBySource: ActionBySource;
  readonly treatmentGiven: YesNo | null;
  /** The medications that were given for it. */
  readonly medicationIds: readonly string[];
  readonly hospitalStay: HospitalStay | null;
  /** Whether the subject left the study because of it. */
  readonly causedDiscontinuation: YesNo | null;
  /** When the site became aware of it: the clock of its report to the sponsor. */
  readonly awareOn: string | null;
  /** What became known of it later, in the order of the entries. Null: nothing was reported later. */
  readonly followUps: readonly FollowUp[] | null;
  /** Whether the investigator marks it as an event of special interest. */
  readonly specialInterest: YesNo | null;
  readonly comment: string | null;
  /** The investigator's or committee's decision, not the suggestion of a rule. */
  readonly doseLimiting: YesNo | null;
}

/** One CRS, ICANS or IEC-HS assessment; its inputs are interpreted in `astct`. */
export interface ToxicityAssessment extends CourseRecord {
  readonly kind: 'CRS' | 'ICANS' | 'IEC-HS';
  readonly assessed: string | null;
  /** Answers by input key; a missing key is unknown. */
  readonly inputs: Readonly<Record<string, string>>;
  /** As the investigator graded it, 0 to 5; null where only the inputs are known. */
  readonly grade: 0 | CtcaeGrade | null;
  /** The adverse event it is an assessment of; null while there is none. */
  readonly adverseEventId: string | null;
  readonly shownAtEntry: ShownAtEntry | null;
}

/** A report of a case to the authorities. */
export interface CaseReport {
  readonly kind: 'initial' | 'follow-up';
  readonly sentOn: string;
}

/** What the sponsor holds about one serious event, beside the investigator's record of it: never mixed with that. */
export interface SafetyCase extends RecordBase {
  readonly adverseEventId: string;
  /** Day the sponsor became aware (day 0 of the expedited clock), at the sponsor's place. */
  readonly awareOn: string | null;
  /** Whether the reference safety information lists it. */
  readonly expected: YesNo | null;
  /** The sponsor's own judgement. */
  readonly causality: CausalityBySource;
  /** Oldest first. */
  readonly reports: readonly CaseReport[];
  readonly comment: string | null;
}

export type MedicationRole =
  | 'prior'
  | 'concomitant'
  | 'premedication'
  | 'toxicity-treatment'
  | 'rescue'
  | 'bridging';

/** Kinds of treatment that a rule asks about. Kept with the record: a rule never guesses from a brand name. */
export type TreatmentClass =
  | 'glucocorticoid'
  | 'antimalarial'
  | 'immunosuppressant'
  | 'biologic'
  | 'tpo-agonist'
  | 'immunoglobulin'
  | 'anti-d'
  | 'platelet-transfusion'
  | 'red-cell-transfusion'
  | 'anticytokine'
  | 'anti-infective'
  | 'investigational'
  | 'other';

/** A dose that was in force from one date up to, but not including, another; `to` null while it goes on. */
export interface DosePeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly dose: string | null;
  readonly unit: string | null;
  /** CDISC frequency: QD, BID, QOD, QW, PRN, ONCE. */
  readonly frequency: string | null;
}

export interface Medication extends RecordBase {
  /** As reported (CMTRT). */
  readonly name: string;
  /** Standard name (CMDECOD), lower case generic where known. */
  readonly genericName: string | null;
  readonly treatmentClass: TreatmentClass | null;
  readonly role: MedicationRole;
  readonly indication: string | null;
  readonly route: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: YesNo | null;
  readonly dosePeriods: readonly DosePeriod[];
  readonly tolerated: YesNo | null;
  /** Why it was stopped (CMRSDISC); null while it goes on, and where nobody said. */
  readonly stopReason: string | null;
}

/** An administration of study treatment (EX): which kind it is, the protocol says by treatment name. */
export interface Exposure extends CourseRecord {
  readonly treatment: string;
  readonly category: 'study-product' | 'lymphodepletion' | 'leukapheresis' | 'bridging' | 'other';
  readonly dose: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly route: string | null;
  /** Lot or product number (EXLOT): which cells were given. */
  readonly lot: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** One answered item of a questionnaire, by code only: item wording is licensed and is not kept. */
export interface QuestionnaireAnswer extends CourseRecord {
  readonly instrument: string;
  readonly itemCode: string;
  readonly completed: string | null;
  /** As reported; null where not answered. */
  readonly answer: string | null;
  /** Response code in standard form. */
  readonly code: string | null;
  readonly notDone: string | null;
}

export interface Disposition extends RecordBase {
  readonly event: string;
  /** Standard name, such as COMPLETED, DEATH, SCREEN FAILURE. */
  readonly standardEvent: string | null;
  readonly category: string | null;
  readonly date: string | null;
}

/** The records of one subject by kind, each list in a stable order (by its date, then id). */
export interface SubjectRecord {
  readonly cut: Cut;
  readonly site: Site;
  readonly subject: Subject;
  readonly visits: readonly Visit[];
  readonly labResults: readonly LabResult[];
  readonly vitalSigns: readonly VitalSign[];
  readonly sledaiAssessments: readonly SledaiAssessment[];
  readonly pgaAssessments: readonly PgaAssessment[];
  readonly bleedingAssessments: readonly BleedingAssessment[];
  readonly adverseEvents: readonly AdverseEvent[];
  readonly safetyCases: readonly SafetyCase[];
  readonly toxicityAssessments: readonly ToxicityAssessment[];
  readonly medications: readonly Medication[];
  readonly exposures: readonly Exposure[];
  readonly questionnaireAnswers: readonly QuestionnaireAnswer[];
  readonly dispositions: readonly Disposition[];
}

/** The kinds of record a subject's course has, each with the list of the SubjectRecord that holds it. */
export interface RecordLists {
  readonly visit: 'visits';
  readonly labResult: 'labResults';
  readonly vitalSign: 'vitalSigns';
  readonly sledaiAssessment: 'sledaiAssessments';
  readonly pgaAssessment: 'pgaAssessments';
  readonly bleedingAssessment: 'bleedingAssessments';
  readonly adverseEvent: 'adverseEvents';
  readonly safetyCase: 'safetyCases';
  readonly toxicityAssessment: 'toxicityAssessments';
  readonly medication: 'medications';
  readonly exposure: 'exposures';
  readonly questionnaireAnswer: 'questionnaireAnswers';
  readonly disposition: 'dispositions';
}

export const RECORD_LISTS: RecordLists = {
  visit: 'visits',
  labResult: 'labResults',
  vitalSign: 'vitalSigns',
  sledaiAssessment: 'sledaiAssessments',
  pgaAssessment: 'pgaAssessments',
  bleedingAssessment: 'bleedingAssessments',
  adverseEvent: 'adverseEvents',
  safetyCase: 'safetyCases',
  toxicityAssessment: 'toxicityAssessments',
  medication: 'medications',
  exposure: 'exposures',
  questionnaireAnswer: 'questionnaireAnswers',
  disposition: 'dispositions',
};

export type CourseKind = keyof RecordLists;
export type RecordKind = 'subject' | CourseKind;

/** The record type behind a kind. */
export type RecordOf<K extends RecordKind> = K extends CourseKind
  ? SubjectRecord[RecordLists[K]][number]
  : Subject;
