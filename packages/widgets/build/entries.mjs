/** The entries of the package: by name, the source that each is built from. A widget is a folder with a `<folder>.define.ts`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Folders of the widgets, in one order on every machine. */
export const widgetNames = () =>
  readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(src, entry.name, `${entry.name}.define.ts`)))
    .map(({ name }) => name)
    .sort();

/** `index` and `define` for all; for each widget its class, and beside it the file that registers it. */
export const entries = () => ({
  index: join(src, 'index.ts'),
  define: join(src, 'define.ts'),
  ...Object.fromEntries(
    widgetNames().flatMap((name) =>
      [name, `${name}.define`].map((entry) => [entry, join(src, name, `${entry}.ts`)]),
    ),
  ),
});
