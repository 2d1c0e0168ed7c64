/**
 * Colours of CTCAE grades, each with the text colour to print inside its mark: the worse, the stronger against the page.
 * Measured for contrast and for distance under the common colour-vision deficiencies.
 */
import type { Palette } from './swatch.ts';

export const GRADE_PALETTE: Palette = {
  'grade-1': ['#7490a4', '#616d80'],
  'grade-1-ink': ['#000000', '#ffffff'],
  'grade-2': ['#9a7703', '#977739'],
  'grade-2-ink': ['#000000', '#000000'],
  'grade-3': ['#9e3a19', '#fc8505'],
  'grade-3-ink': ['#ffffff', '#000000'],
  'grade-4': ['#780008', '#feaaaa'],
  'grade-4-ink': ['#ffffff', '#000000'],
  'grade-5': ['#18012a', '#f4e4fe'],
  'grade-5-ink': ['#ffffff', '#000000'],
};
