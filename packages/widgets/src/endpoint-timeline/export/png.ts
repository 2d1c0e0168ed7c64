/** The same sheet painted on a canvas: no image is loaded for it, so that a strict content security policy has nothing to refuse. */
import type { Text } from '../ink.ts';
import type { Looks } from './looks.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './svg.ts';

/** Pixels of the file for each pixel of the sheet: sharp when it is printed. */
export const SCALE = 2;

const opacity = (value: string | undefined): number =>
  value === undefined || value === '' ? 1 : Number(value);

/** Rejects where the browser cannot make so large a picture. */
export function pngOf(sheet: Sheet, looks: { readonly path: Looks; readonly text: Looks }): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sheet.width * SCALE);
  canvas.height = Math.ceil(sheet.height * SCALE);
  const paint = canvas.getContext('2d');
  if (!paint) return Promise.reject(new Error('no canvas'));
  paint.scale(SCALE, SCALE);
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, sheet.width, sheet.height);
  for (const line of sheet.lines) write(paint, line, looks.text(line.look));
  paint.translate(sheet.left, sheet.top);
  for (const { look, d } of sheet.paths) draw(paint, new Path2D(d), looks.path(look));
  for (const text of sheet.texts) write(paint, text, looks.text(text.look));
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('too large'))), 'image/png'),
  );
}

type Look = Readonly<Record<string, string>>;

function draw(paint: CanvasRenderingContext2D, path: Path2D, look: Look): void {
  if (look['fill'] && look['fill'] !== 'none') {
    paint.globalAlpha = opacity(look['fill-opacity']);
    paint.fillStyle = look['fill'];
    paint.fill(path);
  }
  if (look['stroke'] && look['stroke'] !== 'none') {
    paint.globalAlpha = opacity(look['stroke-opacity']);
    paint.strokeStyle = look['stroke'];
    paint.lineWidth = Number((look['stroke-width'] ?? '1').replace('px', '')) || 1;
    paint.setLineDash(
      [...(look['stroke-dasharray'] ?? '').matchAll(/[\d.]+/g)].map(([length]) => Number(length)),
    );
    paint.stroke(path);
  }
  paint.globalAlpha = 1;
}

function write(paint: CanvasRenderingContext2D, { x, y, text, anchor }: Text, look: Look): void {
  paint.font = `${look['font-weight'] || '400'} ${look['font-size'] || '12px'} ${FONT}`;
  paint.fillStyle = look['fill'] || '#000';
  paint.textAlign = anchor === 'middle' ? 'center' : anchor;
  paint.fillText(text, x, y);
}
