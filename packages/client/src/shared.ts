/** One client, and so one stream, for all parts of a page that ask the same study of the same gateway as the same user. */
import { createClient, type Client, type ClientOptions } from './client.ts';
import { isSamePerson } from './person.ts';
import type { GetToken } from './transport/transport.ts';

export interface SharedClient {
  readonly client: Client;
  /**
   * The page gives another callback. Where its token is about the same person it is asked from now on, and the answer is
   * true; false means that it may be somebody else, who needs a client of their own.
   */
  take(getToken: GetToken): Promise<boolean>;
  /** Lets go of it; the last to do so closes it. */
  release(): void;
}

type Shared = Pick<ClientOptions, 'gateway' | 'study' | 'getToken'>;

interface Kept {
  of: Shared;
  readonly client: Client;
  /** The last token: what another one is compared with. In memory, as long as the client. */
  token: string | null;
  /** After a callback that gave nothing: the next token must say that it is about the same person. */
  isUnsure: boolean;
  /** What each user is told when the person is another. */
  readonly users: Set<() => void>;
}

const kept = new Set<Kept>();

/**
 * The user is known by the callback that gives the token, so two callbacks that begin are two users. `gone` is told when
 * the callback gives a token of somebody else: this client is then finished.
 */
export function shareClient(of: Shared, gone: () => void = () => undefined): SharedClient {
  const found = [...kept].find(
    (one) => one.of.gateway === of.gateway && one.of.study === of.study && one.of.getToken === of.getToken,
  );
  const shared = found ?? begin(of);
  const told = (): void => gone();
  shared.users.add(told);
  return {
    client: shared.client,
    async take(getToken) {
      try {
        const token = await getToken({ refused: false });
        if (shared.token !== null && !isSamePerson(shared.token, token)) return false;
      } catch {
        shared.isUnsure = true;
      }
      shared.of = { ...shared.of, getToken };
      return true;
    },
    release() {
      if (!shared.users.delete(told) || shared.users.size > 0) return;
      kept.delete(shared);
      shared.token = null;
      shared.client.close();
    },
  };
}

function begin(of: Shared): Kept {
  const getToken: GetToken = async (ask) => {
    const token = await shared.of.getToken(ask);
    const isSame = shared.token === null || isSamePerson(shared.token, token);
    if (isSame === false || (isSame === null && shared.isUnsure)) {
      kept.delete(shared);
      for (const gone of shared.users) gone();
      throw new Error('the token is about somebody else');
    }
    shared.isUnsure = false;
    return (shared.token = token);
  };
  const shared: Kept = {
    of,
    client: createClient({ ...of, getToken }),
    token: null,
    isUnsure: false,
    users: new Set(),
  };
  kept.add(shared);
  return shared;
}
