/** The event as a printable source document: every field as recorded, who it is about, and what it was known at. */
import { html, render, type TemplateResult } from 'lit';
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
    <table>
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

const SHEET = `
  body { font: 12px/1.4 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; }
  h1 { font-size: 16px; }
  table { inline-size: 100%; border-collapse: collapse; }
  th, td { padding: 3px 6px; border: 1px solid #999; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  th { inline-size: 32%; font-weight: 600; }
`;

/** Prints a page of its own in a frame that holds nothing else, so that the host's page is not printed with it. */
export function printDocument(
  root: ShadowRoot,
  language: string,
  title: string,
  body: TemplateResult,
): HTMLIFrameElement {
  const frame = root.ownerDocument.createElement('iframe');
  frame.className = 'unseen';
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  page.documentElement.lang = language;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  page.adoptedStyleSheets = [sheet];
  render(body, page.body);
  view.addEventListener('afterprint', () => frame.remove());
  return frame;
}
