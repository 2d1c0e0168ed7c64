/** How wide a text is, roughly, before anything is drawn: Chinese letters are about twice as wide as Latin ones. */

const WIDE = 1.9;

/** In widths of a Latin letter. */
export function lettersWide(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2E80' ? WIDE : 1;
  return width;
}

/** The text, or as much of it as fits with an ellipsis; the whole of it stands in a title beside it. */
export function clipped(text: string, most: number): string {
  if (lettersWide(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (lettersWide(kept + letter) > most - 1) break;
    kept += letter;
  }
  return `${kept}…`;
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
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
