/** All facts of one subject, in the order of their lanes. */
import type { SubjectEvaluation } from '../evaluate/index.ts';
import type { LocalizedText, Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { pgaFacts, sledaiFacts, targetFacts } from './activity.ts';
import { asked } from './asked.ts';
import { eventFacts } from './events.ts';
import { guidesOf, type Guide } from './guides.ts';
import { LANES, type Fact } from './fact.ts';
import { markerFacts, scoreFacts, therapyFacts } from './followed.ts';
import { medicationFacts, rescueWindowFacts, steroidFacts } from './medications.ts';
import { omissionsOf, type Omission } from './omissions.ts';
import { phaseFacts } from './phases.ts';
import { bleedingFacts, countFacts, responseFacts } from './platelets.ts';
import { toxicityFacts } from './toxicity.ts';
import { treatmentFacts } from './treatment.ts';
import { endFacts, visitFacts } from './visits.ts';

export interface Named {
  readonly key: string;
  readonly name: LocalizedText;
}

export interface SubjectFacts {
  readonly subjectId: string;
  readonly subjectCode: string;
  /** Code of the dose level; null before assignment. */
  readonly doseLevel: string | null;
  /** Day number of the calendar date of the cut. */
  readonly cut: number;
  /** The last day anything can be known of: the cut, or the end of participation before it. */
  readonly through: number;
  /** Day number of the infusion; null before it is known. */
  readonly infusion: number | null;
  readonly facts: readonly Fact[];
  readonly omissions: readonly Omission[];
  readonly guides: readonly Guide[];
  /** Names of the protocol's phases and visits by key, and of its dose levels by code. */
  readonly names: readonly Named[];
  /** True where the protocol says that its subjects are made up. */
  readonly synthetic: boolean;
}

const MAKERS = [
  phaseFacts,
  treatmentFacts,
  steroidFacts,
  medicationFacts,
  rescueWindowFacts,
  toxicityFacts,
  eventFacts,
  countFacts,
  responseFacts,
  bleedingFacts,
  sledaiFacts,
  pgaFacts,
  targetFacts,
  markerFacts,
  scoreFacts,
  therapyFacts,
  visitFacts,
  endFacts,
];

/** The facts of a subject at the cut of its evaluation, each once, by lane, then by the first day it may have begun on. */
export function factsOf(
  record: SubjectRecord,
  evaluation: SubjectEvaluation,
  protocol: Protocol,
): SubjectFacts {
  const question = asked(record, evaluation, protocol);
  const facts = MAKERS.flatMap((make) => make(question)).toSorted(
    (a, b) =>
      LANES.indexOf(a.lane) - LANES.indexOf(b.lane) ||
      (a.start?.first ?? -Infinity) - (b.start?.first ?? -Infinity) ||
      0,
  );
  return {
    subjectId: evaluation.subjectId,
    subjectCode: evaluation.subjectCode,
    doseLevel: evaluation.doseLevel,
    cut: question.cut,
    through: question.through,
    infusion: question.infusion,
    facts,
    omissions: omissionsOf(record, facts),
    guides: guidesOf(question),
    names: [
      ...[...protocol.phases, ...protocol.schedule].map(({ key, name }) => ({ key, name })),
      ...protocol.doseLevels.map(({ code, name }) => ({ key: code, name })),
    ],
    synthetic: protocol.synthetic,
  };
}
