/** Draws the course of the count: geometry in attributes, so that no policy of the page can drop it. */
import { html, svg, type TemplateResult } from 'lit';
import { HEIGHT, LEFT, WIDTH, type SparkLine, type SparkPoint } from './spark-line.ts';

const SHAPES: Readonly<Record<SparkPoint['shape'], string>> = {
  solid: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  hollow: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  below: 'm-4-2h8l-4 6z',
  above: 'm-4 2h8l-4-6z',
};

const level = (y: number, isBaseline: boolean): TemplateResult =>
  svg`<path class=${isBaseline ? 'start' : 'level'} d="M${LEFT} ${y}H${WIDTH}" />`;

export const spark = (
  line: SparkLine,
  label: string,
  [from, to]: readonly [string, string],
): TemplateResult =>
  html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
    ${line.limits.map(({ y, text }) => svg`${level(y, false)}<text x="0" y=${y + 4}>${text}</text>`)}
    ${line.baseline === null ? null : level(line.baseline, true)}
    ${line.lines.map((points) => svg`<polyline points=${points} />`)}
    ${line.points.map(({ x, y, shape }) => svg`<path class=${shape} d="M${x} ${y}${SHAPES[shape]}" />`)}
    <text x=${LEFT} y=${HEIGHT - 2}>${from}</text>
    <text class="to" x=${WIDTH} y=${HEIGHT - 2}>${to}</text>
  </svg>`;
