/** A picture on the screen: one path for each look, and above them what the reader is on. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Part } from './layout.ts';
import type { PicturePath } from '../picture/marks.ts';
import type { Text } from './ink.ts';

export const widthOf = ({ gutter, margin, axis }: Part): number => gutter + axis.width + margin;

export const pictureTemplate = (
  part: Part,
  over: readonly PicturePath[],
  letters: readonly Text[],
): TemplateResult => {
  const { scene, frame, gutter, ruler, height, lane } = part;
  const size = [widthOf(part), height + ruler];
  return html`<svg
    class="picture"
    data-lane=${lane ?? nothing}
    aria-hidden="true"
    width=${size[0]}
    height=${size[1]}
    viewBox="0 0 ${size[0]} ${size[1]}"
  >
    <g transform="translate(${gutter} ${ruler})">
      ${[...frame.paths, ...scene.paths].map(path)} ${[...frame.texts, ...scene.texts].map(text)}
      ${over.map(path)} ${letters.map(text)}
    </g>
  </svg>`;
};

const path = ({ look, d }: PicturePath): SVGTemplateResult => svg`<path class=${look} d=${d} />`;

const text = ({ x, y, text: words, whole, look, anchor }: Text): SVGTemplateResult =>
  svg`<text class=${look} x=${Math.round(x * 10) / 10} y=${Math.round(y * 10) / 10} text-anchor=${anchor}>${words}${
    whole && whole !== words ? svg`<title>${whole}</title>` : nothing
  }</text>`;
