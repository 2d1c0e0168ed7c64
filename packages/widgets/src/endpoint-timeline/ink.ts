/** What rows draw with: where a drawing goes, what it knows of the axis, and shapes as path data. */
import type { Course } from '@trialside/client';
import type { Fact, FactChange, What } from '@trialside/rules/timeline';
import { box as rectangle, type PictureText } from '../picture/marks.ts';
import type { Axis } from './axis.ts';
import type { ChartScale } from './chart-scale.ts';
import type { Row } from './rows.ts';

export interface Text extends PictureText {
  /** The whole of it, where it had to be cut. */
  readonly whole?: string;
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

/** Never thinner than one pixel: a day that is out of sight for its width would be missing. */
export const box = (left: number, top: number, width: number, height: number): string =>
  rectangle(left, top, Math.max(width, 1), height);
