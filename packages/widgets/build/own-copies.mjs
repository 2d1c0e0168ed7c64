/**
 * Gives each widget of `esm/` a copy of its own of small modules that others need too. Shared, each would be a file: a
 * request, and a hundred bytes and more, or with its neighbours all of what one widget or another needs of them.
 */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));

const MARK = '?own=';

/** The path of a module below `src`, whoever has it. */
const pathOf = (id) => relative(src, id.split('?')[0]).split(sep).join('/');

/**
 * `isCopied` tells by its path below `src` which module is copied: it must keep nothing that two widgets share, and be
 * asked for by what it does, never for what it is. A copy belongs to the widget whose folder imports it, or whose copy
 * does.
 */
export function ownCopies(widgets, isCopied) {
  const ownerOf = (importer) => {
    const [, owner] = importer.split(MARK);
    const [folder] = pathOf(importer).split('/');
    return owner ?? (widgets.includes(folder) ? folder : undefined);
  };
  return {
    name: 'trialside:own-copies',
    enforce: 'pre',
    resolveId(source, importer) {
      const owner = source.startsWith('.') && importer && ownerOf(importer);
      if (!owner) return null;
      const file = join(importer.split('?')[0], '..', source);
      return isCopied(pathOf(file)) ? file + MARK + owner : null;
    },
  };
}
