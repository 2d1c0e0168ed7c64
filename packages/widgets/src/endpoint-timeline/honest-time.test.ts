/**
 * Time as it was recorded, in picture, table, sentence and file alike (issue of the timeline; domain.md, general
 * principles): nothing that is missing is filled in, nothing that goes on is cut short. TL-10.
 */
import { expect, test } from 'vitest';
import { addDays } from '@trialside/rules/calendar';
import { BLANK, type SubjectRecord } from '@trialside/rules/record';
import { INFUSION_DATE, madeUpSubject } from '../../testing/subject.ts';
import { words } from '../locales/en/timeline.ts';
import { words as chinese } from '../locales/zh-CN/timeline.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { inView } from './beside/table.ts';
import { csvText } from './export/csv.ts';
import { printed } from './export/printed.ts';
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

/** The same in Chinese, with the dates. */
const CHINESE: Readonly<Record<string, string>> = {
  'D+3 to D+20': 'D+3 (2026年6月4日) 至 D+20 (2026年6月21日)',
  'D+3 to ongoing': 'D+3 (2026年6月4日) 至 持续',
  'D+3 to end not known': 'D+3 (2026年6月4日) 至 结束日期未知',
  'between D0 and D+29 to D+40': '2026年6月30日',
  'D+3 to between D+30 and D+60': '2026年7月31日',
  'between D0 and D+29': '2026年6月30日',
  'date not known to ongoing': '日期未知',
};

const WHOLE = { certain: [[3, 20]], possible: [], goesOn: false, without: false };

