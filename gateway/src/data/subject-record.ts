/** Everything known about a subject as one plain object, from its lists however they are read. */
import { RECORD_LISTS, type CourseKind, type Cut, type Subject, type SubjectRecord } from '@trialside/rules';
import type { SiteRecord } from './stored-records.ts';

export const COURSE_KINDS = Object.keys(RECORD_LISTS) as CourseKind[];

/** The whole of a subject; the lists of other kinds are empty. */
export async function recordOf(
  cut: Cut,
  site: SiteRecord,
  subject: Subject,
  kinds: readonly CourseKind[],
  read: (kind: CourseKind) => Promise<readonly unknown[]>,
): Promise<SubjectRecord> {
  const lists = await Promise.all(
    COURSE_KINDS.map(async (kind) => [RECORD_LISTS[kind], kinds.includes(kind) ? await read(kind) : []]),
  );
  return {
    cut,
    site,
    subject,
    ...(Object.fromEntries(lists) as Omit<SubjectRecord, 'cut' | 'site' | 'subject'>),
  };
}
