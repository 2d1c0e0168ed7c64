/** Values over time: platelets with their thresholds, SLEDAI and steroid steps, PGA, markers and scores. */
import type { ChartScale } from './chart-scale.ts';
import type { Fact, Guide } from '@trialside/rules/timeline';
import { dot, line } from '../picture/marks.ts';
import { exact, valueOf, type Value } from './chart-values.ts';
import { extentOf } from './extent.ts';
import { reduced, thinnedOf } from './reduce.ts';
import type { Row } from './rows.ts';
import { box, type Ink, type Placed } from './ink.ts';

/** `small` gives small doses room beside a pulse, and keeps 0 at 0. */
const TRANSFORMS: Readonly<Record<ChartScale | 'small', (value: number) => number>> = {
  log: (value) => Math.log10(Math.max(value, 1)),
  linear: (value) => value,
  small: (value) => Math.log10(1 + value),
};

interface Valued {
  readonly fact: Fact;
  readonly value: Value;
}

const unitOf = (fact: Fact | undefined): string | null =>
  fact?.what.type === 'marker' ? fact.what.unit : null;

const isStepped = (row: Row): boolean => row.lane === 'steroids' || row.lane === 'sledai';

export function chartMarks(row: Row, placed: Placed, ink: Ink): void {
  const guides = placed.facts.guides.filter(({ lane }) => lane === row.lane);
  const facts = thinnedOf(row.facts);
  const unit = unitOf(row.facts.at(-1));
  // Numbers of another unit have no height on this scale.
  const read = (fact: Fact): Value | null => (unitOf(fact) === unit ? valueOf(fact) : null);
  const valued = (some: readonly Fact[]): readonly Valued[] =>
    some.flatMap((fact) => {
      const value = read(fact);
      return value ? [{ fact, value }] : [];
    });
  const values = valued(facts);
  // What stood here before is drawn to the same scale.
  const y = scaleOf(
    row,
    [...values, ...valued(row.was)].map(({ value }) => value),
    guides,
    row.lane === 'platelets' ? placed.scale : row.lane === 'steroids' ? 'small' : 'linear',
  );
  rangeBand(row, y, placed, ink);
  drawGuides(guides, row, y, placed, ink);
  if (row.lane === 'steroids') steps(row, values, y, placed, ink);
  else points(row, values, y, placed, ink);
  // What has no number has its place in time, and no height.
  for (const fact of facts) {
    const extent = read(fact) ? null : extentOf(fact, placed.axis, placed.cut);
    if (!extent) continue;
    const x = (extent.left + extent.right) / 2;
    ink.text({ x, y: row.top + row.height - 4, text: '?', look: 'undated', anchor: 'middle' });
    ink.hit(fact, x - 4, x + 4);
  }
  if (facts.length < row.facts.length) {
    const text = placed.thinned(facts.length, row.facts.length);
    ink.text({ x: placed.axis.width - 4, y: row.top + 12, text, look: 'guide-text', anchor: 'end' });
  }
}

/** Where counts begin on the logarithmic scale, unless one of them is lower. ×10⁹/L */
const LOG_FROM = 3;

type Scale = (value: number) => number;

function scaleOf(
  row: Row,
  values: readonly Value[],
  guides: readonly Guide[],
  scale: ChartScale | 'small',
): Scale {
  const numbers = [
    ...values.flatMap(({ low, high }) => (high === null ? [low] : [low, high])),
    ...guides.filter(({ key }) => key !== 'band').map(({ at }) => Number(at)),
    ...limitsOf(row),
  ];
  const transform = TRANSFORMS[scale];
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const isSmall = row.lane === 'markers' || row.lane === 'questionnaires';
  const low = isSmall ? least : scale === 'log' ? Math.min(least, LOG_FROM) : 0;
  const high = numbers.reduce((a, b) => Math.max(a, b), low + 1e-9);
  const [bottom, top] = [row.top + row.height - 4, row.top + 6];
  const span = transform(high) - transform(low) || 1;
  return (value) => bottom - ((transform(value) - transform(low)) / span) * (bottom - top);
}

/** The limits of normal of a marker, where its samples agree on them. */
function agreed(row: Row): readonly (Value | null)[] {
  const limits = row.facts.map(({ what }) => (what.type === 'marker' ? `${what.low} ${what.high}` : ''));
  const what = row.facts.at(-1)?.what;
  return what?.type === 'marker' && new Set(limits).size === 1 ? [exact(what.low), exact(what.high)] : [];
}

/** A small change within the limits of normal is to look small: they are part of the scale. */
const limitsOf = (row: Row): readonly number[] => agreed(row).flatMap((one) => (one ? [one.low] : []));

function rangeBand(row: Row, y: Scale, { axis }: Placed, ink: Ink): void {
  const [low = null, high = null] = agreed(row);
  const clamp = (pixel: number): number => Math.min(Math.max(pixel, row.top + 2), row.top + row.height - 2);
  const [top, bottom] = [
    high ? clamp(y(high.low)) : row.top + 2,
    low ? clamp(y(low.low)) : row.top + row.height - 2,
  ];
  if (low || high) ink.path('normal', box(0, top, axis.width, Math.max(bottom - top, 1)));
}

