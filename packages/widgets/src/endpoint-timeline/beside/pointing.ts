/**
 * Mouse, pen and fingers on the picture: what lies under them, dragging, choosing days, pinching. The page keeps its scroll
 * and its own zoom: the wheel needs Ctrl or Meta, and two fingers mean the picture only once it has the focus.
 */
import type { Span } from '../axis.ts';
import type { Drawn } from '../layout.ts';
import type { Hit } from '../ink.ts';
import { chosen, moved, zoomed, type View } from '../view.ts';

export interface Plot {
  readonly root: () => ShadowRoot | null;
  readonly drawn: () => Drawn | null;
  readonly view: () => View;
  readonly set: (view: Partial<View>) => void;
  /** Pins a fact, or lets go of it. */
  readonly pin: (key: string) => void;
}

/** How near the pointer must be to a mark that is smaller than this. */
const SLOP = 12;
/** A press that moves less than this is a click. */
const STEADY = 4;

/** Where the pointer is: in which part, and where in its plot. */
function placeOf(event: MouseEvent, { root, drawn }: Plot) {
  const picture =
    (event.target as Element | null)?.closest?.('.picture') ?? root()?.querySelector('.picture') ?? null;
  const lane = picture?.getAttribute('data-lane') ?? null;
  const part = drawn()?.parts.find((one) => one.lane === lane);
  if (!picture || !part) return null;
  const { left, top } = picture.getBoundingClientRect();
  return { part, x: event.clientX - left - part.gutter, y: event.clientY - top - part.ruler };
}

export function hitAt(event: MouseEvent, plot: Plot): Hit | null {
  const place = placeOf(event, plot);
  if (!place) return null;
  const { x, y } = place;
  const distance = (hit: Hit): number => Math.max(hit.left - x, x - hit.right, 0);
  const near = place.part.scene.hits.filter(
    (hit) => y >= hit.row.top && y < hit.row.top + hit.row.height && distance(hit) <= SLOP,
  );
  // Of several the nearest, and of those under the pointer the shortest: a step, not the bar it is a part of.
  return (
    near.toSorted((a, b) => distance(a) - distance(b) || a.right - a.left - (b.right - b.left))[0] ?? null
  );
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly day: number;
  /** The days in view when it began; null where all were. */
  readonly span: Span | null;
  readonly isChoosing: boolean;
  isDrag: boolean;
}

/** Listeners for the place to focus. */
export interface Pointing {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly cancel: (event: PointerEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
}

export function pointing(plot: Plot): Pointing {
  const { view, set } = plot;
  const touches = new Map<number, number>();
  let press: Press | null = null;
  /** What the pointer chose last, and where it was. */
  let pointed: string | null = null;
  let at = '';
  let pinch: { readonly apart: number; readonly span: Span; readonly day: number } | null = null;

  const spread = (): number => {
    const [a = 0, b = 0] = touches.values();
    return Math.max(Math.abs(a - b), 24);
  };

  function dragged(event: PointerEvent, begun: Press): void {
    const { axis, whole } = plot.drawn()!;
    if (begun.isChoosing) {
      const place = placeOf(event, plot);
      const to = place ? axis.dayAt(Math.min(Math.max(place.x, 0), axis.width)) : begun.day;
      set({ brush: { from: begun.day, to } });
    } else if (begun.span) {
      const days = Math.round(
        ((begun.x - event.clientX) * (begun.span.to + 1 - begun.span.from)) / axis.width,
      );
      set({ span: moved(begun.span, whole, days) });
    }
  }

  return {
    down(event: PointerEvent): void {
      const drawn = plot.drawn();
      const place = placeOf(event, plot);
      if (!drawn || !place || (event.pointerType === 'mouse' && event.button !== 0)) return;
      const day = drawn.axis.dayAt(place.x);
      if (event.pointerType === 'touch') {
        touches.set(event.pointerId, event.clientX);
        if (touches.size === 2) {
          press = null;
          pinch = { apart: spread(), span: view().span ?? drawn.whole, day };
          return;
        }
      }
      const { span } = view();
      // A finger moves the picture; a mouse chooses days where there is nothing to move.
      const isChoosing = event.pointerType !== 'touch' && (event.shiftKey || !span);
      press = { x: event.clientX, y: event.clientY, day, span, isChoosing, isDrag: false };
    },
    move(event: PointerEvent): void {
      const drawn = plot.drawn();
      if (touches.has(event.pointerId)) touches.set(event.pointerId, event.clientX);
      if (pinch && drawn) {
        const next = zoomed(pinch.span, drawn.whole, pinch.apart / spread(), pinch.day);
        set({ span: next.from <= drawn.whole.from && next.to >= drawn.whole.to ? null : next });
        return;
      }
      if (press && drawn) {
        if (!press.isDrag && Math.hypot(event.clientX - press.x, event.clientY - press.y) <= STEADY) return;
        press.isDrag = true;
        // Held again where it is held already, nothing changes.
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        dragged(event, press);
        return;
      }
      if (event.pointerType === 'touch') return;
      const { cursor } = view();
      const now = `${event.clientX} ${event.clientY}`;
      // What a key chose stays until the pointer is moved: WebKit tells of it too when the page moves under the pointer.
      const isKept = cursor !== pointed || now === at;
      pointed = cursor;
      at = now;
      if (isKept) return;
      pointed = hitAt(event, plot)?.fact.key ?? null;
      if (pointed !== cursor) set({ cursor: pointed });
    },
    up(event: PointerEvent): void {
      touches.delete(event.pointerId);
      if (pinch) {
        if (touches.size === 0) pinch = null;
        return;
      }
      const ended = press;
      const { brush } = view();
      press = null;
      if (!ended) return;
      if (ended.isDrag) {
        const { whole } = plot.drawn()!;
        if (brush) set({ span: chosen(brush, whole), brush: null });
        return;
      }
      const hit = hitAt(event, plot);
      if (hit) plot.pin(hit.fact.key);
      else set({ cursor: null });
    },
    /** The page took the fingers over, to scroll. */
    cancel(event: PointerEvent): void {
      touches.delete(event.pointerId);
      press = null;
      pinch = null;
      if (view().brush) set({ brush: null });
    },
    /** The page scrolls as ever; only with Ctrl or Meta does the wheel mean the picture. */
    wheel(event: WheelEvent): void {
      const drawn = plot.drawn();
      const place = placeOf(event, plot);
      if (!(event.ctrlKey || event.metaKey) || !drawn || !place) return;
      event.preventDefault();
      const next = zoomed(
        view().span ?? drawn.whole,
        drawn.whole,
        event.deltaY < 0 ? 0.8 : 1.25,
        drawn.axis.dayAt(place.x),
      );
      set({ span: next.from <= drawn.whole.from && next.to >= drawn.whole.to ? null : next });
    },
  };
}
