/**
 * Loads a widget when its tag is first seen on the page, in shadow roots too: a page with a badge need not carry a form.
 */

/** By tag: what registers it. */
export type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

export interface Autoload {
  /** Looks into a root that nobody told of: one that was attached late, or is closed. */
  readonly discover: (root: ParentNode) => void;
  stop(): void;
}

/** `missing` hears of a tag whose file could not be had; it is tried again when the tag is seen again. */
export function autoload(page: Document, loaders: Loaders, missing: (tag: string) => void): Autoload {
  const asked = new Set<string>();
  const followed = new WeakSet<Node>();

  async function load(tag: string): Promise<void> {
    asked.add(tag);
    try {
      await loaders[tag]!();
    } catch {
      asked.delete(tag);
      missing(tag);
    }
  }

  function look(element: Element): void {
    const tag = element.localName;
    if (loaders[tag] && !asked.has(tag) && !customElements.get(tag)) void load(tag);
    if (element.shadowRoot) discover(element.shadowRoot);
    // An element of the host that is not registered yet attaches its root when it is.
    else if (tag.includes('-') && !loaders[tag] && !customElements.get(tag)) {
      void customElements.whenDefined(tag).then(() => element.shadowRoot && discover(element.shadowRoot));
    }
  }

  function discover(root: ParentNode): void {
    if (!followed.has(root)) {
      followed.add(root);
      observer.observe(root, { childList: true, subtree: true });
    }
    for (const element of root.querySelectorAll('*')) look(element);
  }

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        for (const element of node.querySelectorAll('*')) look(element);
      }
    }
  });
  discover(page);
  return { discover, stop: () => observer.disconnect() };
}
