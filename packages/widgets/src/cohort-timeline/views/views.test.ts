/** What each view says is what the rules say: picture, table, sentence and file of one answer, in both languages (domain.md 3 to 8). */
import { describe, expect, test } from 'vitest';
import { BLANK, type AdverseEvent, type SubjectRecord } from '@trialside/rules/record';
import { PROTOCOL } from '../../response-badge/response-badge.examples.ts';
import { cohortAnswer } from '../../../testing/cohort-answer.ts';
import { madeUpSubject } from '../../../testing/subject.ts';
import { words as chinese } from '../../locales/zh-CN/views.ts';
import { words } from '../../locales/en/views.ts';
import type { Looks } from '../../picture/looks.ts';
import { pixelsWide } from '../../picture/pixels-wide.ts';
import { sheetOf } from '../../picture/sheet.ts';
import { svgOf } from '../../picture/svg.ts';
import { view as best } from './best.ts';
import { view as course } from './course.ts';
import { view as duration } from './duration.ts';
import { view as events } from './events.ts';
import type { Figure, Frame, Study, View } from './figure.ts';
import { csvText } from './files.ts';
import { boundsText, changeText } from './numbers.ts';
import { view as rate } from './rate.ts';
import { view as states } from './states.ts';
import { view as therapy } from './therapy.ts';
import { withLegend } from './with-legend.ts';

const subject = (
  code: string,
  doseLevel: string,
  baseline: string,
  counts: readonly (readonly [day: number, platelets: string])[],
): SubjectRecord => {
  const record = madeUpSubject({
    code,
    baseline,
    counts: counts.map(([day, platelets]) => ({ day, platelets, bleeding: 0 })),
    askedOnDay: 200,
  });
  return { ...record, subject: { ...record.subject, id: code, code, doseLevel } };
};

const fever: AdverseEvent = {
  ...BLANK.adverseEvent,
  id: 'fever',
  version: 1,
  supplement: {},
  term: 'Fever',
  bodySystem: 'General disorders',
  start: null,
  grade: 3,
  serious: 'yes',
  doseLimiting: 'yes',
} as AdverseEvent;

/** Complete response that lasts, partial response that is lost, none, and one not infused. */
const RECORDS = [
  subject('S-1', 'DL1', '11', [
    [28, '120'],
    [180, '150'],
  ]),
  subject('S-2', 'DL1', '15', [
    [28, '45'],
    [60, '12'],
  ]),
  subject('S-3', 'DL2', '18', [
    [28, '20'],
    [180, '19'],
  ]),
];
const ANSWER = cohortAnswer(
  [
    { ...RECORDS[0]!, adverseEvents: [fever] },
    ...RECORDS.slice(1),
    { ...subject('S-4', 'DL2', '9', []), exposures: [] },
  ],
  PROTOCOL,
).study;

const FRAME: Frame = {
  chosen: {},
  open: new Set(),
  shown: null,
  width: 700,
  voice: { words, language: 'en' },
};

const figure = (view: View<never>, frame: Partial<Frame> = {}): Figure =>
  (view as unknown as View<Study>).figure(ANSWER as unknown as Study, { ...FRAME, ...frame })!;
const ALL = { rate, duration, states, events, therapy, best, course } as unknown as Readonly<
  Record<string, View<never>>
>;
const cells = (of: Figure, table = 0) => of.tables[table]!.rows.map((row) => row.cells);

test('ORR: 2 of 3 infused with its exact interval, in all and for each dose level', () => {
  const of = figure(rate as never);
  // Clopper & Pearson 1934: 2 of 3 is 9.4 to 99.2 %; 2 of 2 from 15.8 %, 0 of 1 to 97.5 %.
  expect(of.sentences[0]).toContain('2/3, 66.7 % (95 % exact interval 9.4 to 99.2 %)');
  expect(of.sentences[1]).toContain('3 infused');
  expect(cells(of).map(([name, infused, , cr, pr]) => [name, infused, cr, pr])).toEqual([
    ['All subjects', '3', '1', '1'],
    ['Dose level 1', '2', '1', '1'],
    ['Dose level 2', '1', '0', '0'],
    ['Dose level 3', '0', '0', '0'],
  ]);
  expect(cells(of)[1]!.at(-4)).toContain('15.8 to 100.0 %');
  // Nobody of a dose level has no rate and no mark.
  expect(of.marks!.paths.find(({ look }) => look === 'estimate')!.d.match(/M/g)).toHaveLength(3);
});

