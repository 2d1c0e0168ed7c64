/** Reduction of combination therapy of a subject, to the end of the endpoint's time frame or to the last contact before it. */
import { addDays } from '../calendar/index.ts';
import type { EndpointRole } from '../protocol/index.ts';
import { therapyReduction, type TherapyReduction } from '../therapy/reduction.ts';
import { lastDayOf, type Question } from './question.ts';

export interface TherapyReductionAnswer extends TherapyReduction {
  readonly role: EndpointRole;
  readonly throughDay: number | null;
}

/** Reduction of therapy of a subject; null where the protocol has no such endpoint. */
export function therapyReductionOf(question: Question): TherapyReductionAnswer | null {
  const { record, protocol, infusion } = question;
  const endpoint = protocol.endpoints.therapyReduction;
  if (!endpoint) return null;
  const throughDay = lastDayOf(question, endpoint.throughVisit);
  const end = infusion.date === null || throughDay === null ? null : addDays(infusion.date, throughDay);
  return {
    role: endpoint.role,
    throughDay,
    ...therapyReduction(record, protocol, endpoint.options, end),
  };
}
