/** Fast entry by keyboard: in an answer a digit, y or n chooses, and the focus goes on to the next question. */

/** The radio button of a group that a key means; null for a key that is not ours. */
export function meant(key: string, radios: readonly HTMLInputElement[]): HTMLInputElement | null {
  const name = key.toLowerCase();
  const byValue = radios.find(({ value }) => value === name || (name.length === 1 && value === WORDS[name]));
  if (byValue) return byValue;
  return /^[1-9]$/.test(name) ? (radios[Number(name) - 1] ?? null) : null;
}

const WORDS: Readonly<Record<string, string>> = { y: 'yes', n: 'no' };

const CONTROLS = 'input, select, textarea';

/** The control that a question is answered by: the chosen answer, else the first. */
export const controlOf = (question: Element): HTMLElement | null =>
  question.querySelector<HTMLElement>('input:checked') ?? question.querySelector<HTMLElement>(CONTROLS);

/** The questions of the form in their order. */
export const questionsIn = (root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-path]')].filter(
    // What is folded away cannot take the focus.
    (one) => one.matches('.ask, .grades') && !one.closest('details:not([open])') && controlOf(one),
  );

/** Where a pressed answer leads: to the next question; from the last one of an assessment to the button that adds it. */
export function nextStop(root: ParentNode, from: Element): HTMLElement | null {
  const all = questionsIn(root);
  const next = all[all.findIndex((one) => one.contains(from)) + 1];
  const guided = from.closest('.guided');
  const add = guided?.contains(next ?? null)
    ? null
    : guided?.querySelector<HTMLElement>('[data-act=assess]:enabled');
  return add ?? (next ? controlOf(next) : null);
}
