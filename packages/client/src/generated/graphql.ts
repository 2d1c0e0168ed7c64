/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Action taken, by study treatment. Parts that are not given are not recorded. */
export type ActionBySourceInput = {
  /** With lymphodepletion, by CDISC code (ACN). */
  readonly lymphodepletion?: string | null | undefined;
  /** With the study product, by CDISC code (ACN). */
  readonly studyProduct?: string | null | undefined;
};

/** What changes. A field that is not given stays; null says that nothing is recorded any more. */
export type AdverseEventChanges = {
  /** Action taken, by study treatment. */
  readonly actionBySource?: ActionBySourceInput | null | undefined;
  /** Action taken with study treatment, in the words of the source (AEACN). */
  readonly actionTaken?: string | null | undefined;
  /** When the site became aware of it. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly awareOn?: string | null | undefined;
  /** Body system or organ class. */
  readonly bodySystem?: string | null | undefined;
  /** By possible cause. */
  readonly causality?: CausalityBySourceInput | null | undefined;
  /** Whether the subject left the study because of it. */
  readonly causedDiscontinuation?: YesNo | null | undefined;
  /** Comment of the investigator. */
  readonly comment?: string | null | undefined;
  /** The CTCAE term it was graded by; null where the source used no CTCAE. */
  readonly ctcae?: CtcaeTermInput | null | undefined;
  /** The investigator’s or committee’s decision. */
  readonly doseLimiting?: YesNo | null | undefined;
  /** When it ended. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly end?: string | null | undefined;
  /** What was answered beside the ticks, by key: numbers with unit and limits, and questions. */
  readonly facetAnswers?: unknown;
  /** Keys of the CTCAE criteria that were ticked. */
  readonly facets?: ReadonlyArray<string> | null | undefined;
  /** What became known of it later; null where nothing was reported. */
  readonly followUps?: ReadonlyArray<FollowUpInput> | null | undefined;
  /** Worst grade, 1 to 5, on `gradeScale`; null where none was given. Never derived from a severity. */
  readonly grade?: number | null | undefined;
  /** Worst grade on the other scale, 1 to 5. */
  readonly gradeBeside?: number | null | undefined;
  /** Course of the grade, oldest first; empty where only the worst is known. */
  readonly gradePeriods?: ReadonlyArray<GradePeriodInput> | null | undefined;
  /** Scale of the grades; null where the source does not say, read as CTCAE. */
  readonly gradeScale?: GradeScale | null | undefined;
  /** The results and signs the grade was read from. */
  readonly gradedFrom?: ReadonlyArray<RecordRefInput> | null | undefined;
  /** Stay in hospital because of it. */
  readonly hospitalStay?: HospitalStayInput | null | undefined;
  /** The medications given for it. */
  readonly medicationIds?: ReadonlyArray<string | number> | null | undefined;
  /** Whether it goes on. */
  readonly ongoing?: YesNo | null | undefined;
  /** Outcome. */
  readonly outcome?: string | null | undefined;
  /** Causality in the words of the source (AEREL). */
  readonly reportedCausality?: string | null | undefined;
  /** Whether the investigator calls it serious. */
  readonly serious?: YesNo | null | undefined;
  /** By criterion. */
  readonly seriousness?: SeriousnessInput | null | undefined;
  /** MILD, MODERATE or SEVERE where the source used that scale. */
  readonly severity?: string | null | undefined;
  /** What the form had computed when the entry was saved, by name: evidence of what was shown, never used. */
  readonly shownAtEntry?: unknown;
  /** Whether the investigator marks it as an event of special interest. */
  readonly specialInterest?: YesNo | null | undefined;
  /** When it began. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly start?: string | null | undefined;
  /** As reported (AETERM). */
  readonly term?: string | null | undefined;
  /** Whether the event was treated. */
  readonly treatmentGiven?: YesNo | null | undefined;
};

