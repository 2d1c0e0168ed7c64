/** What a locale must say about typed numbers: one text for every key of this folder. */
import type { EntryRefusal } from './parse-entry.ts';
import type { PlausibilityWarning } from './plausibility.ts';

export interface NumberTexts {
  readonly refusals: Readonly<Record<EntryRefusal, string>>;
  readonly warnings: Readonly<Record<PlausibilityWarning, string>>;
  /** Asks which of several numbers was meant. */
  readonly ambiguous: string;
}
