/** What a locale must say about medication: one text for every key. Drug names stay as they are recorded. */
import type { MedicationRole, TreatmentClass } from '../record/index.ts';
import type { LineStatus } from './compare-doses.ts';
import type { TherapyNote, TherapyReason } from './reasons.ts';
import type { TherapyChange } from './stability.ts';

export interface TherapyTexts {
  readonly classes: Readonly<Record<TreatmentClass, string>>;
  readonly classNotKnown: string;
  readonly roles: Readonly<Record<MedicationRole, string>>;
  readonly statuses: Readonly<Record<LineStatus | 'indeterminate', string>>;
  readonly changes: Readonly<Record<TherapyChange['kind'], string>>;
  readonly reasons: Readonly<Record<TherapyReason, string>>;
  readonly notes: Readonly<Record<TherapyNote, string>>;
  /** "glucocorticoids" as a drug line. */
  readonly glucocorticoids: string;
  readonly prednisoneEquivalent: string;
  readonly baselineDose: string;
  readonly currentDose: string;
  readonly reduction: string;
  readonly daysCeased: string;
  readonly daysReducedOrCeased: string;
  readonly totalDays: string;
  readonly currentSpell: string;
  readonly drugFree: string;
  readonly drugFreeWithoutAntimalarial: string;
  readonly cumulativeDose: string;
  readonly averageDose: string;
  readonly washedOut: string;
  readonly censoredAtLastContact: string;
}
