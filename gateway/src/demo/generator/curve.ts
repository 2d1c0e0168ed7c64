/** A course of a quantity, drawn through a few points. */

/** [days from infusion, value]. */
export type Anchor = readonly [number, number];
export type Curve = readonly Anchor[];

/** The value on a day: straight lines between the anchors, level beyond both ends. */
export function valueOn(curve: Curve, dayFromInfusion: number): number {
  const [first] = curve;
  if (!first) throw new RangeError('a curve needs an anchor');
  let [before, value] = first;
  if (dayFromInfusion <= before) return value;
  for (const [at, next] of curve) {
    if (dayFromInfusion <= at) return value + ((next - value) * (dayFromInfusion - before)) / (at - before);
    [before, value] = [at, next];
  }
  return value;
}

/** The last value set on or before a day, for what moves in steps, such as a titre. */
export function stepOn(curve: Curve, dayFromInfusion: number): number {
  const passed = curve.filter(([at]) => at <= dayFromInfusion);
  const last = passed.at(-1) ?? curve[0];
  if (!last) throw new RangeError('a curve needs an anchor');
  return last[1];
}
