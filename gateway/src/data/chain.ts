/**
 * The hash chain over the changes of a study. Entries name values by salted commitments, so a value entered by mistake
 * can be removed later and the chain still verifies.
 */
import { hash, randomBytes } from 'node:crypto';

/** Hash of the change before the first one of a study. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no spaces, so that equal content gives equal bytes on every machine (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  // Built in place: every change of the log passes here several times.
  let text = '';
  if (Array.isArray(value)) {
    // A list of plain values is the same in canonical JSON, and the platform writes it quicker.
    if (value.every(isPlain)) return JSON.stringify(value);
    for (const item of value as unknown[]) text += (text === '' ? '' : ',') + canonicalJson(item);
    return `[${text}]`;
  }
  const keys = Object.keys(value);
  // So is an object of plain values whose keys are in order already, as every row of a log is written.
  if (areInOrder(keys) && Object.values(value).every(isPlain)) return JSON.stringify(value);
  for (const key of keys.sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** By UTF-16 code units, as `sort` does. Keys that look like numbers come first in any object, and in their own order. */
function areInOrder(keys: readonly string[]): boolean {
  for (let n = 1; n < keys.length; n += 1) if (keys[n - 1]! >= keys[n]!) return false;
  return true;
}

export const sha256 = (text: string): string => hash('sha256', text);

const SALT_BYTES = 12;
let random = Buffer.alloc(0);
let used = 0;

/** 96 random bits. They are drawn in bulk: a form has dozens of fields, and each draw is a call to the system. */
export function newSalt(): string {
  if (used + SALT_BYTES > random.length) {
    random = randomBytes(SALT_BYTES * 256);
    used = 0;
  }
  used += SALT_BYTES;
  return random.toString('base64url', used - SALT_BYTES, used);
}

/** What stands for a value in the chain. The type is part of it: the text "1" and the number 1 differ. */
export const commitment = (salt: string, value: string | number): string =>
  // A list of two plain values is the same in canonical JSON; this runs for every field of every verification.
  sha256(JSON.stringify([salt, value]));

export const newCommitment = (value: string | number): readonly [salt: string, commitment: string] => {
  const salt = newSalt();
  return [salt, commitment(salt, value)];
};

/** Hash of a change: the previous hash, its header, and its entries without their values. */
export const changeHash = (previous: string, header: object, entries: readonly object[]): string =>
  sha256(`${previous}\n${canonicalJson(header)}\n${canonicalJson(entries)}`);
