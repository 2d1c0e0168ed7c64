/** Every colour keeps its distance from what it stands on, in light and dark. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
import { describe, expect, test } from 'vitest';
import { GRADE_PALETTE } from './grade-palette.ts';
import { RESPONSE_PALETTE } from './response-palette.ts';
import { SURFACE_PALETTE } from './surface-palette.ts';
import type { Swatch } from './swatch.ts';

const MODES = [
  ['light', 0],
  ['dark', 1],
] as const;

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const colour = (name: string): Swatch =>
  (RESPONSE_PALETTE[name] ?? GRADE_PALETTE[name] ?? SURFACE_PALETTE[name])!;
const surfaces = ['surface', 'raised'].map(colour);

describe.each(MODES)('in %s', (_name, mode) => {
  test.each([
    'cr',
    'pr',
    'nr',
    'ne',
    'danger',
    'accent',
    'grade-1',
    'grade-2',
    'grade-3',
    'grade-4',
    'grade-5',
  ])('the mark %s stands out from the page', (name) => {
    // The measured pages of the palette: white and near-white, near-black and raised.
    const pages = mode === 0 ? ['#ffffff', '#f3f5f7'] : ['#14171a', '#1e2226'];
    for (const page of pages) expect(contrast(colour(name)[mode], page)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['cr-ink', 'cr'],
    ['pr-ink', 'pr'],
    ['grade-1-ink', 'grade-1'],
    ['grade-2-ink', 'grade-2'],
    ['grade-3-ink', 'grade-3'],
    ['grade-4-ink', 'grade-4'],
    ['grade-5-ink', 'grade-5'],
  ])('%s can be read on %s', (ink, mark) => {
    expect(contrast(colour(ink)[mode], colour(mark)[mode])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'muted', 'accent'])('%s can be read on every surface', (name) => {
    for (const surface of surfaces) {
      expect(contrast(colour(name)[mode], surface[mode])).toBeGreaterThanOrEqual(4.5);
    }
  });
});
