/** The gateway as a caller meets it: a real server on a real port, over a real store. */
import { BLANK } from '@trialside/rules';
import { generateKeyPair, exportJWK, SignJWT } from 'jose';
import { writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Running } from '../cli/serve.ts';
import type { Draft } from '../data/commands/put-records.ts';
import { draftPlatelets, testStore, STUDY, type TestStore } from '../data/testing.ts';
import { globalId } from '../schema/global-id.ts';
import { noLog } from './log.ts';

const ISSUER = 'https://idp.hospital.invalid';
const AUDIENCE = 'trialside-test';

let t: TestStore;
let gateway: Running;
let tokenFor: (sub: string, options?: { expiresIn?: string; audience?: string }) => Promise<string>;

beforeAll(async () => {
  t = await testStore();
  await t.put(
    null,
    null,
    (['investigator', 'medical-monitor'] as const).flatMap((role): Draft[] => [
      {
        kind: 'user',
        record: {
          id: `u-${role}`,
          supplement: {},
          issuer: ISSUER,
          tokenSubject: role,
          name: `A ${role}`,
          active: 'yes',
        },
      },
      {
        kind: 'assignment',
        record: {
          id: `a-${role}`,
          supplement: {},
          userId: `u-${role}`,
          role,
          siteIds: role === 'investigator' ? ['site-a'] : null,
          from: '2026-01-01',
          to: null,
        },
      },
    ]),
  );
  await t.put('s1', 'site-a', [
    draftPlatelets('r1', '2026-02-27T08:10', '18'),
    {
      kind: 'visit',
      record: {
        ...BLANK.visit,
        id: 'v1',
        supplement: {},
        name: 'Day 28',
        number: '9',
        protocolVisit: 'day-28',
        start: '2026-02-27',
        end: null,
      },
    },
  ]);
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = join(dirname(t.place), 'jwks.json');
  writeFileSync(
    jwks,
    JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k1' }] }),
  );
  tokenFor = (sub, { expiresIn = '5m', audience = AUDIENCE } = {}) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(privateKey);
  gateway = await serve(
    {
      PORT: '0',
      DATABASE_URL: t.place,
      TRIALSIDE_ISSUER: ISSUER,
      TRIALSIDE_AUDIENCE: AUDIENCE,
      TRIALSIDE_JWKS: jwks,
      HOST: '127.0.0.1',
    },
    { demo: false },
    noLog,
  );
});
afterAll(async () => {
  await gateway.stop();
  await t.close();
});

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are checked field by field below
  readonly data: any;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

async function ask(
  query: string,
  variables: object = {},
  sub: string | null = 'medical-monitor',
): Promise<Answer> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(sub === null ? {} : { Authorization: `Bearer ${await tokenFor(sub)}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

const RECORD = `mutation ($input: RecordLabResultInput!) { recordLabResult(input: $input) {
  __typename
  ... on RecordLabResultSuccess { change labResult { id version reported { value unit } } subject { code labResults { reported { value } } } }
  ... on TrialError { message }
  ... on ValidationError { fields { path reason } }
} }`;

let keys = 0;
const input = (over: object = {}): object => ({
  study: STUDY,
  subjectId: globalId('subject', STUDY, 's2'),
  test: 'PLAT',
  collected: '2026-03-01',
  value: '45',
  unit: '10^9/L',
  idempotencyKey: `gateway-test-${(keys += 1)}`,
  ...over,
});

describe('who may ask', () => {
  test('nobody without a token', async () => {
    const { status, errors } = await ask('{ studies { code } }', {}, null);
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test.each<[string, () => Promise<string> | string]>([
    ['something that is no token', () => 'nonsense'],
    ['a token for somebody else', () => tokenFor('investigator', { audience: 'another-system' })],
    ['a token that has ended', () => tokenFor('investigator', { expiresIn: '-2m' })],
    [
      'a token without a signature',
      () => `${btoa('{"alg":"none"}')}.${btoa(`{"iss":"${ISSUER}","sub":"investigator"}`)}.`,
    ],
  ])('%s is refused', async (_what, make) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await make()}` },
      body: JSON.stringify({ query: '{ studies { code } }' }),
    });
    expect(response.status).toBe(401);
  });

  test('somebody with a token and no part in the study sees no study', async () => {
    expect(await ask(`{ studies { code } study(code: "${STUDY}") { code } }`, {}, 'stranger')).toMatchObject({
      status: 200,
      data: { studies: [], study: null },
    });
  });

  test('site staff see their site, the medical monitor every site', async () => {
    const query = `{ study(code: "${STUDY}") { viewer { role permissions } subjects { totalCount edges { node { code } } } } }`;
    const codes = async (sub: string): Promise<string[]> =>
      (await ask(query, {}, sub)).data.study.subjects.edges.map(
        (edge: { node: { code: string } }) => edge.node.code,
      );
    expect(await codes('investigator')).toEqual(['A-001', 'A-002']);
    expect(await codes('medical-monitor')).toEqual(['A-001', 'A-002', 'B-001']);
  });
});

