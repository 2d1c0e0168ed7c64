/** Moving from lane to lane by keyboard, also to lanes that are not in the document yet. */

const PAGE = 10;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The lane a key leads to; null where the key means nothing here. */
export function movedTo(key: string, at: number, count: number): number | null {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  return step ? Math.min(Math.max(step(at, count), 0), count - 1) : null;
}

/** How far to scroll so that a row can be seen; no further than it needs. */
export function scrolledTo(scrolled: number, tall: number, top: number, row: number): number {
  if (top < scrolled) return Math.max(top - row, 0);
  return top + row > scrolled + tall ? top + row - tall : scrolled;
}
