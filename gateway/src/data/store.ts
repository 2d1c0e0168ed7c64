/** The study data store and its three doors: `read`, `write` and `maintain`, with `follow` for what has changed. */
import { type StudyHead, headFrom } from './study-head.ts';
import { may, type Scope } from '../auth/scope.ts';
import {
  createAccessLog,
  eventOf,
  ownEvent,
  readAccessLog,
  type AccessEvent,
  type AccessFilter,
  type AccessLog,
  type LoggedEvent,
} from './access-log.ts';
import type { Identity } from './access.ts';
import { UNKNOWN_ORIGIN, type Origin } from './append.ts';
import { GENESIS } from './chain.ts';
import { NOW, resolveKnownAt } from './cut.ts';
import { makeBackup, type BackupOptions, type BackupReport } from './copy/backup.ts';
import { StoreBusy, StoreFull, type Database } from './database.ts';
import { createFeed } from './feed.ts';
import { checkHeads, signHead, type HeadBook, type HeadOccasion, type SignedHead } from './heads.ts';
import { derivedId } from './ids.ts';
import { createOversight, type Oversight } from './oversight.ts';
import type { Position } from './position.ts';
import { previewCommand, type Previewed } from './preview.ts';
import type { Problem } from './problem.ts';
import { eraseRedacted, redactAndErase, type RedactionReport } from './redact-and-erase.ts';
import type { RedactionRequest } from './redact.ts';
import { createKept } from './kept.ts';
import { createKeptSummaries } from './kept-summaries.ts';
import type { Read } from './read-trail.ts';
import { createReader } from './reader.ts';
import type { Memory, OnSeen } from './read-base.ts';
import { createRosters } from './roster.ts';
import { createScopes, firstTimeZone } from './scopes.ts';
import { isServer } from './place.ts';
import { openSqliteDatabase } from './sqlite.ts';
import { createStates, type StateNow } from './study-state.ts';
import { createStudyWide } from './study-wide.ts';
import { rowsOf, run } from './steps.ts';
import { verify, type Verified, type VerifyOptions } from './verify.ts';
import { watchClock } from './clock.ts';
import { applyCommand } from './write.ts';
import type { ChangeHint } from './change-hint.ts';
import type { Command, Refusal, Written } from './command.ts';

export interface Store extends Oversight {
  /** Every study in the store. Which of them a caller may see is a question of assignments. */
  studies(): Promise<readonly StudyHead[]>;
  study(code: string): Promise<StudyHead | null>;
  readonly read: Read;
  /** One change. Refusals are answers; throws only where the store itself fails, and then nothing was written. */
  write<Answer>(scope: Scope, command: Command<Answer>, origin?: Origin): Promise<Written<Answer>>;
  /** What the command would write now: the same decision, the same refusals, and nothing written. */
  preview<Answer>(scope: Scope, command: Command<Answer>, origin?: Origin): Promise<Previewed<Answer>>;
  /**
   * Hints on every change after the given one that the scope may know of, until the signal aborts, or until `rights`, asked
   * again and again, no longer gives that scope.
   */
  follow(
    scope: Scope,
    after: number | Position,
    signal: AbortSignal,
    rights?: () => Promise<Scope | null>,
  ): AsyncGenerator<ChangeHint>;
  /** For a stream that is told nothing: settles when the signal aborts, streams are ended, or `isOver` says so. */
  stranger(signal: AbortSignal, isOver: () => Promise<boolean>): Promise<void>;
  /** Puts an event into the access log: an export, a sign-in, a refusal elsewhere. Reads log themselves. Never waits. */
  note(event: AccessEvent): void;
  readonly maintain: {
    /** Makes room for a study; its protocol, sites and people are then written like everything else. */
    createStudy(code: string): Promise<StudyHead>;
    /** Whether the store can be written to now; rejects with the reason. */
    check(): Promise<void>;
    /** Whether a study is as it was written; see verify.ts. */
    verify(studyId: string, options?: VerifyOptions): Promise<Verified>;
    /** Everything in one new SQLite file, proven, made while people write; see copy/backup.ts. */
    backup(file: string, options?: BackupOptions): Promise<BackupReport>;
    /** Signs where a study stands, outside the database. */
    signHead(book: HeadBook, studyId: string, why: HeadOccasion, file?: string | null): Promise<SignedHead>;
    /** What signed heads say against the store as it stands, without reading the whole of it; empty where all fit. */
    checkHeads(book: HeadBook): Promise<readonly Problem[]>;
    /**
     * Removes personal data that was entered by mistake, from the record, the log and the disk. Only for the scope of a
     * privacy officer. With the book of heads, the report names the backups made before.
     */
    redact(scope: Scope, request: RedactionRequest, book?: HeadBook | null): Promise<RedactionReport>;
    /** Does again what a redaction could not: takes the redacted values from the disk. Whether it could. */
    erase(): Promise<boolean>;
    /** Who read, exported, signed in or was refused, oldest first. */
    accessLog(studyId: string, filter?: AccessFilter): Promise<readonly LoggedEvent[]>;
  };
  /** Ends every `follow`, for a server that stops; what comes after still works. */
  endStreams(): void;
  /**
   * The person's scope in a study as their assignments stand today; null where they have none. `launchedFor` is the code of
   * the one subject that an EHR launch is about.
   */
  scope(identity: Identity, studyCode: string, launchedFor?: string | null): Promise<Scope | null>;
  /**
   * What an answer read now depends on, beside the question and the scope: of one subject, where a code is given and such a
   * subject is there, else of the study.
   */
  state(scope: Scope, subjectCode: string | null): Promise<StateNow>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly file: string;
  readonly now?: () => Date;
}

