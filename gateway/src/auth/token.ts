/** Verifies bearer tokens: fixed algorithms, a list of issuers, and keys from where the configuration says, never from the token. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Identity } from '../data/access.ts';

/** Signatures only: a token that brings its own algorithm, "none" or a shared secret is refused. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
const CLOCK_SKEW_SECONDS = 60;

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

export interface VerifiedToken {
  readonly identity: Identity;
  /** Milliseconds since 1970: streams end with their token. */
  readonly expiresAt: number;
}

/** Null where the token is not acceptable, for whatever reason: the reason is for the log, not for the caller. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken | null>;

export function tokenVerifier(
  issuers: readonly Issuer[],
  onRefusal: (reason: string) => void,
): TokenVerifier {
  return async (token) => {
    for (const { issuer, audience, keys } of issuers) {
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_SKEW_SECONDS,
          requiredClaims: ['sub', 'exp', 'iat'],
        });
        return { identity: { issuer, subject: payload.sub! }, expiresAt: payload.exp! * 1000 };
      } catch (error) {
        // A token of another issuer is tried against the next one; anything else is refused at once.
        const other = error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss';
        if (!other) {
          onRefusal(error instanceof errors.JOSEError ? error.code : 'ERR_KEYS_UNAVAILABLE');
          return null;
        }
      }
    }
    onRefusal('ERR_ISSUER_UNKNOWN');
    return null;
  };
}

export const remoteKeys = (url: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(url));
