/** Names and descriptions that a page gives a widget, as text: ids do not reach across a shadow root. */

const textOf = (nodes: Iterable<Node | null>): string =>
  Array.from(nodes, (node) => node?.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ');

const byIds = (host: HTMLElement, attribute: string): string => {
  const ids = host.getAttribute(attribute)?.split(/\s+/) ?? [];
  const root = host.getRootNode() as Document | ShadowRoot;
  return textOf(ids.map((id) => root.querySelector(`#${CSS.escape(id)}`)));
};

/** aria-labelledby, else aria-label, else the labels of the form; empty where the page gives no name. */
export const labelOf = (host: HTMLElement, labels: Iterable<Node>): string =>
  byIds(host, 'aria-labelledby') || (host.getAttribute('aria-label') ?? textOf(labels));

/** aria-describedby, else aria-description; empty without either. */
export const descriptionOf = (host: HTMLElement): string =>
  byIds(host, 'aria-describedby') || (host.getAttribute('aria-description') ?? '');