/** Two labels closer than this would cover each other. */
const LABEL = 12;

/** Lines within the row; their labels stand in the margin, moved apart where the lines lie close. */
function drawGuides(guides: readonly Guide[], row: Row, y: Scale, { axis }: Placed, ink: Ink): void {
  const lines = guides
    .map((guide) => ({ ...guide, height: y(Number(guide.at)) }))
    .filter(({ key, at, height }) => (key !== 'band' || at !== '0') && height >= row.top)
    .toSorted((a, b) => a.height - b.height);
  let free = -Infinity;
  for (const { key, at, height } of lines) {
    ink.path(
      `guide-${key}`,
      line([
        [0, height],
        [axis.width, height],
      ]),
    );
    if (key === 'pr-effective') continue;
    const place = Math.max(height + 4, free);
    free = place + LABEL;
    const text = key === 'doubled' ? `${at} (2×)` : at;
    ink.text({ x: axis.width + 4, y: place, text, look: 'guide-text', anchor: 'start' });
  }
}

/** An area under the dose; a dose within bounds is hatched between them. */
function steps(row: Row, values: readonly Valued[], y: Scale, { axis, cut }: Placed, ink: Ink): void {
  const base = row.top + row.height - 4;
  for (const { fact, value } of values) {
    const extent = extentOf(fact, axis, cut);
    if (!extent) continue;
    const { left, right } = extent;
    const look = fact.flags.includes('for-toxicity') ? 'dose-toxicity' : 'dose-area';
    if (value.low > 0) ink.path(look, box(left, y(value.low), right - left, base - y(value.low)));
    if (value.high === null)
      ink.path('unknown', box(left, row.top + 4, right - left, y(value.low) - row.top - 4));
    else if (value.high > value.low)
      ink.path('unknown', box(left, y(value.high), right - left, y(value.low) - y(value.high)));
    if (value.high === value.low)
      ink.path(
        'dose-line',
        line([
          [left, y(value.low)],
          [right, y(value.low)],
        ]),
      );
    ink.hit(fact, left, right);
  }
}

/** More dots than this in one row are not drawn one by one. */
const CROWD = 400;

function points(row: Row, values: readonly Valued[], y: Scale, { axis, cut }: Placed, ink: Ink): void {
  const drawn = values.flatMap(({ fact, value }) => {
    const extent = extentOf(fact, axis, cut);
    return extent ? [{ fact, value, extent, x: (extent.left + extent.right) / 2 }] : [];
  });
  const joined = drawn
    .filter(({ fact, value }) => value.low === value.high && !fact.flags.includes('rescue-excluded'))
    .map(({ x, value }) => [x, y(value.low)] as const);
  // Small multiples have no axis: the last value says where the line stands.
  const latest = drawn.at(-1);
  if (latest && (row.lane === 'markers' || row.lane === 'questionnaires')) {
    ink.text({
      x: axis.width + 4,
      y: row.top + row.height / 2 + 4,
      text: shownValue(latest.fact),
      look: 'latest',
      anchor: 'start',
    });
  }
  if (joined.length > 1) ink.path('curve', isStepped(row) ? stepped(joined) : line(reduced(joined)));
  // Where dots would cover each other the line alone is drawn; what is not a plain value keeps its sign.
  const isCrowded = drawn.length > CROWD;
  for (const { fact, value, extent, x } of drawn) {
    ink.hit(fact, x - 4, x + 4);
    if (isCrowded && value.high === value.low && pointLook(fact) === 'point') continue;
    const at = y(value.high ?? value.low);
    if (extent.right - extent.left > 12)
      ink.path('perhaps', box(extent.left, at - 1, extent.right - extent.left, 2));
    if (value.high === null || value.high !== value.low) {
      ink.path(
        'interval',
        line([
          [x, y(value.low)],
          [x, value.high === null ? row.top + 4 : y(value.high)],
        ]),
      );
      ink.path('point-open', dot(x, at, 3));
    } else ink.path(pointLook(fact), dot(x, at, row.height > 60 ? 3 : 2.2));
    if (fact.flags.includes('rescue-excluded')) ink.path('struck', `M${x - 4} ${at + 4}l8 -8`);
  }
}

const shownValue = ({ what }: Fact): string =>
  what.type === 'marker' ? (what.value ?? '') : what.type === 'score' ? (what.score ?? '') : '';

const pointLook = ({ flags, what }: Fact): string => {
  if (flags.includes('rescue-excluded')) return 'point-open';
  if (flags.includes('baseline')) return 'point-baseline';
  return what.type === 'marker' && (what.flag === 'above' || what.flag === 'below') ? 'point-out' : 'point';
};

const stepped = (all: readonly (readonly [number, number])[]): string =>
  line(
    all.flatMap(([x, y], n) =>
      n === 0 ? [[x, y] as const] : [[x, all[n - 1]![1]] as const, [x, y] as const],
    ),
  );
