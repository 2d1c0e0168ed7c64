/** One sheet of paper with a picture, as SVG and PNG both print it: title, sentences, marks, and what stands under them. */
import { wrapped } from './lettering.ts';
import type { PicturePath, PictureText } from './marks.ts';

export interface Printed {
  readonly title: string;
  /** Between title and picture. */
  readonly sentences: readonly string[];
  /** Under the picture: what is left out, the data cut, the version. */
  readonly footer: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Room that the picture takes left of and above its zero. */
  readonly left?: number;
  readonly above?: number;
  readonly paths: readonly PicturePath[];
  readonly texts: readonly PictureText[];
}

/** A line of text beside the picture. */
export interface Line {
  readonly kind: 'title' | 'sentence' | 'footer';
  readonly y: number;
  readonly text: string;
}

export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Where the zero of the picture lies. */
  readonly left: number;
  readonly top: number;
  readonly paths: readonly PicturePath[];
  readonly texts: readonly PictureText[];
  readonly lines: readonly Line[];
}

export const EDGE = 12;
const LINE = 16;
const LETTER = 6.6;

/** `width` and `height` of the picture include what lies left of and above its zero. */
export function sheetOf({
  title,
  width,
  height,
  left = 0,
  above = 0,
  paths,
  texts,
  ...said
}: Printed): Sheet {
  const wrap = (words: string): readonly string[] => wrapped(words, width / LETTER);
  const [sentences, footer] = [said.sentences.flatMap(wrap), said.footer.flatMap(wrap)];
  const top = EDGE + 24 + sentences.length * LINE;
  const under = top + height + 20;
  return {
    title,
    width: width + 2 * EDGE,
    height: under + footer.length * LINE,
    left: EDGE + left,
    top: top + above,
    paths,
    texts,
    lines: [
      { kind: 'title', y: EDGE + 12, text: title },
      ...sentences.map((text, n) => ({ kind: 'sentence' as const, y: EDGE + 32 + n * LINE, text })),
      ...footer.map((text, n) => ({ kind: 'footer' as const, y: under + n * LINE, text })),
    ],
  };
}

export const FONT = "system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** How large and how heavy the lines beside a picture are written. */
export const LETTERS: Readonly<Record<Line['kind'], readonly [size: string, weight: string]>> = {
  title: ['14px', '600'],
  sentence: ['12px', '400'],
  footer: ['12px', '400'],
};
