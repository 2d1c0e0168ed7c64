/** Whether the gateway can do its work now: said to load balancers, and meant. */
import type { Store } from '../../data/store.ts';

export interface Readiness {
  readonly isReady: boolean;
  /** Each part by name: "ok", or what is wrong with it in a few words that tell no stranger anything. */
  readonly checks: Readonly<Record<'store' | 'studies' | 'heads' | 'serving', string>>;
}

export type ReadinessCheck = () => Promise<Readiness>;

/** Asking takes the lock that writing needs, so a crowd of askers shares one answer. */
const FRESH_MS = 1000;
const PATIENCE_MS = 5000;

/**
 * `isServing` is false once a stop was asked for, so that nobody is sent here any more. `headsFit` rejects or answers false
 * where signed heads say that the store lacks something they saw.
 */
export function readinessCheck(
  store: Store,
  isServing: () => boolean,
  headsFit: () => Promise<boolean>,
  now: () => number = Date.now,
): ReadinessCheck {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;

  const check = async (): Promise<Readiness> => {
    const [writable, studies, heads] = await Promise.all([
      // Opening brings the tables up to date or refuses, so a store that takes the lock is one of this version.
      patiently(store.maintain.check()).then(
        () => 'ok',
        () => 'cannot be written',
      ),
      patiently(store.studies()).then(
        (found) =>
          found.every(({ lastChange }) => Number.isSafeInteger(lastChange)) ? 'ok' : 'cannot be read',
        () => 'cannot be read',
      ),
      patiently(headsFit()).then(
        (fit) => (fit ? 'ok' : 'the store is not what was signed: run verify'),
        () => 'cannot be read',
      ),
    ]);
    const checks = { store: writable, studies, heads, serving: 'ok' };
    return { isReady: Object.values(checks).every((one) => one === 'ok'), checks };
  };

  return async () => {
    if (!last || now() - last.at >= FRESH_MS) last = { at: now(), answer: check() };
    const answer = await last.answer;
    return isServing() ? answer : { isReady: false, checks: { ...answer.checks, serving: 'going down' } };
  };
}

async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
