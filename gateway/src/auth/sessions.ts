/**
 * How long a sign-in lasts (ACC-04). A session that nobody used for a while, and one that began too long ago, needs a
 * fresh token, whatever its token says of itself.
 */
import { hash } from 'node:crypto';
import type { VerifiedToken } from './token.ts';

export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export const SESSION_LIMITS: SessionLimits = { idleMs: 15 * 60_000, absoluteMs: 12 * 3_600_000 };

const MOST = 20_000;

/** Whether somebody signed in longer ago than a session may last, whatever their token says. */
export const isTooLong = (
  { absoluteMs }: SessionLimits,
  { authenticatedAt, issuedAt }: Pick<VerifiedToken, 'authenticatedAt' | 'issuedAt'>,
  at: number,
): boolean => at - (authenticatedAt ?? issuedAt) > absoluteMs;

/** Null where the session may go on; otherwise why it may not. Counts as use. */
export type SessionGuard = (token: VerifiedToken) => 'ERR_SESSION_IDLE' | 'ERR_SESSION_TOO_LONG' | null;

export function sessionGuard(limits: SessionLimits, now: () => number = Date.now): SessionGuard {
  const used = new Map<string, number>();
  const sessions = new WeakMap<VerifiedToken, string>();
  const sessionOf = (token: VerifiedToken): string => {
    let session = sessions.get(token);
    if (session === undefined) {
      const { identity, authenticatedAt } = token;
      sessions.set(token, (session = hash('sha256', JSON.stringify([identity, authenticatedAt]), 'base64')));
    }
    return session;
  };
  return (token) => {
    const at = now();
    if (isTooLong(limits, token, at)) return 'ERR_SESSION_TOO_LONG';
    const key = sessionOf(token);
    // A token made since is itself a sign of life: whoever asked for it had a session with the identity provider.
    const last = Math.max(used.get(key) ?? 0, token.issuedAt);
    if (at - last > limits.idleMs) return 'ERR_SESSION_IDLE';
    // Oldest use first, so that the first entry is the one to forget.
    used.delete(key);
    used.set(key, at);
    if (used.size > MOST) used.delete(used.keys().next().value!);
    return null;
  };
}
