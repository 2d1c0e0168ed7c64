/** The lanes: labels, ruler, one path for each look over the rows in sight, and columns beside them. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CourseLane } from '@trialside/client';
import type { CohortWords } from '../locales/cohort-words.ts';
import { cardText, cell, columnsBeside, widthOf, type Column } from './columns.ts';
import { laneScene, type LaneText } from './lane-paths.ts';
import { along, baseline, heightOf, visibleLanes, type Group, type Layout } from './lanes.ts';
import { pointedText } from './pointed.ts';
import { laneText } from './say-lane.ts';

export const RULER = 26;
export const MONTH = 30;
export const ARROW = 28;
/** Pixels beside a sign that still mean it: signs are small, fingers are not. */
const NEAR = 10;

export interface Lanes {
  readonly groups: readonly Group[];
  readonly layout: Layout;
  readonly width: number;
  /** Last day from infusion that the ruler reaches. */
  readonly last: number;
  /** Pixels that are in sight. */
  readonly from: number;
  readonly to: number;
  /** Pixels that the lanes are scrolled by. */
  readonly scrolled: number;
  /** Id of the subject the keyboard is on. */
  readonly cursor: string | null;
  /** Codes of subjects whose lanes changed and were not looked at. */
  readonly changed: ReadonlySet<string>;
  /** Those that stand beside the lanes, where there is room beside them. */
  readonly columns: readonly Column[];
  readonly words: CohortWords;
  readonly open: (lane: CourseLane) => void;
  /** Told in words what the pointer is on; null where it is on nothing. */
  readonly point: (text: string | null) => void;
}

const edge = (value: number): string => String(Math.round(value * 10) / 10);

/** Room of the lanes themselves beside label and columns. */
const plotWidth = ({ layout, width, columns }: Pick<Lanes, 'layout' | 'width' | 'columns'>): number =>
  Math.max(width - layout.gutter - (layout.isNarrow ? 0 : widthOf(columns)) - ARROW, 120);

/** Pixels from a capital to the letter after it, in the weight and size that stands on a run. */
const AFTER: Readonly<Record<string, number>> = { C: 7.6, N: 8.6, P: 7.4 };

/** All letters of one look as one text, each letter in a place of its own: hundreds of elements less. */
function lettered(
  texts: readonly LaneText[],
): readonly Readonly<Record<'look' | 'text' | 'x' | 'y', string>>[] {
  const found = new Map<string, { text: string; x: string[]; y: number[] }>();
  for (const { look, text, x, y } of texts) {
    const all = found.get(look) ?? { text: '', x: [], y: [] };
    found.set(look, all);
    let at = x;
    for (const letter of text) {
      all.text += letter;
      all.x.push(edge(at));
      all.y.push(y);
      at += AFTER[letter] ?? 8;
    }
  }
  return [...found].map(([look, { text, x, y }]) => ({ look, text, x: x.join(' '), y: y.join(' ') }));
}

