/** Whether what a widget shows of the study has stayed text: no markup of it, nothing that runs, nothing that is fetched. */
import { beforeEach, expect } from 'vitest';

declare global {
  // eslint-disable-next-line no-var
  var __injected: number | undefined;
}

beforeEach(() => {
  globalThis.__injected = undefined;
});

/** The kinds of element that widgets are made of. */
const OURS = new Set(
  `body button caption circle clipPath dd defs desc details div dl dt em fieldset figcaption figure footer form g h1 h2 h3 header
  input label legend li line main nav ol option output p path polyline rect section select slot span strong style summary svg
  table tbody td text textarea tfoot th thead title tr ul`.split(/\s+/),
);

/** Fails where a text of the study became an element, a handler or an address; every payload of the corpus would. */
export function isOnlyText(root: ParentNode): void {
  const tags = new Set([...root.querySelectorAll('*')].map(({ localName }) => localName));
  expect([...tags].filter((tag) => !OURS.has(tag))).toEqual([]);
  for (const element of root.querySelectorAll('*')) {
    expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(element.getAttribute('href') ?? element.getAttribute('src')).toBeNull();
  }
  expect(globalThis.__injected).toBeUndefined();
}
