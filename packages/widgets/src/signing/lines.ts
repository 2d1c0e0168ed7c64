/** The signatures over a record as lines of a print. Loaded when somebody prints. */
import type { Client } from '@trialside/client';
import { loadSigningWords } from '../locales/signing-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { signaturesOf, type Signed } from './sign.ts';
import { signatureText } from './signature-text.ts';

export interface SignatureLines {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Oldest first. Says so where they could not be read: no signature is not the same as an unknown one. */
export async function signatureLines(
  client: Client,
  signed: Signed,
  language: LocaleName,
): Promise<SignatureLines> {
  const [given, words] = await Promise.all([signaturesOf(client, signed), loadSigningWords(language)]);
  const lines = given?.map((one) => `${signatureText(one, words)} · ${words.states[one.state]}`);
  return { heading: words.earlier, lines: lines ?? [words.unreadList] };
}