/** A correction: the next version of a record, with its reason. */
export type AmendAdverseEventInput = {
  /** What changes. */
  readonly changes: AdverseEventChanges;
  /** The version that was in front of whoever corrects it. */
  readonly expectedVersion: number;
  /** The record. */
  readonly id: string | number;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Why. */
  readonly reason: ReasonInput;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** Judged relation of an adverse event to one possible cause. */
export type Causality =
  /** Definitely related. */
  | 'DEFINITE'
  /** Possibly related. */
  | 'POSSIBLE'
  /** Probably related. */
  | 'PROBABLE'
  /** Unlikely to be related. */
  | 'UNLIKELY'
  /** Not related. */
  | 'UNRELATED';

/** Judged relation to each possible cause. Parts that are not given are not recorded. */
export type CausalityBySourceInput = {
  /** To another drug. */
  readonly concomitant?: Causality | null | undefined;
  /** To the underlying disease. */
  readonly disease?: Causality | null | undefined;
  /** To lymphodepletion. */
  readonly lymphodepletion?: Causality | null | undefined;
  /** To leukapheresis or another procedure. */
  readonly procedure?: Causality | null | undefined;
  /** To the study product. */
  readonly studyProduct?: Causality | null | undefined;
};

/** A term of the CTCAE. Parts that are not given are not recorded. */
export type CtcaeTermInput = {
  /** MedDRA code as the CTCAE prints it. */
  readonly code: string;
  /** The term, in English. */
  readonly term: string;
  /** Version of the CTCAE: 5.0 or 6.0. Grades of different versions are not interchangeable. */
  readonly version: string;
};

/** Both axes of time. Without it: what is known now, asked today at each site. */
export type CutInput = {
  /** Number of the last change that counts. */
  readonly knownAt?: number | null | undefined;
  /** As known at the end of this day at the site. */
  readonly knownOn?: string | null | undefined;
  /** The calendar date the question is asked on. */
  readonly on?: string | null | undefined;
};

/** How far a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** Not even the year. */
  | 'NONE'
  /** To the day and a time. */
  | 'TIME'
  /** To the year. */
  | 'YEAR';

/** What a safety committee decides. */
export type DoseDecisionKind =
  /** Go back to a lower dose level. */
  | 'DE_ESCALATE'
  /** Go on to the next dose level. */
  | 'ESCALATE'
  /** Treat more subjects at this dose level. */
  | 'EXPAND'
  /** This is the maximum tolerated dose. */
  | 'MTD'
  /** This is the recommended dose of phase 2. */
  | 'RP2D'
  /** Stay at this dose level. */
  | 'STAY'
  /** Stop dosing. */
  | 'STOP';

/** A dose in force from one date up to, not including, another. Parts that are not given are not recorded. */
export type DosePeriodInput = {
  /** Dose of one administration, in `unit`. */
  readonly dose?: string | null | undefined;
  /** CDISC frequency: QD, BID, QOD, QW, PRN, ONCE. */
  readonly frequency?: string | null | undefined;
  /** First day. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly from?: string | null | undefined;
  /** First day it no longer applied; null while it goes on. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly to?: string | null | undefined;
  /** Unit of the dose. */
  readonly unit?: string | null | undefined;
};

/** Which adverse events a table is about. */
export type EventSelection =
  /** Emergent. */
  | 'EMERGENT'
  /** Emergent, grade 3 or more. */
  | 'GRADE_3_OR_MORE'
  /** Before infusion. */
  | 'PRE_INFUSION'
  /** Emergent, in the primary window. */
  | 'PRIMARY_WINDOW'
  /** Emergent and related. */
  | 'RELATED'
  /** Emergent and serious. */
  | 'SERIOUS'
  /** Emergent, of special interest. */
  | 'SPECIAL_INTEREST';

/** Kind of study treatment. */
export type ExposureCategory =
  /** Treatment between cell collection and infusion. */
  | 'BRIDGING'
  /** Cell collection. */
  | 'LEUKAPHERESIS'
  /** Lymphodepleting chemotherapy. */
  | 'LYMPHODEPLETION'
  /** Any other. */
  | 'OTHER'
  /** The investigational product. */
  | 'STUDY_PRODUCT';

/** Whether a clinical finding was there. */
export type Finding =
  /** Looked for and not found. */
  | 'ABSENT'
  /** Not looked for, or nothing recorded. Never read as absent. */
  | 'NOT_ASSESSED'
  /** Looked for and found. */
  | 'PRESENT';

/** Later information about an event. Parts that are not given are not recorded. */
export type FollowUpInput = {
  /** When the site received it. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly receivedOn: string;
  /** Who or what reported it, in words. */
  readonly reportedBy?: string | null | undefined;
  /** What is new. */
  readonly text: string;
};

/** A stretch of an episode with one grade. Parts that are not given are not recorded. */
export type GradePeriodInput = {
  /** Since when. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly from?: string | null | undefined;
  /** CTCAE grade, 0 while the finding was absent inside the episode. */
  readonly grade: number;
};

/** Which scale a grade is on. The two are never mixed. */
export type GradeScale =
  /** ASTCT consensus grading of 2019, for CRS and ICANS. */
  | 'ASTCT'
  /** CTCAE, in the version of the term. */
  | 'CTCAE';

/** Whether a criterion holds. Unknown is a value of its own. */
export type Held =
  /** It cannot be told from what is known. */
  | 'INDETERMINATE'
  /** It holds. */
  | 'MET'
  /** It does not hold. */
  | 'NOT_MET';

/** A stay in hospital because of an event. Parts that are not given are not recorded. */
export type HospitalStayInput = {
  /** First day. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly admitted?: string | null | undefined;
  /** Last day; null while it goes on, or where it is not known. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly discharged?: string | null | undefined;
};

/** What stood behind the answer to one descriptor. */
export type ItemEvidenceInput = {
  /** Why the answer is not the suggestion, or whatever else a reader should know. */
  readonly comment?: string | null | undefined;
  /** Key of the descriptor. */
  readonly item: string;
  /** The record the suggestion came from. */
  readonly source?: RecordRefInput | null | undefined;
  /** What the data of the subject suggested; null where they suggested nothing. */
  readonly suggested?: Finding | null | undefined;
};

/** Language of a text. */
export type Language =
  /** English. */
  | 'EN'
  /** Simplified Chinese. */
  | 'ZH_CN';

/** A value as somebody wrote it, with its unit and range. Parts that are not given are not recorded. */
export type MeasurementInput = {
  /** Upper limit of the range that applied. */
  readonly high?: string | null | undefined;
  /** Lower limit of the range that applied. */
  readonly low?: string | null | undefined;
  /** As written. */
  readonly unit?: string | null | undefined;
  /** As written: "18", "<10", "TRACE". */
  readonly value?: string | null | undefined;
};

/** Why a medication was given. */
export type MedicationRole =
  /** Between cell collection and infusion. */
  | 'BRIDGING'
  /** Beside the study treatment. */
  | 'CONCOMITANT'
  /** Before an infusion. */
  | 'PREMEDICATION'
  /** Before the study. */
  | 'PRIOR'
  /** Rescue for bleeding or very low platelets. */
  | 'RESCUE'
  /** For CRS, ICANS or another toxicity. */
  | 'TOXICITY_TREATMENT';

/** When an investigator endorses the data of the site (ICH E6(R3)). */
export type Milestone =
  /** At a named cut of the study. */
  | 'DATA_CUT'
  /** When the subject has left the study. */
  | 'SUBJECT_END'
  /** After a visit. */
  | 'VISIT';

/** The next step of a question. */
export type MoveQueryInput = {
  /** The version that was in front of whoever takes the step. */
  readonly expectedVersion: number;
  /** The question. */
  readonly id: string | number;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** What is said; some steps need it. */
  readonly message?: string | null | undefined;
  /** The state the step leads to. */
  readonly to: QueryState;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** What changes. A field that is not given stays; null says that nothing is recorded any more. */
export type PgaAssessmentChanges = {
  /** When it was assessed. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly assessed?: string | null | undefined;
  /** 0-3, 0-10 or 0-100. */
  readonly scale?: string | null | undefined;
  /** As written, on its scale. */
  readonly value?: string | null | undefined;
  /** The visit it was recorded at; null where it belongs to none. */
  readonly visitId?: string | number | null | undefined;
};

/** The physician global assessment: new where `id` is null, and then refused where one is recorded there already. */
export type PgaEntryInput = {
  /** The version that was in front of whoever corrects it. */
  readonly expectedVersion?: number | null | undefined;
  /** All of a new record; of a correction only what changes. */
  readonly fields: PgaAssessmentChanges;
  /** The record that is corrected. */
  readonly id?: string | number | null | undefined;
};

/** Where a query is in its life (ODM v2). */
export type QueryState =
  /** Answered, and waiting for whoever asked. */
  | 'ANSWERED'
  /** Taken back. */
  | 'CANCELLED'
  /** Not to be answered before data management has looked at it. */
  | 'CANDIDATE'
  /** The answer was accepted. */
  | 'CLOSED'
  /** Asked, and waiting for an answer. */
  | 'OPEN'
  /** The data were put right. */
  | 'RESOLVED';

/** A question about a record of a subject. */
export type RaiseQueryInput = {
  /** Name of the check of a form that found it, where the person keeps what was entered; null where a person asks. Asked once for a record. */
  readonly checkName?: string | null | undefined;
  /** Its field as the audit trail names it, "grade" or "reported.value"; null for all of it. */
  readonly field?: string | null | undefined;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Not to be answered before data management has looked at it. */
  readonly isCandidate?: boolean | null | undefined;
  /** The question. */
  readonly question: string;
  /** The record. */
  readonly recordId: string | number;
  /** The version that is in front of whoever asks. */
  readonly recordVersion: number;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** Why something that was saved is changed (ICH E6(R3) 4.2.2). */
export type ReasonInput = {
  /** A code of `reasons`. */
  readonly code: string;
  /** In words, at least 3 characters; needed with most codes. */
  readonly text?: string | null | undefined;
};

/** Disease activity at one visit, or on one date without a visit. */
export type RecordActivityInput = {
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Null: it stays as it is. */
  readonly pga?: PgaEntryInput | null | undefined;
  /** Why; needed where something recorded is corrected. */
  readonly reason?: ReasonInput | null | undefined;
  /** Null: it stays as it is. */
  readonly sledai?: SledaiEntryInput | null | undefined;
  /** Code of the study. */
  readonly study: string;
  /** The subject. */
  readonly subjectId: string | number;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** One adverse event. What is not given is not recorded. */
export type RecordAdverseEventInput = {
  /** Action taken, by study treatment. */
  readonly actionBySource?: ActionBySourceInput | null | undefined;
  /** Action taken with study treatment, in the words of the source (AEACN). */
  readonly actionTaken?: string | null | undefined;
  /** When the site became aware of it. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly awareOn?: string | null | undefined;
  /** Body system or organ class. */
  readonly bodySystem?: string | null | undefined;
  /** By possible cause. */
  readonly causality?: CausalityBySourceInput | null | undefined;
  /** Whether the subject left the study because of it. */
  readonly causedDiscontinuation?: YesNo | null | undefined;
  /** Comment of the investigator. */
  readonly comment?: string | null | undefined;
  /** The CTCAE term it was graded by; null where the source used no CTCAE. */
  readonly ctcae?: CtcaeTermInput | null | undefined;
  /** The investigator’s or committee’s decision. */
  readonly doseLimiting?: YesNo | null | undefined;
  /** When it ended. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly end?: string | null | undefined;
  /** What was answered beside the ticks, by key: numbers with unit and limits, and questions. */
  readonly facetAnswers?: unknown;
  /** Keys of the CTCAE criteria that were ticked. */
  readonly facets?: ReadonlyArray<string> | null | undefined;
  /** What became known of it later; null where nothing was reported. */
  readonly followUps?: ReadonlyArray<FollowUpInput> | null | undefined;
  /** Worst grade, 1 to 5, on `gradeScale`; null where none was given. Never derived from a severity. */
  readonly grade?: number | null | undefined;
  /** Worst grade on the other scale, 1 to 5. */
  readonly gradeBeside?: number | null | undefined;
  /** Course of the grade, oldest first; empty where only the worst is known. */
  readonly gradePeriods?: ReadonlyArray<GradePeriodInput> | null | undefined;
  /** Scale of the grades; null where the source does not say, read as CTCAE. */
  readonly gradeScale?: GradeScale | null | undefined;
  /** The results and signs the grade was read from. */
  readonly gradedFrom?: ReadonlyArray<RecordRefInput> | null | undefined;
  /** Stay in hospital because of it. */
  readonly hospitalStay?: HospitalStayInput | null | undefined;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** The medications given for it. */
  readonly medicationIds?: ReadonlyArray<string | number> | null | undefined;
  /** Whether it goes on. */
  readonly ongoing?: YesNo | null | undefined;
  /** Outcome. */
  readonly outcome?: string | null | undefined;
  /** Causality in the words of the source (AEREL). */
  readonly reportedCausality?: string | null | undefined;
  /** Whether the investigator calls it serious. */
  readonly serious?: YesNo | null | undefined;
  /** By criterion. */
  readonly seriousness?: SeriousnessInput | null | undefined;
  /** MILD, MODERATE or SEVERE where the source used that scale. */
  readonly severity?: string | null | undefined;
  /** What the form had computed when the entry was saved, by name: evidence of what was shown, never used. */
  readonly shownAtEntry?: unknown;
  /** Whether the investigator marks it as an event of special interest. */
  readonly specialInterest?: YesNo | null | undefined;
  /** When it began. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly start?: string | null | undefined;
  /** Code of the study. */
  readonly study: string;
  /** The subject. */
  readonly subjectId: string | number;
  /** As reported (AETERM). */
  readonly term: string;
  /** Whether the event was treated. */
  readonly treatmentGiven?: YesNo | null | undefined;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** One laboratory result. What is not given is not recorded. */
export type RecordLabResultInput = {
  /** Category, such as HEMATOLOGY. */
  readonly category?: string | null | undefined;
  /** The investigator’s judgement. */
  readonly clinicallySignificant?: YesNo | null | undefined;
  /** When the specimen was taken. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly collected?: string | null | undefined;
  /** Upper limit of the range on the report. */
  readonly high?: string | null | undefined;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** LOINC code. */
  readonly loinc?: string | null | undefined;
  /** Lower limit of the range on the report. */
  readonly low?: string | null | undefined;
  /** How (LBMETHOD): results of different assays are never converted into each other. */
  readonly method?: string | null | undefined;
  /** Why there is no result; null where there is one. */
  readonly notDone?: string | null | undefined;
  /** LOW, NORMAL, HIGH or ABNORMAL as the source says. */
  readonly rangeIndicator?: string | null | undefined;
  /** What was examined (LBSPEC), such as SERUM. */
  readonly specimen?: string | null | undefined;
  /** In the standard units of the source; null where it gives none. */
  readonly standard?: MeasurementInput | null | undefined;
  /** Code of the study. */
  readonly study: string;
  /** The subject. */
  readonly subjectId: string | number;
  /** CDISC test code (LBTESTCD), such as PLAT. */
  readonly test: string;
  /** Name of the test. */
  readonly testName?: string | null | undefined;
  /** As the report prints it: "10^9/L". */
  readonly unit?: string | null | undefined;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
  /** As the report prints it, with a full stop as decimal mark: "45", "0.6", "<10". */
  readonly value: string;
  /** The visit it was recorded at; null where it belongs to none. */
  readonly visitId?: string | number | null | undefined;
};

/** One medication. What is not given is not recorded. */
export type RecordMedicationInput = {
  /** Doses over time, oldest first. */
  readonly dosePeriods?: ReadonlyArray<DosePeriodInput> | null | undefined;
  /** When it ended. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly end?: string | null | undefined;
  /** Generic name. */
  readonly genericName?: string | null | undefined;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Indication as reported. */
  readonly indication?: string | null | undefined;
  /** As reported (CMTRT). */
  readonly name: string;
  /** Whether it goes on. */
  readonly ongoing?: YesNo | null | undefined;
  /** Why it was given. */
  readonly role: MedicationRole;
  /** Route of administration. */
  readonly route?: string | null | undefined;
  /** When it began. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly start?: string | null | undefined;
  /** Why it was stopped (CMRSDISC). */
  readonly stopReason?: string | null | undefined;
  /** Code of the study. */
  readonly study: string;
  /** The subject. */
  readonly subjectId: string | number;
  /** Whether it was well tolerated. */
  readonly tolerated?: YesNo | null | undefined;
  /** Class that rules ask about. */
  readonly treatmentClass?: TreatmentClass | null | undefined;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** A record at the version that was looked at. */
export type RecordRefInput = {
  /** Its id. */
  readonly id: string | number;
  /** Which version of it. */
  readonly version: number;
};

/** One assessment of CRS, ICANS or IEC-HS. What is not given is not recorded. */
export type RecordToxicityAssessmentInput = {
  /** The adverse event it is an assessment of. */
  readonly adverseEventId?: string | number | null | undefined;
  /** When it was assessed. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly assessed?: string | null | undefined;
  /** As the investigator graded it, 0 to 5. */
  readonly grade?: number | null | undefined;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Answers by input key. A missing key is unknown. */
  readonly inputs: unknown;
  /** Which toxicity. */
  readonly kind: ToxicityKind;
  /** What the form had computed when the entry was saved, by name: evidence of what was shown, never used. */
  readonly shownAtEntry?: unknown;
  /** Code of the study. */
  readonly study: string;
  /** The subject. */
  readonly subjectId: string | number;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
  /** The visit it was recorded at; null where it belongs to none. */
  readonly visitId?: string | number | null | undefined;
};

/** Platelet response at one count. */
export type ResponseCategory =
  /** Complete response. */
  | 'CR'
  /** Cannot be told; the candidates say between what. */
  | 'INDETERMINATE'
  /** Not evaluable: no count, or one that says nothing about the study product. */
  | 'NE'
  /** No response. */
  | 'NR'
  /** Partial response. */
  | 'PR';

/** What somebody is in the study. */
export type Role =
  /** Study coordinator. */
  | 'COORDINATOR'
  /** Clinical research associate (monitor). */
  | 'CRA'
  /** Data manager. */
  | 'DATA_MANAGER'
  /** Data safety monitoring board. */
  | 'DSMB'
  /** Principal investigator. */
  | 'INVESTIGATOR'
  /** Medical monitor of the sponsor. */
  | 'MEDICAL_MONITOR'
  /** The command line on the machine of the store. */
  | 'OPERATOR'
  /** Quality auditor. */
  | 'QA_AUDITOR'
  /** Sponsor team. */
  | 'SPONSOR'
  /** Sub-investigator. */
  | 'SUB_INVESTIGATOR'
  /** System administrator. */
  | 'SYSTEM_ADMIN';

/** The six criteria of ICH E2A. Parts that are not given are not recorded. */
export type SeriousnessInput = {
  /** Congenital anomaly. */
  readonly congenitalAnomaly?: YesNo | null | undefined;
  /** Resulted in death. */
  readonly death?: YesNo | null | undefined;
  /** Persistent or significant disability. */
  readonly disability?: YesNo | null | undefined;
  /** Needed or prolonged an inpatient stay. */
  readonly hospitalisation?: YesNo | null | undefined;
  /** Was life-threatening at the time. */
  readonly lifeThreatening?: YesNo | null | undefined;
  /** Another medically important event. */
  readonly otherMedicallyImportant?: YesNo | null | undefined;
};

/** A signature over what was shown. */
export type SignInput = {
  /** What the signer ticked besides the sentence, by key. */
  readonly acknowledgements?: ReadonlyArray<string> | null | undefined;
  /** Version of the sentence that was shown. */
  readonly attestationVersion: string;
  /** The cut, where the milestone is one. */
  readonly dataCutId?: string | number | null | undefined;
  /** The record, visit or subject. */
  readonly id: string | number;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Number of the change at which it was read: what has changed since is refused. */
  readonly knownAt: number;
  /** Language of the sentence that was shown. */
  readonly language: Language;
  /** How much it stands over. */
  readonly level: SignedLevel;
  /** What it means. */
  readonly meaning: SignatureMeaning;
  /** The moment, for an endorsement of the investigator and for nothing else. */
  readonly milestone?: Milestone | null | undefined;
  /** A token the identity provider made just now, when the signer proved who they are again (21 CFR 11.200): asked for with the nonce base64url(SHA-256("trialside-sign:" + idempotencyKey)), not older than 5 minutes. */
  readonly proof: string;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** What a signature means (21 CFR 11.50). */
export type SignatureMeaning =
  /** The signer approves them. */
  | 'APPROVED'
  /** The signer entered the data or had them entered. */
  | 'AUTHORED'
  /** The investigator endorses the data of the subject up to a milestone. */
  | 'INVESTIGATOR_ENDORSEMENT'
  /** The signer takes responsibility for them. */
  | 'RESPONSIBLE'
  /** The signer looked through them. */
  | 'REVIEWED';

/** Whether a signature still stands. */
export type SignatureState =
  /** What was signed has changed since. */
  | 'SUPERSEDED'
  /** It stands. */
  | 'VALID'
  /** Taken back, or ended by an unlock. */
  | 'VOIDED';

/** How much a signature stands over. */
export type SignedLevel =
  /** One record. */
  | 'RECORD'
  /** Everything of the subject. */
  | 'SUBJECT'
  /** A visit and what belongs to it. */
  | 'VISIT';

/** What changes. A field that is not given stays; null says that nothing is recorded any more. */
export type SledaiAssessmentChanges = {
  /** When it was assessed. YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown. */
  readonly assessed?: string | null | undefined;
  /** What stood behind the answers, where something was recorded. */
  readonly evidence?: ReadonlyArray<ItemEvidenceInput> | null | undefined;
  /** Gastrointestinal activity of lupus. */
  readonly gastrointestinalActivity?: Finding | null | undefined;
  /** Haemolytic anaemia due to lupus. */
  readonly haemolyticAnaemia?: Finding | null | undefined;
  /** Wording the items were answered by, such as selena-sledai; null: that of the protocol. */
  readonly instrument?: string | null | undefined;
  /** present, absent or not-assessed by descriptor key. A missing key is not assessed. */
  readonly items?: unknown;
  /** Whether maintenance therapy as a whole is well tolerated. */
  readonly maintenanceTolerated?: YesNo | null | undefined;
  /** What the form had computed when the entry was saved, by name: evidence of what was shown, never used. */
  readonly shownAtEntry?: unknown;
  /** The visit it was recorded at; null where it belongs to none. */
  readonly visitId?: string | number | null | undefined;
  /** Days before the assessment that count; null: as the protocol has it. */
  readonly windowDays?: number | null | undefined;
};

/** The SLEDAI assessment: new where `id` is null, and then refused where one is recorded there already. */
export type SledaiEntryInput = {
  /** The version that was in front of whoever corrects it. */
  readonly expectedVersion?: number | null | undefined;
  /** All of a new record; of a correction only what changes. */
  readonly fields: SledaiAssessmentChanges;
  /** The record that is corrected. */
  readonly id?: string | number | null | undefined;
};

/** Platelet response of a subject over all counts. */
export type SubjectResponseState =
  /** Complete response at the latest evaluated count. */
  | 'CR'
  /** Cannot be told; the candidates of the latest count say between what. */
  | 'INDETERMINATE'
  /** Had a response and lost it. */
  | 'LOST'
  /** Not evaluable. */
  | 'NE'
  /** No response so far. */
  | 'NR'
  /** Nothing to judge yet. */
  | 'PENDING'
  /** Partial response at the latest evaluated count. */
  | 'PR';

/** Which toxicity of cell therapy was assessed. */
export type ToxicityKind =
  /** Cytokine release syndrome. */
  | 'CRS'
  /** Immune effector cell-associated neurotoxicity syndrome. */
  | 'ICANS'
  /** Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome. */
  | 'IEC_HS';

/** Class of a medication that a rule asks about. */
export type TreatmentClass =
  /** Anticytokine. */
  | 'ANTICYTOKINE'
  /** Antimalarial. */
  | 'ANTIMALARIAL'
  /** Anti-D immunoglobulin. */
  | 'ANTI_D'
  /** Anti-infective. */
  | 'ANTI_INFECTIVE'
  /** Biologic. */
  | 'BIOLOGIC'
  /** Glucocorticoid. */
  | 'GLUCOCORTICOID'
  /** Immunoglobulin. */
  | 'IMMUNOGLOBULIN'
  /** Immunosuppressant. */
  | 'IMMUNOSUPPRESSANT'
  /** Another investigational drug. */
  | 'INVESTIGATIONAL'
  /** Any other. */
  | 'OTHER'
  /** Platelet transfusion. */
  | 'PLATELET_TRANSFUSION'
  /** Red cell transfusion. */
  | 'RED_CELL_TRANSFUSION'
  /** Thrombopoietin receptor agonist, or recombinant thrombopoietin. */
  | 'TPO_AGONIST';

/** A record that should not be there. It stays readable at every cut before its void. */
export type VoidRecordInput = {
  /** The version that was in front of whoever voids it. */
  readonly expectedVersion: number;
  /** The record, of any kind that people enter. */
  readonly id: string | number;
  /** Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice. */
  readonly idempotencyKey: string;
  /** Why. */
  readonly reason: ReasonInput;
  /** Write nothing, and answer what would be: a Preview, or why it would be refused. */
  readonly validateOnly?: boolean | null | undefined;
};

/** A recorded answer. Null where nothing was recorded. */
export type YesNo =
  /** No. */
  | 'NO'
  /** Yes. */
  | 'YES';

export type RecordAdverseEventMutationVariables = Exact<{
  input: RecordAdverseEventInput;
}>;


export type RecordAdverseEventMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordAdverseEventSuccess', readonly change: number, readonly record: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type AmendAdverseEventMutationVariables = Exact<{
  input: AmendAdverseEventInput;
}>;


export type AmendAdverseEventMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordAdverseEventSuccess', readonly change: number, readonly record: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type RecordToxicityAssessmentMutationVariables = Exact<{
  input: RecordToxicityAssessmentInput;
}>;


export type RecordToxicityAssessmentMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordToxicityAssessmentSuccess', readonly change: number, readonly record: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type VoidAdverseEventMutationVariables = Exact<{
  input: VoidRecordInput;
}>;


export type VoidAdverseEventMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
    | { readonly __typename: 'VoidRecordSuccess', readonly change: number, readonly id: string }
   };

export type RecordMedicationMutationVariables = Exact<{
  input: RecordMedicationInput;
}>;


export type RecordMedicationMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordMedicationSuccess', readonly change: number, readonly record: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type EndpointsHeadFragment = { readonly code: string, readonly synthetic: boolean, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } };

export type IntervalOfFragment = { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number };

export type LookOfFragment = { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } };

export type RateOfFragment = { readonly endpointResponse: string, readonly endpointRule: string, readonly endpointDenominator: string, readonly endpointFromBaselineAtOrAboveCr: number, readonly endpoint: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly early: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly main: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } } };

export type CohortRateQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortRateQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cohort: { readonly plateletResponse: { readonly endpointResponse: string, readonly endpointRule: string, readonly endpointDenominator: string, readonly endpointFromBaselineAtOrAboveCr: number, readonly endpoint: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly early: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly main: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } } } | null } | null, readonly cohortsByDoseLevel: ReadonlyArray<{ readonly doseLevel: string | null, readonly infused: number, readonly plateletResponse: { readonly endpointResponse: string, readonly endpointRule: string, readonly endpointDenominator: string, readonly endpointFromBaselineAtOrAboveCr: number, readonly endpoint: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly early: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly main: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly completeResponders: number, readonly partialResponders: number, readonly respondersOfOpenDepth: number, readonly nonResponders: number, readonly notEvaluable: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number }, readonly bestCase: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } }, readonly ofEvaluable: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } } } | null }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type CurveOfFragment = { readonly subjects: number, readonly events: number, readonly medianDays: number | null, readonly medianLowerDays: number | null, readonly medianUpperDays: number | null, readonly level: number, readonly open: number, readonly steps: ReadonlyArray<{ readonly time: number, readonly atRisk: number, readonly events: number, readonly censored: number, readonly survival: number, readonly lower: number | null, readonly upper: number | null }> };

