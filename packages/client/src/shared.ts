/** One client, and so one stream, for all parts of a page that ask the same study of the same gateway as the same user. */
import { createClient, type Client, type ClientOptions } from './client.ts';

export interface SharedClient {
  readonly client: Client;
  /** Lets go of it; the last to do so closes it. */
  release(): void;
}

interface Kept {
  readonly of: Pick<ClientOptions, 'gateway' | 'study' | 'getToken'>;
  readonly client: Client;
  users: number;
}

const kept = new Set<Kept>();

/** The user is known by the callback that gives the token: two callbacks are two users. */
export function shareClient(of: Pick<ClientOptions, 'gateway' | 'study' | 'getToken'>): SharedClient {
  let found = [...kept].find(
    (one) => one.of.gateway === of.gateway && one.of.study === of.study && one.of.getToken === of.getToken,
  );
  if (!found) kept.add((found = { of, client: createClient(of), users: 0 }));
  const shared = found;
  shared.users += 1;
  let isReleased = false;
  return {
    client: shared.client,
    release() {
      if (isReleased) return;
      isReleased = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      kept.delete(shared);
      shared.client.close();
    },
  };
}
