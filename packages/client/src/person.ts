/** Whether two tokens are about the same person. */
import { toJson } from './json.ts';

/** Issuer and subject of a JWT; null for a token that does not say whom it is about. */
export function personOf(token: string): string | null {
  try {
    const body = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { iss, sub } = JSON.parse(atob(body)) as { iss?: unknown; sub?: unknown };
    return typeof sub === 'string' ? toJson([iss, sub]) : null;
  } catch {
    return null;
  }
}

/** Null where the tokens do not tell: a token that is renewed and a token of somebody else look alike. */
export function isSamePerson(before: string, now: string): boolean | null {
  const [a, b] = [personOf(before), personOf(now)];
  if (before === now) return true;
  return a === null || b === null ? null : a === b;
}
