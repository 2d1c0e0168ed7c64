/**
 * What a safety committee looks at, dose by dose: who was treated and counts, toxicity, response with its exact interval,
 * and the decisions that were recorded. It shows; it recommends nothing.
 */
import { classifyEvents } from '../adverse-events/classify.ts';
import { countedEvent, EVENT_SELECTIONS, incidenceOf } from '../adverse-events/incidence.ts';
import type { CountedEvent, EventSelection, SubjectsAndEvents } from '../adverse-events/incidence.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from '../adverse-events/options.ts';
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import { toxicityCourse } from '../astct/episode.ts';
import type { ToxicityCourse } from '../astct/episode.ts';
import type { Grade } from '../astct/grade.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { overallOf, subjectInLook } from '../response/overall-response.ts';
import type { OverallResponse, SubjectInLook } from '../response/overall-response.ts';
import { plateletResponse } from '../response/platelet-response.ts';
import { all, held } from '../verdict/index.ts';
import { decidedMtd, decisionsUpTo, recommendedPhase2Dose } from './decision.ts';
import type { DoseDecision, RecommendedDose } from './decision.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseFindingOptions } from './options.ts';
import type { DoseTally } from './tally.ts';
import { tallyFacts, talliesOf } from './tallies.ts';
import type { CohortTallies, TallyFacts } from './tallies.ts';

/** Subjects by the worst grade they had, on the ASTCT scale. */
export interface WorstGrades {
  /** Highest grade of any subject that surely was, and that may have been; null where nobody was assessed. */
  readonly worst: { readonly atLeast: Grade; readonly atMost: Grade } | null;
  /** Subjects by the grade that their worst surely reached. */
  readonly subjectsByGrade: Readonly<Record<Grade, number>>;
  /** Subjects whose worst grade may be higher than counted. */
  readonly open: number;
  readonly notAssessed: number;
}

export interface DoseSummary extends DoseTally {
  /** Left early without a DLT: to be replaced. */
  readonly notEvaluable: number;
  readonly crs: WorstGrades;
  readonly icans: WorstGrades;
  /** Emergent, related to study treatment, grade 3 or more. */
  readonly relatedGradeAtLeast3: SubjectsAndEvents;
  /** Emergent and serious. */
  readonly serious: SubjectsAndEvents;
  /** Null where the protocol has no such endpoint. */
  readonly response: { readonly early: OverallResponse; readonly main: OverallResponse } | null;
  /** Recorded decisions that name this dose, latest first. */
  readonly decisions: readonly DoseDecision[];
}

export interface DoseSummaries {
  readonly doses: readonly DoseSummary[];
  /** Ids of infused subjects without a dose level of the protocol. */
  readonly unassigned: readonly string[];
  /** As the committee entered it; null where it has not, whatever a design suggests. */
  readonly recommendedDose: RecommendedDose | null;
}

type Worst = ToxicityCourse['worst'];

function worstGrades(worst: readonly Worst[]): WorstGrades {
  const known = worst.flatMap((grades) => grades ?? []);
  const highest = (grades: readonly Grade[]): Grade => grades.reduce<Grade>((a, b) => (a > b ? a : b), 0);
  const having = (grade: Grade): number => known.filter(({ atLeast }) => atLeast === grade).length;
  return {
    worst:
      known.length === 0
        ? null
        : {
            atLeast: highest(known.map(({ atLeast }) => atLeast)),
            atMost: highest(known.map(({ atMost }) => atMost)),
          },
    subjectsByGrade: { 0: having(0), 1: having(1), 2: having(2), 3: having(3), 4: having(4), 5: having(5) },
    open: known.filter(({ atLeast, atMost }) => atLeast !== atMost).length,
    notAssessed: worst.length - known.length,
  };
}

/** What the summary of a dose asks of one infused subject. */
export interface DoseFacts extends TallyFacts {
  readonly crs: Worst;
  readonly icans: Worst;
  /** Up to the cut, classified under the options of the protocol. */
  readonly events: readonly CountedEvent[];
  /** Null where the protocol has no such endpoint. */
  readonly response: { readonly early: SubjectInLook; readonly main: SubjectInLook } | null;
}

/** Null for a subject that was not infused. `known` is what was drawn from the same record already. */
export function doseFacts(
  record: SubjectRecord,
  protocol: Protocol,
  options: DoseFindingOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
  known: Partial<Pick<DoseFacts, 'events' | 'response'>> = {},
): DoseFacts | null {
  const tally = tallyFacts(record, protocol, options, adverseEventOptions);
  if (!tally) return null;
  const looks = (): DoseFacts['response'] => {
    if (!protocol.endpoints.plateletResponse) return null;
    const response = plateletResponse(record, protocol);
    const inLook = (look: 'early' | 'main'): SubjectInLook => subjectInLook(response, record, protocol, look);
    return { early: inLook('early'), main: inLook('main') };
  };
  return {
    ...tally,
    crs: toxicityCourse(record, 'CRS', protocol).worst,
    icans: toxicityCourse(record, 'ICANS', protocol).worst,
    events: known.events ?? classifyEvents(record, protocol, adverseEventOptions).map(countedEvent),
    response: known.response ?? looks(),
  };
}

/**
 * The summary of every dose level of the protocol, lowest first, at calendar date `on` of the records' cut. `decisions` are
 * those recorded in the study.
 */
export function doseSummaries(
  records: readonly SubjectRecord[],
  protocol: Protocol,
  on: string,
  decisions: readonly DoseDecision[] = [],
  options: DoseFindingOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): DoseSummaries {
  const facts = records.flatMap((record) => doseFacts(record, protocol, options, adverseEventOptions) ?? []);
  return summariesOf(facts, protocol, on, decisions);
}

/** The same from what the infused subjects count for; `counted` are their tallies where they are known already. */
export function summariesOf(
  facts: readonly DoseFacts[],
  protocol: Protocol,
  on: string,
  decisions: readonly DoseDecision[] = [],
  counted: CohortTallies = talliesOf(facts, protocol),
): DoseSummaries {
  const { tallies, unassigned } = counted;
  const known = decisionsUpTo(decisions, on);
  return {
    unassigned,
    doses: tallies.map((tally) => {
      const here = facts.filter(({ doseLevel }) => doseLevel === tally.doseLevel);
      const events = here.flatMap((one) => one.events);
      const count = (select: EventSelection): SubjectsAndEvents => {
        const { subjects, events: counts } = incidenceOf(events, here.length, select).any;
        return { subjects, events: counts };
      };
      const look = (name: 'early' | 'main'): OverallResponse =>
        overallOf(
          here.flatMap(({ response }) => response?.[name] ?? []),
          name,
        );
      return {
        ...tally,
        notEvaluable: tally.treated - tally.evaluable - tally.pending,
        crs: worstGrades(here.map(({ crs }) => crs)),
        icans: worstGrades(here.map(({ icans }) => icans)),
        relatedGradeAtLeast3: count(({ emergent, relatedness, gradeAtLeast3 }) =>
          all([emergent, held(relatedness.counted), gradeAtLeast3]),
        ),
        serious: count(EVENT_SELECTIONS.serious),
        response: protocol.endpoints.plateletResponse && { early: look('early'), main: look('main') },
        decisions: known.filter(({ doseLevel }) => doseLevel === tally.doseLevel),
      };
    }),
    recommendedDose: recommendedPhase2Dose(
      decisions,
      on,
      protocol.doseLevels.map(({ code }) => code),
      decidedMtd(decisions, on),
    ),
  };
}
