/** The open response badge: a dense sheet of type, one hairline between its parts. */
import { css, type CSSResult } from 'lit';
import { coloured } from '../../theme/coloured.ts';
import { SURFACE_PALETTE } from '../../theme/surface-palette.ts';

export const styles: CSSResult = css`
  ${coloured(SURFACE_PALETTE, (colour) => {
    const names = Object.keys(SURFACE_PALETTE).map((name) => `--_${name}:${colour(name)}`);
    return `.panel{${names.join(';')}}`;
  })}
  .panel {
    /* Nothing of a cell it happens to sit in, such as a ban on line breaks, reaches the panel. */
    all: initial;
    color-scheme: inherit;
    direction: ltr;
    font-family: inherit;
    box-sizing: border-box;
    position: fixed;
    inset: auto;
    display: block;
    inline-size: min(432px, 100% - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    font-size: 13px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    text-align: start;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .panel::backdrop {
    background: transparent;
  }
  .panel * {
    box-sizing: border-box;
  }
  :where(.panel) :is(p, h2, h3, dl, dd, dt, ul, table) {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  .panel:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .subject,
  dt,
  .when,
  .best,
  .earlier,
  .reason,
  .note,
  .readings th,
  footer {
    color: var(--_muted);
    font-size: 12px;
  }
  .synthetic {
    margin-inline-start: 8px;
    padding-inline: 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .panel h2 {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-block: 4px 0;
    font-size: 16px;
    font-weight: 600;
  }
  .panel h3 {
    margin-block: 16px 4px;
    font-size: 12px;
    font-weight: 600;
  }
  .mark {
    flex: none;
    display: inline-block;
    min-inline-size: 2.6em;
    padding-inline: 0.4em;
    border: var(--_thick, 1.5px) var(--_line-style, solid) var(--_edge, var(--_ne));
    border-radius: 4px;
    background: var(--_fill, none);
    color: var(--_on, inherit);
    font-size: 12px;
    font-weight: 600;
    text-align: center;
  }
  .panel button {
    all: unset;
    box-sizing: border-box;
    border-radius: 4px;
    cursor: pointer;
  }
  .panel .close {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    padding: 7px;
    /* Seen where colours are forced. */
    border: 1px solid transparent;
  }
  .panel .close:hover {
    background: var(--_raised);
  }
  .panel .retry {
    min-block-size: 28px;
    margin-block-start: 8px;
    padding: 3px 12px;
    border: 1px solid var(--_accent);
    color: var(--_accent);
  }
  .panel button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .panel .remark {
    margin-block-start: 8px;
    padding: 6px 8px;
    border-inline-start: 3px solid var(--_muted);
    background: var(--_raised);
  }
  .panel .values {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .panel .number {
    font-size: 20px;
    font-weight: 600;
  }
  .panel .best {
    margin-block-start: 8px;
  }
  .criteria,
  .notes {
    list-style: none;
  }
  .criteria li {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 0 8px;
    padding-block: 5px;
  }
  .held {
    font-weight: 600;
    text-align: center;
  }
  .limit,
  [data-held='met'] .verdict {
    color: var(--_muted);
  }
  li:not([data-held='met']) .verdict {
    font-weight: 600;
  }
  .evidence,
  .reason {
    grid-column: 2 / -1;
  }
  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .notes li {
    padding-block: 2px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .criteria li,
  tr {
    border-block-start: 1px solid var(--_line);
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    font-weight: 400;
    text-align: start;
  }
  td:last-child {
    padding-inline-end: 0;
    text-align: end;
  }
  .note {
    display: block;
  }
  .panel .readings :is(th, td) {
    vertical-align: top;
    text-align: start;
  }
  .panel svg {
    display: block;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .spark,
  .panel .detail {
    margin-block-start: 12px;
  }
  .spark .level {
    stroke-opacity: 0.25;
  }
  .spark .start {
    stroke-dasharray: 2 3;
  }
  .close path,
  polyline {
    fill: none;
  }
  .spark .hollow {
    fill: var(--_surface);
  }
  .spark text {
    stroke: none;
    font-size: 12px;
  }
  .spark .to {
    text-anchor: end;
  }
  .figure {
    text-align: end;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-block-start: 16px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  @media print {
    /* On paper nothing scrolls: all of it, from the top of the page. */
    .panel {
      position: absolute;
      inset: 0 auto auto 0 !important;
      max-height: none !important;
      box-shadow: none;
    }
    .panel :is(.close, .retry) {
      display: none;
    }
  }
`;
