/** Every endpoint of the study for one subject, at the cut of the query. */
import { evaluateSubject, type Subject, type SubjectEvaluation } from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { RemissionAnswerType, SledaiAnswerType } from './evaluation-activity.ts';
import { PlateletResponseAnswerType } from './evaluation-response.ts';
import { DoseLimitingAnswerType } from './evaluation-events.ts';
import { AdverseEventsAnswerType } from './evaluation-safety.ts';
import { MarkersAnswerType, QuestionnairesAnswerType, TherapyAnswerType } from './evaluation-values.ts';
import { OutcomeType } from './outcome-type.ts';
import { outcomesOf } from './outcomes.ts';
import { optional, required } from './record-type.ts';
import { ProtocolInfo } from './protocol.ts';
import { SubjectType } from './subject.ts';
import { CalendarType } from './visit-plan.ts';

const ABSENT = 'Null where the protocol has no such endpoint.';

/** Whose evaluation it is stands on the subject, and the cut on the study. */
export const SubjectEvaluationType = answerType<
  SubjectEvaluation,
  'subjectId' | 'subjectCode' | 'doseLevel' | 'cut'
>(
  'SubjectEvaluation',
  'Every endpoint of the study for one subject, under the protocol and the rules it names.',
  {
    protocol: required(ProtocolInfo, 'The protocol.'),
    calendar: required(CalendarType, 'The visits of the schedule.'),
    plateletResponse: optional(PlateletResponseAnswerType, `Platelet response. ${ABSENT}`),
    sledai: optional(SledaiAnswerType, `SLEDAI. ${ABSENT}`),
    doris: optional(RemissionAnswerType, `DORIS remission. ${ABSENT}`),
    lldas: optional(RemissionAnswerType, `Lupus low disease activity state. ${ABSENT}`),
    adverseEvents: optional(AdverseEventsAnswerType, `Safety. ${ABSENT}`),
    doseLimitingToxicity: optional(DoseLimitingAnswerType, `Dose-limiting toxicity. ${ABSENT}`),
    questionnaires: optional(QuestionnairesAnswerType, `Questionnaires. ${ABSENT}`),
    laboratoryMarkers: optional(MarkersAnswerType, `Laboratory markers. ${ABSENT}`),
    therapyReduction: optional(TherapyAnswerType, `Reduction of therapy. ${ABSENT}`),
  },
);

export async function evaluationOf({ reader, record }: Item<Subject>): Promise<SubjectEvaluation> {
  return evaluateSubject(await reader.subjectRecord(record), await reader.protocol());
}

builder.objectField(SubjectEvaluationType, 'outcomes', (t) =>
  t.field({
    type: [OutcomeType],
    args: {
      endpoint: t.arg.string({
        required: false,
        description: 'Only answers whose endpoint begins with this, such as lldas.',
      }),
    },
    description: 'Every answer as one flat list: verdicts with criteria and sources, states, scores, grades.',
    resolve: (item, { endpoint }) =>
      outcomesOf(item.record)
        .filter((outcome) => !endpoint || outcome.endpoint.startsWith(endpoint))
        .map((outcome) => beside(item, outcome)!),
  }),
);

builder.objectField(SubjectType, 'evaluation', (t) =>
  t.field({
    type: SubjectEvaluationType,
    description: 'Every endpoint of the study at the cut.',
    resolve: async (item) => ({
      reader: item.reader,
      record: await evaluationOf(item),
      subjectId: item.record.id,
    }),
  }),
);