test('ORR says how many responders came from a baseline at the level of complete response, in all and by dose level', () => {
  expect(figure(rate as never).sentences.join(' ')).not.toContain('baseline');
  const high = cohortAnswer(
    [
      RECORDS[0]!,
      subject('S-5', 'DL2', '130', [
        [28, '140'],
        [180, '150'],
      ]),
    ],
    PROTOCOL,
  ).study;
  const of = rate.figure(high as never, FRAME)!;
  expect(of.sentences.at(-1)).toMatch(
    /^1 of the responders had a baseline at or above the level of complete/,
  );
  expect(cells(of).map((row) => row.at(-1))).toEqual(['1', '0', '1', '0']);
  const early = rate.figure(high as never, { ...FRAME, chosen: { look: 'early' } })!;
  expect(early.sentences.join(' ')).not.toContain('baseline');
});

test('the events of one dose level are drawn and said by themselves; names stand whole at any width', () => {
  const of = figure(events as never, { chosen: { selection: 'serious', group: 'DL2' } });
  expect(of.title).toContain('Dose level 2');
  for (const width of [300, 700]) {
    const { marks } = figure(events as never, { width });
    expect(marks!.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Any event']));
    for (const { x, text, anchor } of marks!.texts)
      if (anchor === 'end') expect(x - pixelsWide(text), text).toBeGreaterThan(0);
    expect(marks!.texts.some(({ text }) => text.endsWith('…'))).toBe(false);
  }
});

test.each([300, 500, 1200])(
  'at %i pixels no text of the rate or of remission runs out of its picture',
  (width) => {
    for (const of of [figure(rate as never, { width }), figure(states as never, { width })])
      for (const { x, text, anchor } of of.marks!.texts) {
        const left = { start: 0, middle: 0.5, end: 1 }[anchor] * pixelsWide(text);
        expect(x - left, text).toBeGreaterThanOrEqual(-1);
        expect(x - left + pixelsWide(text), text).toBeLessThanOrEqual(width + 1);
      }
  },
);

test('a saved picture takes its legend along, within its width', () => {
  for (const [name, view] of Object.entries(ALL)) {
    const { marks, legend } = figure(view, { width: 400 });
    const { width, height, texts, paths } = withLegend(marks!, legend);
    for (const { text } of legend) {
      const said = texts.find((one) => one.text === text && one.y > marks!.height)!;
      expect(said.x + pixelsWide(text), `${name}: ${text}`).toBeLessThanOrEqual(width);
      expect(said.y, name).toBeLessThan(height);
    }
    for (const { look } of legend)
      expect(
        paths.map((one) => one.look),
        name,
      ).toContain(look);
  }
});

test('duration: one goes on and is censored, one was lost, and every subject is told by name', () => {
  const of = figure(duration as never);
  expect(of.sentences[0]).toBe('2 subjects with a response: 1 lost it, 1 had it still at the last count.');
  expect(cells(of).map(([code, , days, how]) => [code, days, how])).toEqual([
    ['S-1', '152 d', 'in response at the last count; followed on'],
    ['S-2', '32 d', 'response lost'],
  ]);
  // After 32 days one of two: 50 %.
  expect(cells(of, 1)[0]).toEqual(['32 d', '2', '1', '0', '50.0 %', expect.any(String)]);
  const level = figure(duration as never, { chosen: { group: 'DL2' } });
  expect(level.marks).toBeNull();
  expect(level.sentences).toEqual(['Nobody has responded for certain yet.']);
});

test('the waterfall: the greatest change first, and who was not infused is not in it', () => {
  const of = figure(best as never);
  expect(cells(of).map(([code, , baseline, value, , change]) => [code, baseline, value, change])).toEqual([
    ['S-1', '11', '150', '+139'],
    ['S-2', '15', '45', '+30'],
    ['S-3', '18', '20', '+2'],
  ]);
  expect(of.marks!.paths.map(({ look }) => look)).toEqual(
    expect.arrayContaining(['bar-CR', 'bar-PR', 'bar-NR']),
  );
});

test('the spider: a line for each subject, the filter hides lines and never a median', () => {
  const of = figure(course as never);
  const lines = (one: Figure) =>
    one.marks!.paths.filter(({ look }) => look.startsWith('line')).map(({ d }) => d.split('M').length - 1);
  expect(lines(of).reduce((a, b) => a + b, 0)).toBe(3);
  const some = figure(course as never, { shown: new Set(['S-1']) });
  expect(lines(some)).toEqual([1]);
  expect(some.tables[0]).toEqual(of.tables[0]);
});

test('the spider: a value between two gaps is a dot, and a value known within bounds is drawn as its bounds', () => {
  const only = cohortAnswer([subject('S-1', 'DL1', '<10', [[28, '45']])], PROTOCOL).study as unknown as Study;
  const of = (course as unknown as View<Study>).figure(only, FRAME)!;
  const looks = of.marks!.paths.map(({ look }) => look);
  expect(looks.filter((look) => /^(?:dot|open)-/.test(look))).toHaveLength(2);
  expect(looks.filter((look) => look.startsWith('line'))).toEqual([]);
});

test('no cell of a file is taken for a formula (T-03)', () => {
  const of = {
    ...figure(rate as never),
    tables: [{ caption: '=1+1', head: ['a'], rows: [{ cells: ['@SUM(A1)'] }, { cells: ['-5'] }] }],
  };
  const csv = csvText(of, ['+cmd']);
  expect(csv).toContain('"\t=1+1"');
  expect(csv).toContain('"\t@SUM(A1)"');
  expect(csv).toContain('"\t+cmd"');
  expect(csv).toContain('"-5"');
});

test('states: each column holds every infused subject', () => {
  for (const row of cells(figure(states as never)))
    expect(row.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(3);
  expect(figure(states as never, { chosen: { state: 'lldas' } }).title).toContain('LLDAS');
});

describe('adverse events', () => {
  const emergent = { chosen: { selection: 'emergent' } };

  test('by class in each dose level, with serious, related and dose-limiting', () => {
    const [any, system] = cells(figure(events as never, emergent));
    expect(any!.slice(0, 4)).toEqual(['Any event', '1 (33.3 %); G3: 1', '1 (50.0 %); G3: 1', '0']);
    expect(system![0]).toBe('General disorders');
    const inChinese = figure(events as never, { ...emergent, voice: { words: chinese, language: 'zh-CN' } });
    expect(cells(inChinese)[0]![1]).toMatch(/^1 \(33\.3%\)/);
    expect([system!.at(-3), system!.at(-1)]).toEqual(['1', '1']);
  });

  test('a class opens to its terms', () => {
    const closed = figure(events as never, emergent).tables[0]!.rows;
    expect(closed[1]!.opens).toEqual({ key: 'General disorders', isOpen: false });
    const open = figure(events as never, { ...emergent, open: new Set(['General disorders']) }).tables[0]!
      .rows;
    expect(open).toHaveLength(closed.length + 1);
    expect(open[2]).toMatchObject({
      depth: 1,
      cells: ['Fever', expect.any(String), expect.any(String), '0', '0', '1', '1', expect.any(String), '1'],
    });
  });
});

test('therapy: every infused subject is counted by how glucocorticoids stand', () => {
  const [glucocorticoids] = cells(figure(therapy as never));
  expect(glucocorticoids!.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(3);
});

test.each(Object.keys(ALL))(
  '%s: both languages say the same rows, and files hold them with the footer',
  (key) => {
    const english = figure(ALL[key]!);
    const other = figure(ALL[key]!, { voice: { words: chinese, language: 'zh-CN' } });
    expect(other.tables.map(({ head, rows }) => [head.length, rows.length])).toEqual(
      english.tables.map(({ head, rows }) => [head.length, rows.length]),
    );
    for (const { head, rows } of english.tables)
      for (const row of rows) expect(row.cells).toHaveLength(head.length);
    const csv = csvText(english, ['As known at change 7']);
    for (const { rows } of english.tables)
      for (const [name] of rows.map((row) => row.cells)) expect(csv).toContain(name!);
    expect(csv).toContain('As known at change 7');
    const { title, sentences, marks } = english;
    const look = (): object => ({});
    const looks = { path: look, text: look, paper: '#fff', ink: '#000', muted: '#555' } as Looks;
    const svg = svgOf(sheetOf({ title, sentences, footer: ['<cut>'], ...marks! }), looks);
    for (const sentence of sentences) expect(svg).toContain(sentence.slice(0, 12).replaceAll('<', '&lt;'));
    expect(svg).toContain('&lt;cut&gt;');
    expect(svg.match(/NaN|Infinity|undefined/)).toBeNull();
  },
);

test.each(Object.keys(ALL))('%s: nothing that is drawn lies where no number is, also with nobody', (key) => {
  const empty = cohortAnswer([{ ...subject('S-9', 'DL1', '9', []), exposures: [] }], PROTOCOL)
    .study as unknown as Study;
  for (const study of [empty, ANSWER as unknown as Study]) {
    const of = (ALL[key] as unknown as View<Study>).figure(study, { ...FRAME, width: 300 })!;
    expect(JSON.stringify(of).match(/NaN|Infinity|undefined/)).toBeNull();
  }
});

test('bounds are told as bounds', () => {
  expect(boundsText({ low: '9', high: '14' })).toBe('9 – 14');
  expect(boundsText({ low: '-4', high: '-4' })).toBe('−4');
  expect(boundsText({ low: '9', high: null })).toBe('≥9');
  expect(changeText({ low: '-2', high: '5' })).toBe('−2 – +5');
  expect(changeText({ low: '0', high: '0' })).toBe('0');
  expect(boundsText(null)).toBe('–');
});
