/** The lanes: labels, ruler, one path for each look over the rows in sight, and columns beside them. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CourseLane } from '@trialside/client';
import type { CohortWords } from '../locales/cohort-words.ts';
import { cardText, cell, columnsBeside, widthOf, type Column } from './columns.ts';
import { laneScene } from './lane-paths.ts';
import { baseline, heightOf, visibleLanes, type Group, type Layout } from './lanes.ts';
import { laneText } from './say-lane.ts';

export const RULER = 26;
export const MONTH = 30;
export const ARROW = 28;

export interface Lanes {
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
  /** Those that stand beside the lanes, where there is room beside them. */
  readonly columns: readonly Column[];
  readonly words: CohortWords;
  readonly open: (lane: CourseLane) => void;
}

const edge = (value: number): string => String(Math.round(value * 10) / 10);

/** Room of the lanes themselves beside label and columns. */
const plotWidth = ({ layout, width, columns }: Pick<Lanes, 'layout' | 'width' | 'columns'>): number =>
  Math.max(width - layout.gutter - (layout.isNarrow ? 0 : widthOf(columns)) - ARROW, 120);

export function lanesTemplate(lanes: Lanes): TemplateResult {
  const { groups, layout, words, last, from, to } = lanes;
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
          d=${groups.map((group) => `M0 ${group.first}v${group.lanes.length * tall}`).join('')}
        />
        ${shown.filter(({ lane }) => lanes.changed.has(lane.subjectCode)).map(({ top }) => svg`<text class="changed" x=${isNarrow ? -gutter - 2 : -16} y=${top + 16}>●</text>`)}
        ${scene.texts.map((one) => svg`<text class=${one.look} x=${edge(one.x)} y=${one.y}>${one.text}</text>`)}
        <text class="zero" x="2" y="-8">${words.day(0)}</text>
        ${ticks.map((month) => svg`<text class="tick-text" x=${edge(x(month * MONTH) + 2)} y="-8">${words.month(month)}</text>`)}
        ${
          isNarrow
            ? shown.map(
                ({ lane, top }) =>
                  svg`<text class="card" x=${layout.card} y=${top + 16}>${cardText(lane, words)}</text>`,
              )
            : columnsBeside(lanes.columns, width + ARROW).map(
                ({ column, left }) =>
                  svg`<text class="head" x=${left} y="-8">${words.columns[column]}</text>
                ${shown.map(({ lane, top }) => svg`<text x=${left} y=${top + 16}>${cell(lane, column, words)}</text>`)}`,
              )
        }
      </g>
    </g>
    ${groups.map((group) => [titleOf(group, lanes), visibleLanes([group], from, to).map(({ lane, top }) => nameOf(lane, top + RULER, lanes))])}
  </svg>`;
}

/** What stands above the lanes of a group, as far as it is in sight; read with the names below it. */
const titleOf = ({ lines, top, first }: Group, { from, to }: Lanes): readonly SVGTemplateResult[] =>
  first < from || top > to
    ? []
    : lines.map(
        (line, n) =>
          svg`<text class=${n === 0 ? 'group' : 'strip'} x="4" y=${baseline(top, n) + RULER}>${line}</text>`,
      );

/** The name of a lane opens its subject, and says the whole lane to who cannot see it. */
function nameOf(
  lane: CourseLane,
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
