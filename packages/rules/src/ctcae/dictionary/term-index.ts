/** Every term of a version with its code and class: what a search needs, and small. */
import { CLASS_KEYS, CLASS_NAMES } from './class-keys.ts';
import type { ClassKey } from './class-keys.ts';
import { NAMES_V5 } from './names/v5.ts';

export interface IndexEntry {
  /** Eight digits. */
  readonly code: string;
  readonly term: string;
  readonly class: ClassKey;
}

/** Reads entries as the tables of names hold them: code without its leading 10, name, `|` between. */
export const readEntries = (key: ClassKey, text: string): readonly IndexEntry[] =>
  text
    .replaceAll('\n', ' ')
    .split('|')
    .map((entry) => {
      const line = entry.trim();
      const name = line.slice(7);
      const term = name === '*' ? `${CLASS_NAMES[key]} - Other, specify` : name;
      return { code: `10${line.slice(0, 6)}`, term, class: key };
    });

/** CTCAE 5.0, class by class and in NCI's order within a class. */
export const TERM_INDEX: readonly IndexEntry[] = CLASS_KEYS.flatMap((key) => readEntries(key, NAMES_V5[key]));

const BY_CODE = new Map(TERM_INDEX.map((entry) => [entry.code, entry]));

export const termByCode = (code: string): IndexEntry | null => BY_CODE.get(code) ?? null;

export const termsOfClass = (key: ClassKey): readonly IndexEntry[] =>
  TERM_INDEX.filter((entry) => entry.class === key);
