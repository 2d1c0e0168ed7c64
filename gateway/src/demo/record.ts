/** A subject of the demo study as one plain record, as it was known at the end of a day: for tests and examples. */
import { RECORD_LISTS, type Cut, type RecordBase, type SubjectRecord } from '@trialside/rules';
import { endOfDayAt } from '@trialside/rules/calendar';
import { DEMO_TODAY } from './dates.ts';
import { demoSite } from './people.ts';
import type { CourseLists, SubjectContent } from './types.ts';

/** Null where the subject had not been entered by then. `cut.knownAt` is for the caller to say; no rule reads it. */
export function demoRecord(
  content: SubjectContent,
  knownOn: string = DEMO_TODAY,
  cut: Cut = { knownAt: 0, on: knownOn },
): SubjectRecord | null {
  const until = endOfDayAt(knownOn, demoSite.timeZone);
  const known = (at: string | undefined): boolean => at !== undefined && Date.parse(at) <= until;
  if (!known(content.entered[content.subject.id]?.at)) return null;
  const later = new Map<string, RecordBase>();
  for (const { at, record } of content.corrections) if (known(at)) later.set(record.id, record);
  const current = <T extends RecordBase>(record: T): T => (later.get(record.id) as T | undefined) ?? record;
  const lists = Object.fromEntries(
    Object.values(RECORD_LISTS).map((list: keyof CourseLists) => [
      list,
      (content[list] as readonly RecordBase[])
        .filter(({ id }) => known(content.entered[id]?.at))
        .map(current),
    ]),
  ) as unknown as CourseLists;
  return { cut, site: demoSite, subject: current(content.subject), ...lists };
}
