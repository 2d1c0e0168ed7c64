/** What an operator of the gateway sees of it: readiness, counts, log lines and traces, and that no subject is in any. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftPlatelets, STUDY } from '../../data/testing.ts';
import { globalId } from '../../schema/global-id.ts';
import { loggable, type LogFields } from '../log.ts';
import { testGateway, type TestGateway } from '../testing.ts';
import { readinessCheck } from './readiness.ts';

const CANARY = '7913.0042';
const TOKEN = 'a-token-for-the-scraper';
let collector: Server;
let traced = '';
let lines: string[];
let gateway: TestGateway;

beforeAll(async () => {
  collector = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (traced += chunk.toString('utf8')));
    request.on('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  lines = [];
  gateway = await testGateway({
    env: {
      TRIALSIDE_METRICS_TOKEN: TOKEN,
      TRIALSIDE_TRACES_URL: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`,
      TRIALSIDE_TYPO: 'x',
    },
    log: (fields) => lines.push(JSON.stringify(loggable(fields))),
  });
  await gateway.t.put('s1', 'site-a', [draftPlatelets('planted', '2026-02-27T08:10', CANARY)]);
}, 60_000);
afterAll(() => new Promise((resolve) => collector.close(resolve)));

const CANARIES = [
  CANARY,
  'A-001',
  'B-001',
  's1',
  globalId('subject', STUDY, 's1'),
  'A medical-monitor',
  STUDY,
];
const withoutCanaries = (text: string): void => {
  for (const canary of CANARIES)
    expect(text.includes(`"${canary}"`) || text.includes(`${canary} `)).toBe(false);
  expect(text).not.toContain(CANARY);
  expect(text).not.toMatch(/eyJ[A-Za-z0-9_-]{10,}/);
};

test('T-13 counts, lines and traces say what happened, and hold no subject, value, name or token', async () => {
  const query = `query A001_platelets_7913 { study(code: "${STUDY}") { subject(code: "A-001") { code labResults { reported { value } } } } }`;
  const answer = await gateway.post({ query });
  expect(JSON.stringify(answer)).toContain(CANARY);
  await gateway.post({ query: `{ study(code: "${CANARY}") { ${'a'.repeat(10)} } }` });
  await gateway.post({ query, variables: { subject: 'A-001', value: CANARY } });
  await fetch(`${gateway.url}/graphql?subject=A-001&value=${CANARY}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${CANARY}`,
      'X-Request-Id': `A-001 ${CANARY}`,
      'X-Trialside-Client': `A-001 ${CANARY}`,
      traceparent: `00-${CANARY}`,
    },
    body: JSON.stringify({ query: '{ studies { code } }' }),
  });
  await fetch(`${gateway.url}/subjects/A-001/${CANARY}`);

  const scraped = await fetch(`${gateway.url}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  const metrics = await scraped.text();
  expect(scraped.headers.get('content-type')).toMatch(/^text\/plain; version=0.0.4/);
  expect(metrics).toMatch(
    /trialside_http_requests_total\{route="graphql",method="POST",status="200"\} [1-9]/,
  );
  expect(metrics).toMatch(/trialside_http_requests_total\{route="graphql",method="POST",status="401"\} 1/);
  expect(metrics).toMatch(/trialside_tokens_refused_total\{code="ERR_NOT_A_SIGNED_TOKEN"\} 1/);
  expect(metrics).toMatch(/trialside_http_request_duration_seconds_bucket\{le="0.5",route="graphql"\}/);
  withoutCanaries(metrics);

  const logged = lines.map((line) => JSON.parse(line) as LogFields);
  expect(logged).toContainEqual({
    event: 'request',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    method: 'POST',
    route: '/graphql',
    status: 200,
    durationMs: expect.any(Number),
  });
  expect(logged).toContainEqual({ event: 'token-refused', reason: 'ERR_NOT_A_SIGNED_TOKEN' });
  expect(logged).toContainEqual({ event: 'unknown-variable', variable: 'TRIALSIDE_TYPO' });
  withoutCanaries(lines.join('\n'));

  // What was traced is sent at the end at the latest.
  await gateway.stop();
  expect(lines.at(-1)).toContain('"stopped"');
  expect(traced).toContain('http.response.status_code');
  expect(traced).toContain('trialside-gateway');
  withoutCanaries(traced);
}, 60_000);

describe('a log line', () => {
  test('has only what is on the list, in its shape', () => {
    const fields = {
      event: 'request',
      status: 200,
      operation: 'platelets of A-001: 45',
      reason: `platelets 45 of A-001 and more`,
      route: '/subjects/A-001',
      requestId: 'A-001',
      value: '45',
      subject: 'A-001',
    } as LogFields;
    expect(loggable(fields)).toEqual({
      event: 'request',
      status: 200,
      operation: 'withheld',
      reason: 'withheld',
      route: 'withheld',
      requestId: 'withheld',
    });
  });
  test('keeps the codes of refusals and the places of accidents', () => {
    for (const reason of [
      'ERR_JWT_EXPIRED',
      'TypeError store.ts:41',
      'SqliteError SQLITE_FULL write.ts:12',
    ]) {
      expect(loggable({ event: 'unexpected-error', reason })).toEqual({ event: 'unexpected-error', reason });
    }
  });
});

describe('readiness', () => {
  const fine = { maintain: { check: () => Promise.resolve() }, studies: () => Promise.resolve([]) } as never;
  const broken = {
    maintain: { check: () => Promise.reject(new Error('disk /var/lib/secret is gone')) },
    studies: () => Promise.reject(new Error('no')),
  } as never;

  test('is given where the store takes the lock, the heads fit and nobody asked to stop', async () => {
    expect(
      await readinessCheck(
        fine,
        () => true,
        () => Promise.resolve(true),
      )(),
    ).toMatchObject({ isReady: true });
  });
  test('names the part that fails and tells nothing of why', async () => {
    const answer = await readinessCheck(
      broken,
      () => true,
      () => Promise.resolve(false),
    )();
    expect(answer).toEqual({
      isReady: false,
      checks: {
        store: 'cannot be written',
        studies: 'cannot be read',
        heads: 'the store is not what was signed: run verify',
        serving: 'ok',
      },
    });
  });
  test('ends at once when a stop is asked for', async () => {
    let isServing = true;
    const check = readinessCheck(
      fine,
      () => isServing,
      () => Promise.resolve(true),
    );
    expect((await check()).isReady).toBe(true);
    isServing = false;
    expect((await check()).isReady).toBe(false);
  });
  test('is worked out once for a crowd of askers', async () => {
    let asked = 0;
    let now = 0;
    const counted = {
      maintain: { check: () => Promise.resolve(void (asked += 1)) },
      studies: () => Promise.resolve([]),
    } as never;
    const check = readinessCheck(
      counted,
      () => true,
      () => Promise.resolve(true),
      () => now,
    );
    await Promise.all(Array.from({ length: 100 }, check));
    expect(asked).toBe(1);
    now = 1000;
    await check();
    expect(asked).toBe(2);
  });
});

test('counts are not for strangers: without a token only for this machine, and not through a proxy', async () => {
  const open = await testGateway();
  try {
    expect((await fetch(`${open.url}/metrics`)).status).toBe(200);
    for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
      expect((await fetch(`${open.url}/metrics`, { headers: { [name]: '127.0.0.1' } })).status).toBe(403);
    }
    const ready = (await (await fetch(`${open.url}/readyz`)).json()) as object;
    expect(ready).toEqual({
      status: 'ready',
      checks: { store: 'ok', studies: 'ok', heads: 'ok', serving: 'ok' },
    });
  } finally {
    await open.stop();
  }
});
