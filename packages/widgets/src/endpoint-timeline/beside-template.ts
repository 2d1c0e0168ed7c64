/** What stands beside the picture: what the cursor is on, why, and the same facts as a table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '@trialside/rules/timeline';
import type { Criterion } from '@trialside/rules/verdict';
import { endText, flagsText, rowName, startText, whatText, whenText, type Voice } from './say.ts';

const MARKS = { met: '✓', 'not-met': '✗', indeterminate: '?' } as const;

/** Everything about one fact: when, its marks, the criteria behind it, and the records it was made of. */
export const detailTemplate = (fact: Fact, voice: Voice, unpin: (() => void) | null): TemplateResult => html`
  <h3>${whatText(fact, voice)}</h3>
  <p>${whenText(fact, voice)}</p>
  ${fact.flags.length > 0 ? html`<p class="marks">${flagsText(fact, voice)}</p>` : nothing}
  ${
    fact.verdict && fact.verdict.criteria.length > 0
      ? html`<ul>
          ${fact.verdict.criteria.map((one) => criterion(one, voice))}
        </ul>`
      : nothing
  }
  <p class="records">
    ${fact.sources.map(({ kind, id, version }) => html`<span>${kind} ${id}, v${version}</span> `)}
  </p>
  ${fact.verdict ? html`<p class="records">${fact.verdict.rule.id} ${fact.verdict.rule.version}</p>` : nothing}
  ${unpin ? html`<button type="button" @click=${unpin}>${voice.words.controls.unpin}</button>` : nothing}
`;

function criterion({ id, held, observed, threshold, reason }: Criterion, { words }: Voice): TemplateResult {
  const names: Readonly<Record<string, string>> = { ...words.response.criteria, ...words.remission.criteria };
  const reasons: Readonly<Record<string, string>> = { ...words.response.reasons, ...words.remission.reasons };
  return html`<li data-held=${held}>
    <span aria-hidden="true">${MARKS[held]}</span>
    <span>${names[id] ?? id}: ${words.remission.outcomes[held]}</span>
    ${
      observed || threshold
        ? html`<span class="evidence"
            >${observed ? `${observed.value}${observed.unit ? ` ${observed.unit}` : ''}` : '–'}${
              threshold
                ? ` (${threshold.comparator.replace('>=', '≥').replace('<=', '≤')} ${threshold.value}${threshold.unit ? ` ${threshold.unit}` : ''})`
                : ''
            }</span
          >`
        : nothing
    }
    ${reason ? html`<span class="evidence">${reasons[reason] ?? reason}</span>` : nothing}
  </li>`;
}

export const PAGE = 25;

export interface Table {
  /** Those of the lanes and days in view. */
  readonly shown: readonly Fact[];
  readonly all: number;
  readonly cursor: string | null;
  readonly page: number;
}

/** The same facts in the same order, a page at a time; the row of the cursor is marked. */
export function tableTemplate(
  { shown, all, cursor, page }: Table,
  voice: Voice,
  acts: { readonly choose: (key: string) => void; readonly turn: (page: number) => void },
): TemplateResult {
  const { table, lanes } = voice.words;
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  return html`<table>
      <caption>
        ${table.caption(shown.length, all)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${table.lane}</th>
          <th scope="col">${table.what}</th>
          <th scope="col">${table.from}</th>
          <th scope="col">${table.to}</th>
          <th scope="col">${table.marks}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.slice(page * PAGE, (page + 1) * PAGE).map(
          (fact) =>
            html`<tr
              aria-current=${fact.key === cursor ? 'true' : nothing}
              @click=${() => acts.choose(fact.key)}
            >
              <td>
                ${lanes[fact.lane]}${fact.row && fact.lane !== 'visits' ? html`<span class="quiet"> ${rowName(fact.lane, fact.row, voice)}</span>` : nothing}
              </td>
              <th scope="row">${whatText(fact, voice)}</th>
              <td>${startText(fact, voice)}</td>
              <td>${endText(fact, voice)}</td>
              <td>${flagsText(fact, voice)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      pages > 1
        ? html`<nav>
            <button type="button" aria-label="‹" ?disabled=${page === 0} @click=${() => acts.turn(page - 1)}>
              ‹
            </button>
            <span>${page + 1} / ${pages}</span>
            <button
              type="button"
              aria-label="›"
              ?disabled=${page >= pages - 1}
              @click=${() => acts.turn(page + 1)}
            >
              ›
            </button>
          </nav>`
        : nothing
    }`;
}
