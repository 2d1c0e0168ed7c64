/**
 * What a safety committee looks at, dose by dose: who was treated and counts, toxicity, response with its exact interval,
 * and the decisions that were recorded. It shows; it recommends nothing.
 */
import { infusionInterval } from '../adverse-events/classify.ts';
import { EVENT_SELECTIONS, incidence } from '../adverse-events/incidence.ts';
import type { SubjectsAndEvents } from '../adverse-events/incidence.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from '../adverse-events/options.ts';
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import { toxicityCourse } from '../astct/episode.ts';
import type { Grade } from '../astct/grade.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord, ToxicityAssessment } from '../record/index.ts';
import { overallResponse } from '../response/overall-response.ts';
import type { OverallResponse } from '../response/overall-response.ts';
import { all, held } from '../verdict/index.ts';
import { decidedMtd, decisionsUpTo, recommendedPhase2Dose } from './decision.ts';
import type { DoseDecision, RecommendedDose } from './decision.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseFindingOptions } from './options.ts';
import type { DoseTally } from './tally.ts';
import { cohortTallies } from './tallies.ts';
import type { CohortTallies } from './tallies.ts';

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

function worstGrades(
  records: readonly SubjectRecord[],
  kind: ToxicityAssessment['kind'],
  protocol: Pick<Protocol, 'timeAnchor'>,
): WorstGrades {
  const worst = records.map((record) => toxicityCourse(record, kind, protocol).worst);
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

/**
 * The summary of every dose level of the protocol, lowest first, at calendar date `on` of the records' cut. `decisions` are
 * those recorded in the study; `counted` are the tallies of the same records where they are known already.
 */
export function doseSummaries(
  records: readonly SubjectRecord[],
  protocol: Protocol,
  on: string,
  decisions: readonly DoseDecision[] = [],
  options: DoseFindingOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
  counted: CohortTallies = cohortTallies(records, protocol, options, adverseEventOptions),
): DoseSummaries {
  const { tallies, unassigned } = counted;
  const known = decisionsUpTo(decisions, on);
  return {
    unassigned,
    doses: tallies.map((tally) => {
      const here = records.filter(
        (record) =>
          record.subject.doseLevel === tally.doseLevel && infusionInterval(record, protocol) !== null,
      );
      const count = (select: Parameters<typeof incidence>[2]): SubjectsAndEvents => {
        const { subjects, events } = incidence(here, protocol, select, adverseEventOptions).any;
        return { subjects, events };
      };
      return {
        ...tally,
        notEvaluable: tally.treated - tally.evaluable - tally.pending,
        crs: worstGrades(here, 'CRS', protocol),
        icans: worstGrades(here, 'ICANS', protocol),
        relatedGradeAtLeast3: count(({ emergent, relatedness, gradeAtLeast3 }) =>
          all([emergent, held(relatedness.counted), gradeAtLeast3]),
        ),
        serious: count(EVENT_SELECTIONS.serious),
        response: protocol.endpoints.plateletResponse && {
          early: overallResponse(here, protocol, 'early'),
          main: overallResponse(here, protocol, 'main'),
        },
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
