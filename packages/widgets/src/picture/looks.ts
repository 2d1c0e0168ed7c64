/**
 * What marks look like on paper, as the browser computes it: always light, whatever the page is, and in our own colours,
 * since those of a dark host would be white on white. Where a person forces colours, theirs, on their own ground.
 */
import { GRADE_PALETTE } from '../theme/grade-palette.ts';
import { RESPONSE_PALETTE } from '../theme/response-palette.ts';
import { SURFACE_PALETTE } from '../theme/surface-palette.ts';

/** Presentation attributes of a look. */
export type LookOf = (look: string) => Readonly<Record<string, string>>;

export interface Looks {
  readonly path: LookOf;
  readonly text: LookOf;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
}

const PALETTE = { ...SURFACE_PALETTE, ...RESPONSE_PALETTE, ...GRADE_PALETTE };
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'paint-order',
];
const SVG = 'http://www.w3.org/2000/svg';

/** Calls `use` with the looks that the style sheets of `root` give to marks in a picture of a class. */
export function withLooks<T>(root: ShadowRoot, picture: string, use: (looks: Looks) => T): T {
  const probe = document.createElementNS(SVG, 'svg');
  probe.setAttribute('class', picture);
  const { style } = probe;
  // What is not displayed has its colours all the same.
  style.position = 'absolute';
  style.visibility = 'hidden';
  style.colorScheme = 'light';
  const isForced = matchMedia('(forced-colors: active)').matches;
  if (!isForced)
    for (const [name, [light]] of Object.entries(PALETTE))
      for (const property of [`--_${name}`, `--trial-${name}`]) style.setProperty(property, light);
  root.append(probe);
  const looksOf = (tag: 'path' | 'text'): LookOf => {
    const known = new Map<string, Readonly<Record<string, string>>>();
    return (look) => {
      const seen = known.get(look);
      if (seen) return seen;
      const mark = document.createElementNS(SVG, tag);
      mark.setAttribute('class', look);
      probe.append(mark);
      const computed = getComputedStyle(mark);
      const values = Object.fromEntries(PROPERTIES.map((name) => [name, computed.getPropertyValue(name)]));
      known.set(look, values);
      return values;
    };
  };
  const colour = (light: string, system: string): string => {
    style.color = isForced ? system : light;
    return getComputedStyle(probe).color;
  };
  try {
    return use({
      path: looksOf('path'),
      text: looksOf('text'),
      paper: colour('#fff', 'Canvas'),
      ink: colour('var(--_ink)', 'CanvasText'),
      muted: colour('var(--_muted)', 'CanvasText'),
    });
  } finally {
    probe.remove();
  }
}
