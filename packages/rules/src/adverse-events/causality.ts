/**
 * Causality in five categories (WHO-UMC style) and what counts as related. Each possible cause has its own answer, and
 * the split stays visible: "treatment-related" means related to the CAR-T product or to lymphodepletion.
 */
import type { AdverseEvent, Causality, CausalityBySource } from '../record/index.ts';
import { CAUSES } from './answer-order.ts';
import { any } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';

/** Words of data sources (AEREL, any case) whose meaning is one of the five; others are not guessed at. */
const WORDS: Readonly<Record<string, Causality>> = {
  DEFINITE: 'definite',
  'DEFINITELY RELATED': 'definite',
  CERTAIN: 'definite',
  PROBABLE: 'probable',
  'PROBABLY RELATED': 'probable',
  LIKELY: 'probable',
  POSSIBLE: 'possible',
  'POSSIBLY RELATED': 'possible',
  UNLIKELY: 'unlikely',
  'UNLIKELY RELATED': 'unlikely',
  'POSSIBLY UNRELATED': 'unlikely',
  REMOTE: 'unlikely',
  DOUBTFUL: 'unlikely',
  NONE: 'unrelated',
  'NOT RELATED': 'unrelated',
  UNRELATED: 'unrelated',
  'DEFINITELY UNRELATED': 'unrelated',
  肯定有关: 'definite',
  很可能有关: 'probable',
  可能有关: 'possible',
  可能无关: 'unlikely',
  肯定无关: 'unrelated',
};

/** The category that a source's word means; null where it is not one of the five. */
export function causalityFromWords(words: string | null): Causality | null {
  const key = words?.trim().toUpperCase() ?? '';
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null;
}

export type CausalityOptions = Pick<
  AdverseEventOptions,
  'relatedCategories' | 'studyTreatment' | 'missingCountsAsRelated'
>;

export interface Relatedness {
  /** What is known for each cause; indeterminate where nothing was recorded. */
  readonly bySource: Readonly<Record<keyof CausalityBySource, Held>>;
  /** To any study treatment, as known. */
  readonly known: Held;
  /** To any study treatment, as summaries count it. */
  readonly counted: boolean;
  /** Counts only because a causality is missing. */
  readonly assumed: boolean;
  /** The answer for study treatment comes from the one word of the source, not from the split. */
  readonly fromReportedWords: boolean;
}

/** Relatedness of one event to each cause and to study treatment. */
export function relatedness(
  event: AdverseEvent,
  options: CausalityOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): Relatedness {
  const related = (category: Causality | null): Held =>
    category === null ? 'indeterminate' : options.relatedCategories.includes(category) ? 'met' : 'not-met';
  const { causality, reportedCausality } = event;
  const bySource = Object.fromEntries(CAUSES.map((cause) => [cause, related(causality[cause])])) as Record<
    keyof CausalityBySource,
    Held
  >;
  const word = causalityFromWords(reportedCausality);
  const unsplit = options.studyTreatment.every((cause) => causality[cause] === null) && word !== null;
  const known = unsplit ? related(word) : any(options.studyTreatment.map((cause) => bySource[cause]));
  const assumed = known === 'indeterminate' && options.missingCountsAsRelated;
  return { bySource, known, counted: known === 'met' || assumed, assumed, fromReportedWords: unsplit };
}
