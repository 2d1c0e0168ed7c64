/** The event as a printable source document: every field as recorded, who it is about, and what it was known at. */
import { html, type TemplateResult } from 'lit';
import { ADVERSE_EVENT_FIELDS, draftOfEvent, type AdverseEventField } from '@trialside/client';
import type { AdverseEvent } from '@trialside/rules/record';
import type { Known } from '../element/subject-data.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { SignatureLines } from '../signing/lines.ts';
import { spoken } from './spoken.ts';

export function sourceDocument(
  event: AdverseEvent,
  { record, protocol }: Known,
  words: AeWords,
  time: { readonly date: (text: string) => string; readonly printed: string },
  signatures: SignatureLines | null = null,
): TemplateResult {
  const draft = draftOfEvent(event);
  const { subject, site, cut } = record;
  return html`<main>
    <h1>${words.source}</h1>
    <p>
      ${protocol.studyCode} · ${site.code} · ${subject.code} · ${words.version(event.version)} ·
      ${words.knownAt(cut.knownAt, cut.on)}${protocol.synthetic ? html` · <strong>${words.synthetic}</strong>` : ''}
    </p>
    <table class="record">
      <tbody>
        ${ADVERSE_EVENT_FIELDS.map((field) => {
          const said =
            field === 'shownAtEntry' ? shown(event.shownAtEntry, words) : spoken(draft, field, words);
          const isDated = DATED.includes(field);
          return html`<tr>
            <th scope="row">${words.fields[field]}</th>
            <td>${isDated ? said.replace(TIME, time.date) : said}</td>
          </tr>`;
        })}
        ${Object.entries(event.supplement).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      signatures && signatures.lines.length > 0
        ? html`<p>${signatures.heading}</p>
            <ul>
              ${signatures.lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
        : ''
    }
    <p>${words.printed(time.printed)}</p>
  </main>`;
}

/** Fields that hold dates and times, and no text of a person in which one may stand. */
const DATED: readonly AdverseEventField[] = ['gradePeriods', 'start', 'end', 'hospitalStay', 'awareOn'];

/** A date with a time. Dates alone are printed as they were recorded. */
const TIME = /\d{4}-\d\d-\d\dT\d\d(?::\d\d){0,2}(?:Z|[+-]\d\d:?\d\d)?/g;

const shown = (texts: AdverseEvent['shownAtEntry'], words: AeWords): string =>
  texts === null
    ? words.open
    : Object.entries(texts)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; ');
