/** Grades that many terms share word for word, by the name a table calls them with `@`. */
import type { Grade } from './types.ts';

export type Pattern = Readonly<Partial<Record<Grade, string>>>;

export const PATTERNS: Readonly<Record<string, Pattern>> = {
  /** How most terms end. */
  fatal: { 4: 'lifeThreatening | urgent', 5: 'death' },
  /** As `fatal`, where an operation is what is urgent. */
  fatalOperative: { 4: 'lifeThreatening | urgent.operative', 5: 'death' },
  /** "…, Other, specify" of every class. */
  other: {
    1: 'asymptomatic | symptoms.mild | observation | noIntervention',
    2: 'severity.moderate | intervention.minimal | adl.instrumental.forAge',
    3: 'severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | hospital.orProlonged | adl.selfCare',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  /** The usual mildest grade. */
  silent: { 1: 'asymptomatic | observation | noIntervention' },
  pain: { 1: 'pain.mild', 2: 'pain.moderate | adl.instrumental', 3: 'pain.severe | adl.selfCare' },
};
