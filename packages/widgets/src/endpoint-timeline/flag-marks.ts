/** Points in time with a sign: DORIS and LLDAS met or not, bleeding, where therapy stands, how participation ended. */
import type { Fact } from '@trialside/rules/timeline';
import { extentOf } from './extent.ts';
import type { Row } from './rows.ts';
import { box, dot, type Ink, type Placed } from './ink.ts';

export function flagMarks(row: Row, { axis, cut }: Placed, ink: Ink): void {
  const y = row.top + row.height / 2;
  for (const fact of row.facts) {
    const extent = extentOf(fact, axis, cut);
    if (!extent) continue;
    // What lies on one of several days is drawn over all of them.
    if (extent.right - extent.left > 12)
      ink.path('perhaps', box(extent.left, y - 1, extent.right - extent.left, 2));
    draw(fact, (extent.left + extent.right) / 2, y, ink);
    ink.hit(fact, extent.left, extent.right);
  }
}

function draw({ what, row, key, flags }: Fact, x: number, y: number, ink: Ink): void {
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
    const grade = what.whoGrade ?? null;
    ink.path(flags.includes('active-bleeding') ? 'bleeding-active' : 'bleeding', dot(x, y, 3));
    if (grade) ink.text({ x: x + 5, y: y + 4, text: String(grade), look: 'numeral', anchor: 'start' });
  } else if (what.type === 'end') {
    const isDeath = key === 'end:death' || row === 'death';
    if (isDeath) ink.path('end', `M${x} ${y - 6}v12m-5 -8h10`);
    else if (row === 'left') ink.path('left', `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`);
    else ink.path('milestone', `M${x} ${y - 4}l4 4l-4 4l-4 -4z`);
  } else if (what.type === 'reduction') {
    const arrow =
      { ceased: '✓', reduced: '↓', unchanged: '=', increased: '↑', started: '+' }[what.status ?? ''] ?? '?';
    ink.text({ x, y: y + 4, text: arrow, look: 'numeral', anchor: 'middle' });
  } else ink.path('held', dot(x, y, 2));
}
