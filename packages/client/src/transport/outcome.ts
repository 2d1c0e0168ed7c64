/** How a request to the gateway ended. Nothing is thrown at a caller: every ending is one of these. */

/** One error of a GraphQL answer. The text is for logs; people see words chosen by kind. */
export interface AnswerError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string | null;
}

/** The gateway could not be asked, or did not say anything usable. */
export type Trouble =
  /** No connection, or no answer in time. */
  | { readonly kind: 'network'; readonly cause: 'unreachable' | 'timeout' }
  /** An answer that is none: an HTTP error, no JSON, or errors without data. */
  | { readonly kind: 'server'; readonly status: number; readonly retryAfterMs: number | null };

/** The gateway was asked and refuses. */
export type Refusal =
  /** No token, or one that was refused twice. */
  | { readonly kind: 'unauthenticated' }
  /** The role of the user may not do this at all. */
  | { readonly kind: 'forbidden' };

/** The caller gave up. */
export interface Aborted {
  readonly kind: 'aborted';
}

/** Data, with errors where a part of it could not be read. */
export interface Answered<T> {
  readonly kind: 'data';
  readonly data: T;
  readonly errors: readonly AnswerError[];
}

export type Outcome<T> = Answered<T> | Refusal | Trouble | Aborted;

/** Whether asking again later may end differently. */
export function mayPass(outcome: Outcome<unknown>): outcome is Trouble {
  if (outcome.kind === 'network') return true;
  return outcome.kind === 'server' && (outcome.status >= 500 || outcome.status === 429);
}
