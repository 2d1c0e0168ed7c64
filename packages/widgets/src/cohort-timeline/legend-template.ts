/** Every sign of the lanes with what it says: one list for the screen and for files. */
import { html, svg, type TemplateResult } from 'lit';
import type { CohortWords } from '../locales/cohort-words.ts';
import type { PicturePath } from '../picture/marks.ts';
import { box } from '../picture/marks.ts';
import { signAt, SIGN_TYPES } from './lane-paths.ts';

interface Item {
  readonly text: string;
  /** Drawn in a field of 22 by 24 pixels. */
  readonly paths: readonly PicturePath[];
}

const OUTCOMES = ['CR', 'PR', 'NR', 'NE', 'indeterminate'] as const;
const run = box(2, 7, 18, 10);
const GLYPHS = {
  followed: [{ look: 'followed', d: box(2, 8, 18, 8) }],
  'goes-on': [{ look: 'goes-on', d: 'M8 6l8 6l-8 6z' }],
  completed: [{ look: 'completed', d: 'M11 5v14' }],
  infusion: [{ look: 'infusion', d: 'M11 3v18' }],
  perhaps: [{ look: 'perhaps', d: 'M2 19h18v1h-18z' }],
} as const;
const isGlyph = Object.keys(GLYPHS) as (keyof typeof GLYPHS)[];

export const legendOf = (words: CohortWords): readonly Item[] => [
  ...OUTCOMES.map((outcome) => ({
    text: words.response.categories[outcome],
    paths: [
      { look: `run-${outcome}`, d: run },
      ...(outcome === 'PR' ? [{ look: 'hatch', d: 'M4 17l10 -10M10 17l10 -10' }] : []),
    ],
  })),
  ...isGlyph.map((glyph) => ({ text: words.glyphs[glyph], paths: GLYPHS[glyph] })),
  ...SIGN_TYPES.map((type) => ({
    text: words.marks[type],
    paths: [{ look: type, d: signAt(type, 11, 12) }],
  })),
];

export const legendTemplate = (words: CohortWords): TemplateResult =>
  html`<div class="legend" aria-label=${words.legend} role="group">
    ${legendOf(words).map(
      ({ text, paths }) =>
        html`<span
          ><svg width="22" height="24" aria-hidden="true">
            ${paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}</svg
          >${text}</span
        >`,
    )}
    <span><span class="undated" aria-hidden="true">?</span>${words.glyphs.undated}</span>
  </div>`;
