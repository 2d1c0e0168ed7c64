/** The swimmer plot: hairlines, tabular figures, response by colour, letter and hatch. */
import { css, type CSSResult } from 'lit';
import { plain } from './plain-styles.ts';
import { coloursOf, host } from '../theme/host.ts';
import { RESPONSE_PALETTE } from '../theme/response-palette.ts';
import { SURFACE_PALETTE } from '../theme/surface-palette.ts';

const sheet: CSSResult = css`
  figure,
  p {
    margin: 0;
  }
  .title {
    font-size: 16px;
    font-weight: 600;
  }
  .synthetic {
    margin-inline-start: 4px;
    padding-inline: 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 400;
  }
  .quiet,
  footer,
  caption {
    color: var(--_muted);
    font-size: 12px;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block: 8px;
  }
  .narrow label {
    display: grid;
    flex: 1 0 100%;
    grid-template-columns: 96px 1fr;
    align-items: center;
  }
  .narrow select {
    min-inline-size: 0;
  }
  button,
  select {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
  }
  select {
    color: var(--_ink);
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 -2px var(--_accent);
  }
  :is(button, select, .scroll):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .stale,
  .waiting {
    padding-block-end: 8px;
    color: var(--_danger);
    font-size: 12px;
  }
  .waiting {
    color: var(--_accent);
  }
  .view[hidden] {
    display: none;
  }
  /* As high whatever is said in it: nothing moves under the pointer. */
  .keys {
    block-size: 3.2em;
    padding-block: 4px;
    overflow: auto;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block: 4px;
    font-size: 12px;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .scroll {
    position: relative;
    max-block-size: 640px;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }
  svg {
    display: block;
    font-size: 12px;
  }
  .name {
    cursor: pointer;
  }
  .hits {
    fill: none;
    pointer-events: all;
    cursor: pointer;
  }
  .name rect {
    fill: none;
  }
  .name .code {
    fill: var(--_accent);
    text-decoration: underline;
  }
  /* The days stay in sight above every lane. */
  .ruler {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
    box-sizing: border-box;
  }
  .name:focus-visible {
    outline: none;
  }
  .name:focus-visible rect {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  text {
    fill: var(--_ink);
  }
  .changed {
    fill: var(--_danger);
  }
  .group,
  .zero {
    font-weight: 600;
  }
  .head,
  .tick-text {
    fill: var(--_muted);
  }
  path {
    fill: none;
    stroke: none;
  }
  .rule {
    stroke: var(--_line);
  }
  .tick {
    stroke: var(--_line);
    stroke-opacity: 0.6;
  }
  .infusion {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .followed {
    fill: var(--_line);
  }
  .run-CR {
    fill: var(--_cr);
  }
  .run-PR {
    fill: var(--_pr);
  }
  .hatch {
    stroke: var(--_pr-hatch);
  }
  .run-NR {
    fill: var(--_surface);
    stroke: var(--_nr);
    stroke-width: 1.5;
  }
  .run-NE {
    fill: var(--_surface);
    stroke: var(--_ne);
    stroke-dasharray: 1 3;
  }
  .run-indeterminate {
    fill: var(--_surface);
    stroke: var(--_ne);
    stroke-dasharray: 4 3;
  }
  .on-CR,
  .on-PR,
  .on-NR,
  .on-NE,
  .on-indeterminate {
    font-size: 11px;
    font-weight: 600;
  }
  .on-CR {
    fill: var(--_cr-ink);
  }
  .on-PR {
    fill: var(--_pr-ink);
  }
  .goes-on {
    fill: var(--_ink);
  }
  .completed {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .dose-limiting {
    fill: var(--_danger);
  }
  .serious {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .grade-3 {
    stroke: var(--_nr);
    stroke-width: 2;
  }
  .crs {
    fill: var(--_accent);
  }
  .icans {
    fill: var(--_ink);
  }
  .rescue {
    stroke: var(--_nr);
    stroke-width: 2;
  }
  .perhaps {
    fill: var(--_muted);
  }
  .undated {
    font-weight: 600;
  }
  .legend .undated {
    justify-content: center;
    inline-size: 22px;
  }
  .death,
  .left {
    stroke: var(--_danger);
    stroke-width: 2;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block: 8px 4px;
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
  .as-table {
    overflow-x: auto;
  }
  .as-table:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .opens {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block: 8px;
    font-size: 12px;
  }
  button:disabled {
    color: var(--_muted);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block-start: 8px;
  }
  @media print {
    .waiting,
    .keys,
    .toolbar {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
      break-inside: avoid;
    }
    .ruler {
      position: static;
    }
    path {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;

export const styles: readonly CSSResult[] = [
  coloursOf({ ...SURFACE_PALETTE, ...RESPONSE_PALETTE }),
  host,
  sheet,
  plain,
];
