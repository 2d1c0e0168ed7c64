/** How participation ended, where it did: of a death that several records tell of, the death. */
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';

/** The rows of the facts that end participation, what weighs most first; milestones are none of them. */
const ENDS = ['death', 'left', 'completed'];

const isDeath = ({ key, what }: Fact): boolean =>
  key === 'end:death' || (what.type === 'end' && /^death$/i.test(what.event));

export const endKind = (fact: Fact): string => (isDeath(fact) ? 'death' : fact.row);

/** Null while the subject is in the study. */
export function endingOf({ facts }: Course): Fact | null {
  const ends = facts.filter((fact) => fact.lane === 'ends' && ENDS.includes(endKind(fact)));
  return ends.toSorted((a, b) => ENDS.indexOf(endKind(a)) - ENDS.indexOf(endKind(b)))[0] ?? null;
}
