/**
 * Lit is built without what no widget needs. A source that came to need it would draw nothing there, and nobody would be
 * told: the build refuses it.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { litGuest } from '../build/lit-guest.mjs';
import { smallTexts } from '../build/small-texts.mjs';

/** A file among the sources of the widgets, so that it is built as one of them. */
const ENTRY = fileURLToPath(new URL('../src/no-such-file.ts', import.meta.url));

const bundled = (source: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'silent',
    // Not the development build of Lit, which a test would else be given.
    resolve: { conditions: ['module', 'browser'] },
    plugins: [
      smallTexts(),
      litGuest(),
      {
        name: 'source',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? source : null),
      },
    ],
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['es'] } },
  });

const html = (template: string): string =>
  `import { html } from 'lit'; export const drawn = (value: string): unknown => html\`${template}\`;`;

test('what every widget does is built', async () => {
  const template = '<label title=${value}>${value}<textarea .value=${value}></textarea></label>';
  await expect(bundled(html(template))).resolves.toBeDefined();
});

test.each([
  ['a value inside a textarea', html('<textarea rows="2">${value}</textarea>')],
  ['a value inside a style', html('<p>${value}</p><style>${value}</style>')],
  ['a comment, which may hold a value', html('<p><!-- ${value} --></p>')],
  ['a directive', `export { repeat } from 'lit/directives/repeat.js';`],
  ['MathML', `export { mathml } from 'lit';`],
  ['a template that says nothing has changed', `export { noChange } from 'lit';`],
  ['a controller that waits to be connected', `export const controller = { hostConnected(): void {} };`],
  ['a listener that is an object', `export const listener = { handleEvent(): void {} };`],
])('%s stops the build', async (_what, source) => {
  await expect(bundled(source)).rejects.toThrow(/our Lit|MISSING_EXPORT|not exported/);
});
