/** Builds elements without markup text: the pages run under Trusted Types, where `innerHTML` does not exist. */
import { say } from './say.ts';
import type { Said } from './text.ts';

export interface Attributes {
  readonly [name: string]: string | boolean | Said | null | undefined;
}

/** A node, data as text, or a sentence in the language of the page. Null leaves nothing. */
export type Child = Node | string | Said | null;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') say(element, value, name);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  const present = children.filter((child) => child !== null);
  for (const child of present) {
    if (typeof child !== 'function') element.append(child);
    else if (present.length === 1) say(element, child);
    else element.append(make('span', {}, child));
  }
  return element;
}

/** The element of an id that the page's HTML is known to hold. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element as T;
}
