/** Every endpoint of the study for one subject. */
import type { Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord } from '../record/index.ts';
import { dorisOf, lldasOf, sledaiOf, type RemissionAnswer, type SledaiAnswer } from './activity.ts';
import { calendarOf, type CalendarAnswer } from './calendar.ts';
import { laboratoryMarkersOf, resultsByAnalyte, type LaboratoryMarkersAnswer } from './laboratory.ts';
import { plateletResponseOf, type PlateletResponseAnswer } from './platelet-response.ts';
import { question } from './question.ts';
import { questionnairesOf, type QuestionnairesAnswer } from './reported.ts';
import {
  adverseEventsOf,
  doseLimitingOf,
  type AdverseEventsAnswer,
  type DoseLimitingAnswer,
} from './safety.ts';
import { therapyReductionOf, type TherapyReductionAnswer } from './therapy.ts';

/** Null where the protocol has no such endpoint. Every answer is plain data: as JSON it is the same bytes every time. */
export interface SubjectEvaluation {
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly doseLevel: string | null;
  readonly cut: Cut;
  readonly protocol: Pick<Protocol, 'id' | 'version'>;
  readonly calendar: CalendarAnswer;
  readonly plateletResponse: PlateletResponseAnswer | null;
  readonly sledai: SledaiAnswer | null;
  readonly doris: RemissionAnswer | null;
  readonly lldas: RemissionAnswer | null;
  readonly adverseEvents: AdverseEventsAnswer | null;
  readonly doseLimitingToxicity: DoseLimitingAnswer | null;
  readonly questionnaires: QuestionnairesAnswer | null;
  readonly laboratoryMarkers: LaboratoryMarkersAnswer | null;
  readonly therapyReduction: TherapyReductionAnswer | null;
}

/**
 * All endpoints of a subject at a cut, by default that of the record. `cut.on` may be another date; `cut.knownAt` must be
 * the change that the record was read at. The order of the lists in the record does not matter.
 * Throws a RangeError where the record was read at another change.
 */
export function evaluateSubject(record: SubjectRecord, protocol: Protocol, cut?: Cut): SubjectEvaluation {
  const asked = question(record, protocol, cut);
  const results = resultsByAnalyte(asked);
  const { subject } = asked.record;
  return {
    subjectId: subject.id,
    subjectCode: subject.code,
    doseLevel: subject.doseLevel,
    cut: asked.record.cut,
    protocol: { id: protocol.id, version: protocol.version },
    calendar: calendarOf(asked),
    plateletResponse: plateletResponseOf(asked),
    sledai: sledaiOf(asked),
    doris: dorisOf(asked),
    lldas: lldasOf(asked),
    adverseEvents: adverseEventsOf(asked, results),
    doseLimitingToxicity: doseLimitingOf(asked),
    questionnaires: questionnairesOf(asked),
    laboratoryMarkers: laboratoryMarkersOf(asked, results),
    therapyReduction: therapyReductionOf(asked),
  };
}
