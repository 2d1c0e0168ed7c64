/** Puts sentences on the page and says them anew when the language changes; typed entries are never touched. */
import { currentLanguage } from './language.ts';
import { isTextKey, t, type Said } from './text.ts';

/** What an element says: as its text (key "") or in an attribute. */
const said = new WeakMap<Element, Map<string, Said>>();

/** Marks what code has put on the page, so that it is found again. */
const MARK = 'data-said';

/** In HTML files: the attribute that names a key, and where its sentence goes. */
const WRITTEN: readonly (readonly [attribute: string, target: string])[] = [
  ['data-text', ''],
  ['data-label', 'aria-label'],
];

function put(element: Element, target: string, sentence: Said): void {
  const text = sentence(currentLanguage());
  if (target) element.setAttribute(target, text);
  else if (element.textContent !== text) element.textContent = text;
}

/** Says a sentence as the text of an element, or in one of its attributes. */
export function say(element: Element, sentence: Said, attribute = ''): void {
  const targets = said.get(element) ?? new Map<string, Said>();
  targets.set(attribute, sentence);
  said.set(element, targets);
  element.setAttribute(MARK, '');
  element.removeAttribute(attribute === 'aria-label' ? 'data-label' : 'data-text');
  put(element, attribute, sentence);
}

/** Says everything on the page in the language of the document. */
export function sayAll(root: ParentNode = document): void {
  for (const [attribute, target] of WRITTEN) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const key = element.getAttribute(attribute) ?? '';
      if (isTextKey(key)) put(element, target, t(key));
    }
  }
  for (const element of root.querySelectorAll(`[${MARK}]`)) {
    for (const [target, sentence] of said.get(element) ?? []) put(element, target, sentence);
  }
}
