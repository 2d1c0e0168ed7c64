/**
 * The short way of trusted documents: made ready once, answered as bytes, without what a gateway needs for documents it has
 * never seen. Whatever is unusual about a request, and every answer with an error in it, goes to Yoga.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { HeaderReader } from '../../auth/access.ts';
import { contextOf, type ContextParts } from '../request-context.ts';
import type { RateLimiter } from '../limits/rate.ts';
import type { TrustedDocuments } from './documents.ts';
import type { ExactCache } from './exact-cache.ts';
import { prepare, type Prepared, type Variables } from './prepared.ts';

export interface LaneParts extends ContextParts {
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly cache: ExactCache;
  /** How often a person may ask. */
  readonly limiter: RateLimiter;
  /** Origins of other pages that may read an answer. */
  readonly allowedOrigins: readonly string[];
}

/**
 * `handled`: the answer is on its way. Otherwise Yoga answers: `result` is what was executed already, and must not be executed
 * again.
 */
export type LaneOutcome =
  | { readonly handled: true }
  | { readonly handled: false; readonly result?: ExecutionResult };

export type Lane = (request: IncomingMessage, response: ServerResponse, body: string) => Promise<LaneOutcome>;

const NOT_MINE: LaneOutcome = { handled: false };
/** Queries and mutations are carried through whoever goes away meanwhile. */
const NEVER = new AbortController().signal;
const GRAPHQL_TYPE = 'application/graphql-response+json';

export function createLane(parts: LaneParts): Lane {
  const { schema, documents, cache, access, limiter, allowedOrigins } = parts;
  const ready = new Map<string, Prepared | null>();
  const preparedOf = (hash: string): Prepared | null => {
    let prepared = ready.get(hash);
    if (prepared === undefined) {
      const text = documents.get(hash);
      if (text === undefined) return null;
      ready.set(hash, (prepared = prepare(schema, text)));
    }
    return prepared;
  };

  return async (request, response, body) => {
    const asked = requestOf(body);
    const prepared = asked && preparedOf(asked.documentId);
    if (!asked || !prepared || prepared.operation.operation === 'subscription') return NOT_MINE;
    const headers = headersOf(request);
    const type = answerType(headers.get('accept'));
    if (type === null) return NOT_MINE;
    const caller = await access.callerOf(headers);
    // Yoga says it in the words of the protocol.
    if (caller === 'refused' || caller === null) return NOT_MINE;
    // What is too often is said by Yoga too; there it is asked again, and nothing is counted that is refused.
    if (limiter.take(JSON.stringify(caller.identity)) > 0) return NOT_MINE;
    const live = { lastEventId: null, position: null, isReset: false };
    const context = contextOf(parts, caller, { headers, operation: prepared.name, signal: NEVER, live });
    const { document } = prepared;
    const { documentId, variables } = asked;
    const run = (contextValue: object) =>
      execute({ schema, document, contextValue, variableValues: { ...variables } });

    const kept = await cache.answer(documentId, prepared, variables, context, run);
    const answer = kept ?? { result: await run(context) };
    if ('result' in answer && answer.result.errors) {
      // Without data nothing was begun: the variables do not fit, and Yoga finds that out in its own words.
      return 'data' in answer.result ? { handled: false, result: answer.result } : NOT_MINE;
    }
    const bytes = 'bytes' in answer ? answer.bytes : [Buffer.from(JSON.stringify(answer.result))];
    const origin = headers.get('origin');
    if (allowedOrigins.length > 0) response.setHeader('Vary', 'Origin');
    if (origin !== null && allowedOrigins.includes(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
    }
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Length': bytes.reduce((sum, piece) => sum + piece.length, 0),
    });
    // One write for all of them.
    response.cork();
    for (const piece of bytes) response.write(piece);
    response.end();
    response.uncork();
    return { handled: true };
  };
}

interface LaneRequest {
  readonly documentId: string;
  readonly variables: Variables;
}

/** Null where the body is anything but one document by hash, with or without variables. */
function requestOf(body: string): LaneRequest | null {
  // Looked for first: other requests are parsed by Yoga, once.
  if (!body.includes('"documentId"')) return null;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { documentId, variables = null, ...others } = value as Record<string, unknown>;
  if (typeof documentId !== 'string' || Object.keys(others).length > 0) return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  return { documentId, variables: (variables ?? {}) as Variables };
}

const headersOf = ({ headers }: IncomingMessage): HeaderReader => ({
  get(name) {
    const value = headers[name];
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
  },
});

/** One of the two types that answers have; null where the caller accepts neither or weighs them. */
function answerType(accept: string | null): string | null {
  if (accept === null || accept === '*/*') return 'application/json';
  if (accept.includes(';')) return null;
  const types = accept.split(',').map((type) => type.trim().toLowerCase());
  return types.find((type) => type === GRAPHQL_TYPE || type === 'application/json') ?? null;
}
