/** Printed limits and differences in the unit a value was reported in. */
import { convertResult } from '../labs/index.ts';
import type { AnalyteKey, Unit } from '../labs/index.ts';
import { conversionFactor } from '../labs/convert.ts';
import { decimalText, exact, shown } from '../number/fraction-text.ts';
import { point } from '../labs/span.ts';
import type { Span } from '../labs/span.ts';
import { UNITS } from '../labs/units.ts';
import { once } from '../record/once.ts';
import { times } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Comparator, Threshold } from '../verdict/index.ts';
import type { PrintedLimit } from './criteria/shape.ts';
import type { Operands } from './operands.ts';

export interface LimitInUnit {
  readonly span: Span;
  readonly value: string;
  readonly unit: Unit;
}

/** Printed limits are constants, asked for in the few units that laboratories use. */
const LIMITS = once((_limit: PrintedLimit) => new Map<AnalyteKey, Map<Unit, LimitInUnit | null>>());

/** The printed limit of the unit reported, of a unit of its kind, or of one that converts exactly, in that order. */
export function limitIn(limit: PrintedLimit, { analyte, unit }: Operands): LimitInUnit | null {
  if (!unit) return null;
  const byAnalyte = LIMITS(limit);
  let known = byAnalyte.get(analyte);
  if (!known) byAnalyte.set(analyte, (known = new Map()));
  let found = known.get(unit);
  if (found === undefined) known.set(unit, (found = nearestLimit(limit, analyte, unit)));
  return found;
}

function nearestLimit(limit: PrintedLimit, analyte: AnalyteKey, unit: Unit): LimitInUnit | null {
  const printed = Object.entries(limit) as [Unit, string][];
  const closeness = (other: Unit): number =>
    other === unit ? 0 : UNITS[other].kind === UNITS[unit].kind ? 1 : 2;
  const nearest = printed.toSorted(([a], [b]) => closeness(a) - closeness(b));
  for (const [printedUnit, value] of nearest) {
    const at = convertResult(analyte, exact(value), printedUnit, unit);
    if (at) return { span: point(at), value, unit: printedUnit };
  }
  return null;
}

/** A printed difference in the unit reported. A difference of temperatures does not occur. */
export function differenceIn(limit: PrintedLimit, { analyte, unit }: Operands): Fraction | null {
  for (const [printedUnit, value] of Object.entries(limit) as [Unit, string][]) {
    const factor = unit && conversionFactor(analyte, printedUnit, unit);
    if (factor) return times(exact(value), factor);
  }
  return null;
}

/** For showing; a bound of a limit is shown at its nearer end. */
export function thresholdOf(
  comparator: Comparator,
  { low, high }: Span,
  unit: Unit | null,
): Threshold | null {
  const end = low ?? high;
  return end && { comparator, value: decimalText(end.at) ?? shown(end.at, 6), unit };
}
