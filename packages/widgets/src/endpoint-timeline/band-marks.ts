/** Phases and the response as bands that fill their row, each with its letters where they fit. */
import type { Fact } from '@trialside/rules/timeline';
import { lettersWide } from '../picture/lettering.ts';
import { hatch } from '../picture/marks.ts';
import { extentOf } from './extent.ts';
import type { Row } from './rows.ts';
import { box, type Ink, type Placed } from './ink.ts';

const LETTERS: Readonly<Record<string, string>> = { indeterminate: '?' };

export function bandMarks(row: Row, { axis, cut, nameOf }: Placed, ink: Ink): void {
  const runs = runsOf(row.facts);
  for (const run of runs) {
    const isPhase = run[0]!.what.type === 'phase';
    const extents = run.flatMap((fact) => {
      // A phase without a first day began with the record.
      const began = axis.dayAt(0);
      const shown = isPhase && !fact.start ? { ...fact, start: { first: began, last: began } } : fact;
      const extent = extentOf(shown, axis, isPhase ? axis.dayAt(axis.width) : cut);
      if (extent) ink.hit(fact, extent.left, extent.right);
      return extent ? [extent] : [];
    });
    const [first, last] = [extents[0], extents.at(-1)];
    if (first && last) band(run[0]!, first.left, last.right, row, nameOf, run === runs.at(-1), ink);
  }
}

/** Neighbours of one response are one band; each stays a fact of its own. */
function runsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const runs: Fact[][] = [];
  for (const fact of facts) {
    const last = runs.at(-1);
    const [a, b] = [last?.[0]?.what, fact.what];
    const isSame = a?.type === 'response' && b.type === 'response' && a.outcome === b.outcome;
    if (last && isSame && last.at(-1)!.end.kind !== 'point') last.push(fact);
    else runs.push([fact]);
  }
  return runs;
}

function band(
  { what }: Fact,
  left: number,
  right: number,
  { top, height }: Row,
  nameOf: Placed['nameOf'],
  isLast: boolean,
  ink: Ink,
): void {
  const look = what.type === 'response' ? `response-${what.outcome}` : 'phase';
  ink.path(look, box(left, top + 2, right - left, height - 4));
  if (look === 'response-PR') ink.path('hatch', hatch(left, right, top + 2, height - 4));
  const text = what.type === 'response' ? (LETTERS[what.outcome] ?? what.outcome) : nameOf(what);
  const needs = lettersWide(text) * 6.6 + 8;
  if (right - left >= needs) {
    ink.text({ x: left + 4, y: top + height - 6, text, look: `on-${look}`, anchor: 'start' });
  } else if (isLast && what.type === 'response') {
    // Where the subject stands now is never too narrow to be read.
    ink.text({ x: right + 3, y: top + height - 6, text, look: 'numeral', anchor: 'start' });
  }
}
