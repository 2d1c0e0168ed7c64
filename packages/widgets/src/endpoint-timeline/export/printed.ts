/** The picture as it goes on paper: days as wide as on a screen, whatever the place the widget has, and no name cut. */
import { lettersWide } from '../../picture/lettering.ts';
import type { Printed } from '../../picture/sheet.ts';
import { layout } from '../layout.ts';
import { widthOf } from '../picture-template.ts';
import { rowName } from '../say.ts';
import type { Stage } from '../stage.ts';
import { footerOf } from './footer.ts';

const PLOT = 900;

export function printed(stage: Stage): Printed {
  const { course, shown, changes, view, anchor, voice } = stage;
  const names = shown.map(({ lane, row }) =>
    lettersWide(row ? rowName(lane, row, voice) : voice.words.lanes[lane]),
  );
  const gutter = Math.ceil(Math.max(168, names.reduce((a, b) => Math.max(a, b), 0) * 7 + 28));
  const width = gutter + PLOT;
  const asked = { course, shown, changes, view, anchor, width, gutter, cards: false, voice };
  const [part] = layout()(asked).parts;
  const { frame, scene, ruler, height } = part!;
  return {
    title: voice.words.title(course.subjectCode),
    sentences: [stage.summary],
    footer: footerOf(stage),
    width: widthOf(part!),
    height: height + ruler,
    left: gutter,
    above: ruler,
    paths: [...frame.paths, ...scene.paths],
    texts: [...frame.texts.map((one) => (one.whole ? { ...one, text: one.whole } : one)), ...scene.texts],
  };
}
