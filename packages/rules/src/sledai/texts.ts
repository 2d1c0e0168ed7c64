/** What a locale must say about SLEDAI, PGA and flares: one text for every key. */
import type { SledaiBand } from './bands.ts';
import type { Instrument, SledaiDefinition } from './definition.ts';
import { readingOf } from './definition.ts';
import type { DescriptorKey, OrganSystem } from './descriptors.ts';
import type { FlareOutcome } from './flare.ts';
import type { PgaCategory, PgaScale } from './pga.ts';
import type { FlareCriterion, SledaiReason, SuggestionCriterion } from './reasons.ts';

export interface DescriptorText {
  readonly name: string;
  /** When it counts, as far as all versions agree. */
  readonly counts: string;
  /** What a version adds to that, by reading; empty where all versions agree. */
  readonly readings: Readonly<Record<string, string>>;
  /** What does not count; null where nothing is ruled out by name. */
  readonly excludes: string | null;
  /** What a version rules out beyond that. */
  readonly excludesIn: Readonly<Partial<Record<Instrument, string>>>;
}

export interface SledaiTexts {
  readonly descriptors: Readonly<Record<DescriptorKey, DescriptorText>>;
  readonly systems: Readonly<Record<OrganSystem, string>>;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly proteinuriaRules: Readonly<Record<SledaiDefinition['proteinuriaRule'], string>>;
  /** The bands of the study, by key; another study brings its own. */
  readonly bands: Readonly<Record<SledaiBand['key'], string>>;
  readonly pgaCategories: Readonly<Record<PgaCategory, string>>;
  readonly pgaScales: Readonly<Record<PgaScale, string>>;
  readonly flareOutcomes: Readonly<Record<FlareOutcome, string>>;
  /** The physician's answers under "flare:", by key. */
  readonly flareEntries: Readonly<Record<string, string>>;
  readonly flareCriteria: Readonly<Record<FlareCriterion, string>>;
  readonly suggestionCriteria: Readonly<Record<SuggestionCriterion, string>>;
  readonly reasons: Readonly<Record<SledaiReason, string>>;
  readonly total: string;
  readonly clinicalTotal: string;
  readonly notFinal: string;
  readonly countsOnlyIf: string;
  readonly suggestsPresent: string;
  readonly suggestsAbsent: string;
  readonly suggestsNothing: string;
  readonly attributionQuestion: string;
  readonly changeFromBaseline: string;
  readonly sri4Part: string;
  readonly pgaConverted: string;
}

/** The wording of a descriptor under one version: its name, when it counts, and what does not count. */
export function wordingOf(
  key: DescriptorKey,
  definition: SledaiDefinition,
  texts: SledaiTexts,
): { readonly name: string; readonly counts: readonly string[]; readonly excludes: readonly string[] } {
  const { name, counts, readings, excludes, excludesIn } = texts.descriptors[key];
  const reading = readingOf(key, definition);
  const version = reading === null ? undefined : readings[reading];
  const more = excludesIn[definition.instrument];
  return {
    name,
    counts: version === undefined ? [counts] : [counts, version],
    excludes: [excludes ?? [], more ?? []].flat(),
  };
}
