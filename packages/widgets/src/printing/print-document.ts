/** Prints a page of its own in a frame that holds nothing else, so that the host's page is not printed with it. */
import { render, type TemplateResult } from 'lit';
import { SHEET } from './sheet.ts';

export function printDocument(
  root: ShadowRoot,
  language: string,
  title: string,
  body: TemplateResult,
): HTMLIFrameElement {
  root.querySelector('iframe.printed')?.remove();
  const frame = root.ownerDocument.createElement('iframe');
  frame.className = 'unseen printed';
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  page.documentElement.lang = language;
  // The browser prints it above the page, and offers it as the name of a file.
  page.title = title;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  page.adoptedStyleSheets = [sheet];
  render(body, page.body);
  view.addEventListener('afterprint', () => frame.remove());
  return frame;
}

/** Opens the browser's dialogue; false where the page may not, as in a sandboxed frame of a portal. */
export function openPrint(frame: HTMLIFrameElement): boolean {
  const view = frame.contentWindow!;
  let isOpen = false;
  view.addEventListener('beforeprint', () => (isOpen = true), { once: true });
  view.print();
  return isOpen;
}
