/**
 * The head of a study and how a change is put behind it: the only place where rows of the change log are written. There
 * is no switch here, and none anywhere else: what is written is logged.
 */
import type { Scope } from '../auth/scope.ts';
import { changeHash } from './chain.ts';
import { BUILD } from './build.ts';
import type { StoreKind } from './stored-records.ts';
import type { Statements } from './statements.ts';
import { rowsOf, run, type Steps } from './steps.ts';
import { committedWords, parseWords, requestCommitment, WORDS } from './words.ts';
import type { Command, Reason, Written } from './command.ts';

export type Value = string | number | null;

/** Where a request came from: kept with the change as it was told, and never used for anything else. */
export interface Origin {
  readonly requestId: string | null;
  readonly authMethod: string | null;
  /** Time on the reader's device. */
  readonly clientAt: string | null;
}

export const UNKNOWN_ORIGIN: Origin = { requestId: null, authMethod: null, clientAt: null };

/** What happened to one record in a change. */
export interface AppliedEntry {
  readonly action: 'create' | 'amend' | 'void' | 'redact';
  readonly kind: StoreKind;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly siteId: string | null;
  readonly commitments: readonly (readonly [field: string, old: string | null, fresh: string | null])[];
  readonly values: readonly (readonly [
    oldSalt: string | null,
    old: Value,
    newSalt: string | null,
    fresh: Value,
  ])[];
}

export interface Head {
  readonly studyId: string;
  /** Number of the last change, and its hash. */
  readonly known: number;
  readonly hash: string;
  /** Time of the change that is being made. */
  readonly at: string;
  /** How far the clock is behind the last change, in milliseconds; negative where it is ahead, as it should be. */
  readonly behindMs: number;
}

/** Taken first, and locked where the database can: numbers follow commits without a gap. */
export function* openHead(statements: Statements, studyId: string, now: Date): Steps<Head> {
  const [head] = yield* rowsOf({ statement: statements.lockStudy, params: { study: studyId } });
  if (!head) throw new Error(`study ${studyId} is not in the store`);
  const last = head['head_at'] as string;
  return {
    studyId,
    known: head['head_seq'] as number,
    hash: head['head_hash'] as string,
    at: later(now.toISOString(), last),
    behindMs: Date.parse(last) - now.getTime(),
  };
}

/** Audit time never runs backwards, whatever the machine's clock does. */
const later = (a: string, b: string): string => (a > b ? a : b);

type Asked = Pick<Command<unknown>, 'name' | 'idempotencyKey' | 'request'>;

/** The answer that was given when the same was asked for under the same key; null where the key is new. */
export function* asksAgain<Answer>(
  statements: Statements,
  scope: Scope,
  { name, idempotencyKey, request }: Asked,
): Steps<Written<Answer> | null> {
  const params = { study: scope.studyId, actor: scope.userId, key: idempotencyKey };
  const [before] = yield* rowsOf({ statement: statements.changeByKey, params });
  if (!before) return null;
  const [salt, answer] = parseWords(before['fields'] as string).answer;
  // Where the answer was redacted, nobody can tell any more whether this is the same request.
  if (salt === null || before['request_commitment'] !== requestCommitment(salt, [name, request])) {
    return { ok: false, refusal: { code: 'idempotency-conflict' } };
  }
  return {
    ok: true,
    change: before['seq'] as number,
    answer: JSON.parse(answer!) as Answer,
    repeated: true,
  };
}

export interface NewChange {
  readonly command: Asked & Pick<Command<unknown>, 'client'>;
  readonly subjectId: string | null;
  readonly reason: Reason | null;
  readonly approverId: string | null;
  readonly answer: unknown;
  readonly entries: readonly AppliedEntry[];
}

/** Writes the change and its entries behind the head, and moves the head to it. */
export function* appendChange(
  statements: Statements,
  head: Head,
  scope: Scope,
  origin: Origin,
  { command, subjectId, reason, approverId, answer, entries }: NewChange,
): Steps<void> {
  const { studyId, at } = head;
  const seq = head.known + 1;
  const words = committedWords(reason?.text ?? null, answer, [command.name, command.request]);
  yield* run(statements.insertValue, {
    study_id: studyId,
    seq,
    n: WORDS,
    fields: JSON.stringify(words.stored),
  });
  const chained: object[] = [];
  for (const [n, entry] of entries.entries()) {
    const { action, kind, recordId, recordVersion, siteId, commitments, values } = entry;
    const place = { study_id: studyId, seq, n };
    const said = { action, kind, record_id: recordId, record_version: recordVersion, site_id: siteId };
    yield* run(statements.insertEntry, { ...place, ...said, fields: JSON.stringify(commitments) });
    yield* run(statements.insertValue, { ...place, fields: JSON.stringify(values) });
    chained.push({ n, ...said, fields: commitments });
  }
  const siteIds = new Set(entries.map(({ siteId }) => siteId));
  const header = {
    study_id: studyId,
    seq,
    at,
    actor_id: scope.userId,
    actor_name: scope.userName,
    actor_role: scope.role,
    command: command.name,
    subject_id: subjectId,
    site_id: siteIds.size === 1 ? [...siteIds][0]! : null,
    kinds: JSON.stringify([...new Set(entries.map(({ kind }) => kind))].sort()),
    reason_code: reason?.code ?? null,
    reason_commitment: words.reasonCommitment,
    answer_commitment: words.answerCommitment,
    idempotency_key: command.idempotencyKey,
    request_commitment: words.requestCommitment,
    approver_id: approverId,
    client: command.client,
    client_at: origin.clientAt,
    request_id: origin.requestId,
    auth_method: origin.authMethod,
    build: BUILD,
    prev_hash: head.hash,
  };
  const hash = changeHash(head.hash, header, chained);
  yield* run(statements.insertChange, { ...header, hash });
  yield* run(statements.moveHead, { study: studyId, seq, hash, at });
}
