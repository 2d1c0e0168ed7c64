/** A medication record for tests: a plain oral drug that goes on, changed by what a test says. */
import { BLANK } from '../../record/index.ts';
import type { DosePeriod, Medication } from '../../record/index.ts';

let serial = 0;

/** `dose` is "amount unit frequency", such as "5 mg QD"; its period runs from `from` up to, not including, `to`. */
export function period(from: string | null, to: string | null, dose: string): DosePeriod {
  const [amount = null, unit = null, ...frequency] = dose.split(' ');
  return { from, to, dose: amount, unit, frequency: frequency.join(' ') || null };
}

export function medication(genericName: string | null, over: Partial<Medication> = {}): Medication {
  serial += 1;
  return {
    ...BLANK.medication,
    id: `medication-${String(serial).padStart(4, '0')}`,
    version: 1,
    supplement: {},
    name: genericName ?? 'unnamed',
    genericName,
    treatmentClass: null,
    role: 'concomitant',
    indication: null,
    route: 'ORAL',
    start: null,
    end: null,
    ongoing: null,
    dosePeriods: [],
    tolerated: 'yes',
    ...over,
  };
}
