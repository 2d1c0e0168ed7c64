/**
 * Who sends what is refused, again and again, is no longer listened to: before anything of the request is read. Refused
 * tokens count against the address they came from; everything else against whoever asked, so that one broken page does not
 * shut out the ward behind the same address.
 */
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerAddress } from './caller-address.ts';
import { rateLimiter } from './rate.ts';

/** Refused requests in a minute: a ward behind one address has its share of tokens that have just ended. */
const PER_MINUTE = 300;
const MOST_WELCOME = 10_000;

/** Milliseconds to wait; 0 where the request may come in. It is then followed to its answer. */
export type FailureGuard = (request: IncomingMessage, response: ServerResponse) => number;

const refused = new WeakSet<object>();

/** GraphQL may answer 200 to what it refuses; the request is counted as refused all the same. */
export function markRefused(context: unknown): void {
  const { req } = (context ?? {}) as { readonly req?: object };
  if (req) refused.add(req);
}

export function failureGuard(trustedProxies: readonly string[], now: () => number = Date.now): FailureGuard {
  const failures = rateLimiter(PER_MINUTE, PER_MINUTE, now);
  const welcome = new Set<string>();
  const remember = (caller: string): void => {
    welcome.delete(caller);
    welcome.add(caller);
    if (welcome.size > MOST_WELCOME) welcome.delete(welcome.values().next().value!);
  };
  return (request, response) => {
    const address = callerAddress(request, trustedProxies);
    const { authorization, cookie } = request.headers;
    const shown = authorization ?? cookie;
    // A hash, so that no token is kept.
    const caller = shown === undefined ? address : hash('sha256', shown, 'base64');
    // Whoever was let in before is not shut out for what others send from the same address.
    const waitMs = Math.max(welcome.has(caller) ? 0 : failures.look(address), failures.look(caller));
    if (waitMs > 0) return waitMs;
    response.once('close', () => {
      const { statusCode: status } = response;
      if (status === 401) {
        welcome.delete(caller);
        failures.take(address);
      } else if (status === 200 && shown !== undefined && !refused.has(request)) remember(caller);
      else if ((status >= 400 && status < 500) || refused.has(request)) failures.take(caller);
    });
    return 0;
  };
}
