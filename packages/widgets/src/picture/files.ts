/** A picture or its rows as a file, made in the page and offered without a request. */
import { withLooks } from './looks.ts';
import { pngOf } from './png.ts';
import { sheetOf, type Printed } from './sheet.ts';
import { svgOf } from './svg.ts';

export type FileKind = 'csv' | 'svg' | 'png';

/** `picture` is the class of the picture that the style sheets of `root` speak of. Rejects where the browser cannot make it. */
export async function pictureFile(
  kind: 'svg' | 'png',
  printed: Printed,
  root: ShadowRoot,
  picture: string,
): Promise<Blob> {
  const sheet = sheetOf(printed);
  return withLooks(root, picture, (looks) =>
    kind === 'png' ? pngOf(sheet, looks) : new Blob([svgOf(sheet, looks)], { type: 'image/svg+xml' }),
  );
}

export const csvFile = (text: string): Blob => new Blob([text], { type: 'text/csv' });

/** The page keeps its address. */
export function offer(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
