/**
 * The picture as data: one path for each look over all rows, the texts beside them, and where each fact can be pointed
 * at. Nothing here knows of a document, so that screen, print and export draw the same.
 */
import type { FactChange } from '@trialside/rules/timeline';
import { rounded, type PicturePath } from '../picture/marks.ts';
import { bandMarks } from './band-marks.ts';
import { barMarks } from './bar-marks.ts';
import { chartMarks } from './chart-marks.ts';
import { flagMarks } from './flag-marks.ts';
import { gradeMarks } from './grade-marks.ts';
import type { Hit, Ink, Placed, Text } from './ink.ts';
import type { Row, RowKind } from './rows.ts';
import { visitMarks } from './visit-marks.ts';

export interface Scene {
  readonly paths: readonly PicturePath[];
  readonly texts: readonly Text[];
  readonly hits: readonly Hit[];
}

const DRAW: Readonly<Record<RowKind, (row: Row, placed: Placed, ink: Ink) => void>> = {
  header: () => {},
  bars: barMarks,
  grades: gradeMarks,
  chart: chartMarks,
  band: bandMarks,
  flags: flagMarks,
  visits: visitMarks,
};

/** Height of a row with nothing but a sign in it. */
const SIGN = 24;

/** Draws the rows; those without any day in view draw nothing but stay where they are. */
export function sceneOf(rows: readonly Row[], placed: Placed): Scene {
  const paths = new Map<string, string[]>();
  const texts: Text[] = [];
  const hits: Hit[] = [];
  const path = (look: string, d: string): void => {
    const parts = paths.get(look);
    if (parts) parts.push(d);
    else paths.set(look, [d]);
  };
  for (const row of rows) {
    if (row.was.length > 0) DRAW[row.kind]({ ...row, facts: row.was, was: row.facts }, placed, ghost(path));
    DRAW[row.kind](row, placed, {
      path,
      text: (text) => texts.push(text),
      hit(fact, left, right) {
        hits.push({ fact, row, left, right });
        const change = placed.changed(fact.key);
        // In a low row it stands beside the sign, which it would cover.
        const at = row.height > SIGN ? (left + right) / 2 : Math.min(right + 6, placed.axis.width);
        if (change) path(change, CHANGED[change](at, row.top + 5));
      },
    });
    undated(row, texts, hits);
  }
  const drawn = [...paths].map(([look, parts]) => ({ look, d: parts.join('') }));
  return { paths: [...drawn.filter(isBehind), ...drawn.filter((one) => !isBehind(one))], texts, hits };
}

/** What stood there at the earlier cut is an outline without a colour; the line between values was another one. */
const ghost = (path: Ink['path']): Ink => ({
  path: (look, d) => {
    if (look !== 'curve' && !look.startsWith('guide-') && look !== 'normal') path('ghost', d);
  },
  text: () => {},
  hit: () => {},
});

const CHANGED: Readonly<Record<FactChange['kind'], (x: number, y: number) => string>> = {
  added: (x, y) => `M${rounded(x - 3)} ${y}h6m-3 -3v6`,
  changed: (x, y) => `M${rounded(x - 3)} ${y + 3}h6l-3 -6z`,
  removed: () => '',
};

/** What has no day at all stands before the first one, where cursor and pointer find it. */
function undated(row: Row, texts: Text[], hits: Hit[]): void {
  const without = row.facts.filter(({ start, what }) => start === null && what.type !== 'phase');
  if (without.length === 0) return;
  const text = without.length > 1 ? `?×${without.length}` : '?';
  texts.push({ x: -4, y: row.top + row.height / 2 + 4, text, look: 'undated', anchor: 'end' });
  for (const fact of without) hits.push({ fact, row, left: -14, right: -2 });
}

/** Limits and lines that values are read against lie behind them. */
const isBehind = ({ look }: PicturePath): boolean =>
  look === 'normal' || look === 'safety-window' || look === 'ghost' || look.startsWith('guide-');
