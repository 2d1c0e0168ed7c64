/** Drugs added between two assessments that the flare index asks about. */
import { dayNumber } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { bordersOf, drugLines, lineOnDay, type DrugLine } from '../therapy/index.ts';
import { any, type Held } from '../verdict/index.ts';

const NSAIDS: readonly string[] = [
  'ibuprofen',
  'diclofenac',
  'naproxen',
  'celecoxib',
  'etoricoxib',
  'meloxicam',
  'loxoprofen',
  'indometacin',
];

/** Not given for lupus activity, whatever the drug. */
const OTHER_PURPOSES: readonly string[] = ['premedication', 'toxicity-treatment', 'bridging'];

export interface DrugsAdded {
  /** NSAID or antimalarial. */
  readonly mild: Held;
  /** Immunosuppressant, as in the classic index, or a biologic, as in later uses. */
  readonly severe: Held;
}

/**
 * Drugs in force on some day after `from` through `to` (calendar dates) that were not in force on `from`. An NSAID has
 * other uses, so that one alone stays open; a drug of unknown class may be either.
 */
export function drugsAdded(
  { medications }: SubjectRecord,
  from: string | null,
  to: string | null,
): DrugsAdded {
  if (from === null || to === null) return { mild: 'indeterminate', severe: 'indeterminate' };
  const lines = drugLines(medications.filter(({ role }) => !OTHER_PURPOSES.includes(role)));
  const added = (some: readonly DrugLine[]): Held =>
    any(some.map((line) => isAdded(line, dayNumber(from), dayNumber(to))));
  const open = (result: Held): Held => (result === 'met' ? 'indeterminate' : result);
  const unclassified = open(added(lines.filter(({ treatmentClass }) => treatmentClass === null)));
  const antimalarials = lines.filter(({ treatmentClass }) => treatmentClass === 'antimalarial');
  const stronger = lines.filter(
    ({ treatmentClass }) => treatmentClass === 'immunosuppressant' || treatmentClass === 'biologic',
  );
  const nsaids = lines.filter(({ drug }) => NSAIDS.includes(drug));
  return {
    mild: any([added(antimalarials), open(added(nsaids)), unclassified]),
    severe: any([added(stronger), unclassified]),
  };
}

function isAdded(line: DrugLine, from: number, to: number): Held {
  const before = lineOnDay(line, from);
  if (before.inForce === 'met') return 'not-met';
  // The same entries on two days are one course, unless that course may have begun in between.
  const mayHaveBegun = line.regimens.some(({ from: start }) => start.last > from && start.first <= to);
  const days = [to, ...bordersOf([line]).filter((day) => day > from && day < to)];
  const after = any(
    days
      .map((day) => lineOnDay(line, day))
      .map(({ inForce, entry }) => (entry === before.entry && !mayHaveBegun ? 'not-met' : inForce)),
  );
  return before.inForce === 'not-met' || after === 'not-met' ? after : 'indeterminate';
}
