/** The lanes as a table, a page at a time: what is not looked at costs nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CourseLane } from '@trialside/client';
import type { CohortWords } from '../locales/cohort-words.ts';
import { ALL_COLUMNS, cell } from './columns.ts';
import { laneText } from './say-lane.ts';

/** Rows of a page. Source: Grafana's tables beside charts, which were too slow without an end. */
export const PAGE = 25;

export interface LaneTable {
  /** Those that the filter leaves, in the order of the lanes. */
  readonly lanes: readonly CourseLane[];
  /** How many there are without a filter. */
  readonly all: number;
  /** From 0; null for every row at once. */
  readonly page: number | null;
  readonly words: CohortWords;
  readonly open: (lane: CourseLane) => void;
  readonly turn: (page: number) => void;
}

export function laneTable({ lanes, all, page, words, open, turn }: LaneTable): TemplateResult {
  const pages = Math.max(1, Math.ceil(lanes.length / PAGE));
  const at = page === null ? 0 : Math.min(page, pages - 1);
  const shown = page === null ? lanes : lanes.slice(at * PAGE, (at + 1) * PAGE);
  const button = (to: number, text: string): TemplateResult =>
    html`<button type="button" ?disabled=${to < 0 || to >= pages} @click=${() => turn(to)}>${text}</button>`;
  return html`<div
      class="as-table"
      role="group"
      tabindex="0"
      aria-label=${words.table.caption(lanes.length, all)}
    >
      <table>
        <caption>
          ${words.table.caption(lanes.length, all)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.columns.subject}</th>
            ${ALL_COLUMNS.map((column) => html`<th scope="col">${words.columns[column]}</th>`)}
            <th scope="col">${words.table.what}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (lane) =>
              html`<tr>
                <th scope="row">
                  <button type="button" class="opens" @click=${() => open(lane)}>${lane.subjectCode}</button>
                </th>
                ${ALL_COLUMNS.map((column) => html`<td>${cell(lane, column, words)}</td>`)}
                <td>${laneText(lane, words)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      pages > 1 && page !== null
        ? html`<p class="pages">
            ${button(at - 1, words.table.before)}
            <span role="status"
              >${words.table.page(at * PAGE + 1, at * PAGE + shown.length, lanes.length)}</span
            >
            ${button(at + 1, words.table.after)}
          </p>`
        : nothing
    }`;
}
