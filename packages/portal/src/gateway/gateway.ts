/** How the portal itself asks the study gateway: plain fetch, the token in a header, and one of six answers. */
import type { GetToken } from './token.ts';
import { version } from '../version.ts';

export type Trouble =
  /** No answer: it is not known whether a request was carried out. */
  | 'unreachable'
  /** An answer that makes no sense; for a mutation, as unknown as no answer. */
  | 'failed'
  | 'unauthenticated'
  | 'forbidden'
  /** The caller itself gave up. */
  | 'aborted';

export type Answer<T> = { readonly data: T } | { readonly trouble: Trouble };

export interface Gateway {
  ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<Answer<T>>;
}

const LONGEST_WAIT_MS = 20_000;

export function createGateway(
  address: string,
  getToken: GetToken,
  send: typeof fetch = (...request) => fetch(...request),
): Gateway {
  async function post(body: string, signal: AbortSignal): Promise<Response> {
    const attempt = async (refused: boolean): Promise<Response> =>
      send(address, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/graphql-response+json, application/json',
          Authorization: `Bearer ${await getToken({ refused })}`,
          'X-Trialside-Client': `portal/${version}`,
        },
        body,
        signal,
        credentials: 'omit',
        cache: 'no-store',
      });
    const response = await attempt(false);
    return response.status === 401 ? attempt(true) : response;
  }

  return {
    async ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<Answer<T>> {
      const limit = new AbortController();
      const giveUp = (): void => limit.abort();
      if (signal?.aborted) return { trouble: 'aborted' };
      signal?.addEventListener('abort', giveUp);
      const timer = setTimeout(giveUp, LONGEST_WAIT_MS);
      try {
        const response = await post(JSON.stringify({ query, variables }), limit.signal);
        return answerOf<T>(response.status, await response.text());
      } catch {
        return { trouble: signal?.aborted ? 'aborted' : 'unreachable' };
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
      }
    },
  };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function answerOf<T>(status: number, text: string): Answer<T> {
  let body: Body | null;
  try {
    body = JSON.parse(text) as Body | null;
  } catch {
    body = null;
  }
  const codes = (body?.errors ?? []).map(({ extensions }) => extensions?.code);
  if (status === 401 || codes.includes('UNAUTHENTICATED')) return { trouble: 'unauthenticated' };
  // A proxy in front of a gateway that is down.
  if (status >= 502 && status <= 504) return { trouble: 'unreachable' };
  if (status === 403 || codes.includes('FORBIDDEN')) return { trouble: 'forbidden' };
  // An answer with a hole in it is no answer: what is missing would read as "nothing recorded".
  if (codes.length > 0 || !body?.data) return { trouble: 'failed' };
  return { data: body.data as T };
}