export type CohortDurationQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortDurationQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cohort: { readonly plateletResponse: { readonly duration: { readonly subjects: number, readonly events: number, readonly medianDays: number | null, readonly medianLowerDays: number | null, readonly medianUpperDays: number | null, readonly level: number, readonly open: number, readonly steps: ReadonlyArray<{ readonly time: number, readonly atRisk: number, readonly events: number, readonly censored: number, readonly survival: number, readonly lower: number | null, readonly upper: number | null }> } } | null } | null, readonly cohortsByDoseLevel: ReadonlyArray<{ readonly doseLevel: string | null, readonly infused: number, readonly plateletResponse: { readonly duration: { readonly subjects: number, readonly events: number, readonly medianDays: number | null, readonly medianLowerDays: number | null, readonly medianUpperDays: number | null, readonly level: number, readonly open: number, readonly steps: ReadonlyArray<{ readonly time: number, readonly atRisk: number, readonly events: number, readonly censored: number, readonly survival: number, readonly lower: number | null, readonly upper: number | null }> } } | null }> | null, readonly lanes: ReadonlyArray<{ readonly subjectId: string, readonly subjectCode: string, readonly doseLevel: string | null, readonly ended: string | null, readonly responseDays: number | null, readonly responseOngoing: boolean }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type StatesOfFragment = { readonly ever: { readonly infused: number, readonly pastTimePoint: number, readonly met: number, readonly notMet: number, readonly indeterminate: number, readonly pending: number, readonly notAssessed: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }> };

export type CohortStatesQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortStatesQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cohort: { readonly doris: { readonly ever: { readonly infused: number, readonly pastTimePoint: number, readonly met: number, readonly notMet: number, readonly indeterminate: number, readonly pending: number, readonly notAssessed: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }> } | null, readonly lldas: { readonly ever: { readonly infused: number, readonly pastTimePoint: number, readonly met: number, readonly notMet: number, readonly indeterminate: number, readonly pending: number, readonly notAssessed: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }> } | null } | null, readonly cohortsByDoseLevel: ReadonlyArray<{ readonly doseLevel: string | null, readonly infused: number, readonly doris: { readonly ever: { readonly infused: number, readonly pastTimePoint: number, readonly met: number, readonly notMet: number, readonly indeterminate: number, readonly pending: number, readonly notAssessed: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }> } | null, readonly lldas: { readonly ever: { readonly infused: number, readonly pastTimePoint: number, readonly met: number, readonly notMet: number, readonly indeterminate: number, readonly pending: number, readonly notAssessed: number, readonly ofInfused: { readonly interval: { readonly x: number, readonly n: number, readonly level: number, readonly estimate: number | null, readonly lower: number, readonly upper: number } } }, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }> } | null }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type SubjectsOfFragment = { readonly subjects: { readonly sure: number, readonly perhaps: number } };

export type EventsOfFragment = { readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } };

export type SafetyOfFragment = { readonly tables: ReadonlyArray<{ readonly selection: EventSelection, readonly incidence: { readonly infused: number, readonly any: { readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }, readonly rows: ReadonlyArray<{ readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }> } }> };

export type CohortEventsQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortEventsQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cohort: { readonly adverseEvents: { readonly tables: ReadonlyArray<{ readonly selection: EventSelection, readonly incidence: { readonly infused: number, readonly any: { readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }, readonly rows: ReadonlyArray<{ readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }> } }> } | null } | null, readonly cohortsByDoseLevel: ReadonlyArray<{ readonly doseLevel: string | null, readonly infused: number, readonly adverseEvents: { readonly tables: ReadonlyArray<{ readonly selection: EventSelection, readonly incidence: { readonly infused: number, readonly any: { readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }, readonly rows: ReadonlyArray<{ readonly bodySystem: string | null, readonly term: string | null, readonly subjects: { readonly sure: number, readonly perhaps: number }, readonly events: { readonly sure: number, readonly perhaps: number }, readonly byMaximumGrade: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly serious: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly related: { readonly subjects: { readonly sure: number, readonly perhaps: number } }, readonly doseLimiting: { readonly subjects: { readonly sure: number, readonly perhaps: number } } }> } }> } | null }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type TherapyOfFragment = { readonly classes: ReadonlyArray<{ readonly treatmentClass: TreatmentClass, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }>, readonly glucocorticoids: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly glucocorticoidReduction: { readonly n: number, readonly low: string | null, readonly high: string | null } | null, readonly drugFreeNow: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly daysDrugFree: { readonly n: number, readonly low: string | null, readonly high: string | null } | null };

export type CohortTherapyQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortTherapyQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cohort: { readonly therapyReduction: { readonly classes: ReadonlyArray<{ readonly treatmentClass: TreatmentClass, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }>, readonly glucocorticoids: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly glucocorticoidReduction: { readonly n: number, readonly low: string | null, readonly high: string | null } | null, readonly drugFreeNow: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly daysDrugFree: { readonly n: number, readonly low: string | null, readonly high: string | null } | null } | null } | null, readonly cohortsByDoseLevel: ReadonlyArray<{ readonly doseLevel: string | null, readonly infused: number, readonly therapyReduction: { readonly classes: ReadonlyArray<{ readonly treatmentClass: TreatmentClass, readonly counts: ReadonlyArray<{ readonly key: string, readonly subjects: number }> }>, readonly glucocorticoids: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly glucocorticoidReduction: { readonly n: number, readonly low: string | null, readonly high: string | null } | null, readonly drugFreeNow: ReadonlyArray<{ readonly key: string, readonly subjects: number }>, readonly daysDrugFree: { readonly n: number, readonly low: string | null, readonly high: string | null } | null } | null }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type CohortMeasuresQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortMeasuresQuery = { readonly study: { readonly measures: ReadonlyArray<{ readonly key: string, readonly group: string, readonly name: string | null, readonly instrument: string | null, readonly scoring: string | null }> | null } | null };

export type CoursePointOfFragment = { readonly day: number, readonly visit: string | null, readonly counted: boolean, readonly value: { readonly low: string | null, readonly high: string | null }, readonly change: { readonly low: string | null, readonly high: string | null } | null };

export type CohortMeasureQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
  key: string;
}>;


export type CohortMeasureQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly measure: { readonly measure: { readonly key: string, readonly group: string, readonly name: string | null, readonly instrument: string | null, readonly scoring: string | null, readonly unit: string | null, readonly changeIn: string, readonly benefit: string | null, readonly scale: string, readonly lines: ReadonlyArray<string> }, readonly courses: ReadonlyArray<{ readonly subjectId: string, readonly subjectCode: string, readonly doseLevel: string | null, readonly isInfused: boolean, readonly notPlaced: number, readonly baseline: { readonly low: string | null, readonly high: string | null } | null, readonly points: ReadonlyArray<{ readonly day: number, readonly visit: string | null, readonly counted: boolean, readonly value: { readonly low: string | null, readonly high: string | null }, readonly change: { readonly low: string | null, readonly high: string | null } | null }>, readonly best: { readonly day: number, readonly visit: string | null, readonly counted: boolean, readonly value: { readonly low: string | null, readonly high: string | null }, readonly change: { readonly low: string | null, readonly high: string | null } | null } | null }>, readonly byVisit: ReadonlyArray<{ readonly visit: string, readonly day: number, readonly value: { readonly n: number, readonly low: string | null, readonly high: string | null } | null, readonly change: { readonly n: number, readonly low: string | null, readonly high: string | null } | null }> } | null, readonly lanes: ReadonlyArray<{ readonly subjectId: string, readonly standing: string | null }> | null, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly schedule: ReadonlyArray<{ readonly key: string, readonly targetDay: number, readonly name: { readonly en: string, readonly zhCN: string } }> } } | null };

export type CohortLanesQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
}>;


export type CohortLanesQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly cut: { readonly knownAt: number, readonly on: string }, readonly protocol: { readonly doseLevels: ReadonlyArray<{ readonly code: string, readonly name: { readonly en: string, readonly zhCN: string } }> }, readonly lanes: ReadonlyArray<{ readonly subjectId: string, readonly subjectCode: string, readonly doseLevel: string | null, readonly throughDay: number | null, readonly ended: string | null, readonly openQueries: number | null, readonly standing: string | null, readonly responseDays: number | null, readonly responseOngoing: boolean, readonly worstGrade: number | null, readonly events: number, readonly seriousEvents: number, readonly doseLimiting: string | null, readonly runs: ReadonlyArray<{ readonly outcome: string, readonly from: number, readonly to: number, readonly ongoing: boolean }>, readonly marks: ReadonlyArray<{ readonly type: string, readonly first: number, readonly last: number, readonly grade: number | null, readonly name: string }>, readonly undated: ReadonlyArray<{ readonly type: string, readonly grade: number | null, readonly name: string }>, readonly sledaiLatest: { readonly low: number, readonly high: number } | null }> | null, readonly cohort: { readonly doseFinding: { readonly ofEverySite: boolean, readonly design: string, readonly judgedLevel: string | null, readonly recommendedLevel: string | null, readonly excludedLevels: ReadonlyArray<string>, readonly recommendation: { readonly outcome: string }, readonly possibleSteps: ReadonlyArray<{ readonly action: string, readonly doseLevel: string | null }>, readonly doses: ReadonlyArray<{ readonly doseLevel: string, readonly treated: number, readonly evaluable: number, readonly dlts: number, readonly pending: number, readonly decisions: ReadonlyArray<{ readonly kind: DoseDecisionKind, readonly decidedOn: string }> }> } | null, readonly plateletResponse: { readonly endpointFromBaselineAtOrAboveCr: number, readonly endpoint: { readonly x: number, readonly n: number, readonly estimate: number | null, readonly lower: number, readonly upper: number, readonly level: number }, readonly main: { readonly infused: number, readonly pastTimePoint: number, readonly pending: number, readonly indeterminate: number, readonly notEvaluable: number } } | null } | null } | null };

