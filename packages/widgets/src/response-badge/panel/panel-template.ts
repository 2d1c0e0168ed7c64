/** The open response badge: the value, what it is measured from, every criterion, and where all of it comes from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelWords } from '../../locales/panel-words.ts';
import type { Mark } from './mark.ts';
import type { CountView, CriterionView, PanelView } from './panel-view.ts';
import type { ReadingView } from './readings-view.ts';
import { spark } from './spark-template.ts';

export interface PanelActions {
  readonly close: () => void;
  readonly retry: () => void;
}

const MARKS = { met: '✓', 'not-met': '✗', indeterminate: '?' } as const;

export const panelTemplate = (
  view: PanelView,
  words: PanelWords,
  actions: PanelActions,
): TemplateResult => html`
  <header>
    <div>
      <p class="subject">
        ${view.subject}${view.synthetic ? html`<span class="synthetic">${view.synthetic}</span>` : nothing}
      </p>
      <h2 id="heading">
        <span class="mark" data-look=${view.face.look} aria-hidden="true">${view.face.code}</span
        >${view.heading}
      </h2>
    </div>
    <button type="button" class="close" aria-label=${words.close} @click=${actions.close}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
    </button>
  </header>
  ${view.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
  ${
    view.canRetry
      ? html`<button type="button" class="retry" @click=${actions.retry}>${words.retry}</button>`
      : nothing
  }
  ${
    view.latest || view.baseline
      ? html`<dl class="values">
          ${
            view.latest
              ? html`<div>
                  <dt>${view.latest.when}</dt>
                  <dd class="number">${view.latest.platelets}</dd>
                  ${view.latest.change ? html`<dd>${view.latest.change}</dd>` : nothing}
                </div>`
              : nothing
          }
          ${view.baseline ? baseline(view.baseline, words) : nothing}
        </dl>`
      : nothing
  }
  ${view.spark ? spark(view.spark.line, view.spark.label, view.spark.days) : nothing}
  ${view.best ? html`<p class="best">${view.best}</p>` : nothing}
  ${
    view.criteria.length > 0
      ? html`<h3>${words.criteria(view.atCount)}</h3>
          <ul class="criteria">
            ${view.criteria.map((each) => criterion(each, words))}
          </ul>`
      : nothing
  }
  ${view.readings ? readings(view, view.readings, words) : nothing}
  ${view.detailNote ? html`<p class="detail">${view.detailNote}</p>` : nothing}
  ${
    view.notes.length > 0
      ? html`<h3>${words.notes}</h3>
          <ul class="notes">
            ${view.notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
      : nothing
  }
  ${
    view.counts.length > 1
      ? html`<h3>${words.counts}</h3>
          <table>
            <tbody>
              ${view.counts.map(count)}
            </tbody>
          </table>
          ${view.earlier ? html`<p class="earlier">${view.earlier}</p>` : nothing}`
      : nothing
  }
  <footer>${view.footer.map((line) => html`<span>${line}</span>`)}</footer>
`;

const baseline = (view: NonNullable<PanelView['baseline']>, words: PanelWords): TemplateResult =>
  html`<div>
    <dt>${words.baseline}</dt>
    <dd class="number">${view.platelets}</dd>
    <dd>${view.how}</dd>
    ${view.reason ? html`<dd>${view.reason}</dd>` : nothing}
  </div>`;

const mark = ({ look, code, meaning }: Mark): TemplateResult =>
  html`<span class="mark" data-look=${look} aria-label=${meaning} role="img">${code}</span>`;

const readings = (view: PanelView, all: readonly ReadingView[], words: PanelWords): TemplateResult => {
  const row = (name: string, cell: (reading: ReadingView) => unknown): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${all.map((each) => html`<td>${cell(each)}</td>`)}
    </tr>`;
  return html`<h3>${words.readings}</h3>
    <table class="readings">
      <thead>
        <tr>
          <td></td>
          ${all.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(view.atCount, ({ mark: its }) => (its ? mark(its) : '–'))}
        ${row(
          words.baseline,
          ({ baseline: of }) => html`${of.platelets}<span class="note">${of.how} ${of.reason}</span>`,
        )}
        ${row(words.overall, ({ overall }) => overall)}
      </tbody>
    </table>`;
};

const criterion = (view: CriterionView, words: PanelWords): TemplateResult =>
  html`<li data-held=${view.held}>
    <span class="held" aria-hidden="true">${MARKS[view.held]}</span>
    <span class="label">${view.label}</span>
    <span class="verdict">${view.verdict}</span>
    ${
      view.observed || view.limit
        ? html`<span class="evidence">
            <span>${view.observed || words.notRecorded}</span>
            ${view.limit ? html`<span class="limit">${words.needs(view.limit)}</span>` : nothing}
            ${view.when ? html`<span class="when">${view.when}</span>` : nothing}
          </span>`
        : nothing
    }
    ${view.reason ? html`<span class="reason">${view.reason}</span>` : nothing}
  </li>`;

const count = (view: CountView): TemplateResult =>
  html`<tr>
    <th scope="row">${view.day}</th>
    <td>${view.date}${view.note ? html`<span class="note">${view.note}</span>` : nothing}</td>
    <td class="figure">${view.platelets}</td>
    <td>${mark(view.face)}</td>
  </tr>`;
