/** Safety of a cohort: incidence tables, worst CRS and ICANS grades, laboratory shifts and values of clinical significance. */
import {
  countedEvent,
  EVENT_SELECTIONS,
  incidenceOf,
  type Count,
  type CountedEvent,
  type EventSelectionName,
  type Incidence,
} from '../adverse-events/incidence.ts';
import type { Grade, GradeScale } from '../astct/grade.ts';
import type { NumericGrade } from '../ctcae/types.ts';
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { Held } from '../verdict/index.ts';
import type { GradedResult } from './grades.ts';
import { dayOf, type Question } from './question.ts';
import type { SafetyAnswer, ToxicityAnswer } from './safety.ts';

/** Infused subjects by the worst grade of one toxicity. */
export interface CohortToxicity {
  readonly scale: GradeScale;
  /** By the grade that each subject's worst surely reached. */
  readonly byGrade: Readonly<Record<Grade, number>>;
  /** Subjects whose worst may have been higher than counted. */
  readonly open: number;
  readonly notAssessed: number;
}

/** Infused subjects by the grade at baseline and the worst grade after infusion; null where neither can be said. */
export interface ShiftRow {
  readonly term: string;
  readonly from: NumericGrade | null;
  readonly to: NumericGrade | null;
  readonly subjects: number;
}

export interface CohortAdverseEvents {
  readonly role: EndpointRole;
  readonly infused: number;
  readonly tables: Readonly<Record<EventSelectionName, Incidence>>;
  readonly crs: CohortToxicity;
  readonly icans: CohortToxicity;
  readonly iecHs: CohortToxicity;
  /** By term, then from the mildest grades on. */
  readonly laboratoryShifts: readonly ShiftRow[];
  /** After infusion: subjects and results with an effective flag, and those that may have one. */
  readonly significantLabs: { readonly subjects: Count; readonly results: Count };
}

type Worst = ToxicityAnswer['worstOnScale'];

export interface SafetyFacts {
  readonly events: readonly CountedEvent[];
  readonly scales: readonly [crs: GradeScale, icans: GradeScale, iecHs: GradeScale];
  readonly worst: readonly [crs: Worst, icans: Worst, iecHs: Worst];
  readonly shifts: ReadonlyMap<string, readonly [from: NumericGrade | null, to: NumericGrade | null]>;
  readonly significant: readonly Held[];
}

/** Null for a subject that was not infused: the tables are over infused subjects. */
export function safetyFacts(question: Question, answer: SafetyAnswer): SafetyFacts | null {
  if (question.infusion.start === null) return null;
  const { crs, icans, iecHs, laboratoryGrades, events, significantLabs } = answer;
  const afterInfusion = new Set(
    question.record.labResults
      .filter(({ collected }) => (dayOf(question, collected) ?? -1) >= 0)
      .map(({ id }) => id),
  );
  return {
    events: events.map(countedEvent),
    scales: [crs.scale, icans.scale, iecHs.scale],
    worst: [crs.worstOnScale, icans.worstOnScale, iecHs.worstOnScale],
    shifts: worstShifts(laboratoryGrades),
    significant: significantLabs
      .filter(({ source }) => afterInfusion.has(source.id))
      .map(({ effective }) => effective),
  };
}

function worstShifts(graded: readonly GradedResult[]): SafetyFacts['shifts'] {
  const found = new Map<string, readonly [NumericGrade | null, NumericGrade | null]>();
  for (const { grades, isBaselineVisit, dayFromInfusion } of graded) {
    if (isBaselineVisit || dayFromInfusion === null || dayFromInfusion < 0) continue;
    for (const { term, grade, baselineGrade } of grades) {
      const before = found.get(term);
      const worst = before?.[1] ?? null;
      found.set(term, [
        baselineGrade,
        worst === null || (grade !== null && grade > worst) ? (grade ?? worst) : worst,
      ]);
    }
  }
  return found;
}

export function cohortAdverseEvents(
  facts: readonly SafetyFacts[],
  protocol: Protocol,
): CohortAdverseEvents | null {
  const endpoint = protocol.endpoints.adverseEvents;
  if (!endpoint) return null;
  const events = facts.flatMap((one) => one.events);
  const names = Object.keys(EVENT_SELECTIONS) as EventSelectionName[];
  const scales = facts[0]?.scales ?? [
    endpoint.crsScale === 'astct-2019' ? 'ASTCT-2019' : 'CTCAE-5.0',
    'ASTCT-2019',
    'Hines-2023',
  ];
  const toxicity = (which: 0 | 1 | 2): CohortToxicity =>
    cohortToxicity(
      scales[which],
      facts.map(({ worst }) => worst[which]),
    );
  return {
    role: endpoint.role,
    infused: facts.length,
    tables: Object.fromEntries(
      names.map((name) => [name, incidenceOf(events, facts.length, EVENT_SELECTIONS[name])]),
    ) as Record<EventSelectionName, Incidence>,
    crs: toxicity(0),
    icans: toxicity(1),
    iecHs: toxicity(2),
    laboratoryShifts: shiftRows(facts),
    significantLabs: significance(facts),
  };
}

function cohortToxicity(scale: GradeScale, worst: readonly Worst[]): CohortToxicity {
  const known = worst.flatMap((one) => one ?? []);
  const having = (grade: Grade): number => known.filter(({ atLeast }) => atLeast === grade).length;
  return {
    scale,
    byGrade: { 0: having(0), 1: having(1), 2: having(2), 3: having(3), 4: having(4), 5: having(5) },
    open: known.filter(({ atLeast, atMost }) => atLeast !== atMost).length,
    notAssessed: worst.length - known.length,
  };
}

function shiftRows(facts: readonly SafetyFacts[]): readonly ShiftRow[] {
  const rows = new Map<string, ShiftRow>();
  for (const { shifts } of facts) {
    for (const [term, [from, to]] of shifts) {
      const key = `${term}\n${from ?? '?'}\n${to ?? '?'}`;
      rows.set(key, { term, from, to, subjects: (rows.get(key)?.subjects ?? 0) + 1 });
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

function significance(facts: readonly SafetyFacts[]): CohortAdverseEvents['significantLabs'] {
  const results = facts.flatMap(({ significant }) => significant);
  const count = (list: readonly Held[], answer: Held): number => list.filter((one) => one === answer).length;
  const bySubject = facts.map(({ significant }): Held =>
    significant.includes('met') ? 'met' : significant.includes('indeterminate') ? 'indeterminate' : 'not-met',
  );
  return {
    subjects: { sure: count(bySubject, 'met'), perhaps: count(bySubject, 'indeterminate') },
    results: { sure: count(results, 'met'), perhaps: count(results, 'indeterminate') },
  };
}
