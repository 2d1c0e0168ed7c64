/** How one drug, or all glucocorticoids together, stand to baseline: the dose, the status and the days. */
import { addDays, calendarDate, dayNumber, firstExposure } from '../calendar/index.ts';
import type { RecordRef, TreatmentClass } from '../record/index.ts';
import { fraction, type Fraction } from '../number/fraction.ts';
import type { Held } from '../verdict/index.ts';
import { isBelow, isCeased, possibleStatuses, reductionPercent, type LineStatus } from './compare-doses.ts';
import { amountText, doseText, scaleRange, UNKNOWN_DOSE } from './dose-range.ts';
import type { Observation } from './observation.ts';
import { durationOf, stretchesOf, type Duration } from './spell.ts';
import { meanOfDays, type LineOnDay, type TherapyLine } from './therapy-line.ts';
import type { TherapyReason } from './reasons.ts';

/** A dose as text ("10", "5–10", "≥5"; null where nothing is known) in its unit for so many days. */
export interface ShownDose {
  readonly amount: string | null;
  readonly unit: string | null;
  readonly perDays: number;
}

export interface LineReduction {
  /** Generic name; "glucocorticoids" for all of them together, as prednisone. */
  readonly drug: string;
  readonly treatmentClass: TreatmentClass;
  readonly baseline: ShownDose;
  readonly current: ShownDose;
  /** Null while several are possible. */
  readonly status: LineStatus | null;
  readonly statusCandidates: readonly LineStatus[];
  /** Percent of the baseline dose, as text; null where undefined (baseline zero or unknown). */
  readonly reductionPercent: { readonly minimum: string | null; readonly maximum: string | null } | null;
  /** Days without it, and days below the baseline dose (none included); null where it was not taken at baseline. */
  readonly ceased: Duration | null;
  readonly reducedOrCeased: Duration | null;
  /** The day it was stopped before infusion, for the study and not as a benefit of it; null otherwise. */
  readonly washedOutOn: string | null;
  /** Why something is not known: keys of the locales. */
  readonly reasons: readonly TherapyReason[];
  readonly sources: readonly RecordRef[];
}

const UNKNOWN_LINE: LineOnDay = {
  inForce: 'indeterminate',
  perDay: UNKNOWN_DOSE,
  unit: null,
  isRescue: 'not-met',
  reasons: [],
  entry: '',
};

/** How one drug stands to its baseline dose, and for how long; unknown doses leave bounds, not zeros. */
export function reductionOf(line: TherapyLine, observation: Observation): LineReduction {
  const [single, ...more] = observation.baselineDays;
  const baseline =
    single === undefined
      ? UNKNOWN_LINE
      : more.length === 0
        ? line.onDay(single)
        : meanOfDays(line, observation.baselineDays);
  const current = observation.currentDay === null ? UNKNOWN_LINE : line.onDay(observation.currentDay);
  const candidates = possibleStatuses(baseline, current);
  const percent = reductionPercent(baseline, current);
  const shown = ({ perDay, unit, inForce }: LineOnDay): ShownDose => ({
    amount: doseText(scaleRange(perDay, fraction(line.perDays))),
    unit: inForce === 'not-met' ? (baseline.unit ?? current.unit) : unit,
    perDays: line.perDays,
  });
  const text = (value: Fraction | null): string | null => value && amountText(value);
  const wasTaken = baseline.inForce !== 'not-met';
  return {
    drug: line.drug,
    treatmentClass: line.treatmentClass,
    baseline: shown(baseline),
    current: shown(current),
    status: candidates.length === 1 ? (candidates[0] ?? null) : null,
    statusCandidates: candidates,
    reductionPercent: percent && { minimum: text(percent.minimum), maximum: text(percent.maximum) },
    ceased: wasTaken ? durationFor(line, observation, (day) => isCeased(baseline, day)) : null,
    reducedOrCeased: wasTaken ? durationFor(line, observation, (day) => isBelow(baseline, day)) : null,
    washedOutOn: washoutOf(line, observation),
    reasons: [...new Set([...baseline.reasons, ...current.reasons])],
    sources: line.sources,
  };
}

function durationFor(
  line: TherapyLine,
  { zero, observed }: Observation,
  ask: (current: LineOnDay) => Held,
): Duration | null {
  if (zero === null || observed === null) return null;
  const borders = line.borders.map((day) => day - zero);
  const stretches = stretchesOf(borders, observed, (day) => {
    const current = line.onDay(zero + day);
    return { held: ask(current), interrupts: current.isRescue };
  });
  return durationOf(stretches);
}

/** The last stop of an immunosuppressant or biologic between the weeks before leukapheresis and the infusion. */
function washoutOf(line: TherapyLine, { record, zero, options }: Observation): string | null {
  if (line.treatmentClass !== 'immunosuppressant' && line.treatmentClass !== 'biologic') return null;
  const first = firstExposure(record, 'leukapheresis') ?? firstExposure(record, 'lymphodepletion');
  const date = first?.start?.first;
  if (zero === null || date === undefined || line.isSingleDoses) return null;
  const from = dayNumber(addDays(date, -options.washoutDaysBeforeLeukapheresis));
  const stop = line.borders.findLast(
    (day) =>
      day >= from &&
      day <= zero &&
      line.onDay(day - 1).inForce === 'met' &&
      line.onDay(day).inForce === 'not-met',
  );
  return stop === undefined ? null : calendarDate(stop);
}
