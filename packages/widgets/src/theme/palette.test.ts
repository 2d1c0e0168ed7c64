/** Every colour keeps its distance from what it stands on, in light and dark. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
import { describe, expect, test } from 'vitest';
import { distance, seenWith, VISIONS } from '../../testing/colour-vision.ts';
import { contrast as contrastOf, type Rgb } from './contrast.ts';
import { GRADE_PALETTE } from './grade-palette.ts';
import { RESPONSE_PALETTE } from './response-palette.ts';
import { SURFACE_PALETTE } from './surface-palette.ts';
import type { Swatch } from './swatch.ts';

const MODES = [
  ['light', 0],
  ['dark', 1],
] as const;

function rgb(colour: string): Rgb {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

const contrast = (a: string, b: string): number => contrastOf(rgb(a), rgb(b));

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

describe.each(MODES)(
  'colour vision in %s (anchor: full protanopia, deuteranopia, tritanopia)',
  (_name, mode) => {
    // Measured when the palette was chosen: 11.9 and 12.8 for grades, 21.4 and 25.5 for responses.
    test.each([
      ['grades', ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5'], 11.5],
      ['responses', ['cr', 'pr', 'nr', 'ne'], 21],
    ] as const)('no two %s look alike', (_what, names, least) => {
      for (const vision of VISIONS) {
        const seen = names.map((name) => seenWith(vision, rgb(colour(name)[mode])));
        for (const [n, a] of seen.entries())
          for (const b of seen.slice(n + 1)) expect(distance(a, b), vision).toBeGreaterThanOrEqual(least);
      }
    });
  },
);
