/** On paper everything is open. A style alone opens it only from Chromium 131, Firefox 143 and Safari 18.4 on. */

/** Opens what is closed in `root` before a page is printed, and closes it afterwards; the answer stops it. */
export function openOnPaper(root: ParentNode): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of opened) one.open = true;
  };
  const close = (): void => {
    for (const one of opened) one.open = false;
    opened = [];
  };
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  return () => {
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  };
}
