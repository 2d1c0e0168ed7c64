/** Adverse events. */
import type { AdverseEvent, CausalityBySource, GradePeriod, Seriousness } from '@trialside/rules';
import { Causality, YesNo } from './enums.ts';
import { optional, plainType, recordType, required } from './record-type.ts';

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
      'Worst CTCAE grade, 1 to 5; null where none was given. Never derived from a severity.',
    ),
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
    actionTaken: optional('String', 'Action taken with study treatment.'),
    doseLimiting: optional(YesNo, 'The investigator’s or committee’s decision.'),
  },
);
