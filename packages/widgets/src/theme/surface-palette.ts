/** Colours of what opens above the page: it brings its own surface, and so its own text. */
import type { Palette, Swatch } from './swatch.ts';

export const SURFACE_PALETTE: Palette = {
  surface: ['#ffffff', '#1e2226'],
  raised: ['#f3f5f7', '#262b30'],
  ink: ['#14171a', '#eceff2'],
  muted: ['#59626b', '#a8b1ba'],
  accent: ['#0b57a4', '#86b7f5'],
  line: ['#d3d9de', '#3c444c'],
};

/** What must not be overlooked in a form. */
export const DANGER: Swatch = ['#9e1b1b', '#ff9a8f'];
