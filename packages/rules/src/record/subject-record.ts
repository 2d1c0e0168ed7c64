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
}

export interface SledaiAssessment extends CourseRecord {
  readonly assessed: string | null;
  /** By descriptor key (see sledai/descriptors). A missing key is not assessed. */
  readonly items: Readonly<Record<string, Finding>>;
  readonly haemolyticAnaemia: Finding;
  readonly gastrointestinalActivity: Finding;
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

export interface AdverseEvent extends RecordBase {
  /** As reported (AETERM). */
  readonly term: string;
  /** The CTCAE term it was graded by; null where the source used no CTCAE. */
  readonly ctcae: { readonly version: '5.0' | '6.0'; readonly code: string; readonly term: string } | null;
  readonly bodySystem: string | null;
  /** Worst CTCAE grade; null where none was given. Never derived from a severity. */
  readonly grade: CtcaeGrade | null;
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
  readonly actionTaken: string | null;
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
}

/** An administration of study treatment (EX): which kind it is, the protocol says by treatment name. */
export interface Exposure extends CourseRecord {
  readonly treatment: string;
  readonly category: 'study-product' | 'lymphodepletion' | 'leukapheresis' | 'bridging' | 'other';
  readonly dose: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly route: string | null;
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
  readonly toxicityAssessments: readonly ToxicityAssessment[];
  readonly medications: readonly Medication[];
  readonly exposures: readonly Exposure[];
  readonly questionnaireAnswers: readonly QuestionnaireAnswer[];
  readonly dispositions: readonly Disposition[];
}

/** A record that a verdict was drawn from. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
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
