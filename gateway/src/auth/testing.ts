/** An identity provider for tests: real keys, real signatures, and whatever header and claims a test asks for. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { createLocalJWKSet } from 'jose';
import type { Issuer } from './token.ts';

export const TEST_ISSUER = 'https://idp.hospital.invalid';
export const TEST_AUDIENCE = 'trialside-test';

export interface TestIssuer {
  readonly issuer: Issuer;
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
  /** Claims and header go over what a good token has; a claim that is undefined is left out. */
  token(claims?: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

export async function testIssuer(
  alg: 'ES256' | 'RS256' | 'EdDSA' = 'EdDSA',
  name: string = TEST_ISSUER,
): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg, kid: `key of ${name}` };
  const seconds = (): number => Math.floor(Date.now() / 1000);
  return {
    issuer: { issuer: name, audience: TEST_AUDIENCE, keys: createLocalJWKSet({ keys: [jwk] }) },
    jwk,
    privateKey,
    token: (claims = {}, header = {}) =>
      new SignJWT({
        iss: name,
        aud: TEST_AUDIENCE,
        sub: 'investigator',
        iat: seconds(),
        exp: seconds() + 300,
        ...claims,
      })
        .setProtectedHeader({ alg, kid: jwk.kid, ...header })
        .sign(privateKey),
  };
}
