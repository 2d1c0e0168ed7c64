/**
 * Signing again at the moment of signing (SIG-03). The host asks its identity provider to have the person prove who they
 * are once more, with a nonce made from the idempotency key of the signature: the token that comes back is good for that
 * one signature. A replay carries a key that is used up, or a nonce that belongs to another key.
 */
import { createHash } from 'node:crypto';
import type { Identity } from '../data/access.ts';
import { REAUTHENTICATION_SECONDS } from '../data/signers.ts';
import type { TokenVerifier } from './token.ts';

/** What the host gives its identity provider as `nonce`: base64url of SHA-256 over "trialside-sign:" and the key. */
export const signingNonce = (idempotencyKey: string): string =>
  createHash('sha256').update(`trialside-sign:${idempotencyKey}`).digest('base64url');

export type Reauthentication =
  | { readonly ok: true; /** RFC 3339 UTC. */ readonly at: string }
  | { readonly ok: false; readonly reason: ReauthenticationProblem };

export type ReauthenticationProblem =
  | 'proof-not-acceptable'
  | 'proof-of-somebody-else'
  | 'proof-of-a-service'
  | 'proof-for-something-else'
  | 'reauthentication-too-old';

/** Whether the proof shows that this person, just now and for this signature, proved who they are. */
export async function reauthenticate(
  verify: TokenVerifier,
  identity: Identity,
  proof: string,
  idempotencyKey: string,
  now: number = Date.now(),
): Promise<Reauthentication> {
  const verified = await verify(proof);
  const fail = (reason: ReauthenticationProblem): Reauthentication => ({ ok: false, reason });
  if (!verified || verified.authenticatedAt === null) return fail('proof-not-acceptable');
  const { issuer, subject } = verified.identity;
  if (issuer !== identity.issuer || subject !== identity.subject) return fail('proof-of-somebody-else');
  if (verified.isService) return fail('proof-of-a-service');
  if (verified.nonce !== signingNonce(idempotencyKey)) return fail('proof-for-something-else');
  const age = now - verified.authenticatedAt;
  if (age > REAUTHENTICATION_SECONDS * 1000) return fail('reauthentication-too-old');
  // The clock of the identity provider may be a little ahead; the store asks for a time that is not.
  return { ok: true, at: new Date(Math.min(verified.authenticatedAt, now)).toISOString() };
}
