/** Signs the head of every study at least once a day while the gateway serves. */
import type { HeadBook } from './heads.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;
/** Looked at every hour, so that a study is never more than an hour late and a gateway that was down catches up. */
const LOOK_MS = 3_600_000;

export interface HeadKeeper {
  /** Signs what is due now; rejects where a head cannot be written. */
  look(): Promise<void>;
  stop(): void;
}

export function keepHeads(
  store: Pick<Store, 'studies' | 'maintain'>,
  book: HeadBook,
  onFailure: (error: Error) => void,
  now: () => number = Date.now,
): HeadKeeper {
  async function look(): Promise<void> {
    const signed = book.all();
    for (const { id } of await store.studies()) {
      const last = signed.findLast(({ study }) => study === id);
      // A head from the future was signed under another clock: it is no reason to wait.
      const age = last ? now() - Date.parse(last.at) : Number.POSITIVE_INFINITY;
      if (age < 0 || age > DAY_MS - LOOK_MS) await store.maintain.signHead(book, id, 'daily');
    }
  }
  const lookQuietly = (): void => void look().catch((error: unknown) => onFailure(error as Error));
  lookQuietly();
  const timer = setInterval(lookQuietly, LOOK_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
