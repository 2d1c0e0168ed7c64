/** Safety of a subject: classified adverse events, CRS, ICANS and IEC-HS, grades from numbers, and the sponsor's cases. */
import type { AdverseEventsAnswer } from '@trialside/rules';
import { answerType } from './answer-type.ts';
import { EndpointRole } from './enums.ts';
import { CaseClockType, ClassifiedEventType } from './evaluation-events.ts';
import { GradedType, SignificanceType } from './evaluation-grades.ts';
import { ToxicityType } from './evaluation-toxicity.ts';
import { required } from './record-type.ts';
import { RuleRefType } from './verdict.ts';

export const AdverseEventsAnswerType = answerType<AdverseEventsAnswer>(
  'AdverseEventsEvaluation',
  'Safety of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rules: required([RuleRefType], 'The rules.'),
    events: required([ClassifiedEventType], 'Every event that had begun by the cut.'),
    cases: required([CaseClockType], 'Every case the sponsor knew of at the cut, with its clock.'),
    crs: required(ToxicityType, 'Cytokine release syndrome.'),
    icans: required(ToxicityType, 'Neurotoxicity.'),
    iecHs: required(ToxicityType, 'Haemophagocytic syndrome.'),
    laboratoryGrades: required([GradedType], 'CTCAE grades of laboratory results.'),
    vitalSignGrades: required([GradedType], 'CTCAE grades of vital signs.'),
    significantLabs: required(
      [SignificanceType],
      'Results that are, or may be, clinically significant, or where flag and suggestion differ.',
    ),
  },
);
