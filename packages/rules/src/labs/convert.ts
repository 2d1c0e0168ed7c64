/** Fraction conversion of a result between the units of its analyte. */
import { ANALYTES } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';
import { minus, ONE, over, plus, times } from '../number/fraction.ts';
import { exact } from '../number/fraction-text.ts';
import type { Fraction } from '../number/fraction.ts';
import { UNITS } from './units.ts';
import type { Unit, UnitKind } from './units.ts';

/** How many `to` one `from` is, both of one kind. */
const withinKind = (from: Unit, to: Unit): Fraction => over(exact(UNITS[from].size), exact(UNITS[to].size));

/**
 * How many `to` one `from` of this analyte is. Null where no exact factor is known. Temperatures have no factor (their
 * zero moves): use `convertResult`.
 */
export function conversionFactor(analyte: AnalyteKey, from: Unit, to: Unit): Fraction | null {
  const asked = `${analyte} ${from} ${to}`;
  let factor = FACTORS.get(asked);
  if (factor === undefined) {
    factor = factorAcross(analyte, from, to, new Set());
    FACTORS.set(asked, factor);
  }
  return factor;
}

/** Factors are constants of the tables: there are only so many of them. */
const FACTORS = new Map<string, Fraction | null>();

function factorAcross(
  analyte: AnalyteKey,
  from: Unit,
  to: Unit,
  seen: ReadonlySet<UnitKind>,
): Fraction | null {
  if (from === to) return ONE;
  const kind = UNITS[from].kind;
  if (kind === UNITS[to].kind) return kind === 'temperature' ? null : withinKind(from, to);
  for (const { from: a, to: b, factor } of ANALYTES[analyte].links) {
    for (const [near, far, size] of [
      [a, b, exact(factor)],
      [b, a, over(ONE, exact(factor))],
    ] as const) {
      if (UNITS[near].kind !== kind || seen.has(UNITS[far].kind)) continue;
      const rest = factorAcross(analyte, far, to, new Set([...seen, kind]));
      if (rest) return times(times(withinKind(from, near), size), rest);
    }
  }
  return null;
}

/** °F = °C × 9/5 + 32. */
const FAHRENHEIT_ZERO = exact('32');

function celsius(value: Fraction, from: Unit): Fraction {
  return from === 'Cel' ? value : times(minus(value, FAHRENHEIT_ZERO), exact('5/9'));
}

/** The same result in another unit, exactly; null where no exact conversion is known for this analyte. */
export function convertResult(analyte: AnalyteKey, value: Fraction, from: Unit, to: Unit): Fraction | null {
  if (from === to) return value;
  if (UNITS[from].kind === 'temperature' && UNITS[to].kind === 'temperature') {
    const inCelsius = celsius(value, from);
    return to === 'Cel' ? inCelsius : plus(times(inCelsius, exact('9/5')), FAHRENHEIT_ZERO);
  }
  const factor = conversionFactor(analyte, from, to);
  return factor && times(value, factor);
}
