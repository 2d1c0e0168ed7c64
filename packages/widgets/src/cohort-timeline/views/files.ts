/** Writes a view into a file and offers it. */
import { csvOf } from '../../picture/csv.ts';
import { csvFile, offer, pictureFile, type FileKind } from '../../picture/files.ts';
import type { Figure } from './figure.ts';
import { withLegend } from './with-legend.ts';

/** All rows of the tables, with an empty line between two, then what the screen says around them. */
export const csvText = ({ title, sentences, tables }: Figure, footer: readonly string[]): string =>
  csvOf(
    tables.flatMap(({ caption, head, rows }, n) => [
      ...(n > 0 ? [['']] : []),
      [caption],
      head,
      ...rows.map(({ cells }) => cells),
    ]),
    [title, ...sentences, ...footer],
  );

/** `root` has the style sheets of the picture. Nothing is offered where there is no picture. Rejects where it cannot be made. */
export async function saveAs(
  kind: FileKind,
  name: string,
  figure: Figure,
  footer: readonly string[],
  root: ShadowRoot,
): Promise<void> {
  const { title, sentences, marks, legend } = figure;
  if (kind === 'csv') return offer(`${name}.csv`, csvFile(csvText(figure, footer)));
  if (!marks) return;
  const printed = { title, sentences, footer, ...withLegend(marks, legend) };
  offer(`${name}.${kind}`, await pictureFile(kind, printed, root, 'view-picture'));
}
