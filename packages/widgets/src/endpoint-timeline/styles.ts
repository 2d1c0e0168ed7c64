/** The timeline as an instrument: hairlines, tabular figures, colour only where it means something. */
import { css, type CSSResult } from 'lit';
import { GRADE_PALETTE } from '../theme/grade-palette.ts';
import { coloursOf, host } from '../theme/host.ts';
import { RESPONSE_PALETTE } from '../theme/response-palette.ts';
import { SURFACE_PALETTE } from '../theme/surface-palette.ts';
import { grades, picture } from './picture-styles.ts';

const sheet: CSSResult = css`
  :host {
    position: relative;
  }
  figure,
  p,
  ul,
  h3 {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h3 {
    font-size: 14px;
  }
  figcaption {
    padding-block-end: 8px;
  }
  .title {
    font-size: 16px;
    font-weight: 600;
  }
  .synthetic {
    margin-inline-start: 8px;
    padding-inline: 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 400;
  }
  .summary {
    max-inline-size: 90ch;
  }
  .remark,
  .records,
  .quiet,
  .help,
  footer,
  caption {
    color: var(--_muted);
    font-size: 12px;
  }
  .toolbar,
  .saves {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .toolbar {
    padding-block-end: 8px;
  }
  .saves {
    padding-inline-start: 8px;
    color: var(--_muted);
  }
  button,
  summary {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_raised);
  }
  button:disabled {
    color: var(--_muted);
    cursor: default;
  }
  :is(button, summary, input, select, .plot, .scroll):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  summary {
    list-style: none;
  }
  .plot {
    overflow: hidden;
    /* The page scrolls and zooms by touch as ever; once the picture has the focus two fingers mean the picture. */
    touch-action: pan-y pinch-zoom;
    cursor: crosshair;
  }
  .plot:focus {
    touch-action: pan-y;
  }
  .card {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .filter,
  .readout {
    min-block-size: 18px;
    color: var(--_muted);
    font-size: 12px;
  }
  .readout {
    min-block-size: 36px;
    padding-block-start: 4px;
    color: var(--_ink);
    font-size: 13px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block-start: 8px;
  }
  @media print {
    .toolbar,
    .news,
    .readout,
    .help {
      display: none;
    }
    .plot,
    path,
    rect {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;

export const styles: readonly CSSResult[] = [
  coloursOf({ ...SURFACE_PALETTE, ...RESPONSE_PALETTE, ...GRADE_PALETTE }),
  host,
  sheet,
  picture,
  grades,
];
