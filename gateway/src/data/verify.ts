/**
 * Proves that a study is as it was written: the chain of its changes is whole, its tables equal the log, nothing is behind
 * a head that was signed, and the access log is whole too. Reads in pages; memory does not grow with the study.
 */
import { GATEWAY_ITSELF, verifyAccess } from './access-log.ts';
import type { Database } from './database.ts';
import { problemOfHead, type SignedHead, type TrustedKeys } from './heads.ts';
import { derivedId } from './ids.ts';
import { Found, problem, type Problem } from './problem.ts';
import type { Row } from './statement.ts';
import { START, verifyChain, type ChainResult } from './verify-chain.ts';
import { verifyTables } from './verify-tables.ts';

/** Up to where a study was found whole; a later verification may begin here. */
export interface Checkpoint {
  readonly study: string;
  readonly seq: number;
  readonly hash: string;
}

export interface VerifyOptions {
  /**
   * Only what came after it is read, and the records touched since. What stands before it is proven by the hash alone: a
   * full verification, without a checkpoint, finds what was altered there.
   */
  readonly checkpoint?: Checkpoint | null;
  /** Heads that were signed and kept outside the database, with the keys that are trusted. */
  readonly heads?: readonly SignedHead[];
  readonly trusted?: TrustedKeys;
}

export interface Verified {
  readonly study: string;
  readonly code: string;
  readonly ok: boolean;
  /** The first problem of each proof, the chain before the tables, the access log and the heads. */
  readonly problems: readonly Problem[];
  readonly head: number;
  /** The last change that is certainly as it was made. */
  readonly lastGood: number;
  readonly changes: number;
  readonly entries: number;
  readonly rows: number;
  readonly accessEvents: number;
  readonly redacted: number;
  readonly heads: number;
  /** Where the next verification may begin; null where anything was wrong. */
  readonly checkpoint: Checkpoint | null;
}

export async function verify(db: Database, studyId: string, options: VerifyOptions = {}): Promise<Verified> {
  const first = await verifyOnce(db, studyId, options);
  if (first.ok) return first;
  // A redaction while the log was read takes values from under the reader: look again before raising the alarm.
  const redactions = await db.all({ statement: db.statements.redactions, params: { study: studyId } }, null);
  const isMoving = redactions.some((row) => (row['at_seq'] as number) > first.head);
  return isMoving ? verifyOnce(db, studyId, options) : first;
}

async function verifyOnce(
  db: Database,
  studyId: string,
  { checkpoint = null, heads = [], trusted = new Set() }: VerifyOptions,
): Promise<Verified> {
  const study = { study: studyId };
  const [before] = await db.all({ statement: db.statements.extents, params: study }, null);
  if (!before) throw new Error(`study ${studyId} is not in the store`);
  const upto = before['head_seq'] as number;
  const after = checkpoint?.seq ?? START.after;
  const own = heads.filter((head) => head.study === studyId);
  let chain: ChainResult = {
    lastGood: after,
    lastHash: checkpoint?.hash ?? START.hash,
    changes: 0,
    entries: 0,
    redacted: 0,
  };
  let rows = 0;
  let accessEvents = 0;
  const problems: Problem[] = [];
  const prove = async (proof: () => Promise<void>): Promise<void> => {
    try {
      await proof();
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      problems.push(error.problem);
    }
  };

  await prove(async () => {
    if (checkpoint) await checkCheckpoint(db, studyId, checkpoint, upto);
    const range = { studyId, after, hash: chain.lastHash, upto };
    await verifyChain(db, range, (result) => (chain = result));
    checkExtents(before, studyId, chain.lastHash);
  });
  await prove(async () => {
    rows = await verifyTables(db, { studyId, after, upto });
  });
  await prove(async () => {
    accessEvents = await verifyAccess(db, studyId);
    await verifyAccess(db, GATEWAY_ITSELF);
  });
  let lastGood = chain.lastGood;
  await prove(async () => {
    for (const head of own) {
      const wrong = await problemOfHead(db, head, upto, trusted);
      if (!wrong) continue;
      if (wrong.what === 'not-the-signed-head') lastGood = Math.min(lastGood, lastSigned(own, head));
      throw new Found(wrong);
    }
  });
  const ok = problems.length === 0;
  return {
    study: studyId,
    code: before['code'] as string,
    ok,
    problems,
    head: upto,
    lastGood,
    changes: chain.changes,
    entries: chain.entries,
    rows,
    accessEvents,
    redacted: chain.redacted,
    heads: own.length,
    checkpoint: ok ? { study: studyId, seq: upto, hash: chain.lastHash } : null,
  };
}

/** The head before the one that does not fit: up to it, history is the one that was signed. */
function lastSigned(heads: readonly SignedHead[], wrong: SignedHead): number {
  const before = heads.map(({ seq }) => seq).filter((seq) => seq < wrong.seq);
  return Math.max(0, ...before);
}

async function checkCheckpoint(
  db: Database,
  studyId: string,
  { study, seq, hash }: Checkpoint,
  upto: number,
): Promise<void> {
  const [row] = await db.all({ statement: db.statements.changeAt, params: { study: studyId, seq } }, null);
  if (study === studyId && seq <= upto && (seq === 0 ? hash === START.hash : row?.['hash'] === hash)) return;
  throw new Found(problem('not-the-checkpoint', `change ${seq} is not the one of the checkpoint`, { seq }));
}

/** The row of the study stands at the end of the log, and nothing stands outside of it. */
function checkExtents(row: Row, studyId: string, lastHash: string): void {
  const head = row['head_seq'] as number;
  if (row['head_hash'] !== lastHash || derivedId('study', row['code'] as string) !== studyId) {
    throw new Found(
      problem('head-altered', `the head of the study is not change ${head} as it was made`, { seq: head }),
    );
  }
  for (const name of ['change', 'entry', 'value']) {
    const [min, max] = [row[`${name}_min`] as number | null, row[`${name}_max`] as number | null];
    if ((min !== null && min < 1) || (max !== null && max > head)) {
      const seq = min !== null && min < 1 ? min : max;
      throw new Found(
        problem('beyond-head', `the log has rows of a change ${seq}; the last one is ${head}`, { seq }),
      );
    }
  }
}
