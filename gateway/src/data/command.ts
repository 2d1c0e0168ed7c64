/** What a command is: what it must know, what it decides, and what is answered. Carried out by write.ts. */
import type { Scope } from '../auth/scope.ts';
import type { FieldProblem } from './field-problem.ts';
import type { Lock, StoredRecord, StoreKind } from './stored-records.ts';
import type { Query, Row } from './statement.ts';
import type { Statements } from './statements.ts';

/** Why a change was made: a code of the list and, where the code asks for it, words. */
export interface Reason {
  readonly code: string;
  readonly text: string | null;
}

/** What a decision wants written. `record.version` is the one it will have; the store checks that it is the next. */
export type Operation =
  | {
      readonly [K in StoreKind]: {
        readonly action: 'create' | 'amend';
        readonly kind: K;
        readonly siteId: string | null;
        readonly record: StoredRecord<K>;
      };
    }[StoreKind]
  | { readonly action: 'void'; readonly kind: StoreKind; readonly id: string; readonly version: number };

/** A refusal that the caller can act on; it is an answer, not an accident. */
export type Refusal =
  | { readonly code: 'validation'; readonly fields: readonly FieldProblem[] }
  | { readonly code: 'not-allowed'; readonly operation: string }
  | { readonly code: 'not-found' }
  | { readonly code: 'version-conflict'; readonly currentVersion: number }
  | { readonly code: 'locked'; readonly lock: Lock }
  | { readonly code: 'idempotency-conflict' }
  | { readonly code: 'busy'; readonly retryAfterMs: number }
  /** There is no room; reading goes on, and the same request succeeds when somebody has made some. */
  | { readonly code: 'storage-full' };

export type Decision<Answer> =
  | {
      readonly ok: true;
      /** The subject that all operations belong to, or null for the study as a whole. */
      readonly subjectId: string | null;
      readonly operations: readonly Operation[];
      readonly reason: Reason | null;
      /** Id of the second person who approved it, where one has to. */
      readonly approverId?: string | null;
      readonly answer: Answer;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Command<Answer> {
  /** Name in the change log: "record-lab-result". */
  readonly name: string;
  readonly idempotencyKey: string;
  /** What was asked for, for telling a repetition from another request under the same key. */
  readonly request: unknown;
  /** The reader's build, as it names itself. */
  readonly client: string | null;
  /**
   * What the decision must know, as queries; ":known" is the head. Rows come back in the same order, and none for null:
   * what this request need not know.
   */
  load(context: LoadContext): readonly (Query | null)[];
  decide(rows: readonly (readonly Row[])[], context: DecideContext): Decision<Answer>;
}

export interface LoadContext {
  readonly scope: Scope;
  readonly statements: Statements;
  readonly known: number;
}

export interface DecideContext {
  readonly scope: Scope;
  readonly known: number;
  readonly at: string;
}

export type Written<Answer> =
  | { readonly ok: true; readonly change: number | null; readonly answer: Answer; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal };
