/** SIG-01: the signatures over the assessment that is shown, read with it and shown, printed and exported with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { toJson, type Client } from '@trialside/client';
import { loadSigningWords, type SigningWords } from '../locales/signing-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { signaturesOf, type GivenSignature, type Signed } from '../signing/sign.ts';
import { signatureText } from '../signing/signature-text.ts';

interface Read {
  readonly words: SigningWords;
  /** Null where they could not be read. */
  readonly given: readonly GivenSignature[] | null;
}

export class SignatureList {
  readonly #changed: () => void;
  #asked = '';
  #read: Read | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks anew where the record, what is known of it, or the language has changed. */
  draw(client: Client | null, signed: Signed | null, language: LocaleName): TemplateResult | typeof nothing {
    const asked = client && signed ? toJson([signed, language]) : '';
    if (asked !== this.#asked) {
      // Signatures of another record are never shown for this one.
      if (!asked || !this.#asked.includes(toJson(signed?.id))) this.#read = null;
      this.#asked = asked;
      if (client && signed) void this.#ask(client, signed, language, asked);
    }
    return this.#read ? list(this.#read) : nothing;
  }

  async #ask(client: Client, signed: Signed, language: LocaleName, asked: string): Promise<void> {
    const read = await Promise.all([loadSigningWords(language), signaturesOf(client, signed)]).catch(
      () => null,
    );
    if (asked !== this.#asked || !read) return;
    const [words, given] = read;
    this.#read = { words, given };
    this.#changed();
  }
}

const list = ({ words, given }: Read): TemplateResult | typeof nothing =>
  given?.length === 0
    ? nothing
    : html`<section class="signatures" aria-label=${words.earlier}>
        <p class="system" aria-hidden="true"><span>${words.earlier}</span></p>
        ${
          given
            ? html`<ul>
                ${given.map((one) => html`<li>${signatureText(one, words)} · ${words.states[one.state]}</li>`)}
              </ul>`
            : html`<p class="quiet">${words.unreadList}</p>`
        }
      </section>`;
