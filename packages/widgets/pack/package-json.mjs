/** The package.json that integrators get: entries of the built files, and nothing to install beside them. */
import { widgetNames } from '../build/entries.mjs';

const TYPINGS = ['react', 'vue', 'svelte'];

/** `own` is the package.json of the workspace. */
export function packageJson({ name, version, description, license, type }) {
  const entry = (file, types) => ({ types: `./types/widgets/${types}.d.ts`, default: `./esm/${file}.js` });
  const widgets = widgetNames().flatMap((widget) => [
    [`./${widget}`, entry(widget, `${widget}/${widget}`)],
    [`./${widget}/define`, entry(`${widget}.define`, `${widget}/${widget}.define`)],
  ]);
  return {
    name,
    version,
    description,
    license,
    type,
    // Only what registers a tag does anything by being imported.
    sideEffects: ['./trialside.js', './esm/define.js', './esm/*.define.js'],
    main: './esm/index.js',
    types: './types/widgets/index.d.ts',
    customElements: './custom-elements.json',
    'web-types': './web-types.json',
    exports: {
      '.': entry('index', 'index'),
      './define': entry('define', 'define'),
      ...Object.fromEntries(widgets),
      ...Object.fromEntries(
        TYPINGS.map((framework) => [`./${framework}`, { types: `./types/${framework}.d.ts` }]),
      ),
      './trialside.js': { types: './types/widgets/trialside.d.ts', default: './trialside.js' },
      './protocols/*.json': './protocols/*.json',
      './custom-elements.json': './custom-elements.json',
      './integrity.json': './integrity.json',
      './vscode.html-custom-data.json': './vscode.html-custom-data.json',
      './web-types.json': './web-types.json',
      './package.json': './package.json',
    },
    files: ['*.js', '*.json', '*.txt', 'CHANGELOG.md', 'trialside', 'esm', 'types', 'protocols'],
  };
}
