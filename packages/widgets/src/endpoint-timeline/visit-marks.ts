/** Planned visits as brackets over their windows, with a sign of how each went; visits that took place as ticks. */
import { dot, line } from '../picture/marks.ts';
import type { Fact } from '@trialside/rules/timeline';
import { extentOf } from './extent.ts';
import type { Row } from './rows.ts';
import type { Ink, Placed } from './ink.ts';

export function visitMarks(row: Row, { axis, cut }: Placed, ink: Ink): void {
  const [top, base] = [row.top + 3, row.top + row.height - 3];
  const isBeyond = ({ start, what }: Fact): boolean =>
    start !== null &&
    axis.x(start.first) > axis.width &&
    what.type === 'visit' &&
    what.timing === 'not-expected';
  const beyond = row.facts.filter(isBeyond);
  if (beyond.length > 0) {
    // After participation has ended they are no part of the picture, and of its table all the same.
    const x = axis.width + 4;
    ink.text({ x, y: top + 8, text: `–×${beyond.length}`, look: 'guide-text', anchor: 'start' });
    for (const fact of beyond) ink.hit(fact, x, x + 24);
  }
  for (const fact of row.facts) {
    // A window is drawn where it lies, the cut or not.
    const extent = extentOf(fact, axis, Math.max(cut, axis.dayAt(axis.width)));
    if (!extent) continue;
    const { left, right } = extent;
    const middle = (left + right) / 2;
    if (fact.what.type === 'visit') {
      ink.path(
        'bracket',
        line([
          [left, base - 4],
          [left, base],
          [right, base],
          [right, base - 4],
        ]),
      );
      sign(fact.what.timing, middle, top + 4, ink);
    } else
      ink.path(
        'held',
        line([
          [middle, base - 3],
          [middle, base + 2],
        ]),
      );
    ink.hit(fact, left, right);
  }
}

const SIGNS: Readonly<Record<string, (x: number, y: number, ink: Ink) => void>> = {
  'on-time': (x, y, ink) => ink.path('visit-done', dot(x, y, 3)),
  early: (x, y, ink) => ink.path('visit-done', `M${x + 3} ${y - 3.5}v7l-6 -3.5z`),
  late: (x, y, ink) => ink.path('visit-late', `M${x - 3} ${y - 3.5}v7l6 -3.5z`),
  missed: (x, y, ink) => ink.path('visit-missed', `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`),
  due: (x, y, ink) => ink.path('visit-due', dot(x, y, 3)),
  'not-due': (x, y, ink) => ink.path('visit-not-due', dot(x, y, 1)),
  'not-expected': (x, y, ink) =>
    ink.path(
      'visit-not-due',
      line([
        [x - 3, y],
        [x + 3, y],
      ]),
    ),
  unknown: (x, y, ink) => ink.text({ x, y: y + 4, text: '?', look: 'numeral', anchor: 'middle' }),
};

const sign = (timing: string, x: number, y: number, ink: Ink): void => SIGNS[timing]?.(x, y, ink);
