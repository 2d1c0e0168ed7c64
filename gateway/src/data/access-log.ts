/**
 * Who looked at which subject, who signed in, exported, or was refused: kept apart from the data and chained by itself.
 * Events never hold a clinical value.
 *
 * Events are collected and written a quarter of a second later, in one commit for all, so that reading does not wait for
 * the disk. A crash can take the events of that quarter second with it, never an event that a reader of the log has seen.
 */
import type { Scope } from '../auth/scope.ts';
import { changeHash, GENESIS } from './chain.ts';
import type { Database } from './database.ts';
import { groupBy } from './group.ts';
import { Found, problem } from './problem.ts';
import type { Statements } from './statements.ts';
import type { Row } from './statement.ts';
import { rowsOf, run, type Steps } from './steps.ts';

/** The "study" of events that belong to none, such as a token that nobody accepts. */
export const GATEWAY_ITSELF = '';

export type AccessKind =
  | 'read'
  | 'export'
  | 'refusal'
  /** Somebody asked for a subject that there is none of, or none yet at the cut. */
  | 'nothing-there'
  | 'sign-in'
  | 'sign-in-refused'
  | 'redaction'
  | 'audit-review'
  | 'clock-went-back'
  | 'guards-restored'
  | 'events-lost';

export interface AccessEvent {
  readonly studyId: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly event: AccessKind;
  readonly subjectId: string | null;
  /** What was asked for, by name. */
  readonly operation: string;
  /** Change number the answer was read at. */
  readonly knownAt: number | null;
  readonly client: string | null;
  readonly requestId: string | null;
}

export interface LoggedEvent extends AccessEvent {
  readonly seq: number;
  readonly at: string;
}

export interface AccessLog {
  /** Never throws and never waits. */
  note(event: AccessEvent): void;
  /** Writes what was noted so far; rejects where it cannot be written now, and keeps it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const FLUSH_MS = 250;
const RETRY_MS = 2000;
const BATCH = 500;
/** While the store cannot be written, reading goes on; beyond this many, events are counted and no longer kept. */
const MOST = 20_000;

interface Noted {
  readonly at: string;
  readonly event: AccessEvent;
}

export function createAccessLog(db: Database, now: () => Date): AccessLog {
  let noted: Noted[] = [];
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const schedule = (afterMs: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch(() => schedule(RETRY_MS));
    }, afterMs).unref();
  };

  async function writeAll(): Promise<void> {
    while (noted.length > 0) {
      const batch = noted.slice(0, BATCH);
      const byStudy = groupBy(batch, ({ event }) => event.studyId);
      await db.write(null, function* () {
        // In one order everywhere, so that two gateways never wait for each other.
        for (const [studyId, events] of [...byStudy].sort(([a], [b]) => (a < b ? -1 : 1)))
          yield* appendEvents(db.statements, studyId, events);
      });
      noted = noted.slice(batch.length);
      if (lost > 0) {
        const count = lost;
        lost = 0;
        note({
          ...ITSELF,
          event: 'events-lost',
          operation: `${count} events while the store could not be written`,
        });
      }
    }
  }

  const flush = (): Promise<void> => {
    const next = writing.then(writeAll);
    writing = next.catch(() => undefined);
    return next;
  };

  const note = (event: AccessEvent): void => {
    if (noted.length >= MOST) {
      lost += 1;
      return;
    }
    noted.push({ at: now().toISOString(), event });
    schedule(FLUSH_MS);
  };

  return {
    note,
    flush,
    async close() {
      clearTimeout(timer);
      await flush().catch(() => undefined);
    },
  };
}

const ITSELF = {
  studyId: GATEWAY_ITSELF,
  actorId: 'gateway',
  actorRole: 'operator',
  subjectId: null,
  knownAt: null,
  client: null,
  requestId: null,
} as const;

/** An event of the gateway itself, in a study or (without one) in none. */
export const ownEvent = (
  event: AccessKind,
  operation: string,
  studyId: string = GATEWAY_ITSELF,
): AccessEvent => ({
  ...ITSELF,
  studyId,
  event,
  operation,
});

