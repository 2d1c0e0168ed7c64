/** A picture as a file: an SVG that needs nothing beside it, or a PNG painted on a canvas. */
import type { Marks, PictureText } from './marks.ts';

/** Presentation attributes of a look, as the screen computes them. */
export type LookOf = (look: string) => Readonly<Record<string, string>>;

export interface Sheet {
  readonly title: string;
  /** What it shows, below the picture: sentences, data cut, filter, version. */
  readonly footer: readonly string[];
  readonly look: LookOf;
  readonly ink: string;
  readonly surface: string;
}

const TOP = 28;
const LINE = 16;
const EDGE = 8;
const FONT = "system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** Cuts a sentence into lines of about so many letters; Chinese has no spaces, and letters twice as wide. */
export function lines(text: string, room: number): readonly string[] {
  const found: string[] = [];
  let [now, width] = ['', 0];
  for (const part of text.match(/[\u2E80-\uFFFF]|[^\s\u2E80-\uFFFF]+\s*|\s+/gu) ?? []) {
    const wide = part.charCodeAt(0) >= 0x2e80 ? 2 : part.length;
    if (width + wide > room && now !== '') {
      found.push(now.trimEnd());
      [now, width] = ['', 0];
    }
    now += part;
    width += wide;
  }
  return [...found, now.trimEnd()].filter((one) => one !== '');
}

const footerOf = ({ footer }: Sheet, width: number): readonly string[] =>
  footer.flatMap((one) => lines(one, Math.floor((width - 2 * EDGE) / 6.2)));

const heightOf = (height: number, footer: readonly string[]): number =>
  TOP + height + footer.length * LINE + 16;

export function svgOf({ width, height, paths, texts }: Marks, sheet: Sheet): string {
  const footer = footerOf(sheet, width);
  const all = heightOf(height, footer);
  const text = ({ x, y, text: words, anchor, look }: PictureText): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}"${attributes(look ? sheet.look(look) : { fill: sheet.ink })}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" font-family="${FONT}" font-size="12">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<rect width="100%" height="100%" fill="${escaped(sheet.surface)}"/>`,
    `<text x="${EDGE}" y="18" font-size="14" font-weight="600" fill="${escaped(sheet.ink)}">${escaped(sheet.title)}</text>`,
    `<g transform="translate(0 ${TOP})">`,
    ...paths.map(({ look, d }) => `<path d="${d}"${attributes(sheet.look(look))}/>`),
    ...texts.map(text),
    '</g>',
    ...footer.map(
      (one, n) =>
        `<text x="${EDGE}" y="${TOP + height + 14 + n * LINE}" fill="${escaped(sheet.ink)}">${escaped(one)}</text>`,
    ),
    '</svg>',
  ].join('');
}

/** As the browser writes lengths: "1.5px". */
const pixels = (length: string): number => Number(length.replace('px', ''));

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/**
 * The same painted, `scale` pixels to a point; null where the browser has no canvas to give. No picture is loaded for it:
 * a content security policy without data addresses would refuse one.
 */
export async function pngOf(
  { width, height, paths, texts }: Marks,
  sheet: Sheet,
  scale: number,
): Promise<Blob | null> {
  const footer = footerOf(sheet, width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(heightOf(height, footer) * scale);
  const paint = canvas.getContext('2d');
  if (!paint) return null;
  paint.scale(scale, scale);
  paint.fillStyle = sheet.surface;
  paint.fillRect(0, 0, width, heightOf(height, footer));
  const write = (
    x: number,
    y: number,
    words: string,
    weight = '400',
    size = '12px',
    ink = sheet.ink,
  ): void => {
    paint.font = `${weight} ${size} ${FONT}`;
    paint.fillStyle = ink;
    paint.fillText(words, x, y);
  };
  write(EDGE, 18, sheet.title, '600', '14px');
  paint.save();
  paint.translate(0, TOP);
  for (const { look, d } of paths) {
    const shape = new Path2D(d);
    const { fill, stroke, ...more } = sheet.look(look);
    if (fill && fill !== 'none') {
      paint.globalAlpha = Number(more['fill-opacity'] ?? 1);
      paint.fillStyle = fill;
      paint.fill(shape);
    }
    if (!stroke || stroke === 'none') continue;
    paint.globalAlpha = Number(more['stroke-opacity'] ?? 1);
    paint.strokeStyle = stroke;
    paint.lineWidth = pixels(more['stroke-width'] ?? '1');
    const dashes = more['stroke-dasharray'] ?? 'none';
    paint.setLineDash(dashes === 'none' ? [] : dashes.split(/[\s,]+/).map(pixels));
    paint.stroke(shape);
  }
  paint.globalAlpha = 1;
  for (const { x, y, text, look, anchor } of texts) {
    const style: Readonly<Record<string, string>> = look ? sheet.look(look) : {};
    paint.textAlign = ALIGN[anchor];
    write(
      x,
      y,
      text,
      style['font-weight'] ?? '400',
      style['font-size'] ?? '12px',
      style['fill'] ?? sheet.ink,
    );
  }
  paint.restore();
  paint.textAlign = 'left';
  footer.forEach((one, n) => write(EDGE, TOP + height + 14 + n * LINE, one));
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
];

/** Looks as the picture on the screen has them; one that it does not show has none. */
export const looksIn =
  (picture: Element): LookOf =>
  (look) => {
    const mark = picture.querySelector(`.${CSS.escape(look)}`);
    if (!mark) return {};
    const style = getComputedStyle(mark);
    return Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]));
  };

/** Offers a file without a request: the page keeps its address. */
export function offer(name: string, content: Blob | string, type: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
