/** ACC-03: streams end with what they rest on: a token that is taken back, a session that is too old, a server that stops. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createAccess, type Access } from '../../auth/access.ts';
import { SESSION_LIMITS } from '../../auth/sessions.ts';
import { TEST_ISSUER, testIssuer } from '../../auth/testing.ts';
import { draftPlatelets, testStore, STUDY } from '../../data/testing.ts';
import { createGraphql } from '../graphql.ts';
import { noLog } from '../log.ts';
import { personDrafts, testGateway } from '../testing.ts';
import { openStream } from './testing.ts';

const closes: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0).toReversed()) await close();
});

describe('a token that is taken back', () => {
  test('is found out by a stream within 30 seconds, and by a request within the minute', async () => {
    let active = true;
    let asked = 0;
    const server: Server = createServer((_request, response) => {
      asked += 1;
      const exp = Math.floor(Date.now() / 1000) + 36_000;
      response.end(JSON.stringify({ active, exp, scope: 'fhirUser', client_id: 'ehr', sub: 'investigator' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    closes.push(() => new Promise((resolve) => server.close(resolve)));
    let now = Date.now();
    const access = createAccess(
      {
        issuers: [],
        introspection: {
          url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          issuer: TEST_ISSUER,
          audience: 'trialside',
          clientId: 'gateway',
          clientSecret: 'a secret of the test',
          requiredScope: 'fhirUser',
          subjectOf: null,
        },
        sessions: SESSION_LIMITS,
        cookie: null,
        allowedOrigins: [],
      },
      () => undefined,
      () => now,
    );
    const headers = new Headers({ authorization: 'Bearer opaque' });
    expect(await access.callerOf(headers)).toMatchObject({ identity: { subject: 'investigator' } });
    active = false;
    now += 29_000;
    expect(await access.stillHolds(headers)).toBe(true);
    expect(asked).toBe(1);
    now += 2_000;
    expect(await access.stillHolds(headers)).toBe(false);
    // What the stream found out holds for everybody.
    expect(await access.callerOf(headers)).toBe('refused');
  });

  test('ends the stream before the next event; so does a token nobody shows any more', async () => {
    const t = await testStore();
    closes.push(() => t.close());
    await t.put(
      null,
      null,
      personDrafts({ role: 'medical-monitor', siteIds: null }).map((draft) =>
        draft.kind === 'user' ? { ...draft, record: { ...draft.record, issuer: TEST_ISSUER } } : draft,
      ),
    );
    const idp = await testIssuer();
    let holds = true;
    const real = createAccess(
      {
        issuers: [idp.issuer],
        introspection: null,
        sessions: SESSION_LIMITS,
        cookie: null,
        allowedOrigins: [],
      },
      () => undefined,
    );
    const access: Access = { ...real, stillHolds: async (asked) => holds && real.stillHolds(asked) };
    const trust = { documents: new Map(), allowsText: true };
    const graphql = createGraphql({ allowedOrigins: [] }, trust, t.store, access, noLog);
    const response = await graphql.fetch('http://gateway.test/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream',
        Authorization: `Bearer ${await idp.token({ sub: 'medical-monitor' })}`,
      },
      body: JSON.stringify({ query: `subscription { studyChanged(study: "${STUDY}") { change } }` }),
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (wanted: RegExp): Promise<void> => {
      while (!wanted.test(text)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`the stream ended after: ${text}`);
        text += value;
      }
    };
    const told = await t.put('s1', 'site-a', [draftPlatelets('told', '2026-02-01', '40')]);
    await until(new RegExp(`"change":${told}`));
    holds = false;
    const untold = await t.put('s1', 'site-a', [draftPlatelets('untold', '2026-02-01', '41')]);
    await until(/event: complete/);
    expect(text).not.toContain(`"change":${untold}`);
  });
});

test('a session that is too old holds no stream, and asking about it is no use of it', async () => {
  const idp = await testIssuer();
  let now = Date.now();
  const access = createAccess(
    {
      issuers: [idp.issuer],
      introspection: null,
      sessions: SESSION_LIMITS,
      cookie: null,
      allowedOrigins: [],
    },
    () => undefined,
    () => now,
  );
  const seconds = Math.floor(now / 1000);
  const token = await idp.token({ auth_time: seconds, iat: seconds, exp: seconds + 100_000 });
  const headers = new Headers({ authorization: `Bearer ${token}` });
  expect(await access.callerOf(headers)).not.toBe('refused');
  for (let minutes = 0; minutes < 16; minutes += 4) {
    now += 4 * 60_000;
    expect(await access.stillHolds(headers)).toBe(true);
  }
  expect(await access.callerOf(headers)).toBe('refused');
  now += SESSION_LIMITS.absoluteMs;
  expect(await access.stillHolds(headers)).toBe(false);
  expect(await access.stillHolds(new Headers())).toBe(false);
});

test('a server that stops ends every stream in good order, also of people who have no part in the study', async () => {
  const gateway = await testGateway({ people: [{ role: 'medical-monitor', siteIds: null }] });
  const streams = await Promise.all(
    ['medical-monitor', 'stranger'].map((person) =>
      openStream({ url: gateway.url, study: gateway.study, token: () => gateway.token(person) }),
    ),
  );
  await streams[0]!.untilId();
  const ended = Promise.all(streams.map((stream) => stream.ended()));
  await gateway.stop();
  await ended;
  // A connection that the fuse had to cut would have ended without it.
  for (const { text } of streams) expect(text).toContain('event: complete');
});

test('a stranger’s stream ends when the study becomes theirs, so that it begins anew', async () => {
  const gateway = await testGateway({ people: [{ role: 'medical-monitor', siteIds: null }] });
  closes.push(() => gateway.stop());
  const silent = await openStream({
    url: gateway.url,
    study: gateway.study,
    token: () => gateway.token('data-manager'),
  });
  await gateway.t.put(null, null, personDrafts({ role: 'data-manager', siteIds: null }));
  await silent.ended();
  expect(silent.changes).toEqual([]);
  expect(silent.text).toContain('event: complete');
});
