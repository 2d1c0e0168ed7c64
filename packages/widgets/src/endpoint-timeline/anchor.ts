/** The day that the ruler counts from. It moves the ruler only: windows, verdicts and "D+28" stay days from infusion. */
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';
import { dateOf, whatText, type Voice } from './say.ts';

export interface Anchor {
  readonly day: number;
  /** Key of the fact; null for the infusion. */
  readonly key: string | null;
  /** What happened on that day. */
  readonly what: string;
  /** The same with its date. */
  readonly name: string;
}

/** A fact of one known day can be counted from; of one that may lie on several days nothing can. */
export const canAnchor = ({ start }: Fact): boolean => start !== null && start.first === start.last;

/** Null where the infusion is not known and nothing else was chosen: then there are dates alone. */
export function anchorOf({ facts, infusion }: Course, key: string | null, voice: Voice): Anchor | null {
  const fact = key === null ? undefined : facts.find((one) => one.key === key);
  const { axis } = voice.words;
  const at = (day: number, which: string | null, what: string): Anchor => ({
    day,
    key: which,
    what,
    name: axis.dated(what, dateOf(day, voice)),
  });
  if (fact && canAnchor(fact)) return at(fact.start!.first, key, whatText(fact, voice));
  return infusion === null ? null : at(infusion, null, axis.infusion);
}
