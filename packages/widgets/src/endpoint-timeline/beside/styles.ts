/** Looks of what stands beside the picture: explanations, legend, table, and what changed. */
import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .pins {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: 8px;
  }
  .pins:not(:empty) {
    padding-block-end: 8px;
  }
  .detail {
    padding: 8px 12px;
    border-radius: 4px;
    background: var(--_raised);
  }
  .detail ul {
    padding-block: 4px;
  }
  .detail li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .evidence {
    color: var(--_muted);
  }
  .marks {
    font-weight: 600;
  }
  .letter {
    display: inline-block;
    min-inline-size: 20px;
    border-radius: 4px;
    background: var(--_accent);
    color: var(--_surface);
    text-align: center;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    padding-block-start: 4px;
  }
  li[tabindex]:is(:hover, :focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding-block: 4px 8px;
  }
  .tools label {
    max-inline-size: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  :is(select, input[type='date']) {
    min-block-size: 28px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 2px 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .since ul {
    padding-block: 4px;
  }
  .since li::before {
    content: '· ';
  }
  .legend {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .entries {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .legend fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 2px;
    border: 0;
    break-inside: avoid;
  }
  @container (min-width: 900px) {
    .lanes {
      columns: 2;
      column-gap: 24px;
    }
  }
  .legend legend {
    float: left;
    float: inline-start;
    inline-size: 132px;
    padding: 4px 8px 0 0;
    font-weight: 600;
  }
  @container (max-width: 559px) {
    .legend legend {
      float: none;
      inline-size: 100%;
    }
  }
  .legend label,
  .explained li {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 24px;
  }
  .legend label:has(:disabled) {
    color: var(--_muted);
  }
  .glyph {
    flex: none;
  }
  .explained {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block-start: 4px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
  }
  caption {
    padding-block: 4px;
    text-align: start;
  }
  th,
  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 12px;
  }
  tbody tr {
    cursor: pointer;
  }
  tr[aria-current] {
    background: var(--_raised);
    box-shadow: inset 3px 0 var(--_accent);
  }
  nav {
    display: flex;
    gap: 8px;
    align-items: center;
    padding-block: 4px;
  }
  .plain {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    color: inherit;
    text-align: start;
  }
  .news {
    /* Out of the way of everything: nothing moves when it comes. */
    position: absolute;
    inset: 10px 12px auto auto;
    display: flex;
    gap: 8px;
    align-items: center;
    padding-inline-start: 8px;
    background: var(--_surface);
    font-weight: 600;
  }
  .cursor,
  .pinned {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .pinned {
    stroke-dasharray: 6 2;
  }
  .lit {
    fill: var(--_accent);
    fill-opacity: 0.18;
    stroke: var(--_accent);
  }
  .pin-letter {
    fill: var(--_accent);
    font-weight: 600;
  }
  .brush {
    fill: var(--_accent);
    fill-opacity: 0.12;
    stroke: var(--_accent);
  }
  /* A line may cross a name that stands above its row. */
  .card .own {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  .ghost {
    stroke: var(--_muted);
    stroke-dasharray: 2 2;
    stroke-opacity: 0.8;
  }
  .added,
  .changed {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .changed {
    fill: var(--_accent);
  }
  .undated {
    fill: var(--_danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    /* Heights, numerals, letters, hatches and outlines carry what colours carry elsewhere. */
    :host {
      --_surface: Canvas;
      --_raised: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_accent: Highlight;
      --_danger: CanvasText;
      --_grade-1: CanvasText;
      --_grade-2: CanvasText;
      --_grade-3: CanvasText;
      --_grade-4: CanvasText;
      --_grade-5: CanvasText;
      --_grade-3-ink: Canvas;
      --_grade-4-ink: Canvas;
      --_grade-5-ink: Canvas;
      --_cr: CanvasText;
      --_cr-ink: Canvas;
      --_pr: Canvas;
      --_pr-ink: CanvasText;
      --_pr-hatch: CanvasText;
      --_nr: CanvasText;
      --_ne: CanvasText;
    }
    .picture {
      forced-color-adjust: none;
    }
    :is(.response-PR, .guide-pr-effective) {
      stroke: CanvasText;
    }
    .normal,
    .dose-area {
      fill: none;
      stroke: GrayText;
    }
    /* The line of the data cut says it. */
    .after {
      fill: none;
    }
    .on-response-PR {
      paint-order: stroke;
      stroke: Canvas;
      stroke-width: 3px;
    }
  }
  @media print {
    .tools,
    .acts,
    nav,
    .legend input {
      display: none;
    }
    .detail,
    fieldset,
    tr {
      break-inside: avoid;
    }
    .legend label:has(input:not(:checked)) {
      text-decoration: line-through;
    }
  }
`;
