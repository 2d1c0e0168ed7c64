/**
 * Answers to SF-36 and ITP-PAQ by item code. No wording: it is licensed. The response codes of ITP-PAQ are placeholders
 * from 1 (worst) to 5 (best), because the real coding is in the licensed manual.
 */
import type { Course } from '../course.ts';
import { valueOn } from './curve.ts';
import { entered, type HistoryOf } from './history.ts';
import { noise } from './noise.ts';
import type { PlannedDay, Timeline } from './timeline.ts';

interface Item {
  readonly instrument: string;
  readonly code: string;
  /** Number of response options, coded from 1. */
  readonly options: number;
  readonly highIsGood: boolean;
  /** How much easier than the average item it is to answer well, in points of 100. */
  readonly ease: number;
  readonly applies: (course: Course) => boolean;
}

const always = (): boolean => true;

/** [first item, last item, options, a high code is good, ease] of SF-36 version 1 in the standard order. */
const SF36_GROUPS: readonly (readonly [number, number, number, boolean, number])[] = [
  [1, 1, 5, false, -12],
  [2, 2, 5, false, 0],
  [3, 12, 3, true, 22],
  [13, 16, 2, true, -5],
  [17, 19, 2, true, 5],
  [20, 20, 5, false, 10],
  [21, 21, 6, false, 12],
  [22, 22, 5, false, 12],
  [23, 23, 6, false, -8],
  [24, 25, 6, true, 8],
  [26, 27, 6, false, -4],
  [28, 29, 6, true, 2],
  [30, 30, 6, false, 2],
  [31, 31, 6, true, -6],
  [32, 32, 5, true, 10],
  [33, 33, 5, true, -4],
  [34, 34, 5, false, -14],
  [35, 35, 5, true, -4],
  [36, 36, 5, false, -12],
];

const SF36: readonly Item[] = SF36_GROUPS.flatMap(([first, last, options, highIsGood, ease]) =>
  Array.from({ length: last - first + 1 }, (_, n) => ({
    instrument: 'SF-36 v1',
    code: `SF36-${String(first + n).padStart(2, '0')}`,
    options,
    highIsGood,
    ease,
    applies: always,
  })),
);

const CHILDBEARING_UNTIL = 55;

/** [number of items, ease, who is asked] of ITP-PAQ, scale by scale. */
const ITP_PAQ_SCALES: readonly (readonly [number, number, (course: Course) => boolean])[] = [
  [6, 6, always],
  [3, 4, always],
  [4, -10, always],
  [2, 0, always],
  [5, -6, always],
  [5, 2, always],
  [4, 0, (course) => course.employed],
  [4, 4, always],
  [6, 2, (course) => course.sex === 'F' && course.age < CHILDBEARING_UNTIL],
  [5, -2, always],
];

const ITP_PAQ: readonly Item[] = ITP_PAQ_SCALES.flatMap(([items, ease, applies]) =>
  Array.from({ length: items }, () => ({ ease, applies })),
).map(({ ease, applies }, index) => ({
  instrument: 'ITP-PAQ',
  code: `ITPPAQ-${String(index + 1).padStart(2, '0')}`,
  options: 5,
  highIsGood: true,
  ease,
  applies,
}));

export function questionnaireAnswers(timeline: Timeline): HistoryOf<'questionnaireAnswer'>[] {
  const { course, visits } = timeline;
  return visits
    .filter(
      ({ key, assessments }) => assessments.questionnaires && !course.questionnairesMissed?.includes(key),
    )
    .flatMap((visit) => [...SF36, ...ITP_PAQ].map((item) => answer(timeline, visit, item)));
}

const LEFT_OUT = 0.012;

function answer(timeline: Timeline, visit: PlannedDay, item: Item): HistoryOf<'questionnaireAnswer'> {
  const { course } = timeline;
  const random = noise(course.code, visit.key, item.code);
  const applies = item.applies(course);
  const answered = applies && random.unit() >= LEFT_OUT;
  const code = answered ? String(chosen(course, visit, item)) : null;
  return entered(
    'questionnaireAnswer',
    `answer/${visit.key}/${item.code}`,
    'coordinator',
    timeline.writtenUp(visit, item.instrument),
    {
      visitId: visit.id,
      instrument: item.instrument,
      itemCode: item.code,
      completed: visit.date,
      answer: code,
      code,
      notDone: answered ? null : applies ? 'NOT DONE' : 'NOT APPLICABLE',
    },
  );
}

/** A person answers an item much the same way from visit to visit, and moves with how well they feel. */
function chosen(course: Course, visit: PlannedDay, item: Item): number {
  const leaning = 9 * noise(course.code, 'leaning', item.code).bell();
  const moment = 6 * noise(course.code, visit.key, item.code, 'moment').bell();
  const share = (valueOn(course.wellbeing, visit.dayFromInfusion) + item.ease + leaning + moment) / 100;
  const rank = Math.min(item.options - 1, Math.max(0, Math.floor(share * item.options)));
  return item.highIsGood ? rank + 1 : item.options - rank;
}
