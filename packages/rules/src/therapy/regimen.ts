/**
 * What a medication record says about any day: whether it was in force and at which dose. Dose periods are half-open
 * [from, to); a partial date makes the days it may mean uncertain, and a hole between the periods is unknown, not zero.
 */
import type { Held } from '../verdict/index.ts';
import { once } from '../record/once.ts';
import type { DosePeriod, Medication } from '../record/index.ts';
import { ZERO } from '../number/fraction.ts';
import type { TherapyReason } from './reasons.ts';
import { dailyAmount, type DailyAmount } from './amount.ts';
import { ANY_DAY, border, earlier, isInside, later, NEVER, type Border } from './border.ts';
import { isNoDose, NO_DOSE, spanRanges, sumRanges, UNKNOWN_DOSE, type DoseRange } from './dose-range.ts';

interface Stretch {
  readonly from: Border;
  /** Not included. */
  readonly to: Border;
  readonly amount: DailyAmount;
}

/** A medication record prepared for questions about days. Days are day numbers of the calendar folder. */
export interface Regimen {
  readonly medication: Medication;
  readonly stretches: readonly Stretch[];
  readonly from: Border;
  /** Not included. */
  readonly to: Border;
  /** The days on which what is known changes, oldest first. */
  readonly borders: readonly number[];
}

const NO_PERIOD: DosePeriod = { from: null, to: null, dose: null, unit: null, frequency: null };

/** The end is the last day of treatment. Without one it goes on where the record or its last dose period says so. */
function endOf({ end, ongoing, dosePeriods }: Medication): Border {
  const recorded = border(end, 1);
  if (recorded) return recorded;
  const goesOn = ongoing === 'yes' || (ongoing === null && dosePeriods.some(({ to }) => to === null));
  return goesOn ? NEVER : ANY_DAY;
}

function stretchOf(period: DosePeriod, start: Border, end: Border, isEndRecorded: boolean): Stretch {
  const amount = dailyAmount(period);
  const from = border(period.from) ?? start;
  const until = border(period.to);
  const to = until ? (isEndRecorded ? earlier(until, end) : until) : end;
  const nextDay: Border = { first: from.first + 1, last: from.last + 1 };
  return { from, to: amount.once ? earlier(to, nextDay) : to, amount };
}

// Records never change, and every visit of a course asks about the same ones.
export const regimenOf: (medication: Medication) => Regimen = once(prepare);

function prepare(medication: Medication): Regimen {
  const periods = medication.dosePeriods.length > 0 ? medication.dosePeriods : [NO_PERIOD];
  const starts = [medication.start, ...periods.map((period) => period.from)].flatMap(
    (date) => border(date) ?? [],
  );
  const from = starts.length > 0 ? starts.reduce(earlier) : ANY_DAY;
  const end = endOf(medication);
  const stretches = periods.map((period) => stretchOf(period, from, end, medication.end !== null));
  // Without an end of its own the treatment ends with the last of its dose periods.
  const isClosed = medication.end === null && medication.ongoing !== 'yes';
  const to = isClosed ? stretches.map((one) => one.to).reduce(later) : end;
  const borders = [from, to, ...stretches.flatMap((one) => [one.from, one.to])]
    .flatMap(({ first, last }) => [first, last])
    .filter(Number.isFinite);
  return { medication, stretches, from, to, borders: [...new Set(borders)].toSorted((a, b) => a - b) };
}

/** A medication on one day. */
export interface DoseOnDay {
  readonly inForce: Held;
  readonly perDay: DoseRange;
  /** Null where it is unknown, or where nothing was given. */
  readonly unit: string | null;
  /** Why it is not exact: keys of the locales. */
  readonly reasons: readonly TherapyReason[];
  /** Which entries of the record speak of the day: the same text on two days means the same dose, known or not. */
  readonly entry: string;
}

const NOTHING: DoseOnDay = { inForce: 'not-met', perDay: NO_DOSE, unit: null, reasons: [], entry: '' };

/** Whether a stretch means that the drug was taken: a pause was not, and "as needed" may not have been. */
function isTaking({ perDay, reason }: DailyAmount): Held {
  if (isNoDose(perDay)) return 'not-met';
  return reason === 'dose-frequency-not-countable' ? 'indeterminate' : 'met';
}

/** One answer for several entries: certain where they agree. */
const agreed = (answers: readonly Held[]): Held =>
  answers.every((answer) => answer === answers[0]) ? (answers[0] ?? 'indeterminate') : 'indeterminate';

/** What the record says about a day. */
export function doseOnDay({ medication, stretches, from, to }: Regimen, day: number): DoseOnDay {
  const course = isInside(day, from, to);
  if (course === 'not-met') return NOTHING;
  const here = stretches
    .map((one, index) => ({ index, held: isInside(day, one.from, one.to), amount: one.amount }))
    .filter(({ held }) => held !== 'not-met');
  const sure = here.filter(({ held }) => held === 'met');
  const entry = `${medication.id}:${course}:${here.map(({ index, held }) => `${index}${held}`).join()}`;

  if (sure.length === 0 && here.length < 2 && course === 'met') {
    // Between single doses nothing is in force; any other hole between dose periods is simply not known.
    if (here.length === 0 && stretches.every(({ amount }) => amount.once)) return NOTHING;
    const reasons = ['dose-period-missing'] as const;
    return { inForce: 'indeterminate', perDay: UNKNOWN_DOSE, unit: null, reasons, entry };
  }
  const reasons: TherapyReason[] = here.flatMap(({ amount }) => amount.reason ?? []);
  const ranges = here.map(({ amount }) => amount.perDay);
  const units = new Set(here.flatMap(({ amount }) => amount.unit ?? []));
  const counted = sure.length > 0 ? sure : here;
  const taking = agreed(counted.map(({ amount }) => isTaking(amount)));
  const inForce: Held = course === 'met' || taking === 'not-met' ? taking : 'indeterminate';
  if (here.length === 0) reasons.push('dose-period-missing');
  else if (sure.length > 1) reasons.push('dose-periods-overlap');
  else if (sure.length < here.length || course !== 'met') reasons.push('dose-date-incomplete');
  if (units.size > 1) reasons.push('dose-units-differ');

  const isKnown = here.length > 0 && units.size <= 1;
  // Entries that surely overlap may add up or replace each other; those with open borders follow each other.
  const highest = isKnown ? (sure.length > 0 ? sumRanges(ranges) : spanRanges(ranges)) : UNKNOWN_DOSE;
  const lowest = isKnown ? spanRanges(counted.map(({ amount }) => amount.perDay)) : UNKNOWN_DOSE;
  const minimum = course === 'met' ? lowest.minimum : ZERO;
  const unit = units.size === 1 ? ([...units][0] ?? null) : null;
  return { inForce, perDay: { minimum, maximum: highest.maximum }, unit, reasons, entry };
}
