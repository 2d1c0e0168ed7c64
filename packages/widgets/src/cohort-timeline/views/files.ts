/** Writes a view into a file and offers it. */
import { csvOf } from '../../picture/csv.ts';
import { looksIn, offer, pngOf, svgOf, type Sheet } from '../../picture/sheet.ts';
import type { Figure } from './figure.ts';

type Save = (name: string, figure: Figure, footer: readonly string[], picture: Element | null) => unknown;

/** Sharp on paper and on dense screens. */
const SCALE = 3;

function sheetOf({ title, sentences }: Figure, footer: readonly string[], picture: Element): Sheet {
  const { color } = getComputedStyle(picture);
  const host = (picture.getRootNode() as ShadowRoot).host;
  return {
    title,
    footer: [...sentences, ...footer],
    look: looksIn(picture),
    ink: color,
    surface: getComputedStyle(host).backgroundColor,
  };
}

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

export const saveAs: Readonly<Record<'csv' | 'svg' | 'png', Save>> = {
  csv: (name, figure, footer) => offer(`${name}.csv`, csvText(figure, footer), 'text/csv'),
  svg: (name, figure, footer, picture) =>
    picture &&
    figure.marks &&
    offer(`${name}.svg`, svgOf(figure.marks, sheetOf(figure, footer, picture)), 'image/svg+xml'),
  async png(name, figure, footer, picture) {
    if (!picture || !figure.marks) return;
    const painted = await pngOf(figure.marks, sheetOf(figure, footer, picture), SCALE);
    if (painted) offer(`${name}.png`, painted, 'image/png');
  },
};
