/** Who is calling: bearer tokens, cookies against forged requests, sessions that end, and proofs for signing. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccess, type Access } from './access.ts';
import { signingNonce } from './reauthentication.ts';
import { TEST_ISSUER, testIssuer, type TestIssuer } from './testing.ts';
import type { VerifiedToken } from './token.ts';

const COOKIE = '__Host-trialside';
let idp: TestIssuer;
let now: number;
let reasons: string[];
let access: Access;

beforeAll(async () => {
  idp = await testIssuer();
});
beforeEach(() => {
  now = Date.now();
  reasons = [];
  access = createAccess(
    {
      issuers: [{ ...idp.issuer, proofAudience: 'host-page' }],
      introspection: null,
      sessions: { idleMs: 15 * 60_000, absoluteMs: 12 * 3_600_000 },
      cookie: COOKIE,
      allowedOrigins: ['https://portal.hospital.invalid'],
    },
    (reason) => reasons.push(reason),
    () => now,
  );
});

const seconds = (): number => Math.floor(now / 1000);
const asking = (headers: Record<string, string>) => access.callerOf(new Headers(headers));
const bearer = (token: string) => asking({ authorization: `Bearer ${token}` });

describe('the header', () => {
  test('a bearer token names its person; no header is nobody', async () => {
    expect(await bearer(await idp.token())).toMatchObject({ identity: { subject: 'investigator' } });
    expect(await asking({})).toBeNull();
  });
  test.each(['Basic aW52ZXN0aWdhdG9y', 'Bearer', 'Bearer a b', 'Bearer a, Bearer b'])(
    '"%s" is refused',
    async (value) => {
      expect(await asking({ authorization: value })).toBe('refused');
      expect(reasons).toEqual(['ERR_NOT_A_BEARER_TOKEN']);
    },
  );
  test('a bad header is not made good by a good cookie', async () => {
    const cookie = `${COOKIE}=${await idp.token()}`;
    expect(await asking({ authorization: 'Bearer x', cookie, 'x-trialside-client': 'c' })).toBe('refused');
  });
});

describe('the cookie (T-05)', () => {
  const from = async (headers: Record<string, string>) =>
    asking({ cookie: `a=b; ${COOKIE}=${await idp.token()}`, host: 'gw.hospital.invalid', ...headers });

  test('is taken from a page of its own, with the header of ours', async () => {
    const own = {
      'x-trialside-client': 'widgets/1',
      origin: 'https://gw.hospital.invalid',
      'sec-fetch-site': 'same-origin',
    };
    expect(await from(own)).toMatchObject({ identity: { subject: 'investigator' } });
    expect(
      await from({ ...own, origin: 'https://portal.hospital.invalid', 'sec-fetch-site': 'same-site' }),
    ).not.toBe('refused');
  });
  test.each<[string, Record<string, string>, string]>([
    ['without the header', { origin: 'https://gw.hospital.invalid' }, 'ERR_CSRF_HEADER_MISSING'],
    ['from another origin', { 'x-trialside-client': 'c', origin: 'https://evil.invalid' }, 'ERR_CSRF_ORIGIN'],
    ['from a page without an origin', { 'x-trialside-client': 'c', origin: 'null' }, 'ERR_CSRF_ORIGIN'],
    [
      'from another site, as the browser says',
      { 'x-trialside-client': 'c', 'sec-fetch-site': 'cross-site' },
      'ERR_CSRF_SITE',
    ],
  ])('%s is refused', async (_what, headers, code) => {
    expect(await from(headers)).toBe('refused');
    expect(reasons).toEqual([code]);
  });
  test('two of them are none', async () => {
    const token = await idp.token();
    expect(await from({ cookie: `${COOKIE}=${token}; ${COOKIE}=${token}` })).toBe('refused');
  });
});

describe('a session (ACC-04)', () => {
  test('ends after 15 minutes without use; a fresh token begins anew', async () => {
    const token = await idp.token({ exp: seconds() + 36_000, auth_time: seconds() });
    expect(await bearer(token)).not.toBe('refused');
    now += 14 * 60_000;
    expect(await bearer(token)).not.toBe('refused');
    now += 16 * 60_000;
    expect(await bearer(token)).toBe('refused');
    expect(reasons).toEqual(['ERR_SESSION_IDLE']);
    expect(await bearer(await idp.token({ iat: seconds(), exp: seconds() + 300 }))).not.toBe('refused');
  });
  test('ends 12 hours after signing in, however often the token is renewed', async () => {
    const authTime = seconds();
    now += 12 * 3_600_000 - 1000;
    const renewed = () => idp.token({ auth_time: authTime, iat: seconds(), exp: seconds() + 300 });
    expect(await bearer(await renewed())).not.toBe('refused');
    now += 62_000;
    expect(await bearer(await renewed())).toBe('refused');
    expect(reasons).toEqual(['ERR_SESSION_TOO_LONG']);
  });
});

describe('a proof for signing (SIG-03, SIG-04)', () => {
  const KEY = 'key-of-this-signature';
  const caller = async (claims = {}): Promise<VerifiedToken> =>
    (await bearer(await idp.token(claims))) as VerifiedToken;
  const proof = (over: object = {}) =>
    idp.token({ aud: 'host-page', auth_time: seconds() - 5, nonce: signingNonce(KEY), ...over });

  test('of the same person, just now, for this key is good', async () => {
    expect(await access.reauthenticate(await caller(), await proof(), KEY)).toEqual({
      ok: true,
      at: new Date((seconds() - 5) * 1000).toISOString(),
    });
  });
  test.each<[string, object, string]>([
    ['older than five minutes', { auth_time: -301 }, 'reauthentication-too-old'],
    ['made for another signature', { nonce: signingNonce('another-key') }, 'proof-for-something-else'],
    ['without a nonce', { nonce: undefined }, 'proof-for-something-else'],
    ['that does not say when', { auth_time: undefined }, 'proof-not-acceptable'],
    ['of somebody else', { sub: 'data-manager' }, 'proof-of-somebody-else'],
    ['of a machine', { client_id: 'investigator' }, 'proof-of-a-service'],
    ['for another system', { aud: 'billing' }, 'proof-not-acceptable'],
  ])('%s is refused', async (_what, over, reason) => {
    const given = { ...over } as { auth_time?: number };
    if (typeof given.auth_time === 'number') given.auth_time += seconds();
    expect(await access.reauthenticate(await caller(), await proof(given), KEY)).toEqual({
      ok: false,
      reason,
    });
  });
  test('a machine signs nothing, whatever proof it brings', async () => {
    const machine = await caller({ client_id: 'investigator' });
    expect(await access.reauthenticate(machine, await proof(), KEY)).toEqual({
      ok: false,
      reason: 'proof-of-a-service',
    });
    expect(await access.reauthenticate(null, await proof(), KEY)).toMatchObject({ ok: false });
  });
  test('an identity token of the host page is a proof, never an access token', async () => {
    expect(await bearer(await proof())).toBe('refused');
    expect(TEST_ISSUER).toBe(idp.issuer.issuer);
  });
});
