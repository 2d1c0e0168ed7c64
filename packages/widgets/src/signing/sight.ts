/**
 * Whether a person can see a part of the page, for browsers that do not tell it themselves (Firefox and WebKit have no
 * `trackVisibility`). Out of a frame of another origin nobody can look: there it is `unknown`, never `clear`. What no page
 * can find out either way: a popover inside a closed shadow root; what an outer page of the same origin, which could press
 * by itself, lays over the frame and lets presses through; other windows on the same desk.
 */

/** clear: in sight. covered: a part is hidden, under something, or made hard to see. unknown: the browser cannot tell. */
export type Sight = 'clear' | 'covered' | 'unknown';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** It is looked at points no further apart than this: what is larger is found. CSS pixels. */
const APART = { across: 32, down: 16 };
/** The very edge belongs to the neighbour as much as to the box. CSS pixels. */
const INSET = 2;

/** By property: the values that leave an element readable. A property that a browser does not have changes nothing there. */
const PLAIN: readonly (readonly [name: string, plain: RegExp])[] = [
  ['opacity', /^1$/],
  ['filter', /^none$/],
  ['transform', /^(none|matrix\(1, 0, 0, 1, .*)$/],
  ['rotate', /^none$/],
  ['scale', /^(none|1)$/],
  ['clip-path', /^none$/],
  ['mask-image', /^none$/],
  ['mix-blend-mode', /^normal$/],
];

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode?.nodeType === Node.DOCUMENT_FRAGMENT_NODE
    ? (parentNode as ShadowRoot).host
    : element.parentElement;
}

/** What an element is drawn inside. A modal dialogue lies above the page: only the page as a whole is around it. */
function around(element: Element): Element | null {
  const { documentElement } = element.ownerDocument;
  return element !== documentElement && element.matches(':modal') ? documentElement : parentOf(element);
}

function isPlain(element: Element): boolean {
  const view = element.ownerDocument.defaultView!;
  if (view.getComputedStyle(element).visibility !== 'visible') return false;
  for (let at: Element | null = element; at; at = around(at)) {
    const style = view.getComputedStyle(at);
    const isChanged = PLAIN.some(([name, plain]) => {
      const value = style.getPropertyValue(name);
      return value !== '' && !plain.test(value);
    });
    if (isChanged) return false;
  }
  return true;
}

function steps(from: number, length: number, apart: number): number[] {
  const count = Math.max(2, Math.ceil((length - 2 * INSET) / apart));
  return Array.from({ length: count + 1 }, (_, n) => from + INSET + (n * (length - 2 * INSET)) / count);
}

/** Out of the window, or under something that takes presses, another element is found in its place, or none. */
function isOnTop(element: Element, { x, y, width, height }: Box): boolean {
  if (width === 0 || height === 0) return false;
  const root = element.getRootNode() as Document | ShadowRoot;
  const columns = steps(x, width, APART.across);
  const rows = steps(y, height, APART.down);
  // A corner may be round, and shows what is behind it.
  const isEnd = (places: readonly number[], n: number): boolean => n === 0 || n === places.length - 1;
  return columns.every((left, column) =>
    rows.every(
      (top, row) =>
        (isEnd(columns, column) && isEnd(rows, row)) || element.contains(root.elementFromPoint(left, top)),
    ),
  );
}

/** A page, and every shadow root on it that can be entered. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsOf(shadowRoot);
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What can lie above a modal dialogue while presses fall through it. A name that a browser does not know matches nothing. */
const ABOVE = ':is(:popover-open, :fullscreen)';

function isUnderAnother(element: Element, box: Box): boolean {
  const own = new Set<Element>();
  for (let at: Element | null = element; at; at = parentOf(at)) own.add(at);
  for (const root of rootsOf(element.ownerDocument)) {
    for (const other of root.querySelectorAll(ABOVE)) {
      if (!own.has(other) && overlap(box, other.getBoundingClientRect())) return true;
    }
  }
  return false;
}

/** Where a frame of the same origin shows what is inside it. */
function shownBy(frame: Element, { x, y, width, height }: Box): Box {
  const outer = frame.getBoundingClientRect();
  return { x: x + outer.x + frame.clientLeft, y: y + outer.y + frame.clientTop, width, height };
}

export function sightOf(element: Element): Sight {
  let box: Box = element.getBoundingClientRect();
  for (let part = element; ;) {
    const view = part.ownerDocument.defaultView!;
    if (!isPlain(part) || !isOnTop(part, box) || isUnderAnother(part, box)) return 'covered';
    if (view === view.parent) return 'clear';
    const frame = view.frameElement;
    if (!frame) return 'unknown';
    box = shownBy(frame, box);
    part = frame;
  }
}
