/** The HTTP server: GraphQL, health, the demo's sign-in, and the built files of the portal and the widgets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { createHash, timingSafeEqual } from 'node:crypto';
import sirv from 'sirv';
import type { DemoIdentity } from '../auth/demo-identity.ts';
import { failureGuard } from './limits/failures.ts';
import { BODY_LIMIT, bodyOf, headProblem, type IntakeOptions, type Refusal } from './limits/intake.ts';
import { turnAway } from './limits/turn-away.ts';
import { observe, type Observers } from './ops/observe.ts';
import type { ReadinessCheck } from './ops/readiness.ts';
import { headersFor } from './security-headers.ts';
import type { NodeHandler } from './trusted/first.ts';

export interface StaticRoot {
  /** Path under which it is served, such as "/widgets/". */
  readonly path: string;
  readonly folder: string;
}

export interface HttpParts {
  readonly graphql: NodeHandler;
  readonly demo: DemoIdentity | null;
  /** In production nothing is asked by GET, and browsers are told to come by https only. */
  readonly production: boolean;
  readonly trustedProxies: readonly string[];
  readonly isReady: ReadinessCheck;
  readonly observers: Observers;
  /** What a scraper must show; null: only callers on this machine, and not through a proxy. */
  readonly metricsToken: string | null;
  /** Called before a demo token is signed: gives the invented people their part in every study of the store. */
  readonly admitDemoPeople: () => Promise<void>;
  readonly roots: readonly StaticRoot[];
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export function createHttpServer(parts: HttpParts): Server {
  const headers = Object.entries(headersFor(parts.production));
  const files = parts.roots
    .filter(({ folder }) => existsSync(folder))
    .map(({ path, folder }) => ({
      path,
      serve: sirv(folder, { dev: true, etag: true, extensions: ['html'] }),
    }));

  const routes: readonly { readonly method: string; readonly path: string; readonly handle: Handler }[] = [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_request, response) => json(response, 200, { status: 'live' }),
    },
    { method: 'GET', path: '/readyz', handle: (_request, response) => readiness(parts.isReady, response) },
    { method: 'GET', path: '/metrics', handle: (request, response) => metrics(parts, request, response) },
    ...(parts.demo ? [{ method: 'POST', path: '/demo/token', handle: demoToken(parts, parts.demo) }] : []),
  ];

  const intake: IntakeOptions = { allowsGet: !parts.production };
  const guard = failureGuard(parts.trustedProxies);
  const server = createServer(SERVER_LIMITS, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?', 1)[0]!;
    observe(parts.observers, request, response, path);
    if (path === '/graphql') {
      // What streams say must not wait in a proxy's buffer, and no answer belongs in a cache.
      response.setHeader('X-Accel-Buffering', 'no');
      response.setHeader('Cache-Control', 'no-store');
      const waitMs = guard(request, response);
      if (waitMs > 0) {
        const headers = { 'Retry-After': String(Math.ceil(waitMs / 1000)), Connection: 'close' };
        const message = 'too many requests were refused; wait';
        refuse(request, response, { status: 429, code: 'RATE_LIMITED', message, headers });
        return;
      }
      void taken(request, response, intake, parts.graphql).catch(() => fail(response));
      return;
    }
    const route = routes.find((one) => one.path === path);
    if (route) {
      if (route.method !== request.method) {
        response.setHeader('Allow', route.method);
        json(response, 405, { error: `use ${route.method}` });
        return;
      }
      response.setHeader('Cache-Control', 'no-store');
      void Promise.resolve(route.handle(request, response)).catch(() => fail(response));
      return;
    }
    const found = files.find((one) => path.startsWith(one.path));
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
      json(response, 404, { error: 'not found' });
      return;
    }
    request.url = `/${(request.url ?? '/').slice(found.path.length)}`;
    found.serve(request, response, () => json(response, 404, { error: 'not found' }));
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** What Node itself refuses before anything of ours runs. Streams are answers and may last. */
const SERVER_LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
} as const;
const MOST_CONNECTIONS = 4000;

/** As an answer of GraphQL, so that clients read every refusal in one place. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message, headers = {} }: Refusal,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const body = { errors: [{ message, extensions: { code } }] };
  if (headers['Connection'] === 'close') turnAway(request, response, status, JSON.stringify(body));
  else json(response, status, body);
}

async function taken(
  request: IncomingMessage,
  response: ServerResponse,
  intake: IntakeOptions,
  graphql: HttpParts['graphql'],
): Promise<void> {
  const problem = headProblem(request, intake);
  const body = problem ?? (request.method === 'POST' ? await bodyOf(request, intake) : null);
  if (body !== null && 'code' in body) {
    refuse(request, response, body);
    return;
  }
  // Yoga takes a body that was read before it in the place of the stream.
  if (body !== null) Object.assign(request, { body: body.length > 0 ? body : ' ' });
  await graphql(request, response);
}

function json(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

const fail = (response: ServerResponse): void =>
  json(response, 500, { error: 'something went wrong; try again' });

async function readiness(isReady: ReadinessCheck, response: ServerResponse): Promise<void> {
  const { isReady: ready, checks } = await isReady();
  json(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
}

async function metrics(
  { observers, metricsToken }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!mayScrape(request, metricsToken)) {
    json(response, 403, { error: 'forbidden' });
    return;
  }
  const text = await observers.metrics.text();
  response.writeHead(200, { 'Content-Type': observers.metrics.contentType });
  response.end(text);
}

function mayScrape({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) {
    const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
  }
  // A proxy on this machine asks from this machine for anybody.
  const isProxied = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => headers[name] !== undefined,
  );
  return !isProxied && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
}

const demoToken =
  (parts: HttpParts, demo: DemoIdentity): Handler =>
  async (request, response) => {
    // A JSON body cannot be sent by a form of another page, so no stranger's page can sign anybody in.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      json(response, 415, { error: 'send application/json' });
      return;
    }
    const body = await readBody(request);
    let user: unknown;
    let nonce: unknown;
    try {
      ({ user, nonce } = JSON.parse(body ?? '') as { user?: unknown; nonce?: unknown });
    } catch {
      json(response, 400, { error: 'send {"user": "investigator"}' });
      return;
    }
    const signed =
      typeof user === 'string' ? await demo.sign(user, typeof nonce === 'string' ? nonce : undefined) : null;
    if (!signed) {
      json(response, 400, { error: 'no such person in the demo' });
      return;
    }
    await parts.admitDemoPeople();
    json(response, 200, signed);
  };

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
