/** Adverse events of a subject, as they became known: first as ongoing, then with each change of grade, then closed. */
import { BLANK } from '@trialside/rules';
import type { AdverseEvent, CausalityBySource, CtcaeGrade, Seriousness, YesNo } from '@trialside/rules';
import { SERIOUSNESS_CRITERIA } from '@trialside/rules/adverse-events';
import type { Cause, EventCourse } from '../course.ts';
import { LAST_DAY } from '../dates.ts';
import { ctcaeTerm } from './ctcae-terms.ts';
import { withoutRepeats, type Content, type HistoryOf, type State } from './history.ts';
import { laboratoryEvents } from './laboratory-events.ts';
import type { Timeline } from './timeline.ts';

export function adverseEvents(timeline: Timeline): HistoryOf<'adverseEvent'>[] {
  return [...timeline.course.events, ...laboratoryEvents(timeline)]
    .filter(({ from }) => from <= timeline.lastDay)
    .map((event) => ({
      kind: 'adverseEvent',
      key: `event/${slug(event.reported ?? event.term)}/${event.from}`,
      hand: event.serious ? 'investigator' : 'sub-investigator',
      states: withoutRepeats(states(timeline, event)),
    }));
}

const slug = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** One version for each day of entry on which something new had become known. */
function states(timeline: Timeline, event: EventCourse): State<'adverseEvent'>[] {
  const moments = [
    event.from,
    ...event.grades.map(([day]) => day),
    ...Object.values(event.serious ?? {}),
    ...(event.to === null ? [] : [event.to]),
  ].filter((day) => timeline.date(day) <= LAST_DAY);
  // A serious event is reported within a day; others when the subject is next seen.
  const enteredAfter = (day: number): number => (event.serious ? day + 1 : timeline.enteredAfter(day));
  const entries = [
    ...moments.map(enteredAfter),
    ...(event.doseLimitingDecided ? [event.doseLimitingDecided] : []),
  ];
  const days = [...new Set(entries)].sort((a, b) => a - b);
  return days.map((known, index) => ({
    entered: timeline.date(known),
    reason:
      index === 0
        ? null
        : known === event.doseLimitingDecided
          ? { code: 'follow-up', text: 'Safety review committee: dose-limiting toxicity' }
          : { code: 'follow-up', text: 'Course of the event' },
    content: asKnown(timeline, event, known),
  }));
}

function asKnown(timeline: Timeline, event: EventCourse, known: number): Content<'adverseEvent'> {
  const term = ctcaeTerm(event.term);
  const over = event.to !== null && event.to <= known;
  const gradePeriods = event.grades
    .filter(([day]) => day <= known)
    .map(([day, grade]) => ({ from: timeline.date(day), grade }));
  const worst = Math.max(...gradePeriods.map(({ grade }) => grade));
  const fatal = over && worst === 5;
  const causality = causalityOf(event);
  return {
    ...BLANK.adverseEvent,
    term: event.reported ?? event.term,
    ctcae: { version: '5.0', code: term.code, term: term.term },
    bodySystem: term.systemOrganClass,
    grade: worst as CtcaeGrade,
    severity: null,
    gradePeriods: gradePeriods.length > 1 ? gradePeriods : [],
    start: startText(timeline, event),
    end: over ? timeline.date(event.to ?? known) : null,
    ongoing: over ? 'no' : 'yes',
    outcome: over ? (event.outcome ?? (fatal ? 'FATAL' : 'RECOVERED/RESOLVED')) : outcomeSoFar(gradePeriods),
    serious: seriousNow(event, known) ? 'yes' : 'no',
    seriousness: seriousness(event, known),
    causality,
    reportedCausality: (causality.studyProduct ?? 'UNKNOWN').toUpperCase(),
    actionTaken: 'NOT APPLICABLE',
    doseLimiting: doseLimiting(event, known),
  };
}

function startText(timeline: Timeline, event: EventCourse): string {
  const date = timeline.date(event.from);
  if (event.startKnownTo) return date.slice(0, event.startKnownTo === 'year' ? 4 : 7);
  return event.at ? `${date}T${event.at}` : date;
}

function outcomeSoFar(periods: AdverseEvent['gradePeriods']): string {
  const [before, now] = [periods.at(-2)?.grade ?? 0, periods.at(-1)?.grade ?? 0];
  return now < before ? 'RECOVERING/RESOLVING' : 'NOT RECOVERED/NOT RESOLVED';
}

const seriousNow = (event: EventCourse, known: number): boolean =>
  Object.values(event.serious ?? {}).some((day) => day <= known);

function seriousness(event: EventCourse, known: number): Seriousness {
  const met = (criterion: keyof Seriousness): YesNo => {
    const day = event.serious?.[criterion];
    return day !== undefined && day <= known ? 'yes' : 'no';
  };
  return Object.fromEntries(SERIOUSNESS_CRITERIA.map((criterion) => [criterion, met(criterion)])) as Record<
    keyof Seriousness,
    YesNo
  >;
}

/** Decided only for what falls into the window; open until the committee has met where it is in doubt. */
const DOSE_LIMITING_WINDOW_END = 28;

function doseLimiting(event: EventCourse, known: number): YesNo | null {
  if (event.from < 0 || event.from > DOSE_LIMITING_WINDOW_END) return null;
  if (event.doseLimitingDecided === undefined) return 'no';
  return known >= event.doseLimitingDecided ? 'yes' : null;
}

const BLAMED: Readonly<Record<Cause, readonly (keyof CausalityBySource)[]>> = {
  product: ['studyProduct'],
  lymphodepletion: ['lymphodepletion'],
  'product-and-lymphodepletion': ['studyProduct', 'lymphodepletion'],
  procedure: ['procedure'],
  disease: ['disease'],
  concomitant: ['concomitant'],
};

function causalityOf({ cause, likely = 'probable' }: EventCourse): CausalityBySource {
  const innocent: CausalityBySource = {
    studyProduct: 'unrelated',
    lymphodepletion: 'unrelated',
    procedure: 'unrelated',
    disease: 'unrelated',
    concomitant: 'unrelated',
  };
  if (typeof cause !== 'string') return { ...innocent, ...cause };
  return { ...innocent, ...Object.fromEntries(BLAMED[cause].map((source) => [source, likely])) };
}
