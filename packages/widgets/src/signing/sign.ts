/** Signing over the gateway: the sentence, the proof of identity, and the signature. Nothing of it is kept. */
import {
  newIdempotencyKey,
  SigningSentenceDocument,
  SignDocument,
  SubjectSignaturesDocument,
  type Client,
  type SignatureMeaning,
  type SignMutation,
  type SubjectSignaturesQuery,
} from '@trialside/client';
import type { Reauthenticate } from '../element/context.ts';
import type { LocaleName } from '../locales/words.ts';
import type { SigningTrouble } from '../locales/signing-words.ts';

/** A record as it was read. */
export interface Signed {
  readonly subject: string;
  readonly id: string;
  /** Number of the change at which it was read. */
  readonly knownAt: number;
}

type Subject = NonNullable<NonNullable<SubjectSignaturesQuery['study']>['subject']>;
export type GivenSignature = Subject['signatures'][number];

export interface Sentence {
  readonly text: string;
  readonly version: string;
}

const LANGUAGES = { en: 'EN', 'zh-CN': 'ZH_CN' } as const satisfies Record<LocaleName, string>;

/** Null where it could not be read: then nothing can be signed. */
export async function sentence(
  client: Client,
  meaning: SignatureMeaning,
  language: LocaleName,
): Promise<Sentence | null> {
  const outcome = await client.read(SigningSentenceDocument, { meaning, language: LANGUAGES[language] });
  return outcome.kind === 'data' ? outcome.data.attestation : null;
}

/** Signatures over a record so far, oldest first; null where they could not be read. */
export async function signaturesOf(
  client: Client,
  { subject, id }: Signed,
): Promise<readonly GivenSignature[] | null> {
  const outcome = await client.read(SubjectSignaturesDocument, { study: client.study, subject });
  const all = outcome.kind === 'data' ? outcome.data.study?.subject?.signatures : null;
  return all?.filter(({ signedId }) => signedId === id) ?? null;
}

/** What the host gives its identity provider: base64url of SHA-256 over the purpose and the key. */
async function nonceOf(key: string): Promise<string | null> {
  // Pages that are not served securely have no cryptography.
  if (!globalThis.crypto.subtle) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`trialside-sign:${key}`));
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export interface Wanted {
  readonly signed: Signed;
  readonly meaning: SignatureMeaning;
  readonly language: LocaleName;
  readonly sentence: Sentence;
  /** Keys of what the signer ticked besides. */
  readonly acknowledgements: readonly string[];
}

/** A fresh proof, then the signature; a trouble where either is refused. */
export async function sign(
  client: Client,
  { signed, meaning, language, sentence: { version }, acknowledgements }: Wanted,
  reauthenticate: Reauthenticate,
): Promise<GivenSignature | SigningTrouble> {
  const idempotencyKey = newIdempotencyKey();
  const nonce = await nonceOf(idempotencyKey);
  if (!nonce) return 'insecure';
  let proof: string;
  try {
    proof = await reauthenticate({ nonce });
  } catch {
    return 'not-proved';
  }
  const outcome = await client.write(SignDocument, {
    input: {
      level: 'RECORD',
      id: signed.id,
      knownAt: signed.knownAt,
      meaning,
      language: LANGUAGES[language],
      attestationVersion: version,
      acknowledgements,
      proof,
      idempotencyKey,
    },
  });
  if (outcome.kind !== 'data')
    return outcome.kind === 'forbidden' ? 'role' : outcome.kind === 'network' ? 'unreachable' : 'refused';
  const { saved } = outcome.data;
  return 'signature' in saved ? saved.signature : troubleOf(saved);
}

function troubleOf(refusal: Exclude<SignMutation['saved'], { readonly signature: unknown }>): SigningTrouble {
  if ('__typename' in refusal && refusal.__typename === 'NotAllowed') return 'role';
  const reasons = 'fields' in refusal ? refusal.fields.map(({ reason }) => reason) : [];
  if (reasons.includes('changed-since-read')) return 'changed';
  if (reasons.includes('already-signed')) return 'already';
  return reasons.some((reason) => /^proof-|^reauthentication-/.test(reason)) ? 'not-proved' : 'refused';
}
