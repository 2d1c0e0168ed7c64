/**
 * Incidence of adverse events over the infused subjects: by body system and term, in subjects and in events, with each
 * subject's maximum grade. What a missing or partial date leaves open is counted apart, never dropped.
 */
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { all, any, held, not } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { classifyEvents, infusionInterval } from './classify.ts';
import type { ClassifiedEvent } from './classify.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';

/** Subjects or events that surely count, and those that may count besides. */
export interface Count {
  readonly sure: number;
  readonly perhaps: number;
}

export interface SubjectsAndEvents {
  readonly subjects: Count;
  readonly events: Count;
}

/** Subjects by the highest grade they had; `ungraded` had only events without a grade. Of those that surely count. */
export type ByMaximumGrade = Readonly<Record<'1' | '2' | '3' | '4' | '5' | 'ungraded', number>>;

export interface IncidenceRow extends SubjectsAndEvents {
  /** Null in the row over all events, and for events without a body system. */
  readonly bodySystem: string | null;
  /** Null in the rows over a whole body system and over all events. */
  readonly term: string | null;
  readonly byMaximumGrade: ByMaximumGrade;
  readonly serious: SubjectsAndEvents;
  readonly related: SubjectsAndEvents;
  readonly gradeAtLeast3: SubjectsAndEvents;
  /** Called dose-limiting by the investigator or the committee; what nobody decided is not counted here. */
  readonly doseLimiting: SubjectsAndEvents;
}

export interface Incidence {
  /** The denominator. */
  readonly infused: number;
  readonly any: IncidenceRow;
  /** Most frequent first, then by name. */
  readonly bodySystems: readonly (IncidenceRow & { readonly terms: readonly IncidenceRow[] })[];
}

/** What a table asks of a classified event: the answers, without what they were drawn from. */
export interface CountedEvent extends Pick<
  ClassifiedEvent,
  'subjectId' | 'emergent' | 'inPrimaryWindow' | 'grade' | 'gradeAtLeast3' | 'specialInterest'
> {
  readonly event: Pick<AdverseEvent, 'term' | 'ctcae' | 'bodySystem' | 'doseLimiting'>;
  readonly seriousness: Pick<ClassifiedEvent['seriousness'], 'counted'>;
  readonly relatedness: Pick<ClassifiedEvent['relatedness'], 'counted'>;
}

/** Nothing but what a table asks: of thousands of subjects no more is held. */
export const countedEvent = ({
  subjectId,
  event: { term, ctcae, bodySystem, doseLimiting },
  emergent,
  inPrimaryWindow,
  grade,
  gradeAtLeast3,
  specialInterest,
  seriousness,
  relatedness,
}: CountedEvent): CountedEvent => ({
  subjectId,
  event: { term, ctcae, bodySystem, doseLimiting },
  emergent,
  inPrimaryWindow,
  grade,
  gradeAtLeast3,
  specialInterest,
  seriousness: { counted: seriousness.counted },
  relatedness: { counted: relatedness.counted },
});

/** Which events a table is about. */
export type EventSelection = (event: CountedEvent) => Held;

export type EventSelectionName =
  | 'primary-window'
  | 'emergent'
  | 'serious'
  | 'related'
  | 'grade-3-or-more'
  | 'special-interest'
  | 'pre-infusion';

/** Selections that reports of the field use, by name. `primary-window`: emergent, through the window's last day. */
export const EVENT_SELECTIONS: Readonly<Record<EventSelectionName, EventSelection>> = {
  'primary-window': ({ inPrimaryWindow }) => inPrimaryWindow,
  emergent: ({ emergent }) => emergent,
  serious: ({ emergent, seriousness }) => all([emergent, seriousness.counted]),
  related: ({ emergent, relatedness }) => all([emergent, held(relatedness.counted)]),
  'grade-3-or-more': ({ emergent, gradeAtLeast3 }) => all([emergent, gradeAtLeast3]),
  'special-interest': ({ emergent, specialInterest }) =>
    all([emergent, any(specialInterest.map((kind) => kind.held))]),
  'pre-infusion': ({ emergent }) => not(emergent),
};

interface Selected {
  readonly event: CountedEvent;
  readonly counts: Held;
}

