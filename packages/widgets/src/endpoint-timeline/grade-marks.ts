/**
 * Events and toxicities as bars whose height and colour are the grade, with its numeral. Inside one episode the bar steps
 * with the grade; an event that goes on has an arrow, one whose end nobody wrote down a hatch up to the cut.
 */
import type { Fact } from '@trialside/rules/timeline';
import { arrow, solid } from './bar-marks.ts';
import { extentOf, type Extent } from './extent.ts';
import type { Row } from './rows.ts';
import { box, type Ink, type Placed } from './ink.ts';

/** Room for a numeral, in pixels. */
const NUMERAL = 9;
const HEIGHTS = [2, 4, 6, 9, 12, 12];

interface Graded {
  readonly atLeast: number;
  readonly atMost: number;
}

function gradeOf({ what }: Fact): Graded | null {
  if (what.type === 'toxicity' || what.type === 'event-grade') return what;
  return what.type === 'event' && what.grade !== null ? { atLeast: what.grade, atMost: what.grade } : null;
}

export function gradeMarks(row: Row, { axis, cut, facts: { guides, infusion } }: Placed, ink: Ink): void {
  const safety = guides.find(({ lane, key }) => lane === row.lane && key === 'safety-window');
  if (safety && infusion !== null) {
    const [from, to] = [infusion, infusion + Number(safety.at) + 1].map((day) =>
      Math.min(Math.max(axis.x(day), 0), axis.width),
    );
    if (to! > from!) ink.path('safety-window', box(from!, row.top, to! - from!, row.height));
  }
  const base = row.top + row.height - 4;
  const bars = row.facts.filter(({ what }) => what.type !== 'event-grade');
  const stepped = new Set(row.facts.filter((fact) => !bars.includes(fact)).map(sourceOf));
  /** Records whose grade is written in their bar. */
  const written = new Set<string | undefined>();
  for (const fact of row.facts) {
    const extent = extentOf(fact, axis, cut);
    if (!extent) continue;
    const isWhole = fact.what.type === 'event' && stepped.has(sourceOf(fact));
    if (!isWhole && gradeBar(fact, gradeOf(fact), extent, base, ink)) written.add(sourceOf(fact));
    if (bars.includes(fact)) eventSigns(fact, extent, base, ink);
    ink.hit(fact, extent.left, Math.max(extent.right, extent.left + 6));
  }
  bars.forEach((fact, n) => {
    const extent = written.has(sourceOf(fact)) ? null : extentOf(fact, axis, cut);
    const next = bars[n + 1]?.start;
    if (extent) beside(gradeOf(fact), extent, base, next ? axis.x(next.first) : Infinity, ink);
  });
}

const sourceOf = ({ sources }: Fact): string | undefined => sources[0]?.id;

/** Of what is too short to hold its grade the grade stands behind it, where there is room before the next. */
function beside(
  graded: Graded | null,
  { right, ongoing }: Extent,
  base: number,
  free: number,
  ink: Ink,
): void {
  const x = right + (ongoing ? 10 : 4);
  if (!graded || graded.atMost === 0 || x + NUMERAL > free) return;
  ink.text({ x, y: base - 1, text: numeralOf(graded), look: 'numeral', anchor: 'start' });
}

const numeralOf = ({ atLeast, atMost }: Graded): string =>
  atLeast === atMost ? String(atMost) : `${atLeast}–${atMost}`;

/** Whether there was room for the numeral. */
function gradeBar(fact: Fact, graded: Graded | null, extent: Extent, base: number, ink: Ink): boolean {
  const grade = graded?.atMost ?? null;
  const height = HEIGHTS[grade ?? 3]!;
  const look = grade === null || graded!.atLeast !== grade ? 'grade-open' : `grade-${grade}`;
  const point = fact.end.kind === 'point';
  const wide = point
    ? { ...extent, core: { left: extent.left, right: Math.max(extent.right, extent.left + 4) } }
    : extent;
  solid(wide, look, base - height, height, ink);
  if (extent.ongoing) arrow(extent.right, base - height / 2, look, ink);
  const numeral = graded ? numeralOf(graded) : '?';
  const room = (extent.core?.right ?? extent.right) - (extent.core?.left ?? extent.left);
  if (grade === 0 || room < NUMERAL) return false;
  const inside = height >= 9;
  const at = { x: (extent.core?.left ?? extent.left) + 2, text: numeral, anchor: 'start' } as const;
  ink.text({ ...at, y: inside ? base - 2 : base - height - 1, look: inside ? `on-${look}` : 'numeral' });
  return true;
}

function eventSigns({ flags }: Fact, { left, right }: Extent, base: number, ink: Ink): void {
  if (flags.includes('serious'))
    ink.path('serious', box(left - 1.5, base - 14.5, Math.max(right - left, 4) + 3, 15.5));
  if (flags.includes('perhaps-serious'))
    ink.path('perhaps-serious', box(left - 1.5, base - 14.5, Math.max(right - left, 4) + 3, 15.5));
  if (flags.includes('dose-limiting')) ink.path('dose-limiting', `M${left - 8} ${base}h6l-3 -7z`);
}
