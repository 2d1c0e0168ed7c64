/** Every endpoint of the study for a cohort. */
import type { DoseDecision } from '../dose/decision.ts';
import { doseFinding, type DoseFinding } from '../dose/dose-finding.ts';
import { doseSummaries, type DoseSummaries } from '../dose/dose-summary.ts';
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord } from '../record/index.ts';
import { dorisOf, lldasOf, sledaiOf } from './activity.ts';
import {
  cohortRemission,
  cohortSledai,
  remissionFacts,
  sledaiFacts,
  type CohortRemission,
  type CohortSledai,
} from './cohort-activity.ts';
import { cohortResponse, responseFacts, type CohortResponse } from './cohort-response.ts';
import { cohortAdverseEvents, safetyFacts, type CohortAdverseEvents } from './cohort-safety.ts';
import {
  cohortMarkers,
  cohortQuestionnaires,
  cohortTherapy,
  markerFacts,
  questionnaireFacts,
  therapyFacts,
  type CohortMarkers,
  type CohortQuestionnaires,
  type CohortTherapy,
} from './cohort-values.ts';
import { laboratoryMarkersOf, resultsByAnalyte } from './laboratory.ts';
import { plateletResponseOf } from './platelet-response.ts';
import { question, type Question } from './question.ts';
import { questionnairesOf } from './reported.ts';
import { safetyOf } from './safety.ts';
import { bySubject } from './stable-order.ts';
import { therapyReductionOf } from './therapy.ts';

export interface CohortDose {
  readonly role: EndpointRole;
  readonly finding: DoseFinding;
  readonly summaries: DoseSummaries;
}

/** Null where the protocol has no such endpoint. */
export interface CohortEvaluation {
  readonly protocol: Pick<Protocol, 'id' | 'version'>;
  /** Null for a cohort of nobody that was asked about at no cut. */
  readonly cut: Cut | null;
  readonly subjects: number;
  readonly infused: number;
  readonly plateletResponse: CohortResponse | null;
  readonly sledai: CohortSledai | null;
  readonly doris: CohortRemission | null;
  readonly lldas: CohortRemission | null;
  readonly adverseEvents: CohortAdverseEvents | null;
  readonly doseFinding: CohortDose | null;
  readonly questionnaires: CohortQuestionnaires | null;
  readonly laboratoryMarkers: CohortMarkers | null;
  readonly therapyReduction: CohortTherapy | null;
}

/** What a cohort keeps of one subject: never its whole evaluation, of which twelve thousand would not fit. */
function factsOf(asked: Question) {
  const { endpoints } = asked.protocol;
  const results = resultsByAnalyte(asked);
  const ask = <Answer, Facts>(answer: Answer | null, keep: (answer: Answer) => Facts): Facts | null =>
    answer && keep(answer);
  return {
    isInfused: asked.infusion.start !== null,
    response: ask(plateletResponseOf(asked), responseFacts),
    sledai: ask(sledaiOf(asked, 'without-flares'), (answer) => sledaiFacts(asked, answer)),
    doris: ask(dorisOf(asked), (answer) => remissionFacts(asked, answer)),
    lldas: ask(lldasOf(asked), (answer) => remissionFacts(asked, answer)),
    safety: ask(safetyOf(asked, results), (answer) => safetyFacts(asked, answer)),
    markers: ask(laboratoryMarkersOf(asked, results), (answer) =>
      markerFacts(asked, answer, endpoints.laboratoryMarkers?.options.titreChange ?? 'log2-steps'),
    ),
    questionnaires: ask(questionnairesOf(asked), (answer) => questionnaireFacts(asked, answer)),
    therapy: ask(therapyReductionOf(asked), (answer) => therapyFacts(asked, answer)),
  };
}

const found = <Facts>(facts: readonly (Facts | null)[]): readonly Facts[] =>
  facts.filter((one): one is Facts => one !== null);

/**
 * All endpoints of a cohort at a cut, by default that of each record; all records must have been read at one change of the
 * study and are asked about one date. `decisions` are those of the safety committee. The order of the records does not
 * matter. Throws a RangeError where the records are of different cuts, or of another change than `cut`.
 */
export function evaluateCohort(
  records: readonly SubjectRecord[],
  protocol: Protocol,
  cut: Cut | null = null,
  decisions: readonly DoseDecision[] = [],
): CohortEvaluation {
  const ordered = bySubject(records);
  const at = cut ?? ordered[0]?.cut ?? null;
  const other = cut === null && ordered.find((record) => !sameCut(record.cut, at));
  if (other)
    throw new RangeError(`records of different cuts cannot be one cohort: subject ${other.subject.id}`);
  const atCut: SubjectRecord[] = [];
  const facts = ordered.map((record) => {
    const asked = question(record, protocol, at ?? record.cut);
    atCut.push(asked.record);
    return factsOf(asked);
  });
  const { endpoints } = protocol;
  return {
    protocol: { id: protocol.id, version: protocol.version },
    cut: at,
    subjects: records.length,
    infused: facts.filter(({ isInfused }) => isInfused).length,
    plateletResponse: cohortResponse(found(facts.map(({ response }) => response)), protocol),
    sledai: cohortSledai(found(facts.map(({ sledai }) => sledai)), protocol),
    doris:
      endpoints.doris &&
      cohortRemission(found(facts.map(({ doris }) => doris)), endpoints.doris.role, protocol),
    lldas:
      endpoints.lldas &&
      cohortRemission(found(facts.map(({ lldas }) => lldas)), endpoints.lldas.role, protocol),
    adverseEvents: cohortAdverseEvents(found(facts.map(({ safety }) => safety)), protocol),
    doseFinding: doseOf(atCut, protocol, at, decisions),
    questionnaires: cohortQuestionnaires(found(facts.map(({ questionnaires }) => questionnaires)), protocol),
    laboratoryMarkers: cohortMarkers(found(facts.map(({ markers }) => markers)), protocol),
    therapyReduction: cohortTherapy(found(facts.map(({ therapy }) => therapy)), protocol),
  };
}

const sameCut = (a: Cut, b: Cut | null): boolean => a.on === b?.on && a.knownAt === b.knownAt;

function doseOf(
  records: readonly SubjectRecord[],
  protocol: Protocol,
  cut: Cut | null,
  decisions: readonly DoseDecision[],
): CohortDose | null {
  const { doseFinding: endpoint, adverseEvents } = protocol.endpoints;
  if (!endpoint) return null;
  const { role, options } = endpoint;
  const finding = doseFinding(records, protocol, options, adverseEvents?.options);
  return {
    role,
    finding,
    summaries: doseSummaries(
      records,
      protocol,
      cut?.on ?? '',
      decisions,
      options,
      adverseEvents?.options,
      finding,
    ),
  };
}
