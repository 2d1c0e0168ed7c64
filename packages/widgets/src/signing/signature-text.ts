/** A signature as it is shown, printed and said. */
import { named } from '../element/named.ts';
import type { SigningWords } from '../locales/signing-words.ts';
import type { GivenSignature } from './sign.ts';

/** Printed name, meaning, and the time in the zone of the site and in UTC (21 CFR 11.50). */
export function signatureText(
  { signerName, meaning, signedAt, signedLocally, timeZone, acknowledgements }: GivenSignature,
  words: SigningWords,
): string {
  const text = words.signature({
    name: signerName,
    meaning: words.meanings[meaning],
    local: signedLocally.replace('T', ' '),
    zone: timeZone,
    utc: signedAt.slice(0, 16).replace('T', ' '),
  });
  return [text, ...acknowledgements.map((key) => acknowledged(key, words))].join(' · ');
}

/** What was acknowledged; one that this build does not know stays its key. */
export const acknowledged = (key: string, words: SigningWords): string => named(words.acknowledgements, key);
