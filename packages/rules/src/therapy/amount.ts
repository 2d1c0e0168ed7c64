/** The amount of one dose period per day of its cycle, in one spelling of its unit. */
import { decimal } from '../number/index.ts';
import { fraction, fractionOf, times, type Fraction } from '../number/fraction.ts';
import type { DosePeriod } from '../record/index.ts';
import { exactDose, NO_DOSE, UNKNOWN_DOSE, type DoseRange } from './dose-range.ts';
import { readFrequency } from './frequency.ts';

/** Why an amount is not known: keys of the locales. */
export type AmountReason =
  | 'dose-not-recorded'
  | 'dose-not-readable'
  | 'dose-unit-not-recorded'
  | 'dose-frequency-not-countable';

export interface DailyAmount {
  readonly perDay: DoseRange;
  /** "mg" for every mass; other units in lower case as given; null where unknown or where the dose is zero. */
  readonly unit: string | null;
  /** Given on its first day only. */
  readonly once: boolean;
  readonly reason: AmountReason | null;
}

/** Masses in milligrams. */
const MILLIGRAMS: Readonly<Record<string, Fraction>> = {
  mg: fraction(1),
  g: fraction(1000),
  ug: fraction(1, 1000),
  µg: fraction(1, 1000),
  μg: fraction(1, 1000),
  mcg: fraction(1, 1000),
};

/** Units that carry their own cycle ("mg/day") and the frequencies that agree with it. */
const PER_CYCLE: readonly { suffix: RegExp; days: bigint; agrees: readonly string[] }[] = [
  { suffix: /\/(?:day|d)$/, days: 1n, agrees: ['', 'QD'] },
  { suffix: /\/(?:week|wk)$/, days: 7n, agrees: ['', 'QW', 'EVERY WEEK', '1 TIME PER WEEK'] },
];

const unknown = (reason: AmountReason, once = false): DailyAmount => ({
  perDay: UNKNOWN_DOSE,
  unit: null,
  once,
  reason,
});

/** Reads dose × frequency. Anything missing or not understood leaves the amount unknown, with the reason. */
export function dailyAmount(period: DosePeriod): DailyAmount {
  const given = period.dose === null ? null : decimal(period.dose.trim());
  if (given && given.digits === 0n) return { perDay: NO_DOSE, unit: null, once: false, reason: null };
  const frequency = readFrequency(period.frequency);
  const once = frequency.kind === 'once';
  if (!given || given.digits < 0n) {
    return unknown(period.dose === null ? 'dose-not-recorded' : 'dose-not-readable', once);
  }
  const written = period.unit?.trim().toLowerCase().replace(/\s+/g, '') ?? '';
  if (written === '') return unknown('dose-unit-not-recorded', once);

  const cycle = PER_CYCLE.find(({ suffix }) => suffix.test(written));
  const unit = cycle ? written.replace(cycle.suffix, '') : written;
  const perDay = cycle
    ? cycle.agrees.includes(period.frequency?.trim().toUpperCase() ?? '')
      ? fraction(1n, cycle.days)
      : null
    : frequency.kind === 'repeated'
      ? frequency.dosesPerDay
      : once
        ? fraction(1)
        : null;
  if (!perDay) return unknown('dose-frequency-not-countable', once);
  const milligrams = MILLIGRAMS[unit];
  const amount = times(times(fractionOf(given), milligrams ?? fraction(1)), perDay);
  return { perDay: exactDose(amount), unit: milligrams ? 'mg' : unit, once, reason: null };
}
