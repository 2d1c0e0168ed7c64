/**
 * The words of a change that may hold what somebody typed: its reason and its answer. The chain carries commitments to
 * them; they stand with the values, so that what slipped into them can be redacted too.
 */
import { canonicalJson, commitment, newCommitment, sha256 } from './chain.ts';

/** The place of the words among the entries of a change, which count from 0. */
export const WORDS = -1;

/** The words by the name under which a redaction speaks of them, and the column that commits to each. */
export const WORD_COLUMNS = { reason: 'reason_commitment', answer: 'answer_commitment' } as const;

export type WordField = keyof typeof WORD_COLUMNS;
export const WORD_FIELDS = Object.keys(WORD_COLUMNS) as WordField[];

/** [salt, words] of each; a salt that is gone was redacted, words that are null were never there. */
export type StoredWords = { readonly [F in WordField]: readonly [salt: string | null, words: string | null] };

export const parseWords = (fields: string): StoredWords => JSON.parse(fields) as StoredWords;

export interface Words {
  readonly stored: StoredWords;
  readonly reasonCommitment: string | null;
  readonly answerCommitment: string;
  readonly requestCommitment: string;
}

export function committedWords(reason: string | null, answer: unknown, request: unknown): Words {
  const answerText = JSON.stringify(answer ?? null);
  const [answerSalt, answerCommitment] = newCommitment(answerText);
  const [reasonSalt, reasonCommitment] = reason === null ? [null, null] : newCommitment(reason);
  return {
    stored: { reason: [reasonSalt, reason], answer: [answerSalt, answerText] },
    reasonCommitment,
    answerCommitment,
    requestCommitment: requestCommitment(answerSalt, request),
  };
}

/**
 * What was asked for, salted like the answer: with the salt gone nobody can try out what a redacted value may have been.
 */
export const requestCommitment = (answerSalt: string, request: unknown): string =>
  commitment(answerSalt, sha256(canonicalJson(request)));
