/**
 * Makes Lit a guest that leaves no trace on the page: its Trusted Types policy becomes ours, and its notes on the global
 * object go, with what only browsers below our floor or decorators need. Every text replaced must be found, so that a new
 * version of Lit stops the build instead of slipping by.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { refuseUnused, UNUSED } from './lit-unused.mjs';

const POLICY = fileURLToPath(new URL('../src/element/trusted-policy.ts', import.meta.url));

/** By module: what is replaced, and by what. */
const CHANGES = {
  'lit-html/lit-html.js': [
    // Templates of ours hold values and other templates, and nothing that needs a directive: the file of directives stops
    // the build below.
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R\{)/, 'function M(t,i){return i}'],
    // Nor do they change an element as a whole.
    [/class Z\{.*?\}(?=const j=)/, ''],
    [/F:Z/, ''],
    [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, ''],
    [/(\w+)\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\)/, '__trialsidePolicy($1)'],
    [
      /,(\w+)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
      ';',
    ],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Every browser of our floor adopts style sheets; without this a style element would be written into each root.
    [
      /(\w)=\w\.ShadowRoot&&\(void 0===.*?"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '$1=!0',
    ],
    [/throw Error\("CSSResult is not[^"]*"\)/, 'throw Error("css")'],
    [/throw Error\("Value passed to 'css'.*?page security\."\)/, 'throw Error("css")'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,(\w)=\w\.reactiveElementPolyfillSupport(,.*),\1\?\.\(\{ReactiveElement:\w\}\)/s, '$2'],
    // Only decorators write metadata, and `Symbol` is the page's.
    [/,\w\.litPropertyMetadata\?\?=new WeakMap;/, ';'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\)(?=;)/, ''],
    [
      /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\..*?\}(?=this\._\$Eh=)/,
      '',
    ],
    [/static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/, ''],
    [/,void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    [/,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element/lit-element.js': [
    [
      /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/,
      ';',
    ],
    // Without notes on its class, what nothing extends is left out.
    [/(\w)\._\$litElement\$=!0,\1\["finalized"\]=!0;/, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

const version = createHash('sha256').update(String([...Object.values(UNUSED), ...Object.values(CHANGES)]));

// Vite keeps what it made of Lit as long as its plugins have the same names.
const name = `trialside:lit-guest-${version.digest('hex').slice(0, 8)}`;

export function litGuest() {
  return {
    name,
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const module = Object.keys(CHANGES).find((each) => path.endsWith(`/${each}`));
      if (/\/lit-html\/(?:async-)?directive\.js$/.test(path))
        throw new Error('a directive is used, and our Lit is built without them: see build/lit-guest.mjs');
      if (path.includes('/packages/widgets/src/')) refuseUnused(code, path);
      if (!module || path.includes('/development/')) return null;
      let changed = code;
      for (const [from, to] of [...UNUSED[module], ...CHANGES[module]]) {
        const before = changed;
        changed = changed.replace(from, typeof from === 'string' ? () => to : to);
        if (changed === before)
          throw new Error(`${module} no longer contains ${from}: look at the new version of Lit`);
      }
      if (changed.includes('__trialsidePolicy')) {
        changed = `import { trustedPolicy as __trialsidePolicy } from ${JSON.stringify(POLICY)};\n${changed}`;
      }
      return { code: changed, map: null };
    },
  };
}
