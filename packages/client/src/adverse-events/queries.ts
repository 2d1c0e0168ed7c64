/** The questions about the records of a subject, and the two things people do with them: ask, and take the next step. */
import type { Client } from '../client.ts';
import {
  MoveQueryDocument,
  RaiseQueryDocument,
  SubjectQueriesDocument,
  type QueryState,
  type SubjectQueriesQuery,
} from '../generated/graphql.ts';
import { newIdempotencyKey } from '../transport/idempotency-key.ts';

type Study = NonNullable<SubjectQueriesQuery['study']>;
export type DataQuery = NonNullable<Study['subject']>['queries'][number];

export interface SubjectQuestions {
  readonly queries: readonly DataQuery[];
  /** Operations the viewer's role may do. */
  readonly permissions: readonly string[];
}

/** Null where they cannot be read now. */
export async function questionsOf(client: Client, subject: string): Promise<SubjectQuestions | null> {
  const outcome = await client.read(SubjectQueriesDocument, { study: client.study, subject });
  const study = outcome.kind === 'data' ? outcome.data.study : null;
  return study?.subject ? { queries: study.subject.queries, permissions: study.viewer.permissions } : null;
}

/** True once it is recorded. */
export async function ask(
  client: Client,
  about: { readonly recordId: string; readonly recordVersion: number; readonly field: string | null },
  question: string,
): Promise<boolean> {
  const input = { ...about, question, idempotencyKey: newIdempotencyKey() };
  const outcome = await client.write(RaiseQueryDocument, { input });
  return outcome.kind === 'data' && 'change' in outcome.data.saved;
}

/** Answers, resolves, closes or cancels a question. True once it is recorded. */
export async function moveQuestion(
  client: Client,
  { id, version }: Pick<DataQuery, 'id' | 'version'>,
  to: QueryState,
  message: string,
): Promise<boolean> {
  const input = { id, expectedVersion: version, to, message, idempotencyKey: newIdempotencyKey() };
  const outcome = await client.write(MoveQueryDocument, { input });
  return outcome.kind === 'data' && 'change' in outcome.data.saved;
}
