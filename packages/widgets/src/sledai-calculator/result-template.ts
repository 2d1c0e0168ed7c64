/** What the answers come to: totals, band, and where the PGA lies. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { SledaiView } from './view.ts';

export const totals = (view: SledaiView, words: SledaiWords): TemplateResult =>
  html`<dl class="totals">
    <div class="total">
      <dt>${words.sledai.total}</dt>
      <dd><output class="number" data-final=${view.isFinal ? '' : nothing}>${view.total}</output></dd>
    </div>
    <div class="clinical">
      <dt>${words.sledai.clinicalTotal}</dt>
      <dd class="figure">${view.clinical}</dd>
    </div>
    <div class="band">
      <dt>${words.band}</dt>
      <dd>
        ${view.band} ${view.settles ? html`<span class="note">${view.settles}</span>` : nothing}
        ${view.change ? html`<span class="note">${view.change}</span>` : nothing}
      </dd>
    </div>
    <div class="progress">
      <dt class="unseen">${words.progress}</dt>
      <dd>${words.answered(view.answered)}</dd>
    </div>
  </dl>`;

/** Where a PGA lies between 0 and 3, for the eye and the pointer; the field beside it says the same in words. */
export function pgaScale(
  value: string | null,
  place: ((event: PointerEvent) => void) | null,
): TemplateResult {
  // The scale is 300 wide with a margin of 6, so one hundredth of a point is one unit.
  const at = value === null ? -20 : 6 + 100 * Math.min(3, Math.max(0, +value));
  return html`<svg
    class="scale"
    viewBox="0 0 312 26"
    aria-hidden="true"
    data-active=${place ? '' : nothing}
    @pointerdown=${place ?? nothing}
  >
    <path d="M6 8h300M6 4v8M106 4v8M206 4v8M306 4v8" />
    <text x="6" y="24">0</text>
    <text x="106" y="24">1</text>
    <text x="206" y="24">2</text>
    <text x="306" y="24">3</text>
    <circle cx=${at} cy="8" r="5" />
  </svg>`;
}
