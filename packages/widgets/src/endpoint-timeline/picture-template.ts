/** The picture: labels, ruler, one path for each look, and above them what the cursor is on. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { calendarDate } from '@trialside/rules/calendar';
import { formatDate } from '../element/format-date.ts';
import type { Axis, Tick } from './axis.ts';
import { clipped } from './lettering.ts';
import { rowName, type Voice } from './say.ts';
import type { Row } from './rows.ts';
import type { Hit, Scene } from './scene.ts';

export interface Picture {
  readonly rows: readonly Row[];
  readonly scene: Scene;
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  readonly gutter: number;
  readonly height: number;
  /** The last day anything can be known of. */
  readonly through: number;
  readonly infusion: number | null;
  readonly voice: Voice;
  readonly marked: readonly Hit[];
}

export const RULER = 34;
/** Right of the plot: what the lines stand for, and the last value of a small multiple. */
export const MARGIN = 56;

const edge = (value: number): number => Math.round(value * 10) / 10;

export function pictureTemplate(picture: Picture): TemplateResult {
  const { rows, scene, axis, gutter, height } = picture;
  return html`<svg
    class="picture"
    aria-hidden="true"
    width=${gutter + axis.width + MARGIN}
    height=${height + RULER}
    viewBox="0 0 ${gutter + axis.width + MARGIN} ${height + RULER}"
  >
    <g class="labels">${rows.map((row) => labels(row, picture))}</g>
    <g transform="translate(${gutter} ${RULER})">
      <clipPath id="plot">
        <rect x=${-gutter} y=${-RULER} width=${gutter + axis.width + MARGIN} height=${height + RULER} />
      </clipPath>
      <g clip-path="url(#plot)">
        ${backdrop(picture)} ${scene.paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}
        ${scene.texts.map(
          ({ x, y, text, look, anchor }) =>
            svg`<text class=${look} x=${edge(x)} y=${edge(y)} text-anchor=${anchor}>${text}</text>`,
        )}
        ${cursor(picture)}
      </g>
      ${ruler(picture)}
    </g>
  </svg>`;
}

function labels(row: Row, { voice, gutter }: Picture): SVGTemplateResult {
  const own = row.row ? rowName(row.lane, row.row, voice) : '';
  const text = own || voice.words.lanes[row.lane];
  const y = RULER + row.top + Math.min(row.height / 2 + 4, 16);
  // A heading has its line to itself.
  const room = row.kind === 'header' ? 60 : Math.floor((gutter - (own ? 16 : 4)) / (own ? 6.1 : 6.9));
  return svg`<text class=${own ? 'own' : 'lane'} x=${own ? 8 : 0} y=${y}>${clipped(text, room)}<title>${text}</title></text>`;
}

function backdrop({ rows, axis, height, gutter, through, infusion, ticks }: Picture): SVGTemplateResult {
  const lanes = rows
    .filter((row, n) => row.lane !== rows[n - 1]?.lane)
    .map(({ top }) => `M${-gutter} ${top - 4}H${axis.width + MARGIN}`);
  return svg`
    <path class="rule" d=${lanes.join('')} />
    <path class="tick" d=${ticks.map(({ x }) => `M${edge(x)} 0V${height}`).join('')} />
    ${through + 1 < axis.dayAt(axis.width) ? svg`<rect class="after" x=${edge(axis.x(through + 1))} y="0" width=${Math.max(axis.width - axis.x(through + 1), 0)} height=${height} />` : nothing}
    <path class="cut" d="M${edge(axis.x(through + 1))} 0V${height}" />
    ${infusion === null ? nothing : svg`<path class="infusion" d="M${edge(axis.x(infusion))} -4V${height}" />`}
    ${axis.segments.slice(1).map(({ left }) => svg`<path class="break" d="M${edge(left)} 0V${height}" />`)}`;
}

function cursor({ marked }: Picture): SVGTemplateResult {
  return svg`${marked.map(
    ({ row, left, right }) =>
      svg`<rect class="cursor" x=${edge(left - 3)} y=${row.top + 0.5} width=${edge(Math.max(right - left, 2) + 6)} height=${row.height - 1} rx="3" />`,
  )}`;
}

function ruler({ ticks, axis, voice, infusion }: Picture): SVGTemplateResult {
  const label = ({ unit, count, day }: Tick): string =>
    unit === 'date'
      ? formatDate(calendarDate(day), voice.languageTag)
      : unit === 'month'
        ? voice.words.month(count)
        : voice.words.day(count);
  let free = -Infinity;
  const dates = ticks.flatMap((tick) => {
    if (tick.unit === 'date' || tick.x < free || tick.x > axis.width - 20) return [];
    free = tick.x + 84;
    return [{ x: tick.x, text: formatDate(calendarDate(tick.day), voice.languageTag) }];
  });
  return svg`
    <path class="axis" d="M0 -4H${axis.width}" />
    ${ticks.filter(({ x }) => x < axis.width - 24).map((tick) => svg`<text class=${tick.day === infusion ? 'zero' : 'day'} x=${edge(tick.x + 2)} y="-20">${label(tick)}</text>`)}
    ${dates.map(({ x, text }) => svg`<text class="date" x=${edge(x + 2)} y="-8">${text}</text>`)}
    ${axis.segments.slice(1).map(({ left }) => svg`<path class="break-sign" d="M${edge(left - 3)} 0l3 -8m0 8l3 -8" />`)}`;
}
