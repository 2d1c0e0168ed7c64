/** Every term of CTCAE 6.0 with its code and class. Apart from the index of 5.0, which the search loads first. */
import { CLASS_KEYS } from './class-keys.ts';
import type { ClassKey } from './class-keys.ts';
import { GONE_IN_V6, MOVED_IN_V6, NEW_IN_V6 } from './names/v6.ts';
import { TERM_INDEX, readEntries } from './term-index.ts';
import type { IndexEntry } from './term-index.ts';

const listed = (table: Readonly<Partial<Record<ClassKey, string>>>): readonly IndexEntry[] =>
  CLASS_KEYS.flatMap((key) => {
    const text = table[key];
    return text === undefined ? [] : readEntries(key, text);
  });

const GONE = new Set(
  GONE_IN_V6.trim()
    .split(/\s+/)
    .map((digits) => `10${digits}`),
);
const MOVED = new Map(listed(MOVED_IN_V6).map((entry) => [entry.code, entry]));
const KEPT = TERM_INDEX.filter(({ code }) => !GONE.has(code)).map((entry) => MOVED.get(entry.code) ?? entry);

/** By class, and within a class by name. */
export const TERM_INDEX_V6: readonly IndexEntry[] = CLASS_KEYS.flatMap((key) =>
  [...KEPT, ...listed(NEW_IN_V6)]
    .filter((entry) => entry.class === key)
    .toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
);
