/** The lanes: labels, ruler, one path for each look over the rows in sight, and columns beside them. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CohortCourse } from '@trialside/client';
import { laneTally, type CohortLane } from '@trialside/rules/timeline';
import type { CohortWords } from '../locales/cohort-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { laneScene, signAt, SIGN_TYPES } from './lane-paths.ts';
import { HEADER, heightOf, visibleLanes, type Group, type Layout } from './lanes.ts';
import { laneText } from './say-lane.ts';

export const COLUMNS = ['best', 'duration', 'grade', 'sledai'] as const;
const COLUMN = 82;
export const RULER = 26;
export const MONTH = 30;
const ARROW = 28;

export interface Lanes {
  readonly cohort: CohortCourse;
  readonly groups: readonly Group[];
  readonly layout: Layout;
  readonly width: number;
  /** Last day from infusion that the ruler reaches. */
  readonly last: number;
  /** Pixels that are in sight. */
  readonly from: number;
  readonly to: number;
  /** Id of the subject the keyboard is on. */
  readonly cursor: string | null;
  /** Codes of subjects whose lanes changed and were not looked at. */
  readonly changed: ReadonlySet<string>;
  readonly words: CohortWords;
  readonly language: LocaleName;
  readonly open: (lane: CohortLane) => void;
}

const edge = (value: number): string => String(Math.round(value * 10) / 10);

/** Room of the lanes themselves beside label and columns. */
export const plotWidth = ({ layout, width }: Pick<Lanes, 'layout' | 'width'>): number =>
  Math.max(width - layout.gutter - (layout.isNarrow ? 0 : COLUMNS.length * COLUMN) - ARROW, 120);

export function lanesTemplate(lanes: Lanes): TemplateResult {
  const { cohort, groups, layout, words, last, from, to } = lanes;
  const { gutter, lane: tall, isNarrow } = layout;
  const width = plotWidth(lanes);
  const x = (day: number): number => (day / (last + 1)) * width;
  const shown = visibleLanes(groups, from, to);
  const scene = laneScene(
    layout.offset === 0 ? shown : shown.map((one) => ({ ...one, top: one.top + layout.offset })),
    x,
  );
  const height = heightOf(groups, layout) + RULER;
  const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) >= 46) ?? 12;
  const ticks = Array.from({ length: Math.floor(last / (step * MONTH)) }, (_, n) => (n + 1) * step);
  return html`<svg class="lanes" width=${Math.max(lanes.width - 2, 0)} height=${height}>
    <g aria-hidden="true">
      ${isNarrow ? nothing : svg`<text class="head" x="4" y="16">${words.columns.subject}</text>`}
      <g transform="translate(${gutter} ${RULER})">
        <path class="tick" d=${ticks.map((month) => `M${edge(x(month * MONTH))} 0V${height}`).join('')} />
        <path class="rule" d=${groups.map(({ top }) => `M${-gutter} ${top + 0.5}H${lanes.width}`).join('')} />
        ${scene.paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}
        <path
          class="infusion"
          d=${groups.map((group) => `M0 ${group.top + HEADER}v${group.lanes.length * tall}`).join('')}
        />
        ${shown.filter(({ lane }) => lanes.changed.has(lane.subjectCode)).map(({ top }) => svg`<text class="changed" x=${isNarrow ? -gutter - 2 : -16} y=${top + 16}>●</text>`)}
        ${scene.texts.map((one) => svg`<text class=${one.look} x=${edge(one.x)} y=${one.y}>${one.text}</text>`)}
        <text class="zero" x="2" y="-8">${words.day(0)}</text>
        ${ticks.map((month) => svg`<text class="tick-text" x=${edge(x(month * MONTH) + 2)} y="-8">${words.month(month)}</text>`)}
        ${groups
          .filter(({ top }) => top + HEADER >= from && top <= to)
          .map(
            (group) =>
              svg`<text class="group" x=${-gutter + 4} y=${group.top + 17}>${groupName(group, cohort, lanes)}</text>`,
          )}
        ${
          isNarrow
            ? shown.map(
                ({ lane, top }) =>
                  svg`<text class="card" x=${layout.card} y=${top + 16}>${cardText(lane, words)}</text>`,
              )
            : COLUMNS.map(
                (column, n) =>
                  svg`<text class="head" x=${width + ARROW + n * COLUMN} y="-8">${words.columns[column]}</text>
                ${shown.map(({ lane, top }) => svg`<text x=${width + ARROW + n * COLUMN} y=${top + 16}>${cell(lane, column, words)}</text>`)}`,
              )
        }
      </g>
    </g>
    ${shown.map(({ lane, top }) => nameOf(lane, top + RULER, lanes))}
  </svg>`;
}

