/** How wide a text of a picture is in pixels, before anything is drawn. */
import { lettersWide } from './lettering.ts';

const LETTER = 6.4;
const CAPITAL = 8.2;

/** In pixels at 12 px; capitals are wider than small letters. */
export function pixelsWide(text: string): number {
  const capitals = text.match(/[A-Z%]/g)?.length ?? 0;
  return lettersWide(text) * LETTER + capitals * (CAPITAL - LETTER);
}
