/**
 * What a cohort asks of one subject, drawn from its record once: everything that its tables, rates and curves are made of, and
 * never the whole evaluation, of which twelve thousand would not fit.
 */
import { visitsOnCalendar } from '../calendar/visit-timing.ts';
import { doseFacts } from '../dose/dose-summary.ts';
import type { DoseFacts } from '../dose/dose-summary.ts';
import type { Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord } from '../record/index.ts';
import { dorisOf, lldasOf, sledaiOf } from './activity.ts';
import { remissionFacts, sledaiFacts, type RemissionFacts, type SledaiFacts } from './cohort-activity.ts';
import { responseFacts, type ResponseFacts } from './cohort-response.ts';
import { safetyFacts, type SafetyFacts } from './cohort-safety.ts';
import {
  markerFacts,
  questionnaireFacts,
  therapyFacts,
  type TherapyFacts,
  type ValueFacts,
} from './cohort-values.ts';
import { laboratoryMarkersOf, resultsByAnalyte } from './laboratory.ts';
import { responseStandingsOf } from './platelet-response.ts';
import { question, type Question } from './question.ts';
import { questionnairesOf } from './reported.ts';
import { safetyOf } from './safety.ts';
import { therapyReductionOf } from './therapy.ts';

/** Null where the protocol has no such endpoint, or where the tables are over infused subjects and this one was not. */
export interface SubjectFacts {
  readonly id: string;
  readonly code: string;
  /** Code of the dose level; null before assignment. */
  readonly doseLevel: string | null;
  readonly isInfused: boolean;
  readonly response: ResponseFacts | null;
  readonly sledai: SledaiFacts | null;
  readonly doris: RemissionFacts | null;
  readonly lldas: RemissionFacts | null;
  readonly safety: SafetyFacts | null;
  readonly dose: DoseFacts | null;
  readonly markers: ValueFacts | null;
  readonly questionnaires: ValueFacts | null;
  readonly therapy: TherapyFacts | null;
}

/**
 * The facts of a subject at a cut, by default that of its record. They say nothing of the cut itself: drawn within
 * `whileSame` they hold on every day of its span. Throws a RangeError where the record was read at another change.
 */
export function subjectFacts(record: SubjectRecord, protocol: Protocol, cut: Cut = record.cut): SubjectFacts {
  const asked = question(record, protocol, cut);
  const { endpoints } = protocol;
  const results = resultsByAnalyte(asked);
  const ask = <Answer, Facts>(answer: Answer | null, keep: (answer: Answer) => Facts): Facts | null =>
    answer && keep(answer);
  const visits = endpoints.doris || endpoints.lldas ? visitsOnCalendar(asked.record, protocol) : [];
  const response = ask(responseStandingsOf(asked), responseFacts);
  const safety = ask(safetyOf(asked, results), (answer) => safetyFacts(asked, answer));
  return {
    id: record.subject.id,
    code: record.subject.code,
    doseLevel: record.subject.doseLevel,
    isInfused: asked.infusion.start !== null,
    response,
    sledai: ask(sledaiOf(asked, 'without-flares'), (answer) => sledaiFacts(asked, answer)),
    doris: ask(dorisOf(asked), (answer) => remissionFacts(asked, answer, visits)),
    lldas: ask(lldasOf(asked), (answer) => remissionFacts(asked, answer, visits)),
    safety,
    dose: doseOf(asked, response, safety),
    markers: ask(laboratoryMarkersOf(asked, results), (answer) =>
      markerFacts(asked, answer, endpoints.laboratoryMarkers?.options.titreChange ?? 'log2-steps'),
    ),
    questionnaires: ask(questionnairesOf(asked), (answer) => questionnaireFacts(asked, answer)),
    therapy: ask(therapyReductionOf(asked), (answer) => therapyFacts(asked, answer)),
  };
}

function doseOf(
  { record, protocol }: Question,
  response: ResponseFacts | null,
  safety: SafetyFacts | null,
): DoseFacts | null {
  const { doseFinding, adverseEvents } = protocol.endpoints;
  return (
    doseFinding &&
    doseFacts(record, protocol, doseFinding.options, adverseEvents?.options, {
      ...(safety ? { events: safety.events } : {}),
      ...(response ? { response: { early: response.early, main: response.main } } : {}),
    })
  );
}
