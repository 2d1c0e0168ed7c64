/** Who has signed which event of a subject, for whoever approves or monitors. Loaded with the rules. */
import { SubjectSignaturesDocument, type Client } from '@trialside/client';

export interface SignedBy {
  /** Names of those whose signature stands. */
  readonly names: readonly string[];
  /** It was signed, and has changed since. */
  readonly isOutdated: boolean;
}

const UNSIGNED: SignedBy = { names: [], isOutdated: false };

export class SignedEvents {
  /** Null while nothing is known: not read yet, or not to be read. */
  #signatures:
    | readonly {
        readonly signedId: string;
        readonly signerName: string;
        readonly state: string;
      }[]
    | null = null;
  #asked = '';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads them anew where the subject or its last change is another. */
  async follow(client: Client | null, subject: string, change: number): Promise<void> {
    const key = `${subject} ${change}`;
    if (!client || key === this.#asked) return;
    this.#asked = key;
    const outcome = await client.read(SubjectSignaturesDocument, { study: client.study, subject });
    if (this.#asked !== key) return;
    const found = outcome.kind === 'data' ? outcome.data.study?.subject?.signatures : null;
    this.#signatures = found ?? null;
    this.#changed();
  }

  /** Signatures over the event itself, and over all of its subject. Null while it is not known. */
  of(eventId: string, subjectId: string | null): SignedBy | null {
    const own = this.#signatures?.filter(({ signedId }) => signedId === eventId || signedId === subjectId);
    if (!own) return null;
    const names = own.flatMap(({ state, signerName }) => (state === 'VALID' ? [signerName] : []));
    const isOutdated = names.length === 0 && own.some(({ state }) => state === 'SUPERSEDED');
    return names.length > 0 || isOutdated ? { names: [...new Set(names)], isOutdated } : UNSIGNED;
  }
}
