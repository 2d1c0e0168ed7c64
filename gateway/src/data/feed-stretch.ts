/** A stretch of the change log as one follower may know of it. */
import { reaches, type Scope } from '../auth/scope.ts';
import type { Database } from './database.ts';
import { seesSubjectAt } from './gate.ts';
import { metaFrom } from './rows.ts';
import type { Row } from './statement.ts';

const BATCH = 200;

/** Who follows, and what. */
interface Follower {
  readonly scope: Scope;
  readonly study: { readonly id: string };
}

/** The end of the log, and the transfers before it. */
interface Tail {
  readonly head: number;
  readonly transfers: readonly Row[];
}

/** A change that a follower may know of. */
export interface Seen {
  readonly seq: number;
  readonly hash: string;
  readonly siteId: string | null;
  readonly subjectId: string | null;
  readonly kinds: readonly string[];
}

export interface Stretch {
  readonly seen: readonly Seen[];
  readonly upto: number;
  /** There may be more of it already. */
  readonly isFull: boolean;
}

/** What concerns one site alone, such as who has which duty there, is not for the others. */
const mayKnowOf = (scope: Scope, { siteId, subjectId }: Seen): boolean =>
  subjectId === null
    ? siteId === null || reaches(scope, siteId)
    : seesSubjectAt(scope, { siteId, subjectId });

const seenIn = (row: Row): Seen => ({
  seq: row['seq'] as number,
  hash: row['hash'] as string,
  siteId: row['site_id'] as string | null,
  subjectId: row['subject_id'] as string | null,
  kinds: JSON.parse(row['kinds'] as string) as string[],
});

export interface Stretches {
  /** What follows a change, in order, and how far that goes. */
  next(follower: Follower, after: number): Promise<Stretch>;
  /** Something has changed: what was read of the end of the log no longer holds. */
  forget(): void;
}

export function createStretches(db: Database): Stretches {
  /** What several followers ask in the same moment is read once: the answer holds until something changes. */
  const tails = new Map<string, Promise<Tail>>();

  const readTail = async (study: string, after: number): Promise<Tail> => {
    const [row] = await db.all({ statement: db.statements.studyById, params: { study } }, null);
    const head = row!['head_seq'] as number;
    const params = { study, after, upto: head };
    return { head, transfers: await db.all({ statement: db.statements.transfersBetween, params }, null) };
  };
  const tailOf = (study: string, after: number): Promise<Tail> => {
    const key = `${study}/${after}`;
    let tail = tails.get(key);
    if (!tail) {
      tails.set(key, (tail = readTail(study, after)));
      tail.catch(() => tails.delete(key));
    }
    return tail;
  };

  /**
   * The transfer as the site that the subject left may know of it: the change itself belongs to the other one. Null where the
   * subject was not in reach before.
   */
  async function departure({ scope, study }: Follower, transfer: Row): Promise<Seen | null> {
    const seq = transfer['seq'] as number;
    const params = { study: study.id, known: seq - 1, id: transfer['subject_id']! };
    const [left] = await db.all({ statement: db.statements.ofKind.subject.byId, params }, scope);
    if (!left || !seesSubjectAt(scope, metaFrom(left))) return null;
    const { siteId, subjectId } = metaFrom(left);
    return { seq, hash: transfer['hash'] as string, siteId, subjectId, kinds: ['subject'] };
  }

  /** What of the next stretch of the log the follower may know of, in order, and how far that goes. */
  async function next(follower: Follower, after: number): Promise<Stretch> {
    const { scope, study } = follower;
    // First the end, then what comes before it: nothing that is written meanwhile is passed over.
    const tail = await tailOf(study.id, after);
    const params = { study: study.id, after, limit: BATCH };
    const rows = await db.all({ statement: db.statements.changesAfter, params }, scope);
    const isFull = rows.length === BATCH;
    const last = isFull ? (rows.at(-1)!['seq'] as number) : tail.head;
    const upto = Math.min(last, tail.head);
    const seen = rows.map(seenIn).filter((change) => change.seq <= upto && mayKnowOf(scope, change));
    const known = new Set(seen.map(({ seq }) => seq));
    for (const transfer of tail.transfers) {
      const seq = transfer['seq'] as number;
      if (seq > upto || known.has(seq)) continue;
      const left = await departure(follower, transfer);
      if (left) seen.push(left);
    }
    return { seen: seen.sort((a, b) => a.seq - b.seq), upto, isFull };
  }

  return { next, forget: () => tails.clear() };
}
