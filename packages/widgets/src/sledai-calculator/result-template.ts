/** What the answers come to: totals and band, and below the list DORIS and LLDAS with every criterion behind them. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Held } from '@trialside/rules/verdict';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { CriterionView, JudgementView, VerdictView } from './judgement-view.ts';
import type { SledaiView } from './view.ts';

const MARKS: Readonly<Record<Held, string>> = { met: '✓', 'not-met': '✗', indeterminate: '?' };

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
      <dt class="unseen">${words.columnBefore}</dt>
      <dd>${words.answered(view.answered)}</dd>
    </div>
  </dl>`;

/** Where a PGA lies between 0 and 3, for the eye and the pointer; the field beside it says the same in words. */
export function pgaScale(
  value: string | null,
  place: ((event: PointerEvent) => void) | null,
): TemplateResult {
  // The scale is 300 wide with a margin of 6, so one hundredth of a point is one unit.
  const at = value === null ? null : 6 + 100 * Math.min(3, Math.max(0, +value));
  return html`<svg
    class="scale"
    viewBox="0 0 312 26"
    aria-hidden="true"
    @pointerdown=${place ?? nothing}
    data-active=${place ? '' : nothing}
  >
    <line class="axis" x1="6" y1="8" x2="306" y2="8" />
    ${[0, 1, 2, 3].map(
      (point) =>
        svg`<line class="axis" x1=${6 + 100 * point} y1="4" x2=${6 + 100 * point} y2="12" /><text x=${6 + 100 * point} y="24" text-anchor="middle">${point}</text>`,
    )}
    ${at === null ? nothing : svg`<circle cx=${at} cy="8" r="5" />`}
  </svg>`;
}

export const verdicts = (judgement: JudgementView, words: SledaiWords): TemplateResult =>
  html`<section class="verdicts" aria-label=${words.wouldStand}>
    <p class="system" aria-hidden="true"><span>${words.wouldStand}</span></p>
    ${judgement.verdicts.map((each) => verdict(each, words))}
    ${
      judgement.prednisone
        ? html`<dl class="dose">
            <dt>${words.prednisone}</dt>
            <dd>
              <span class="figure">${judgement.prednisone.text}</span>
              ${judgement.prednisone.notes.map((note) => html`<span class="note">${note}</span>`)}
            </dd>
          </dl>`
        : nothing
    }
  </section>`;

/** How many criteria a closed verdict names. */
const NAMED = 3;

/** Closed it names what stands in the way; open it shows every criterion. */
const verdict = (view: VerdictView, words: SledaiWords): TemplateResult => {
  const failing = view.criteria.filter(({ held }) => held === 'not-met');
  const telling = failing.length > 0 ? failing : view.criteria.filter(({ held }) => held !== 'met');
  return html`<details class="verdict" data-held=${view.held}>
    <summary>
      <span class="held" aria-hidden="true">${MARKS[view.held]}</span>
      <span class="rule">${view.title}</span> <strong>${view.verdict}</strong>
      ${
        telling.length > 0
          ? html`<span class="note"
              >${[
                ...telling.slice(0, NAMED).map(({ label }) => label),
                ...(telling.length > NAMED ? [words.more(telling.length - NAMED)] : []),
              ].join(' · ')}</span
            >`
          : nothing
      }
    </summary>
    <ul>
      ${view.criteria.map(criterion)}
    </ul>
    <p class="quiet">${view.rule}</p>
  </details>`;
};

const criterion = (view: CriterionView): TemplateResult =>
  html`<li data-held=${view.held}>
    <span class="held" aria-hidden="true">${MARKS[view.held]}</span>
    <span>${view.label} <span class="unseen">${view.verdict}</span></span>
    <span class="evidence">${[view.observed, view.limit].filter(Boolean).join(' · ')}</span>
    ${view.reason ? html`<span class="note">${view.reason}</span>` : nothing}
  </li>`;
