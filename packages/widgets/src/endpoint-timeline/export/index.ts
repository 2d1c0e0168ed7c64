/** Offers the course as a file, without a request: the page keeps its address. */
import type { Stage } from '../stage.ts';
import { csvOf } from './csv.ts';
import { withLooks } from './looks.ts';
import { pngOf } from './png.ts';
import { sheetOf } from './sheet.ts';
import { svgOf } from './svg.ts';

export { csvOf } from './csv.ts';
export type FileKind = 'csv' | 'svg' | 'png';

/** Rejects where the browser cannot make the file. */
export async function save(kind: FileKind, stage: Stage, root: ShadowRoot): Promise<void> {
  offer(`${stage.course.subjectCode}.${kind}`, await fileOf(kind, stage, root));
}

export async function fileOf(kind: FileKind, stage: Stage, root: ShadowRoot): Promise<Blob> {
  if (kind === 'csv') return new Blob([csvOf(stage)], { type: 'text/csv' });
  const sheet = sheetOf(stage);
  return withLooks(root, (looks) =>
    kind === 'png' ? pngOf(sheet, looks) : new Blob([svgOf(sheet, looks)], { type: 'image/svg+xml' }),
  );
}

function offer(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
