/** The signing dialogue: what is signed, with which meaning, in which words; then the proof of identity and the signature. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Client, SignatureMeaning } from '@trialside/client';
import type { Reauthenticate } from '../element/context.ts';
import { loadSigningWords, type SigningTrouble } from '../locales/signing-words.ts';
import type { LocaleName } from '../locales/words.ts';
import {
  sentence as readSentence,
  sign,
  signaturesOf,
  type GivenSignature,
  type Sentence,
  type Signed,
} from './sign.ts';
import { watchSeen, type Seen } from './seen.ts';
import { acknowledged, signatureText } from './signature-text.ts';
import { signingStyles } from './signing-styles.ts';

/** An endorsement belongs to a milestone of the study, not to one record. */
const MEANINGS: readonly SignatureMeaning[] = ['AUTHORED', 'REVIEWED', 'APPROVED', 'RESPONSIBLE'];

export interface SigningOptions {
  readonly root: ShadowRoot;
  readonly client: Client;
  readonly reauthenticate: Reauthenticate;
  readonly language: LocaleName;
  readonly signed: Signed;
  /** What is signed, as the form shows it: name and value. */
  readonly summary: readonly (readonly [name: string, value: string])[];
  /** Keys of what the signer has ticked already: stored with the signature, and shown above the button. */
  readonly acknowledgements?: readonly string[];
  /** It was signed; the sentence is for screen readers. */
  readonly done: (signature: GivenSignature, text: string) => void;
}

/** Resolves once it is shown. Rejects where its words cannot be loaded. */
export async function openSigning(options: SigningOptions): Promise<void> {
  const { root, client, language, signed, acknowledgements = [] } = options;
  const words = await loadSigningWords(language);
  const { styleSheet } = signingStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  const dialog = root.ownerDocument.createElement('dialog');
  dialog.className = 'signing';
  dialog.lang = language;
  dialog.setAttribute('aria-labelledby', 'signing-heading');
  const before = root.activeElement as HTMLElement | null;
  let meaning: SignatureMeaning = 'AUTHORED';
  let sentence: Sentence | null = null;
  let earlier: readonly GivenSignature[] = [];
  let trouble: SigningTrouble | null = null;
  let isSigning = false;
  let seen: Seen | null = null;

  const draw = (): void => void render(template(), dialog);

  async function choose(next: SignatureMeaning): Promise<void> {
    meaning = next;
    sentence = null;
    draw();
    const read = await readSentence(client, next, language);
    if (next !== meaning || !dialog.isConnected) return;
    sentence = read;
    trouble = read ? null : 'unread';
    draw();
    // Another sentence has to be read as well.
    seen?.renew();
    draw();
  }

  async function readEarlier(): Promise<void> {
    earlier = (await signaturesOf(client, signed)) ?? earlier;
    if (dialog.isConnected) draw();
  }

  async function press(): Promise<void> {
    // What is signed is the sentence that was on the screen.
    if (!sentence || isSigning || seen?.look() !== 'seen') return;
    isSigning = true;
    trouble = null;
    draw();
    const answer = await sign(
      client,
      { signed, meaning, language, sentence, acknowledgements },
      options.reauthenticate,
    );
    isSigning = false;
    if (typeof answer === 'string') {
      trouble = answer;
      draw();
      // Without an answer it may be signed all the same: what is there now tells.
      return readEarlier();
    }
    dialog.close();
    options.done(answer, signatureText(answer, words));
  }

  const template = (): TemplateResult => html`
    <p class="heading" id="signing-heading">${words.title}</p>
    <p class="quiet">${words.what}</p>
    <dl>
      ${options.summary.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      earlier.length > 0
        ? html`<p class="quiet">${words.earlier}</p>
            <ul>
              ${earlier.map(
                (one) => html`<li>${signatureText(one, words)} · ${words.states[one.state]}</li>`,
              )}
            </ul>`
        : nothing
    }
    <label
      >${words.meaning}
      <select
        name="meaning"
        ?disabled=${isSigning}
        @change=${(event: Event) =>
          void choose((event.target as HTMLSelectElement).value as SignatureMeaning)}
      >
        ${MEANINGS.map(
          (one) => html`<option value=${one} .selected=${one === meaning}>${words.meanings[one]}</option>`,
        )}
      </select></label
    >
    <p class="quiet">${words.sentence}</p>
    <p class="sentence">${sentence?.text ?? '…'}</p>
    ${acknowledgements.map((key) => html`<p class="sentence">${acknowledged(key, words)}</p>`)}
    <p class="quiet">${words.proof}</p>
    <p class="quiet" id="signing-seen" role="status">${seen && sentence ? words.seen[seen.state] : ''}</p>
    ${trouble ? html`<p class="stop" role="alert">${words.trouble[trouble]}</p>` : nothing}
    <footer>
      <button type="button" @click=${() => dialog.close()}>${words.cancel}</button>
      <button
        type="button"
        class="main"
        data-act="sign-now"
        aria-describedby="signing-seen"
        ?disabled=${!sentence || isSigning || seen?.state !== 'seen'}
        @click=${press}
      >
        ${isSigning ? words.signing : words.sign}
      </button>
    </footer>
  `;

  // What is typed and pressed here is no answer of the form beneath.
  for (const type of ['input', 'click', 'keydown'])
    dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    seen?.stop();
    dialog.remove();
    before?.focus();
  });
  root.append(dialog);
  draw();
  dialog.showModal();
  seen = watchSeen(dialog.querySelector('.sentence')!, dialog.querySelector('.main')!, draw);
  void choose(meaning);
  await readEarlier();
}
