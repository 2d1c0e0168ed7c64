/** The list: filters above, one row an event, its grade first. A button in each row opens the event. */
import { html, nothing, type TemplateResult } from 'lit';
import { isOtherSpecify } from '@trialside/rules/adverse-events';
import type { GradingCounts } from '@trialside/rules/evaluate';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { Beside, EventRow, Filters } from './rows.ts';

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
  /** How far the results of the subject can be graded; null while that is not known. */
  readonly counts: GradingCounts | null;
  readonly filters: Filters;
  /** Questions and signatures, by id of the event. */
  readonly beside: (id: string) => Beside;
  readonly footer: readonly string[];
}

export interface ListActs {
  readonly onInput: (event: Event) => void;
  readonly onClick: (event: Event) => void;
}

const TICKS = ['serious', 'related', 'ongoing', 'emergent', 'interest', 'queries', 'unsigned'] as const;

export function listTemplate(view: ListView, acts: ListActs, words: AeWords): TemplateResult {
  const names = {
    serious: words.onlySerious,
    related: words.onlyRelated,
    ongoing: words.onlyOngoing,
    emergent: words.onlyEmergent,
    interest: words.onlyInterest,
    queries: words.withQueries,
    unsigned: words.onlyUnsigned,
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
    ${view.counts ? gradable(view.counts, words) : nothing}
    <footer>${view.footer.map((line) => html`<span>${line}</span>`)}</footer>
  </div>`;
}

/** What the results give for grading, and what they cannot give and why. */
const gradable = ({ results, reasons }: GradingCounts, words: AeWords): TemplateResult | typeof nothing =>
  results.graded + results.notGradable === 0
    ? nothing
    : html`<details class="quiet gradable">
        <summary>${words.resultsGraded(results.graded, results.notGradable)}</summary>
        <ul>
          ${reasons.map(
            ({ term, reason, count }) =>
              html`<li>
                ${count} × ${term}:
                ${reason === 'open' ? words.reasonOpen : named(words.gradeReasons, reason)}
              </li>`,
          )}
          <li>${words.resultsOfNoTerm(results.ofNoTerm)}</li>
        </ul>
      </details>`;

const table = (view: ListView, rows: readonly EventRow[], words: AeWords): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${view.label}>
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${[words.grade, words.term, words.course, words.causality, words.serious, words.outcome].map(
            (name) => html`<th role="columnheader" scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => line(row, view, words))}
      </tbody>
    </table>
  </div>`;

function line(row: EventRow, { date: written, beside }: ListView, words: AeWords): TemplateResult {
  const { event, classified, grade, ongoing, dayFromInfusion: day, byNumbers } = row;
  const date = (text: string | null): string => (text ? written(text) : words.open);
  const { open, answered, signed } = beside(event.id);
  // "Other, specify" says nothing: the words of the report do.
  const isNamed = event.ctcae !== null && !isOtherSpecify(event.ctcae.term);
  const name = isNamed ? event.ctcae!.term : event.term;
  const other = isNamed ? event.term : event.ctcae?.term;
  const relatedness = classified?.relatedness;
  const serious = classified?.seriousness.counted;
  return html`<tr role="row" data-id=${event.id} data-serious=${serious === 'met' ? '' : nothing}>
    <td role="cell">
      ${
        grade === null
          ? html`<span class="quiet">${event.severity ?? words.notGraded}</span>`
          : html`<span class="mark" data-grade=${grade} aria-label=${words.gradeLong(grade)}>${grade}</span>`
      }
      ${event.gradeScale === 'astct' ? note(words.scale.astct) : nothing}
    </td>
    <td role="cell">
      <button
        type="button"
        class="open"
        data-act="open"
        data-id=${event.id}
        aria-label=${words.openEvent(name)}
      >
        ${name}
      </button>
      ${other !== undefined && other !== name ? note(other) : nothing}
      ${event.ctcae ? nothing : note(words.uncoded)}
      ${event.ctcae?.version === '6.0' ? note(words.ctcae('6.0')) : nothing}
      ${byNumbers !== null && byNumbers !== grade ? note(words.numbersGive(byNumbers)) : nothing}
      ${event.followUps?.length ? note(words.followUps(event.followUps.length)) : nothing}
      ${open > 0 ? note(words.openQueries(open), 'asked') : nothing}
      ${answered > 0 ? note(words.answeredQueries(answered), 'asked') : nothing}
      ${signed?.isOutdated ? note(words.signedBefore, 'asked') : nothing}
      ${signed && signed.names.length > 0 ? note(words.signedBy(signed.names.join(', '))) : nothing}
    </td>
    <td role="cell">
      ${words.until(date(event.start), event.end ? date(event.end) : ongoing ? words.goesOn : words.open)}
      <span class="note"
        >${day === null ? '' : `D${day < 0 ? '−' : day > 0 ? '+' : ''}${Math.abs(day)}`}
        ${classified ? words.emergenceOutcomes[classified.emergence.verdict.outcome] : ''}</span
      >
    </td>
    <td role="cell" data-name=${words.causality}>
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
    <td role="cell" data-name=${words.serious}>
      ${serious === 'met' ? html`<strong>${words.yes}</strong>` : serious === 'not-met' ? words.no : words.open}
    </td>
    <td role="cell" data-name=${words.outcome}>
      ${event.outcome === null ? words.open : named(words.outcomes, event.outcome)}
    </td>
  </tr>`;
}

const note = (text: string, more: string = ''): TemplateResult =>
  html`<span class="note ${more}">${text}</span>`;
