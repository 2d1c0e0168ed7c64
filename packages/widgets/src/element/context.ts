/**
 * How a widget finds its provider: it asks with an event that climbs the page, through shadow roots too, and the nearest
 * provider answers and stays in touch. Nothing is kept in a global.
 */
import type { Client, CutChoice } from '@trialside/client';
import type { SpokenChange, WordOverrides } from '../locales/words.ts';

/**
 * Proves once more who the person is: the host asks its identity provider for a token with this nonce and answers the
 * token. A rejection means that the person was not proved.
 */
export type Reauthenticate = (ask: { readonly nonce: string }) => Promise<string>;

/** What a provider gives its widgets. A change of any of it is a new object. */
export interface TrialContext {
  /** Null while the provider lacks its gateway, study or token callback. */
  readonly client: Client | null;
  readonly cut: CutChoice | null;
  /** BCP 47 tag of the language around the widgets. */
  readonly locale: string;
  readonly words: WordOverrides | null;
  /** Tells screen readers that a value has changed, one at a time and politely. */
  readonly announce: (change: SpokenChange) => void;
  /** The same for a finished sentence. */
  readonly say: (sentence: string) => void;
  /** Proves once more who the person is, for a signature; null where the page does not offer it. */
  readonly reauthenticate: Reauthenticate | null;
  /** Entries that nobody has saved yet, by what they are about: in memory, as long as the client. */
  readonly drafts: Map<string, unknown>;
}

export type Receive = (context: TrialContext, leave: () => void) => void;

// Widgets and providers of another number do not understand each other and stay apart.
export class ContextRequest extends Event {
  static readonly type: string = 'trial-context-1';
  readonly receive: Receive;

  constructor(receive: Receive) {
    super(ContextRequest.type, { bubbles: true, composed: true });
    this.receive = receive;
  }
}

/** A provider that came late says so; widgets still waiting ask again. */
export class ProviderReady extends Event {
  static readonly type: string = 'trial-provider-ready-1';

  constructor() {
    super(ProviderReady.type, { bubbles: true, composed: true });
  }
}
