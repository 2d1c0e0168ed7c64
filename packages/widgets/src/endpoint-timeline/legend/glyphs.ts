/** The signs of the legend as they look in the picture, in a box of 22 by 16 pixels. */
import { dot, line } from '../../picture/marks.ts';
import { box } from '../ink.ts';
import type { Entry } from '../signs.ts';

export type Glyph = readonly (readonly [look: string, d: string])[];

const HEIGHTS = [2, 4, 6, 9, 12, 12];
const bar = (look: string): Glyph => [[look, box(1, 4, 20, 8)]];
const point = (look: string): Glyph => [[look, dot(11, 8, 3)]];
const cross = (size: number): string =>
  `M${11 - size} ${8 - size}l${2 * size} ${2 * size}m0 ${-2 * size}l${-2 * size} ${2 * size}`;

const GLYPHS: Readonly<Record<string, Glyph>> = {
  phase: bar('phase'),
  exposure: [['exposure-point', 'M7 2h8l-4 12z']],
  steroid: [
    ['dose-area', box(1, 6, 20, 9)],
    ['dose-line', 'M1 6h20'],
  ],
  'steroid-toxicity': [
    ['dose-toxicity', box(1, 6, 20, 9)],
    ['dose-line', 'M1 6h20'],
  ],
  medication: bar('drug'),
  'rescue-window': [['window', box(1, 8, 20, 4)]],
  count: [
    ['curve', 'M1 12L11 8L21 4'],
    ['point', dot(11, 8, 3)],
  ],
  'count-excluded': [
    ['point-open', dot(11, 8, 3)],
    ['struck', 'M7 12l8 -8'],
  ],
  'response-CR': bar('response-CR'),
  'response-PR': [
    ['response-PR', box(1, 4, 20, 8)],
    [
      'hatch',
      line([
        [4, 12],
        [12, 4],
      ]) +
        line([
          [11, 12],
          [19, 4],
        ]),
    ],
  ],
  'response-NR': bar('response-NR'),
  'response-NE': bar('response-NE'),
  'response-indeterminate': bar('response-indeterminate'),
  sledai: [
    ['curve', 'M1 4H11V11H21'],
    ['point', dot(11, 11, 3)],
  ],
  pga: point('point'),
  'target-met': [['met', dot(11, 8, 6)]],
  'target-not-met': [['not-met', dot(11, 8, 5)]],
  'target-indeterminate': [['cannot-tell', dot(11, 8, 5)]],
  bleeding: point('bleeding'),
  'bleeding-active': point('bleeding-active'),
  marker: point('point'),
  'marker-outside': point('point-out'),
  score: point('point'),
  reduction: [['notch', 'M11 2v11m-3 -4l3 4l3 -4']],
  'visit-on-time': point('visit-done'),
  'visit-early': [['visit-done', 'M14 4.5v7l-6 -3.5z']],
  'visit-late': [['visit-late', 'M8 4.5v7l6 -3.5z']],
  'visit-missed': [['visit-missed', cross(3)]],
  'visit-due': point('visit-due'),
  'visit-not-due': [['visit-not-due', dot(11, 8, 1)]],
  'visit-not-expected': [['visit-not-due', 'M8 8h6']],
  'visit-unknown': [['bracket', 'M5 9v4h12v-4']],
  'unplanned-visit': [['held', 'M11 4v7']],
  end: [['milestone', 'M11 4l4 4l-4 4l-4 -4z']],
  'grade-open': [['grade-open', box(1, 5, 20, 9)]],
  ...Object.fromEntries(
    HEIGHTS.map((height, grade): [string, Glyph] => [
      `grade-${grade}`,
      [[`grade-${grade}`, box(1, 14 - height, 20, height)]],
    ]),
  ),
};

export const glyphOf = (entry: Entry): Glyph => GLYPHS[entry.slice(entry.indexOf('/') + 1)] ?? [];

export type MarkKey =
  | 'ongoing'
  | 'perhaps'
  | 'serious'
  | 'perhaps-serious'
  | 'dose-limiting'
  | 'baseline'
  | 'interval'
  | 'limits'
  | 'threshold'
  | 'window'
  | 'safety-window'
  | 'infusion'
  | 'death'
  | 'left'
  | 'cut'
  | 'break';

/** Signs that stand on or beside others: explained, not filtered by. */
export const EXPLAINED: Readonly<Record<MarkKey, Glyph>> = {
  ongoing: [
    ['drug', box(1, 4, 12, 8)],
    ['drug-arrow', 'M13 2l8 6l-8 6z'],
  ],
  perhaps: [
    ['drug', box(8, 4, 13, 8)],
    ['drug-perhaps', box(1, 4, 7, 8)],
  ],
  serious: [
    ['grade-2', box(4, 8, 14, 6)],
    ['serious', box(2, 1.5, 18, 13)],
  ],
  'perhaps-serious': [
    ['grade-2', box(4, 8, 14, 6)],
    ['perhaps-serious', box(2, 1.5, 18, 13)],
  ],
  'dose-limiting': [['dose-limiting', 'M8 13h6l-3 -7z']],
  baseline: [['point-baseline', dot(11, 8, 3)]],
  interval: [
    ['interval', 'M11 1V14'],
    ['point-open', dot(11, 5, 3)],
  ],
  limits: [['normal', box(1, 4, 20, 8)]],
  threshold: [['guide-pr-effective', 'M1 8H21']],
  'safety-window': [['safety-window', box(1, 1, 20, 14)]],
  window: [['bracket', 'M3 8v5h16v-5']],
  infusion: [['infusion', 'M11 0V16']],
  death: [['end', 'M11 2v12m-5 -8h10']],
  left: [['left', 'M7 4l8 8m0 -8l-8 8']],
  cut: [['cut', 'M11 0V16']],
  break: [['break', 'M11 0V16']],
};
