/** Points in time with a sign: DORIS and LLDAS met or not, bleeding, where therapy stands, how participation ended. */
import type { Fact } from '@trialside/rules/timeline';
import { dot } from '../picture/marks.ts';
import { endingOf, endKind } from './ending.ts';
import { extentOf } from './extent.ts';
import type { Row } from './rows.ts';
import { box, type Ink, type Placed } from './ink.ts';

export function flagMarks(row: Row, placed: Placed, ink: Ink): void {
  const { axis, cut, facts: course, nameOf } = placed;
  const y = row.top + row.height / 2;
  const ending = row.lane === 'ends' ? endingOf(course) : null;
  const graded: Graded[] = [];
  for (const fact of row.facts) {
    const extent = extentOf(fact, axis, cut);
    if (!extent) continue;
    const { left, right } = extent;
    const x = (left + right) / 2;
    // What lies on one of several days is drawn over all of them.
    if (right - left > 12) ink.path('perhaps', box(left, y - 1, right - left, 2));
    draw(fact, x, row.lane === 'bleeding' ? row.top + row.height - 5 : y, ink);
    if (fact.what.type === 'bleeding' && fact.what.whoGrade) graded.push({ x, grade: fact.what.whoGrade });
    if (fact.key === ending?.key)
      ink.text({ x: left - 6, y: y + 4, text: nameOf(fact.what), look: 'numeral', anchor: 'end' });
    ink.hit(fact, left, right);
  }
  for (const { x, grade } of apart(graded))
    ink.text({ x, y: row.top + 10, text: String(grade), look: 'numeral', anchor: 'middle' });
}

interface Graded {
  readonly x: number;
  readonly grade: number;
}

/** Of grades so close that 1 and 2 would read as 12, the highest. */
function apart(all: readonly Graded[]): readonly Graded[] {
  const kept: Graded[] = [];
  for (const one of all.toSorted((a, b) => a.x - b.x)) {
    const last = kept.at(-1);
    if (!last || one.x - last.x >= LETTER) kept.push(one);
    else if (one.grade > last.grade) kept.splice(-1, 1, one);
  }
  return kept;
}

const LETTER = 9;

function draw(fact: Fact, x: number, y: number, ink: Ink): void {
  const { what, flags } = fact;
  if (what.type === 'target') {
    if (what.held === 'met') ink.path('met', `${dot(x, y, 6)}`);
    else ink.path(what.held === 'not-met' ? 'not-met' : 'cannot-tell', dot(x, y, 5));
    const letter = what.held === 'met' ? '✓' : what.held === 'not-met' ? '✗' : '?';
    ink.text({
      x,
      y: y + 4,
      text: letter,
      look: what.held === 'met' ? 'on-met' : 'numeral',
      anchor: 'middle',
    });
  } else if (what.type === 'bleeding') {
    ink.path(flags.includes('active-bleeding') ? 'bleeding-active' : 'bleeding', dot(x, y, 3));
  } else if (what.type === 'end') {
    const kind = endKind(fact);
    if (kind === 'death') ink.path('end', `M${x} ${y - 6}v12m-5 -8h10`);
    else if (kind === 'left') ink.path('left', `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`);
    else ink.path('milestone', `M${x} ${y - 4}l4 4l-4 4l-4 -4z`);
  } else if (what.type === 'reduction') {
    const arrow =
      { ceased: '✓', reduced: '↓', unchanged: '=', increased: '↑', started: '+' }[what.status ?? ''] ?? '?';
    ink.text({ x, y: y + 4, text: arrow, look: 'numeral', anchor: 'middle' });
  } else ink.path('held', dot(x, y, 2));
}
