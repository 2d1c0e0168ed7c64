/**
 * The closed badge: one button whose mark is drawn before its text. Colour, shape and letters each tell the category; how
 * a mark looks is said once, in custom properties of the button, for the panel too.
 */
import { css, type CSSResult } from 'lit';
import { coloured } from '../theme/coloured.ts';
import { RESPONSE_PALETTE } from '../theme/response-palette.ts';

const looks: CSSResult = coloured(
  RESPONSE_PALETTE,
  (colour) => `
[data-look]{--_edge:${colour('ne')}}
[data-look=CR]{--_edge:${colour('cr')};--_fill:var(--_edge);--_on:${colour('cr-ink')}}
[data-look=PR]{--_edge:${colour('pr')};--_fill:repeating-linear-gradient(135deg,${colour('pr-hatch')} 0 1px,#0000 0 4px) var(--_edge);--_on:${colour('pr-ink')}}
[data-look=NR],[data-look=lost]{--_edge:${colour('nr')}}
[data-look=alert]{--_edge:${colour('danger')}}
[data-look=pending],[data-look=none]{--_edge:#0000}`,
);

// One sheet: every root adopts each of its own.
export const styles: CSSResult = css`
  ${looks}
  [data-code] {
    min-height: 24px;
    margin: 0;
    padding: 1px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font: inherit;
    line-height: 1.4;
    font-variant: tabular-nums;
    color: inherit;
    text-align: left;
    /* Of the languages it speaks: a page from right to left would turn ranges and signs round. */
    direction: ltr;
    cursor: pointer;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  [data-code]:hover {
    text-decoration: underline;
  }
  [data-code]:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [data-code]::before {
    content: attr(data-code);
    display: inline-block;
    min-width: 1.5em;
    margin-right: 0.5em;
    padding-inline: 0.35em;
    border: var(--_thick, 1.5px) var(--_line-style, solid) var(--_edge);
    border-radius: 4px;
    /* Where a look says nothing these fall back to none and to the text around. */
    background: var(--_fill);
    color: var(--_on);
    font-weight: 600;
    text-align: center;
  }
  [data-look='NE'] {
    --_line-style: dotted;
  }
  [data-look='indeterminate'] {
    --_line-style: dashed;
  }
  [data-aged] {
    border-bottom: 1px dashed;
    border-radius: 0;
  }
  @media (forced-colors: active) {
    [data-look='CR'] {
      --_thick: 3px;
    }
    [data-look='PR'] {
      --_thick: 3px;
      --_line-style: double;
    }
  }
`;
