/** The course as a file: its facts as rows, or the picture on a sheet of its own. */
import { csvFile, offer, pictureFile, type FileKind } from '../../picture/files.ts';
import type { Stage } from '../stage.ts';
import { csvText } from './csv.ts';
import { printed } from './printed.ts';

export type { FileKind };
export { csvText };

/** Rejects where the browser cannot make the file. */
export async function save(kind: FileKind, stage: Stage, root: ShadowRoot): Promise<void> {
  offer(`${stage.course.subjectCode}.${kind}`, await fileOf(kind, stage, root));
}

export const fileOf = async (kind: FileKind, stage: Stage, root: ShadowRoot): Promise<Blob> =>
  kind === 'csv' ? csvFile(csvText(stage)) : pictureFile(kind, printed(stage), root, 'picture');
