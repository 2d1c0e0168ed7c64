/** What is followed when therapy is reduced: all glucocorticoids together as prednisone, and every other drug by itself. */
import { any, type Held } from '../verdict/index.ts';
import type { Medication, RecordRef, TreatmentClass } from '../record/index.ts';
import { fraction } from '../number/fraction.ts';
import { scaleRange, sumRanges, UNKNOWN_DOSE, type DoseRange } from './dose-range.ts';
import { glucocorticoidsOnDay, type GlucocorticoidHistory } from './glucocorticoids.ts';
import { bordersOf, lineOnDay, type DrugLine } from './line.ts';
import { doseOnDay } from './regimen.ts';
import { saidIf, type TherapyReason } from './reasons.ts';

/** The therapy on one day. */
export interface LineOnDay {
  readonly inForce: Held;
  readonly perDay: DoseRange;
  readonly unit: string | null;
  /** Whether a rescue course of it was in force. */
  readonly isRescue: Held;
  readonly reasons: readonly TherapyReason[];
  /** The same text on two days means the same dose, known or not; empty where that cannot be said. */
  readonly entry: string;
}

export interface TherapyLine {
  /** Generic name; "glucocorticoids" for all of them together. */
  readonly drug: string;
  readonly treatmentClass: TreatmentClass;
  /** The days its dose is given for: 7 for methotrexate, 28 for a biologic given every four weeks. */
  readonly perDays: number;
  /** True where it is only known by single doses. */
  readonly isSingleDoses: boolean;
  /** Day numbers of the calendar on which something changes. */
  readonly borders: readonly number[];
  readonly onDay: (day: number) => LineOnDay;
  readonly sources: readonly RecordRef[];
}

/** Drugs whose dose is customarily given for more than one day. */
const PER_DAYS: Readonly<Record<string, number>> = {
  methotrexate: 7,
  telitacicept: 7,
  romiplostim: 7,
  belimumab: 28,
  anifrolumab: 28,
};

export function glucocorticoidLine(history: GlucocorticoidHistory): TherapyLine {
  return {
    drug: 'glucocorticoids',
    treatmentClass: 'glucocorticoid',
    perDays: 1,
    isSingleDoses: false,
    borders: history.borders,
    onDay: (day) => {
      const dose = glucocorticoidsOnDay(history, day);
      const rescue = dose.parts.filter(({ role }) => role === 'rescue').map(({ inForce }) => inForce);
      return {
        inForce: dose.inForce,
        perDay: dose.prednisoneMgPerDay,
        unit: 'mg',
        isRescue: any(rescue),
        reasons: dose.reasons,
        entry: '',
      };
    },
    sources: [...history.courses, ...history.none, ...history.unclassified].map(({ source }) => source),
  };
}

const isRescue = ({ role }: Medication): boolean => role === 'rescue';

export function therapyLine(line: DrugLine, treatmentClass: TreatmentClass): TherapyLine {
  const rescue = line.regimens.filter(({ medication }) => isRescue(medication));
  return {
    drug: line.drug,
    treatmentClass,
    perDays: PER_DAYS[line.drug] ?? 1,
    isSingleDoses: line.regimens.every(({ stretches }) => stretches.every(({ amount }) => amount.once)),
    borders: bordersOf([line]),
    onDay: (day) => ({
      ...lineOnDay(line, day),
      isRescue: any(rescue.map((regimen) => doseOnDay(regimen, day).inForce)),
    }),
    sources: line.sources,
  };
}

/** The mean of a line over some days, given as day numbers. */
export function meanOfDays(line: TherapyLine, days: readonly number[]): LineOnDay {
  const each = days.map(line.onDay);
  const units = new Set(each.flatMap(({ unit }) => unit ?? []));
  const mean = scaleRange(sumRanges(each.map(({ perDay }) => perDay)), fraction(1, days.length));
  return {
    inForce: any(each.map(({ inForce }) => inForce)),
    // Amounts of two units are no number together, not even a least one.
    perDay: units.size > 1 ? UNKNOWN_DOSE : mean,
    unit: units.size === 1 ? ([...units][0] ?? null) : null,
    isRescue: any(each.map((one) => one.isRescue)),
    reasons: [
      ...new Set([...each.flatMap(({ reasons }) => reasons), ...saidIf(units.size > 1, 'dose-units-differ')]),
    ],
    entry: '',
  };
}
