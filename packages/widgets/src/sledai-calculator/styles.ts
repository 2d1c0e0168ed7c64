/** The calculator as a sheet of paper would lay it out: two columns of items, the total always in sight, hairlines only. */
import { css, type CSSResult } from 'lit';
import { coloursOf, host } from '../theme/host.ts';
import { DANGER, SURFACE_PALETTE } from '../theme/surface-palette.ts';
import { adapted, items } from './item-styles.ts';

const sheet: CSSResult = css`
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
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
    grid-template-columns: minmax(0, auto);
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    padding-block: 8px;
  }
  .decimal {
    display: grid;
    grid-template-columns: auto 64px auto minmax(6em, auto);
    align-items: center;
    gap: 2px 8px;
  }
  .decimal label {
    font-weight: 600;
    white-space: nowrap;
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
    flex: 1 1 220px;
    max-inline-size: 320px;
    touch-action: manipulation;
  }
  .scale[data-active] {
    cursor: crosshair;
  }
  .scale path {
    stroke: var(--_muted);
  }
  .scale text {
    fill: var(--_muted);
    font-size: 12px;
    text-anchor: middle;
  }
  .scale circle {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-block-start: 8px;
  }
`;

export const styles: readonly CSSResult[] = [
  coloursOf({ ...SURFACE_PALETTE, danger: DANGER }),
  host,
  sheet,
  items,
  adapted,
];
