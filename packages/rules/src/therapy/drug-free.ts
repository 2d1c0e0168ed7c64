/** Days without any drug against lupus or low platelets, and the glucocorticoid dose that was taken in all. */
import { fraction } from '../number/fraction.ts';
import { any, not, type Held } from '../verdict/index.ts';
import { addRanges, doseText, NO_DOSE, scaleRange, type DoseRange } from './dose-range.ts';
import type { Observation } from './observation.ts';
import { durationOf, stretchesOf, type DayCount, type Duration } from './spell.ts';
import type { TherapyLine } from './therapy-line.ts';

export interface DrugFree {
  /** No glucocorticoid, immunosuppressant, biologic or TPO agonist on the last day of observation. */
  readonly now: Held;
  /** First day from infusion that was surely free; null where none was. */
  readonly firstDay: number | null;
  readonly days: Duration;
  /** Listed apart: whether an antimalarial was in force on the last day, and the days free of that as well. */
  readonly antimalarialNow: Held;
  readonly daysWithoutAntimalarial: DayCount;
}

export interface GlucocorticoidExposure {
  /** mg prednisone equivalent from infusion to last contact, as text. */
  readonly cumulativeMg: string | null;
  readonly averageMgPerDay: string | null;
}

/** `unclassified` are lines of unknown class: any of them may be one of the drugs. Null before infusion. */
export function drugFree(
  lines: readonly TherapyLine[],
  unclassified: readonly TherapyLine[],
  observation: Observation,
): DrugFree | null {
  const { zero, observed, currentDay } = observation;
  if (zero === null || observed === null || currentDay === null) return null;
  const antimalarials = lines.filter(({ treatmentClass }) => treatmentClass === 'antimalarial');
  const others = lines.filter(({ treatmentClass }) => treatmentClass !== 'antimalarial');
  const onAny = (some: readonly TherapyLine[], day: number): Held =>
    any(some.map((line) => line.onDay(day).inForce));
  const doubt = (day: number): Held => (onAny(unclassified, day) === 'not-met' ? 'not-met' : 'indeterminate');
  const isFree = (day: number): Held => not(any([onAny(others, day), doubt(day)]));
  const borders = [...lines, ...unclassified].flatMap((line) => line.borders).map((day) => day - zero);
  const free = stretchesOf(borders, observed, (day) => ({ held: isFree(zero + day) }));
  const also = stretchesOf(borders, observed, (day) => ({
    held: not(any([not(isFree(zero + day)), onAny(antimalarials, zero + day)])),
  }));
  return {
    now: isFree(currentDay),
    firstDay: free.find(({ held }) => held === 'met')?.from ?? null,
    days: durationOf(free),
    antimalarialNow: onAny(antimalarials, currentDay),
    daysWithoutAntimalarial: durationOf(also).total,
  };
}

/** Σ dose × days from infusion to the end of observation. Null before infusion. */
export function exposureOf(
  line: TherapyLine,
  { zero, observed }: Observation,
): GlucocorticoidExposure | null {
  if (zero === null || observed === null) return null;
  const borders = line.borders.map((day) => day - zero);
  const total = stretchesOf(borders, observed, () => ({ held: 'met' })).reduce<DoseRange>(
    (sum, { from, to }) => addRanges(sum, scaleRange(line.onDay(zero + from).perDay, fraction(to - from))),
    NO_DOSE,
  );
  return {
    cumulativeMg: doseText(total),
    averageMgPerDay: observed > 0 ? doseText(scaleRange(total, fraction(1, observed))) : null,
  };
}
