/** Verifies bearer tokens: fixed algorithms, a list of issuers, and keys from where the configuration says, never from the token. */
import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Identity } from '../data/access.ts';
import { hasDuplicateMembers } from './unique-json.ts';

/** Signatures only: a token that brings its own algorithm, "none" or a shared secret is refused. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
const CLOCK_SKEW_SECONDS = 60;
/** Tokens for access; an identity token, a logout token or a proof of possession is none. */
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];
/** Members of the header by which a token would bring its own key or rules. */
const FOREIGN_KEYS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];
const LONGEST_TOKEN = 8192;
const LONGEST_NAME = 255;
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Whom the proofs of signing are made for, where they are identity tokens of the host page: its client id. */
  readonly proofAudience?: string;
}

export interface VerifiedToken {
  readonly identity: Identity;
  /** Milliseconds since 1970: streams end with their token. */
  readonly expiresAt: number;
  /** When the token was made, and when its person last proved who they are (null: not said). Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly authenticatedAt: number | null;
  /** A machine's token is not a person's: it signs nothing (SIG-04). */
  readonly isService: boolean;
  /** What the token was asked for with, by whoever asked; see reauthentication.ts. */
  readonly nonce: string | null;
  /** The one subject that an EHR launch is about, as the site's mapping names it; null: every subject in reach. */
  readonly launch: Launch | null;
}

export interface Launch {
  readonly studyCode: string;
  readonly subjectCode: string;
}

/**
 * Null where the token is not acceptable, for whatever reason: the reason is for the log, not for the caller. What was found
 * out longer ago than `noOlderThanMs` is found out again.
 */
export type TokenVerifier = (token: string, noOlderThanMs?: number) => Promise<VerifiedToken | null>;

/** The same, with the reason: what one source of trust says of a token. */
export type TokenCheck = (token: string) => Promise<VerifiedToken | Refused>;

export interface Refused {
  /** A code for the log; never a part of the token. */
  readonly refused: string;
}

const refuse = (code: string): Refused => ({ refused: code });

/** Signed tokens of the issuers: for access, or as proof that somebody signed in again. */
export function jwtCheck(
  issuers: readonly Issuer[],
  now: () => number = Date.now,
  use: 'access' | 'proof' = 'access',
): TokenCheck {
  const byIssuer = new Map(issuers.map((one) => [one.issuer, one]));
  return async (token) => {
    const parts = looked(token);
    if ('refused' in parts) return parts;
    const known = typeof parts.issuer === 'string' ? byIssuer.get(parts.issuer) : undefined;
    // Only the issuer named is asked for its keys, so that nobody's key signs for another.
    if (!known) return refuse('ERR_ISSUER_UNKNOWN');
    try {
      const { payload } = await jwtVerify(token, known.keys, {
        issuer: known.issuer,
        audience:
          use === 'proof' && known.proofAudience !== undefined
            ? [known.audience, known.proofAudience]
            : known.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      if (payload.iat! * 1000 > now() + CLOCK_SKEW_SECONDS * 1000) return refuse('ERR_ISSUED_IN_FUTURE');
      if (!isName(payload.sub)) return refuse('ERR_SUBJECT_UNUSABLE');
      return verifiedFrom(known.issuer, payload);
    } catch (error) {
      return refuse(error instanceof errors.JOSEError ? error.code : 'ERR_KEYS_UNAVAILABLE');
    }
  };
}

function verifiedFrom(issuer: string, payload: JWTPayload): VerifiedToken {
  const { auth_time: authTime, nonce, client_id: clientId, gty } = payload;
  return {
    identity: { issuer, subject: payload.sub! },
    expiresAt: payload.exp! * 1000,
    issuedAt: payload.iat! * 1000,
    authenticatedAt: typeof authTime === 'number' ? authTime * 1000 : null,
    // RFC 9068: without a resource owner the subject is the client itself.
    isService: payload.sub === clientId || gty === 'client-credentials' || gty === 'client_credentials',
    nonce: typeof nonce === 'string' ? nonce : null,
    launch: null,
  };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME && !/\p{Cc}/u.test(value);

/** What can be said before any signature is worked out. */
function looked(token: string): { readonly issuer: unknown } | Refused {
  if (token.length > LONGEST_TOKEN) return refuse('ERR_TOKEN_TOO_LONG');
  const [head, body, signature, ...more] = token.split('.');
  if (!head || !body || !signature || more.length > 0) return refuse('ERR_NOT_A_SIGNED_TOKEN');
  const header = parsed(head);
  const payload = parsed(body);
  if (!header || !payload) return refuse('ERR_NOT_A_SIGNED_TOKEN');
  if (header === 'twice' || payload === 'twice') return refuse('ERR_DUPLICATE_MEMBERS');
  if (FOREIGN_KEYS.some((name) => Object.hasOwn(header, name))) return refuse('ERR_HEADER_BRINGS_KEYS');
  const { typ, kid } = header;
  if (typ !== undefined && !(typeof typ === 'string' && TYPES.includes(typ.toLowerCase()))) {
    return refuse('ERR_TOKEN_TYPE');
  }
  if (kid !== undefined && !isName(kid)) return refuse('ERR_KEY_ID_UNUSABLE');
  return { issuer: payload['iss'] };
}

function parsed(part: string): Readonly<Record<string, unknown>> | 'twice' | null {
  try {
    const text = Buffer.from(part, 'base64url').toString('utf8');
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return hasDuplicateMembers(text) ? 'twice' : (value as Record<string, unknown>);
  } catch {
    return null;
  }
}

/**
 * Asks each source of trust in turn, and remembers what is good for at most a minute, so that a key or a token taken back
 * stops working within it. What is remembered is a hash of the token, never the token.
 */
export function rememberingVerifier(
  checks: readonly TokenCheck[],
  onRefusal: (reason: string) => void,
  now: () => number = Date.now,
): TokenVerifier {
  const remembered = new Map<
    string,
    { readonly verified: VerifiedToken; readonly since: number; readonly until: number }
  >();
  return async (token, noOlderThanMs = REMEMBERED_MS) => {
    if (token.length > LONGEST_TOKEN) {
      onRefusal('ERR_TOKEN_TOO_LONG');
      return null;
    }
    const key = hash('sha256', token, 'base64');
    const found = remembered.get(key);
    if (found && now() < found.until && now() - found.since < noOlderThanMs) return found.verified;
    remembered.delete(key);
    let reason = 'ERR_NOT_A_SIGNED_TOKEN';
    for (const check of checks) {
      const answer = await check(token);
      if ('refused' in answer) {
        reason = answer.refused;
        continue;
      }
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(key, {
        verified: answer,
        since: now(),
        until: Math.min(now() + REMEMBERED_MS, answer.expiresAt + CLOCK_SKEW_SECONDS * 1000),
      });
      return answer;
    }
    onRefusal(reason);
    return null;
  };
}

export const remoteKeys = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { timeoutDuration: 5000, cooldownDuration: 30_000, cacheMaxAge: 60_000 });
