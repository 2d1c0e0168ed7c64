/**
 * Which maintenance drugs were in force at a visit, whether at a standard dose, and whether they were well tolerated.
 * Source: Golder 2016 for the dose ceilings; the protocol may add to them.
 */
import { dayNumber } from '../calendar/index.ts';
import { dec } from '../number/index.ts';
import type { Medication, RecordRef, TreatmentClass } from '../record/index.ts';
import { fraction, fractionOf, over } from '../number/fraction.ts';
import type { Held } from '../verdict/index.ts';
import { doseText, isWithin, scaleRange } from './dose-range.ts';
import { drugLines, lineOnDay, type DrugLine } from './line.ts';
import type { DoseCeiling } from './options.ts';
import { doseOnDay } from './regimen.ts';
import type { TherapyReason } from './reasons.ts';

/** A drug that was, or may have been, in force. */
export interface MaintenanceDrug {
  readonly drug: string;
  /** Null where the class is not known. */
  readonly treatmentClass: TreatmentClass | null;
  readonly inForce: Held;
  /** The dose over the days of its ceiling ("15" in 7 days), as text; null where it is not known. */
  readonly dose: string | null;
  readonly unit: string | null;
  readonly ceiling: DoseCeiling | null;
  readonly withinCeiling: Held;
  readonly tolerated: Held;
  /** Why something is not known: a key of the locales. */
  readonly reason: TherapyReason | null;
  readonly sources: readonly RecordRef[];
}

/** The drugs of some classes (null: unknown class) that were or may have been in force on a date. */
export function drugsInForce(
  medications: readonly Medication[],
  date: string,
  classes: readonly (TreatmentClass | null)[],
  ceilings: readonly DoseCeiling[],
): readonly MaintenanceDrug[] {
  const day = dayNumber(date);
  return drugLines(medications)
    .filter(({ treatmentClass }) => classes.includes(treatmentClass))
    .flatMap((line) => {
      const { inForce, perDay, unit, reasons } = lineOnDay(line, day);
      if (inForce === 'not-met') return [];
      const ceiling = ceilings.find((one) => one.drug === line.drug && one.unit === unit) ?? null;
      const hasCeiling = ceilings.some((one) => one.drug === line.drug);
      const limit = ceiling && over(fractionOf(dec(ceiling.amount)), fraction(ceiling.days));
      const withinCeiling: Held = limit ? isWithin(perDay, limit) : 'indeterminate';
      const shown = scaleRange(perDay, fraction(ceiling?.days ?? 1));
      return {
        drug: line.drug,
        treatmentClass: line.treatmentClass,
        inForce,
        dose: doseText(shown),
        unit,
        ceiling,
        withinCeiling:
          inForce === 'indeterminate' && withinCeiling === 'not-met' ? 'indeterminate' : withinCeiling,
        tolerated: toleranceOf(line, day),
        reason:
          withinCeiling !== 'indeterminate'
            ? null
            : (reasons[0] ?? (hasCeiling ? 'dose-unit-not-that-of-the-ceiling' : 'dose-ceiling-not-set')),
        sources: line.sources,
      };
    });
}

/** Not tolerated where a record in force says so; unknown where any of them says nothing. */
function toleranceOf({ regimens }: DrugLine, day: number): Held {
  const answers = regimens
    .map((regimen) => ({ inForce: doseOnDay(regimen, day).inForce, tolerated: regimen.medication.tolerated }))
    .filter(({ inForce }) => inForce !== 'not-met');
  if (answers.some(({ inForce, tolerated }) => tolerated === 'no' && inForce === 'met')) return 'not-met';
  return answers.every(({ tolerated }) => tolerated === 'yes') ? 'met' : 'indeterminate';
}
