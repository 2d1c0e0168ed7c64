/**
 * What a laboratory wrote as its result. Read strictly: whatever is not surely a number, a bound, a titre or a word is
 * "unreadable" and is asked about. No separators other than the full stop, no exponent, no unit inside.
 */
import { decimal } from '../number/index.ts';
import { remembered } from '../number/remembered.ts';
import type { Decimal } from '../number/index.ts';

export type BoundComparator = '<' | '<=' | '>' | '>=';

export type ResultValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'number'; readonly value: Decimal }
  /** Beyond what the method can measure: "<10", ">1000". */
  | { readonly kind: 'bound'; readonly comparator: BoundComparator; readonly value: Decimal }
  /** 1:160 is 160; a bound where a comparator stands before it. */
  | {
      readonly kind: 'titre';
      readonly reciprocal: Decimal;
      readonly comparator: BoundComparator | null;
    }
  /** A word: "TRACE", "NEGATIVE", "阴性". */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'unreadable'; readonly text: string };

const COMPARATORS: Readonly<Record<string, BoundComparator>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '=<': '<=',
  '=>': '>=',
  '≤': '<=',
  '≥': '>=',
};

const NUMBER = /^(<=|>=|=<|=>|[<>≤≥])?\s*(-?\d+(?:\.\d+)?)$/;
const TITRE = /^(<=|>=|=<|=>|[<>≤≥])?\s*1\s*[:/]\s*([1-9]\d*)$/;
const WORD = /^\p{Letter}[\p{Letter}\s-]*$/u;

/**
 * Full-width forms are the same characters; spaces around the text mean nothing. Nothing else is folded: 4⁵ is not 45.
 */
const tidy = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E\u3000]+/g, (wide) => wide.normalize('NFKC'))
    .trim()
    .replace(/^−/, '-');

/** Reads what a laboratory wrote; null and blank text are "missing". Never throws. */
export const readResult = (text: string | null): ResultValue => read(text ?? '');

/** A result is read for its grade, its flag, its change and its baseline. */
const read: (text: string) => ResultValue = remembered(readText, 4096);

function readText(text: string): ResultValue {
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'missing' };
  const titre = TITRE.exec(tidied);
  const reciprocal = titre && decimal(titre[2] ?? '');
  if (titre && reciprocal) {
    return { kind: 'titre', reciprocal, comparator: COMPARATORS[titre[1] ?? ''] ?? null };
  }
  const number = NUMBER.exec(tidied);
  const value = number && decimal(number[2] ?? '');
  if (number && value) {
    const comparator = COMPARATORS[number[1] ?? ''];
    return comparator ? { kind: 'bound', comparator, value } : { kind: 'number', value };
  }
  return WORD.test(tidied) ? { kind: 'word', word: tidied } : { kind: 'unreadable', text: text.trim() };
}
