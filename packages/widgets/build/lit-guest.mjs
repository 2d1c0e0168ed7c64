/**
 * Makes Lit a guest that leaves no trace on the page: its Trusted Types policy becomes ours, and its notes on the global
 * object go, with what only browsers below our floor or decorators need. Every text replaced must be found, so that a new
 * version of Lit stops the build instead of slipping by.
 */
import { fileURLToPath } from 'node:url';

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
    // Attributes of ours are texts and flags: a number or a list in one would be read by no rule of ours.
    [
      /switch\((\w)\)\{case Boolean:(\w=\w\?\w:null);break;case Object:.*?JSON\.stringify\(\w\)\}return/,
      'if($1===Boolean)$2;return',
    ],
    [
      /switch\((\w)\)\{case Boolean:(\w=null!==\w);break;case Number:.*?\}\}return/,
      'if($1===Boolean)$2;return',
    ],
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

export function litGuest() {
  return {
    name: 'trialside:lit-guest',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const name = Object.keys(CHANGES).find((each) => path.endsWith(`/${each}`));
      if (/\/lit-html\/(?:async-)?directive\.js$/.test(path))
        throw new Error('a directive is used, and our Lit is built without them: see build/lit-guest.mjs');
      if (!name || path.includes('/development/')) return null;
      let changed = code;
      for (const [from, to] of CHANGES[name]) {
        if (changed.search(from) < 0)
          throw new Error(`${name} no longer contains ${from}: look at the new version of Lit`);
        changed = changed.replace(from, to);
      }
      if (changed.includes('__trialsidePolicy')) {
        changed = `import { trustedPolicy as __trialsidePolicy } from ${JSON.stringify(POLICY)};\n${changed}`;
      }
      return { code: changed, map: null };
    },
  };
}
