/**
 * The one node of a closed badge, made and written without a template: a table has a thousand, and what a template keeps of
 * each node it may change would cost each of them more than all of the rest.
 */

const NAMES = ['data-look', 'data-code', 'aria-expanded', 'aria-label', 'data-aged', 'lang'] as const;

type Value = string | undefined;

/** What stands on the button: its text, and its attributes in the order of their names; undefined is not written. */
export interface Marks {
  readonly text: string;
  readonly values: readonly [
    look: Value,
    code: Value,
    expanded: Value,
    label: Value,
    aged: Value,
    language: Value,
  ];
}

/** A button with all that badges of one look share: what is copied need not be written. */
interface Model {
  readonly button: HTMLButtonElement;
  readonly marks: Marks;
}

const models = new Map<Value, Model>();

function modelFor({ values: [look, code, expanded] }: Marks): Model {
  const marks: Marks = { text: '', values: [look, code, expanded, undefined, undefined, undefined] };
  const button = document.createElement('button');
  button.setAttribute('part', 'badge');
  button.setAttribute('aria-haspopup', 'dialog');
  writeOn(button, marks, null);
  const model = { button, marks };
  models.set(look, model);
  return model;
}

/** Puts a button with these marks into a root. */
export function makeButton(root: Node, now: Marks, pressed: (event: Event) => void): HTMLButtonElement {
  const model = models.get(now.values[0]) ?? modelFor(now);
  const button = model.button.cloneNode() as HTMLButtonElement;
  writeOn(button, now, model.marks);
  button.addEventListener('click', pressed);
  return root.appendChild(button);
}

/** Writes what is not there yet: a screen reader hears of every attribute that is touched. */
export function writeOn(button: HTMLButtonElement, now: Marks, before: Marks | null): void {
  // By number: in code that has only begun to run, walking a list by its iterator took longer than writing on the button.
  for (let n = 0; n < NAMES.length; n += 1) {
    const value = now.values[n];
    if (value === before?.values[n]) continue;
    if (value === undefined) button.removeAttribute(NAMES[n]!);
    else button.setAttribute(NAMES[n]!, value);
  }
  if (now.text !== before?.text) button.textContent = now.text;
}
