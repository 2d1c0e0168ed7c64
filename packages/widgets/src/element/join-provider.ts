/**
 * How a widget joins the nearest provider, now or as soon as there is one. While it has none it waits with all the others of
 * its page, which is listened to once for them: a thousand badges are not a thousand listeners.
 */
import { askForContext, PROVIDER_READY, type Receive } from './context.ts';

interface Widget extends HTMLElement {
  /** Draws anew: the page has changed its language, of which a provider would have told. */
  requestUpdate(): void;
}

/** Who waits on a page. */
export interface Waiting {
  /** Widgets without a provider, each with what hears of one. */
  readonly widgets: Map<Widget, Receive>;
  readonly stop: () => void;
}

const pages = new WeakMap<Document, Waiting>();

function listenTo(page: Document): Waiting {
  const widgets: Waiting['widgets'] = new Map();
  const askAll = (): void => widgets.forEach((receive, widget) => askForContext(widget, receive));
  const language = new MutationObserver(() => widgets.forEach((_, widget) => widget.requestUpdate()));
  page.addEventListener(PROVIDER_READY, askAll);
  language.observe(page.documentElement, { attributeFilter: ['lang'] });
  const listening = {
    widgets,
    stop(): void {
      page.removeEventListener(PROVIDER_READY, askAll);
      language.disconnect();
      pages.delete(page);
    },
  };
  pages.set(page, listening);
  return listening;
}

/** Has `receive` told when a provider comes; until `stopWaiting` with the answer. */
export function awaitProvider(widget: Widget, receive: Receive): Waiting {
  const page = widget.ownerDocument;
  const waiting = pages.get(page) ?? listenTo(page);
  waiting.widgets.set(widget, receive);
  return waiting;
}

export function stopWaiting({ widgets, stop }: Waiting, widget: Widget): void {
  widgets.delete(widget);
  if (widgets.size === 0) stop();
}
