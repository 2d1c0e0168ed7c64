/** GraphQL over HTTP: Yoga, with the verified person in the context of every request. */
import { GraphQLError } from 'graphql';
import { createYoga, maskError, type YogaServerInstance } from 'graphql-yoga';
import { ProtocolUnreadable } from '../data/stored-protocol.ts';
import type { Store } from '../data/store.ts';
import { EMPTY_LIBRARY, type Library } from '../dictionaries/library.ts';
import { unauthenticated, type Context } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import type { Access } from '../auth/access.ts';
import type { ServeConfig } from './config.ts';
import { contextOf } from './request-context.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';
import { useHandedOver } from './trusted/handed-over.ts';
import { liveOf, useEventStream } from './live/plugin.ts';
import { unsuggesting, useLimits, type LimitOptions } from './limits/plugin.ts';
import type { RateLimiter } from './limits/rate.ts';
import { createStreamSeats, type StreamLimits } from './limits/stream-seats.ts';
import { useTrustedDocuments, type TrustOptions } from './trusted/plugin.ts';
import type { Log } from './log.ts';

/** What may be asked and how often; `serve` always sets them. */
export interface GraphqlLimits {
  readonly limits?: LimitOptions;
  readonly limiter?: RateLimiter;
  readonly streams?: StreamLimits;
}

/** Yoga's own words for what is not told. */
const UNEXPECTED = 'Unexpected error.';

export function createGraphql(
  config: Pick<ServeConfig, 'allowedOrigins'> & GraphqlLimits,
  trust: TrustOptions,
  store: Store,
  access: Access,
  log: Log,
  signIns: SignIns = createSignIns(store),
  library: Library = EMPTY_LIBRARY,
): YogaServerInstance<object, Context> {
  const seats = createStreamSeats(config.streams);
  const mask = (error: unknown, message = UNEXPECTED): Error => {
    // Its sentence says what the operator has to do, and holds nothing of a subject.
    const original = (error as { originalError?: unknown }).originalError;
    if (original instanceof ProtocolUnreadable) {
      log({ event: 'protocol-unreadable', reason: original.code });
      return new GraphQLError(original.message, { extensions: { code: 'PROTOCOL_UNREADABLE' } });
    }
    const masked = maskError(error, message, false);
    if (masked.message === message) log({ event: 'unexpected-error', reason: errorName(error) });
    return config.limits?.introspection === false ? unsuggesting(masked as GraphQLError) : masked;
  };
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    extraParamNames: ['documentId'],
    batching: false,
    plugins: [
      useHandedOver(mask),
      useTrustedDocuments(trust),
      ...(config.limits ? [useLimits(config.limits)] : []),
      useEventStream(),
    ],
    // An empty list means every origin to Yoga; here it means none.
    cors:
      config.allowedOrigins.length === 0
        ? false
        : {
            origin: [...config.allowedOrigins],
            methods: ['POST'],
            allowedHeaders: [
              'Authorization',
              'Content-Type',
              'Last-Event-ID',
              'X-Trialside-Client',
              'X-Trialside-Time',
              'X-Request-Id',
            ],
            credentials: false,
          },
    logging: false,
    maskedErrors: { maskError: mask },
    context: async ({ request, params }) => {
      const { headers, signal } = request;
      const caller = await access.callerOf(headers);
      if (caller === 'refused') {
        signIns.refused();
        throw unauthenticated();
      }
      const { identity } = caller ?? {};
      const waitMs = identity ? (config.limiter?.take(JSON.stringify(identity)) ?? 0) : 0;
      if (waitMs > 0) throw tooOften(waitMs);
      const asked = { headers, signal, operation: operationName(params), live: liveOf(request) };
      return contextOf({ store, access, signIns, seats, library }, caller, asked);
    },
  });
}

/** Read by clients, which wait; a person who clicks never gets here. */
const tooOften = (waitMs: number): GraphQLError =>
  new GraphQLError('too many requests; wait a moment', {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterMs: waitMs,
      http: { status: 429, headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) } },
    },
  });

/** The name a request gives its operation; names that are none, and documents without one, are "unnamed". */
function operationName(params: { operationName?: string | null; query?: string | null } | undefined): string {
  const name =
    params?.operationName ?? /\b(?:query|mutation|subscription)\s+(\w+)/.exec(params?.query ?? '')?.[1];
  return typeof name === 'string' && /^\w{1,100}$/.test(name) ? name : 'unnamed';
}

/** The class and place of an accident, never its message: messages may quote data. */
function errorName(error: unknown): string {
  const cause = (error as { originalError?: unknown }).originalError ?? error;
  const { name = 'Error', code = '' } = cause as { name?: string; code?: string };
  const at = /\(?([^\s()/]+\.ts:\d+):\d+\)?/.exec((cause as Error).stack ?? '')?.[1] ?? '';
  return [name, code, at].filter(Boolean).join(' ');
}
