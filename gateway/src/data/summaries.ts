/**
 * Summaries over many subjects that do not read the world for each request. What is drawn from one subject is kept for as
 * long as nothing it was drawn from changes, together with the days on which it holds: on another day only those are drawn
 * anew for whom that day matters.
 *
 * Nothing of it is stored: a summary is derived, and never the truth. The key names everything a summary rests on beside the
 * day, so that what is kept is exact under cuts, redaction, a new protocol, and the writes of other processes, which are in
 * the log too.
 */
import { whileSame, type CourseKind, type Cut, type Protocol, type SubjectRecord } from '@trialside/rules';
import type { Drawing, KeptSummaries } from './kept-summaries.ts';

/** What to draw from each subject. */
export interface SubjectSummary<T> {
  /** Name of it, one for each `of`: part of the key. */
  readonly name: string;
  /** The lists it looks at; the others of the record are empty. */
  readonly kinds: readonly CourseKind[];
  /** How many ordinary summaries of some hundred bytes it is as large as; 1 unless told. */
  readonly weight?: number;
  /**
   * A pure function. `record.cut.knownAt` is the last change of the subject, so that the answer is the same however much was
   * written about others since. What it asks of the day by `hasCome` and `isOver` decides how long the answer holds; it must
   * not keep the cut. Throws to the caller of the request, and is then not kept.
   */
  of(record: SubjectRecord, protocol: Protocol): T;
}

/** One subject of a request. */
export interface Drawn {
  readonly subjectId: string;
  /** Everything that its summaries rest on, beside the day. */
  readonly key: string;
  /** The last change of the subject, and the day it is asked about. */
  readonly cut: Cut;
}

/** How records are read of which nothing is kept. */
export interface Reading {
  one(subject: Drawn): Promise<SubjectRecord>;
  /** All of them, by subject: one statement for each table. */
  all(): Promise<ReadonlyMap<string, SubjectRecord>>;
}

/** Subjects that are read at the same time, where the database answers several at once. */
const AT_ONCE = 4;
/** A cohort up to this size is read as a whole where most of it has to be read. */
const READ_TOGETHER = 200;
/** How long drawing goes on before others get their turn. */
const TURN_MS = 8;

/** What `summary` draws from each subject, in their order. */
export async function drawEach<T>(
  kept: KeptSummaries,
  subjects: readonly Drawn[],
  summary: SubjectSummary<T>,
  protocol: Protocol,
  reading: Reading,
): Promise<readonly T[]> {
  const keyOf = ({ key }: Drawn): string => `${summary.name}\n${key}`;
  const found = subjects.map((one) => kept.find<T>(keyOf(one), one.cut.on));
  const missing = subjects.flatMap((_, n) => (found[n] ? [] : [n]));
  const isMost = missing.length > 1 && missing.length * 2 > subjects.length;
  const together = isMost && subjects.length <= READ_TOGETHER ? await reading.all() : null;

  const draw = async (subject: Drawn): Promise<Drawing<T>> => {
    const record = together?.get(subject.subjectId) ?? (await reading.one(subject));
    return whileSame(subject.cut, (cut) => summary.of({ ...record, cut }, protocol));
  };
  let next = 0;
  let turnEnds = performance.now() + TURN_MS;
  const work = async (): Promise<void> => {
    while (next < missing.length) {
      const n = missing[next++]!;
      const subject = subjects[n]!;
      const [key, { on }] = [keyOf(subject), subject.cut];
      // Another request may have begun to draw it by now.
      found[n] = kept.find<T>(key, on) ?? kept.keep(key, on, summary.weight ?? 1, draw(subject));
      await found[n];
      if (performance.now() < turnEnds) continue;
      await new Promise((resolve) => setImmediate(resolve));
      turnEnds = performance.now() + TURN_MS;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const answers: T[] = [];
  // What another request draws is a promise still; of thousands of others none is made one.
  for (const one of found) answers.push((one instanceof Promise ? await one : one!).answer);
  return answers;
}
