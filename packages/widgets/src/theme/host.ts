/**
 * The outermost box of a widget: its colours, and the end of what a page says of its own text. A page that lets letters
 * stand apart, writes all in capitals or turns its lines round would take a digit away, make mg MG, or make 4–5 into 5–4.
 */
import { css, type CSSResult } from 'lit';
import { coloured } from './coloured.ts';
import type { Palette } from './swatch.ts';

/** Every colour of a palette as a property of the box: `ink` is `--_ink` within it. */
export const coloursOf = (palette: Palette): CSSResult =>
  coloured(
    palette,
    (colour) =>
      `:host{${Object.keys(palette)
        .map((name) => `--_${name}:${colour(name)}`)
        .join(';')}}`,
  );

/**
 * What a page may want to say of the widget it says (its place, its size, its colours by `--trial-*`); what would change
 * the reading of a figure is ours, even where a rule of the page names the tag.
 */
export const host: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
    padding: 12px;
    border-radius: 4px;
    container-type: inline-size;
    /* Its width follows the page, never its content: in a float or a row it would have none. */
    min-inline-size: min(100%, 320px);
    isolation: isolate;
    font-family: var(--trial-font, inherit);
    font-size: 13px;
    font-weight: 400;
    line-height: 1.4;
    color: var(--_ink);
    background: var(--_surface);
    cursor: auto;
    direction: ltr !important;
    font-style: normal !important;
    font-variant: tabular-nums !important;
    letter-spacing: normal !important;
    list-style: none;
    overflow-wrap: normal;
    quotes: auto;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-text-fill-color: currentColor;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
`;