/** What the columns say, without those that say nothing. */
const cardText = (lane: CohortLane, words: CohortWords): string =>
  COLUMNS.map((column) => cell(lane, column, words))
    .filter((text) => text !== '–')
    .join(' · ');

/** The name of a lane opens its subject, and says the whole lane to who cannot see it. */
function nameOf(
  lane: CohortLane,
  top: number,
  { layout, words, cursor, changed, width, open }: Lanes,
): SVGTemplateResult {
  const { subjectId, subjectCode } = lane;
  const isChanged = changed.has(subjectCode);
  return svg`<g
    class="name"
    role="button"
    data-subject=${subjectId}
    tabindex=${subjectId === cursor ? 0 : -1}
    aria-label="${subjectCode}: ${isChanged ? `${words.live.changedLane}; ` : ''}${laneText(lane, words)}"
    transform="translate(0 ${top})"
    @click=${() => open(lane)}
  ><rect width=${layout.isNarrow ? width - 8 : layout.gutter - 4} height=${layout.isNarrow ? 24 : layout.lane} /><text x="4" y="16">${subjectCode}</text></g>`;
}

export function groupName(
  { doseLevel, lanes }: Group,
  { doseLevels }: CohortCourse,
  { words, language }: Pick<Lanes, 'words' | 'language'>,
): string {
  const level = doseLevels.find(({ code }) => code === doseLevel);
  if (!level) return words.noDoseLevel;
  // A protocol that finds no dose has no dose-limiting toxicity to count.
  if (lanes.every(({ lane }) => lane.doseLimiting === null))
    return words.level(level.name[language], lanes.length);
  const { doseLimiting, evaluable } = laneTally(lanes.map(({ lane }) => lane));
  return words.doseLevel(level.name[language], lanes.length, doseLimiting, evaluable);
}

export function cell(lane: CohortLane, column: (typeof COLUMNS)[number], words: CohortWords): string {
  const { standing, responseDays, responseOngoing, worstGrade, sledaiChange } = lane;
  if (column === 'best') return words.standings[standing as 'CR'] ?? standing ?? '–';
  if (column === 'duration') return responseDays === null ? '–' : words.days(responseDays, responseOngoing);
  if (column === 'grade') return worstGrade === null ? '–' : words.worst(worstGrade);
  return sledaiChange === null
    ? '–'
    : words.sledai(`${sledaiChange > 0 ? '+' : sledaiChange < 0 ? '−' : ''}${Math.abs(sledaiChange)}`);
}

export const legend = (words: CohortWords): TemplateResult =>
  html`<div class="legend" aria-label=${words.legend} role="group">
    ${SIGN_TYPES.map(
      (type) =>
        html`<span
          ><svg width="14" height="24" aria-hidden="true"><path class=${type} d=${signAt(type, 7, 12)} /></svg
          >${words.marks[type]}</span
        >`,
    )}
  </div>`;

export function laneTable(
  cohort: CohortCourse,
  lanes: readonly CohortLane[],
  words: CohortWords,
): TemplateResult {
  return html`<table>
    <caption>
      ${words.table.caption(lanes.length, cohort.lanes.length)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.columns.subject}</th>
        ${COLUMNS.map((column) => html`<th scope="col">${words.columns[column]}</th>`)}
        <th scope="col">${words.table.what}</th>
      </tr>
    </thead>
    <tbody>
      ${lanes.map(
        (lane) =>
          html`<tr>
            <th scope="row">${lane.subjectCode}</th>
            ${COLUMNS.map((column) => html`<td>${cell(lane, column, words)}</td>`)}
            <td>${laneText(lane, words)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
