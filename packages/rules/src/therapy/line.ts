/**
 * A drug line: all records of one drug of a subject, so that a new dose entered as a new record is a change of dose and
 * not a new treatment.
 */
import { once } from '../record/once.ts';
import type { Medication, RecordRef, TreatmentClass } from '../record/index.ts';
import { any } from '../verdict/index.ts';
import { ZERO } from '../number/fraction.ts';
import { sumRanges } from './dose-range.ts';
import { classOf, drugOf, wasNotTaken } from './drugs.ts';
import type { TherapyReason } from './reasons.ts';
import { doseOnDay, regimenOf, type DoseOnDay, type Regimen } from './regimen.ts';

export interface DrugLine {
  /** Listed generic name, or the name as given in lower case. */
  readonly drug: string;
  /** Null where the class is not known. */
  readonly treatmentClass: TreatmentClass | null;
  readonly regimens: readonly Regimen[];
  readonly sources: readonly RecordRef[];
}

const sourceOf = ({ id, version }: Medication): RecordRef => ({ kind: 'medication', id, version });

/** The drug lines of a subject, in the order of their names. What was recorded as not taken is no line. */
export const drugLines: (medications: readonly Medication[]) => readonly DrugLine[] = once(grouped);

function grouped(medications: readonly Medication[]): readonly DrugLine[] {
  const groups = new Map<string, Medication[]>();
  for (const medication of medications.filter((one) => !wasNotTaken(one))) {
    const key = `${drugOf(medication)}\n${classOf(medication)}`;
    groups.set(key, [...(groups.get(key) ?? []), medication]);
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const regimens = group.map(regimenOf);
      return { drug: drugOf(first), treatmentClass: classOf(first), regimens, sources: group.map(sourceOf) };
    })
    .toSorted((a, b) => (a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : 0));
}

/** The days on which something about the lines changes, oldest first. */
export const bordersOf = (lines: readonly DrugLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ regimens }) => regimens.flatMap(({ borders }) => borders)))].toSorted(
    (a, b) => a - b,
  );

/** The whole line on one day. Doses of different units cannot be added: the amount is then not known. */
export function lineOnDay({ regimens }: DrugLine, day: number): DoseOnDay {
  const doses = regimens
    .map((regimen) => doseOnDay(regimen, day))
    .filter(({ inForce }) => inForce !== 'not-met');
  const units = new Set(doses.flatMap(({ unit }) => unit ?? []));
  const sum = sumRanges(doses.map(({ perDay }) => perDay));
  const reasons: readonly TherapyReason[] = [...new Set(doses.flatMap((dose) => dose.reasons))];
  return {
    inForce: any(doses.map(({ inForce }) => inForce)),
    perDay: units.size > 1 ? { minimum: ZERO, maximum: null } : sum,
    unit: units.size === 1 ? ([...units][0] ?? null) : null,
    reasons: units.size > 1 ? [...reasons, 'dose-units-differ'] : reasons,
    entry: doses.map(({ entry }) => entry).join(' '),
  };
}
