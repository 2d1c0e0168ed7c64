/**
 * What scanners of GraphQL servers look for, asked of a real gateway in both profiles: batching, overloads, circles,
 * suggestions, introspection, consoles, forged requests, traces, headers (T-05, T-07, T-08, T-14, T-18, checklist D2).
 */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentHash } from './trusted/documents.ts';
import { testGateway, type TestGateway } from './testing.ts';

let development: TestGateway;
let production: TestGateway;
beforeAll(async () => {
  development = await testGateway({ env: { TRIALSIDE_ALLOWED_ORIGINS: 'https://portal.hospital.invalid' } });
  production = await testGateway({ env: { NODE_ENV: 'production' } });
}, 60_000);
afterAll(async () => {
  await development.stop();
  await production.stop();
});

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function send(
  gateway: TestGateway,
  { path = '/graphql', anonymous = false, ...init }: RequestInit & { path?: string; anonymous?: boolean },
): Promise<Seen> {
  const headers = new Headers(init.headers);
  if (!anonymous) headers.set('Authorization', `Bearer ${await gateway.token('investigator')}`);
  const response = await fetch(`${gateway.url}${path}`, { ...init, headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
const json = { 'Content-Type': 'application/json' };
const post = (gateway: TestGateway, body: unknown, headers: Record<string, string> = {}): Promise<Seen> =>
  send(gateway, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const repeated = (n: number, make: (n: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** Words that would tell a stranger how the gateway is made. */
const INSIDE =
  /\.ts:\d|node_modules|at \w+ \(|SELECT |INSERT |sqlite|postgres|better-sqlite|drizzle|\/gateway\/src/i;

describe('T-08 an overload is refused before it runs', () => {
  test.each<[string, unknown]>([
    ['array batching', Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))],
    ['a batch of one', [{ query: '{ __typename }' }]],
    ['aliases of __typename', { query: `{ ${repeated(101, (n) => `a${n}: __typename`)} }` }],
    ['aliases of a field', { query: `{ ${repeated(101, (n) => `a${n}: studies { code }`)} }` }],
    ['directives that are none', { query: `{ __typename ${'@aa'.repeat(10)} }` }],
    ['directives that are some', { query: `{ __typename ${'@include(if: true)'.repeat(10)} }` }],
    ['one field 500 times', { query: `{ ${'__typename '.repeat(501)} }` }],
    [
      'a circle of fragments',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
    ],
    [
      'introspection in a circle',
      {
        query: `{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } } } } } } } }`,
      },
    ],
    ['2,000 tokens', { query: `{ ${'a '.repeat(2000)} }` }],
    ['deep nesting', { query: `${'{ a '.repeat(300)}${'}'.repeat(300)}` }],
    [
      'a page of a million',
      { query: '{ study(code: "TS-TEST-01") { subjects(first: 1000000) { edges { node { code } } } } }' },
    ],
    [
      'a list of 2,000 in a literal',
      {
        query: `{ study(code: "S") { subject(code: "A") { labResults(tests: [${'"PLAT",'.repeat(2000)}]) { test } } } }`,
      },
    ],
  ])('%s', async (_what, body) => {
    const { status, text } = await post(development, body);
    expect(JSON.parse(text)).not.toHaveProperty('data');
    expect([200, 400, 413]).toContain(status);
    expect(text).toContain('"errors"');
    expect(text).not.toMatch(INSIDE);
  });

  test('a body of 200 kB, whether or not it says so', async () => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(200_000) });
    expect((await post(development, body)).status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < body.length; sent += 10_000)
          controller.enqueue(new TextEncoder().encode(body.slice(sent, sent + 10_000)));
        controller.close();
      },
    });
    const chunked = await send(development, {
      method: 'POST',
      headers: json,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect(chunked.text).toContain('BODY_TOO_LARGE');
  });

  test('headers of 20 kB', async () => {
    expect(
      (await post(development, { query: '{ __typename }' }, { 'X-Much': 'x'.repeat(20_000) })).status,
    ).toBe(431);
  });

  test('a compressed body, which could be any size', async () => {
    expect(
      (await post(development, { query: '{ __typename }' }, { 'Content-Encoding': 'gzip' })).status,
    ).toBe(415);
  });
});

describe('T-05 nothing is forged from another page', () => {
  test.each<[string, string, string]>([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    [
      'a form with files',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--',
    ],
    ['plain text', 'text/plain', '{"query":"{__typename}"}'],
    ['a bare document', 'application/graphql', '{__typename}'],
    ['json that is not all', 'text/plain; application/json', '{"query":"{__typename}"}'],
    ['another alphabet', 'application/json; charset=utf-16', '{"query":"{__typename}"}'],
  ])('%s', async (_what, type, body) => {
    const { status, text } = await send(development, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect([status, text]).toEqual([415, expect.stringContaining('UNSUPPORTED_MEDIA_TYPE')]);
  });

  test('a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { __typename }');
    expect((await send(development, { path: `/graphql?query=${query}` })).status).toBe(405);
    expect((await send(production, { path: `/graphql?query=${query}` })).status).toBe(405);
  });

  test('a query by GET, in production', async () => {
    expect((await send(production, { path: '/graphql?query=%7B__typename%7D' })).status).toBe(405);
    expect((await send(development, { path: '/graphql?query=%7B__typename%7D' })).status).toBe(200);
  });

  test('a page of another origin may not ask; one that is named may', async () => {
    const preflight = (gateway: TestGateway, origin: string) =>
      send(gateway, {
        method: 'OPTIONS',
        anonymous: true,
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type',
        },
      });
    const allowed = (seen: Seen) => seen.headers.get('access-control-allow-origin');
    expect(allowed(await preflight(development, 'https://portal.hospital.invalid'))).toBe(
      'https://portal.hospital.invalid',
    );
    for (const origin of [
      'https://evil.invalid',
      'https://portal.hospital.invalid.evil.invalid',
      'http://portal.hospital.invalid',
      'null',
    ]) {
      expect(allowed(await preflight(development, origin))).not.toBe(origin);
      expect(allowed(await preflight(production, origin))).toBeNull();
    }
  });
});

