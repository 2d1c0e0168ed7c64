/** Makes one subject from its course: every history, numbered, dated and sorted into the lists of a SubjectRecord. */
import {
  RECORD_LISTS,
  type CourseKind,
  type Protocol,
  type RecordBase,
  type RecordKind,
  type Subject,
} from '@trialside/rules';
import type { Course } from '../course.ts';
import { LAST_DAY } from '../dates.ts';
import { coordinators, demoId, investigator, subInvestigators } from '../people.ts';
import type { Amendment, CourseLists, Entered, SubjectContent } from '../types.ts';
import { bleedingAssessments, pgaAssessments, sledaiAssessments } from './activity.ts';
import { adverseEvents } from './adverse-events.ts';
import { withCorrections } from './corrections.ts';
import type { Hand, History, State } from './history.ts';
import { labResults } from './lab-results.ts';
import { medications } from './medications.ts';
import { dispositions, subjectHistory, visits } from './milestones.ts';
import { noise } from './noise.ts';
import { questionnaireAnswers } from './questionnaires.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { exposures, toxicityAssessments } from './treatment.ts';
import { vitalSigns } from './vital-signs.ts';

export function subjectContent(course: Course, protocol: Protocol): SubjectContent {
  const timeline = timelineOf(course, protocol);
  const histories = withCorrections(timeline, [
    ...visits(timeline),
    ...labResults(timeline),
    ...vitalSigns(timeline),
    ...sledaiAssessments(timeline),
    ...pgaAssessments(timeline),
    ...bleedingAssessments(timeline),
    ...adverseEvents(timeline),
    ...toxicityAssessments(timeline),
    ...medications(timeline),
    ...exposures(timeline),
    ...questionnaireAnswers(timeline),
    ...dispositions(timeline),
  ]);
  const versions = histories.map((history) => versionsOf(timeline, history)).filter((all) => all.length > 0);
  const subject = versionsOf(timeline, subjectHistory(timeline));
  const [first] = subject;
  if (!first) throw new RangeError(`${course.code} has not entered the study yet`);
  const all = [subject, ...versions];
  return {
    story: course.story,
    subject: first.record as Subject,
    ...listsOf(versions.map(([version]) => version)),
    entered: Object.fromEntries(
      all.flatMap(([version]) => (version ? [[version.record.id, { at: version.at, by: version.by }]] : [])),
    ),
    corrections: all
      .flatMap(([, ...later]) => later)
      .flatMap((version) => (version.reason ? [{ ...version, reason: version.reason } as Amendment] : []))
      .sort((a, b) => order(a.at, b.at) || order(a.record.id, b.record.id)),
  };
}

type Version = Omit<Amendment, 'reason'> & { readonly reason: Amendment['reason'] | null };

/** What had been entered by the last day, with versions counted from 1. */
function versionsOf(timeline: Timeline, history: History): Version[] {
  const id =
    history.kind === 'subject'
      ? demoId('subject', timeline.course.code)
      : demoId(timeline.course.code, history.key);
  return history.states
    .filter(({ entered }) => entered <= LAST_DAY)
    .map(
      (state, index) =>
        ({
          kind: history.kind,
          record: { supplement: {}, ...state.content, id, version: index + 1 },
          reason: state.reason,
          ...enteredBy(timeline, history.hand, state),
        }) as Version,
    );
}

/**
 * Somebody's working hours: new entries and follow-up in the afternoon of a day at the site, the same moment for all
 * they entered that day; corrections in the morning, before what the day brings.
 */
function enteredBy({ course }: Timeline, hand: Hand, { entered, reason }: State<RecordKind>): Entered {
  const corrects = reason !== null && reason.code !== 'follow-up';
  const random = noise(course.code, hand, entered, corrects ? 'morning' : 'afternoon');
  // Beijing keeps UTC+8 all the year: the morning in UTC is the afternoon there.
  const hour = corrects ? random.whole(1, 3) : random.whole(6, 9);
  const time = [hour, random.whole(0, 59), random.whole(0, 59)].map((part) => String(part).padStart(2, '0'));
  return { at: `${entered}T${time.join(':')}.000Z`, by: userOf(course, hand) };
}

function userOf(course: Course, hand: Hand): string {
  if (hand === 'investigator') return investigator.id;
  const team = hand === 'coordinator' ? coordinators : subInvestigators;
  return noise(course.code, 'team', hand).pick(team).id;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listsOf(versions: readonly (Version | undefined)[]): CourseLists {
  const lists: Record<string, RecordBase[]> = Object.fromEntries(
    Object.values(RECORD_LISTS).map((list) => [list, []]),
  );
  for (const version of versions) {
    if (version && version.kind !== 'subject') lists[RECORD_LISTS[version.kind]]?.push(version.record);
  }
  for (const kind of Object.keys(RECORD_LISTS) as CourseKind[]) {
    lists[RECORD_LISTS[kind]]?.sort((a, b) => order(dateOf(a), dateOf(b)) || order(a.id, b.id));
  }
  return lists as unknown as CourseLists;
}

const DATE_FIELDS = ['start', 'collected', 'assessed', 'completed', 'date'];

/** The date by which a list is ordered, whatever its field is called; undated records come first. */
function dateOf(record: object): string {
  for (const field of DATE_FIELDS) {
    const value: unknown = Reflect.get(record, field);
    if (typeof value === 'string') return value;
  }
  return '';
}
