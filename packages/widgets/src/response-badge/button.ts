/**
 * The one node of a closed badge, made and written without a template: a table has a thousand, and what a template keeps of
 * each node it may change would cost each of them more than all of the rest.
 */

const NAMES = ['data-look', 'data-code', 'data-aged', 'aria-label', 'aria-expanded', 'lang'] as const;

/** What stands on the button, by attribute, and its text; what is undefined is not written. */
export type Marks = Readonly<Record<(typeof NAMES)[number], string | undefined>> & { readonly text: string };

let model: HTMLButtonElement | undefined;

/** Puts a button into a root, with what all of them have. */
export function makeButton(root: Node, pressed: (event: Event) => void): HTMLButtonElement {
  if (!model) {
    model = document.createElement('button');
    model.setAttribute('part', 'badge');
    model.setAttribute('aria-haspopup', 'dialog');
  }
  const button = root.appendChild(model.cloneNode() as HTMLButtonElement);
  button.addEventListener('click', pressed);
  return button;
}

/** Writes what is not there yet: a screen reader hears of every attribute that is touched. */
export function writeOn(button: HTMLButtonElement, now: Marks, before: Marks | null): void {
  for (const name of NAMES) {
    const value = now[name];
    if (value === before?.[name]) continue;
    if (value === undefined) button.removeAttribute(name);
    else button.setAttribute(name, value);
  }
  if (now.text !== before?.text) button.textContent = now.text;
}