export type CtcaeWordingQueryVariables = Exact<{
  version: string;
  code: string;
}>;


export type CtcaeWordingQuery = { readonly ctcaeWording: { readonly definition: string | null, readonly grades: ReadonlyArray<{ readonly grade: number, readonly text: string }> } | null };

export type SubjectQueriesQueryVariables = Exact<{
  study: string;
  subject: string;
}>;


export type SubjectQueriesQuery = { readonly study: { readonly id: string, readonly cut: { readonly knownAt: number }, readonly viewer: { readonly role: Role, readonly permissions: ReadonlyArray<string> }, readonly subject: { readonly id: string, readonly queries: ReadonlyArray<{ readonly id: string, readonly version: number, readonly aboutId: string, readonly aboutField: string | null, readonly aboutVersion: number, readonly state: QueryState, readonly question: string, readonly checkName: string | null, readonly turns: ReadonlyArray<{ readonly state: QueryState, readonly message: string | null, readonly byName: string, readonly at: string }> }> } | null } | null };

export type RaiseQueryMutationVariables = Exact<{
  input: RaiseQueryInput;
}>;


export type RaiseQueryMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'QuerySuccess', readonly change: number }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type MoveQueryMutationVariables = Exact<{
  input: MoveQueryInput;
}>;


export type MoveQueryMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'QuerySuccess', readonly change: number }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type StudyChangedSubscriptionVariables = Exact<{
  study: string;
  after?: number | null | undefined;
}>;


export type StudyChangedSubscription = { readonly studyChanged: { readonly change: number, readonly subjectId: string | null, readonly kinds: ReadonlyArray<string> } };

export type StudyPositionQueryVariables = Exact<{
  study: string;
}>;


export type StudyPositionQuery = { readonly study: { readonly cut: { readonly knownAt: number } } | null };

export type StudyProtocolQueryVariables = Exact<{
  study: string;
}>;


export type StudyProtocolQuery = { readonly study: { readonly id: string, readonly protocolDocument: unknown } | null };

export type RecordHistoryQueryVariables = Exact<{
  study: string;
  record: string | number;
  after?: string | null | undefined;
}>;


export type RecordHistoryQuery = { readonly study: { readonly id: string, readonly changes: { readonly edges: ReadonlyArray<{ readonly node: { readonly change: number, readonly action: string, readonly at: string, readonly version: number, readonly userName: string, readonly role: string, readonly field: string, readonly old: string | null, readonly new: string | null, readonly isRedacted: boolean, readonly reasonCode: string | null, readonly reasonText: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type RecordLabResultMutationVariables = Exact<{
  input: RecordLabResultInput;
}>;


export type RecordLabResultMutation = { readonly recordLabResult:
    | { readonly __typename: 'Busy', readonly retryAfterMs: number }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed', readonly operation: string }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordLabResultSuccess', readonly change: number, readonly labResult: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string }> }
    | { readonly __typename: 'VersionConflict' }
   };

export type RecordSourceFragment = { readonly kind: string, readonly id: string, readonly version: number };

export type CriterionDetailFragment = { readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> };

export type RangeDetailFragment = { readonly low: string, readonly high: string | null, readonly highIncluded: boolean };

export type CountDetailFragment = { readonly visitId: string | null, readonly protocolVisit: string | null, readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly rescueExcluded: boolean, readonly activeBleeding: Held, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> } };

export type PlateletResponseDetailFragment = { readonly state: SubjectResponseState, readonly stateReason: string | null, readonly best: ResponseCategory | null, readonly rule: { readonly id: string, readonly version: string }, readonly infusion: { readonly date: string | null, readonly reason: string | null, readonly start: { readonly first: string, readonly last: string, readonly precision: DatePrecision, readonly time: string | null, readonly offset: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }, readonly unplaced: ReadonlyArray<{ readonly reason: string, readonly source: { readonly kind: string, readonly id: string, readonly version: number } }>, readonly baseline: { readonly mode: string, readonly platelets: string | null, readonly reason: string | null, readonly date: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }, readonly latest: { readonly visitId: string | null, readonly protocolVisit: string | null, readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly rescueExcluded: boolean, readonly activeBleeding: Held, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> } } | null, readonly counts: ReadonlyArray<{ readonly visitId: string | null, readonly protocolVisit: string | null, readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly rescueExcluded: boolean, readonly activeBleeding: Held, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> } }> };

export type IwgReadingFragment = { readonly best: string, readonly rule: { readonly id: string, readonly version: string }, readonly baseline: { readonly mode: string, readonly platelets: string | null, readonly reason: string | null, readonly date: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null }, readonly counts: ReadonlyArray<{ readonly date: string, readonly dayFromInfusion: number, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } }> };

export type SubjectResponseDetailQueryVariables = Exact<{
  study: string;
  subject: string;
  at?: CutInput | null | undefined;
}>;


export type SubjectResponseDetailQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly subject: { readonly id: string, readonly code: string, readonly on: string, readonly site: { readonly timeZone: string }, readonly plateletResponse: { readonly state: SubjectResponseState, readonly stateReason: string | null, readonly best: ResponseCategory | null, readonly rule: { readonly id: string, readonly version: string }, readonly infusion: { readonly date: string | null, readonly reason: string | null, readonly start: { readonly first: string, readonly last: string, readonly precision: DatePrecision, readonly time: string | null, readonly offset: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }, readonly unplaced: ReadonlyArray<{ readonly reason: string, readonly source: { readonly kind: string, readonly id: string, readonly version: number } }>, readonly baseline: { readonly mode: string, readonly platelets: string | null, readonly reason: string | null, readonly date: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }, readonly latest: { readonly visitId: string | null, readonly protocolVisit: string | null, readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly rescueExcluded: boolean, readonly activeBleeding: Held, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> } } | null, readonly counts: ReadonlyArray<{ readonly visitId: string | null, readonly protocolVisit: string | null, readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly rescueExcluded: boolean, readonly activeBleeding: Held, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> } }> } | null, readonly evaluation: { readonly plateletResponse: { readonly iwg: { readonly best: string, readonly rule: { readonly id: string, readonly version: string }, readonly baseline: { readonly mode: string, readonly platelets: string | null, readonly reason: string | null, readonly date: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null }, readonly counts: ReadonlyArray<{ readonly date: string, readonly dayFromInfusion: number, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } }> } } | null } } | null, readonly cut: { readonly knownAt: number } } | null };

export type StudyHeadFragment = { readonly code: string, readonly synthetic: boolean, readonly cut: { readonly knownAt: number } };

export type CountSummaryFragment = { readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } };

export type SubjectResponseSummaryFragment = { readonly id: string, readonly code: string, readonly on: string, readonly site: { readonly timeZone: string }, readonly plateletResponse: { readonly state: SubjectResponseState, readonly stateReason: string | null, readonly latest: { readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } } | null } | null };

export type SubjectResponseSummaryQueryVariables = Exact<{
  study: string;
  subject: string;
  at?: CutInput | null | undefined;
}>;


export type SubjectResponseSummaryQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly subject: { readonly id: string, readonly code: string, readonly on: string, readonly site: { readonly timeZone: string }, readonly plateletResponse: { readonly state: SubjectResponseState, readonly stateReason: string | null, readonly latest: { readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } } | null } | null } | null, readonly cut: { readonly knownAt: number } } | null };

export type CohortResponseSummariesQueryVariables = Exact<{
  study: string;
  at?: CutInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CohortResponseSummariesQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly subjects: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly on: string, readonly site: { readonly timeZone: string }, readonly plateletResponse: { readonly state: SubjectResponseState, readonly stateReason: string | null, readonly latest: { readonly date: string, readonly dayFromInfusion: number, readonly platelets: string | null, readonly range: { readonly low: string, readonly high: string | null, readonly highIncluded: boolean } | null, readonly verdict: { readonly outcome: ResponseCategory, readonly candidates: ReadonlyArray<ResponseCategory> } } | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly cut: { readonly knownAt: number } } | null };

export type SigningSentenceQueryVariables = Exact<{
  meaning: SignatureMeaning;
  language: Language;
}>;


export type SigningSentenceQuery = { readonly attestation: { readonly text: string, readonly version: string } };

export type SubjectSignaturesQueryVariables = Exact<{
  study: string;
  subject: string;
}>;


export type SubjectSignaturesQuery = { readonly study: { readonly id: string, readonly subject: { readonly id: string, readonly signatures: ReadonlyArray<{ readonly id: string, readonly signedId: string, readonly signerName: string, readonly meaning: SignatureMeaning, readonly signedAt: string, readonly signedLocally: string, readonly timeZone: string, readonly state: SignatureState, readonly acknowledgements: ReadonlyArray<string> }> } | null } | null };

export type SignMutationVariables = Exact<{
  input: SignInput;
}>;


export type SignMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'SignatureSuccess', readonly change: number, readonly signature: { readonly id: string, readonly signedId: string, readonly signerName: string, readonly meaning: SignatureMeaning, readonly signedAt: string, readonly signedLocally: string, readonly timeZone: string, readonly state: SignatureState, readonly acknowledgements: ReadonlyArray<string> } }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

type Refusal_Busy_Fragment = { readonly __typename: 'Busy' };

type Refusal_IdempotencyConflict_Fragment = { readonly __typename: 'IdempotencyConflict' };

type Refusal_Locked_Fragment = { readonly __typename: 'Locked' };

type Refusal_NotAllowed_Fragment = { readonly __typename: 'NotAllowed' };

type Refusal_NotFound_Fragment = { readonly __typename: 'NotFound' };

type Refusal_StorageFull_Fragment = { readonly __typename: 'StorageFull' };

type Refusal_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> };

type Refusal_VersionConflict_Fragment = { readonly __typename: 'VersionConflict', readonly currentVersion: number };

export type RefusalFragment =
  | Refusal_Busy_Fragment
  | Refusal_IdempotencyConflict_Fragment
  | Refusal_Locked_Fragment
  | Refusal_NotAllowed_Fragment
  | Refusal_NotFound_Fragment
  | Refusal_StorageFull_Fragment
  | Refusal_ValidationError_Fragment
  | Refusal_VersionConflict_Fragment
;

export type RecordActivityMutationVariables = Exact<{
  input: RecordActivityInput;
}>;


export type RecordActivityMutation = { readonly saved:
    | { readonly __typename: 'Busy' }
    | { readonly __typename: 'IdempotencyConflict' }
    | { readonly __typename: 'Locked' }
    | { readonly __typename: 'NotAllowed' }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Preview' }
    | { readonly __typename: 'RecordActivitySuccess', readonly change: number, readonly sledaiAssessment: { readonly id: string, readonly version: number } | null, readonly pgaAssessment: { readonly id: string, readonly version: number } | null }
    | { readonly __typename: 'StorageFull' }
    | { readonly __typename: 'ValidationError', readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly reason: string, readonly what: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly currentVersion: number }
   };

export type MeasurementFieldsFragment = { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null };

export type SubjectRecordFieldsFragment = { readonly id: string, readonly version: number, readonly supplement: unknown, readonly code: string, readonly sex: string | null, readonly age: string | null, readonly ageUnit: string | null, readonly doseLevel: string | null, readonly informedConsent: string | null, readonly referenceStart: string | null, readonly referenceEnd: string | null, readonly died: YesNo | null, readonly deathDate: string | null, readonly on: string, readonly site: { readonly id: string, readonly code: string, readonly name: string, readonly timeZone: string }, readonly visits: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly name: string, readonly number: string | null, readonly protocolVisit: string | null, readonly start: string | null, readonly end: string | null, readonly notDone: string | null }>, readonly labResults: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly test: string, readonly testName: string | null, readonly category: string | null, readonly collected: string | null, readonly rangeIndicator: string | null, readonly specimen: string | null, readonly method: string | null, readonly loinc: string | null, readonly notDone: string | null, readonly clinicallySignificant: YesNo | null, readonly reported: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null }, readonly standard: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null } | null }>, readonly vitalSigns: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly test: string, readonly testName: string | null, readonly position: string | null, readonly collected: string | null, readonly notDone: string | null, readonly reported: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null }, readonly standard: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null } | null }>, readonly sledaiAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly items: unknown, readonly haemolyticAnaemia: Finding, readonly gastrointestinalActivity: Finding, readonly instrument: string | null, readonly windowDays: number | null, readonly maintenanceTolerated: YesNo | null, readonly shownAtEntry: unknown, readonly evidence: ReadonlyArray<{ readonly item: string, readonly suggested: Finding | null, readonly comment: string | null, readonly source: { readonly kind: string, readonly id: string, readonly version: number } | null }> }>, readonly pgaAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly value: string | null, readonly scale: string }>, readonly bleedingAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly whoGrade: number | null, readonly active: YesNo | null, readonly itpBat: { readonly skin: number | null, readonly mucosae: number | null, readonly organs: number | null } | null }>, readonly adverseEvents: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly term: string, readonly bodySystem: string | null, readonly grade: number | null, readonly gradeScale: GradeScale | null, readonly gradeBeside: number | null, readonly facets: ReadonlyArray<string>, readonly facetAnswers: unknown, readonly shownAtEntry: unknown, readonly severity: string | null, readonly start: string | null, readonly end: string | null, readonly ongoing: YesNo | null, readonly outcome: string | null, readonly serious: YesNo | null, readonly reportedCausality: string | null, readonly actionTaken: string | null, readonly treatmentGiven: YesNo | null, readonly medicationIds: ReadonlyArray<string>, readonly causedDiscontinuation: YesNo | null, readonly awareOn: string | null, readonly specialInterest: YesNo | null, readonly comment: string | null, readonly doseLimiting: YesNo | null, readonly ctcae: { readonly version: string, readonly code: string, readonly term: string } | null, readonly gradedFrom: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }>, readonly gradePeriods: ReadonlyArray<{ readonly from: string | null, readonly grade: number }>, readonly seriousness: { readonly death: YesNo | null, readonly lifeThreatening: YesNo | null, readonly hospitalisation: YesNo | null, readonly disability: YesNo | null, readonly congenitalAnomaly: YesNo | null, readonly otherMedicallyImportant: YesNo | null }, readonly causality: { readonly studyProduct: Causality | null, readonly lymphodepletion: Causality | null, readonly procedure: Causality | null, readonly disease: Causality | null, readonly concomitant: Causality | null }, readonly actionBySource: { readonly studyProduct: string | null, readonly lymphodepletion: string | null }, readonly hospitalStay: { readonly admitted: string | null, readonly discharged: string | null } | null, readonly followUps: ReadonlyArray<{ readonly receivedOn: string, readonly reportedBy: string | null, readonly text: string }> | null }>, readonly safetyCases: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly adverseEventId: string | null, readonly awareOn: string | null, readonly expected: YesNo | null, readonly comment: string | null, readonly causality: { readonly studyProduct: Causality | null, readonly lymphodepletion: Causality | null, readonly procedure: Causality | null, readonly disease: Causality | null, readonly concomitant: Causality | null }, readonly reports: ReadonlyArray<{ readonly kind: string, readonly sentOn: string }> }>, readonly toxicityAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly kind: ToxicityKind, readonly assessed: string | null, readonly inputs: unknown, readonly grade: number | null, readonly adverseEventId: string | null, readonly shownAtEntry: unknown }>, readonly medications: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly name: string, readonly genericName: string | null, readonly treatmentClass: TreatmentClass | null, readonly role: MedicationRole, readonly indication: string | null, readonly route: string | null, readonly start: string | null, readonly end: string | null, readonly ongoing: YesNo | null, readonly tolerated: YesNo | null, readonly stopReason: string | null, readonly dosePeriods: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly dose: string | null, readonly unit: string | null, readonly frequency: string | null }> }>, readonly exposures: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly treatment: string, readonly category: ExposureCategory, readonly dose: string | null, readonly unit: string | null, readonly frequency: string | null, readonly route: string | null, readonly lot: string | null, readonly start: string | null, readonly end: string | null }>, readonly questionnaireAnswers: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly instrument: string, readonly itemCode: string, readonly completed: string | null, readonly answer: string | null, readonly code: string | null, readonly notDone: string | null }>, readonly dispositions: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly event: string, readonly standardEvent: string | null, readonly category: string | null, readonly date: string | null }> };

