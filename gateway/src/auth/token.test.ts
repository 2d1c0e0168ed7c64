/** Tokens that must not get in, and how long a good one is believed (requirements T-19, section 8). */
import { createHmac } from 'node:crypto';
import { exportSPKI, SignJWT, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLocalJWKSet } from 'jose';
import { jwtCheck, rememberingVerifier, type TokenVerifier } from './token.ts';
import { TEST_AUDIENCE, TEST_ISSUER, testIssuer, type TestIssuer } from './testing.ts';

let idp: TestIssuer;
let other: TestIssuer;
let rsa: TestIssuer;
let refusals: string[];
let verify: TokenVerifier;

beforeAll(async () => {
  idp = await testIssuer('EdDSA');
  other = await testIssuer('EdDSA', 'https://idp.elsewhere.invalid');
  rsa = await testIssuer('RS256', 'https://rsa.hospital.invalid');
  // A key whose set does not say its algorithm: the confusion of key and secret would work here if anywhere.
  const { alg: _alg, ...bare } = rsa.jwk;
  const issuers = [idp.issuer, other.issuer, { ...rsa.issuer, keys: createLocalJWKSet({ keys: [bare] }) }];
  refusals = [];
  verify = rememberingVerifier([jwtCheck(issuers)], (reason) => refusals.push(reason));
});

