/**
 * Colours of the response categories, each with the text colour to print inside its mark, and of what asks for
 * attention: measured for contrast and for distance under the common colour-vision deficiencies.
 */
import type { Palette } from './swatch.ts';

export const RESPONSE_PALETTE: Palette = {
  cr: ['#0f2669', '#4a88e3'],
  'cr-ink': ['#fff', '#000'],
  pr: ['#009bae', '#90fbee'],
  'pr-ink': ['#000', '#000'],
  // Lines across the mark, always away from its text.
  'pr-hatch': ['#fff5', '#0003'],
  nr: ['#b86a20', '#e2872a'],
  ne: ['#616161', '#6c6c6d'],
  danger: ['#9e1b1b', '#ff9a8f'],
};
