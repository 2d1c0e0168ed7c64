/**
 * Follows the change log and hands each change on as a hint, in order and once. The log itself is the queue: what another
 * process writes is found in the same place, and a follower that reads slowly costs no memory, since the next page is read
 * when it asks for it.
 */
import type { Scope } from '../auth/scope.ts';
import { GENESIS } from './chain.ts';
import { StoreBusy, type Database } from './database.ts';
import { MARK_LENGTH, positionText, type Position } from './position.ts';
import { createStretches, type Stretch } from './feed-stretch.ts';
import type { ChangeHint } from './change-hint.ts';

/** How often rights are looked at again while nothing happens: an assignment may end with the day. */
const RECHECK_MS = 20_000;

export interface Followed {
  readonly scope: Scope;
  readonly study: { readonly id: string; readonly code: string };
  readonly after: Position;
  readonly signal: AbortSignal;
  /** The scope as it stands now; where it is no longer the one above, the follower is let go. */
  readonly rights?: (() => Promise<Scope | null>) | undefined;
}

export interface Feed {
  follow(followed: Followed): AsyncGenerator<ChangeHint>;
  /**
   * For somebody to whom nothing is told: settles when the signal aborts, when followers are ended, or when `isOver`, asked
   * again and again, says so.
   */
  stranger(signal: AbortSignal, isOver: () => Promise<boolean>): Promise<void>;
  /** Ends everybody who follows now. */
  end(): void;
}

export function createFeed(db: Database, recheckMs: number = RECHECK_MS): Feed {
  const waiting = new Set<() => void>();
  const stretches = createStretches(db);
  const wake = (): void => {
    stretches.forget();
    for (const resume of waiting) resume();
    waiting.clear();
  };
  db.watch(wake);
  // Counts up when followers are to end: each compares it with what it was when it began.
  let era = 0;
  let followers = 0;
  let clock: NodeJS.Timeout | undefined;

  const hashAt = async (study: string, seq: number): Promise<string | null> => {
    if (seq === 0) return GENESIS;
    const [row] = await db.all({ statement: db.statements.changeAt, params: { study, seq } }, null);
    return (row?.['hash'] as string | undefined) ?? null;
  };

  /** Null where the log holds the position; otherwise the hint that everything has to be read anew, at its end. */
  async function lostAt({ study, after }: Followed): Promise<ChangeHint | null> {
    const hash = await hashAt(study.id, after.change);
    if (hash !== null && (after.mark === null || hash.slice(0, MARK_LENGTH) === after.mark)) return null;
    const [head] = await db.all({ statement: db.statements.studyById, params: { study: study.id } }, null);
    const change = head!['head_seq'] as number;
    const position = positionText(change, head!['head_hash'] as string);
    return { study: study.code, change, position, subjectId: null, siteId: null, kinds: [], isReset: true };
  }

  async function* hints(followed: Followed): AsyncGenerator<ChangeHint> {
    const { scope, study, after, signal, rights } = followed;
    const begun = era;
    const isOver = (): boolean => signal.aborted || era !== begun;
    const said = JSON.stringify(scope);
    let checkedAt = 0;
    const stillHolds = async (): Promise<boolean> => {
      checkedAt = performance.now();
      return !rights || JSON.stringify(await rights()) === said;
    };

    const lost = await lostAt(followed);
    if (lost) yield lost;
    let last = lost ? lost.change : after.change;
    let resume = (): void => undefined;
    signal.addEventListener('abort', () => resume(), { once: true });
    while (!isOver()) {
      // Asked for before the log is read, so that a change in between is not slept over.
      const woken = new Promise<void>((resolve) => {
        resume = resolve;
        waiting.add(resolve);
      });
      let stretch: Stretch;
      do {
        stretch = await stretches.next(followed, last);
        // After the log: a change that takes rights away is looked at with the rights that it left.
        if (!(await stillHolds())) return;
        for (const { seq, hash, siteId, subjectId, kinds } of stretch.seen) {
          // Somebody may take a minute to read a page.
          if (performance.now() - checkedAt > 1000 && !(await stillHolds())) return;
          if (isOver()) return;
          const position = positionText(seq, hash);
          yield { study: study.code, change: seq, position, subjectId, siteId, kinds };
        }
        last = Math.max(last, stretch.upto);
      } while (stretch.isFull && !isOver());
      if (!isOver()) await woken;
      waiting.delete(resume);
    }
  }

  const arrive = (): void => {
    followers += 1;
    clock ??= setInterval(wake, recheckMs).unref();
  };
  const go = (): void => {
    followers -= 1;
    if (followers > 0) return;
    clearInterval(clock);
    clock = undefined;
  };

  return {
    async *follow(followed) {
      arrive();
      try {
        yield* hints(followed);
      } catch (error) {
        // The follower comes back with its position when the store does.
        if (!(error instanceof StoreBusy)) throw error;
      } finally {
        go();
      }
    },
    async stranger(signal, isOver) {
      arrive();
      const begun = era;
      let resume = (): void => undefined;
      signal.addEventListener('abort', () => resume(), { once: true });
      try {
        while (!signal.aborted && era === begun) {
          const woken = new Promise<void>((resolve) => {
            resume = resolve;
            waiting.add(resolve);
          });
          if (await isOver()) return;
          if (!signal.aborted && era === begun) await woken;
        }
      } catch (error) {
        if (!(error instanceof StoreBusy)) throw error;
      } finally {
        waiting.delete(resume);
        go();
      }
    },
    end() {
      era += 1;
      wake();
    },
  };
}
