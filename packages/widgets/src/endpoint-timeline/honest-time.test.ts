/**
 * Time as it was recorded, in picture, table, sentence and file alike (issue of the timeline; domain.md, general
 * principles): nothing that is missing is filled in, nothing that goes on is cut short. TL-10.
 */
import { expect, test } from 'vitest';
import { addDays } from '@trialside/rules/calendar';
import { BLANK, type SubjectRecord } from '@trialside/rules/record';
import { INFUSION_DATE, madeUpSubject } from '../../testing/subject.ts';
import { words } from '../locales/en/timeline.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { csvOf } from './export/csv.ts';
import { factText } from './say.ts';
import { entriesOf } from './signs.ts';
import { staging } from './staging.ts';
import { FIRST_VIEW } from './view.ts';
import { courseOf } from './with-rules.ts';

const on = (day: number): string => addDays(INFUSION_DATE, day);
const nothing = (): void => {};

function stageOf(event: object, change: (made: SubjectRecord) => object = (made) => made, askedOnDay = 60) {
  const made = madeUpSubject({ code: 'BJ01-001', baseline: '11', counts: [], askedOnDay });
  const adverseEvents = [
    {
      ...BLANK.adverseEvent,
      id: 'e',
      version: 1,
      supplement: {},
      term: 'Fever',
      grade: 2 as const,
      ...event,
    },
  ];
  const course = courseOf(
    change({ ...made, adverseEvents } as unknown as SubjectRecord) as SubjectRecord,
    PROTOCOL,
  );
  const idle = { state: 'idle', reason: 'no-subject' } as const;
  return staging()(course, {
    words,
    language: 'en',
    languageTag: 'en',
    data: { state: 'ready', held: { value: course, subjectId: 's', cut: made.cut, synthetic: true } },
    before: idle,
    since: null,
    entriesOf,
    view: { ...FIRST_VIEW, mode: 'linear' },
    width: 1000,
    version: 'Trialside',
    set: nothing,
    show: nothing,
    pin: nothing,
    compareWith: nothing,
  });
}

/** Of the row of the event: what is drawn as certain, as possible, as going on, as without a day. */
function drawnAs(stage: ReturnType<typeof stageOf>) {
  const { scene, axis } = stage.drawn.parts[0]!;
  const d = (look: string): string => scene.paths.find((path) => path.look === look)?.d ?? '';
  const days = (text: string): readonly (readonly [number, number])[] =>
    [...text.matchAll(/M([\d.-]+) [\d.-]+h([\d.]+)/g)].map(([, x, wide]) => [
      axis.dayAt(Number(x) + 0.2) - stage.course.infusion!,
      axis.dayAt(Number(x) + Number(wide) - 0.2) - stage.course.infusion!,
    ]);
  return {
    certain: days(d('grade-2')),
    possible: days(d('grade-2-perhaps')),
    goesOn: d('grade-2-arrow') !== '',
    without: scene.texts.some(({ look }) => look === 'undated'),
  };
}

const WHOLE = { certain: [[3, 20]], possible: [], goesOn: false, without: false };

