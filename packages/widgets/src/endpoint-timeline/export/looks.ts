/** The looks of the picture on white paper, as the browser computes them: a dark page prints no dark sheet. */

export type Looks = (look: string) => Readonly<Record<string, string>>;

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
];
const SVG = 'http://www.w3.org/2000/svg';

/** Calls `use` with the looks while a hidden mark of each can be asked. */
export function withLooks<T>(root: ShadowRoot, use: (looks: { path: Looks; text: Looks }) => T): T {
  const probe = document.createElementNS(SVG, 'svg');
  // A sheet of paper is light, and what is not displayed has its colours all the same.
  probe.setAttribute('class', 'picture probe');
  root.append(probe);
  const looksOf = (tag: 'path' | 'text'): Looks => {
    const known = new Map<string, Readonly<Record<string, string>>>();
    return (look) => {
      const seen = known.get(look);
      if (seen) return seen;
      const mark = document.createElementNS(SVG, tag);
      mark.setAttribute('class', look);
      probe.append(mark);
      const style = getComputedStyle(mark);
      const values = Object.fromEntries(PROPERTIES.map((name) => [name, style.getPropertyValue(name)]));
      known.set(look, values);
      return values;
    };
  };
  try {
    return use({ path: looksOf('path'), text: looksOf('text') });
  } finally {
    probe.remove();
  }
}
