/**
 * Summaries over many subjects that do not read the world for each request. What is drawn from one subject is kept for as
 * long as nothing it was drawn from changes; what only the day changes is drawn again on another day.
 *
 * Nothing of it is stored: a summary is derived, and never the truth. The key names everything a summary rests on, so that
 * what is kept is exact under cuts, redaction, a new protocol, and the writes of other processes, which are in the log too.
 */
import type { CourseKind, Protocol, SubjectRecord } from '@trialside/rules';
import type { Kept } from './kept.ts';

/** What to draw from each subject. */
export interface SubjectSummary<T> {
  /** Name of it, one for each `of`: part of the key. */
  readonly name: string;
  /** The lists it looks at; the others of the record are empty. */
  readonly kinds: readonly CourseKind[];
  /**
   * A pure function. `record.cut.knownAt` is the last change of the subject, so that the answer is the same however much was
   * written about others since. Throws to the caller of the request, and is then not kept.
   */
  of(record: SubjectRecord, protocol: Protocol): T;
}

/** One subject of a request: its key, and how its record is read where nothing is kept. */
export interface Drawn {
  readonly key: string;
  readonly read: () => Promise<SubjectRecord>;
}

/** Subjects that are read at the same time, where the database answers several at once. */
const AT_ONCE = 4;
/** How long drawing goes on before others get their turn. */
const TURN_MS = 8;

/** What `summary` draws from each subject, in their order. */
export async function drawEach<T>(
  kept: Kept,
  subjects: readonly Drawn[],
  summary: SubjectSummary<T>,
  protocol: Protocol,
): Promise<readonly T[]> {
  const drawn: (T | Promise<T>)[] = Array.from({ length: subjects.length });
  let next = 0;
  let turnEnds = performance.now() + TURN_MS;
  const work = async (): Promise<void> => {
    while (next < subjects.length) {
      const at = next++;
      const { key, read } = subjects[at]!;
      drawn[at] = await kept.of(
        `${summary.name}\n${key}`,
        () => 1,
        async () => summary.of(await read(), protocol),
      );
      if (performance.now() < turnEnds) continue;
      await new Promise((resolve) => setImmediate(resolve));
      turnEnds = performance.now() + TURN_MS;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return Promise.all(drawn);
}
