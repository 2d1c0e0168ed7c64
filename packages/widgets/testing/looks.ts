/** Pictures of widgets against kept ones: which browser and fonts they are of, and how many points of them differ. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';

const FOLDER = fileURLToPath(new URL('../test/looks/', import.meta.url));
/** Set, pictures are written instead of compared. */
const isRecording = process.env['TRIALSIDE_RECORD_LOOKS'] === '1';

/** Where pictures of this browser with these fonts are kept: others draw letters another way. */
export async function placeOf(page: Page): Promise<string> {
  const version = page.context().browser()!.version().split('.')[0];
  const fonts = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    return ['400 13px system-ui', '600 20px system-ui']
      .flatMap((font) => {
        pen.font = font;
        return ['Wägé 0123456789 ×10⁹/L', '血小板疗效评估', '●○✓✗'].map(
          (text) => pen.measureText(text).width,
        );
      })
      .reduce((sum, width) => (sum * 31 + Math.round(width * 64)) % 0xff_ff_ff, 7)
      .toString(16);
  });
  return `chromium-${version}-${fonts}/`;
}

/** Whether there is anything to compare with, or why there is not. */
export const keptAt = (place: string): true | string =>
  isRecording || existsSync(FOLDER + place)
    ? true
    : `no pictures are kept of ${place.slice(0, -1)}: TRIALSIDE_RECORD_LOOKS=1 keeps them`;

/** The share of points that differ from the kept picture, from 0 to 1; 0 where it was just kept. */
export async function changed(target: Locator, place: string, name: string): Promise<number> {
  const picture = await target.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = `${FOLDER}${place}${name}.webp`;
  if (isRecording) {
    mkdirSync(FOLDER + place, { recursive: true });
    const small = await target.page().evaluate(asWebp, picture.toString('base64'));
    writeFileSync(file, Buffer.from(small, 'base64'));
    return 0;
  }
  const pair = [readFileSync(file), picture].map((one) => one.toString('base64'));
  return target.page().evaluate(shareThatDiffers, pair);
}

/** Runs in the page: without loss, and half as large. */
async function asWebp(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  const small = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(small, (byte) => String.fromCodePoint(byte)).join(''));
}

/** Runs in the page: the browser reads its own pictures best. */
async function shareThatDiffers(pictures: readonly string[]): Promise<number> {
  const read = async (base64: string): Promise<ImageData> => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
    const image = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  };
  const [kept, now] = await Promise.all(pictures.map(read));
  if (kept!.width !== now!.width || kept!.height !== now!.height) return 1;
  /** Smoothing of an edge is no change; another letter or colour is. */
  const NOTICED = 48;
  let different = 0;
  for (let at = 0; at < now!.data.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs(kept!.data[at + channel]! - now!.data[at + channel]!) > NOTICED,
    );
    if (isOther) different += 1;
  }
  return different / (now!.data.length / 4);
}
