/** From facts to what is drawn: one picture, or in a narrow place a card for each lane. Screen and export call it alike. */
import type { Course } from '@trialside/client';
import type { Fact, FactChange, LaneKey } from '@trialside/rules/timeline';
import type { Anchor } from './anchor.ts';
import { axisOf, ticksOf, type Axis, type Span } from './axis.ts';
import { frameOf, type Frame } from './frame.ts';
import { remembered } from './remembered.ts';
import { heightOf, rowsOf, type Row } from './rows.ts';
import { sayWhat, type Voice } from './say.ts';
import { sceneOf, type Scene } from './scene.ts';
import { wholeSpan, type View } from './view.ts';

/** Right of the plot: what the lines stand for, and the last value of a small multiple. */
const MARGIN = 62;
const RULER = 34;
const CARD_RULER = 20;

export interface Part {
  /** Null where it is the picture of all lanes. */
  readonly lane: LaneKey | null;
  readonly rows: readonly Row[];
  readonly scene: Scene;
  readonly frame: Frame;
  readonly axis: Axis;
  readonly gutter: number;
  readonly margin: number;
  /** Height of the ruler above the rows. */
  readonly ruler: number;
  readonly height: number;
}

export interface Drawn {
  readonly rows: readonly Row[];
  readonly parts: readonly Part[];
  readonly axis: Axis;
  readonly whole: Span;
}

export interface Asked {
  readonly course: Course;
  readonly shown: readonly Fact[];
  readonly changes: readonly FactChange[];
  readonly view: View;
  readonly anchor: Anchor | null;
  readonly width: number;
  /** Room left of the plot, for the names of the rows unless there are cards. */
  readonly gutter: number;
  readonly cards: boolean;
  readonly voice: Voice;
}

/** Keeps the rows of the last call: zooming and moving lay out the same rows again and again. */
export function layout(): (asked: Asked) => Drawn {
  const spanOf = remembered(wholeSpan);
  const rowsFor = remembered((shown: readonly Fact[], changes: readonly FactChange[], cards: boolean) =>
    rowsOf(
      shown,
      changes.flatMap(({ was }) => (was ? [was] : [])),
      cards,
    ),
  );
  return (asked) => layoutOf(asked, spanOf(asked.course), rowsFor(asked.shown, asked.changes, asked.cards));
}

function layoutOf(asked: Asked, whole: Span, rows: readonly Row[]): Drawn {
  const { course, changes, view, anchor, width, gutter, cards, voice } = asked;
  const room = Math.max(width - gutter - MARGIN, 120);
  const axis = axisOf(view.span ?? whole, view.mode, anchor?.day ?? null, room);
  const ticks = ticksOf(axis, anchor?.day ?? null);
  const kinds = new Map(changes.map(({ key, kind }) => [key, kind]));
  const placed = {
    axis,
    cut: course.through,
    facts: course,
    scale: view.scale,
    nameOf: (what: Fact['what']) => sayWhat(what, voice),
    thinned: voice.words.thinned,
    changed: (key: string) => kinds.get(key) ?? null,
  };
  const part = (lane: LaneKey | null, own: readonly Row[], ruler: number): Part => {
    const height = heightOf(own);
    const { through, infusion } = course;
    const given = { rows: own, axis, ticks, gutter, above: cards, margin: MARGIN, height };
    const framed = { ...given, through, infusion, anchor, voice };
    const scene = sceneOf(own, placed);
    return { lane, rows: own, scene, frame: frameOf(framed), axis, gutter, margin: MARGIN, ruler, height };
  };
  if (!cards) return { rows, parts: [part(null, rows, RULER)], axis, whole };
  const lanes = [...new Set(rows.map(({ lane }) => lane))];
  const parts = lanes.map((lane) => {
    const own = rows.filter((row) => row.lane === lane);
    // The first row keeps the room for its name.
    const up = own[0]!.top - (own[0]!.row ? 15 : 0);
    return part(
      lane,
      own.map((row) => ({ ...row, top: row.top - up })),
      CARD_RULER,
    );
  });
  return { rows: parts.flatMap((one) => one.rows), parts, axis, whole };
}
