/** What lies over the marks: the cursor, what is pinned with its letter, what lights up with it, and the days being chosen. */
import type { Fact, What } from '@trialside/rules/timeline';
import type { Part } from '../layout.ts';
import type { PicturePath } from '../../picture/marks.ts';
import { box, type Hit, type Text } from '../ink.ts';
import type { Course } from '@trialside/client';
import { remembered } from '../remembered.ts';
import type { Stage } from '../stage.ts';
import type { View } from '../view.ts';

/** A, B, C …, then numbers. */
export const pinLetter = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : String(n + 1));

/** Verdicts are made of these, never these of verdicts. */
const DERIVED: ReadonlySet<What['type']> = new Set(['response', 'target', 'reduction']);
/** Of steps those of the day alone: the same drug has many. */
const STEPS: ReadonlySet<What['type']> = new Set(['steroid-dose', 'dose']);

/** Keys of the facts that a verdict was made of: those of `records`, or of all its criteria. */
export function evidenceOf(
  fact: Fact,
  facts: readonly Fact[],
  records: readonly string[] | null,
): ReadonlySet<string> {
  const ids = new Set(
    records ??
      [...fact.sources, ...(fact.verdict?.criteria ?? []).flatMap(({ sources }) => sources)].map(
        ({ kind, id }) => `${kind} ${id}`,
      ),
  );
  if (!fact.verdict && fact.what.type !== 'visit') return new Set();
  const isOfThatDay = ({ start, end }: Fact): boolean =>
    fact.start !== null &&
    start !== null &&
    start.first <= fact.start.last &&
    (end.kind === 'known'
      ? end.days.last >= fact.start.first
      : end.kind !== 'point' || start.last >= fact.start.first);
  return new Set(
    facts
      .filter(
        (one) =>
          one.key !== fact.key &&
          !DERIVED.has(one.what.type) &&
          one.sources.some(({ kind, id }) => ids.has(`${kind} ${id}`)) &&
          (!STEPS.has(one.what.type) || isOfThatDay(one)),
      )
      .map(({ key }) => key),
  );
}

const around = ({ row, left, right }: Hit): string =>
  box(left - 3, row.top + 0.5, Math.max(right - left, 2) + 6, row.height - 1);

export interface Over {
  readonly paths: readonly PicturePath[];
  readonly letters: readonly Text[];
}

function overOf(
  { scene, axis, height }: Part,
  { cursor, pins, brush }: View,
  lit: ReadonlySet<string>,
): Over {
  const outline = (isIn: (key: string) => boolean): string =>
    scene.hits.flatMap((hit) => (isIn(hit.fact.key) ? [around(hit)] : [])).join('');
  const letters = pins.flatMap((key, n) => {
    const hit = scene.hits.find(({ fact }) => fact.key === key);
    if (!hit) return [];
    const at = { x: Math.max(hit.left - 6, 2), y: hit.row.top + 10 };
    return [{ ...at, text: pinLetter(n), look: 'pin-letter', anchor: 'end' as const }];
  });
  const paths = [
    { look: 'lit', d: outline((key) => lit.has(key)) },
    { look: 'pinned', d: outline((key) => pins.includes(key)) },
    { look: 'cursor', d: outline((key) => key === cursor) },
    { look: 'brush', d: brush ? chosenBox(brush, axis, height) : '' },
  ];
  return { paths: paths.filter(({ d }) => d !== ''), letters };
}

function chosenBox(
  { from, to }: { readonly from: number; readonly to: number },
  { x, width }: Part['axis'],
  height: number,
): string {
  const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to) + 1)].map((at) =>
    Math.min(Math.max(at, 0), width),
  );
  return box(left!, 0, right! - left!, height);
}

/** Draws over each part; what lights up is worked out once for the same pins. */
export function overs(): (stage: Stage) => (part: Part) => Over {
  const lit = remembered(
    ({ facts }: Course, pins: readonly string[], records: readonly string[] | null): ReadonlySet<string> => {
      const pinned = pins.length > 0 ? facts.filter(({ key }) => pins.includes(key)) : [];
      return new Set(pinned.flatMap((fact) => [...evidenceOf(fact, facts, records)]));
    },
  );
  return ({ course, view }) =>
    (part) =>
      overOf(part, view, lit(course, view.pins, view.lit));
}
