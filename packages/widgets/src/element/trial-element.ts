/** What every widget shares: its provider, its language, and what it says to the page. */
import { ReactiveElement, render, type PropertyDeclaration, type PropertyValues } from 'lit';
import { BUILD } from '@trialside/client';
import { TrialError, type TrialErrorReason } from '../events/error.ts';
import { localeFor } from '../locales/locale-for.ts';
import type { LocaleName } from '../locales/words.ts';
import type { Receive, TrialContext } from './context.ts';
import { askAround, awaitProvider, stopWaiting, type Waiting } from './join-provider.ts';

/** How a property stands on a tag, by name: as a text, or as a flag. Lit is built without any other kind. */
export type Properties = Readonly<
  Record<
    string,
    { readonly type?: typeof Boolean; readonly attribute?: string | false; readonly reflect?: true }
  >
>;

export abstract class TrialElement extends ReactiveElement {
  /** Version and build hash. */
  static readonly version: string = BUILD;

  static override properties: Properties = {
    locale: {},
  };

  /** Language of this widget as a BCP 47 tag; without it that of `lang`, of the provider, or of the page. */
  declare locale: string | null | undefined;
  /** The nearest provider; null where there is none. */
  protected context: TrialContext | null = null;
  /** Where it waits for a provider, or how it leaves the one it has. */
  #waiting: Waiting | null = null;
  #leave: (() => void) | null = null;
  readonly #receive: Receive = (context, leave) => {
    this.#stopWaiting();
    this.#leave = leave;
    this.#setContext(context);
  };

  /** Options without a prototype: a page that put a `state` or `attribute` on every object does not set them. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, { __proto__: null, ...options } as PropertyDeclaration);
  }

  /** A flag is down until somebody raises it: nothing need be set in a constructor, drawn and reflected for it. */
  static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    if (options.type === Boolean) Object.assign(this.prototype, { [key]: false });
    return super.getPropertyDescriptor(name, key, options);
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

  /** What is to be seen now, as a template; null where the widget has written it by itself. */
  protected abstract render(): unknown;

  protected override update(changed: PropertyValues): void {
    const drawing = this.render();
    super.update(changed);
    if (drawing) render(drawing, this.renderRoot, { host: this });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    askAround(this, this.#receive);
    if (this.#leave) return;
    this.#waiting = awaitProvider(this, this.#receive);
    this.#setContext(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting();
    this.#leave?.();
    this.#leave = null;
    // A widget that is only moved is back before this runs, and keeps what it shows.
    queueMicrotask(() => {
      if (!this.isConnected) this.#setContext(null);
    });
  }

  #stopWaiting(): void {
    if (this.#waiting) stopWaiting(this.#waiting, this);
    this.#waiting = null;
  }

  #setContext(context: TrialContext | null): void {
    const before = this.context;
    if (context === before) return;
    this.context = context;
    this.contextChanged(before);
    this.requestUpdate();
  }

  /** The BCP 47 tag that dates and times are written by. */
  protected get languageTag(): string {
    return this.languageTagOn(this.ownerDocument.documentElement.lang);
  }

  /** The same, where the language of the page is known already: a browser takes its time to tell it. */
  protected languageTagOn(page: string): string {
    return this.locale || this.lang || this.context?.locale || page || 'en';
  }

  /** The language to speak. */
  protected get language(): LocaleName {
    return localeFor(this.languageTag);
  }

  /** Tells the host of something it may want to log. */
  protected report(reason: TrialErrorReason): void {
    this.dispatchEvent(new TrialError({ reason, tag: this.localName }));
  }
}
