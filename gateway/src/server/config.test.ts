/** The settings of `serve`: what is wrong is named, all of it at once, and secrets come by file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkServe } from '../cli/check-serve.ts';
import { checkedConfig, type Env } from './config.ts';

let folder: string;
let jwks: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-config-'));
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  jwks = put('jwks.json', { keys: [await exportJWK(publicKey)] });
  put('private.json', { keys: [await exportJWK(privateKey)] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const good = (): Env => ({
  TRIALSIDE_ISSUER: 'https://idp.invalid',
  TRIALSIDE_AUDIENCE: 'trialside',
  TRIALSIDE_JWKS: jwks,
});
const of = (env: Env, demo = false) => checkedConfig(env, { demo, storePlace: 'store.db' });
const problems = (env: Env, demo = false) =>
  of(env, demo).problems.map(({ variable, sentence }) => `${variable} ${sentence}`);

test('settings in order', () => {
  const { config, problems: none } = of({
    ...good(),
    PORT: '8080',
    NODE_ENV: 'production',
    TRIALSIDE_ALLOWED_ORIGINS: 'https://a.invalid, https://b.invalid:8443',
  });
  expect(none).toEqual([]);
  expect(config).toMatchObject({
    port: 8080,
    production: true,
    allowedOrigins: ['https://a.invalid', 'https://b.invalid:8443'],
    sessions: { idleMs: 900_000, absoluteMs: 43_200_000 },
  });
});

describe('what is wrong is named', () => {
  test.each<[string, () => Env, RegExp]>([
    ['no provider', () => ({}), /^TRIALSIDE_ISSUER No identity provider is configured/],
    [
      'half a provider',
      () => ({ TRIALSIDE_ISSUER: 'https://idp.invalid', TRIALSIDE_JWKS: jwks }),
      /^TRIALSIDE_AUDIENCE is missing/,
    ],
    [
      'keys that are not there',
      () => ({ ...good(), TRIALSIDE_JWKS: join(folder, 'none.json') }),
      /^TRIALSIDE_JWKS .*not a readable/,
    ],
    [
      'private keys',
      () => ({ ...good(), TRIALSIDE_JWKS: join(folder, 'private.json') }),
      /^TRIALSIDE_JWKS .*private or shared keys/,
    ],
    [
      'keys over plain http',
      () => ({ ...good(), TRIALSIDE_JWKS: 'http://idp.invalid/jwks' }),
      /^TRIALSIDE_JWKS .*https:/,
    ],
    [
      'a port that is none',
      () => ({ ...good(), PORT: '80a' }),
      /^PORT must be a whole number from 0 to 65535/,
    ],
    ['a port out of range', () => ({ ...good(), PORT: '65536' }), /^PORT /],
    [
      'an origin with a path',
      () => ({ ...good(), TRIALSIDE_ALLOWED_ORIGINS: 'https://a.invalid/x' }),
      /^TRIALSIDE_ALLOWED_ORIGINS /,
    ],
    ['every origin', () => ({ ...good(), TRIALSIDE_ALLOWED_ORIGINS: '*' }), /^TRIALSIDE_ALLOWED_ORIGINS /],
    [
      'a cookie any page could set',
      () => ({ ...good(), TRIALSIDE_COOKIE: 'session' }),
      /^TRIALSIDE_COOKIE .*__Host-/,
    ],
    [
      'a session without an end',
      () => ({ ...good(), TRIALSIDE_SESSION_HOURS: '0' }),
      /^TRIALSIDE_SESSION_HOURS /,
    ],
    [
      'a profile nobody knows',
      () => ({ ...good(), NODE_ENV: 'prod' }),
      /^NODE_ENV must be production or development/,
    ],
    [
      'a proxy by name',
      () => ({ ...good(), TRIALSIDE_TRUSTED_PROXIES: 'proxy.invalid' }),
      /^TRIALSIDE_TRUSTED_PROXIES /,
    ],
    [
      'a short secret',
      () => ({ ...good(), TRIALSIDE_METRICS_TOKEN: 'short' }),
      /^TRIALSIDE_METRICS_TOKEN is too short/,
    ],
    [
      'a file that is not there',
      () => ({ ...good(), TRIALSIDE_METRICS_TOKEN_FILE: join(folder, 'none') }),
      /^TRIALSIDE_METRICS_TOKEN_FILE .*ENOENT/,
    ],
    [
      'introspection without a secret',
      () => ({
        ...good(),
        TRIALSIDE_INTROSPECTION_URL: 'https://ehr.invalid/i',
        TRIALSIDE_INTROSPECTION_ISSUER: 'i',
        TRIALSIDE_INTROSPECTION_CLIENT_ID: 'c',
      }),
      /^TRIALSIDE_INTROSPECTION_CLIENT_SECRET is missing/,
    ],
    [
      'a map of patients that is none',
      () => ({
        ...good(),
        TRIALSIDE_INTROSPECTION_URL: 'https://ehr.invalid/i',
        TRIALSIDE_INTROSPECTION_ISSUER: 'i',
        TRIALSIDE_INTROSPECTION_CLIENT_ID: 'c',
        TRIALSIDE_INTROSPECTION_CLIENT_SECRET: 'x'.repeat(20),
        TRIALSIDE_PATIENT_MAP: put('map.json', { 'Zhang San': 'A-001' }),
      }),
      /^TRIALSIDE_PATIENT_MAP /,
    ],
  ])('%s', (_what, env, sentence) => {
    const found = problems(env());
    expect(found.join('\n')).toMatch(sentence);
    // Neither a secret nor a patient stands in the sentence.
    expect(found.join('\n')).not.toMatch(/Zhang|"short"/);
  });

  test('all at once', () => {
    expect(
      problems({ ...good(), PORT: 'x', TRIALSIDE_COOKIE: 'y', TRIALSIDE_IDLE_MINUTES: '-1' }),
    ).toHaveLength(3);
  });

  test('the demo in production', () => {
    expect(problems({ NODE_ENV: 'production' }, true).join()).toMatch(/^NODE_ENV --demo lets anybody in/);
  });
});

test('a secret comes by file, without its line end; both at once are refused', () => {
  const file = put('token', 'a-secret-of-enough-length\n');
  expect(of({ ...good(), TRIALSIDE_METRICS_TOKEN_FILE: file }).config.metricsToken).toBe(
    'a-secret-of-enough-length',
  );
  expect(
    problems({
      ...good(),
      TRIALSIDE_METRICS_TOKEN_FILE: file,
      TRIALSIDE_METRICS_TOKEN: 'another-of-enough-length',
    }).join(),
  ).toMatch(/given twice/);
});

test('several issuers by file, each once', () => {
  const one = { issuer: 'https://a.invalid', audience: 't', jwks };
  expect(
    of({
      TRIALSIDE_ISSUERS: put('two.json', [one, { ...one, issuer: 'https://b.invalid' }]),
    }).config.issuers.map(({ issuer }) => issuer),
  ).toEqual(['https://a.invalid', 'https://b.invalid']);
  expect(problems({ TRIALSIDE_ISSUERS: put('same.json', [one, one]) }).join()).toMatch(/twice/);
  expect(problems({ TRIALSIDE_ISSUERS: put('bad.json', [{ issuer: 'x' }]) }).join()).toMatch(
    /^TRIALSIDE_ISSUERS /,
  );
});

test('serve --check says what is wrong, with the name of each variable, and starts nothing', () => {
  let said = '';
  const output = { out: (text: string) => void (said += text), err: (text: string) => void (said += text) };
  expect(
    checkServe(
      { ...good(), PORT: 'x', TRIALSIDE_ALOWED_ORIGINS: 'https://a.invalid' },
      { demo: false },
      output,
    ),
  ).toBe(1);
  expect(said).toMatch(/^TRIALSIDE_ALOWED_ORIGINS: the gateway knows no such setting/m);
  expect(said).toMatch(/^PORT: must be a whole number/m);
  said = '';
  expect(checkServe(good(), { demo: false }, output)).toBe(0);
  expect(said).toMatch(/^The settings are in order: development profile, port 4000/);
});
