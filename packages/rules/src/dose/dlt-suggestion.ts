/**
 * Whether one adverse event looks dose-limiting by the protocol's catalogue. A suggestion: the investigator's or
 * committee's flag decides, and both are kept.
 */
import { classifyEvents } from '../adverse-events/classify.ts';
import type { ClassifiedEvent } from '../adverse-events/classify.ts';
import { matchesEvent } from '../adverse-events/event-matcher.ts';
import { atGradeAfter, endAt, gradeCourse, longestAtGrade } from '../adverse-events/grade-course.ts';
import type { GradeCourse } from '../adverse-events/grade-course.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from '../adverse-events/options.ts';
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import { adverseEventRef } from '../adverse-events/seriousness.ts';
import { toxicityCourse } from '../astct/episode.ts';
import { addDays, infusionOf, partialDate } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { all, any, held, not } from '../verdict/index.ts';
import type { Criterion, Held, Verdict } from '../verdict/index.ts';
import type { DltDefinition } from './dlt-catalogue.ts';

export const DLT_RULE = { id: 'dose.dlt-suggestion', version: '1' } as const;

export type DltOutcome = 'dose-limiting' | 'not-dose-limiting' | 'indeterminate';

type Anchored = Pick<Protocol, 'timeAnchor'>;

/** The ASTCT grades of the assessments that fall into the time of an event, as its course. */
function astctCourse(
  event: AdverseEvent,
  record: SubjectRecord,
  protocol: Anchored,
  kind: 'CRS' | 'ICANS',
): GradeCourse {
  const { cut } = record;
  const start = partialDate(event.start);
  const { end, ongoing } = endAt(event, cut);
  const stretches = toxicityCourse(record, kind, protocol).assessments.flatMap(
    ({ assessed, atLeast, atMost }) => {
      const from = partialDate(assessed);
      const outside = !from || (start && from.last < start.first) || (end && from.first > end.last);
      return outside ? [] : [{ from, atLeast, atMost }];
    },
  );
  // Without an assessment nothing is known of this grade: a CTCAE grade of the event is another scale.
  return {
    stretches: stretches.length > 0 ? stretches : [{ from: start, atLeast: 0, atMost: 5 }],
    reached: Math.max(0, ...stretches.map(({ atLeast }) => atLeast)),
    end,
    ongoing,
    cut,
  };
}

/** Whether the course ever reached a grade. */
function reached({ stretches }: GradeCourse, grade: number): Held {
  return any(
    stretches.map(({ atLeast, atMost }) => held(atLeast >= grade ? true : atMost < grade ? false : null)),
  );
}

function lastedLonger(course: GradeCourse, grade: number, limit: DltDefinition['lastingMoreThan']): Held {
  if (!limit) return 'met';
  const measure = limit.unit === 'days' ? 'days' : 'minutes';
  const allowed = limit.unit === 'days' ? limit.count : limit.count * 60;
  const { least, most } = longestAtGrade(course, grade, measure);
  return held(least > allowed ? true : most !== null && most <= allowed ? false : null);
}

/** One definition against one event; null where the definition is not about it. */
function judge(
  classified: ClassifiedEvent,
  definition: DltDefinition,
  record: SubjectRecord,
  protocol: Anchored,
): Criterion | null {
  const { event, relatedness, grade: worst } = classified;
  const { matches, except, scale, fromGrade, beyondDay } = definition;
  if ((matches && !matchesEvent(event, matches)) || except.some((other) => matchesEvent(event, other)))
    return null;
  const course =
    scale === 'CTCAE' ? gradeCourse(event, record.cut) : astctCourse(event, record, protocol, scale);
  const infusion = infusionOf(record, protocol).date;
  const beyond = (day: number): Held =>
    infusion === null ? 'indeterminate' : atGradeAfter(course, fromGrade, addDays(infusion, day));
  const outcome = all([
    classified.emergent,
    scale === 'CTCAE' ? held(worst === null ? null : worst >= fromGrade) : reached(course, fromGrade),
    lastedLonger(course, fromGrade, definition.lastingMoreThan),
    beyondDay === null ? 'met' : beyond(beyondDay),
    definition.onlyRelated ? held(relatedness.counted) : 'met',
    definition.notDueToDisease ? not(relatedness.bySource.disease) : 'met',
  ]);
  const grades = course.stretches.map(({ atLeast, atMost }) =>
    atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`,
  );
  return {
    id: `dlt.${definition.id}`,
    held: outcome,
    observed: { value: grades.join(' → '), unit: null, date: event.start, dayFromInfusion: null },
    threshold: { comparator: '>=', value: String(fromGrade), unit: scale },
    reason: outcome === 'indeterminate' ? 'dlt-not-settled-by-record' : null,
    sources: [adverseEventRef(event)],
  };
}

/** The suggestion for an event that `classifyEvents` has classified. */
export function suggestDlt(
  classified: ClassifiedEvent,
  catalogue: readonly DltDefinition[],
  record: SubjectRecord,
  protocol: Anchored,
): Verdict<DltOutcome> {
  const criteria = catalogue.flatMap((definition) => judge(classified, definition, record, protocol) ?? []);
  const outcome = any(criteria.map((criterion) => criterion.held));
  return {
    rule: DLT_RULE,
    outcome:
      outcome === 'met' ? 'dose-limiting' : outcome === 'not-met' ? 'not-dose-limiting' : 'indeterminate',
    candidates: outcome === 'indeterminate' ? ['dose-limiting', 'not-dose-limiting'] : [],
    criteria,
    notes: [],
    sources: [adverseEventRef(classified.event)],
  };
}

export interface DltEvent {
  readonly event: AdverseEvent;
  /** The flag of the investigator or committee. */
  readonly entered: AdverseEvent['doseLimiting'];
  readonly suggested: Verdict<DltOutcome>;
  /** The flag; without one "no" where nothing suggests it, and open where something does or may. */
  readonly decided: Held;
  /** Flag and suggestion say different things. */
  readonly differs: boolean;
  /** Begins, or becomes worse, within the DLT window. */
  readonly inWindow: Held;
}

/** Every event of a subject up to the cut with its suggestion beside the flag. */
export function dltEvents(
  record: SubjectRecord,
  protocol: Anchored,
  options: { readonly dltCatalogue: readonly DltDefinition[]; readonly dltWindowLastDay: number },
  adverseEventOptions: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): readonly DltEvent[] {
  const classified = classifyEvents(record, protocol, {
    ...adverseEventOptions,
    windowLastDay: options.dltWindowLastDay,
  });
  return classified.map((item) => {
    const suggested = suggestDlt(item, options.dltCatalogue, record, protocol);
    const entered = item.event.doseLimiting;
    const bySuggestion: Held = suggested.outcome === 'not-dose-limiting' ? 'not-met' : 'indeterminate';
    return {
      event: item.event,
      entered,
      suggested,
      decided: entered === null ? bySuggestion : held(entered === 'yes'),
      differs:
        (entered === 'yes' && suggested.outcome === 'not-dose-limiting') ||
        (entered === 'no' && suggested.outcome === 'dose-limiting'),
      inWindow: item.inPrimaryWindow,
    };
  });
}