const part = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const seconds = (): number => Math.floor(Date.now() / 1000);
const good = (): JWTPayload => ({
  iss: TEST_ISSUER,
  aud: TEST_AUDIENCE,
  sub: 'investigator',
  iat: seconds(),
  exp: seconds() + 300,
});
const hs256 = (header: object, claims: object | string, secret: string | Buffer): string => {
  const signed = `${part({ alg: 'HS256', ...header })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
/** The claims as text, so that they can say what no library would write. */
const signedText = async (claims: string, header: object = {}): Promise<string> => {
  const signed = `${part({ alg: 'EdDSA', kid: idp.jwk.kid, ...header })}.${part(claims)}`;
  const signature = await crypto.subtle.sign('Ed25519', idp.privateKey, Buffer.from(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
};

test('a good token of each issuer is believed', async () => {
  for (const one of [idp, other, rsa]) {
    expect(await verify(await one.token())).toMatchObject({
      identity: { issuer: one.issuer.issuer, subject: 'investigator' },
      isService: false,
    });
  }
  expect(await verify(await signedText(JSON.stringify(good())))).not.toBeNull();
});

const VECTORS: readonly (readonly [what: string, code: string, make: () => Promise<string> | string])[] = [
  ['no token at all', 'ERR_NOT_A_SIGNED_TOKEN', () => 'nonsense'],
  ['alg "none", no signature', 'ERR_NOT_A_SIGNED_TOKEN', () => `${part({ alg: 'none' })}.${part(good())}.`],
  [
    'alg "none" with a signature',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    () => `${part({ alg: 'none' })}.${part(good())}.AAAA`,
  ],
  ['alg "NoNe"', 'ERR_JOSE_ALG_NOT_ALLOWED', () => `${part({ alg: 'NoNe' })}.${part(good())}.AAAA`],
  [
    'HS256 with the public key as the secret',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () => {
      const pem = await exportSPKI(
        (await crypto.subtle.importKey(
          'jwk',
          rsa.jwk as JsonWebKey,
          { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
          true,
          ['verify'],
        )) as never,
      );
      return hs256({ kid: rsa.jwk.kid }, { ...good(), iss: rsa.issuer.issuer }, pem);
    },
  ],
  ['HS256 with an empty secret', 'ERR_JOSE_ALG_NOT_ALLOWED', () => hs256({}, good(), '')],
  [
    'RS384, which is not on the list',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    () => `${part({ alg: 'RS384', kid: rsa.jwk.kid })}.${part({ ...good(), iss: rsa.issuer.issuer })}.AAAA`,
  ],
  [
    'a signature cut short',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => (await idp.token()).slice(0, -4),
  ],
  [
    'claims changed after signing',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => {
      const [head, , signature] = (await idp.token()).split('.');
      return `${head}.${part({ ...good(), sub: 'data-manager' })}.${signature}`;
    },
  ],
  [
    'signed with the key of another issuer',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    () => other.token({ iss: TEST_ISSUER }, { kid: idp.jwk.kid }),
  ],
  ['a key id of another issuer', 'ERR_JWKS_NO_MATCHING_KEY', () => other.token({ iss: TEST_ISSUER })],
  ['an issuer nobody knows', 'ERR_ISSUER_UNKNOWN', () => idp.token({ iss: 'https://evil.invalid' })],
  [
    'an issuer that only begins alike',
    'ERR_ISSUER_UNKNOWN',
    () => idp.token({ iss: `${TEST_ISSUER}.evil.invalid` }),
  ],
  ['no issuer', 'ERR_ISSUER_UNKNOWN', () => signedText(JSON.stringify({ ...good(), iss: undefined }))],
  [
    'a list as the issuer',
    'ERR_ISSUER_UNKNOWN',
    () => signedText(JSON.stringify({ ...good(), iss: [TEST_ISSUER] })),
  ],
  ['made for another system', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => idp.token({ aud: 'another-system' })],
  [
    'made for nobody',
    'ERR_JWT_CLAIM_VALIDATION_FAILED',
    () => signedText(JSON.stringify({ ...good(), aud: undefined })),
  ],
  [
    'ended two minutes ago',
    'ERR_JWT_EXPIRED',
    () => idp.token({ iat: seconds() - 600, exp: seconds() - 120 }),
  ],
  [
    'without an end',
    'ERR_JWT_CLAIM_VALIDATION_FAILED',
    () => signedText(JSON.stringify({ ...good(), exp: undefined })),
  ],
  [
    'an end that is no number',
    'ERR_JWT_CLAIM_VALIDATION_FAILED',
    () => signedText(JSON.stringify({ ...good(), exp: '9999999999' })),
  ],
  [
    'not good before tomorrow',
    'ERR_JWT_CLAIM_VALIDATION_FAILED',
    () => idp.token({ nbf: seconds() + 86_400 }),
  ],
  [
    'made tomorrow',
    'ERR_ISSUED_IN_FUTURE',
    () => idp.token({ iat: seconds() + 86_400, exp: seconds() + 90_000 }),
  ],
  [
    'without a person',
    'ERR_JWT_CLAIM_VALIDATION_FAILED',
    () => signedText(JSON.stringify({ ...good(), sub: undefined })),
  ],
  ['an empty person', 'ERR_SUBJECT_UNUSABLE', () => idp.token({ sub: '' })],
  [
    'a person with a line break',
    'ERR_SUBJECT_UNUSABLE',
    () => idp.token({ sub: 'investigator\nevent: forged' }),
  ],
  [
    'two persons in one token',
    'ERR_DUPLICATE_MEMBERS',
    () => signedText(JSON.stringify(good()).replace('{', '{"sub":"data-manager",')),
  ],
  [
    'two persons, one spelt with escapes',
    'ERR_DUPLICATE_MEMBERS',
    () => signedText(JSON.stringify(good()).replace('{', '{"s\\u0075b":"data-manager",')),
  ],
  [
    'a key id that walks to a file',
    'ERR_JWKS_NO_MATCHING_KEY',
    () => idp.token({}, { kid: '../../../../dev/null' }),
  ],
  [
    'a key id with a query in it',
    'ERR_JWKS_NO_MATCHING_KEY',
    () => idp.token({}, { kid: "x' UNION SELECT 'secret" }),
  ],
  ['a key id that is no text', 'ERR_KEY_ID_UNUSABLE', () => signedText(JSON.stringify(good()), { kid: 7 })],
  [
    'its own key in the header',
    'ERR_HEADER_BRINGS_KEYS',
    () => new SignJWT(good()).setProtectedHeader({ alg: 'EdDSA', jwk: other.jwk }).sign(other.privateKey),
  ],
  [
    'the address of its own keys',
    'ERR_HEADER_BRINGS_KEYS',
    () => idp.token({}, { jku: 'https://evil.invalid/jwks' }),
  ],
  [
    'its own certificates',
    'ERR_HEADER_BRINGS_KEYS',
    () => idp.token({}, { x5u: 'https://evil.invalid/x.pem' }),
  ],
  [
    'rules of its own that must be understood',
    'ERR_HEADER_BRINGS_KEYS',
    () => signedText(JSON.stringify(good()), { crit: ['exp'] }),
  ],
  ['a logout token', 'ERR_TOKEN_TYPE', () => idp.token({}, { typ: 'logout+jwt' })],
  ['a proof of possession', 'ERR_TOKEN_TYPE', () => idp.token({}, { typ: 'dpop+jwt' })],
  ['an encrypted token', 'ERR_NOT_A_SIGNED_TOKEN', () => 'eyJhbGciOiJSU0EtT0FFUCJ9.AA.AA.AA.AA'],
  ['a list for claims', 'ERR_NOT_A_SIGNED_TOKEN', () => signedText('[]')],
  ['a token of 20 kB', 'ERR_TOKEN_TOO_LONG', () => idp.token({ more: 'x'.repeat(20_000) })],
];

describe('T-19 tokens that are refused', () => {
  test.each(VECTORS)('%s', async (_what, code, make) => {
    expect(await verify(await make())).toBeNull();
    expect(refusals.at(-1)).toBe(code);
  });
});

test('what a token says about signing in is kept, and machines are known as machines', async () => {
  const at = seconds() - 20;
  expect(await verify(await idp.token({ auth_time: at, nonce: 'n' }))).toMatchObject({
    authenticatedAt: at * 1000,
    nonce: 'n',
    isService: false,
  });
  expect(await verify(await idp.token({ sub: 'lis', client_id: 'lis' }))).toMatchObject({ isService: true });
});

test('a token is remembered for a minute and then asked about again', async () => {
  let now = Date.now();
  let asked = 0;
  const expiresAt = now + 90_000;
  const believed = rememberingVerifier(
    [
      (token) => {
        asked += 1;
        return token === 'taken back' || asked > 2
          ? Promise.resolve({ refused: 'ERR_TOKEN_INACTIVE' })
          : Promise.resolve({
              identity: { issuer: 'i', subject: 's' },
              expiresAt,
              issuedAt: now,
              authenticatedAt: null,
              isService: false,
              nonce: null,
              launch: null,
            });
      },
    ],
    () => undefined,
    () => now,
  );
  expect(await believed('t')).not.toBeNull();
  now += 59_999;
  expect(await believed('t')).not.toBeNull();
  expect(asked).toBe(1);
  now += 1;
  expect(await believed('t')).not.toBeNull();
  expect(asked).toBe(2);
  now += 60_000;
  expect(await believed('t')).toBeNull();
});
