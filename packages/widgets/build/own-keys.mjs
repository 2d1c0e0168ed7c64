/**
 * The bundler gathers the exports of a module with `for in`, which takes what a page has put on every object for one of
 * them, and the module fails. A loop of that kind anywhere else stops the build.
 */

const GATHERED = /for\(var (\w+) in (\w+)\)/g;

export function ownKeys() {
  return {
    name: 'trialside:own-keys',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code.replaceAll(GATHERED, 'for(let $1 of Object.keys($2))');
          if (/\bfor ?\([^;)]* in /.test(file.code))
            throw new Error(`${file.fileName} loops over inherited names`);
        }
      },
    },
  };
}
