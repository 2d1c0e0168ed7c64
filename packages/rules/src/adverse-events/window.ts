/** The primary window of adverse events: from the infusion (day 0) through its last day, both included. */
import { addDays } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import { all, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import type { Emergence } from './treatment-emergence.ts';

/** Whether a date lies on or before another; unknown where its interval holds that day in its inside. */
export function isOnOrBefore(date: PartialDate, limit: string): Held {
  return held(date.last <= limit ? true : date.first > limit ? false : null);
}

/**
 * Whether an event belongs to the primary window: emergent, with an onset through day `lastDay` from infusion. An event
 * that is emergent without a known onset may belong to it.
 */
export function inPrimaryWindow(emergence: Emergence, infusion: PartialDate | null, lastDay: number): Held {
  const { verdict, onset } = emergence;
  const emergent: Held =
    verdict.outcome === 'emergent' ? 'met' : verdict.outcome === 'not-emergent' ? 'not-met' : 'indeterminate';
  if (!infusion || emergent === 'not-met') return 'not-met';
  if (!onset) return 'indeterminate';
  const [earliest, latest] = [addDays(infusion.first, lastDay), addDays(infusion.last, lastDay)];
  // With an incomplete infusion date the window itself is an interval.
  const within =
    earliest === latest
      ? isOnOrBefore(onset, latest)
      : held(onset.last <= earliest ? true : onset.first > latest ? false : null);
  return all([emergent, within]);
}
