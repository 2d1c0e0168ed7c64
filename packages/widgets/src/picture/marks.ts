/** Pictures as plain data: paths by look and texts, drawn alike on the screen, in a file and on paper. */

export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly look: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PicturePath {
  readonly look: string;
  readonly d: string;
}

/** In pixels. Looks are class names: what they look like is the style sheet's. */
export interface Marks {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly PicturePath[];
  readonly texts: readonly PictureText[];
}

export const rounded = (value: number): string => String(Math.round(value * 10) / 10);

export const box = (left: number, top: number, width: number, height: number): string =>
  `M${rounded(left)} ${rounded(top)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;

export const dot = (x: number, y: number, radius: number): string =>
  `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0`;

export const line = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');

/** Lines at 45 degrees inside a box. */
export function hatch(left: number, right: number, top: number, height: number): string {
  let d = '';
  for (let at = left + 6; at < right + height; at += 6) {
    const [from, to] = [Math.max(at - height, left), Math.min(at, right)];
    if (to > from)
      d += `M${rounded(from)} ${rounded(top + at - from)}L${rounded(to)} ${rounded(top + at - to)}`;
  }
  return d;
}

/** Gathers what is drawn: one path for each look, in the order the looks came first. */
export interface Pen {
  readonly path: (look: string, d: string) => void;
  readonly text: (x: number, y: number, text: string, look?: string, anchor?: PictureText['anchor']) => void;
  readonly marks: (width: number, height: number) => Marks;
}

export function pen(): Pen {
  const paths = new Map<string, string[]>();
  const texts: PictureText[] = [];
  return {
    path(look, d) {
      const parts = paths.get(look);
      if (parts) parts.push(d);
      else paths.set(look, [d]);
    },
    text: (x, y, text, look = '', anchor = 'start') => void texts.push({ x, y, text, look, anchor }),
    marks: (width, height) => ({
      width,
      height,
      paths: [...paths].map(([look, parts]) => ({ look, d: parts.join('') })),
      texts,
    }),
  };
}
