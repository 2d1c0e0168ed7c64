/**
 * Writes styles with the colours of a palette. `--trial-*` set by the host wins. The dark form follows the `color-scheme` of
 * the page around the widget, not the preference of the desk: a light page stays light.
 */
import { unsafeCSS, type CSSResult } from 'lit';
import type { Palette } from './swatch.ts';

/** Calls `styles` with a function that gives a colour by name, for browsers with and without light and dark in one. */
export function coloured(palette: Palette, styles: (colour: (name: string) => string) => string): CSSResult {
  const written = (pick: (light: string, dark: string) => string): string =>
    styles((name) => `var(--trial-${name},${pick(...palette[name]!)})`);
  return unsafeCSS(
    `${written((light) => light)}@supports (color:light-dark(red,red)){${written((...both) => `light-dark(${both.join()})`)}}`,
  );
}