export function lanesTemplate(lanes: Lanes): TemplateResult {
  const { groups, layout, words, last, from, to } = lanes;
  const { gutter, isNarrow } = layout;
  const width = plotWidth(lanes);
  const x = (day: number): number => (day / (last + 1)) * width;
  const shown = visibleLanes(groups, from, to);
  const scene = laneScene(
    layout.offset === 0 ? shown : shown.map((one) => ({ ...one, top: one.top + layout.offset })),
    x,
  );
  const height = heightOf(groups, layout);
  const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) >= 46) ?? 12;
  const ticks = Array.from({ length: Math.floor(last / (step * MONTH)) }, (_, n) => (n + 1) * step);
  const wide = Math.max(lanes.width - 2, 0);
  const beside = isNarrow ? [] : columnsBeside(lanes.columns, gutter + width + ARROW);
  // A name is less high than its lane, or the head of its card: whoever presses beside it means it too.
  const pressed = ({ clientY, currentTarget }: MouseEvent): void => {
    const y = clientY - (currentTarget as SVGElement).getBoundingClientRect().top;
    const meant = shown.find(({ top }) => top <= y && y < top + 24);
    if (meant) lanes.open(meant.lane);
  };
  const moved = ({ clientX, clientY, currentTarget }: PointerEvent): void => {
    const box = (currentTarget as SVGElement).getBoundingClientRect();
    const days = (last + 1) / width;
    const y = clientY - box.top;
    const on = shown.find(({ top }) => top <= y && y < top + layout.lane);
    const day = (clientX - box.left - gutter) * days;
    lanes.point(on ? pointedText(on.lane, day, NEAR * days, words) : null);
  };
  return html`<svg class="ruler" aria-hidden="true" width=${wide} height=${RULER}>
      ${isNarrow ? nothing : svg`<text class="head" x="4" y="18">${headOf(lanes)}</text>`}
      <text class="zero" x=${gutter + 2} y="18">${words.day(0)}</text>
      ${ticks.map((month) => svg`<text class="tick-text" x=${edge(gutter + x(month * MONTH) + 2)} y="18">${words.month(month)}</text>`)}
      ${beside.map(({ column, left }) => svg`<text class="head" x=${left} y="18">${words.columns[column]}</text>`)}
    </svg>
    <svg
      class="lanes"
      width=${wide}
      height=${height}
      @pointermove=${moved}
      @pointerleave=${() => lanes.point(null)}
    >
      <g aria-hidden="true" transform="translate(${gutter} 0)">
        <path
          class="tick"
          d=${ticks.flatMap((month) => groups.map((group) => along(group, layout, x(month * MONTH)))).join('')}
        />
        <path class="rule" d=${groups.map(({ top }) => `M${-gutter} ${top + 0.5}H${lanes.width}`).join('')} />
        ${scene.paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}
        <path class="infusion" d=${groups.map((group) => along(group, layout, 0)).join('')} />
        ${shown.filter(({ lane }) => lanes.changed.has(lane.subjectCode)).map(({ top }) => svg`<text class="changed" x=${isNarrow ? -gutter - 2 : -16} y=${top + 16}>●</text>`)}
        ${lettered(scene.texts).map(({ look, text, x: at, y }) => svg`<text class=${look} x=${at} y=${y}>${text}</text>`)}
      </g>
      <rect class="hits" width=${isNarrow ? wide : gutter - 4} height=${height} @click=${pressed} />
      ${groups.map((group) => [titleOf(group, lanes), rowsOf(group, beside, lanes)])}
    </svg>`;
}

/** Where the name of the group is scrolled away the head of the names says it. */
function headOf({ groups, words, scrolled }: Lanes): string {
  const { subject } = words.columns;
  const group = groups.findLast(({ first }) => first <= scrolled);
  const key = group?.key ?? null;
  return key === null ? subject : `${subject} · ${words.standings[key as 'CR'] ?? key}`;
}

/** What stands above the lanes of a group, as far as it is in sight; read with the names below it. */
const titleOf = ({ lines, top, first }: Group, { from, to }: Lanes): readonly SVGTemplateResult[] =>
  first < from || top > to
    ? []
    : lines.map(
        (line, n) =>
          svg`<text class=${n === 0 ? 'group' : 'strip'} x="4" y=${baseline(top, n)}>${line}</text>`,
      );

/** Lanes of a block, which comes into the document and goes as one. */
const BLOCK = 4;

/** A block keeps its place among the others, and so its elements: a step of a scroll draws those alone that come into sight. */
function rowsOf(group: Group, beside: ReturnType<typeof columnsBeside>, lanes: Lanes): readonly unknown[] {
  const { from, to, layout } = lanes;
  const tall = BLOCK * layout.lane;
  return Array.from({ length: Math.ceil(group.lanes.length / BLOCK) }, (_, n) => {
    const top = group.first + n * tall;
    if (top + tall < from || top > to) return nothing;
    const block = group.lanes.slice(n * BLOCK, (n + 1) * BLOCK);
    return block.map((one) => rowOf(one.lane, one.top, beside, lanes));
  });
}

/** The name of a lane opens its subject, and says the whole lane to who cannot see it. */
function rowOf(
  lane: CourseLane,
  top: number,
  beside: ReturnType<typeof columnsBeside>,
  { layout, words, cursor, changed, width, open }: Lanes,
): SVGTemplateResult {
  const { subjectId, subjectCode } = lane;
  const { isNarrow, gutter, lane: tall, card } = layout;
  const isChanged = changed.has(subjectCode);
  const isCursor = subjectId === cursor;
  return svg`<g
    class="name"
    role="button"
    data-subject=${subjectId}
    tabindex=${isCursor ? 0 : -1}
    aria-label="${subjectCode}: ${isChanged ? `${words.live.changedLane}; ` : ''}${laneText(lane, words)}"
    transform="translate(0 ${top})"
    @click=${() => open(lane)}
  ><text class="code" x="4" y="16">${subjectCode}</text>${isCursor ? svg`<rect width=${isNarrow ? width - 8 : gutter - 4} height=${isNarrow ? 24 : tall} />` : nothing}</g
  >${isNarrow ? svg`<text class="card" aria-hidden="true" x=${card} y=${top + 16}>${cardText(lane, words)}</text>` : beside.map(({ column, left }) => svg`<text aria-hidden="true" x=${left} y=${top + 16}>${cell(lane, column, words)}</text>`)}`;
}
