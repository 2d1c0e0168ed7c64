/** The same sheet painted on a canvas: no image is loaded for it, so that a strict content security policy has nothing to refuse. */
import type { Looks } from './looks.ts';
import { EDGE, FONT, LETTERS, type Sheet } from './sheet.ts';

/** Points of the file for each pixel of the sheet: sharp when it is printed. */
const SCALE = 3;
/** No browser of ours paints a longer canvas. */
const LONGEST = 16_000;

export const scaleOf = ({ width, height }: Sheet): number =>
  Math.min(SCALE, LONGEST / Math.max(width, height));

/** Rejects where the browser cannot make so large a picture. */
export function pngOf(sheet: Sheet, looks: Looks): Promise<Blob> {
  const scale = scaleOf(sheet);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sheet.width * scale);
  canvas.height = Math.ceil(sheet.height * scale);
  const paint = canvas.getContext('2d');
  if (!paint) return Promise.reject(new Error('no canvas'));
  paint.scale(scale, scale);
  paint.fillStyle = looks.paper;
  paint.fillRect(0, 0, sheet.width, sheet.height);
  for (const { kind, y, text } of sheet.lines) {
    const [size, weight] = LETTERS[kind];
    paint.font = `${weight} ${size} ${FONT}`;
    paint.fillStyle = kind === 'footer' ? looks.muted : looks.ink;
    paint.fillText(text, EDGE, y);
  }
  paint.translate(sheet.left, sheet.top);
  for (const { look, d } of sheet.paths) draw(paint, new Path2D(d), looks.path(look));
  for (const { x, y, text, look, anchor } of sheet.texts) {
    const style = looks.text(look);
    paint.font = `${style['font-weight'] || '400'} ${style['font-size'] || '12px'} ${FONT}`;
    paint.fillStyle = style['fill'] || looks.ink;
    paint.textAlign = anchor === 'middle' ? 'center' : anchor;
    if (style['paint-order']?.startsWith('stroke')) {
      paint.strokeStyle = style['stroke'] || looks.paper;
      paint.lineWidth = pixels(style['stroke-width'] ?? '') || 1;
      paint.strokeText(text, x, y);
    }
    paint.fillText(text, x, y);
  }
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('too large'))), 'image/png'),
  );
}

/** As the browser writes lengths: "1.5px". */
const pixels = (length: string): number => Number(length.replace('px', ''));
const opacity = (value = ''): number => (value === '' ? 1 : Number(value));

function draw(paint: CanvasRenderingContext2D, path: Path2D, look: Readonly<Record<string, string>>): void {
  if (look['fill'] && look['fill'] !== 'none') {
    paint.globalAlpha = opacity(look['fill-opacity']);
    paint.fillStyle = look['fill'];
    paint.fill(path);
  }
  if (look['stroke'] && look['stroke'] !== 'none') {
    paint.globalAlpha = opacity(look['stroke-opacity']);
    paint.strokeStyle = look['stroke'];
    paint.lineWidth = pixels(look['stroke-width'] ?? '') || 1;
    const dashes = look['stroke-dasharray'] ?? 'none';
    paint.setLineDash(dashes === 'none' ? [] : dashes.split(/[\s,]+/).map(pixels));
    paint.stroke(path);
  }
  paint.globalAlpha = 1;
}
