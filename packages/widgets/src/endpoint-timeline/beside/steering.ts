/** What keys and buttons do to the view: zoom, go to a fact, choose days, pin, and change between picture and table. */
import type { Course } from '@trialside/client';
import { moveOf, type Move } from './keys.ts';
import type { Plot } from './pointing.ts';
import type { Stage } from '../stage.ts';
import { pageOf } from './table.ts';
import { chosen, moved, zoomed } from '../view.ts';

export interface Steered extends Plot {
  readonly course: () => Course | null;
  readonly stage: () => Stage | null;
  /** Once what was set is drawn. */
  readonly settled: () => Promise<unknown>;
  /** False where the reader, or the page, switched the keys that are one character off. */
  readonly hasShortcuts: () => boolean;
}

type Act = (move: never) => void;

export interface Steering {
  readonly zoom: (factor: number) => void;
  /** Takes the cursor to a fact, and the picture to its day. */
  readonly show: (key: string) => void;
  /** A key in the picture. */
  readonly keyed: (event: KeyboardEvent) => void;
  /** A key in the table: T goes back. */
  readonly inTable: (event: KeyboardEvent) => void;
}

export function steering(on: Steered): Steering {
  const { view, set, pin } = on;
  const factAt = (key: string | null) => on.course()?.facts.find((one) => one.key === key);

  function zoom(factor: number): void {
    const { axis, whole } = on.drawn()!;
    const day = factAt(view().cursor)?.start?.first ?? axis.dayAt(axis.width / 2);
    const next = zoomed(view().span ?? whole, whole, factor, day);
    set({ span: next.from <= whole.from && next.to >= whole.to ? null : next });
  }

  function show(key: string): void {
    const { axis, whole } = on.drawn()!;
    const { span } = view();
    const day = factAt(key)?.start?.first;
    const isOut = span !== null && day !== undefined && (axis.x(day) < 0 || axis.x(day) > axis.width);
    const middle = span === null ? 0 : Math.floor((span.from + span.to) / 2);
    set({ cursor: key, ...(isOut ? { span: moved(span, whole, day - middle) } : {}) });
  }

  /** Each press takes in a step that can be seen. */
  function choose(step: 1 | -1): void {
    const { axis, whole } = on.drawn()!;
    const { brush, span, cursor } = view();
    const from = brush?.from ?? factAt(cursor)?.start?.first ?? axis.dayAt(axis.width / 2);
    const days = Math.max(1, Math.round(((span ?? whole).to - (span ?? whole).from) / 60));
    const to = Math.min(Math.max((brush?.to ?? from) + step * days, whole.from), whole.to);
    set({ brush: { from, to } });
  }

  /** Goes to the fact of the cursor in the table. */
  async function toTable(): Promise<void> {
    const stage = on.stage();
    if (!stage) return;
    const { cursor } = view();
    set({ table: true, ...(cursor ? { page: pageOf(cursor, stage) } : {}) });
    await on.settled();
    const root = on.root()!;
    const row = root.querySelector('tr[aria-current] button') ?? root.querySelector('.scroll');
    (row as HTMLElement | null)?.focus();
  }

  function inTable(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (key !== 't' || !on.hasShortcuts() || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    on.root()!.querySelector<HTMLElement>('.plot')!.focus();
  }

  const acts: { readonly [To in Move['to']]: (move: Extract<Move, { readonly to: To }>) => void } = {
    fact: ({ key }) => show(key),
    zoom: ({ factor }) => zoom(factor),
    whole: () => set({ span: null }),
    pan: ({ days }) => {
      const { span } = view();
      if (span) set({ span: moved(span, on.drawn()!.whole, days) });
    },
    choose: ({ step }) => choose(step),
    pin: () => {
      const { brush, cursor } = view();
      if (brush) set({ span: chosen(brush, on.drawn()!.whole), brush: null });
      else if (cursor) pin(cursor);
    },
    leave: () => {
      const { brush, cursor, pins } = view();
      if (brush) set({ brush: null });
      else if (cursor && pins.includes(cursor)) pin(cursor);
      else if (cursor) set({ cursor: null });
      else set({ pins: pins.slice(0, -1) });
    },
    table: () => void toTable(),
    help: () => on.root()!.getElementById('help')!.focus(),
  };

  function keyed(event: KeyboardEvent): void {
    const drawn = on.drawn();
    if (event.ctrlKey || event.altKey || event.metaKey || !drawn) return;
    if (event.key > ' ' && !event.key[1] && !on.hasShortcuts()) return;
    const { cursor, pins, brush } = view();
    const move = moveOf(event.key, drawn.rows, cursor, event.shiftKey);
    if (!move) return;
    // What has nothing to do here is the page's: a dialog around the widget closes by Escape, too.
    if (move.to === 'pin' && !cursor && !brush) return;
    if (move.to === 'leave' && !cursor && !brush && pins.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    (acts[move.to] as Act)(move as never);
  }

  return { zoom, show, keyed, inTable };
}
