/** The lanes as files: all of them, whatever of them is in sight. */
import { BUILD } from '@trialside/client';
import { formatDate } from '../element/format-date.ts';
import { pen } from '../picture/marks.ts';
import { ALL_COLUMNS, cell, columnsBeside, widthOf } from './columns.ts';
import { rateText } from './head-template.ts';
import { laneScene } from './lane-paths.ts';
import { legendOf } from './legend-template.ts';
import { along, baseline, heightOf, layoutOf, placed, type Group } from './lanes.ts';
import { ARROW, MONTH, RULER } from './lanes-template.ts';
import type { Wanted } from './order.ts';
import { laneText } from './say-lane.ts';
import { linesOf } from './strip.ts';
import type { Figure } from './views/figure.ts';

/** As wide as a page of a report. */
const WIDTH = 1_000;
const LAYOUT = layoutOf(WIDTH);

export interface LanesFile {
  readonly figure: Figure;
  readonly footer: readonly string[];
}

/** Whatever room the screen gives, a file is as wide as a page. */
function marksOf(wanted: Wanted, shown: readonly Group[]): NonNullable<Figure['marks']> {
  const { words } = wanted;
  const groups = placed(
    shown.map(({ key, lanes }) => ({ key, lanes: lanes.map(({ lane }) => lane) })),
    LAYOUT,
    (group) => linesOf(group, { ...wanted, width: WIDTH }),
  ).map(lowered);
  const lanes = groups.flatMap((group) => group.lanes);
  const room = WIDTH - LAYOUT.gutter - widthOf(ALL_COLUMNS) - ARROW;
  const last = lanes.reduce((day, { lane }) => Math.max(day, lane.throughDay ?? 0), MONTH);
  const x = (day: number): number => LAYOUT.gutter + (day / (last + 1)) * room;
  const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) - x(0) >= 46) ?? 12;
  const height = heightOf(groups, LAYOUT) + 8;
  const draw = pen();
  draw.text(4, 18, words.columns.subject, 'head');
  draw.text(x(0) + 2, 18, words.day(0), 'zero');
  for (let month = step; month * MONTH <= last; month += step) {
    for (const group of groups) draw.path('tick', along(group, LAYOUT, x(month * MONTH)));
    draw.text(x(month * MONTH) + 2, 18, words.month(month), 'tick-text');
  }
  const scene = laneScene(lanes, x);
  for (const { look, d } of scene.paths) draw.path(look, d);
  for (const { x: left, y, text, look } of scene.texts) draw.text(left, y, text, look);
  for (const group of groups) draw.path('infusion', along(group, LAYOUT, x(0)));
  for (const { lines, top } of groups)
    lines.forEach((line, n) => draw.text(4, baseline(top, n), line, n === 0 ? 'group' : 'strip'));
  for (const { lane, top } of lanes) draw.text(4, top + 16, lane.subjectCode);
  for (const { column, left } of columnsBeside(ALL_COLUMNS, LAYOUT.gutter + room + ARROW)) {
    draw.text(left, 18, words.columns[column], 'head');
    for (const { lane, top } of lanes) draw.text(left, top + 16, cell(lane, column, words));
  }
  return draw.marks(WIDTH, height);
}

/** Below the ruler. */
const lowered = (group: Group): Group => ({
  ...group,
  top: group.top + RULER,
  first: group.first + RULER,
  lanes: group.lanes.map((one) => ({ ...one, top: one.top + RULER })),
});

/** Sentences, picture and table of the lanes that are shown. `filter` says which, null for all. */
export function lanesFigure(wanted: Wanted, groups: readonly Group[], filter: string | null): LanesFile {
  const { cohort, words, language, tag } = wanted;
  const { rate, cut, synthetic } = cohort;
  const lanes = groups.flatMap((group) => group.lanes.map(({ lane }) => lane));
  const infused = lanes.filter(({ throughDay }) => throughDay !== null).length;
  const unbroken = { ...wanted, width: Number.POSITIVE_INFINITY };
  const strips = groups.map(({ key, lanes: own }) =>
    linesOf({ key, lanes: own.map(({ lane }) => lane) }, unbroken),
  );
  return {
    figure: {
      title: words.title(lanes.length, infused),
      sentences: rate
        ? [
            rateText(rate, words),
            words.beside(rate.infused, rate.reached, rate.pending, rate.indeterminate),
            ...(rate.fromBaselineAtOrAboveCr > 0
              ? [words.fromHighBaseline(rate.fromBaselineAtOrAboveCr)]
              : []),
          ]
        : [],
      marks: marksOf(wanted, groups),
      legend: legendOf(words).map((item) => ({ ...item, look: item.paths[0]!.look })),
      tables: [
        {
          caption: words.table.caption(lanes.length, cohort.lanes.length),
          head: [
            words.columns.subject,
            ...ALL_COLUMNS.map((column) => words.columns[column]),
            words.table.what,
          ],
          rows: lanes.map((lane) => ({
            cells: [
              lane.subjectCode,
              cohort.doseLevels.find(({ code }) => code === lane.doseLevel)?.name[language] ??
                words.noDoseLevel,
              ...ALL_COLUMNS.slice(1).map((column) => cell(lane, column, words)),
              laneText(lane, words),
            ],
          })),
        },
        {
          caption: words.group.label,
          head: [words.group.label, words.table.what],
          rows: strips.map(([title = '', ...strip]) => ({ cells: [title, ...strip] })),
        },
      ],
      notes: [],
    },
    footer: [
      ...(lanes.some(({ undated }) => undated.length > 0) ? [`? ${words.glyphs.undated}`] : []),
      ...(filter ? [filter] : []),
      words.cut(cut.knownAt, formatDate(cut.on, tag)),
      `Trialside ${BUILD}`,
      ...(synthetic ? [words.synthetic] : []),
    ],
  };
}
