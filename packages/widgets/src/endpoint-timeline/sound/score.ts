/**
 * The course as notes: what is heard, when, how high and where between the ears. Nothing here knows of a loudspeaker. Only
 * what has one known day is a note; the rest is for words, since any moment would be made up.
 */
import type { Fact, Guide } from '@trialside/rules/timeline';
import { axisOf, type AxisMode, type Span } from '../axis.ts';
import { valueOf, type Value } from '../chart-values.ts';

export type Timbre =
  | 'count'
  /** A count that is not evaluated, because of a rescue before it. */
  | 'count-excluded'
  /** A count without a number. */
  | 'count-open'
  | 'line-pr'
  | 'line-cr'
  | 'grade-open'
  | `grade-${1 | 2 | 3 | 4 | 5}`;

export interface Note {
  /** Key of the fact that is heard. */
  readonly key: string;
  /** Seconds from the beginning, at the usual speed. */
  readonly at: number;
  readonly seconds: number;
  /** Hertz; null where height means nothing. */
  readonly pitch: number | null;
  /** Where the pitch glides to: a value known within bounds only; null where it is exact, or nothing bounds it. */
  readonly glide: number | null;
  /** From −1, the first day, in the left ear, to 1. */
  readonly pan: number;
  readonly timbre: Timbre;
}

export interface Score {
  /** In the order they are heard; no two at once. */
  readonly notes: readonly Note[];
  /** Counts and adverse events that are not of one known day. */
  readonly unplaced: readonly Fact[];
}

export interface Scored {
  readonly facts: readonly Fact[];
  readonly guides: readonly Guide[];
  readonly whole: Span;
  readonly mode: AxisMode;
  readonly infusion: number | null;
}

/** Time from the first to the last day; more where notes would be heard at once. */
const SECONDS = 20;
const PAUSE = 0.06;
const [LOWEST, OCTAVES, DECADES] = [110, 4, 3];

/** ×10⁹/L to hertz: each tenfold is the same step up, from 110 Hz at 1 to 1760 Hz at 1000; beyond these it stays there. */
export const pitchOf = (platelets: number): number =>
  LOWEST * 2 ** ((OCTAVES / DECADES) * Math.log10(Math.min(Math.max(platelets, 1), 1000)));

type Sounding = Pick<Note, 'seconds' | 'pitch' | 'glide' | 'timbre'>;
type Placed = Fact & { readonly start: NonNullable<Fact['start']> };

const isHeard = ({ what }: Fact): boolean => what.type === 'count' || what.type === 'event';
const hasOneDay = (fact: Fact): fact is Placed => fact.start !== null && fact.start.first === fact.start.last;
const isExcluded = ({ flags }: Fact): boolean =>
  flags.includes('rescue-excluded') || flags.includes('perhaps-rescue-excluded');

export function scoreOf({ facts, guides, whole, mode, infusion }: Scored): Score {
  const heard = facts.filter(isHeard);
  const axis = axisOf(whole, mode, infusion, 1);
  const passed = lines(guides);
  const notes: Note[] = [];
  let free = 0;
  for (const fact of heard.filter(hasOneDay).toSorted((a, b) => a.start.first - b.start.first)) {
    const place = Math.min(Math.max(axis.x(fact.start.first), 0), 1);
    for (const sound of [...passed(fact), soundOf(fact)]) {
      const at = Math.max(place * SECONDS, free);
      free = at + sound.seconds + PAUSE;
      notes.push({ key: fact.key, at, pan: place * 2 - 1, ...sound });
    }
  }
  return { notes, unplaced: heard.filter((fact) => !hasOneDay(fact)) };
}

function soundOf(fact: Fact): Sounding {
  if (fact.what.type === 'event') {
    const { grade } = fact.what;
    const timbre = grade === null ? 'grade-open' : (`grade-${grade}` as Timbre);
    return { timbre, pitch: null, glide: null, seconds: grade === null ? 0.3 : 0.11 * grade };
  }
  const value = valueOf(fact);
  if (value === null) return { timbre: 'count-open', pitch: null, glide: null, seconds: 0.18 };
  const glide = value.high === null || value.high === value.low ? null : pitchOf(value.high);
  return {
    timbre: isExcluded(fact) ? 'count-excluded' : 'count',
    pitch: pitchOf(value.low),
    glide,
    seconds: glide === null ? 0.18 : 0.36,
  };
}

/** Clicks where an evaluated count is on the other side of a line than the one before; a value that may be on either is on none. */
function lines(guides: readonly Guide[]): (fact: Fact) => readonly Sounding[] {
  const at = (key: Guide['key']): number | null => {
    const guide = guides.find((one) => one.lane === 'platelets' && one.key === key);
    return guide ? Number(guide.at) : null;
  };
  const known = [
    { timbre: 'line-pr' as const, line: at('pr-effective') ?? at('pr') },
    { timbre: 'line-cr' as const, line: at('cr') },
  ];
  const before = new Map<Timbre, boolean>();
  return (fact) => {
    const value = fact.what.type === 'count' && !isExcluded(fact) ? valueOf(fact) : null;
    if (!value) return [];
    return known.flatMap(({ timbre, line }) => {
      const above = line === null ? null : sideOf(value, line);
      if (above === null) return [];
      const last = before.get(timbre);
      before.set(timbre, above);
      return last === undefined || last === above
        ? []
        : [{ timbre, pitch: pitchOf(line!), glide: null, seconds: 0.12 }];
    });
  };
}

const sideOf = ({ low, high }: Value, line: number): boolean | null =>
  low >= line ? true : high !== null && high < line ? false : null;