test.each([
  [
    'whole dates',
    { start: on(3), end: on(20) },
    WHOLE,
    'D+3 (Jun 4, 2026) to D+20 (Jun 21, 2026)',
    'known',
    'D+3 to D+20',
  ],
  [
    'goes on',
    { start: on(3), ongoing: 'yes' },
    { certain: [[3, 60]], possible: [], goesOn: true, without: false },
    'D+3 (Jun 4, 2026) to ongoing',
    'ongoing',
    'D+3 to ongoing',
  ],
  [
    'an end after the data cut has not happened',
    { start: on(3), end: on(90) },
    { certain: [[3, 60]], possible: [], goesOn: true, without: false },
    'D+3 (Jun 4, 2026) to ongoing',
    'ongoing',
    'D+3 to ongoing',
  ],
  [
    'an end nobody wrote down may be any day up to the cut',
    { start: on(3) },
    { certain: [[3, 3]], possible: [[4, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to end not known',
    'unknown',
    'D+3 to end not known',
  ],
  [
    'over, but nobody wrote down when',
    { start: on(3), ongoing: 'no' },
    { certain: [[3, 3]], possible: [[4, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to end not known',
    'unknown',
    'D+3 to end not known',
  ],
  [
    'a start of which the month is known',
    { start: '2026-06', end: on(40) },
    { certain: [[29, 40]], possible: [[0, 28]], goesOn: false, without: false },
    'between D0 (Jun 1, 2026) and Jun 30, 2026 to D+40 (Jul 11, 2026)',
    'known',
    'between D0 and D+29 to D+40',
  ],
  [
    'an end of which the month is known',
    { start: on(3), end: '2026-07' },
    { certain: [[3, 30]], possible: [[31, 60]], goesOn: false, without: false },
    'D+3 (Jun 4, 2026) to between D+30 (Jul 1, 2026) and Jul 31, 2026',
    'known',
    'D+3 to between D+30 and D+60',
  ],
  [
    'start and end in one month: no day is certain',
    { start: '2026-06', end: '2026-06' },
    { certain: [], possible: [[0, 29]], goesOn: false, without: false },
    'between D0 (Jun 1, 2026) and Jun 30, 2026',
    'known',
    'between D0 and D+29',
  ],
  [
    'a start that nobody wrote down stands before the first day',
    { start: null, ongoing: 'yes' },
    { certain: [], possible: [], goesOn: false, without: true },
    'date not known to ongoing',
    'ongoing',
    'date not known to ongoing',
  ],
] as const)('%s', (_name, event, drawn, text, endKind, short) => {
  const stage = stageOf(event);
  const fact = stage.course.facts.find(({ key }) => key === 'event:e')!;
  expect(drawnAs(stage)).toEqual(drawn);
  expect(factText(fact, stage.voice)).toContain(`Fever, grade 2; ${text}`);
  const [names, ...rows] = csvText(stage).slice(1).split('\r\n');
  const columns = names!.replaceAll('"', '').split(',');
  const cells = rows.find((row) => row.startsWith('"event:e"'))!.split('","');
  const cell = (name: string): string => cells[columns.indexOf(name)]!;
  expect([cell('endKind'), cell('startFirst'), cell('endLast')]).toEqual([
    endKind,
    fact.start ? addDays('1970-01-01', fact.start.first) : '',
    fact.end.kind === 'known' ? addDays('1970-01-01', fact.end.days.last) : '',
  ]);
  // The sentence counts it, dated or not.
  expect(stage.summary).toContain(`1 adverse event, worst grade 2 (Fever, ${short})`);
  // The file draws and letters what the screen does; Chinese says it, too.
  const { paths, texts } = printed(stage);
  const has = (look: string): boolean => paths.some((path) => path.look === look);
  expect([has('grade-2'), has('grade-2-perhaps'), has('grade-2-arrow')]).toEqual([
    drawn.certain.length > 0,
    drawn.possible.length > 0,
    drawn.goesOn,
  ]);
  expect(texts.some(({ look }) => look === 'undated')).toBe(drawn.without);
  const spoken = factText(fact, { ...stage.voice, words: chinese, languageTag: 'zh-CN' });
  expect(spoken).toContain(CHINESE[short]);
});

test('what begins after the cut is not in the course, and is said to be left out', () => {
  const stage = stageOf({ start: on(61) });
  expect(stage.course.facts.some(({ lane }) => lane === 'events')).toBe(false);
  expect(stage.course.omitted).toContainEqual({ reason: 'after-the-cut', count: 1 });
  expect(csvText(stage)).toContain('after the day that is asked about');
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

const leftOn = (date: string, standardEvent = 'WITHDRAWAL BY SUBJECT') => ({
  ...BLANK.disposition,
  id: 'left',
  version: 1,
  event: 'Left',
  standardEvent,
  category: 'DISPOSITION EVENT',
  date,
});

test('after somebody left the picture ends, with a sign, a name and a sentence; visits planned after it are counted', () => {
  const stage = stageOf(
    { start: on(3), end: on(20) },
    (made) => ({ ...made, dispositions: [leftOn(on(90))] }),
    4000,
  );
  const { infusion, facts } = stage.course;
  expect(stage.drawn.whole.to - infusion!).toBe(90 + 7);
  expect(stage.summary).toContain('Withdrawal by subject, D+90 (Aug 30, 2026)');
  const { scene } = stage.drawn.parts[0]!;
  expect(scene.texts.map(({ text }) => text)).toContain('Withdrawal by subject');
  const after = facts.filter(
    ({ what, start }) =>
      what.type === 'visit' && what.timing === 'not-expected' && start!.first > stage.drawn.whole.to,
  );
  expect(after.length).toBeGreaterThan(2);
  expect(scene.texts.map(({ text }) => text)).toContain(`–×${after.length}`);
  const pointed = new Set(scene.hits.map(({ fact }) => fact.key));
  expect(after.filter(({ key }) => !pointed.has(key))).toEqual([]);
  // The table of the whole course has them.
  expect(inView(stage).filter(({ key }) => after.some((one) => one.key === key))).toHaveLength(after.length);
});

test('a death that the subject and a disposition tell of is one death, and drawn once', () => {
  const stage = stageOf({ start: on(3) }, (made) => ({
    ...made,
    subject: { ...made.subject, died: 'yes', deathDate: on(40) },
    dispositions: [leftOn(on(40), 'DEATH')],
  }));
  expect(stage.summary.match(/Death/g)).toHaveLength(1);
  const { scene } = stage.drawn.parts[0]!;
  expect(scene.texts.filter(({ text }) => text === 'Death')).toHaveLength(1);
  expect(scene.paths.some(({ look }) => look === 'left')).toBe(false);
});

test('grades of bleeding so close that 1 and 2 would read as 12 are told by the highest', () => {
  const bleeding = (day: number, whoGrade: number) => ({
    ...BLANK.bleedingAssessment,
    id: `b${day}`,
    version: 1,
    assessed: on(day),
    whoGrade,
  });
  const stage = stageOf({ start: on(3) }, (made) => ({
    ...made,
    bleedingAssessments: [bleeding(10, 1), bleeding(11, 2), bleeding(40, 3)],
  }));
  const [part] = stage.drawn.parts;
  const row = part!.rows.find(({ lane }) => lane === 'bleeding')!;
  const numerals = part!.scene.texts.filter(({ y }) => y > row.top && y < row.top + row.height);
  expect(numerals.map(({ text }) => text)).toEqual(['2', '3']);
});

test('a marker of another unit than the latest has its place in time, and no height', () => {
  const sample = (id: string, day: number, value: string, unit: string) => ({
    ...BLANK.labResult,
    id,
    version: 1,
    test: PROTOCOL.analytes['igg']![0]!,
    collected: on(day),
    reported: { value, unit, low: '7', high: '16' },
  });
  const stage = stageOf({ start: on(3) }, (made) => ({
    ...made,
    labResults: [...made.labResults, sample('a', 7, '1200', 'mg/dL'), sample('b', 28, '11', 'g/L')],
  }));
  const [part] = stage.drawn.parts;
  const row = part!.rows.find(({ facts }) => facts.some(({ key }) => key === 'marker:a'))!;
  const isIn = ({ y }: { readonly y: number }): boolean => y > row.top && y < row.top + row.height;
  expect(part!.scene.texts.filter(isIn).map(({ text }) => text)).toEqual(expect.arrayContaining(['?', '11']));
});

test('the days whose events count for the primary safety endpoint are a band behind the events, day 28 included', () => {
  const { drawn, course } = stageOf({ start: on(27), end: on(40) });
  const { scene, axis, rows } = drawn.parts[0]!;
  const index = scene.paths.findIndex(({ look }) => look === 'safety-window');
  expect(index).toBeLessThan(scene.paths.findIndex(({ look }) => look === 'grade-2'));
  const bands = [...scene.paths[index]!.d.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.]+)/g)];
  expect(bands).toHaveLength(rows.filter(({ lane, kind }) => lane === 'events' && kind === 'grades').length);
  const [, left, , wide] = bands[0]!.map(Number);
  const dayAt = (x: number): number => axis.dayAt(x) - course.infusion!;
  expect([dayAt(left! + 0.2), dayAt(left! + wide! - 0.2)]).toEqual([0, 28]);
});
