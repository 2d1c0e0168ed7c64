/** Takes out of the bundle what only readers of the source need: indentation of templates, comments in styles, and the documents, which travel as hashes. */

const DOCUMENT = /new TypedDocumentString\(`[^`]*`(?:, (\{[^}]*\}))?\)/g;

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');
// A space before a colon stays: it makes a selector another one.
const tight = (text) =>
  oneLine(text.replace(/\/\*.*?\*\//gs, ''))
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/([:,])\s+/g, '$1')
    .replaceAll(';}', '}');

/** Values where our Lit, built without them, would not find them: in elements that hold no markup, and in comments. */
const LOST = /<(?:textarea|style|script|title)\b[^>]*>[^<]*\0|<!--/i;

function refuseLost({ tag, quasi }) {
  const text = quasi.quasis.map(({ value }) => value.raw).join('\0');
  if (tag.name === 'html' && LOST.test(text))
    throw new Error(`our Lit has no values in comments or in elements without markup: ${text}`);
}

const TAGS = { html: oneLine, svg: oneLine, css: tight };

/** Every template of the module and what may be taken out of each of its texts: `[start, end, smaller]`, in order. */
function* changes(node, code) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) yield* changes(one, code);
    return;
  }
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(TAGS, node.tag.name)) {
    refuseLost(node);
    for (const { start, end, value } of node.quasi.quasis) {
      // With or without the marks around it, by parser.
      const at = code.indexOf(value.raw, start);
      if (at < 0 || at + value.raw.length > end)
        throw new Error(`a template is not where it should be: ${value.raw}`);
      yield [at, at + value.raw.length, TAGS[node.tag.name](value.raw)];
    }
  }
  for (const [key, inner] of Object.entries(node)) if (key !== 'parent') yield* changes(inner, code);
}

/**
 * What stands in other texts is left as it is: a line break there means something, to a table of terms or a file of
 * comma-separated values.
 */
function smaller(code, program) {
  const all = [...changes(program, code)].toSorted(([a], [b]) => a - b);
  let at = 0;
  let out = '';
  for (const [start, end, text] of all) {
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}

export function smallTexts() {
  return {
    name: 'trialside:small-texts',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      if (path.endsWith('/client/src/generated/graphql.ts')) {
        // The gateway has the text of each document; a page names it by its hash.
        const hashOf = (meta = '{}') => JSON.stringify(JSON.parse(meta).hash ?? '');
        return { code: code.replace(DOCUMENT, (_, meta) => hashOf(meta)), map: null };
      }
      if (!path.includes('/packages/widgets/src/')) return null;
      return { code: smaller(code, this.parse(code, { lang: 'ts' })), map: null };
    },
  };
}
