/** What every widget shares: its provider, its language, and what it says to the page. */
import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import { BUILD } from '@trialside/client';
import { TrialError, type TrialErrorReason } from '../events/error.ts';
import { localeFor, loadWords, withOverrides, wordsInHand } from '../locales/load.ts';
import type { LocaleName, Words } from '../locales/words.ts';
import { joinProvider, type TrialContext } from './context.ts';

export abstract class TrialElement extends LitElement {
  /** Version and build hash. */
  static readonly version: string = BUILD;

  static override properties: PropertyDeclarations = {
    locale: {},
  };

  /** Language of this widget as a BCP 47 tag; without it that of `lang`, of the provider, or of the page. */
  declare locale: string | null | undefined;
  /** The nearest provider; null where there is none. */
  protected context: TrialContext | null = null;
  #leave: (() => void) | null = null;
  #missingWords: LocaleName | null = null;
  #wordsComing = false;
  /** Hears when the page changes its language; only without a provider, which tells of it too. */
  #pageLanguage: MutationObserver | null = null;

  /** Options without a prototype: a page that put a `state` or `attribute` on every object does not set them. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, { __proto__: null, ...options } as PropertyDeclaration);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    this.requestUpdate();
  }

  /** Called when the provider or what it gives has changed, before the next drawing. */
  protected contextChanged(_before: TrialContext | null): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = joinProvider(this, (context) => this.#setContext(context));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pageLanguage?.disconnect();
    this.#leave?.();
    // A widget that is only moved is back before this runs, and keeps what it shows.
    queueMicrotask(() => {
      if (!this.isConnected) this.#setContext(null);
    });
  }

  #setContext(context: TrialContext | null): void {
    this.#pageLanguage?.disconnect();
    if (!context && this.isConnected) {
      this.#pageLanguage ??= new MutationObserver(() => this.requestUpdate());
      this.#pageLanguage.observe(this.ownerDocument.documentElement, { attributeFilter: ['lang'] });
    }
    const before = this.context;
    if (context === before) return;
    this.context = context;
    this.contextChanged(before);
    this.requestUpdate();
  }

  /** The BCP 47 tag that dates and times are written by. */
  protected get languageTag(): string {
    return (
      this.locale || this.lang || this.context?.locale || this.ownerDocument.documentElement.lang || 'en'
    );
  }

  /** The language to speak. */
  protected get language(): LocaleName {
    return localeFor(this.languageTag);
  }

  /** The words to speak with; null while another language is on its way. Where it cannot be had, English. */
  protected get spoken(): Words | null {
    const language = this.language;
    const words = wordsInHand(this.#missingWords === language ? 'en' : language);
    if (words) return withOverrides(words, language, this.context?.words);
    if (!this.#wordsComing) void this.#fetchWords(language);
    return null;
  }

  async #fetchWords(language: LocaleName): Promise<void> {
    this.#wordsComing = true;
    try {
      await loadWords();
    } catch {
      this.#missingWords = language;
      this.report('file-missing');
    }
    this.#wordsComing = false;
    this.requestUpdate();
  }

  /** Tells the host of something it may want to log. */
  protected report(reason: TrialErrorReason): void {
    this.dispatchEvent(new TrialError({ reason, tag: this.localName }));
  }
}
