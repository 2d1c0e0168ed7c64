/** The calculator as a sheet of paper would lay it out: two columns of items, the total always in sight, hairlines only. */
import { css, type CSSResult } from 'lit';
import { coloured } from '../theme/coloured.ts';
import { SURFACE_PALETTE } from '../theme/surface-palette.ts';

const colours: CSSResult = coloured({ ...SURFACE_PALETTE, danger: ['#9e1b1b', '#ff9a8f'] }, (colour) => {
  const names = [...Object.keys(SURFACE_PALETTE), 'danger'].map((name) => `--_${name}:${colour(name)}`);
  return `:host{${names.join(';')}}`;
});

const sheet: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
    isolation: isolate;
    font-size: 13px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    color: var(--_ink);
    background: var(--_surface);
    text-align: start;
    white-space: normal;
    letter-spacing: normal;
    font-family: var(--trial-font, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button:not(.name) {
    min-block-size: 28px;
    padding: 2px 12px;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  button.main {
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  button.small {
    min-block-size: 24px;
    padding: 0 8px;
  }
  button:disabled {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  :is(button, input, select, summary):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  input:not([type='radio']),
  select {
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 2px 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
  }
  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
    outline: 1px solid var(--_danger);
  }
  .quiet,
  .note,
  .hint,
  .evidence,
  .keys,
  dt,
  footer {
    color: var(--_muted);
    font-size: 12px;
  }
  .note {
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block-end: 8px;
  }
  .title {
    font-size: 16px;
    font-weight: 600;
  }
  .title + p {
    color: var(--_muted);
    font-size: 12px;
  }
  .synthetic {
    padding-inline: 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .fields label {
    display: grid;
    color: var(--_muted);
    font-size: 12px;
  }
  .fields :is(input, select) {
    color: var(--_ink);
    font-size: 13px;
  }
  .remark,
  .stop {
    margin-block-end: 8px;
    padding: 6px 8px;
    border-inline-start: 3px solid var(--_muted);
    background: var(--_raised);
  }
  .stop {
    border-color: var(--_danger);
  }
  :is(.stop, .remark) button {
    margin-inline-start: 8px;
    background: var(--_surface);
  }

  .summary {
    position: sticky;
    inset-block-start: var(--trial-sticky-top, 0);
    z-index: 1;
    border-block: 1px solid var(--_line);
    background: var(--_surface);
  }
  .totals {
    display: grid;
    grid-template-columns: auto auto 1fr auto;
    gap: 4px 24px;
    padding-block: 6px;
  }
  .totals .number {
    display: inline-block;
    min-inline-size: 3.2em;
    font-size: 20px;
    font-weight: 600;
    line-height: 1.2;
  }
  .totals .figure {
    font-size: 16px;
    line-height: 1.5;
  }
  .band dd {
    font-weight: 600;
  }
  .band .note {
    font-weight: 400;
  }
  .progress {
    align-self: end;
    color: var(--_muted);
    font-size: 12px;
  }

  .pga {
    display: grid;
    grid-template-columns: auto minmax(0, 320px);
    align-items: center;
    gap: 4px 24px;
    padding-block: 8px;
  }
  .decimal {
    display: grid;
    grid-template-columns: auto 72px auto minmax(8em, auto);
    align-items: center;
    gap: 2px 8px;
  }
  .decimal label {
    font-weight: 600;
  }
  .decimal :is(.problem, .warning) {
    grid-column: 1 / -1;
    color: var(--_danger);
  }
  .decimal .problem button {
    margin-inline-start: 8px;
    min-inline-size: 4em;
    font-size: 16px;
  }
  .echo {
    font-weight: 600;
  }
  .scale {
    inline-size: 100%;
    max-inline-size: 320px;
    touch-action: manipulation;
  }
  .scale[data-active] {
    cursor: crosshair;
  }
  .scale .axis {
    stroke: var(--_muted);
  }
  .scale text {
    fill: var(--_muted);
    font-size: 12px;
  }
  .scale circle {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .columns {
    display: grid;
    gap: 0 32px;
    align-items: start;
  }
  .columns > div {
    min-inline-size: 0;
  }
  .system {
    display: flex;
    justify-content: space-between;
    margin-block-start: 8px;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
  }
  .points {
    color: var(--_ink);
  }
  .row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto 16px auto auto;
    align-items: center;
    gap: 0 8px;
    min-block-size: 28px;
    padding-block: 1px;
    scroll-margin-block: 80px;
  }
  .row:focus-within {
    background: var(--_raised);
  }
  .row[data-finding='present'] .name {
    font-weight: 600;
  }
  .position,
  .weight {
    color: var(--_muted);
    font-size: 12px;
    text-align: end;
  }
  .name {
    grid-column: 2;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
    cursor: help;
  }
  .name:hover {
    text-decoration: underline dotted;
  }
  .label {
    grid-column: 2;
  }
  .new {
    grid-column: 3;
    padding-inline: 4px;
    border: 1px solid var(--_danger);
    border-radius: 4px;
    color: var(--_danger);
    font-size: 12px;
    line-height: 1.3;
  }
  .weight {
    grid-column: 4;
  }
  .before {
    grid-column: 5;
    inline-size: 12px;
    color: var(--_muted);
    text-align: center;
  }
  .answers,
  .answer {
    grid-column: 6;
  }
  .answer[data-finding='open'] {
    color: var(--_muted);
  }
  .answers {
    display: inline-flex;
  }
  .answers label {
    position: relative;
    cursor: pointer;
  }
  .answers input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .answers span {
    display: block;
    min-inline-size: 38px;
    margin-inline-start: -1px;
    padding: 2px 6px;
    border: 1px solid var(--_line);
    font-size: 12px;
    text-align: center;
  }
  .answers label:first-child span {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .answers label:last-child span {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .answers input:hover + span {
    background: var(--_raised);
  }
  .answers input:checked + span {
    position: relative;
    border-color: var(--_muted);
    background: var(--_raised);
    font-weight: 600;
  }
  .answers input[value='present']:checked + span {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
  }
  .answers input[value='not-assessed']:checked + span {
    border-style: dashed;
    background: none;
  }
  .answers input:focus-visible + span {
    position: relative;
    z-index: 1;
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .data,
  .definition {
    grid-column: 2 / -1;
    padding-block: 2px 4px;
    font-size: 12px;
  }
  .data {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 8px;
  }
  .data > span {
    flex: 1 1 12em;
  }
  .data[data-suggests='present'] strong {
    color: var(--_accent);
  }
  .attribution {
    display: block;
  }
  .differs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    inline-size: 100%;
  }
  .definition {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
  }
  .definition em {
    font-style: normal;
    font-weight: 600;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 12px 4px;
  }
  .verdict {
    border-block-end: 1px solid var(--_line);
    padding-block: 4px;
  }
  .verdict summary {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 8px;
    cursor: pointer;
  }
  .verdict summary .note {
    grid-column: 2 / -1;
  }
  .held {
    font-weight: 600;
    text-align: center;
  }
  .verdict li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 8px;
    padding-block: 2px;
  }
  .verdict li .note {
    grid-column: 2 / -1;
  }
  .verdict .evidence {
    text-align: end;
  }
  .dose {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
    padding-block: 4px;
  }
  .dose .note {
    max-inline-size: 40em;
  }

  .conflict table {
    inline-size: 100%;
    margin-block: 8px;
    border-collapse: collapse;
  }
  .conflict :is(th, td) {
    padding: 4px 8px 4px 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .saving label {
    display: grid;
    flex: 1 1 16em;
    color: var(--_muted);
    font-size: 12px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-block-start: 8px;
  }

  @container (min-width: 680px) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (max-width: 479px) {
    .totals {
      grid-template-columns: auto auto 1fr;
      gap: 0 16px;
    }
    .totals .band {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .totals .band dt {
      display: none;
    }
    .pga {
      grid-template-columns: minmax(0, 1fr);
    }
    .decimal {
      grid-template-columns: 72px auto 1fr;
    }
    .decimal label {
      grid-column: 1 / -1;
    }
    .keys {
      display: none;
    }
    .row {
      min-block-size: 32px;
    }
    .answers span {
      min-inline-size: 40px;
      padding-block: 4px;
    }
  }
  @media (forced-colors: active) {
    .answers input:checked + span {
      border: 3px solid Highlight;
      padding: 0 4px;
    }
    .scale :is(.axis, circle) {
      stroke: CanvasText;
    }
  }
  @media print {
    :host {
      background: none;
      color: #000;
    }
    .summary {
      position: static;
    }
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .row {
      break-inside: avoid;
    }
    .acts,
    .keys,
    .saving button,
    button.small {
      display: none;
    }
    .answers input:not(:checked) + span {
      visibility: hidden;
    }
    .answers input:checked + span {
      print-color-adjust: exact;
    }
    .verdict::details-content {
      content-visibility: visible;
    }
  }
`;

export const styles: readonly CSSResult[] = [colours, sheet];