export type SubjectRecordQueryVariables = Exact<{
  study: string;
  subject: string;
  at?: CutInput | null | undefined;
}>;


export type SubjectRecordQuery = { readonly study: { readonly id: string, readonly code: string, readonly synthetic: boolean, readonly subject: { readonly id: string, readonly version: number, readonly supplement: unknown, readonly code: string, readonly sex: string | null, readonly age: string | null, readonly ageUnit: string | null, readonly doseLevel: string | null, readonly informedConsent: string | null, readonly referenceStart: string | null, readonly referenceEnd: string | null, readonly died: YesNo | null, readonly deathDate: string | null, readonly on: string, readonly site: { readonly id: string, readonly code: string, readonly name: string, readonly timeZone: string }, readonly visits: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly name: string, readonly number: string | null, readonly protocolVisit: string | null, readonly start: string | null, readonly end: string | null, readonly notDone: string | null }>, readonly labResults: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly test: string, readonly testName: string | null, readonly category: string | null, readonly collected: string | null, readonly rangeIndicator: string | null, readonly specimen: string | null, readonly method: string | null, readonly loinc: string | null, readonly notDone: string | null, readonly clinicallySignificant: YesNo | null, readonly reported: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null }, readonly standard: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null } | null }>, readonly vitalSigns: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly test: string, readonly testName: string | null, readonly position: string | null, readonly collected: string | null, readonly notDone: string | null, readonly reported: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null }, readonly standard: { readonly value: string | null, readonly unit: string | null, readonly low: string | null, readonly high: string | null } | null }>, readonly sledaiAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly items: unknown, readonly haemolyticAnaemia: Finding, readonly gastrointestinalActivity: Finding, readonly instrument: string | null, readonly windowDays: number | null, readonly maintenanceTolerated: YesNo | null, readonly shownAtEntry: unknown, readonly evidence: ReadonlyArray<{ readonly item: string, readonly suggested: Finding | null, readonly comment: string | null, readonly source: { readonly kind: string, readonly id: string, readonly version: number } | null }> }>, readonly pgaAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly value: string | null, readonly scale: string }>, readonly bleedingAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly assessed: string | null, readonly whoGrade: number | null, readonly active: YesNo | null, readonly itpBat: { readonly skin: number | null, readonly mucosae: number | null, readonly organs: number | null } | null }>, readonly adverseEvents: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly term: string, readonly bodySystem: string | null, readonly grade: number | null, readonly gradeScale: GradeScale | null, readonly gradeBeside: number | null, readonly facets: ReadonlyArray<string>, readonly facetAnswers: unknown, readonly shownAtEntry: unknown, readonly severity: string | null, readonly start: string | null, readonly end: string | null, readonly ongoing: YesNo | null, readonly outcome: string | null, readonly serious: YesNo | null, readonly reportedCausality: string | null, readonly actionTaken: string | null, readonly treatmentGiven: YesNo | null, readonly medicationIds: ReadonlyArray<string>, readonly causedDiscontinuation: YesNo | null, readonly awareOn: string | null, readonly specialInterest: YesNo | null, readonly comment: string | null, readonly doseLimiting: YesNo | null, readonly ctcae: { readonly version: string, readonly code: string, readonly term: string } | null, readonly gradedFrom: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }>, readonly gradePeriods: ReadonlyArray<{ readonly from: string | null, readonly grade: number }>, readonly seriousness: { readonly death: YesNo | null, readonly lifeThreatening: YesNo | null, readonly hospitalisation: YesNo | null, readonly disability: YesNo | null, readonly congenitalAnomaly: YesNo | null, readonly otherMedicallyImportant: YesNo | null }, readonly causality: { readonly studyProduct: Causality | null, readonly lymphodepletion: Causality | null, readonly procedure: Causality | null, readonly disease: Causality | null, readonly concomitant: Causality | null }, readonly actionBySource: { readonly studyProduct: string | null, readonly lymphodepletion: string | null }, readonly hospitalStay: { readonly admitted: string | null, readonly discharged: string | null } | null, readonly followUps: ReadonlyArray<{ readonly receivedOn: string, readonly reportedBy: string | null, readonly text: string }> | null }>, readonly safetyCases: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly adverseEventId: string | null, readonly awareOn: string | null, readonly expected: YesNo | null, readonly comment: string | null, readonly causality: { readonly studyProduct: Causality | null, readonly lymphodepletion: Causality | null, readonly procedure: Causality | null, readonly disease: Causality | null, readonly concomitant: Causality | null }, readonly reports: ReadonlyArray<{ readonly kind: string, readonly sentOn: string }> }>, readonly toxicityAssessments: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly kind: ToxicityKind, readonly assessed: string | null, readonly inputs: unknown, readonly grade: number | null, readonly adverseEventId: string | null, readonly shownAtEntry: unknown }>, readonly medications: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly name: string, readonly genericName: string | null, readonly treatmentClass: TreatmentClass | null, readonly role: MedicationRole, readonly indication: string | null, readonly route: string | null, readonly start: string | null, readonly end: string | null, readonly ongoing: YesNo | null, readonly tolerated: YesNo | null, readonly stopReason: string | null, readonly dosePeriods: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly dose: string | null, readonly unit: string | null, readonly frequency: string | null }> }>, readonly exposures: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly treatment: string, readonly category: ExposureCategory, readonly dose: string | null, readonly unit: string | null, readonly frequency: string | null, readonly route: string | null, readonly lot: string | null, readonly start: string | null, readonly end: string | null }>, readonly questionnaireAnswers: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly visitId: string | null, readonly instrument: string, readonly itemCode: string, readonly completed: string | null, readonly answer: string | null, readonly code: string | null, readonly notDone: string | null }>, readonly dispositions: ReadonlyArray<{ readonly id: string, readonly version: number, readonly supplement: unknown, readonly event: string, readonly standardEvent: string | null, readonly category: string | null, readonly date: string | null }> } | null, readonly cut: { readonly knownAt: number } } | null };

export type TimelineDatesFragment = { readonly first: string, readonly last: string };

export type TimelineFactDetailFragment = { readonly key: string, readonly lane: string, readonly row: string, readonly flags: ReadonlyArray<string>, readonly start: { readonly first: string, readonly last: string } | null, readonly end: { readonly kind: string, readonly days: { readonly first: string, readonly last: string } | null }, readonly what: { readonly type: string, readonly name: string | null, readonly category: string | null, readonly role: string | null, readonly value: string | null, readonly unit: string | null, readonly frequency: string | null, readonly low: string | null, readonly high: string | null, readonly limitLow: string | null, readonly limitHigh: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly grade: number | null, readonly outcome: string | null, readonly candidates: ReadonlyArray<string>, readonly reason: string | null }, readonly verdict: { readonly outcome: string, readonly candidates: ReadonlyArray<string>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }> } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> };

