/** Platelet response of a cohort: every rate that the study may be read by, which of them is the endpoint, and the course. */
import type { CountedResponse, EndpointRole, Protocol } from '../protocol/index.ts';
import {
  overallOf,
  type OverallResponse,
  type SubjectInLook,
  type SubjectStanding,
} from '../response/overall-response.ts';
import { durationObservation, type ResponseDuration } from '../response/response-course.ts';
import type { CountResponse, ResponseCategory } from '../response/types.ts';
import type { ExactInterval } from '../stats/clopper-pearson.ts';
import { kaplanMeier, type Observation, type SurvivalCurve } from '../stats/kaplan-meier.ts';
import type { RuleRef } from '../verdict/index.ts';
import { exactly, medianOf, type Median } from './median.ts';
import type { ResponseStandings } from './platelet-response.ts';
import { OVERALL_RESPONSE } from './rule-refs.ts';

/** How long something held, over the subjects in whom it began for certain. */
export interface DurationCurve {
  readonly curve: SurvivalCurve;
  /** Subjects in whom an open count leaves it possible that it ended earlier. */
  readonly open: number;
}

/** How many subjects had which category at a planned visit. */
export interface CategoriesAtVisit {
  readonly visit: string;
  readonly counts: Readonly<Record<ResponseCategory, number>>;
}

export interface CohortResponse {
  readonly role: EndpointRole;
  readonly rule: RuleRef;
  /** Best response through the day-28 look and through the main look, by the study rule. */
  readonly early: OverallResponse;
  readonly main: OverallResponse;
  /** By the count of the main visit alone. */
  readonly atMainVisit: OverallResponse;
  /** Best confirmed response of the main look, after Rodeghiero 2009; "PR" is the paper's R. */
  readonly iwg: OverallResponse;
  /** Which of these is the endpoint of the protocol, and its rate. */
  readonly counted: CountedResponse & {
    readonly interval: ExactInterval;
    /** Responders in it whose baseline was at or above the level of complete response already. */
    readonly fromBaselineAtOrAboveCr: number;
  };
  readonly duration: DurationCurve;
  readonly durationOfCompleteResponse: DurationCurve;
  readonly iwgDuration: DurationCurve;
  /** Days from infusion, over the subjects with a certain response. */
  readonly timeToResponse: Median | null;
  readonly timeToCompleteResponse: Median | null;
  readonly byVisit: readonly CategoriesAtVisit[];
}

/** What a cohort keeps of each subject's answer. */
export interface ResponseFacts {
  readonly early: SubjectInLook;
  readonly main: SubjectInLook;
  readonly atMainVisit: SubjectInLook;
  readonly iwg: SubjectInLook;
  readonly durations: readonly [
    study: ResponseDuration | null,
    complete: ResponseDuration | null,
    iwg: ResponseDuration | null,
  ];
  readonly firstDays: readonly [response: number | null, complete: number | null];
  readonly categories: ReadonlyMap<string, ResponseCategory>;
  /** Whether the baseline of either rule was at or above the level of complete response. */
  readonly baselineAtOrAboveCr: Readonly<Record<CountedResponse['rule'], boolean>>;
}

const RESPONDED: ReadonlySet<SubjectStanding> = new Set(['CR', 'PR', 'CR-or-PR']);

const inLook = ({ subjectId, standing, pastTimePoint }: SubjectInLook): SubjectInLook => ({
  subjectId,
  standing,
  pastTimePoint,
});

export const responseFacts = ({
  study,
  course,
  early,
  main,
  atMainVisit,
  iwg,
  iwgStanding,
}: ResponseStandings): ResponseFacts => ({
  early: inLook(early),
  main: inLook(main),
  atMainVisit: inLook(atMainVisit),
  iwg: iwgStanding,
  durations: [course.duration, course.durationOfCompleteResponse, iwg.duration],
  firstDays: [course.timeToResponse.day, course.timeToCompleteResponse.day],
  // Counts are in time order: of several at one visit the last stands for it.
  categories: new Map(
    study.counts.flatMap(({ protocolVisit, dayFromInfusion, verdict }) =>
      protocolVisit !== null && dayFromInfusion > 0 ? [[protocolVisit, verdict.outcome] as const] : [],
    ),
  ),
  baselineAtOrAboveCr: { study: isNoted(study.counts), 'iwg-2009': isNoted(iwg.counts) },
});

/** The baseline is one for all counts after it: one that carries the note tells it of all. */
const isNoted = (counts: readonly CountResponse[]): boolean =>
  counts.some(({ verdict }) => verdict.notes.includes('baseline-at-or-above-cr'));

export function cohortResponse(facts: readonly ResponseFacts[], protocol: Protocol): CohortResponse | null {
  const endpoint = protocol.endpoints.plateletResponse;
  if (!endpoint) return null;
  const rates = {
    early: overallOf(
      facts.map((one) => one.early),
      'early',
    ),
    main: overallOf(
      facts.map((one) => one.main),
      'main',
    ),
    atMainVisit: overallOf(
      facts.map((one) => one.atMainVisit),
      'main',
    ),
    iwg: overallOf(
      facts.map((one) => one.iwg),
      'main',
    ),
  };
  const { rule, response, denominator } = endpoint.counted;
  const counted = rule === 'iwg-2009' ? rates.iwg : response === 'best' ? rates.main : rates.atMainVisit;
  const days = (which: 0 | 1): Median | null =>
    medianOf(facts.flatMap(({ firstDays }) => firstDays[which] ?? []).map((day) => exactly(String(day))));
  return {
    role: endpoint.role,
    rule: OVERALL_RESPONSE,
    ...rates,
    counted: {
      ...endpoint.counted,
      interval: (denominator === 'infused' ? counted.ofInfused : counted.ofEvaluable).interval,
      fromBaselineAtOrAboveCr: facts.filter(
        (one, n) => one.baselineAtOrAboveCr[rule] && RESPONDED.has(counted.bySubject[n]!.standing),
      ).length,
    },
    duration: durationCurve(facts.flatMap(({ durations }) => durations[0] ?? [])),
    durationOfCompleteResponse: durationCurve(facts.flatMap(({ durations }) => durations[1] ?? [])),
    iwgDuration: durationCurve(facts.flatMap(({ durations }) => durations[2] ?? [])),
    timeToResponse: days(0),
    timeToCompleteResponse: days(1),
    byVisit: protocol.schedule
      .filter(({ targetDay, planned }) => targetDay > 0 && planned.includes('platelets'))
      .map(({ key }) => categoriesAt(key, facts)),
  };
}

function durationCurve(durations: readonly ResponseDuration[]): DurationCurve {
  const observations: readonly Observation[] = durations.map(durationObservation);
  return {
    curve: kaplanMeier(observations),
    open: durations.filter(({ possiblyEndedOn }) => possiblyEndedOn !== null).length,
  };
}

function categoriesAt(visit: string, facts: readonly ResponseFacts[]): CategoriesAtVisit {
  const having = (category: ResponseCategory): number =>
    facts.filter(({ categories }) => categories.get(visit) === category).length;
  return {
    visit,
    counts: {
      CR: having('CR'),
      PR: having('PR'),
      NR: having('NR'),
      NE: having('NE'),
      indeterminate: having('indeterminate'),
    },
  };
}
