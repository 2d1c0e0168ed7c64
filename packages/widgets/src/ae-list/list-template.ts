/** The list: filters above, one row an event, its grade first. A button in each row opens the event. */
import { html, nothing, type TemplateResult } from 'lit';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { EventRow, Filters } from './rows.ts';

export interface ListView {
  readonly label: string;
  readonly language: string;
  /** A date or time of the record in words. */
  readonly date: (text: string) => string;
  readonly synthetic: boolean;
  readonly remarks: readonly string[];
  readonly canRetry: boolean;
  /** Null while there is nothing to show. */
  readonly rows: readonly EventRow[] | null;
  readonly total: number;
  readonly filters: Filters;
  /** Open questions by id of the event. */
  readonly questions: ReadonlyMap<string, number>;
  readonly footer: readonly string[];
}

export interface ListActs {
  readonly onInput: (event: Event) => void;
  readonly onClick: (event: Event) => void;
}

const TICKS = ['serious', 'related', 'ongoing', 'emergent', 'interest', 'queries'] as const;

export function listTemplate(view: ListView, acts: ListActs, words: AeWords): TemplateResult {
  const names = {
    serious: words.onlySerious,
    related: words.onlyRelated,
    ongoing: words.onlyOngoing,
    emergent: words.onlyEmergent,
    interest: words.onlyInterest,
    queries: words.withQueries,
  };
  const { rows, filters } = view;
  return html`<div
    role="group"
    aria-label=${view.label}
    lang=${view.language}
    @input=${acts.onInput}
    @click=${acts.onClick}
  >
    <p class="title">
      ${view.label}
      ${view.synthetic ? html`<span class="synthetic quiet">${words.synthetic}</span>` : nothing}
    </p>
    ${view.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
    ${view.canRetry ? html`<p><button type="button" data-act="retry">${words.retry}</button></p>` : nothing}
    ${
      rows === null
        ? nothing
        : view.total === 0
          ? html`<p class="none">${words.noEvents}</p>`
          : html`<div class="filters" role="group" aria-label=${words.filters}>
                <select name="fromGrade" aria-label=${words.grade}>
                  ${[0, 1, 2, 3, 4, 5].map(
                    (grade) =>
                      html`<option value=${grade} .selected=${grade === filters.fromGrade}>
                        ${grade === 0 ? words.allGrades : words.fromGrade(grade)}
                      </option>`,
                  )}
                </select>
                ${TICKS.map(
                  (name) =>
                    html`<label
                      ><input type="checkbox" name=${name} .checked=${filters[name]} /><span
                        >${names[name]}</span
                      ></label
                    >`,
                )}
                <span class="quiet" role="status">${words.eventsShown(rows.length, view.total)}</span>
              </div>
              ${rows.length === 0 ? html`<p class="none">${words.noneFits}</p>` : table(view, rows, words)}`
    }
    <footer>${view.footer.map((line) => html`<span>${line}</span>`)}</footer>
  </div>`;
}

const table = (view: ListView, rows: readonly EventRow[], words: AeWords): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${view.label}>
    <table>
      <thead>
        <tr>
          ${[words.grade, words.term, words.course, words.causality, words.seriousness, words.outcome].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, view, words))}
      </tbody>
    </table>
  </div>`;

function line(row: EventRow, { date: written, questions }: ListView, words: AeWords): TemplateResult {
  const { event, classified, grade, ongoing, dayFromInfusion: day, byNumbers } = row;
  const date = (text: string | null): string => (text ? written(text) : words.open);
  const asked = questions.get(event.id) ?? 0;
  const name = event.ctcae?.term ?? event.term;
  const relatedness = classified?.relatedness;
  const serious = classified?.seriousness.counted;
  return html`<tr data-id=${event.id} data-serious=${serious === 'met' ? '' : nothing}>
    <td>
      ${
        grade === null
          ? html`<span class="quiet">${event.severity ?? words.notGraded}</span>`
          : html`<span class="mark" data-grade=${grade} aria-label=${words.gradeLong(grade)}>${grade}</span>`
      }
      ${event.gradeScale === 'astct' ? html`<span class="note">${words.scale.astct}</span>` : nothing}
      ${byNumbers !== null && byNumbers !== grade ? html`<span class="note">${words.numbersGive(byNumbers)}</span>` : nothing}
    </td>
    <td>
      <button
        type="button"
        class="open"
        data-act="open"
        data-id=${event.id}
        aria-label=${words.openEvent(name)}
      >
        ${name}
      </button>
      ${event.term !== name ? html`<span class="note">${event.term}</span>` : nothing}
      ${event.ctcae ? nothing : html`<span class="note">${words.uncoded}</span>`}
      ${event.ctcae?.version === '6.0' ? html`<span class="note">${words.ctcae('6.0')}</span>` : nothing}
      ${event.followUps?.length ? html`<span class="note">${words.followUps(event.followUps.length)}</span>` : nothing}
      ${asked > 0 ? html`<span class="note asked">${words.openQueries(asked)}</span>` : nothing}
    </td>
    <td>
      ${words.until(date(event.start), event.end ? date(event.end) : ongoing ? words.goesOn : words.open)}
      <span class="note"
        >${day === null ? '' : `D${day < 0 ? '−' : day > 0 ? '+' : ''}${Math.abs(day)}`}
        ${classified ? words.emergenceOutcomes[classified.emergence.verdict.outcome] : ''}</span
      >
    </td>
    <td>
      ${
        relatedness === undefined
          ? words.open
          : relatedness.assumed
            ? words.assumedRelated
            : relatedness.counted
              ? words.related
              : words.notRelated
      }
    </td>
    <td>
      ${serious === 'met' ? html`<strong>${words.serious}</strong>` : serious === 'not-met' ? words.no : words.open}
    </td>
    <td>${event.outcome === null ? words.open : named(words.outcomes, event.outcome)}</td>
  </tr>`;
}
