/** Requests to the gateway: the token asked for each time and never kept, a time limit, and one typed outcome. */
import { BUILD } from '../build.ts';
import { toJson } from '../json.ts';
import { named, type AnyDocument, type Document } from './document.ts';
import type { Aborted, AnswerError, Outcome, Refusal, Trouble } from './outcome.ts';

/**
 * Gives the bearer token of the signed-in user. Called for every request, so that a change of user takes effect at
 * once: keep the token yourself, in memory. `refused` says that the token given a moment ago was not accepted.
 */
export type GetToken = (ask: { readonly refused: boolean }) => string | Promise<string>;

export interface TransportOptions {
  /** Address of the gateway's GraphQL endpoint, relative to the page or absolute. */
  readonly gateway: string;
  readonly getToken: GetToken;
  readonly fetch: typeof fetch;
  /** How long a request may take, token included. */
  readonly timeoutMs: number;
}

/** A stream that is open, or how opening it failed. `unsupported`: an answer, but not a stream. */
export type StreamOutcome =
  | { readonly kind: 'open'; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: 'unsupported' }
  | Refusal
  | Trouble
  | Aborted;

export interface Transport {
  /** Sends a query or mutation once. */
  send<T, V>(document: Document<T, V>, variables: V, signal?: AbortSignal): Promise<Outcome<T>>;
  /** Opens a subscription, from the position that an earlier stream named last. The time limit covers the opening, `signal` the whole stream. */
  open<T, V>(
    document: Document<T, V>,
    variables: V,
    lastEventId: string | null,
    signal: AbortSignal,
  ): Promise<StreamOutcome>;
}

const JSON_ANSWER = { Accept: 'application/graphql-response+json, application/json' };

const streamFrom = (lastEventId: string | null): Readonly<Record<string, string>> => ({
  Accept: 'text/event-stream',
  ...(lastEventId === null ? {} : { 'Last-Event-ID': lastEventId }),
});

export function createTransport({ gateway, getToken, fetch, timeoutMs }: TransportOptions): Transport {
  async function post(
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response | null> {
    for (const refused of [false, true]) {
      const token = await Promise.resolve(getToken({ refused })).catch(() => null);
      if (!token) return null;
      signal.throwIfAborted();
      const response = await fetch(gateway, {
        method: 'POST',
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
          'X-Trialside-Client': BUILD,
        },
        body,
        signal,
        // The bearer token is the only credential, and clinical answers stay out of every cache.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      if (response.status !== 401) return response;
      await response.body?.cancel();
    }
    return null;
  }

  /** Runs `use` on the response under the time limit; what it throws becomes a typed outcome. */
  async function ask<R>(
    document: AnyDocument,
    variables: unknown,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
    use: (response: Response) => Promise<R>,
  ): Promise<R | Refusal | Trouble | Aborted> {
    // AbortSignal.any is younger than the browsers we promise.
    const limit = new AbortController();
    const giveUp = (): void => limit.abort();
    if (signal?.aborted) return { kind: 'aborted' };
    signal?.addEventListener('abort', giveUp);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      limit.abort();
    }, timeoutMs);
    try {
      const body = toJson({ ...named(document), variables });
      const response = await unlessAborted(post(body, headers, limit.signal), limit.signal);
      return response ? await use(response) : { kind: 'unauthenticated' };
    } catch {
      if (signal?.aborted) return { kind: 'aborted' };
      return { kind: 'network', cause: timedOut ? 'timeout' : 'unreachable' };
    } finally {
      clearTimeout(timer);
      // A stream goes on after its opening and must still hear its caller's abort.
      if (headers === JSON_ANSWER) signal?.removeEventListener('abort', giveUp);
    }
  }

  return {
    send: <T, V>(document: Document<T, V>, variables: V, signal?: AbortSignal) =>
      ask<Outcome<T>>(document, variables, JSON_ANSWER, signal, outcomeOf),
    open: (document, variables, lastEventId, signal) =>
      ask<StreamOutcome>(document, variables, streamFrom(lastEventId), signal, async (response) => {
        const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
        if (isStream && response.ok && response.body) return { kind: 'open', body: response.body };
        const outcome = await outcomeOf(response);
        return outcome.kind === 'data' ? { kind: 'unsupported' } : outcome;
      }),
  };
}

/** Rejects as soon as the signal aborts, whatever the promise waits for: a token may never come. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    promise.then(resolve, reject);
  });
}

const CODES: Readonly<Record<string, Refusal>> = {
  UNAUTHENTICATED: { kind: 'unauthenticated' },
  FORBIDDEN: { kind: 'forbidden' },
};

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const { status } = response;
  const text = await response.text();
  const answer = parse(text);
  const errors = errorsOf(answer?.errors);
  const refusal = errors.map(({ code }) => CODES[code ?? '']).find(Boolean);
  if (answer?.data && response.ok) {
    // A part of the answer that is refused is refused; the rest of it is no answer to the question asked.
    return refusal ?? { kind: 'data', data: answer.data as T, errors };
  }
  if (refusal) return refusal;
  if (status === 403) return { kind: 'forbidden' };
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return { kind: 'server', status, retryAfterMs: seconds >= 0 ? seconds * 1000 : null };
}

interface RawAnswer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

function parse(text: string): RawAnswer | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' ? answer : null;
  } catch {
    return null;
  }
}

function errorsOf(errors: unknown): AnswerError[] {
  if (!Array.isArray(errors)) return [];
  return (errors as readonly RawError[]).map(({ message, path, extensions }) => ({
    message: String(message),
    path: path ?? [],
    code: extensions?.code ?? null,
  }));
}

interface RawError {
  readonly message?: unknown;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}
