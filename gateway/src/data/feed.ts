/**
 * Follows the change log and hands each change on as a hint, in order and once. The log itself is the queue: what
 * another process writes is found in the same place.
 */
import type { Scope } from '../auth/scope.ts';
import { seesSubjectAt } from './gate.ts';
import type { Database } from './database.ts';
import type { ChangeHint } from './write.ts';

const BATCH = 500;

export interface Feed {
  follow(
    scope: Scope,
    study: { id: string; code: string },
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<ChangeHint>;
  /** Ends everybody who follows now. */
  end(): void;
}

export function createFeed(db: Database): Feed {
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const resume of waiting) resume();
    waiting.clear();
  };
  db.watch(wake);
  // Counts up when followers are to end: each compares it with what it was when it began.
  let era = 0;

  async function* follow(
    scope: Scope,
    study: { id: string; code: string },
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<ChangeHint> {
    let last = after;
    const begun = era;
    signal.addEventListener('abort', wake, { once: true });
    while (!signal.aborted && era === begun) {
      // Asked for before the log is read, so that a change in between is not slept over.
      const woken = new Promise<void>((resolve) => void waiting.add(resolve));
      let batch;
      do {
        const params = { study: study.id, after: last, limit: BATCH };
        batch = await db.all({ statement: db.statements.changesAfter, params }, scope);
        for (const row of batch) {
          last = row['seq'] as number;
          const siteId = row['site_id'] as string | null;
          const subjectId = row['subject_id'] as string | null;
          if (subjectId !== null && !seesSubjectAt(scope, { siteId, subjectId })) continue;
          yield {
            study: study.code,
            change: last,
            subjectId,
            siteId,
            kinds: JSON.parse(row['kinds'] as string),
          };
          if (signal.aborted) return;
        }
      } while (batch.length === BATCH);
      await woken;
    }
  }

  return {
    follow,
    end() {
      era += 1;
      wake();
    },
  };
}
