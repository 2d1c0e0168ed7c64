/** Reads one question about some subjects in as few requests as possible, and says what became of each subject. */
import type { Document } from '../transport/document.ts';
import type { Answered, AnswerError, Outcome, Refusal, Trouble } from '../transport/outcome.ts';
import type { CutChoice, Reading } from './reading.ts';
import type { CohortAnswer, StudyHead, SubjectAnswer, SubjectNode, SubjectQuery } from './subject-query.ts';

export type AnyQuery = SubjectQuery<SubjectNode, unknown>;
export type Ask = <T, V>(document: Document<T, V>, variables: V) => Promise<Outcome<T>>;
export type Settle = (subject: string, reading: Reading<unknown>) => void;

/** From how many subjects on a walk through the cohort is cheaper than a request for each. */
const COHORT_FROM = 3;
/** Subjects in one page of the cohort. */
const PAGE = 100;

/** Settles every subject exactly once. */
export async function load(
  query: AnyQuery,
  study: string,
  subjects: readonly string[],
  at: CutChoice | null,
  ask: Ask,
  settle: Settle,
): Promise<void> {
  if (query.cohort && subjects.length >= COHORT_FROM) return walk(query, study, subjects, at, ask, settle);
  await Promise.all(
    subjects.map(async (subject) => {
      const outcome: Outcome<SubjectAnswer<SubjectNode>> = await ask(query.one, { study, subject, at });
      const head = answered(outcome)?.data.study;
      if (head?.subject) settle(subject, readingOf(query, head, head.subject, !hasErrors(outcome)));
      else settle(subject, nothing(outcome));
    }),
  );
}

type Head = NonNullable<CohortAnswer<SubjectNode>['study']>;

async function walk(
  query: AnyQuery,
  study: string,
  subjects: readonly string[],
  at: CutChoice | null,
  ask: Ask,
  settle: Settle,
): Promise<void> {
  const open = new Set(subjects);
  let after: string | null = null;
  for (;;) {
    const outcome: Outcome<CohortAnswer<SubjectNode>> = await ask(query.cohort!, {
      study,
      first: PAGE,
      after,
      at,
    });
    const head: Head | null = answered(outcome)?.data.study ?? null;
    for (const [index, { node }] of (head?.subjects.edges ?? []).entries()) {
      if (!open.delete(node.code)) continue;
      settle(node.code, readingOf(query, head!, node, !answered(outcome)!.errors.some(concernsEdge(index))));
    }
    after = head?.subjects.pageInfo.hasNextPage ? head.subjects.pageInfo.endCursor : null;
    if (open.size === 0) return;
    if (after === null) {
      for (const subject of open) settle(subject, head && !hasErrors(outcome) ? absent() : nothing(outcome));
      return;
    }
  }
}

const answered = <T>(outcome: Outcome<T>): Answered<T> | null => (outcome.kind === 'data' ? outcome : null);
const hasErrors = (outcome: Outcome<unknown>): boolean => (answered(outcome)?.errors.length ?? 0) > 0;

/** An error below another edge leaves this one whole; any other may have taken something from it. */
const concernsEdge =
  (index: number) =>
  ({ path: [, , edges, at] }: AnswerError): boolean =>
    edges !== 'edges' || at === index;

const absent = (): Reading<unknown> => ({ kind: 'absent', reason: 'no-subject', readAt: Date.now() });
const UNREADABLE: Trouble = { kind: 'server', status: 200, retryAfterMs: null };

/** An answer without the subject. A null that comes with an error could not be read; it does not say "not there". */
function nothing(outcome: Outcome<unknown>): Reading<unknown> {
  if (outcome.kind === 'data' && !hasErrors(outcome)) return absent();
  const failure: Trouble | Refusal =
    outcome.kind === 'data' || outcome.kind === 'aborted' ? UNREADABLE : outcome;
  return { kind: 'failed', failure };
}

function readingOf(
  query: AnyQuery,
  head: StudyHead,
  subject: SubjectNode,
  complete: boolean,
): Reading<unknown> {
  const value = query.value(subject, head);
  const readAt = Date.now();
  if (value === null) {
    return complete
      ? { kind: 'absent', reason: 'no-value', readAt }
      : { kind: 'failed', failure: UNREADABLE };
  }
  return {
    kind: 'value',
    value,
    subjectId: subject.id,
    timeZone: subject.site.timeZone,
    cut: { knownAt: head.cut.knownAt, on: subject.on },
    synthetic: head.synthetic,
    complete,
    readAt,
    trouble: null,
  };
}
