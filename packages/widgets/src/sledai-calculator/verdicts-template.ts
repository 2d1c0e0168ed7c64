/** DORIS and LLDAS as they would stand, with every criterion behind them, and the prednisone equivalent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Held } from '@trialside/rules/verdict';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { CriterionView, JudgementView, VerdictView } from './judgement-view.ts';

const MARKS: Readonly<Record<Held, string>> = { met: '✓', 'not-met': '✗', indeterminate: '?' };

export const verdicts = (judgement: JudgementView, title: string, words: SledaiWords): TemplateResult =>
  html`<section class="verdicts" aria-label=${title}>
    <p class="system" aria-hidden="true"><span>${title}</span></p>
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