test.each([
  ['whole dates', { start: on(3), end: on(20) }, WHOLE, 'D+3 (Jun 4, 2026) to D+20 (Jun 21, 2026)', 'known'],
  [
    'goes on',
    { start: on(3), ongoing: 'yes' },
    { certain: [[3, 60]], possible: [], goesOn: true, without: false },
    'D+3 (Jun 4, 2026) to ongoing',
    'ongoing',
  ],
  [
    'an end after the data cut has not happened',
    { start: on(3), end: on(90) },
    { certain: [[3, 60]], possible: [], goesOn: true, without: false },
    'D+3 (Jun 4, 2026) to ongoing',
    'ongoing',
  ],
  [
    'an end nobody wrote down may be any day up to the cut',
    { start: on(3) },
    { certain: [[3, 3]], possible: [[4, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to end not known',
    'unknown',
  ],
  [
    'over, but nobody wrote down when',
    { start: on(3), ongoing: 'no' },
    { certain: [[3, 3]], possible: [[4, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to end not known',
    'unknown',
  ],
  [
    'a start of which the month is known',
    { start: '2026-06', end: on(40) },
    { certain: [[29, 40]], possible: [[0, 28]], goesOn: false, without: false },
    'between D0 (Jun 1, 2026) and Jun 30, 2026 to D+40 (Jul 11, 2026)',
    'known',
  ],
  [
    'an end of which the month is known',
    { start: on(3), end: '2026-07' },
    { certain: [[3, 30]], possible: [[31, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to between D+30 (Jul 1, 2026) and Jul 31, 2026',
    'known',
  ],
  [
    'start and end in one month: no day is certain',
    { start: '2026-06', end: '2026-06' },
    { certain: [], possible: [[0, 29]], goesOn: false, without: false },
    'between D0 (Jun 1, 2026) and Jun 30, 2026',
    'known',
  ],
  [
    'a start that nobody wrote down stands before the first day',
    { start: null, ongoing: 'yes' },
    { certain: [], possible: [], goesOn: false, without: true },
    'date not known to ongoing',
    'ongoing',
  ],
] as const)('%s', (_name, event, drawn, text, endKind) => {
  const stage = stageOf(event);
  const fact = stage.course.facts.find(({ key }) => key === 'event:e')!;
  expect(drawnAs(stage)).toEqual(drawn);
  expect(factText(fact, stage.voice)).toContain(`Fever, grade 2; ${text}`);
  const [names, ...rows] = csvOf(stage).slice(1).split('\r\n');
  const columns = names!.split(',');
  const cells = rows.find((row) => row.startsWith('"event:e"'))!.split('","');
  const cell = (name: string): string => cells[columns.indexOf(name)]!;
  expect([cell('endKind'), cell('startFirst'), cell('endLast')]).toEqual([
    endKind,
    fact.start ? addDays('1970-01-01', fact.start.first) : '',
    fact.end.kind === 'known' ? addDays('1970-01-01', fact.end.days.last) : '',
  ]);
  // The sentence counts it, dated or not.
  expect(stage.summary).toContain('1 adverse event, worst grade 2 (Fever)');
});

test('what begins after the cut is not in the course, and is said to be left out', () => {
  const stage = stageOf({ start: on(61) });
  expect(stage.course.facts.some(({ lane }) => lane === 'events')).toBe(false);
  expect(stage.course.omitted).toContainEqual({ reason: 'after-the-cut', count: 1 });
  expect(csvOf(stage)).toContain('after the day that is asked about');
});

test('a count whose unit is not known stands at its day without a height, and is not said to be a platelet count', () => {
  const stage = stageOf({ start: on(3) }, (made) => ({
    ...made,
    labResults: made.labResults.map((one) => ({ ...one, reported: { ...one.reported, unit: 'pints' } })),
  }));
  const { scene } = stage.drawn.parts[0]!;
  const count = scene.hits.find(({ fact }) => fact.what.type === 'count')!;
  const { top, height } = count.row;
  const isIn = (y: number): boolean => y > top && y < top + height;
  expect(scene.texts.filter(({ text, y }) => text === '?' && isIn(y)).map(({ x }) => x)).toEqual([
    (count.left + count.right) / 2,
  ]);
  expect(scene.paths.some(({ look }) => look === 'point' || look === 'point-baseline')).toBe(false);
  expect(factText(count.fact, stage.voice)).toContain('reported 11 pints');
  expect(stage.summary).not.toContain('latelets');
});

test('years after somebody left do not press what is known into a corner', () => {
  const left = {
    ...BLANK.disposition,
    id: 'left',
    version: 1,
    event: 'Withdrew consent',
    standardEvent: 'WITHDRAWAL BY SUBJECT',
    category: 'DISPOSITION EVENT',
    date: on(90),
  };
  const stage = stageOf({ start: on(3), end: on(20) }, (made) => ({ ...made, dispositions: [left] }), 4000);
  // The last visit that the protocol plans.
  expect(stage.drawn.whole.to - stage.course.infusion!).toBeLessThan(800);
});
