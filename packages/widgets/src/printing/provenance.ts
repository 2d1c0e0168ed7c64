/** The end of every source document: who entered and corrected it, and who signed it. */
import { html, nothing, type TemplateResult } from 'lit';
import { named } from '../element/named.ts';
import type { PrintWords } from '../locales/print-words.ts';
import type { SignatureLines } from '../signing/lines.ts';
import type { HistoryLine } from './history.ts';

export interface Provenance {
  /** Null where the trail could not be read. */
  readonly history: readonly HistoryLine[] | null;
  /** Names of the records by id. */
  readonly records: Readonly<Record<string, string>>;
  /** Null where the study could not be asked. */
  readonly signatures: SignatureLines | null;
  /** A moment in words. */
  readonly moment: (at: number) => string;
  /** Words of reasons by code. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Names of fields: with them a correction says what it changed (REC-04). */
  readonly fields?: Readonly<Record<string, string>>;
}

export const provenance = (of: Provenance, words: PrintWords): TemplateResult =>
  html`<section>
      <h2>${words.history}</h2>
      ${of.history ? table(of.history, of, words) : html`<p>${words.historyUnread}</p>`}
    </section>
    <section>
      <h2>${words.signatures}</h2>
      ${signatures(of.signatures, words)}
    </section>`;

const table = (lines: readonly HistoryLine[], of: Provenance, words: PrintWords): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        ${Object.values(words.columns).map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <td>${line.change}</td>
            <td>
              ${named(words.actions, line.action)}:
              ${Object.entries(line.versions)
                .map(([id, version]) => words.version(of.records[id] ?? id, version))
                .join('; ')}
              ${of.fields && line.action === 'amend' ? corrections(line, of.fields) : nothing}
            </td>
            <td>${line.userName} (${named(words.roles, line.role)})</td>
            <td>${of.moment(Date.parse(line.at))}</td>
            <td>
              ${[line.reasonCode ? named(of.reasons, line.reasonCode) : '', line.reasonText ?? ''].filter(Boolean).join(': ')}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** As the trail keeps them: what stood there, and what stands there since. */
const corrections = ({ fields }: HistoryLine, names: Readonly<Record<string, string>>): TemplateResult =>
  html`<ul>
    ${fields
      .filter(({ field }) => field !== 'shownAtEntry')
      .map(
        ({ field, old, new: fresh, isRedacted }) =>
          html`<li class="note">
            ${named(names, field)}: ${isRedacted ? '█' : `${old ?? '–'} → ${fresh ?? '–'}`}
          </li>`,
      )}
  </ul>`;

/** Unsigned, it can be signed by hand. */
const signatures = (given: SignatureLines | null, words: PrintWords): TemplateResult =>
  given && given.lines.length > 0
    ? html`<ul>
        ${given.lines.map((line) => html`<li>${line}</li>`)}
      </ul>`
    : html`${given ? html`<p>${words.unsigned}</p>` : ''}
        <p class="by-hand">
          <span>${words.byHand.name}</span><span>${words.byHand.signature}</span
          ><span>${words.byHand.date}</span>
        </p>`;
