/**
 * How a widget joins the nearest provider, now or as soon as there is one. While it has none it waits with all the others of
 * its page, which is listened to once for them: a thousand badges are not a thousand listeners.
 */
import { ContextRequest, ProviderReady, type TrialContext } from './context.ts';

/** A widget without a provider, and what it does when it is told. */
interface Waiting {
  /** A provider has come: ask again. */
  readonly ask: () => void;
  /** The page has changed its language, of which a provider would have told. */
  readonly speak: () => void;
}

interface Page {
  readonly waiting: Set<Waiting>;
  readonly stop: () => void;
}

const pages = new WeakMap<Document, Page>();

function listenTo(page: Document): Page {
  const waiting = new Set<Waiting>();
  const askAll = (): void => waiting.forEach(({ ask }) => ask());
  const language = new MutationObserver(() => waiting.forEach(({ speak }) => speak()));
  page.addEventListener(ProviderReady.type, askAll);
  language.observe(page.documentElement, { attributeFilter: ['lang'] });
  const listening = {
    waiting,
    stop(): void {
      page.removeEventListener(ProviderReady.type, askAll);
      language.disconnect();
      pages.delete(page);
    },
  };
  pages.set(page, listening);
  return listening;
}

/**
 * `changed` hears null at once where there is no provider, and every context from then on; `speak` hears of another
 * language of the page while there is none. The answer leaves again.
 */
export function joinProvider(
  widget: HTMLElement,
  changed: (context: TrialContext | null) => void,
  speak: () => void,
): () => void {
  const page = widget.ownerDocument;
  let leave: (() => void) | null = null;
  const stopWaiting = (): void => {
    const here = pages.get(page);
    if (here?.waiting.delete(one) && here.waiting.size === 0) here.stop();
  };
  const request = (context: TrialContext, leaving: () => void): void => {
    if (!leave) stopWaiting();
    leave = leaving;
    changed(context);
  };
  const ask = (): void => void widget.dispatchEvent(new ContextRequest(request));
  const one: Waiting = { ask, speak };
  ask();
  if (!leave) {
    (pages.get(page) ?? listenTo(page)).waiting.add(one);
    changed(null);
  }
  return () => {
    stopWaiting();
    leave?.();
  };
}
