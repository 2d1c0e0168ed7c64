/** Adverse events. */
import type {
  ActionBySource,
  AdverseEvent,
  CaseReport,
  CausalityBySource,
  FollowUp,
  GradePeriod,
  HospitalStay,
  SafetyCase,
  Seriousness,
} from '@trialside/rules';
import type { Item } from './context.ts';
import { Causality, GradeScale, YesNo } from './enums.ts';
import { globalId } from './global-id.ts';
import { idOfKind, optional, plainType, recordType, required, shownAtEntry } from './record-type.ts';
import { idsOf, recordRefs } from './reference-input.ts';
import { RecordRefType } from './verdict.ts';

const CtcaeTerm = plainType<NonNullable<AdverseEvent['ctcae']>>('CtcaeTerm', 'A term of the CTCAE.', {
  version: required(
    'String',
    'Version of the CTCAE: 5.0 or 6.0. Grades of different versions are not interchangeable.',
  ),
  code: required('String', 'MedDRA code as the CTCAE prints it.'),
  term: required('String', 'The term, in English.'),
});

const GradePeriodType = plainType<GradePeriod>('GradePeriod', 'A stretch of an episode with one grade.', {
  from: optional('PartialDate', 'Since when.'),
  grade: required('Int', 'CTCAE grade, 0 while the finding was absent inside the episode.'),
});

const SeriousnessType = plainType<Seriousness>('Seriousness', 'The six criteria of ICH E2A.', {
  death: optional(YesNo, 'Resulted in death.'),
  lifeThreatening: optional(YesNo, 'Was life-threatening at the time.'),
  hospitalisation: optional(YesNo, 'Needed or prolonged an inpatient stay.'),
  disability: optional(YesNo, 'Persistent or significant disability.'),
  congenitalAnomaly: optional(YesNo, 'Congenital anomaly.'),
  otherMedicallyImportant: optional(YesNo, 'Another medically important event.'),
});

const CausalityType = plainType<CausalityBySource>(
  'CausalityBySource',
  'Judged relation to each possible cause.',
  {
    studyProduct: optional(Causality, 'To the study product.'),
    lymphodepletion: optional(Causality, 'To lymphodepletion.'),
    procedure: optional(Causality, 'To leukapheresis or another procedure.'),
    disease: optional(Causality, 'To the underlying disease.'),
    concomitant: optional(Causality, 'To another drug.'),
  },
);

const ActionType = plainType<ActionBySource>('ActionBySource', 'Action taken, by study treatment.', {
  studyProduct: optional('String', 'With the study product, by CDISC code (ACN).'),
  lymphodepletion: optional('String', 'With lymphodepletion, by CDISC code (ACN).'),
});

const HospitalStayType = plainType<HospitalStay>('HospitalStay', 'A stay in hospital because of an event.', {
  admitted: optional('PartialDate', 'First day.'),
  discharged: optional('PartialDate', 'Last day; null while it goes on, or where it is not known.'),
});

const FollowUpType = plainType<FollowUp>('FollowUp', 'Later information about an event.', {
  receivedOn: required('PartialDate', 'When the site received it.'),
  reportedBy: optional('String', 'Who or what reported it, in words.'),
  text: required('String', 'What is new.'),
});

export const AdverseEventType = recordType<AdverseEvent>(
  'AdverseEvent',
  'adverseEvent',
  'One adverse event.',
  {
    term: required('String', 'As reported (AETERM).'),
    ctcae: optional(CtcaeTerm, 'The CTCAE term it was graded by; null where the source used no CTCAE.'),
    bodySystem: optional('String', 'Body system or organ class.'),
    grade: optional(
      'Int',
      'Worst grade, 1 to 5, on `gradeScale`; null where none was given. Never derived from a severity.',
    ),
    gradeScale: optional(
      GradeScale,
      'Scale of the grades; null where the source does not say, read as CTCAE.',
    ),
    gradeBeside: optional('Int', 'Worst grade on the other scale, 1 to 5.'),
    facets: required(['String'], 'Keys of the CTCAE criteria that were ticked.'),
    facetAnswers: optional(
      'JSON',
      'What was answered beside the ticks, by key: numbers with unit and limits, and questions.',
    ),
    gradedFrom: required([RecordRefType], 'The results and signs the grade was read from.', {
      resolve: ({ reader, record }: Item<AdverseEvent>) =>
        record.gradedFrom.map((source) => ({ reader, record: source })),
      input: recordRefs,
    }),
    shownAtEntry,
    severity: optional('String', 'MILD, MODERATE or SEVERE where the source used that scale.'),
    gradePeriods: required(
      [GradePeriodType],
      'Course of the grade, oldest first; empty where only the worst is known.',
    ),
    start: optional('PartialDate', 'When it began.'),
    end: optional('PartialDate', 'When it ended.'),
    ongoing: optional(YesNo, 'Whether it goes on.'),
    outcome: optional('String', 'Outcome.'),
    serious: optional(YesNo, 'Whether the investigator calls it serious.'),
    seriousness: required(SeriousnessType, 'By criterion.'),
    causality: required(CausalityType, 'By possible cause.'),
    reportedCausality: optional('String', 'Causality in the words of the source (AEREL).'),
    actionTaken: optional('String', 'Action taken with study treatment, in the words of the source (AEACN).'),
    actionBySource: required(ActionType, 'Action taken, by study treatment.'),
    treatmentGiven: optional(YesNo, 'Whether the event was treated.'),
    medicationIds: required(['ID'], 'The medications given for it.', {
      resolve: ({ reader, record }: Item<AdverseEvent>) =>
        record.medicationIds.map((id) => globalId('medication', reader.studyCode, id)),
      input: idsOf('medication'),
    }),
    hospitalStay: optional(HospitalStayType, 'Stay in hospital because of it.'),
    causedDiscontinuation: optional(YesNo, 'Whether the subject left the study because of it.'),
    awareOn: optional('PartialDate', 'When the site became aware of it.'),
    followUps: optional([FollowUpType], 'What became known of it later; null where nothing was reported.'),
    specialInterest: optional(YesNo, 'Whether the investigator marks it as an event of special interest.'),
    comment: optional('String', 'Comment of the investigator.'),
    doseLimiting: optional(YesNo, 'The investigator’s or committee’s decision.'),
  },
);

const CaseReportType = plainType<CaseReport>('CaseReport', 'A report of a case to the authorities.', {
  kind: required('String', 'initial or follow-up.'),
  sentOn: required('PartialDate', 'Day it was sent.'),
});

export const SafetyCaseType = recordType<SafetyCase>(
  'SafetyCase',
  'safetyCase',
  'What the sponsor holds about one serious event, beside the investigator’s record of it.',
  {
    adverseEventId: idOfKind('adverseEvent', 'adverseEventId', 'The adverse event.'),
    awareOn: optional('PartialDate', 'Day the sponsor became aware: day 0 of the expedited clock.'),
    expected: optional(YesNo, 'Whether the reference safety information lists it.'),
    causality: required(CausalityType, 'The sponsor’s own judgement.'),
    reports: required([CaseReportType], 'Reports that were sent, oldest first.'),
    comment: optional('String', 'Comment of the sponsor.'),
  },
);
