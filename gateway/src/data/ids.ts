/** Opaque record ids: random for what people enter, derived from the source's own key for what is imported. */
import { createHash, randomUUID } from 'node:crypto';

/** A new id that says nothing about what it names. */
export function newId(): string {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
}

/** The same key gives the same id, so that a second import finds what the first one wrote. */
export function derivedId(...key: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest().subarray(0, 16).toString('base64url');
}
