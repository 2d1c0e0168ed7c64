/** Puts into the access log who signed in and who was turned away. */
import type { Identity } from '../data/access.ts';
import { eventOf, ownEvent } from '../data/access-log.ts';
import type { Scope } from '../auth/scope.ts';
import type { Store } from '../data/store.ts';

export interface SignIns {
  /** Somebody with a good token entered a study: noted once per token and study; or may not (null): noted each time. */
  entered(scope: Scope | null, session: Session): void;
  refused(): void;
}

export interface Session {
  readonly identity: Identity | null;
  readonly expiresAt: number;
  readonly client: string | null;
  readonly requestId: string | null;
}

const REMEMBERED = 10_000;
/** Strangers can send bad tokens as fast as they like: their number is noted, not each of them. */
const REFUSALS_EVERY_MS = 10_000;

export function createSignIns(store: Pick<Store, 'note'>, now: () => number = Date.now): SignIns {
  const known = new Set<string>();
  let refusals = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  return {
    entered(scope, { identity, expiresAt, client, requestId }) {
      if (!identity) return;
      if (!scope) {
        const event = ownEvent('refusal', 'enter-study');
        const actorId = `${identity.issuer} ${identity.subject}`;
        store.note({ ...event, actorId, actorRole: 'none', client, requestId });
        return;
      }
      const key = JSON.stringify([identity.issuer, identity.subject, expiresAt, scope.studyId]);
      if (known.has(key)) return;
      if (known.size >= REMEMBERED) known.clear();
      known.add(key);
      store.note(eventOf(scope, 'sign-in', identity.issuer, { client, requestId }));
    },
    refused() {
      refusals += 1;
      if (now() - notedAt < REFUSALS_EVERY_MS) return;
      notedAt = now();
      store.note(ownEvent('sign-in-refused', `${refusals} tokens refused`));
      refusals = 0;
    },
  };
}
