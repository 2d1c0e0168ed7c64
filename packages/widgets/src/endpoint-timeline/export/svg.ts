/** The sheet as an SVG that needs nothing beside it. */
import type { Text } from '../ink.ts';
import type { Looks } from './looks.ts';
import type { Sheet } from './sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

export const FONT = "system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

export function svgOf(sheet: Sheet, looks: { readonly path: Looks; readonly text: Looks }): string {
  const text = ({ x, y, text: words, look, anchor }: Text): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}"${attributes(looks.text(look))}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}" viewBox="0 0 ${sheet.width} ${sheet.height}" font-family="${escaped(FONT)}" font-size="12">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<desc>${escaped(sheet.lines.map((line) => line.text).join('\n'))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...sheet.lines.map(text),
    `<g transform="translate(${sheet.left} ${sheet.top})">`,
    ...sheet.paths.map(({ look, d }) => `<path d="${d}"${attributes(looks.path(look))}/>`),
    ...sheet.texts.map(text),
    '</g></svg>',
  ].join('');
}
