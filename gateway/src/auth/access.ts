/** Who is calling, from the headers of a request: by bearer token, or by the cookie of a page of the same site. */
import { approve, reauthenticate, type Approval, type Reauthentication } from './reauthentication.ts';
import { introspectionCheck, type Introspection } from './introspection.ts';
import { isTooLong, sessionGuard, type SessionLimits } from './sessions.ts';
import {
  jwtCheck,
  rememberingVerifier,
  type Issuer,
  type TokenVerifier,
  type VerifiedToken,
} from './token.ts';

/** The headers of a request, whoever parsed it. */
export type HeaderReader = Pick<Headers, 'get'>;

export interface AccessSettings {
  readonly issuers: readonly Issuer[];
  readonly introspection: Introspection | null;
  readonly sessions: SessionLimits;
  readonly cookie: string | null;
  readonly allowedOrigins: readonly string[];
}

/** A stream looks every 20 s: with this, a token that was taken back ends it within the minute. */
const STREAMS_KNOW_FOR_MS = 30_000;

export interface Access {
  /** Null: nobody said who they are. 'refused': somebody did, and it does not hold. */
  callerOf(headers: HeaderReader): Promise<VerifiedToken | null | 'refused'>;
  /** Whether the token of a stream that goes on is still good and its session not too old. It is no use of the session. */
  stillHolds(headers: HeaderReader): Promise<boolean>;
  reauthenticate(
    caller: VerifiedToken | null,
    proof: string,
    idempotencyKey: string,
  ): Promise<Reauthentication>;
  /** Who approves a request of somebody else under this idempotency key, by a proof made for it just now. */
  approve(proof: string, idempotencyKey: string): Promise<Approval>;
}

export function createAccess(
  settings: AccessSettings,
  onRefusal: (reason: string) => void,
  now: () => number = Date.now,
): Access {
  const { issuers, introspection } = settings;
  const opaque = introspection ? [introspectionCheck(introspection, fetch, now)] : [];
  const verify = rememberingVerifier([jwtCheck(issuers, now), ...opaque], onRefusal, now);
  // A proof is for one signature and is not remembered.
  const proofs = jwtCheck(issuers, now, 'proof');
  const verifyProof: TokenVerifier = async (token) => {
    const answer = await proofs(token);
    if (!('refused' in answer)) return answer;
    onRefusal(answer.refused);
    return null;
  };
  const session = sessionGuard(settings.sessions, now);

  return {
    async callerOf(headers) {
      const given = tokenFrom(headers, settings);
      if (given === null) return null;
      if ('refused' in given) {
        onRefusal(given.refused);
        return 'refused';
      }
      const verified = await verify(given.token);
      if (!verified) return 'refused';
      const ended = session(verified);
      if (ended === null) return verified;
      onRefusal(ended);
      return 'refused';
    },
    async stillHolds(headers) {
      const given = tokenFrom(headers, settings);
      if (given === null || 'refused' in given) return false;
      const verified = await verify(given.token, STREAMS_KNOW_FOR_MS);
      return verified !== null && !isTooLong(settings.sessions, verified, now());
    },
    async reauthenticate(caller, proof, idempotencyKey) {
      if (!caller) return { ok: false, reason: 'proof-not-acceptable' };
      // SIG-04: a machine's token does not sign, whatever proof it brings.
      if (caller.isService) return { ok: false, reason: 'proof-of-a-service' };
      return reauthenticate(verifyProof, caller.identity, proof, idempotencyKey, now());
    },
    approve: (proof, idempotencyKey) => approve(verifyProof, proof, idempotencyKey, now()),
  };
}

function tokenFrom(
  headers: HeaderReader,
  { cookie, allowedOrigins }: AccessSettings,
): { readonly token: string } | { readonly refused: string } | null {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const bearer = /^Bearer +([^\s,]+)$/i.exec(authorization);
    return bearer ? { token: bearer[1]! } : { refused: 'ERR_NOT_A_BEARER_TOKEN' };
  }
  if (cookie === null) return null;
  const found = (headers.get('cookie') ?? '')
    .split(/; */)
    .filter((part) => part.startsWith(`${cookie}=`))
    .map((part) => part.slice(cookie.length + 1));
  if (found.length === 0) return null;
  // Another page of the same site could have set a second one.
  if (found.length > 1) return { refused: 'ERR_COOKIE_TWICE' };
  const forged = forgery(headers, allowedOrigins);
  return forged ? { refused: forged } : { token: found[0]! };
}

/**
 * A browser sends a cookie along whoever's page asks. A header of ours cannot be sent from another origin without our
 * leave, and the browser itself says where the request comes from.
 */
function forgery(headers: HeaderReader, allowedOrigins: readonly string[]): string | null {
  if (!headers.get('x-trialside-client')) return 'ERR_CSRF_HEADER_MISSING';
  const origin = headers.get('origin');
  if (origin !== null && !allowedOrigins.includes(origin) && !isOwn(origin, headers.get('host'))) {
    return 'ERR_CSRF_ORIGIN';
  }
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'same-site' ? null : 'ERR_CSRF_SITE';
}

/** Behind a proxy the scheme seen here is not the browser's; the host is. A `__Host-` cookie travels over https only. */
const isOwn = (origin: string, host: string | null): boolean =>
  host !== null && (origin === `https://${host}` || origin === `http://${host}`);
