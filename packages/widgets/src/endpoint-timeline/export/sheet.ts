/** One sheet of paper with the picture, as SVG and PNG both print it: title, summary, marks, and what stands under it. */
import { layout } from '../layout.ts';
import { lettersWide } from '../lettering.ts';
import { widthOf } from '../picture-template.ts';
import { rowName } from '../say.ts';
import type { Path, Text } from '../ink.ts';
import type { Stage } from '../stage.ts';
import { footerOf } from './footer.ts';

export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Where the plot begins. */
  readonly left: number;
  readonly top: number;
  readonly paths: readonly Path[];
  /** In the plot. */
  readonly texts: readonly Text[];
  /** On the sheet. */
  readonly lines: readonly Text[];
}

const LINE = 16;
const EDGE = 12;
/** Days are as wide as on a screen of this width, whatever the place the widget has. */
const PLOT = 900;

export function sheetOf(stage: Stage): Sheet {
  const { course, shown, changes, view, anchor, voice } = stage;
  const names = shown.map(({ lane, row }) =>
    lettersWide(row ? rowName(lane, row, voice) : voice.words.lanes[lane]),
  );
  // Names are never cut on paper.
  const gutter = Math.ceil(Math.max(168, names.reduce((a, b) => Math.max(a, b), 0) * 7 + 28));
  const width = gutter + PLOT;
  const asked = { course, shown, changes, view, anchor, width, gutter, cards: false, voice };
  const [part] = layout()(asked).parts;
  const { frame, scene, ruler, height } = part!;
  const across = widthOf(part!) + 2 * EDGE;
  const title = voice.words.title(course.subjectCode);
  const text = (y: number, words: string, look: string): Text => ({
    x: EDGE,
    y,
    text: words,
    look,
    anchor: 'start',
  });
  const wrap = (words: string): readonly string[] => wrapped(words, (across - 2 * EDGE) / 6.6);
  const summary = wrap(stage.summary);
  const top = EDGE + 24 + summary.length * LINE + ruler;
  const foot = footerOf(stage).flatMap(wrap);
  return {
    title,
    width: across,
    height: top + height + 24 + foot.length * LINE,
    left: EDGE + gutter,
    top,
    paths: [...frame.paths, ...scene.paths],
    texts: [...frame.texts.map((one) => (one.whole ? { ...one, text: one.whole } : one)), ...scene.texts],
    lines: [
      text(EDGE + 12, title, 'sheet-title'),
      ...summary.map((line, n) => text(EDGE + 32 + n * LINE, line, 'day')),
      ...foot.map((line, n) => text(top + height + 24 + n * LINE, line, 'date')),
    ],
  };
}

/** Lines of at most so many Latin letters; Chinese may break anywhere. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=\s)|(?<=[\u2E80-\uFFFF])/)) {
    if (line && lettersWide(line + part.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}
