/** Questionnaires of a subject, scored, and the course of every measure in them. */
import {
  measureSeries,
  scoredQuestionnaires,
  type MeasureSeries,
  type ScoredQuestionnaire,
} from '../pro/scored.ts';
import type { EndpointRole } from '../protocol/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import { lastDayOf, type Question } from './question.ts';
import { QUESTIONNAIRE_SCORES } from './rule-refs.ts';

export interface QuestionnairesAnswer {
  readonly role: EndpointRole;
  readonly rule: RuleRef;
  readonly throughDay: number | null;
  readonly questionnaires: readonly ScoredQuestionnaire[];
  /** Every measure of every instrument and way of scoring, each as one line. */
  readonly series: readonly MeasureSeries[];
}

/** Scored questionnaires and their courses; null where the protocol has no such endpoint. */
export function questionnairesOf(question: Question): QuestionnairesAnswer | null {
  const { record, protocol } = question;
  const endpoint = protocol.endpoints.questionnaires;
  if (!endpoint) return null;
  const questionnaires = scoredQuestionnaires(record, protocol, endpoint.options);
  const measures = new Set(questionnaires.flatMap((one) => one.measures.map(({ key }) => key)));
  return {
    role: endpoint.role,
    rule: QUESTIONNAIRE_SCORES,
    throughDay: lastDayOf(question, endpoint.throughVisit),
    questionnaires,
    series: [...measures].flatMap((measure) => measureSeries(questionnaires, measure)),
  };
}