describe('T-07 T-14 nothing is told about the inside', () => {
  test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('%s is not a method', async (method) => {
    const seen = method === 'TRACE' ? await raw(development, method) : await send(development, { method });
    expect(seen.status).toBe(405);
    expect(seen.headers.get('allow')).toBe('GET, POST, OPTIONS');
  });

  test.each([
    '/graphiql',
    '/playground',
    '/altair',
    '/voyager',
    '/console',
    '/graphql/console',
    '/graphql/schema',
    '/.env',
    '/.git/config',
    '/package.json',
    '/../package.json',
    '/%2e%2e/gateway/package.json',
    '/widgets/../../../package.json',
    '/widgets/..%2f..%2fpackage.json',
  ])('there is no %s', async (path) => {
    const { status, text } = await send(development, { path });
    expect(status).toBe(404);
    expect(text).not.toContain('"dependencies"');
  });

  test('a browser gets no console', async () => {
    for (const gateway of [development, production]) {
      const { status, text } = await send(gateway, { path: '/graphql', headers: { Accept: 'text/html' } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/graphiql|<script/i);
    }
  });

  test.each<[string, unknown]>([
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['one type', { query: '{ __type(name: "Subject") { fields { name } } }' }],
    ['a document as text', { query: '{ studies { code } }' }],
    ['a misspelt field', { query: '{ studes { code } }' }],
    ['an unknown hash', { documentId: documentHash('{ studies { code } }') }],
    ['a hash that is a path', { documentId: '../../etc/passwd' }],
    ['a hash that is an object', { documentId: { $ne: null } }],
    ['a hash of the prototype', { documentId: '__proto__' }],
    [
      'a hash as Apollo sends it',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ],
    ['a hash with another text', { documentId: documentHash('x'), query: '{ __schema { types { name } } }' }],
    ['nothing', {}],
  ])('production refuses %s', async (_what, body) => {
    const { status, text } = await post(production, body);
    expect(status).toBe(400);
    expect(text).not.toMatch(/Did you mean|"Subject"|labResults/);
    expect(text).not.toMatch(INSIDE);
  });

  test.each<[string, unknown]>([
    ['a broken document', { query: '{ studies { code ' }],
    ['broken JSON', '{"query": "{ __typename }"'],
    ['a list for variables', { query: 'query ($a: Int) { __typename }', variables: [1] }],
    ['a text for variables', { query: '{ __typename }', variables: 'x' }],
    ['a number for the document', { query: 7 }],
    ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }],
    ['SQL in an argument', { query: `{ study(code: "TS-TEST-01' OR '1'='1") { code } }` }],
    [
      'SQL in a cursor',
      {
        query: `{ study(code: "TS-TEST-01") { subjects(after: "JyBPUiAnMSc9JzE") { totalCount edges { node { code } } } } }`,
      },
    ],
    ['a NUL in an argument', { query: '{ study(code: "a\\u0000b") { code } }' }],
    ['half a character in an argument', { query: '{ study(code: "\\ud800") { code } }' }],
    ['an id of something else', { query: '{ node(id: "eyJhIjoxfQ") { id } }' }],
    ['an id that is a megabyte of nonsense', { query: `{ node(id: "${'A'.repeat(50_000)}") { id } }` }],
    [
      'a prototype as input',
      {
        query: 'mutation ($input: RecordLabResultInput!) { recordLabResult(input: $input) { __typename } }',
        variables: { input: { __proto__: { study: 'S' }, constructor: {} } },
      },
    ],
  ])('%s tells nothing', async (_what, body) => {
    for (const gateway of [development, production]) {
      const { status, text } = await post(gateway, body);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(INSIDE);
      expect(text).not.toContain('Unexpected error');
    }
  });

  test('no header says what it runs on, and every answer says how to treat it', async () => {
    for (const gateway of [development, production]) {
      const { headers } = await post(gateway, { query: '{ __typename }' });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    }
    const secured = await post(production, {});
    expect(secured.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  test('errors carry no traces, and asking for traces gives none', async () => {
    const asked = {
      'X-Apollo-Tracing': '1',
      'Apollo-Tracing': '1',
      'X-GraphQL-Debug': '1',
      'apollo-federation-include-trace': 'ftv1',
    };
    const { text } = await post(
      development,
      { query: '{ studies { code } }', extensions: { tracing: true } },
      asked,
    );
    expect(JSON.parse(text)).not.toHaveProperty('extensions');
    expect(text).not.toMatch(INSIDE);
  });
});

describe('T-18 who is asking is not taken from headers', () => {
  test('an address or a name in a header changes nothing (T-18)', async () => {
    const { status } = await send(development, {
      method: 'POST',
      anonymous: true,
      headers: {
        ...json,
        'X-User': 'investigator',
        'X-Forwarded-User': 'investigator',
        'X-Forwarded-For': '127.0.0.1',
        Cookie: '__Host-trialside=x',
      },
      body: JSON.stringify({ query: '{ studies { code } }' }),
    });
    expect(status).toBe(401);
  });

  test('a token in the address is no token (T-09)', async () => {
    const token = await development.token('investigator');
    const query = encodeURIComponent('{ studies { code } }');
    const { status } = await send(development, {
      anonymous: true,
      path: `/graphql?query=${query}&access_token=${token}&token=${token}`,
    });
    expect(status).toBe(401);
  });
});

/** A request that fetch would not send. */
async function raw({ url }: TestGateway, method: string): Promise<Seen> {
  const { port } = new URL(url);
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${method} /graphql HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n`),
    );
    let all = '';
    socket
      .on('data', (chunk) => (all += chunk.toString()))
      .on('end', () => resolve(all))
      .on('error', reject);
  });
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  return {
    status: Number(line.split(' ')[1]),
    text: body,
    headers: new Headers(lines.map((one) => one.split(': ', 2) as [string, string])),
  };
}