/**
 * Opens the store at a postgres:// address or in an SQLite file, and brings it up to date. Rejects with StoreUnavailable.
 */
export async function openStoreAt(place: string, now?: () => Date): Promise<Store> {
  if (!isServer(place)) return openStore(now ? { file: place, now } : { file: place });
  // The PostgreSQL driver is loaded where it is used.
  const { openPostgresDatabase } = await import('./postgres.ts');
  return storeOn(await openPostgresDatabase(place), now);
}

/** Opens the file, brings its tables up to date, and asserts what durability rests on. Throws StoreUnavailable. */
export function openStore({ file, now }: StoreOptions): Store {
  return storeOn(openSqliteDatabase(file), now);
}

/** Records of subjects that are kept in memory after they were read: some hundred megabytes at most. */
const KEPT_RECORDS = 150_000;
/** Summaries that are kept, each of one subject and question: some hundred bytes each, or counted as several. */
const KEPT_SUMMARIES = 300_000;
/** Subjects of all evaluations of cohorts that are kept. */
const KEPT_COHORTS = 60_000;

/** The store over a database that is open and up to date. */
export function storeOn(db: Database, now: () => Date = () => new Date()): Store {
  const { statements } = db;
  const feed = createFeed(db);
  const wide = createStudyWide(db);
  const stateOf = createStates(db, wide);
  const scopes = createScopes(db, wide);
  const kept: Memory = {
    wide,
    records: createKept(KEPT_RECORDS),
    summaries: createKeptSummaries(KEPT_SUMMARIES),
    cohorts: createKept(KEPT_COHORTS),
    rosters: createRosters(db),
  };
  const access = createAccessLog(db, now);
  const clock = watchClock((studyId, ms) =>
    access.note(
      ownEvent('clock-went-back', `the clock is ${Math.round(ms / 1000)} s behind the last change`, studyId),
    ),
  );
  noteRestoredGuards(db, access);

  const byCode = async (code: string): Promise<StudyHead | null> =>
    headFrom((await db.all({ statement: statements.studyByCode, params: { code } }, null))[0]);

  const byId = async (id: string): Promise<StudyHead> => {
    const head = headFrom(
      (await db.all({ statement: statements.studyById, params: { study: id } }, null))[0],
    );
    if (!head) throw new Error(`study ${id} is not in the store`);
    return head;
  };

  const noteRefusal = (
    scope: Scope,
    { client, name }: Pick<Command<unknown>, 'client' | 'name'>,
    { requestId }: Origin,
    answer: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
  ): void => {
    if (answer.ok || !DENIED.includes(answer.refusal.code)) return;
    access.note(eventOf(scope, 'refusal', name, { client, requestId }));
  };

  const store: Omit<Store, keyof Oversight> = {
    studies: async () =>
      (await db.all({ statement: statements.studies, params: {} }, null)).map((row) => headFrom(row)!),
    study: byCode,

    async scope(identity, studyCode, launchedFor = null) {
      const head = await byCode(studyCode);
      if (!head) return null;
      return scopes.enter(head, identity, now(), launchedFor);
    },

    state: async (scope, subjectCode) =>
      // Rights and state of one answer are those of one moment.
      stateOf(scopes.headOf(scope) ?? (await byId(scope.studyId)), now(), subjectCode),

    async read(
      scope,
      cut,
      fn,
      trail = { operation: 'read', client: null, requestId: null, noted: new Set() },
    ) {
      const head = await byId(scope.studyId);
      // Only a day needs a zone to say when it ended.
      const timeZone = cut.knownOn ? await firstTimeZone(wide, head) : 'UTC';
      const study = { id: head.id, head: head.lastChange, timeZone };
      const knownAt = await resolveKnownAt(db, study, cut);
      const { id: studyId, code: studyCode, hash } = head;
      const base = { studyId, studyCode, knownAt, hash, on: cut.on ?? null, now: now() };
      const { operation, client, requestId, noted, isSummary = false } = trail;
      trail.onRead?.(hash);
      const onSeen: OnSeen = (what, id) => {
        const subjectId = isSummary && what === 'read' ? null : id;
        const key = `${what}/${scope.studyId}/${scope.userId}/${subjectId}/${knownAt}`;
        if (noted.has(key)) return;
        noted.add(key);
        const event = eventOf(scope, what, operation, { subjectId, knownAt, client, requestId });
        trail.onNoted?.(event);
        access.note(event);
      };
      return fn(createReader(db, scope, base, onSeen, kept));
    },

    async write(scope, command, origin = UNKNOWN_ORIGIN) {
      try {
        const written = await db.write(scope, () =>
          applyCommand(statements, now(), scope, command, origin, (ms) => clock.told(scope.studyId, ms)),
        );
        noteRefusal(scope, command, origin, written);
        return written;
      } catch (error) {
        if (error instanceof StoreBusy) return { ok: false, refusal: { code: 'busy', retryAfterMs: 1000 } };
        if (error instanceof StoreFull) return { ok: false, refusal: { code: 'storage-full' } };
        throw error;
      }
    },

    async preview(scope, command, origin = UNKNOWN_ORIGIN) {
      const previewed = await previewCommand(db, now(), scope, command);
      noteRefusal(scope, command, origin, previewed);
      return previewed;
    },

    async *follow(scope, from, signal, rights) {
      if (!may(scope, 'read-study')) return;
      const { id, code } = await byId(scope.studyId);
      const after = typeof from === 'number' ? { change: from, mark: null } : from;
      yield* feed.follow({ scope, study: { id, code }, after, signal, rights });
    },

    stranger: (signal, isOver) => feed.stranger(signal, isOver),

    maintain: {
      async createStudy(code) {
        const at = now().toISOString();
        const id = derivedId('study', code);
        await db.write(null, function* () {
          const [found] = yield* rowsOf({ statement: statements.studyById, params: { study: id } });
          if (found) return;
          const head = { head_seq: 0, head_hash: GENESIS, head_at: at };
          yield* run(statements.insertStudy, { id, code, created_at: at, ...head });
        });
        return byId(id);
      },
      // A transaction that writes nothing still takes the lock that writing needs.
      check: () => db.write(null, function* () {}),
      async verify(studyId, options) {
        // What was noted so far belongs to what is proven; a store that is full can be proven all the same.
        await access.flush().catch(() => undefined);
        return verify(db, studyId, options);
      },
      async backup(file, options) {
        await access.flush().catch(() => undefined);
        return makeBackup(db, file, now(), options);
      },
      async signHead(book, studyId, why, file) {
        await access.flush();
        return signHead(db, book, studyId, why, now(), file);
      },
      checkHeads: (book) => checkHeads(db, book),
      erase: () => eraseRedacted(db),
      async redact(scope, request, book = null) {
        const report = await redactAndErase(db, now(), scope, request, book);
        if (report.ok) access.note(eventOf(scope, 'redaction', request.kind, { knownAt: report.change }));
        return report;
      },
      async accessLog(studyId, filter = {}) {
        await access.flush();
        return readAccessLog(db, studyId, filter);
      },
    },

    note: (event) => access.note(event),

    endStreams: () => feed.end(),

    async close() {
      feed.end();
      await access.close();
      await db.close();
    },
  };
  return { ...store, ...createOversight(db, access, store.read) };
}

export { NOW };

/** Refusals that say somebody reached for what is not theirs; the others are mistakes of typing. */
const DENIED: readonly Refusal['code'][] = ['not-allowed', 'not-found'];

/** Somebody who owns the database had taken guards away: every study should know. */
function noteRestoredGuards(db: Database, access: AccessLog): void {
  if (db.restored.length === 0) return;
  const names = db.restored.slice(0, 5).join(', ');
  access.note(ownEvent('guards-restored', `${db.restored.length} guards were missing or altered: ${names}`));
}
