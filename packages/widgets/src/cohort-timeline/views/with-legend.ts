/** A picture that leaves the page takes its legend along, below it. */
import { pixelsWide } from '../../picture/pixels-wide.ts';
import { rounded, type Marks, type PicturePath, type PictureText } from '../../picture/marks.ts';
import type { Figure } from './figure.ts';
import { swatchOf } from './swatch.ts';

const FIELD = 26;
const BETWEEN = 20;
const LINE = 22;

/** Signs of a legend begin each part where they say, and go on from there. */
const moved = ({ look, d }: PicturePath, left: number, top: number): PicturePath => ({
  look,
  d: d.replace(
    /M(-?[\d.]+) (-?[\d.]+)/g,
    (_, x, y) => `M${rounded(Number(x) + left)} ${rounded(Number(y) + top)}`,
  ),
});

export function withLegend(marks: Marks, legend: Figure['legend']): Marks {
  if (legend.length === 0) return marks;
  const paths: PicturePath[] = [...marks.paths];
  const texts: PictureText[] = [...marks.texts];
  let [left, top] = [4, marks.height + 8];
  for (const { look, text, paths: own } of legend) {
    const wide = FIELD + pixelsWide(text) * 1.08 + BETWEEN;
    if (left > 4 && left + wide > marks.width) [left, top] = [4, top + LINE];
    for (const path of own ?? swatchOf(look)) paths.push(moved(path, left, top - (own ? 5 : 0)));
    texts.push({ x: left + FIELD, y: top + 11, text, look: '', anchor: 'start' });
    left += wide;
  }
  return { width: marks.width, height: top + LINE, paths, texts };
}
