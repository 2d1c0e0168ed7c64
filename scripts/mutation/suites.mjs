/**
 * What a test file of the rules gets under the name "vitest" while mutants run: `expect` is Vitest's own, and the tests
 * are only collected, so that one process can run any of them as often as it likes. The unit suite remains the judge of
 * whether the tests pass; here they only have to notice.
 */
export { expect } from 'vitest';

/** Every test collected so far: { id, file, run }. */
export const collected = [];
const path = [];
let file = '';

/** Names the file whose tests are collected next. */
export function collectFrom(name) {
  file = name;
}

function suite(name, body) {
  path.push(name);
  body();
  path.pop();
}

function single(name, ...rest) {
  const run = rest.find((part) => typeof part === 'function');
  const title = [file, ...path, name].join(' > ');
  const twins = collected.filter((one) => one.title === title).length;
  collected.push({ id: twins === 0 ? title : `${title} (${twins + 1})`, title, file, run });
}

function each(define) {
  return (cases) =>
    (name, ...rest) => {
      const body = rest.find((part) => typeof part === 'function');
      for (const [n, one] of cases.entries()) {
        const args = Array.isArray(one) ? one : [one];
        define(`${name} #${n}`, () => body(...args));
      }
    };
}

const skip = () => {};
/** What a folder starts to use is added here; until then the run stops with "not a function" and the place. */
export const describe = Object.assign(suite, {
  each: each(suite),
  skipIf: (condition) => (condition ? skip : suite),
});
export const test = Object.assign(single, { each: each(single) });
export const it = test;