function count(selected: readonly Selected[]): SubjectsAndEvents {
  const sure = selected.filter(({ counts }) => counts === 'met');
  const perhaps = selected.filter(({ counts }) => counts === 'indeterminate');
  const subjects = new Set(sure.map(({ event }) => event.subjectId));
  const others = new Set(perhaps.map(({ event }) => event.subjectId).filter((id) => !subjects.has(id)));
  return {
    subjects: { sure: subjects.size, perhaps: others.size },
    events: { sure: sure.length, perhaps: perhaps.length },
  };
}

function byMaximumGrade(selected: readonly Selected[]): ByMaximumGrade {
  const maximum = new Map<string, number>();
  for (const { event, counts } of selected) {
    if (counts !== 'met') continue;
    maximum.set(event.subjectId, Math.max(maximum.get(event.subjectId) ?? 0, event.grade ?? 0));
  }
  const grades = [...maximum.values()];
  const having = (grade: number): number => grades.filter((value) => value === grade).length;
  return { 1: having(1), 2: having(2), 3: having(3), 4: having(4), 5: having(5), ungraded: having(0) };
}

function row(bodySystem: string | null, term: string | null, selected: readonly Selected[]): IncidenceRow {
  const only = (also: (event: CountedEvent) => Held): SubjectsAndEvents =>
    count(selected.map(({ event, counts }) => ({ event, counts: all([counts, also(event)]) })));
  return {
    bodySystem,
    term,
    ...count(selected),
    byMaximumGrade: byMaximumGrade(selected),
    serious: only((event) => event.seriousness.counted),
    related: only((event) => held(event.relatedness.counted)),
    gradeAtLeast3: only((event) => event.gradeAtLeast3),
    doseLimiting: only(({ event }) => held(event.doseLimiting === 'yes')),
  };
}

/** The name an event is counted under: its CTCAE term; where that only says "Other", what the investigator wrote. */
export function countedTerm({ event }: CountedEvent): string {
  return event.ctcae && !/ - other, specify$/i.test(event.ctcae.term) ? event.ctcae.term : event.term;
}

const key = (name: string | null): string => name?.trim().toLowerCase() ?? '';

function grouped(
  selected: readonly Selected[],
  nameOf: (event: CountedEvent) => string | null,
): readonly { readonly name: string | null; readonly members: readonly Selected[] }[] {
  const groups = new Map<string, Selected[]>();
  for (const item of selected) {
    const name = key(nameOf(item.event));
    const members = groups.get(name);
    if (members) members.push(item);
    else groups.set(name, [item]);
  }
  // One name in several spellings is one row; the spelling shown does not depend on the order of records.
  return [...groups.values()].map((members) => {
    const names = members.map(({ event }) => nameOf(event)).sort((a, b) => (String(a) < String(b) ? -1 : 1));
    return { name: names[0] ?? null, members };
  });
}

function mostFrequentFirst(a: IncidenceRow, b: IncidenceRow): number {
  const name = (item: IncidenceRow): string => key(item.term ?? item.bodySystem);
  return (
    b.subjects.sure - a.subjects.sure ||
    b.subjects.perhaps - a.subjects.perhaps ||
    (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)
  );
}

/**
 * The table over a cohort. Only infused subjects count, in the rows as in the denominator. Default selection: the primary
 * window of the study.
 */
export function incidence(
  records: readonly SubjectRecord[],
  protocol: Pick<Protocol, 'timeAnchor'>,
  select: EventSelection = EVENT_SELECTIONS['primary-window'],
  options: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): Incidence {
  const infused = records.filter((record) => infusionInterval(record, protocol) !== null);
  return incidenceOf(
    infused.flatMap((record) => classifyEvents(record, protocol, options)),
    infused.length,
    select,
  );
}

/** The same from events of infused subjects that are classified already. `infused` is the denominator. */
export function incidenceOf(
  events: readonly CountedEvent[],
  infused: number,
  select: EventSelection = EVENT_SELECTIONS['primary-window'],
): Incidence {
  const selected = events
    .map((event) => ({ event, counts: select(event) }))
    .filter(({ counts }) => counts !== 'not-met');
  return {
    infused,
    any: row(null, null, selected),
    bodySystems: grouped(selected, ({ event }) => event.bodySystem)
      .map(({ name, members }) => ({
        ...row(name, null, members),
        terms: grouped(members, countedTerm)
          .map((group) => row(name, group.name, group.members))
          .sort(mostFrequentFirst),
      }))
      .sort(mostFrequentFirst),
  };
}
