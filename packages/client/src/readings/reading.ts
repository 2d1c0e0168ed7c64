/** What is known of one subject for one question: the last answer, and how asking again went. */
import type { Cut } from '@trialside/rules/record';
import type { Refusal, Trouble } from '../transport/outcome.ts';

/** The part of a cut that a reader chooses; what is left out is now, and today at the site. */
export interface CutChoice {
  readonly knownAt?: number;
  /** Calendar date: as known at the end of that day at the site. */
  readonly knownOn?: string;
  readonly on?: string;
}

/** An answer in hand. */
export interface Value<T> {
  readonly kind: 'value';
  readonly value: T;
  readonly subjectId: string;
  readonly timeZone: string;
  /** The cut it was answered at. */
  readonly cut: Cut;
  readonly synthetic: boolean;
  /** False where parts of the answer could not be read. */
  readonly complete: boolean;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Why the last attempt to read it again failed; null where it did not. */
  readonly trouble: Trouble | null;
}

/** no-subject: absent or out of reach, which look the same on purpose. no-value: the subject has no such thing. */
export type Absence = 'no-subject' | 'no-value';

export type Reading<T> =
  | { readonly kind: 'loading' }
  | Value<T>
  | { readonly kind: 'absent'; readonly reason: Absence; readonly readAt: number }
  | { readonly kind: 'failed'; readonly failure: Trouble | Refusal };