export const eventOf = (
  scope: Scope,
  event: AccessKind,
  operation: string,
  more: Partial<Pick<AccessEvent, 'subjectId' | 'knownAt' | 'client' | 'requestId'>> = {},
): AccessEvent => ({
  studyId: scope.studyId,
  actorId: scope.userId,
  actorRole: scope.role,
  event,
  operation,
  subjectId: null,
  knownAt: null,
  client: null,
  requestId: null,
  ...more,
});

function* appendEvents(statements: Statements, studyId: string, events: readonly Noted[]): Steps<void> {
  // Where the database can, the study is locked: two gateways never give out the same number.
  yield* rowsOf({ statement: statements.lockStudy, params: { study: studyId } });
  const [last] = yield* rowsOf({ statement: statements.lastAccess, params: { study: studyId } });
  let seq = (last?.['seq'] as number | undefined) ?? 0;
  let hash = (last?.['hash'] as string | undefined) ?? GENESIS;
  let lastAt = (last?.['at'] as string | undefined) ?? '';
  for (const { at, event } of events) {
    seq += 1;
    if (at > lastAt) lastAt = at;
    // In the order of canonical JSON, which is then the platform's own.
    const row = {
      actor_id: event.actorId,
      actor_role: event.actorRole,
      at: lastAt,
      client: event.client,
      event: event.event,
      known_at: event.knownAt,
      operation: event.operation,
      prev_hash: hash,
      request_id: event.requestId,
      seq,
      study_id: studyId,
      subject_id: event.subjectId,
    };
    hash = changeHash(hash, row, []);
    yield* run(statements.insertAccess, { ...row, hash });
  }
}

export interface AccessFilter {
  readonly actorId?: string | null;
  readonly subjectId?: string | null;
  readonly event?: AccessKind | null;
  /** Instants in UTC: from the first, up to but not including the second. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Events after this number and before that; at most `first` of them, from the front unless told. */
  readonly after?: number;
  readonly before?: number;
  readonly first?: number;
  readonly isBackward?: boolean;
}

export async function readAccessLog(
  db: Database,
  studyId: string,
  filter: AccessFilter,
): Promise<LoggedEvent[]> {
  const params = {
    study: studyId,
    after: filter.after ?? 0,
    before: filter.before ?? Number.MAX_SAFE_INTEGER,
    actor: filter.actorId ?? null,
    subject: filter.subjectId ?? null,
    event: filter.event ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    limit: Math.min(filter.first ?? 100, 1000),
  };
  const { accessBetween, accessBetweenBack } = db.statements;
  const statement = filter.isBackward ? accessBetweenBack : accessBetween;
  return (await db.all({ statement, params }, null)).map((row) => ({
    studyId,
    seq: row['seq'] as number,
    at: row['at'] as string,
    actorId: row['actor_id'] as string,
    actorRole: row['actor_role'] as string,
    event: row['event'] as AccessKind,
    subjectId: row['subject_id'] as string | null,
    operation: row['operation'] as string,
    knownAt: row['known_at'] as number | null,
    client: row['client'] as string | null,
    requestId: row['request_id'] as string | null,
  }));
}

const EVERYTHING = {
  before: Number.MAX_SAFE_INTEGER,
  actor: null,
  subject: null,
  event: null,
  from: null,
  to: null,
} as const;
const PAGE = 200;

/** Proves that the access log of a study is whole; answers how many events it has. Throws Found. */
export async function verifyAccess(db: Database, studyId: string): Promise<number> {
  let seq = 0;
  let previous = GENESIS;
  for (;;) {
    const params = { study: studyId, after: seq, limit: PAGE, ...EVERYTHING };
    const page: readonly Row[] = await db.all({ statement: db.statements.accessBetween, params }, null);
    for (const { hash, ...header } of page) {
      seq += 1;
      if (header['seq'] !== seq) {
        throw new Found(
          problem('access-missing', `event ${seq} of the access log is missing`, {
            seq,
            table: 'access_log',
          }),
        );
      }
      if (header['prev_hash'] !== previous || changeHash(previous, header, []) !== hash) {
        throw new Found(
          problem('access-altered', `event ${seq} of the access log is not what was written`, {
            seq,
            table: 'access_log',
          }),
        );
      }
      previous = hash as string;
    }
    if (page.length < PAGE) return seq;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
