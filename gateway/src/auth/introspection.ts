/**
 * Opaque tokens of an EHR launch: asks the EHR's authorisation server what they are (RFC 7662, SMART App Launch 2.2). The
 * remembering for a minute is that of every token.
 */
import { z } from 'zod';
import type { Launch, Refused, TokenCheck, VerifiedToken } from './token.ts';

export interface Introspection {
  /** Address of the introspection endpoint. */
  readonly url: string;
  /** The issuer the answers stand for; an answer that names another is refused. */
  readonly issuer: string;
  /** Who the tokens must be made for, where the answer says. */
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A scope the token must have; SMART's own for a person who was signed in unless told. */
  readonly requiredScope: string;
  /** Which subject an EHR patient is, by the site's own mapping; null where the site has none. */
  readonly subjectOf: ((patient: string) => Launch | null) | null;
}

const PATIENCE_MS = 5000;
const LONGEST_ANSWER = 64_000;

const Answer = z.object({
  active: z.boolean(),
  scope: z.string().max(4000).optional(),
  client_id: z.string().min(1).max(255).optional(),
  exp: z.number().int().positive().optional(),
  iat: z.number().int().positive().optional(),
  iss: z.string().optional(),
  sub: z.string().min(1).max(255).optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  fhirUser: z.string().min(1).max(255).optional(),
  patient: z.string().min(1).max(255).optional(),
  auth_time: z.number().int().positive().optional(),
});

const refuse = (code: string): Refused => ({ refused: code });

export function introspectionCheck(
  settings: Introspection,
  fetcher: typeof fetch = fetch,
  now: () => number = Date.now,
): TokenCheck {
  const basic = `${encodeURIComponent(settings.clientId)}:${encodeURIComponent(settings.clientSecret)}`;
  const authorization = `Basic ${Buffer.from(basic).toString('base64')}`;
  return async (token) => {
    // RFC 6750, b64token: anything else never leaves the house.
    if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(token)) return refuse('ERR_NOT_A_TOKEN');
    let answer: z.infer<typeof Answer>;
    try {
      const response = await fetcher(settings.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          Accept: 'application/json',
          Authorization: authorization,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ token, token_type_hint: 'access_token' }).toString(),
      });
      const text = await response.text();
      if (!response.ok || text.length > LONGEST_ANSWER) return refuse('ERR_INTROSPECTION_UNAVAILABLE');
      answer = Answer.parse(JSON.parse(text));
    } catch {
      return refuse('ERR_INTROSPECTION_UNAVAILABLE');
    }
    return judged(settings, answer, now());
  };
}

function judged(
  { issuer, audience, requiredScope, subjectOf }: Introspection,
  answer: z.infer<typeof Answer>,
  now: number,
): VerifiedToken | Refused {
  if (!answer.active) return refuse('ERR_TOKEN_INACTIVE');
  const { exp, scope, client_id: clientId } = answer;
  if (exp === undefined || scope === undefined || clientId === undefined) {
    return refuse('ERR_INTROSPECTION_INCOMPLETE');
  }
  if (exp * 1000 <= now) return refuse('ERR_JWT_EXPIRED');
  if (answer.iss !== undefined && answer.iss !== issuer) return refuse('ERR_ISSUER_UNKNOWN');
  if (answer.aud !== undefined && ![answer.aud].flat().includes(audience)) return refuse('ERR_AUDIENCE');
  if (!scope.split(' ').includes(requiredScope)) return refuse('ERR_SCOPE_MISSING');
  // The practitioner, not the account: fhirUser is what both sides know.
  const subject = answer.fhirUser ?? answer.sub;
  if (subject === undefined) return refuse('ERR_INTROSPECTION_INCOMPLETE');
  const launch = answer.patient === undefined ? null : (subjectOf?.(answer.patient) ?? null);
  // Never the wrong subject: a patient whom the site's mapping does not know opens nothing.
  if (answer.patient !== undefined && !launch) return refuse('ERR_PATIENT_NOT_MAPPED');
  return {
    identity: { issuer, subject },
    expiresAt: exp * 1000,
    issuedAt: (answer.iat ?? Math.floor(now / 1000)) * 1000,
    authenticatedAt: answer.auth_time === undefined ? null : answer.auth_time * 1000,
    isService: subject === clientId,
    nonce: null,
    launch,
  };
}
