/** A signature as it is shown, printed and said. */
import type { SigningWords } from '../locales/signing-words.ts';
import type { GivenSignature } from './sign.ts';

/** Printed name, meaning, and the time in the zone of the site and in UTC (21 CFR 11.50). */
export function signatureText(
  { signerName, meaning, signedAt, signedLocally, timeZone }: GivenSignature,
  words: SigningWords,
): string {
  return words.signature({
    name: signerName,
    meaning: words.meanings[meaning],
    local: signedLocally.replace('T', ' '),
    zone: timeZone,
    utc: signedAt.slice(0, 16).replace('T', ' '),
  });
}
