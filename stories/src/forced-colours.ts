/** What of a picture can no longer be seen where the reader chose the colours. */

/** A colour of the reader's system, as the browser computes it. */
export function system(name: string): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Shapes and letters in pictures that have neither a fill nor a line that stands out of the canvas, by class. */
export function lost(root: ShadowRoot): readonly string[] {
  const unseen = new Set(['none', 'rgba(0, 0, 0, 0)', system('Canvas')]);
  const drawn = root.querySelectorAll<SVGElement>('svg :is(path, circle, rect, text)');
  const looks = [...drawn]
    .filter((shape) => shape.checkVisibility() && shape.getAttribute('d') !== '')
    .filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return unseen.has(fill) && unseen.has(stroke);
    })
    .map((shape) => `${shape.localName}.${shape.getAttribute('class') ?? ''}`);
  return [...new Set(looks)];
}