describe('reading', () => {
  test('a subject with its records, in one answer', async () => {
    const { data } = await ask(`{ study(code: "${STUDY}") { cut { knownAt on } subject(code: "A-001") {
      code version infusionDate site { code timeZone }
      visits { name protocolVisit } labResults(tests: ["PLAT"]) { test collected reported { value unit low high } standard { value } supplement }
      adverseEvents { term } medications { name } plateletResponse { rule { id version } role state stateReason baseline { platelets } }
    } } }`);
    expect(data.study.subject).toMatchObject({
      code: 'A-001',
      version: 1,
      infusionDate: null,
      site: { code: 'A', timeZone: 'Asia/Shanghai' },
      visits: [{ name: 'Day 28', protocolVisit: 'day-28' }],
      labResults: [
        {
          test: 'PLAT',
          collected: '2026-02-27T08:10',
          reported: { value: '18', unit: '10^9/L', low: '125', high: '350' },
          standard: null,
          supplement: { LBSEQ: '1' },
        },
      ],
      plateletResponse: { role: 'SECONDARY', state: 'PENDING', stateReason: 'not-infused' },
    });
  });

  test('any node again by its id, also at an earlier cut; out of reach is null', async () => {
    const { data } = await ask(
      `{ study(code: "${STUDY}") { id subject(code: "A-001") { id site { id } visits { id } labResults { id } } } }`,
    );
    const { subject } = data.study;
    const ids: string[] = [
      data.study.id,
      subject.id,
      subject.site.id,
      subject.visits[0].id,
      subject.labResults[0].id,
    ];
    for (const id of ids) {
      expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual({ id });
      expect(
        (await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, 'stranger')).data.node,
      ).toBeNull();
    }
    const early = await ask('query ($id: ID!) { node(id: $id, at: {knownAt: 4}) { id } }', {
      id: subject.labResults[0].id,
    });
    expect(early.data.node).toBeNull();
    expect((await ask('{ node(id: "bm90IGFuIGlk") { id } }')).data.node).toBeNull();
  });

  test('pages go on after a cursor and end', async () => {
    const page = `query ($after: String) { study(code: "${STUDY}") { subjects(first: 2, after: $after) { edges { cursor node { code } } pageInfo { hasNextPage endCursor } totalCount } } }`;
    const first = (await ask(page)).data.study.subjects;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await ask(page, { after: first.pageInfo.endCursor })).data.study.subjects;
    expect(second).toMatchObject({ edges: [{ node: { code: 'B-001' } }], pageInfo: { hasNextPage: false } });
    expect(
      (await ask(`{ study(code: "${STUDY}") { subjects(first: 1000) { totalCount } } }`)).errors,
    ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('a cut that does not exist is refused by name', async () => {
    const { errors } = await ask(`{ study(code: "${STUDY}", at: { knownAt: 4000 }) { code } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CUT' } }]);
  });
});

describe('recording', () => {
  test('a result is recorded and read back as typed', async () => {
    const { data } = await ask(
      RECORD,
      { input: input({ value: '0045.0', collected: '2026-03-01T09:30' }) },
      'investigator',
    );
    expect(data.recordLabResult).toMatchObject({
      __typename: 'RecordLabResultSuccess',
      labResult: { version: 1, reported: { value: '0045.0', unit: '10^9/L' } },
      subject: { code: 'A-002' },
    });
  });

  test('what is wrong is said field by field, and nothing is recorded', async () => {
    const before = (await t.store.study(STUDY))!.lastChange;
    const { data } = await ask(RECORD, { input: input({ value: '4,5', unit: '' }) }, 'investigator');
    expect(data.recordLabResult).toMatchObject({
      __typename: 'ValidationError',
      fields: [
        { path: ['unit'], reason: 'unit-missing' },
        { path: ['value'], reason: 'value-not-a-number' },
      ],
    });
    expect((await t.store.study(STUDY))!.lastChange).toBe(before);
  });

  test('the medical monitor records nothing; a subject out of reach is not there', async () => {
    expect((await ask(RECORD, { input: input() }, 'medical-monitor')).data.recordLabResult.__typename).toBe(
      'NotAllowed',
    );
    const elsewhere = input({ subjectId: globalId('subject', STUDY, 's3') });
    expect((await ask(RECORD, { input: elsewhere }, 'investigator')).data.recordLabResult.__typename).toBe(
      'NotFound',
    );
    expect((await ask(RECORD, { input: input() }, 'stranger')).data.recordLabResult.__typename).toBe(
      'NotFound',
    );
  });

  test('the same key twice, at the same time, records once', async () => {
    const one = input({ value: '61' });
    const answers = await Promise.all([1, 2, 3].map(() => ask(RECORD, { input: one }, 'investigator')));
    const changes = new Set(answers.map(({ data }) => data.recordLabResult.change));
    expect(changes.size).toBe(1);
    expect(
      (await ask(RECORD, { input: { ...one, value: '16' } }, 'investigator')).data.recordLabResult.__typename,
    ).toBe('IdempotencyConflict');
  });
});

describe('the live feed', () => {
  async function stream(after: number | null, sub: string, expiresIn?: string) {
    const stop = new AbortController();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream',
        Authorization: `Bearer ${await tokenFor(sub, expiresIn ? { expiresIn } : {})}`,
      },
      body: JSON.stringify({
        query:
          'subscription ($study: String!, $after: Int) { studyChanged(study: $study, after: $after) { change subjectId kinds } }',
        variables: { study: STUDY, after },
      }),
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      /** Reads until the text matches; throws where the stream ends first. */
      async until(pattern: RegExp): Promise<string> {
        while (!pattern.test(text)) {
          const { value, done } = await reader.read();
          if (done) throw new Error(`the stream ended after: ${text}`);
          text += value;
        }
        return text;
      },
      async end(): Promise<string> {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return text;
          text += value;
        }
      },
      stop: () => stop.abort(),
    };
  }

  test('a change is heard of as a hint without a clinical value, and replayed after a number', async () => {
    const live = await stream(null, 'medical-monitor');
    const { data } = await ask(RECORD, { input: input({ value: '77' }) }, 'investigator');
    const { change } = data.recordLabResult;
    const heard = await live.until(new RegExp(`"change":${change}\\b`));
    expect(heard).toContain(globalId('subject', STUDY, 's2'));
    expect(heard).toContain('"kinds":["labResult"]');
    // Positions are digits of a hash, and may be anything.
    expect(heard.replaceAll(/^id: .*$/gm, '')).not.toContain('77');
    live.stop();
    const replay = await stream(change - 1, 'medical-monitor');
    expect(await replay.until(new RegExp(`"change":${change}\\b`))).not.toContain(`"change":${change - 1}`);
    replay.stop();
  });

  test('ends with its token', async () => {
    const live = await stream(null, 'medical-monitor', '2s');
    expect(await live.end()).toContain('event: complete');
  });
});

describe('over HTTP', () => {
  test('health, readiness, and nothing else without a file', async () => {
    expect(await (await fetch(`${gateway.url}/healthz`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${gateway.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
    expect((await fetch(`${gateway.url}/no-such-page`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
  });

  test('no demo sign-in outside the demo', async () => {
    const response = await fetch(`${gateway.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"user":"investigator"}',
    });
    expect(response.status).toBe(404);
  });

  test('everything comes with the content security policy hospitals are promised', async () => {
    const { headers } = await fetch(`${gateway.url}/healthz`);
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'; trusted-types trialside",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('another origin gets no permission to read', async () => {
    const { headers } = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.invalid', 'Access-Control-Request-Method': 'POST' },
    });
    expect(headers.get('access-control-allow-origin')).not.toBe('https://elsewhere.invalid');
    expect(headers.get('access-control-allow-origin')).not.toBe('*');
  });
});

describe('starting', () => {
  test('without an identity provider it says what to set', async () => {
    await expect(serve({ PORT: '0', DATABASE_URL: t.place }, { demo: false }, noLog)).rejects.toThrow(
      /No identity provider is configured. Set TRIALSIDE_ISSUER/,
    );
  });

  test('a taken port is one sentence', async () => {
    const port = new URL(gateway.url).port;
    await expect(
      serve({ PORT: port, DATABASE_URL: t.place, HOST: '127.0.0.1' }, { demo: true }, noLog),
    ).rejects.toThrow(new RegExp(`Port ${port} is taken by another program`));
  });

  test('the demo does not run in production', async () => {
    await expect(serve({ NODE_ENV: 'production' }, { demo: true }, noLog)).rejects.toThrow(/--demo/);
  });
});
