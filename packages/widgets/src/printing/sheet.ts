/** How a source document looks on paper: black on white, hairlines, nothing cut in two, who it is about on every page. */
import { html, type TemplateResult } from 'lit';

/** What stands on every page. */
export interface Running {
  /** What it is, and of whom. */
  readonly head: readonly string[];
  /** What it was known at, when it was printed, and by which build. */
  readonly foot: readonly string[];
}

/** A table whose head and foot every browser repeats on each page; newer ones also count the pages. */
export const paged = ({ head, foot }: Running, content: TemplateResult): TemplateResult =>
  html`<table class="paged" role="presentation">
    <thead>
      <tr>
        <td>
          <p>${head.map((part) => html`<span>${part}</span>`)}</p>
        </td>
      </tr>
    </thead>
    <tfoot>
      <tr>
        <td>
          <p>${foot.map((part) => html`<span>${part}</span>`)}</p>
        </td>
      </tr>
    </tfoot>
    <tbody>
      <tr>
        <td>${content}</td>
      </tr>
    </tbody>
  </table>`;

/** The frame it is printed in has no document type: tables there take no letters from the page unless told. */
export const SHEET = `
  @page {
    margin: 12mm 14mm 14mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 9px system-ui, sans-serif; }
  }
  body { margin: 0; font: 11px/1.35 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; color: #000; background: #fff; }
  h1 { margin: 8px 0 0; font-size: 16px; }
  h2 { margin: 10px 0 2px; font-size: 12px; break-after: avoid; }
  p, ul, dl, dd { margin: 0; padding: 0; list-style: none; }
  table { inline-size: 100%; border-collapse: collapse; font: inherit; color: inherit; }
  th, td { padding: 2px 6px; border: 1px solid #999; text-align: start; vertical-align: top; overflow-wrap: break-word; }
  th { font-weight: 600; }
  th[scope='col'] { white-space: nowrap; }
  tr, li { break-inside: avoid; }
  .record :is(th, td) { overflow-wrap: anywhere; }
  .record th { inline-size: 32%; }
  .paged > * > tr > td { padding: 0; border: 0; }
  .paged > :is(thead, tfoot) p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; font-size: 10px; }
  .paged > thead p { margin-block-end: 4px; padding-block-end: 2px; border-block-end: 1px solid #000; }
  .paged > tfoot p { margin-block-start: 8px; padding-block-start: 2px; border-block-start: 1px solid #999; }
  .facts { display: grid; grid-template-columns: repeat(4, auto); gap: 4px 16px; margin-block: 8px; }
  .facts dt, .note { font-size: 10px; color: #444; }
  .facts dd { font-weight: 600; }
  .figures { padding-block: 4px; border-block: 1px solid #000; }
  .figures .large { font-size: 18px; line-height: 1.2; }
  h2 .note { font-weight: 400; }
  .figure { text-align: end; }
  .items :is(td, th) { padding-block: 1px; }
  .items tbody { break-inside: avoid; }
  .items .note { inline-size: 100%; font-size: 9px; line-height: 1.25; }
  .items :is(td, th):not([colspan], .note, :last-child) { white-space: nowrap; }
  .items th[colspan] { padding-block: 2px 0; border-inline-color: transparent; font-size: 10px; color: #444; }
  .items tr[data-finding='present'] { font-weight: 600; }
  .by-hand { display: grid; grid-template-columns: 2fr 2fr 1fr; gap: 0 16px; margin-block-start: 36px; break-inside: avoid; }
  .by-hand span { padding-block-start: 2px; border-block-start: 1px solid #000; font-size: 10px; }
`;
