/**
 * What a check asks, as a text that can be read wherever a question is read (a list, the trail, an export): its words, what
 * it found, and the name of the check, by which a reader of another language finds it again.
 */
import type { EntryFinding } from './entry-checks.ts';

export type EntryCheckTexts = Readonly<Record<EntryFinding['id'], string>>;

/** How the question of a check ends without anybody: the data were put right, or what it was about is gone. */
export type CheckNote = 'check-settled' | 'record-voided';
export type CheckNoteTexts = Readonly<Record<CheckNote, string>>;

/** "the outcome is not given [outcome-missing]"; `detail` may be empty. */
export const checkText = (name: string, words: string, detail: string): string =>
  `${words}${detail && ` (${detail})`} [${name}]`;

/**
 * What a text of a check holds: its name and its detail. Also where the name stands first and the detail behind it, as
 * releases up to 0.1.0 wrote it. Null for words of a person.
 */
export function readCheckText(
  text: string,
  names: readonly string[],
): { readonly name: string; readonly detail: string } | null {
  const name = names.find((one) => text.endsWith(` [${one}]`));
  if (name !== undefined) return { name, detail: detailIn(text.slice(0, -` [${name}]`.length)) };
  const first = names.find((one) => text === one || text.startsWith(`${one} (`));
  return first === undefined ? null : { name: first, detail: detailIn(text) };
}

const detailIn = (text: string): string => / \(([^()]*)\)$/.exec(text)?.[1] ?? '';
