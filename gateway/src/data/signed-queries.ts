/** What has to be read to know what a signature stands over: the rows at a change number, and their log. */
import { RECORD_LISTS } from '@trialside/rules';
import type { Signature, StoreKind } from './stored-records.ts';
import type { RowsOfKind } from './signed-content.ts';
import type { Statements } from './statements.ts';
import type { Query, Row } from './statement.ts';

type Target = Pick<Signature, 'level' | 'signedKind' | 'signedId'>;

interface At {
  readonly study: string;
  readonly known: number;
}

const OF_SUBJECT: readonly StoreKind[] = ['subject', ...(Object.keys(RECORD_LISTS) as StoreKind[])];

const contentKinds = ({ level, signedKind }: Target): readonly StoreKind[] =>
  level === 'record' ? [signedKind] : OF_SUBJECT;

/** One query for every kind that may be in it. */
export const contentQueries = (
  { ofKind }: Statements,
  at: At,
  target: Target,
  subjectId: string | null,
): readonly Query[] =>
  contentKinds(target).map((kind) =>
    target.level === 'record'
      ? { statement: ofKind[kind].byId, params: { ...at, id: target.signedId } }
      : { statement: ofKind[kind].bySubject, params: { ...at, subject: subjectId ?? '' } },
  );

/** The answers of those queries with their kinds. */
export const grouped = (target: Target, rows: readonly (readonly Row[])[]): RowsOfKind[] =>
  contentKinds(target).map((kind, n) => ({ kind, rows: rows[n] ?? [] }));

/** The log entries of those records up to a change number, oldest first, with their values. */
export const entriesQuery = (
  statements: Statements,
  { study, known }: At,
  { level, signedKind, signedId }: Target,
  subjectId: string | null,
): Query =>
  level === 'record'
    ? {
        statement: statements.entriesOfRecord,
        params: { study, kind: signedKind, id: signedId, upto: known },
      }
    : { statement: statements.entriesOfSubject, params: { study, subject: subjectId ?? '', upto: known } };
