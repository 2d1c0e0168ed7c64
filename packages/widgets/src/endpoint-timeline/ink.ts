/** What rows draw with: where a drawing goes, what it knows of the axis, and shapes as path data. */
import type { Course } from '@trialside/client';
import type { Fact, FactChange, What } from '@trialside/rules/timeline';
import type { Axis } from './axis.ts';
import type { ChartScale } from './chart-scale.ts';
import type { Row } from './rows.ts';

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The whole of it, where it had to be cut. */
  readonly whole?: string;
  readonly look: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Path {
  readonly look: string;
  readonly d: string;
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
  /** Says that of all points only the extremes of each day are drawn. */
  readonly thinned: (drawn: number, all: number) => string;
  /** How the fact of a key differs from the earlier cut; null where it does not, or there is none. */
  readonly changed: (key: string) => FactChange['kind'] | null;
}

export const round = (value: number): string => String(Math.round(value * 10) / 10);

export const box = (left: number, top: number, width: number, height: number): string =>
  `M${round(left)} ${round(top)}h${round(Math.max(width, 1))}v${round(height)}h${round(-Math.max(width, 1))}z`;

export const line = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

export const dot = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0`;
