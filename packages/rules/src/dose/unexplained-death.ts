/** A death that no adverse event stands for: its cause is not known, so it may have been dose-limiting. */
import { resultedInDeath } from '../adverse-events/seriousness.ts';
import { hasDied, partialDate } from '../calendar/index.ts';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { hasCome } from '../record/cut.ts';

/** Whether such a death lies, surely or perhaps, between two days (YYYY-MM-DD), both included. */
export function isUnexplainedDeath(
  { subject, cut }: SubjectRecord,
  from: string,
  to: string,
  events: readonly AdverseEvent[],
): boolean {
  if (!hasDied(subject)) return false;
  const date = partialDate(subject.deathDate);
  const within = !date || (date.last >= from && date.first <= to && hasCome(date.first, cut));
  return within && !events.some((event) => resultedInDeath(event) === 'met');
}