export type SubjectCourseFragment = { readonly id: string, readonly code: string, readonly doseLevel: string | null, readonly on: string, readonly site: { readonly timeZone: string }, readonly timeline: { readonly asOf: string, readonly knownThrough: string, readonly infusedOn: string | null, readonly facts: ReadonlyArray<{ readonly key: string, readonly lane: string, readonly row: string, readonly flags: ReadonlyArray<string>, readonly start: { readonly first: string, readonly last: string } | null, readonly end: { readonly kind: string, readonly days: { readonly first: string, readonly last: string } | null }, readonly what: { readonly type: string, readonly name: string | null, readonly category: string | null, readonly role: string | null, readonly value: string | null, readonly unit: string | null, readonly frequency: string | null, readonly low: string | null, readonly high: string | null, readonly limitLow: string | null, readonly limitHigh: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly grade: number | null, readonly outcome: string | null, readonly candidates: ReadonlyArray<string>, readonly reason: string | null }, readonly verdict: { readonly outcome: string, readonly candidates: ReadonlyArray<string>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }> } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly guides: ReadonlyArray<{ readonly lane: string, readonly key: string, readonly at: string, readonly band: string | null }>, readonly names: ReadonlyArray<{ readonly key: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly omitted: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type SubjectTimelineQueryVariables = Exact<{
  study: string;
  subject: string;
  at?: CutInput | null | undefined;
}>;


export type SubjectTimelineQuery = { readonly study: { readonly code: string, readonly synthetic: boolean, readonly subject: { readonly id: string, readonly code: string, readonly doseLevel: string | null, readonly on: string, readonly site: { readonly timeZone: string }, readonly timeline: { readonly asOf: string, readonly knownThrough: string, readonly infusedOn: string | null, readonly facts: ReadonlyArray<{ readonly key: string, readonly lane: string, readonly row: string, readonly flags: ReadonlyArray<string>, readonly start: { readonly first: string, readonly last: string } | null, readonly end: { readonly kind: string, readonly days: { readonly first: string, readonly last: string } | null }, readonly what: { readonly type: string, readonly name: string | null, readonly category: string | null, readonly role: string | null, readonly value: string | null, readonly unit: string | null, readonly frequency: string | null, readonly low: string | null, readonly high: string | null, readonly limitLow: string | null, readonly limitHigh: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly grade: number | null, readonly outcome: string | null, readonly candidates: ReadonlyArray<string>, readonly reason: string | null }, readonly verdict: { readonly outcome: string, readonly candidates: ReadonlyArray<string>, readonly notes: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: string }, readonly criteria: ReadonlyArray<{ readonly id: string, readonly held: Held, readonly reason: string | null, readonly observed: { readonly value: string, readonly unit: string | null, readonly date: string | null, readonly dayFromInfusion: number | null } | null, readonly threshold: { readonly comparator: string, readonly value: string, readonly unit: string | null } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }> } | null, readonly sources: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly version: number }> }>, readonly guides: ReadonlyArray<{ readonly lane: string, readonly key: string, readonly at: string, readonly band: string | null }>, readonly names: ReadonlyArray<{ readonly key: string, readonly name: { readonly en: string, readonly zhCN: string } }>, readonly omitted: ReadonlyArray<{ readonly reason: string, readonly count: number }> } } | null, readonly cut: { readonly knownAt: number } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StudyHeadFragmentDoc = new TypedDocumentString(`
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}
    `, {"fragmentName":"StudyHead"}) as unknown as TypedDocumentString<StudyHeadFragment, unknown>;
export const EndpointsHeadFragmentDoc = new TypedDocumentString(`
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"fragmentName":"EndpointsHead"}) as unknown as TypedDocumentString<EndpointsHeadFragment, unknown>;
export const IntervalOfFragmentDoc = new TypedDocumentString(`
    fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}
    `, {"fragmentName":"IntervalOf"}) as unknown as TypedDocumentString<IntervalOfFragment, unknown>;
export const LookOfFragmentDoc = new TypedDocumentString(`
    fragment LookOf on OverallResponse {
  infused
  pastTimePoint
  pending
  indeterminate
  completeResponders
  partialResponders
  respondersOfOpenDepth
  nonResponders
  notEvaluable
  ofInfused {
    interval {
      ...IntervalOf
    }
    bestCase {
      ...IntervalOf
    }
  }
  ofEvaluable {
    interval {
      ...IntervalOf
    }
  }
}
    fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}`, {"fragmentName":"LookOf"}) as unknown as TypedDocumentString<LookOfFragment, unknown>;
export const RateOfFragmentDoc = new TypedDocumentString(`
    fragment RateOf on CohortResponse {
  endpointResponse
  endpointRule
  endpointDenominator
  endpointFromBaselineAtOrAboveCr
  endpoint {
    ...IntervalOf
  }
  early {
    ...LookOf
  }
  main {
    ...LookOf
  }
}
    fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}
fragment LookOf on OverallResponse {
  infused
  pastTimePoint
  pending
  indeterminate
  completeResponders
  partialResponders
  respondersOfOpenDepth
  nonResponders
  notEvaluable
  ofInfused {
    interval {
      ...IntervalOf
    }
    bestCase {
      ...IntervalOf
    }
  }
  ofEvaluable {
    interval {
      ...IntervalOf
    }
  }
}`, {"fragmentName":"RateOf"}) as unknown as TypedDocumentString<RateOfFragment, unknown>;
export const CurveOfFragmentDoc = new TypedDocumentString(`
    fragment CurveOf on DurationCurve {
  subjects
  events
  medianDays
  medianLowerDays
  medianUpperDays
  level
  open
  steps {
    time
    atRisk
    events
    censored
    survival
    lower
    upper
  }
}
    `, {"fragmentName":"CurveOf"}) as unknown as TypedDocumentString<CurveOfFragment, unknown>;
export const StatesOfFragmentDoc = new TypedDocumentString(`
    fragment StatesOf on CohortRemission {
  ever {
    infused
    pastTimePoint
    met
    notMet
    indeterminate
    pending
    notAssessed
    ofInfused {
      interval {
        ...IntervalOf
      }
    }
  }
  byVisit {
    visit
    counts {
      key
      subjects
    }
  }
}
    fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}`, {"fragmentName":"StatesOf"}) as unknown as TypedDocumentString<StatesOfFragment, unknown>;
export const SubjectsOfFragmentDoc = new TypedDocumentString(`
    fragment SubjectsOf on SubjectsAndEvents {
  subjects {
    sure
    perhaps
  }
}
    `, {"fragmentName":"SubjectsOf"}) as unknown as TypedDocumentString<SubjectsOfFragment, unknown>;
export const EventsOfFragmentDoc = new TypedDocumentString(`
    fragment EventsOf on IncidenceRow {
  bodySystem
  term
  subjects {
    sure
    perhaps
  }
  events {
    sure
    perhaps
  }
  byMaximumGrade {
    key
    subjects
  }
  serious {
    ...SubjectsOf
  }
  related {
    ...SubjectsOf
  }
  doseLimiting {
    ...SubjectsOf
  }
}
    fragment SubjectsOf on SubjectsAndEvents {
  subjects {
    sure
    perhaps
  }
}`, {"fragmentName":"EventsOf"}) as unknown as TypedDocumentString<EventsOfFragment, unknown>;
export const SafetyOfFragmentDoc = new TypedDocumentString(`
    fragment SafetyOf on CohortAdverseEvents {
  tables {
    selection
    incidence {
      infused
      any {
        ...EventsOf
      }
      rows {
        ...EventsOf
      }
    }
  }
}
    fragment SubjectsOf on SubjectsAndEvents {
  subjects {
    sure
    perhaps
  }
}
fragment EventsOf on IncidenceRow {
  bodySystem
  term
  subjects {
    sure
    perhaps
  }
  events {
    sure
    perhaps
  }
  byMaximumGrade {
    key
    subjects
  }
  serious {
    ...SubjectsOf
  }
  related {
    ...SubjectsOf
  }
  doseLimiting {
    ...SubjectsOf
  }
}`, {"fragmentName":"SafetyOf"}) as unknown as TypedDocumentString<SafetyOfFragment, unknown>;
export const TherapyOfFragmentDoc = new TypedDocumentString(`
    fragment TherapyOf on CohortTherapy {
  classes {
    treatmentClass
    counts {
      key
      subjects
    }
  }
  glucocorticoids {
    key
    subjects
  }
  glucocorticoidReduction {
    n
    low
    high
  }
  drugFreeNow {
    key
    subjects
  }
  daysDrugFree {
    n
    low
    high
  }
}
    `, {"fragmentName":"TherapyOf"}) as unknown as TypedDocumentString<TherapyOfFragment, unknown>;
export const CoursePointOfFragmentDoc = new TypedDocumentString(`
    fragment CoursePointOf on CoursePoint {
  day
  visit
  value {
    low
    high
  }
  change {
    low
    high
  }
  counted
}
    `, {"fragmentName":"CoursePointOf"}) as unknown as TypedDocumentString<CoursePointOfFragment, unknown>;
export const RecordSourceFragmentDoc = new TypedDocumentString(`
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
    `, {"fragmentName":"RecordSource"}) as unknown as TypedDocumentString<RecordSourceFragment, unknown>;
export const RangeDetailFragmentDoc = new TypedDocumentString(`
    fragment RangeDetail on PlateletRange {
  low
  high
  highIncluded
}
    `, {"fragmentName":"RangeDetail"}) as unknown as TypedDocumentString<RangeDetailFragment, unknown>;
export const CriterionDetailFragmentDoc = new TypedDocumentString(`
    fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}`, {"fragmentName":"CriterionDetail"}) as unknown as TypedDocumentString<CriterionDetailFragment, unknown>;
export const CountDetailFragmentDoc = new TypedDocumentString(`
    fragment CountDetail on CountResponse {
  visitId
  protocolVisit
  date
  dayFromInfusion
  platelets
  range {
    ...RangeDetail
  }
  rescueExcluded
  activeBleeding
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    criteria {
      ...CriterionDetail
    }
    notes
    sources {
      ...RecordSource
    }
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment RangeDetail on PlateletRange {
  low
  high
  highIncluded
}`, {"fragmentName":"CountDetail"}) as unknown as TypedDocumentString<CountDetailFragment, unknown>;
export const PlateletResponseDetailFragmentDoc = new TypedDocumentString(`
    fragment PlateletResponseDetail on PlateletResponse {
  rule {
    id
    version
  }
  state
  stateReason
  best
  infusion {
    date
    start {
      first
      last
      precision
      time
      offset
    }
    reason
    sources {
      ...RecordSource
    }
  }
  unplaced {
    source {
      ...RecordSource
    }
    reason
  }
  baseline {
    mode
    platelets
    range {
      ...RangeDetail
    }
    reason
    date
    sources {
      ...RecordSource
    }
  }
  latest {
    ...CountDetail
  }
  counts {
    ...CountDetail
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment RangeDetail on PlateletRange {
  low
  high
  highIncluded
}
fragment CountDetail on CountResponse {
  visitId
  protocolVisit
  date
  dayFromInfusion
  platelets
  range {
    ...RangeDetail
  }
  rescueExcluded
  activeBleeding
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    criteria {
      ...CriterionDetail
    }
    notes
    sources {
      ...RecordSource
    }
  }
}`, {"fragmentName":"PlateletResponseDetail"}) as unknown as TypedDocumentString<PlateletResponseDetailFragment, unknown>;
export const IwgReadingFragmentDoc = new TypedDocumentString(`
    fragment IwgReading on IwgResponse {
  rule {
    id
    version
  }
  best
  baseline {
    mode
    platelets
    range {
      ...RangeDetail
    }
    reason
    date
  }
  counts {
    date
    dayFromInfusion
    verdict {
      outcome
      candidates
    }
  }
}
    fragment RangeDetail on PlateletRange {
  low
  high
  highIncluded
}`, {"fragmentName":"IwgReading"}) as unknown as TypedDocumentString<IwgReadingFragment, unknown>;
export const CountSummaryFragmentDoc = new TypedDocumentString(`
    fragment CountSummary on CountResponse {
  date
  dayFromInfusion
  platelets
  range {
    low
    high
    highIncluded
  }
  verdict {
    outcome
    candidates
  }
}
    `, {"fragmentName":"CountSummary"}) as unknown as TypedDocumentString<CountSummaryFragment, unknown>;
export const SubjectResponseSummaryFragmentDoc = new TypedDocumentString(`
    fragment SubjectResponseSummary on Subject {
  id
  code
  on
  site {
    timeZone
  }
  plateletResponse {
    state
    stateReason
    latest {
      ...CountSummary
    }
  }
}
    fragment CountSummary on CountResponse {
  date
  dayFromInfusion
  platelets
  range {
    low
    high
    highIncluded
  }
  verdict {
    outcome
    candidates
  }
}`, {"fragmentName":"SubjectResponseSummary"}) as unknown as TypedDocumentString<SubjectResponseSummaryFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const MeasurementFieldsFragmentDoc = new TypedDocumentString(`
    fragment MeasurementFields on Measurement {
  value
  unit
  low
  high
}
    `, {"fragmentName":"MeasurementFields"}) as unknown as TypedDocumentString<MeasurementFieldsFragment, unknown>;
export const SubjectRecordFieldsFragmentDoc = new TypedDocumentString(`
    fragment SubjectRecordFields on Subject {
  id
  version
  supplement
  code
  sex
  age
  ageUnit
  doseLevel
  informedConsent
  referenceStart
  referenceEnd
  died
  deathDate
  on
  site {
    id
    code
    name
    timeZone
  }
  visits {
    id
    version
    supplement
    name
    number
    protocolVisit
    start
    end
    notDone
  }
  labResults {
    id
    version
    supplement
    visitId
    test
    testName
    category
    collected
    reported {
      ...MeasurementFields
    }
    standard {
      ...MeasurementFields
    }
    rangeIndicator
    specimen
    method
    loinc
    notDone
    clinicallySignificant
  }
  vitalSigns {
    id
    version
    supplement
    visitId
    test
    testName
    position
    collected
    reported {
      ...MeasurementFields
    }
    standard {
      ...MeasurementFields
    }
    notDone
  }
  sledaiAssessments {
    id
    version
    supplement
    visitId
    assessed
    items
    haemolyticAnaemia
    gastrointestinalActivity
    instrument
    windowDays
    maintenanceTolerated
    evidence {
      item
      suggested
      source {
        kind
        id
        version
      }
      comment
    }
    shownAtEntry
  }
  pgaAssessments {
    id
    version
    supplement
    visitId
    assessed
    value
    scale
  }
  bleedingAssessments {
    id
    version
    supplement
    visitId
    assessed
    whoGrade
    active
    itpBat {
      skin
      mucosae
      organs
    }
  }
  adverseEvents {
    id
    version
    supplement
    term
    ctcae {
      version
      code
      term
    }
    bodySystem
    grade
    gradeScale
    gradeBeside
    facets
    facetAnswers
    gradedFrom {
      kind
      id
      version
    }
    shownAtEntry
    severity
    gradePeriods {
      from
      grade
    }
    start
    end
    ongoing
    outcome
    serious
    seriousness {
      death
      lifeThreatening
      hospitalisation
      disability
      congenitalAnomaly
      otherMedicallyImportant
    }
    causality {
      studyProduct
      lymphodepletion
      procedure
      disease
      concomitant
    }
    reportedCausality
    actionTaken
    actionBySource {
      studyProduct
      lymphodepletion
    }
    treatmentGiven
    medicationIds
    hospitalStay {
      admitted
      discharged
    }
    causedDiscontinuation
    awareOn
    followUps {
      receivedOn
      reportedBy
      text
    }
    specialInterest
    comment
    doseLimiting
  }
  safetyCases {
    id
    version
    supplement
    adverseEventId
    awareOn
    expected
    causality {
      studyProduct
      lymphodepletion
      procedure
      disease
      concomitant
    }
    reports {
      kind
      sentOn
    }
    comment
  }
  toxicityAssessments {
    id
    version
    supplement
    visitId
    kind
    assessed
    inputs
    grade
    adverseEventId
    shownAtEntry
  }
  medications {
    id
    version
    supplement
    name
    genericName
    treatmentClass
    role
    indication
    route
    start
    end
    ongoing
    dosePeriods {
      from
      to
      dose
      unit
      frequency
    }
    tolerated
    stopReason
  }
  exposures {
    id
    version
    supplement
    visitId
    treatment
    category
    dose
    unit
    frequency
    route
    lot
    start
    end
  }
  questionnaireAnswers {
    id
    version
    supplement
    visitId
    instrument
    itemCode
    completed
    answer
    code
    notDone
  }
  dispositions {
    id
    version
    supplement
    event
    standardEvent
    category
    date
  }
}
    fragment MeasurementFields on Measurement {
  value
  unit
  low
  high
}`, {"fragmentName":"SubjectRecordFields"}) as unknown as TypedDocumentString<SubjectRecordFieldsFragment, unknown>;
export const TimelineDatesFragmentDoc = new TypedDocumentString(`
    fragment TimelineDates on TimelineDays {
  first
  last
}
    `, {"fragmentName":"TimelineDates"}) as unknown as TypedDocumentString<TimelineDatesFragment, unknown>;
export const TimelineFactDetailFragmentDoc = new TypedDocumentString(`
    fragment TimelineFactDetail on TimelineFact {
  key
  lane
  row
  start {
    ...TimelineDates
  }
  end {
    kind
    days {
      ...TimelineDates
    }
  }
  what {
    type
    name
    category
    role
    value
    unit
    frequency
    low
    high
    limitLow
    limitHigh
    atLeast
    atMost
    grade
    outcome
    candidates
    reason
  }
  flags
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    notes
    criteria {
      ...CriterionDetail
    }
  }
  sources {
    ...RecordSource
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment TimelineDates on TimelineDays {
  first
  last
}`, {"fragmentName":"TimelineFactDetail"}) as unknown as TypedDocumentString<TimelineFactDetailFragment, unknown>;
export const SubjectCourseFragmentDoc = new TypedDocumentString(`
    fragment SubjectCourse on Subject {
  id
  code
  doseLevel
  on
  site {
    timeZone
  }
  timeline {
    asOf
    knownThrough
    infusedOn
    facts {
      ...TimelineFactDetail
    }
    guides {
      lane
      key
      at
      band
    }
    names {
      key
      name {
        en
        zhCN
      }
    }
    omitted {
      reason
      count
    }
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment TimelineDates on TimelineDays {
  first
  last
}
fragment TimelineFactDetail on TimelineFact {
  key
  lane
  row
  start {
    ...TimelineDates
  }
  end {
    kind
    days {
      ...TimelineDates
    }
  }
  what {
    type
    name
    category
    role
    value
    unit
    frequency
    low
    high
    limitLow
    limitHigh
    atLeast
    atMost
    grade
    outcome
    candidates
    reason
  }
  flags
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    notes
    criteria {
      ...CriterionDetail
    }
  }
  sources {
    ...RecordSource
  }
}`, {"fragmentName":"SubjectCourse"}) as unknown as TypedDocumentString<SubjectCourseFragment, unknown>;
export const RecordAdverseEventDocument = new TypedDocumentString(`
    mutation RecordAdverseEvent($input: RecordAdverseEventInput!) {
  saved: recordAdverseEvent(input: $input) {
    __typename
    ... on RecordAdverseEventSuccess {
      change
      record: adverseEvent {
        id
        version
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:8b5fc73e6ff1f5df922577ba6cd87ba6b15bef1f22f8aaed03881a743fe6788f"}) as unknown as TypedDocumentString<RecordAdverseEventMutation, RecordAdverseEventMutationVariables>;
export const AmendAdverseEventDocument = new TypedDocumentString(`
    mutation AmendAdverseEvent($input: AmendAdverseEventInput!) {
  saved: amendAdverseEvent(input: $input) {
    __typename
    ... on RecordAdverseEventSuccess {
      change
      record: adverseEvent {
        id
        version
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:290d9385486d8da68a536712aad65619775c2181898dbfcd8b1f63af5a5e9027"}) as unknown as TypedDocumentString<AmendAdverseEventMutation, AmendAdverseEventMutationVariables>;
export const RecordToxicityAssessmentDocument = new TypedDocumentString(`
    mutation RecordToxicityAssessment($input: RecordToxicityAssessmentInput!) {
  saved: recordToxicityAssessment(input: $input) {
    __typename
    ... on RecordToxicityAssessmentSuccess {
      change
      record: toxicityAssessment {
        id
        version
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:414dca18f14b23c3ff40c05939173a07514a43a582d3f80fa1dfb822e62e06f2"}) as unknown as TypedDocumentString<RecordToxicityAssessmentMutation, RecordToxicityAssessmentMutationVariables>;
export const VoidAdverseEventDocument = new TypedDocumentString(`
    mutation VoidAdverseEvent($input: VoidRecordInput!) {
  saved: voidRecord(input: $input) {
    __typename
    ... on VoidRecordSuccess {
      change
      id
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:c1856f3b178b182893469841e870d4b2bfc9e8b6259e5ab19450243bfcaaf0d9"}) as unknown as TypedDocumentString<VoidAdverseEventMutation, VoidAdverseEventMutationVariables>;
export const RecordMedicationDocument = new TypedDocumentString(`
    mutation RecordMedication($input: RecordMedicationInput!) {
  saved: recordMedication(input: $input) {
    __typename
    ... on RecordMedicationSuccess {
      change
      record: medication {
        id
        version
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:1edec9b0bb7f12090ae548b17989b233caa9bf4b2ee8e3b28cff8609cb0d6f86"}) as unknown as TypedDocumentString<RecordMedicationMutation, RecordMedicationMutationVariables>;
export const CohortRateDocument = new TypedDocumentString(`
    query CohortRate($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    cohort {
      plateletResponse {
        ...RateOf
      }
    }
    cohortsByDoseLevel {
      doseLevel
      infused
      plateletResponse {
        ...RateOf
      }
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}
fragment LookOf on OverallResponse {
  infused
  pastTimePoint
  pending
  indeterminate
  completeResponders
  partialResponders
  respondersOfOpenDepth
  nonResponders
  notEvaluable
  ofInfused {
    interval {
      ...IntervalOf
    }
    bestCase {
      ...IntervalOf
    }
  }
  ofEvaluable {
    interval {
      ...IntervalOf
    }
  }
}
fragment RateOf on CohortResponse {
  endpointResponse
  endpointRule
  endpointDenominator
  endpointFromBaselineAtOrAboveCr
  endpoint {
    ...IntervalOf
  }
  early {
    ...LookOf
  }
  main {
    ...LookOf
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:c1a7d131f123b18d0285beacbad54d6a6fd9611a3f28e3dc992ef32b89c58f03"}) as unknown as TypedDocumentString<CohortRateQuery, CohortRateQueryVariables>;
export const CohortDurationDocument = new TypedDocumentString(`
    query CohortDuration($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    cohort {
      plateletResponse {
        duration {
          ...CurveOf
        }
      }
    }
    cohortsByDoseLevel {
      doseLevel
      infused
      plateletResponse {
        duration {
          ...CurveOf
        }
      }
    }
    lanes {
      subjectId
      subjectCode
      doseLevel
      ended
      responseDays
      responseOngoing
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment CurveOf on DurationCurve {
  subjects
  events
  medianDays
  medianLowerDays
  medianUpperDays
  level
  open
  steps {
    time
    atRisk
    events
    censored
    survival
    lower
    upper
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:62857d3f547cc0e37a1f257db19c0d953323e59f8417344dade8cd67d66e1408"}) as unknown as TypedDocumentString<CohortDurationQuery, CohortDurationQueryVariables>;
export const CohortStatesDocument = new TypedDocumentString(`
    query CohortStates($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    cohort {
      doris {
        ...StatesOf
      }
      lldas {
        ...StatesOf
      }
    }
    cohortsByDoseLevel {
      doseLevel
      infused
      doris {
        ...StatesOf
      }
      lldas {
        ...StatesOf
      }
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment IntervalOf on ExactInterval {
  x
  n
  level
  estimate
  lower
  upper
}
fragment StatesOf on CohortRemission {
  ever {
    infused
    pastTimePoint
    met
    notMet
    indeterminate
    pending
    notAssessed
    ofInfused {
      interval {
        ...IntervalOf
      }
    }
  }
  byVisit {
    visit
    counts {
      key
      subjects
    }
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:9fd9e0758539a98bf07568348fde25e285d803e4f18bb01331e24dbb13e8e540"}) as unknown as TypedDocumentString<CohortStatesQuery, CohortStatesQueryVariables>;
export const CohortEventsDocument = new TypedDocumentString(`
    query CohortEvents($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    cohort {
      adverseEvents {
        ...SafetyOf
      }
    }
    cohortsByDoseLevel {
      doseLevel
      infused
      adverseEvents {
        ...SafetyOf
      }
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment SubjectsOf on SubjectsAndEvents {
  subjects {
    sure
    perhaps
  }
}
fragment EventsOf on IncidenceRow {
  bodySystem
  term
  subjects {
    sure
    perhaps
  }
  events {
    sure
    perhaps
  }
  byMaximumGrade {
    key
    subjects
  }
  serious {
    ...SubjectsOf
  }
  related {
    ...SubjectsOf
  }
  doseLimiting {
    ...SubjectsOf
  }
}
fragment SafetyOf on CohortAdverseEvents {
  tables {
    selection
    incidence {
      infused
      any {
        ...EventsOf
      }
      rows {
        ...EventsOf
      }
    }
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:2fdd3caa491970cfabcce0c05012662d94b5ee7634b32a4eee4660129e3c5d7c"}) as unknown as TypedDocumentString<CohortEventsQuery, CohortEventsQueryVariables>;
export const CohortTherapyDocument = new TypedDocumentString(`
    query CohortTherapy($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    cohort {
      therapyReduction {
        ...TherapyOf
      }
    }
    cohortsByDoseLevel {
      doseLevel
      infused
      therapyReduction {
        ...TherapyOf
      }
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment TherapyOf on CohortTherapy {
  classes {
    treatmentClass
    counts {
      key
      subjects
    }
  }
  glucocorticoids {
    key
    subjects
  }
  glucocorticoidReduction {
    n
    low
    high
  }
  drugFreeNow {
    key
    subjects
  }
  daysDrugFree {
    n
    low
    high
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:b45d4d2f4df877ea2065598010ce5bfb0f81ce843ac97d9facc93d22be2de221"}) as unknown as TypedDocumentString<CohortTherapyQuery, CohortTherapyQueryVariables>;
export const CohortMeasuresDocument = new TypedDocumentString(`
    query CohortMeasures($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    measures {
      key
      group
      name
      instrument
      scoring
    }
  }
}
    `, {"hash":"sha256:10deb04cb9545568e07960666936a37500ee2f5cc52b1969d6e34a47f306a6b0"}) as unknown as TypedDocumentString<CohortMeasuresQuery, CohortMeasuresQueryVariables>;
export const CohortMeasureDocument = new TypedDocumentString(`
    query CohortMeasure($study: String!, $at: CutInput, $key: String!) {
  study(code: $study, at: $at) {
    ...EndpointsHead
    measure(key: $key) {
      measure {
        key
        group
        name
        instrument
        scoring
        unit
        changeIn
        benefit
        scale
        lines
      }
      courses {
        subjectId
        subjectCode
        doseLevel
        isInfused
        baseline {
          low
          high
        }
        points {
          ...CoursePointOf
        }
        best {
          ...CoursePointOf
        }
        notPlaced
      }
      byVisit {
        visit
        day
        value {
          n
          low
          high
        }
        change {
          n
          low
          high
        }
      }
    }
    lanes {
      subjectId
      standing
    }
  }
}
    fragment EndpointsHead on Study {
  ...StudyHead
  cut {
    knownAt
    on
  }
  protocol {
    doseLevels {
      code
      name {
        en
        zhCN
      }
    }
    schedule {
      key
      targetDay
      name {
        en
        zhCN
      }
    }
  }
}
fragment CoursePointOf on CoursePoint {
  day
  visit
  value {
    low
    high
  }
  change {
    low
    high
  }
  counted
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:8a25f61fa193d1d9eef262351bc5ccd6311c5af23942ac2eb56728662a58daa7"}) as unknown as TypedDocumentString<CohortMeasureQuery, CohortMeasureQueryVariables>;
export const CohortLanesDocument = new TypedDocumentString(`
    query CohortLanes($study: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...StudyHead
    cut {
      knownAt
      on
    }
    protocol {
      doseLevels {
        code
        name {
          en
          zhCN
        }
      }
    }
    lanes {
      subjectId
      subjectCode
      doseLevel
      throughDay
      ended
      runs {
        outcome
        from
        to
        ongoing
      }
      marks {
        type
        first
        last
        grade
        name
      }
      undated {
        type
        grade
        name
      }
      openQueries
      standing
      responseDays
      responseOngoing
      worstGrade
      events
      seriousEvents
      sledaiLatest {
        low
        high
      }
      doseLimiting
    }
    cohort {
      doseFinding {
        ofEverySite
        design
        judgedLevel
        recommendedLevel
        recommendation {
          outcome
        }
        possibleSteps {
          action
          doseLevel
        }
        excludedLevels
        doses {
          doseLevel
          treated
          evaluable
          dlts
          pending
          decisions {
            kind
            decidedOn
          }
        }
      }
      plateletResponse {
        endpoint {
          x
          n
          estimate
          lower
          upper
          level
        }
        endpointFromBaselineAtOrAboveCr
        main {
          infused
          pastTimePoint
          pending
          indeterminate
          notEvaluable
        }
      }
    }
  }
}
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:7f58f8e6b8bf7fdfa6d60fac53e4bf77587c595d8e35f11323a248d73da29eb2"}) as unknown as TypedDocumentString<CohortLanesQuery, CohortLanesQueryVariables>;
export const CtcaeWordingDocument = new TypedDocumentString(`
    query CtcaeWording($version: String!, $code: String!) {
  ctcaeWording(version: $version, code: $code) {
    definition
    grades {
      grade
      text
    }
  }
}
    `, {"hash":"sha256:061ee0812ab5b03b35264903dfd7bf639c9934bf929c8931270143dcbb5db783"}) as unknown as TypedDocumentString<CtcaeWordingQuery, CtcaeWordingQueryVariables>;
export const SubjectQueriesDocument = new TypedDocumentString(`
    query SubjectQueries($study: String!, $subject: String!) {
  study(code: $study) {
    id
    cut {
      knownAt
    }
    viewer {
      role
      permissions
    }
    subject(code: $subject) {
      id
      queries {
        id
        version
        aboutId
        aboutField
        aboutVersion
        state
        question
        checkName
        turns {
          state
          message
          byName
          at
        }
      }
    }
  }
}
    `, {"hash":"sha256:2cde0a72cc17835ab638ca748780fad0b870492760a269c00bd76583939784e6"}) as unknown as TypedDocumentString<SubjectQueriesQuery, SubjectQueriesQueryVariables>;
export const RaiseQueryDocument = new TypedDocumentString(`
    mutation RaiseQuery($input: RaiseQueryInput!) {
  saved: raiseQuery(input: $input) {
    __typename
    ... on QuerySuccess {
      change
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:80f59bbefac72d356d9174f30e1975d209b30cee38b275de8f89c985b5c0ab6c"}) as unknown as TypedDocumentString<RaiseQueryMutation, RaiseQueryMutationVariables>;
export const MoveQueryDocument = new TypedDocumentString(`
    mutation MoveQuery($input: MoveQueryInput!) {
  saved: moveQuery(input: $input) {
    __typename
    ... on QuerySuccess {
      change
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:51b0eeb3bbb415debcc9f9057df423dd2976c39c489620f326fc70ede23525db"}) as unknown as TypedDocumentString<MoveQueryMutation, MoveQueryMutationVariables>;
export const StudyChangedDocument = new TypedDocumentString(`
    subscription StudyChanged($study: String!, $after: Int) {
  studyChanged(study: $study, after: $after) {
    change
    subjectId
    kinds
  }
}
    `, {"hash":"sha256:c4fd6f9afb7a4bc1f08c8283251fee9d41f0d150ead1c2b311622119d0a07054"}) as unknown as TypedDocumentString<StudyChangedSubscription, StudyChangedSubscriptionVariables>;
export const StudyPositionDocument = new TypedDocumentString(`
    query StudyPosition($study: String!) {
  study(code: $study) {
    cut {
      knownAt
    }
  }
}
    `, {"hash":"sha256:622af409ad686a7339032ef3ed8c7e2bdd3773827d743e05f9acc034889bcd5d"}) as unknown as TypedDocumentString<StudyPositionQuery, StudyPositionQueryVariables>;
export const StudyProtocolDocument = new TypedDocumentString(`
    query StudyProtocol($study: String!) {
  study(code: $study) {
    id
    protocolDocument
  }
}
    `, {"hash":"sha256:535275709024efe2273bb3b1042300bc782b2160030f10b54cd0b67e0d36745a"}) as unknown as TypedDocumentString<StudyProtocolQuery, StudyProtocolQueryVariables>;
export const RecordHistoryDocument = new TypedDocumentString(`
    query RecordHistory($study: String!, $record: ID!, $after: String) {
  study(code: $study) {
    id
    changes(filter: { recordId: $record }, first: 200, after: $after) {
      edges {
        node {
          change
          action
          at
          version
          userName
          role
          field
          old
          new
          isRedacted
          reasonCode
          reasonText
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"sha256:78ac413ac76ffdf021c17d2c80a7f7abe7076b642c184fcade26105d838b9111"}) as unknown as TypedDocumentString<RecordHistoryQuery, RecordHistoryQueryVariables>;
export const RecordLabResultDocument = new TypedDocumentString(`
    mutation RecordLabResult($input: RecordLabResultInput!) {
  recordLabResult(input: $input) {
    __typename
    ... on RecordLabResultSuccess {
      change
      labResult {
        id
        version
      }
    }
    ... on ValidationError {
      fields {
        path
        reason
      }
    }
    ... on NotAllowed {
      operation
    }
    ... on Busy {
      retryAfterMs
    }
  }
}
    `, {"hash":"sha256:6979a1ee35aca2d20c23fb63ddec5d662fb80276ba13f7bc8c67b1ddb2a85350"}) as unknown as TypedDocumentString<RecordLabResultMutation, RecordLabResultMutationVariables>;
export const SubjectResponseDetailDocument = new TypedDocumentString(`
    query SubjectResponseDetail($study: String!, $subject: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...StudyHead
    subject(code: $subject) {
      id
      code
      on
      site {
        timeZone
      }
      plateletResponse {
        ...PlateletResponseDetail
      }
      evaluation {
        plateletResponse {
          iwg {
            ...IwgReading
          }
        }
      }
    }
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment RangeDetail on PlateletRange {
  low
  high
  highIncluded
}
fragment CountDetail on CountResponse {
  visitId
  protocolVisit
  date
  dayFromInfusion
  platelets
  range {
    ...RangeDetail
  }
  rescueExcluded
  activeBleeding
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    criteria {
      ...CriterionDetail
    }
    notes
    sources {
      ...RecordSource
    }
  }
}
fragment PlateletResponseDetail on PlateletResponse {
  rule {
    id
    version
  }
  state
  stateReason
  best
  infusion {
    date
    start {
      first
      last
      precision
      time
      offset
    }
    reason
    sources {
      ...RecordSource
    }
  }
  unplaced {
    source {
      ...RecordSource
    }
    reason
  }
  baseline {
    mode
    platelets
    range {
      ...RangeDetail
    }
    reason
    date
    sources {
      ...RecordSource
    }
  }
  latest {
    ...CountDetail
  }
  counts {
    ...CountDetail
  }
}
fragment IwgReading on IwgResponse {
  rule {
    id
    version
  }
  best
  baseline {
    mode
    platelets
    range {
      ...RangeDetail
    }
    reason
    date
  }
  counts {
    date
    dayFromInfusion
    verdict {
      outcome
      candidates
    }
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}`, {"hash":"sha256:b1c3af2acd67a31f3118b1f88b174438f7bc3dda56640915364b2ad79abd59f7"}) as unknown as TypedDocumentString<SubjectResponseDetailQuery, SubjectResponseDetailQueryVariables>;
export const SubjectResponseSummaryDocument = new TypedDocumentString(`
    query SubjectResponseSummary($study: String!, $subject: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...StudyHead
    subject(code: $subject) {
      ...SubjectResponseSummary
    }
  }
}
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}
fragment CountSummary on CountResponse {
  date
  dayFromInfusion
  platelets
  range {
    low
    high
    highIncluded
  }
  verdict {
    outcome
    candidates
  }
}
fragment SubjectResponseSummary on Subject {
  id
  code
  on
  site {
    timeZone
  }
  plateletResponse {
    state
    stateReason
    latest {
      ...CountSummary
    }
  }
}`, {"hash":"sha256:e112d5c8c6525073aa4b50af9bc3a6dbda79fb8e13e49860d18537ccc149b405"}) as unknown as TypedDocumentString<SubjectResponseSummaryQuery, SubjectResponseSummaryQueryVariables>;
export const CohortResponseSummariesDocument = new TypedDocumentString(`
    query CohortResponseSummaries($study: String!, $at: CutInput, $first: Int!, $after: String) {
  study(code: $study, at: $at) {
    ...StudyHead
    subjects(first: $first, after: $after) {
      edges {
        node {
          ...SubjectResponseSummary
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}
fragment CountSummary on CountResponse {
  date
  dayFromInfusion
  platelets
  range {
    low
    high
    highIncluded
  }
  verdict {
    outcome
    candidates
  }
}
fragment SubjectResponseSummary on Subject {
  id
  code
  on
  site {
    timeZone
  }
  plateletResponse {
    state
    stateReason
    latest {
      ...CountSummary
    }
  }
}`, {"hash":"sha256:51bd563c09e84abf7545aeac30bc424832c48fd9001d7781baf0de9303493f77"}) as unknown as TypedDocumentString<CohortResponseSummariesQuery, CohortResponseSummariesQueryVariables>;
export const SigningSentenceDocument = new TypedDocumentString(`
    query SigningSentence($meaning: SignatureMeaning!, $language: Language!) {
  attestation(meaning: $meaning, language: $language) {
    text
    version
  }
}
    `, {"hash":"sha256:7fdcc834c8f0c902bcd1ff9bbb81527e02922590e6ebe0ba7c8e81a4918dbeee"}) as unknown as TypedDocumentString<SigningSentenceQuery, SigningSentenceQueryVariables>;
export const SubjectSignaturesDocument = new TypedDocumentString(`
    query SubjectSignatures($study: String!, $subject: String!) {
  study(code: $study) {
    id
    subject(code: $subject) {
      id
      signatures {
        id
        signedId
        signerName
        meaning
        signedAt
        signedLocally
        timeZone
        state
        acknowledgements
      }
    }
  }
}
    `, {"hash":"sha256:8279a5f4de6b22941e652f5d2df56d8486306da0248db3a1c5ea1a1aa69dd464"}) as unknown as TypedDocumentString<SubjectSignaturesQuery, SubjectSignaturesQueryVariables>;
export const SignDocument = new TypedDocumentString(`
    mutation Sign($input: SignInput!) {
  saved: sign(input: $input) {
    __typename
    ... on SignatureSuccess {
      change
      signature {
        id
        signedId
        signerName
        meaning
        signedAt
        signedLocally
        timeZone
        state
        acknowledgements
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:334c85cd1d7541e24c88f5fae7d0a2b3e58a9ef6eb3350630bbc3e87f39efae8"}) as unknown as TypedDocumentString<SignMutation, SignMutationVariables>;
export const RecordActivityDocument = new TypedDocumentString(`
    mutation RecordActivity($input: RecordActivityInput!) {
  saved: recordActivity(input: $input) {
    __typename
    ... on RecordActivitySuccess {
      change
      sledaiAssessment {
        id
        version
      }
      pgaAssessment {
        id
        version
      }
    }
    ...Refusal
  }
}
    fragment Refusal on TrialError {
  __typename
  ... on ValidationError {
    fields {
      path
      reason
      what
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
}`, {"hash":"sha256:a35126231b6ebba422de985cb5a94b24f8c472e82847b593e469c1af72b96305"}) as unknown as TypedDocumentString<RecordActivityMutation, RecordActivityMutationVariables>;
export const SubjectRecordDocument = new TypedDocumentString(`
    query SubjectRecord($study: String!, $subject: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    id
    ...StudyHead
    subject(code: $subject) {
      ...SubjectRecordFields
    }
  }
}
    fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}
fragment MeasurementFields on Measurement {
  value
  unit
  low
  high
}
fragment SubjectRecordFields on Subject {
  id
  version
  supplement
  code
  sex
  age
  ageUnit
  doseLevel
  informedConsent
  referenceStart
  referenceEnd
  died
  deathDate
  on
  site {
    id
    code
    name
    timeZone
  }
  visits {
    id
    version
    supplement
    name
    number
    protocolVisit
    start
    end
    notDone
  }
  labResults {
    id
    version
    supplement
    visitId
    test
    testName
    category
    collected
    reported {
      ...MeasurementFields
    }
    standard {
      ...MeasurementFields
    }
    rangeIndicator
    specimen
    method
    loinc
    notDone
    clinicallySignificant
  }
  vitalSigns {
    id
    version
    supplement
    visitId
    test
    testName
    position
    collected
    reported {
      ...MeasurementFields
    }
    standard {
      ...MeasurementFields
    }
    notDone
  }
  sledaiAssessments {
    id
    version
    supplement
    visitId
    assessed
    items
    haemolyticAnaemia
    gastrointestinalActivity
    instrument
    windowDays
    maintenanceTolerated
    evidence {
      item
      suggested
      source {
        kind
        id
        version
      }
      comment
    }
    shownAtEntry
  }
  pgaAssessments {
    id
    version
    supplement
    visitId
    assessed
    value
    scale
  }
  bleedingAssessments {
    id
    version
    supplement
    visitId
    assessed
    whoGrade
    active
    itpBat {
      skin
      mucosae
      organs
    }
  }
  adverseEvents {
    id
    version
    supplement
    term
    ctcae {
      version
      code
      term
    }
    bodySystem
    grade
    gradeScale
    gradeBeside
    facets
    facetAnswers
    gradedFrom {
      kind
      id
      version
    }
    shownAtEntry
    severity
    gradePeriods {
      from
      grade
    }
    start
    end
    ongoing
    outcome
    serious
    seriousness {
      death
      lifeThreatening
      hospitalisation
      disability
      congenitalAnomaly
      otherMedicallyImportant
    }
    causality {
      studyProduct
      lymphodepletion
      procedure
      disease
      concomitant
    }
    reportedCausality
    actionTaken
    actionBySource {
      studyProduct
      lymphodepletion
    }
    treatmentGiven
    medicationIds
    hospitalStay {
      admitted
      discharged
    }
    causedDiscontinuation
    awareOn
    followUps {
      receivedOn
      reportedBy
      text
    }
    specialInterest
    comment
    doseLimiting
  }
  safetyCases {
    id
    version
    supplement
    adverseEventId
    awareOn
    expected
    causality {
      studyProduct
      lymphodepletion
      procedure
      disease
      concomitant
    }
    reports {
      kind
      sentOn
    }
    comment
  }
  toxicityAssessments {
    id
    version
    supplement
    visitId
    kind
    assessed
    inputs
    grade
    adverseEventId
    shownAtEntry
  }
  medications {
    id
    version
    supplement
    name
    genericName
    treatmentClass
    role
    indication
    route
    start
    end
    ongoing
    dosePeriods {
      from
      to
      dose
      unit
      frequency
    }
    tolerated
    stopReason
  }
  exposures {
    id
    version
    supplement
    visitId
    treatment
    category
    dose
    unit
    frequency
    route
    lot
    start
    end
  }
  questionnaireAnswers {
    id
    version
    supplement
    visitId
    instrument
    itemCode
    completed
    answer
    code
    notDone
  }
  dispositions {
    id
    version
    supplement
    event
    standardEvent
    category
    date
  }
}`, {"hash":"sha256:bb4ecae2259a5e0d994b25ccf1fd453c5573012b7a845e88669cc15637e3005c"}) as unknown as TypedDocumentString<SubjectRecordQuery, SubjectRecordQueryVariables>;
export const SubjectTimelineDocument = new TypedDocumentString(`
    query SubjectTimeline($study: String!, $subject: String!, $at: CutInput) {
  study(code: $study, at: $at) {
    ...StudyHead
    subject(code: $subject) {
      ...SubjectCourse
    }
  }
}
    fragment RecordSource on RecordRef {
  kind
  id
  version
}
fragment CriterionDetail on Criterion {
  id
  held
  observed {
    value
    unit
    date
    dayFromInfusion
  }
  threshold {
    comparator
    value
    unit
  }
  reason
  sources {
    ...RecordSource
  }
}
fragment StudyHead on Study {
  code
  synthetic
  cut {
    knownAt
  }
}
fragment TimelineDates on TimelineDays {
  first
  last
}
fragment TimelineFactDetail on TimelineFact {
  key
  lane
  row
  start {
    ...TimelineDates
  }
  end {
    kind
    days {
      ...TimelineDates
    }
  }
  what {
    type
    name
    category
    role
    value
    unit
    frequency
    low
    high
    limitLow
    limitHigh
    atLeast
    atMost
    grade
    outcome
    candidates
    reason
  }
  flags
  verdict {
    rule {
      id
      version
    }
    outcome
    candidates
    notes
    criteria {
      ...CriterionDetail
    }
  }
  sources {
    ...RecordSource
  }
}
fragment SubjectCourse on Subject {
  id
  code
  doseLevel
  on
  site {
    timeZone
  }
  timeline {
    asOf
    knownThrough
    infusedOn
    facts {
      ...TimelineFactDetail
    }
    guides {
      lane
      key
      at
      band
    }
    names {
      key
      name {
        en
        zhCN
      }
    }
    omitted {
      reason
      count
    }
  }
}`, {"hash":"sha256:090b854815c31a754a36129c5221f9d22ca0a2cb7dec7d027591b2d73b8c57de"}) as unknown as TypedDocumentString<SubjectTimelineQuery, SubjectTimelineQueryVariables>;