/**
 * How a widget joins the nearest provider, now or as soon as there is one. While it has none it waits with all the others of
 * its page, which is listened to once for them: a thousand badges are not a thousand listeners.
 */
import { askForContext, isProvided, PROVIDER_READY, type Receive } from './context.ts';

interface Widget extends HTMLElement {
  /** Draws anew: the page has changed its language, of which a provider would have told. */
  requestUpdate(): void;
}

/** Who waits on a page. */
export interface Waiting {
  /** Widgets without a provider, each with what hears of one. */
  readonly widgets: Map<Widget, Receive>;
  /** False until there may be a provider: a thousand badges of a page without one need not ask. */
  isProvided: boolean;
  readonly stop: () => void;
}

const pages = new WeakMap<Document, Waiting>();

function listenTo(page: Document): Waiting {
  const widgets: Waiting['widgets'] = new Map();
  const askAll = (): void => {
    waiting.isProvided = true;
    widgets.forEach((receive, widget) => askForContext(widget, receive));
  };
  const language = new MutationObserver(() => widgets.forEach((_, widget) => widget.requestUpdate()));
  page.addEventListener(PROVIDER_READY, askAll, true);
  language.observe(page.documentElement, { attributeFilter: ['lang'] });
  const waiting: Waiting = {
    widgets,
    isProvided: isProvided(),
    stop(): void {
      page.removeEventListener(PROVIDER_READY, askAll, true);
      language.disconnect();
      pages.delete(page);
    },
  };
  pages.set(page, waiting);
  return waiting;
}

/** Asks the nearest provider, who calls `receive` at once; nobody is asked where nobody can answer. */
export function askAround(widget: Widget, receive: Receive): void {
  if (pages.get(widget.ownerDocument)?.isProvided ?? isProvided()) askForContext(widget, receive);
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
