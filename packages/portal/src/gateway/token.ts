/** The sign-in of the demonstration: a short token kept in memory and renewed before it ends. */

/** What a widget calls: `refused` says that the token given a moment ago was not accepted. */
export type GetToken = (ask?: { readonly refused: boolean }) => Promise<string>;

interface Kept {
  readonly token: string;
  readonly renewAt: number;
}

/** A token is renewed when this share of its life has passed. */
const RENEW_AFTER = 0.8;

/** Tokens for one of the invented people. A real portal would answer with the token of its own session. */
export function demoToken(
  user: 'investigator' | 'medical-monitor',
  send: typeof fetch = (...request) => fetch(...request),
  now: () => number = () => performance.now(),
): GetToken {
  let kept: Kept | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const response = await send('/demo/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) throw new Error(`The demo sign-in answered ${response.status}.`);
    const { token, expiresIn } = (await response.json()) as { token: string; expiresIn: number };
    kept = { token, renewAt: now() + expiresIn * 1000 * RENEW_AFTER };
    return token;
  }

  return async (request) => {
    if (kept && !request?.refused && now() < kept.renewAt) return kept.token;
    kept = null;
    // Twenty widgets asking at once are one sign-in.
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** What a widget calls before a signature. A real portal would send the person to its identity provider with this nonce. */
export type Reauthenticate = (ask: { readonly nonce: string }) => Promise<string>;

/** The demonstration asks for no password: it says who signs, and waits for a yes. */
export function demoProof(
  user: string,
  isConfirmed: () => boolean,
  send: typeof fetch = (...request) => fetch(...request),
): Reauthenticate {
  return async ({ nonce }) => {
    if (!isConfirmed()) throw new Error('Nobody was proved.');
    const response = await send('/demo/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user, nonce }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) throw new Error(`The demo sign-in answered ${response.status}.`);
    return ((await response.json()) as { token: string }).token;
  };
}
