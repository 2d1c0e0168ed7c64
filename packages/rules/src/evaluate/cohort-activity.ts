/** Lupus activity of a cohort: SLEDAI by visit, and the rates of DORIS remission and low disease activity. */
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { Held } from '../verdict/index.ts';
import type { RemissionAnswer, SledaiAnswer, SledaiAtVisit } from './activity.ts';
import { atVisits } from './at-visits.ts';
import type { VisitOnCalendar, VisitTiming } from '../calendar/visit-timing.ts';
import { medianOf, type Median } from './median.ts';
import type { Question } from './question.ts';
import { stateRate, type StateRate, type SubjectStandingInRate } from './rate.ts';

/**
 * An infused subject at a planned visit. not-evaluable: the visit is over or took place, and nothing tells of the state.
 * not-due: its window is not over and nobody came yet. not-expected: the subject had died or left.
 */
export type VisitState = Held | 'not-evaluable' | 'not-due' | 'not-expected';

/** Every infused subject is in one of the counts. */
export interface StatesAtVisit {
  readonly visit: string;
  readonly counts: Readonly<Record<VisitState, number>>;
}

export interface CohortRemission {
  readonly role: EndpointRole;
  /** Met at any occasion after infusion through the look. */
  readonly ever: StateRate;
  readonly byVisit: readonly StatesAtVisit[];
}

export interface RemissionFacts {
  readonly ever: SubjectStandingInRate;
  /** Empty for a subject that was not infused. */
  readonly outcomes: ReadonlyMap<string, VisitState>;
}

const WITHOUT: Readonly<Partial<Record<VisitTiming, VisitState>>> = {
  'not-due': 'not-due',
  due: 'not-due',
  'not-expected': 'not-expected',
};

/** `visits` are those of the subject on the calendar. */
export function remissionFacts(
  question: Question,
  answer: RemissionAnswer,
  visits: readonly Pick<VisitOnCalendar, 'key' | 'timing'>[],
): RemissionFacts {
  const outcomes = new Map<string, VisitState>();
  if (question.infusion.start !== null)
    for (const { key, timing } of visits) outcomes.set(key, WITHOUT[timing] ?? 'not-evaluable');
  for (const [visit, { verdict }] of atVisits(question, answer.course)) outcomes.set(visit, verdict.outcome);
  return {
    ever: {
      subjectId: question.record.subject.id,
      standing: answer.standing,
      pastTimePoint: answer.pastTimePoint,
    },
    outcomes,
  };
}

export function cohortRemission(
  facts: readonly RemissionFacts[],
  role: EndpointRole,
  protocol: Protocol,
): CohortRemission {
  return {
    role,
    ever: stateRate(facts.map(({ ever }) => ever)),
    byVisit: visitsWithSledai(protocol).map((visit) => {
      const having = (state: VisitState): number =>
        facts.filter(({ outcomes }) => outcomes.get(visit) === state).length;
      return {
        visit,
        counts: {
          met: having('met'),
          'not-met': having('not-met'),
          indeterminate: having('indeterminate'),
          'not-evaluable': having('not-evaluable'),
          'not-due': having('not-due'),
          'not-expected': having('not-expected'),
        },
      };
    }),
  };
}

const visitsWithSledai = ({ schedule }: Protocol): readonly string[] =>
  schedule.filter(({ planned }) => planned.includes('sledai')).map(({ key }) => key);

export interface SledaiAtCohortVisit {
  readonly visit: string;
  readonly assessed: number;
  readonly final: number;
  /** Subjects by the band that is certain, and those whose band is open. */
  readonly bands: Readonly<Record<string, number>>;
  readonly bandOpen: number;
  readonly total: Median | null;
  /** Against each subject's own baseline. */
  readonly change: Median | null;
  /** A fall of at least the points of the options, surely and perhaps. */
  readonly improved: { readonly sure: number; readonly perhaps: number };
}

export interface CohortSledai {
  readonly role: EndpointRole;
  readonly byVisit: readonly SledaiAtCohortVisit[];
}

export type SledaiFacts = ReadonlyMap<string, SledaiFact>;

interface SledaiFact {
  readonly score: Pick<SledaiAtVisit['score'], 'total' | 'band' | 'final'>;
  readonly change: SledaiAtVisit['change'];
}

export function sledaiFacts(question: Question, { course }: SledaiAnswer): SledaiFacts {
  const placed = course.map((one) => ({ ...one, visitId: one.assessment.visitId }));
  return new Map(
    [...atVisits(question, placed)].map(
      ([
        visit,
        {
          score: { total, band, final },
          change,
        },
      ]) => [visit, { score: { total, band, final }, change }],
    ),
  );
}

export function cohortSledai(facts: readonly SledaiFacts[], protocol: Protocol): CohortSledai | null {
  const endpoint = protocol.endpoints.sledai;
  if (!endpoint) return null;
  const points = ({ minimum, maximum }: { minimum: number; maximum: number }) => ({
    low: String(minimum),
    high: String(maximum),
  });
  return {
    role: endpoint.role,
    byVisit: visitsWithSledai(protocol).map((visit) => {
      const here = facts.flatMap((one) => one.get(visit) ?? []);
      const changes = here.flatMap(({ change }) => change ?? []);
      return {
        visit,
        assessed: here.length,
        final: here.filter(({ score }) => score.final).length,
        bands: Object.fromEntries(
          endpoint.options.bands.map(({ key }) => [
            key,
            here.filter(({ score }) => score.band === key).length,
          ]),
        ),
        bandOpen: here.filter(({ score }) => score.band === null).length,
        total: medianOf(here.map(({ score }) => points(score.total))),
        change: medianOf(changes.map((change) => points(change.points))),
        improved: {
          sure: changes.filter(({ improved }) => improved === 'met').length,
          perhaps: changes.filter(({ improved }) => improved === 'indeterminate').length,
        },
      };
    }),
  };
}
