/** What the parts that are loaded later are given: the course as it is shown now, and how to change the view. */
import type { Course } from '@trialside/client';
import type { Fact, FactChange } from '@trialside/rules/timeline';
import type { Anchor } from './anchor.ts';
import type { Drawn } from './layout.ts';
import type { Voice } from './say.ts';
import type { Entry } from './signs.ts';
import type { View } from './view.ts';

export interface Stage {
  readonly course: Course;
  readonly voice: Voice;
  readonly view: View;
  readonly drawn: Drawn;
  /** The course in sentences. */
  readonly summary: string;
  /** Facts that the reader has not left out, in the order of their lanes. */
  readonly shown: readonly Fact[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly anchor: Anchor | null;
  /** Against the earlier cut; empty without one. */
  readonly changes: readonly FactChange[];
  /** The earlier cut in words; null without one. */
  readonly since: string | null;
  /** The cut in words; empty where the course was given without one. */
  readonly cut: string;
  /** Name and version of this widget. */
  readonly version: string;
  readonly set: (view: Partial<View>) => void;
  /** Takes the cursor to a fact, and the picture to its day. */
  readonly show: (key: string) => void;
  readonly pin: (key: string) => void;
  /** Asks for another earlier cut: a calendar date; null for none. */
  readonly compareWith: (date: string | null) => void;
}
