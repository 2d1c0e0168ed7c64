/**
 * Reads the answers of an assessment under a version of SLEDAI, which need not be the one they were given under.
 *
 * An answer under a descriptor's key follows the version the study records. The answer under another reading can be
 * kept beside it as "<descriptor>:<reading>" ("proteinuria:above-limit"); without it only what follows is taken.
 */
import type { Finding } from '../record/index.ts';
import { DESCRIPTORS, type DescriptorKey } from './descriptors.ts';
import { FLARE_ENTRIES } from './flare-entries.ts';
import { READINGS, WINDOW_DAYS, readingOf, type SledaiDefinition } from './definition.ts';

/** One answer for each of the 24 descriptors. */
export type SledaiFindings = Readonly<Record<DescriptorKey, Finding>>;

type Items = Readonly<Record<string, Finding>>;

/** What a finding under one scope says under another: present carries to a wider one, absent to a narrower one. */
function carried(finding: Finding, from: number, to: number): Finding {
  if (from === to) return finding;
  return finding === (from < to ? 'present' : 'absent') ? finding : 'not-assessed';
}

function findingOf(
  key: DescriptorKey,
  items: Items,
  recorded: SledaiDefinition,
  asked: SledaiDefinition,
): Finding {
  const inWindow = (finding: Finding): Finding =>
    carried(finding, WINDOW_DAYS[recorded.instrument], WINDOW_DAYS[asked.instrument]);
  const base = items[key] ?? 'not-assessed';
  const reading = READINGS[key];
  if (!reading || readingOf(key, recorded) === readingOf(key, asked)) return inWindow(base);
  const explicit = items[`${key}:${readingOf(key, asked)}`] ?? 'not-assessed';
  if (explicit !== 'not-assessed') return inWindow(explicit);
  const width = (definition: SledaiDefinition): number => (reading.isWide(definition) ? 1 : 0);
  return inWindow(carried(base, width(recorded), width(asked)));
}

/** All 24 answers as the asked version reads them. A missing answer is not assessed, never absent. */
export function readFindings(
  items: Items,
  recorded: SledaiDefinition,
  asked: SledaiDefinition = recorded,
): SledaiFindings {
  const entries = DESCRIPTORS.map(({ key }) => [key, findingOf(key, items, recorded, asked)] as const);
  return Object.fromEntries(entries) as SledaiFindings;
}

/** Keys of an assessment that no rule reads, so that a misspelt answer is not silently left out. */
export function unknownItemKeys(items: Items): readonly string[] {
  known ??= knownKeys();
  return Object.keys(items).filter((key) => !known?.has(key));
}

let known: ReadonlySet<string> | undefined;

function knownKeys(): ReadonlySet<string> {
  const keys = new Set<string>(DESCRIPTORS.map(({ key }) => key));
  for (const { key } of DESCRIPTORS) {
    const reading = READINGS[key];
    if (reading) keys.add(`${key}:${reading.narrow}`).add(`${key}:${reading.wide}`);
  }
  for (const key of FLARE_ENTRIES) keys.add(`flare:${key}`);
  return keys;
}
