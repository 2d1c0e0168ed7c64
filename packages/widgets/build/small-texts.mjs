/** Takes out of the bundle what only readers of the source need: indentation of templates, comments in styles, and the documents, which travel as hashes. */

const TEMPLATE = /\b(html|css)`([^`]*)`/g;
const DOCUMENT = /new TypedDocumentString\(`[^`]*`(?:, (\{[^}]*\}))?\)/g;

/** Tables in which a line is a term or a grade: their breaks are their meaning. */
const IN_LINES = /\/ctcae\/dictionary\//;

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');
// A space before a colon stays: it makes a selector another one.
const tight = (text) =>
  oneLine(text.replace(/\/\*.*?\*\//gs, ''))
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/([:,])\s+/g, '$1')
    .replaceAll(';}', '}');

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
      return {
        code: code.replace(
          TEMPLATE,
          (_, tag, text) => `${tag}\`${tag === 'css' ? tight(text) : oneLine(text)}\``,
        ),
        map: null,
      };
    },
    // Templates within templates: once everything else is small, a line break can only stand in one of them.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const inLines = Object.keys(file.modules).some((id) => IN_LINES.test(id.replaceAll('\\', '/')));
          file.code = inLines ? file.code.trim() : file.code.trim().replace(/\s*\n\s*/g, ' ');
        }
      },
    },
  };
}
