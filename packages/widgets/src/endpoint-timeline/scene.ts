/**
 * The picture as data: one path for each look over all rows, the texts beside them, and where each fact can be pointed
 * at. Nothing here knows of a document, so that screen, print and export draw the same.
 */
import type { Course } from '@trialside/client';
import type { Fact, What } from '@trialside/rules/timeline';
import type { Axis } from './axis.ts';
import { bandMarks } from './band-marks.ts';
import { barMarks } from './bar-marks.ts';
import { chartMarks, type ChartScale } from './chart-marks.ts';
import { flagMarks } from './flag-marks.ts';
import { gradeMarks } from './grade-marks.ts';
import type { Row, RowKind } from './rows.ts';
import { visitMarks } from './visit-marks.ts';

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly look: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where a fact can be pointed at, in pixels of the plot. */
export interface Hit {
  readonly fact: Fact;
  readonly row: Row;
  readonly left: number;
  readonly right: number;
}

/** What a row draws into. */
export interface Ink {
  readonly path: (look: string, d: string) => void;
  readonly text: (text: Text) => void;
  readonly hit: (fact: Fact, left: number, right: number) => void;
}

export interface Placed {
  readonly axis: Axis;
  /** Day number up to which anything is known. */
  readonly cut: number;
  /** What stands inside a band. */
  readonly nameOf: (what: What) => string;
  readonly facts: Course;
  readonly scale: ChartScale;
}

export interface Scene {
  readonly paths: readonly { readonly look: string; readonly d: string }[];
  readonly texts: readonly Text[];
  readonly hits: readonly Hit[];
}

const DRAW: Readonly<Record<RowKind, (row: Row, placed: Placed, ink: Ink) => void>> = {
  header: () => {},
  bars: barMarks,
  grades: gradeMarks,
  chart: chartMarks,
  band: bandMarks,
  flags: flagMarks,
  visits: visitMarks,
};

/** Draws the rows; those without any day in view draw nothing but stay where they are. */
export function sceneOf(rows: readonly Row[], placed: Placed): Scene {
  const paths = new Map<string, string[]>();
  const texts: Text[] = [];
  const hits: Hit[] = [];
  for (const row of rows) {
    DRAW[row.kind](row, placed, {
      path(look, d) {
        const parts = paths.get(look);
        if (parts) parts.push(d);
        else paths.set(look, [d]);
      },
      text: (text) => texts.push(text),
      hit: (fact, left, right) => hits.push({ fact, row, left, right }),
    });
  }
  const drawn = [...paths].map(([look, parts]) => ({ look, d: parts.join('') }));
  return { paths: [...drawn.filter(isBehind), ...drawn.filter((path) => !isBehind(path))], texts, hits };
}

/** Limits and lines that values are read against lie behind them. */
const isBehind = ({ look }: { readonly look: string }): boolean =>
  look === 'normal' || look.startsWith('guide-');

const round = (value: number): string => String(Math.round(value * 10) / 10);

export const box = (left: number, top: number, width: number, height: number): string =>
  `M${round(left)} ${round(top)}h${round(Math.max(width, 1))}v${round(height)}h${round(-Math.max(width, 1))}z`;

export const line = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

export const dot = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0`;
