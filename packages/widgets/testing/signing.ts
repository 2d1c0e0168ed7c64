/** What a gateway would say to somebody who signs, and the dialogue over a page of a test or story. */
import { render, html } from 'lit';
import { openSigning, type SigningOptions } from '../src/signing/dialog.ts';
import { scriptedClient, type ScriptedClient } from './scripted-client.ts';

const SIGNATURE = {
  id: 'signature-1',
  signedId: 'sledai-28',
  signerName: 'Lin Wenjing',
  meaning: 'AUTHORED',
  signedAt: '2026-11-26T02:41:12.000Z',
  signedLocally: '2026-11-26T10:41',
  timeZone: 'Asia/Shanghai',
  state: 'VALID',
  acknowledgements: [] as readonly string[],
} as const;

/** A sentence of the study, and the signatures there are. */
export function signingClient(signatures: readonly object[] = []): ScriptedClient {
  const client = scriptedClient();
  client.answer({
    attestation: {
      text: 'I have made this assessment myself, and it says what I found.',
      version: 'authored@1',
    },
    study: { id: 'study-1', subject: { id: 'subject-1', signatures } },
  });
  client.acknowledge({ saved: { __typename: 'SignatureSuccess', change: 131, signature: SIGNATURE } });
  return client;
}

export const EARLIER_SIGNATURE: object = {
  ...SIGNATURE,
  acknowledgements: ['ctcae-by-summary'],
  id: 'signature-0',
  signerName: 'He Shaoqi',
  meaning: 'REVIEWED',
  state: 'SUPERSEDED',
};

export interface OpenSigning {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly button: () => HTMLButtonElement;
  /** What the person was told once it was signed. */
  readonly done: readonly string[];
}

/** The colours that a widget gives the dialogue over it. */
const COLOURS = `:host{--_surface:light-dark(#fff,#1e2226);--_raised:light-dark(#f3f5f7,#262b30);--_ink:light-dark(#14171a,#eceff2);--_muted:light-dark(#59626b,#a8b1ba);--_accent:light-dark(#0b57a4,#86b7f5);--_line:light-dark(#d3d9de,#3c444c)} .quiet{color:var(--_muted)}`;

export async function signing(
  client: ScriptedClient,
  more: Partial<Pick<SigningOptions, 'language' | 'reauthenticate' | 'acknowledgements'>> = {},
  parent: Element = document.body,
): Promise<OpenSigning> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(COLOURS);
  root.adoptedStyleSheets = [sheet];
  render(html`<button type="button">Sign…</button>`, root);
  parent.append(host);
  root.querySelector('button')!.focus();
  const done: string[] = [];
  await openSigning({
    root,
    client,
    reauthenticate: () => Promise.resolve('proof'),
    language: 'en',
    signed: { subject: 'BJ01-001', id: 'sledai-28', knownAt: 130 },
    summary: [
      ['SLEDAI of BJ01-001', 'version 2'],
      ['Assessed on', '2026-06-29'],
      ['Total', '5 · light activity'],
      ['Clinical total, without serology', '1'],
    ],
    done: (_signature, text) => done.push(text),
    ...more,
  });
  const dialog = root.querySelector('dialog')!;
  return {
    host,
    dialog,
    done,
    button: () => dialog.querySelector<HTMLButtonElement>('[data-act=sign-now]')!,
  };
}
