/**
 * How a widget finds its provider: it asks with an event that climbs the page, through shadow roots too, and the nearest
 * provider answers and stays in touch. All that a page keeps is whether there has been a provider.
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
export const CONTEXT_REQUEST = 'trial-context-1';
/** A provider that came late says so; widgets still waiting ask again. */
export const PROVIDER_READY = 'trial-provider-ready-1';

export interface ContextRequest extends Event {
  /** What the provider that answers keeps and calls. */
  receive: Receive;
}

/** Stands on the registry of a page where any copy of Trialside has made a provider, under whatever tag. */
const PROVIDED = Symbol.for('trialside.provided');

export const markProvided = (): void => void Object.defineProperty(customElements, PROVIDED, { value: true });

/** Whether there may be a provider, on this page or another. */
export const isProvided = (): boolean => PROVIDED in customElements || !!customElements.get('trial-provider');

const CLIMBING = { bubbles: true, composed: true };

/** Asks whoever is around the widget; nobody answers where there is no provider. */
export function askForContext(widget: Element, receive: Receive): void {
  const request = new Event(CONTEXT_REQUEST, CLIMBING) as ContextRequest;
  request.receive = receive;
  widget.dispatchEvent(request);
}

export function sayProviderReady(provider: Element): void {
  provider.dispatchEvent(new Event(PROVIDER_READY, CLIMBING));
}
