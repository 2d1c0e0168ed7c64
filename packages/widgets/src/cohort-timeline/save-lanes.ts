/** The lanes as files: all of them, whatever of them is in sight. */
import type { CohortCourse } from '@trialside/client';
import { BUILD } from '@trialside/client';
import { formatDate } from '../element/format-date.ts';
import type { CohortWords } from '../locales/cohort-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { rateText } from './head-template.ts';
import { laneScene } from './lane-paths.ts';
import { heightOf, layoutOf, type Group } from './lanes.ts';
import { cell, COLUMNS, groupName, MONTH } from './lanes-template.ts';
import { laneText } from './say-lane.ts';
import type { Figure } from './views/figure.ts';

/** As wide as a page of a report. */
const WIDTH = 1_000;
const LAYOUT = layoutOf(WIDTH);
const COLUMN = 78;
const RULER = 26;

export interface LanesFile {
  readonly figure: Figure;
  readonly footer: readonly string[];
}

/** Sentences, picture and table of the lanes that are shown. `filter` says which, null for all. */
export function lanesFigure(
  cohort: CohortCourse,
  groups: readonly Group[],
  words: CohortWords,
  language: LocaleName,
  tag: string,
  filter: string | null,
): LanesFile {
  const { rate, cut, synthetic } = cohort;
  const lanes = groups.flatMap((group) => group.lanes.map(({ lane }) => lane));
  const infused = lanes.filter(({ throughDay }) => throughDay !== null).length;
  // Whatever room the screen gives, a file is as wide as a page.
  let top = RULER;
  const placed = groups.map((group) => {
    const first = top + 26;
    const rows = group.lanes.map(({ lane }, n) => ({ lane, top: first + n * LAYOUT.lane }));
    const here = { ...group, top, lanes: rows };
    top = first + rows.length * LAYOUT.lane;
    return here;
  });
  const room = WIDTH - LAYOUT.gutter - COLUMNS.length * COLUMN - 28;
  const last = lanes.reduce((day, { throughDay }) => Math.max(day, throughDay ?? 0), MONTH);
  const x = (day: number): number => LAYOUT.gutter + (day / (last + 1)) * room;
  const scene = laneScene(
    placed.flatMap((group) => group.lanes),
    x,
  );
  const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) - x(0) >= 46) ?? 12;
  const months = Array.from({ length: Math.floor(last / (step * MONTH)) }, (_, n) => (n + 1) * step);
  const at = (n: number): number => LAYOUT.gutter + room + 28 + n * COLUMN;
  const text = (
    left: number,
    y: number,
    said: string,
    look = '',
  ): Figure['marks'] extends (infer M) | null
    ? M extends { texts: readonly (infer T)[] }
      ? T
      : never
    : never => ({ x: left, y, text: said, look, anchor: 'start' }) as never;
  const height = heightOf(placed, LAYOUT) + 8;
  const marks = {
    width: WIDTH,
    height,
    paths: [
      {
        look: 'tick',
        d: months.map((month) => `M${x(month * MONTH).toFixed(1)} ${RULER}V${height}`).join(''),
      },
      ...scene.paths,
      { look: 'infusion', d: `M${x(0)} ${RULER}V${height}` },
    ],
    texts: [
      ...scene.texts.map((one) => ({ ...one, anchor: 'start' as const })),
      text(x(0) + 2, 18, words.day(0), 'zero'),
      ...months.map((month) => text(x(month * MONTH) + 2, 18, words.month(month), 'tick-text')),
      ...COLUMNS.map((column, n) => text(at(n), 18, words.columns[column], 'head')),
      ...placed.flatMap((group) => [
        text(4, group.top + 17, groupName(group, cohort, { words, language }), 'group'),
        ...group.lanes.flatMap(({ lane, top: y }) => [
          text(4, y + 16, lane.subjectCode),
          ...COLUMNS.map((column, n) => text(at(n), y + 16, cell(lane, column, words))),
        ]),
      ]),
    ],
  };
  return {
    figure: {
      title: words.title(lanes.length, infused),
      sentences: rate
        ? [
            `${rateText(rate, words)}. ${words.beside(rate.infused, rate.reached, rate.pending, rate.indeterminate)}.`,
            ...(rate.fromBaselineAtOrAboveCr > 0
              ? [`${words.fromHighBaseline(rate.fromBaselineAtOrAboveCr)}.`]
              : []),
          ]
        : [],
      marks,
      legend: [],
      tables: [
        {
          caption: words.table.caption(lanes.length, cohort.lanes.length),
          head: [
            words.columns.subject,
            words.filter.doseLevel,
            ...COLUMNS.map((column) => words.columns[column]),
            words.table.what,
          ],
          rows: lanes.map((lane) => ({
            cells: [
              lane.subjectCode,
              cohort.doseLevels.find(({ code }) => code === lane.doseLevel)?.name[language] ??
                words.noDoseLevel,
              ...COLUMNS.map((column) => cell(lane, column, words)),
              laneText(lane, words),
            ],
          })),
        },
      ],
      notes: [],
    },
    footer: [
      ...(filter ? [filter] : []),
      words.cut(cut.knownAt, formatDate(cut.on, tag)),
      `Trialside ${BUILD}`,
      ...(synthetic ? [words.synthetic] : []),
    ],
  };
}
