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

/** The same for whoever approves what somebody else asks for: base64url of SHA-256 over "trialside-approve:" and the key. */
export const approvalNonce = (idempotencyKey: string): string =>
  createHash('sha256').update(`trialside-approve:${idempotencyKey}`).digest('base64url');

export type Reauthentication =
  | { readonly ok: true; /** RFC 3339 UTC. */ readonly at: string }
  | { readonly ok: false; readonly reason: ReauthenticationProblem };

/** Who approves, where the proof holds. */
export type Approval =
  | { readonly ok: true; readonly identity: Identity }
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
  if (verified && !isSame(verified.identity, identity))
    return { ok: false, reason: 'proof-of-somebody-else' };
  const problem = proofProblem(verified, signingNonce(idempotencyKey), now);
  if (problem) return { ok: false, reason: problem };
  // The clock of the identity provider may be a little ahead; the store asks for a time that is not.
  return { ok: true, at: new Date(Math.min(verified!.authenticatedAt!, now)).toISOString() };
}

/** Who it is that, just now and for this one request, proved who they are to approve it. */
export async function approve(
  verify: TokenVerifier,
  proof: string,
  idempotencyKey: string,
  now: number = Date.now(),
): Promise<Approval> {
  const verified = await verify(proof);
  const problem = proofProblem(verified, approvalNonce(idempotencyKey), now);
  return problem ? { ok: false, reason: problem } : { ok: true, identity: verified!.identity };
}

const isSame = (a: Identity, b: Identity): boolean => a.issuer === b.issuer && a.subject === b.subject;

function proofProblem(
  verified: Awaited<ReturnType<TokenVerifier>>,
  nonce: string,
  now: number,
): ReauthenticationProblem | null {
  if (!verified || verified.authenticatedAt === null) return 'proof-not-acceptable';
  if (verified.isService) return 'proof-of-a-service';
  if (verified.nonce !== nonce) return 'proof-for-something-else';
  return now - verified.authenticatedAt > REAUTHENTICATION_SECONDS * 1000 ? 'reauthentication-too-old' : null;
}
