/** The sheet as an SVG that needs nothing beside it. */
import type { Looks } from './looks.ts';
import type { PictureText } from './marks.ts';
import { EDGE, FONT, LETTERS, type Line, type Sheet } from './sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

export function svgOf({ title, width, height, left, top, paths, texts, lines }: Sheet, looks: Looks): string {
  const text = ({ x, y, text: words, look, anchor }: PictureText): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}"${attributes(looks.text(look))}>${escaped(words)}</text>`;
  const line = ({ kind, y, text: words }: Line): string => {
    const [size, weight] = LETTERS[kind];
    const fill = kind === 'footer' ? looks.muted : looks.ink;
    return `<text x="${EDGE}" y="${y}"${attributes({ fill, 'font-size': size, 'font-weight': weight })}>${escaped(words)}</text>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FONT)}" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(lines.map((one) => one.text).join('\n'))}</desc>`,
    `<rect width="100%" height="100%"${attributes({ fill: looks.paper })}/>`,
    ...lines.map(line),
    `<g transform="translate(${left} ${top})">`,
    ...paths.map(({ look, d }) => `<path d="${d}"${attributes(looks.path(look))}/>`),
    ...texts.map(text),
    '</g></svg>',
  ].join('');
}
