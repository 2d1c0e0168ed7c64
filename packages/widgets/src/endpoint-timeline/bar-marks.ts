/** Treatments and drugs as bars: solid where certain, hatched where only possible, with an arrow where they go on. */
import type { Fact } from '@trialside/rules/timeline';
import { line } from '../picture/marks.ts';
import { extentOf, type Extent } from './extent.ts';
import type { Row } from './rows.ts';
import { box, type Ink, type Placed } from './ink.ts';

const LOOKS: Readonly<Partial<Record<Fact['what']['type'], string>>> = {
  exposure: 'exposure',
  medication: 'drug',
  dose: 'dose',
  'rescue-window': 'window',
};

export function barMarks(row: Row, { axis, cut }: Placed, ink: Ink): void {
  const middle = row.top + row.height / 2;
  for (const fact of row.facts) {
    const extent = extentOf(fact, axis, cut);
    if (!extent) continue;
    const look = LOOKS[fact.what.type] ?? 'drug';
    const isThin = fact.what.type === 'rescue-window';
    const height = isThin ? 4 : 8;
    const top = isThin ? row.top + row.height - 5 : middle - height / 2;
    if (fact.what.type === 'dose') {
      // A change of dose is a notch in the bar of its drug.
      ink.path(
        'notch',
        line([
          [extent.left, middle - 6],
          [extent.left, middle + 6],
        ]),
      );
    } else if (fact.end.kind === 'point' && fact.what.type === 'exposure') {
      const x = (extent.left + extent.right) / 2;
      ink.path(`${look}-point`, `M${x - 4} ${row.top + 4}h8l-4 ${row.height - 9}z`);
    } else solid(extent, look, top, height, ink);
    if (extent.ongoing && !isThin) arrow(extent.right, middle, look, ink);
    ink.hit(fact, extent.left, extent.right);
  }
}

/** The certain part filled, the rest of what is possible hatched. */
export function solid(extent: Extent, look: string, top: number, height: number, ink: Ink): void {
  const { core, left, right } = extent;
  if (!core) {
    ink.path(`${look}-perhaps`, box(left, top, right - left, height));
    return;
  }
  ink.path(look, box(core.left, top, core.right - core.left, height));
  if (core.left - left >= 1) ink.path(`${look}-perhaps`, box(left, top, core.left - left, height));
  if (right - core.right >= 1) ink.path(`${look}-perhaps`, box(core.right, top, right - core.right, height));
}

export const arrow = (x: number, y: number, look: string, ink: Ink): void =>
  ink.path(`${look}-arrow`, `M${x} ${y - 6}l8 6l-8 6z`);
