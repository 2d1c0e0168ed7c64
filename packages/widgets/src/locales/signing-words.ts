/** The words of the signing dialogue, by key; loaded with it. The sentence that is signed comes from the study itself. */
import type { SignatureMeaning, SignatureState } from '@trialside/client';
import type { Seen } from '../signing/seen.ts';
import type { LocaleName } from './words.ts';

export type SigningTrouble =
  /** The sentence could not be read. */
  | 'unread'
  /** Sent, and no answer came. */
  | 'unreachable'
  | 'refused'
  | 'role'
  | 'not-proved'
  | 'insecure'
  | 'changed'
  | 'already';

/** Keys are stored with signatures: never renamed. */
export type Acknowledgement = 'ctcae-by-summary';

export interface SigningWords {
  readonly title: string;
  readonly what: string;
  readonly meaning: string;
  readonly meanings: Readonly<Record<SignatureMeaning, string>>;
  readonly sentence: string;
  readonly proof: string;
  /** Why the button waits. */
  readonly seen: Readonly<Record<Seen['state'], string>>;
  readonly sign: string;
  readonly signing: string;
  readonly cancel: string;
  /** "Lin Wenjing, authored, 2026-11-26 10:41 (Asia/Shanghai), 02:41 UTC". */
  readonly signature: (of: {
    readonly name: string;
    readonly meaning: string;
    readonly local: string;
    readonly zone: string;
    readonly utc: string;
  }) => string;
  /** What a signer ticks besides the sentence, by its key in the study. */
  readonly acknowledgements: Readonly<Record<Acknowledgement, string>>;
  readonly states: Readonly<Record<SignatureState, string>>;
  readonly earlier: string;
  /** Whether there are any could not be read. */
  readonly unreadList: string;
  readonly trouble: Readonly<Record<SigningTrouble, string>>;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: SigningWords }>>> = {
  en: () => import('./en/signing.ts'),
  'zh-CN': () => import('./zh-CN/signing.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadSigningWords = async (locale: LocaleName): Promise<SigningWords> =>
  (await LOADERS[locale]()).words;
