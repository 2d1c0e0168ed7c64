/** Every endpoint of the study for a cohort. */
import type { DoseDecision } from '../dose/decision.ts';
import { findingOf, type DoseFinding } from '../dose/dose-finding.ts';
import { summariesOf, type DoseFacts, type DoseSummaries } from '../dose/dose-summary.ts';
import { talliesOf } from '../dose/tallies.ts';
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord } from '../record/index.ts';
import { cohortRemission, cohortSledai, type CohortRemission, type CohortSledai } from './cohort-activity.ts';
import { cohortResponse, type CohortResponse } from './cohort-response.ts';
import { cohortAdverseEvents, type CohortAdverseEvents } from './cohort-safety.ts';
import {
  cohortMarkers,
  cohortQuestionnaires,
  cohortTherapy,
  type CohortMarkers,
  type CohortQuestionnaires,
  type CohortTherapy,
} from './cohort-values.ts';
import { byCode, bySubject } from './stable-order.ts';
import { subjectFacts, type SubjectFacts } from './subject-facts.ts';

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
  return cohortOf(
    ordered.map((record) => subjectFacts(record, protocol, at ?? record.cut)),
    protocol,
    at,
    decisions,
  );
}

/**
 * The same from what was drawn from each record at that cut, or at another on which it holds: `evaluateCohort` of the records
 * is `cohortOf` their facts. The order of the facts does not matter.
 */
export function cohortOf(
  subjects: readonly SubjectFacts[],
  protocol: Protocol,
  cut: Cut | null,
  decisions: readonly DoseDecision[] = [],
): CohortEvaluation {
  const facts = subjects.toSorted(byCode);
  const { endpoints } = protocol;
  return {
    protocol: { id: protocol.id, version: protocol.version },
    cut,
    subjects: facts.length,
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
    doseFinding: doseOf(found(facts.map(({ dose }) => dose)), protocol, cut, decisions),
    questionnaires: cohortQuestionnaires(found(facts.map(({ questionnaires }) => questionnaires)), protocol),
    laboratoryMarkers: cohortMarkers(found(facts.map(({ markers }) => markers)), protocol),
    therapyReduction: cohortTherapy(found(facts.map(({ therapy }) => therapy)), protocol),
  };
}

/** The subjects of one dose level. Finding a dose is about all of them together, and so not in it. */
export interface DoseLevelCohort extends Omit<CohortEvaluation, 'protocol' | 'cut' | 'doseFinding'> {
  /** Null for those without a dose level of the protocol. */
  readonly doseLevel: string | null;
}

/**
 * The same for each dose level by itself: every one of the protocol, in its order, then those without one where there are any.
 * Every subject is in exactly one of them.
 */
export function cohortsByDoseLevel(
  subjects: readonly SubjectFacts[],
  protocol: Protocol,
  cut: Cut | null,
): readonly DoseLevelCohort[] {
  const codes = protocol.doseLevels.map(({ code }) => code);
  const without = subjects.filter(({ doseLevel }) => doseLevel === null || !codes.includes(doseLevel));
  const of = (doseLevel: string | null, members: readonly SubjectFacts[]): DoseLevelCohort => {
    const { protocol: _, cut: __, doseFinding: ___, ...rest } = cohortOf(members, protocol, cut);
    return { doseLevel, ...rest };
  };
  return [
    ...codes.map((code) =>
      of(
        code,
        subjects.filter(({ doseLevel }) => doseLevel === code),
      ),
    ),
    ...(without.length > 0 ? [of(null, without)] : []),
  ];
}

const sameCut = (a: Cut, b: Cut | null): boolean => a.on === b?.on && a.knownAt === b.knownAt;

function doseOf(
  facts: readonly DoseFacts[],
  protocol: Protocol,
  cut: Cut | null,
  decisions: readonly DoseDecision[],
): CohortDose | null {
  const endpoint = protocol.endpoints.doseFinding;
  if (!endpoint) return null;
  const tallies = talliesOf(facts, protocol);
  return {
    role: endpoint.role,
    finding: findingOf(tallies, endpoint.options),
    summaries: summariesOf(facts, protocol, cut?.on ?? '', decisions, tallies),
  };
}
