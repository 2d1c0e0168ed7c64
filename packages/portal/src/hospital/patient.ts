/** What the hospital itself knows about a patient, study or no study. Every one of them is invented. */
import type { Pair } from '../page/text.ts';

export type Setting = 'inpatient' | 'outpatient' | 'former';

export interface Problem {
  readonly name: Pair;
  /** Year or month, as in the record. */
  readonly since: string;
}

export interface Order {
  readonly name: Pair;
  readonly schedule: Pair;
  readonly status: 'active' | 'planned' | 'done';
}

export interface Note {
  readonly date: string;
  readonly kind: Pair;
  readonly author: Pair;
  readonly text: Pair;
}

export interface Patient {
  readonly name: Pair;
  readonly sex: 'F' | 'M';
  /** YYYY-MM-DD. The study never gets it. */
  readonly born: string;
  readonly died?: string;
  readonly mrn: string;
  readonly setting: Setting;
  readonly place: Pair;
  /** Of inpatients. */
  readonly bed?: string;
  readonly attending: Pair;
  readonly bloodGroup: string;
  /** Empty: no known allergy. */
  readonly allergies: readonly Pair[];
  readonly problems: readonly Problem[];
  readonly orders: readonly Order[];
  readonly notes: readonly Note[];
  /** Code in the study; absent for those in none. */
  readonly subject?: string;
  /** Of patients outside the study: the study's own come from its gateway, which stands in for the laboratory system. */
  readonly chart?: Chart;
}

export interface LabResult {
  readonly id: string;
  readonly test: string;
  readonly testName: string | null;
  readonly collected: string | null;
  readonly reported: {
    readonly value: string | null;
    readonly unit: string | null;
    readonly low: string | null;
    readonly high: string | null;
  };
  readonly rangeIndicator: string | null;
}

export interface DosePeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly dose: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
}

export interface Medication {
  readonly name: string;
  readonly route: string | null;
  readonly start: string | null;
  readonly ongoing: 'YES' | 'NO' | null;
  readonly dosePeriods: readonly DosePeriod[];
}

/** Results and medications, oldest first. */
export interface Chart {
  readonly labResults: readonly LabResult[];
  readonly medications: readonly Medication[];
}

/** Completed years of life on a calendar date. */
export function ageOn(born: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}
