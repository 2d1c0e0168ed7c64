/** What a machine can say of how a widget looks. Each function runs in the page, on the element, and names what is wrong. */

/** Whether the page scrolls sideways, and which parts of the widget stand out of it or cut off their own text. */
export function sideways(element: HTMLElement | SVGElement): { page: boolean; out: string[] } {
  const scrolls = (part: Element | null): boolean =>
    part !== null && (/auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
  const isOut = (part: Element): boolean => {
    if (!part.checkVisibility() || scrolls(part.parentElement)) return false;
    const { left, right, width } = part.getBoundingClientRect();
    const picture = part instanceof SVGElement && part.ownerSVGElement?.getBoundingClientRect();
    const { overflowX, textOverflow } = getComputedStyle(part);
    return (
      (width > 1 && (left < -1 || right > innerWidth + 1)) ||
      (part.localName === 'text' && !!picture && (left < picture.left - 1 || right > picture.right + 1)) ||
      (/hidden|clip/.test(overflowX) &&
        textOverflow !== 'ellipsis' &&
        width > 1 &&
        part.scrollWidth > part.clientWidth + 1) ||
      isOver(part)
    );
  };
  /** A word that is wider than its place runs over what stands beside it. */
  const isOver = (part: Element): boolean => {
    const text = [...part.childNodes].find(
      ({ nodeType, textContent }) => nodeType === 3 && textContent!.trim(),
    );
    if (!text || !(part instanceof HTMLElement) || part.closest('.unseen')) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = part.closest<HTMLElement>('button, label, td, th, dd, dt, li, p, div') ?? part;
    return range.getBoundingClientRect().right > place.getBoundingClientRect().right + 1;
  };
  const out = [...element.shadowRoot!.querySelectorAll('*')].filter(isOut);
  return {
    page: document.documentElement.scrollWidth > innerWidth,
    out: out.map((part) => `${part.localName} ${part.textContent.trim().slice(0, 40)}`),
  };
}

/**
 * What cannot be made out where the colours are the reader's: marks and letters of a picture in the colour of the canvas,
 * controls without an edge, and chosen answers that only a colour sets apart.
 */
export function vanished(element: HTMLElement | SVGElement): string[] {
  const probe = document.body.appendChild(document.createElement('div'));
  const rgbOf = (colour: string): readonly number[] => {
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.setProperty('color', colour);
    return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  };
  const light = (rgb: readonly number[]): number => {
    const [r, g, b] = rgb
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: readonly number[], b: readonly number[]): number => {
    const [low, high] = [light(a), light(b)].toSorted((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  const canvas = rgbOf('Canvas');
  const stands = (paint: string): boolean => {
    if (paint === 'none') return false;
    if (paint.startsWith('url(')) return true;
    const rgb = rgbOf(paint);
    return (rgb[3] ?? 1) > 0.5 && contrast(rgb, canvas) >= 3;
  };
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement | SVGElement>('*')].filter((part) =>
    part.checkVisibility({ visibilityProperty: true }),
  );
  const nameOf = (part: Element): string =>
    `${part.localName}.${part.getAttribute('class') ?? ''} ${(part.textContent || part.getAttribute('name') || '').trim().slice(0, 24)}`;

  const marks = all.filter((part) => {
    if (!part.matches('path, rect, circle, line, polygon') || part.closest('defs, clipPath, pattern'))
      return false;
    const { fill, stroke, fillOpacity } = getComputedStyle(part);
    const isDrawn = (fill !== 'none' && fillOpacity !== '0' && !fill.endsWith(', 0)')) || stroke !== 'none';
    return isDrawn && !stands(fill) && !stands(stroke);
  });
  const edgeless = all.filter((part) => {
    if (!part.matches('button, select, textarea, input:not([type=radio], [type=checkbox]), .answers span'))
      return false;
    const { borderBlockEndWidth, borderBlockEndStyle, textDecorationLine, appearance } =
      getComputedStyle(part);
    const hasEdge = borderBlockEndWidth !== '0px' && !/none|hidden/.test(borderBlockEndStyle);
    return !hasEdge && textDecorationLine === 'none' && appearance !== 'auto' && !part.matches('[disabled]');
  });
  const faceOf = (input: Element): string => {
    const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth, fontWeight } = getComputedStyle(
      input.nextElementSibling ?? input,
    );
    return [borderTopWidth, borderTopStyle, outlineStyle, outlineWidth, fontWeight].join(' ');
  };
  const alike = all.filter((part) => {
    if (!part.matches('input[type=radio]:checked') || getComputedStyle(part).opacity !== '0') return false;
    const other = all.find(
      (one) =>
        one.matches('input[type=radio]:not(:checked)') &&
        one.getAttribute('name') === part.getAttribute('name'),
    );
    return !!other && faceOf(other) === faceOf(part);
  });
  probe.remove();
  return [
    ...marks.map((part) => `not to be seen: ${nameOf(part)}`),
    ...edgeless.map((part) => `without an edge: ${nameOf(part)}`),
    ...alike.map((part) => `set apart by colour alone: ${nameOf(part)}`),
  ];
}

/** What is there to press or to type into, and would be printed as such: words on paper have no edge and no arrow. */
export function pressable(element: HTMLElement | SVGElement): string[] {
  const isOnPaper = (part: HTMLElement): boolean => {
    if (!part.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = part.getBoundingClientRect();
    if (width < 2 || height < 2 || part.closest('.unseen')) return false;
    const { borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(part);
    const hasEdge = borderTopWidth !== '0px' && !/none|hidden/.test(borderTopStyle);
    // A box that is ticked says on paper what it says on the screen.
    if (part.matches('input[type=checkbox]')) return false;
    return (
      part.matches('input[type=radio]') ||
      hasEdge ||
      !/, 0\)$|transparent|255, 255, 255/.test(backgroundColor)
    );
  };
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, select, input, textarea')]
    .filter(isOnPaper)
    .map(
      (part) =>
        `${part.localName} ${(part.textContent || part.getAttribute('name') || '').trim().slice(0, 24)}`,
    );
}
