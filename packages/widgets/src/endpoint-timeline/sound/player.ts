/** Plays notes from one on, and says which of them sounds. */
import type { Note } from './score.ts';
import { sound } from './sounds.ts';

export interface Run {
  readonly notes: readonly Note[];
  readonly from: number;
  /** The first note that is not played. */
  readonly to: number;
  readonly speed: number;
  readonly heard: (index: number) => void;
  readonly ended: () => void;
}

/** Seconds. Notes are handed over this long before they sound: a busy page must not be heard. */
const AHEAD = 1.2;
const SOON = 0.08;
const LOOK_MS = 40;

/** Returns what stops it; then nothing more is heard, or said to be. */
export function run(context: AudioContext, { notes, from, to, speed, heard, ended }: Run): () => void {
  const out = new GainNode(context);
  out.connect(context.destination);
  const origin = context.currentTime + SOON - notes[from]!.at / speed;
  const startOf = (index: number): number => origin + notes[index]!.at / speed;
  let [next, told] = [from, from - 1];
  const stop = (): void => {
    clearInterval(timer);
    out.disconnect();
  };
  const look = (): void => {
    const now = context.currentTime;
    for (; next < to && startOf(next) < now + AHEAD; next += 1)
      sound(context, out, notes[next]!, Math.max(startOf(next), now), speed);
    let sounding = told;
    while (sounding + 1 < to && startOf(sounding + 1) <= now) sounding += 1;
    if (sounding !== told) heard((told = sounding));
    if (now > startOf(to - 1) + notes[to - 1]!.seconds / speed) {
      stop();
      ended();
    }
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return stop;
}
