/**
 * Stand-in for the hospital's identity provider, under `serve --demo` only: signs short tokens for the invented people
 * of the demo study with a key that lives as long as the process.
 */
import { generateKeyPair, SignJWT } from 'jose';
import type { Issuer } from './token.ts';

export const DEMO_ISSUER = 'https://demo.trialside.invalid';
const AUDIENCE = 'trialside';
const LIFETIME_SECONDS = 600;

/** Who may be chosen on the portal pages, by the `sub` of the token. */
export const DEMO_PEOPLE: readonly string[] = ['investigator', 'medical-monitor', 'coordinator-1', 'sponsor'];

export interface DemoIdentity {
  readonly issuer: Issuer;
  /**
   * A token for one of the people; null for anybody else. With a nonce it also says that they proved who they are just now,
   * as a provider would after asking for the password again.
   */
  sign(
    person: string,
    nonce?: string,
  ): Promise<{ readonly token: string; readonly expiresIn: number } | null>;
}

export async function demoIdentity(): Promise<DemoIdentity> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return {
    issuer: { issuer: DEMO_ISSUER, audience: AUDIENCE, keys: () => Promise.resolve(publicKey) },
    async sign(person, nonce) {
      if (!DEMO_PEOPLE.includes(person)) return null;
      const proof = nonce === undefined ? {} : { nonce, auth_time: Math.floor(Date.now() / 1000) };
      const token = await new SignJWT(proof)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
        .setIssuer(DEMO_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME_SECONDS}s`)
        .sign(privateKey);
      return { token, expiresIn: LIFETIME_SECONDS };
    },
  };
}
