/** Where a subject stands in the study, in words of the protocol: a phase, or how participation ended. */
import { joined, named, pair, plain, t, type Said } from '../page/text.ts';
import type { Phase } from './study.ts';

export interface Disposition {
  readonly category: string | null;
  readonly standardEvent: string | null;
  readonly event: string;
  readonly date: string | null;
}

/** Oldest first, as the graph gives them. */
export const DISPOSITIONS = /* GraphQL */ `dispositions { category standardEvent event date }`;

/** CDISC category of what ends or passes a part of the study, beside milestones such as consent. */
const ENDS = 'DISPOSITION EVENT';

/** How participation ended; null while it goes on. */
export const endOf = (dispositions: readonly Disposition[]): Disposition | null =>
  dispositions.findLast(({ category }) => category === ENDS) ?? null;

export function standing(
  dispositions: readonly Disposition[],
  dayFromInfusion: number | null,
  phases: readonly Phase[],
): Said {
  const end = endOf(dispositions);
  if (end) {
    const event = end.standardEvent ? named('disposition', end.standardEvent) : plain(end.event);
    return joined([event, plain(end.date ?? '')], plain(' '));
  }
  // Which phase comes before infusion depends on what was done, and the gateway does not say it.
  if (dayFromInfusion === null) return t('standing.before-infusion');
  const phase = phases.find(
    ({ fromDay, toDay }) =>
      (fromDay === null || dayFromInfusion >= fromDay) && (toDay === null || dayFromInfusion <= toDay),
  );
  return phase ? pair(phase.name) : t('standing.past-schedule');
}

/** "D+276"; empty before infusion, and once participation has ended, for the count would go on after a death. */
export function dayOf(dispositions: readonly Disposition[], dayFromInfusion: number | null): Said {
  if (dayFromInfusion === null || endOf(dispositions)) return plain('');
  return plain(`D${dayFromInfusion < 0 ? '−' : '+'}${Math.abs(dayFromInfusion)}`);
}
