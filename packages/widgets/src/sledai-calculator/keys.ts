/** Fast entry by keyboard inside the list of items. What a key means elsewhere on the page is left alone. */
import type { Finding } from '@trialside/rules/record';

/** What a key press in the list asks for. */
export type KeyAct =
  | { readonly act: 'go'; readonly position: number }
  | { readonly act: 'move'; readonly by: 1 | -1 }
  | { readonly act: 'answer'; readonly finding: Finding | null }
  | { readonly act: 'rest-absent' }
  | { readonly act: 'definition' };

const ANSWERS: Readonly<Record<string, Finding | null>> = {
  y: 'present',
  n: 'absent',
  x: 'not-assessed',
  Delete: null,
  Backspace: null,
};

const LAST = 24;

export interface KeyReader {
  /** Null for a key that is not ours. */
  read(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): KeyAct | null;
  /** The focus went elsewhere: a number typed before it does not go on. */
  forget(): void;
}

/** Remembers the first digit of a number: 1 and 5 lead to item 15, over item 1. */
export function keyReader(): KeyReader {
  let digits = '';

  function goTo(digit: string): KeyAct | null {
    const both = Number(digits + digit);
    const position = both <= LAST ? both : Number(digit);
    digits = position > 0 && position * 10 <= LAST ? String(position) : '';
    return position > 0 ? { act: 'go', position } : null;
  }

  return {
    read({ key, shiftKey, ctrlKey, altKey, metaKey }) {
      if (ctrlKey || altKey || metaKey) return null;
      if (/^\d$/.test(key)) return goTo(key);
      digits = '';
      if (key === 'ArrowDown') return { act: 'move', by: 1 };
      if (key === 'ArrowUp') return { act: 'move', by: -1 };
      if (key === '?' || key === '？') return { act: 'definition' };
      if (shiftKey && key.toLowerCase() === 'a') return { act: 'rest-absent' };
      const name = key.length === 1 ? key.toLowerCase() : key;
      return name in ANSWERS ? { act: 'answer', finding: ANSWERS[name] ?? null } : null;
    },
    forget() {
      digits = '';
    },
  };
}
