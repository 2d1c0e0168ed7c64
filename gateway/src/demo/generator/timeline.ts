/** The calendar of one subject: which visits took place on which day, and when somebody sat down to enter things. */
import { addDays, dayNumber, daysBetween } from '@trialside/rules/calendar';
import type { Protocol, ScheduledVisit } from '@trialside/rules';
import { demoId } from '../people.ts';
import { LAST_DAY } from '../dates.ts';
import type { Course, VisitKey } from '../course.ts';
import { noise } from './noise.ts';
import { assessmentsAt, type Assessments } from './schedule-of-assessments.ts';

export interface PlannedDay {
  readonly key: VisitKey;
  readonly id: string;
  readonly name: string;
  readonly number: string;
  /** Null for an unscheduled visit. */
  readonly protocolVisit: string | null;
  readonly dayFromInfusion: number;
  readonly date: string;
  /** Wall time at which samples are taken. */
  readonly time: string;
  readonly assessments: Assessments;
}

export interface Timeline {
  readonly course: Course;
  readonly protocol: Protocol;
  /** Last day from infusion on which anything is known of the subject. */
  readonly lastDay: number;
  readonly visits: readonly PlannedDay[];
  date(dayFromInfusion: number): string;
  /** Date on which the forms of a visit were filled in: not always the same day once the subject is at home. */
  writtenUp(visit: PlannedDay, form: string): string;
  /** The day on which something that happened on a day was entered, never before it and never after LAST_DAY. */
  enteredAfter(dayFromInfusion: number): number;
}

/** In hospital from the day before lymphodepletion to two weeks after infusion: entries are made the next day. */
const IN_HOSPITAL = { from: -6, to: 15 };
const isInHospital = (dayFromInfusion: number): boolean =>
  dayFromInfusion >= IN_HOSPITAL.from && dayFromInfusion <= IN_HOSPITAL.to;

const LONGEST_WAIT = 7;
const DAYS_LATE = [0, 0, 0, 1, 1, 2, 3, 6];

export function timelineOf(course: Course, protocol: Protocol): Timeline {
  const date = (dayFromInfusion: number): string => addDays(course.dayZero, dayFromInfusion);
  const today = daysBetween(course.dayZero, LAST_DAY);
  const lastDay = Math.min(today, course.exit?.on ?? today);
  const visits = [...scheduled(course, protocol, lastDay, date), ...unscheduled(course, protocol, date)].sort(
    (a, b) => a.dayFromInfusion - b.dayFromInfusion || Number(a.number) - Number(b.number),
  );
  return {
    course,
    protocol,
    lastDay,
    visits,
    date,
    writtenUp(visit, form) {
      const late = isInHospital(visit.dayFromInfusion)
        ? 0
        : noise(course.code, form, visit.key).pick(DAYS_LATE);
      return date(Math.min(today, visit.dayFromInfusion + late));
    },
    enteredAfter(dayFromInfusion) {
      const inHospital = isInHospital(dayFromInfusion);
      const next = visits.find((visit) => visit.dayFromInfusion >= dayFromInfusion)?.dayFromInfusion;
      const waited = dayFromInfusion + (inHospital ? 1 : LONGEST_WAIT);
      return Math.min(today, inHospital ? waited : (next ?? waited));
    },
  };
}

function scheduled(
  course: Course,
  protocol: Protocol,
  lastDay: number,
  date: Timeline['date'],
): PlannedDay[] {
  return protocol.schedule.flatMap((visit, index): PlannedDay[] => {
    const dayFromInfusion = course.visits.on?.[visit.key] ?? usualDay(course, visit, date);
    const afterInfusion = protocol.schedule.findIndex(({ key }) => key === 'infusion') <= index;
    const takesPlace =
      dayFromInfusion <= lastDay &&
      (course.infused || !afterInfusion) &&
      !course.visits.missed?.includes(visit.key);
    if (!takesPlace) return [];
    return [
      {
        key: visit.key,
        id: visitId(course, visit.key),
        name: visit.name.en,
        number: String(index + 1),
        protocolVisit: visit.key,
        dayFromInfusion,
        date: date(dayFromInfusion),
        time: sampleTime(course, visit.key, dayFromInfusion),
        assessments: assessmentsAt(visit.key),
      },
    ];
  });
}

function unscheduled(course: Course, protocol: Protocol, date: Timeline['date']): PlannedDay[] {
  return (course.visits.unscheduled ?? []).map((dayFromInfusion, n) => {
    const key = `u${dayFromInfusion}`;
    const before = protocol.schedule.filter(({ targetDay }) => targetDay < dayFromInfusion).length;
    const number = `${before}.${n + 1}`;
    return {
      key,
      id: visitId(course, key),
      name: `Unscheduled ${number}`,
      number,
      protocolVisit: null,
      dayFromInfusion,
      date: date(dayFromInfusion),
      time: sampleTime(course, key, dayFromInfusion),
      assessments: assessmentsAt(key),
    };
  });
}

const visitId = (course: Course, key: VisitKey): string => demoId(course.code, `visit/${key}`);

/** In hospital the planned day; later some working day within five days of it. */
function usualDay(course: Course, visit: ScheduledVisit, date: Timeline['date']): number {
  if (isInHospital(visit.targetDay)) return visit.targetDay;
  const from = Math.max(visit.windowFrom, visit.targetDay - 5);
  const to = Math.min(visit.windowTo, visit.targetDay + 5);
  const days = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  return noise(course.code, 'visit', visit.key).pick(days.filter((day) => isWorkingDay(date(day))));
}

// 1970-01-01, day number 0, was a Thursday.
const isWorkingDay = (date: string): boolean => ![2, 3].includes(((dayNumber(date) % 7) + 7) % 7);

function sampleTime(course: Course, key: VisitKey, dayFromInfusion: number): string {
  const random = noise(course.code, 'sample time', key);
  const hour = isInHospital(dayFromInfusion) ? 6 : random.whole(8, 10);
  return `${String(hour).padStart(2, '0')}:${String(random.whole(0, 11) * 5).padStart(2, '0')}`;
}
