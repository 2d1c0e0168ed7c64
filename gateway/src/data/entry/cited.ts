/**
 * The records that a grade was read from, each at the version that was looked at: whether the subject has them. What a record
 * cites already stays as it is, so an import that cannot know, or a result that was voided since, holds up no correction.
 */
import { RECORD_LISTS, type CourseKind, type RecordRef } from '@trialside/rules';
import type { FieldProblem } from '../field-problem.ts';
import type { Statements } from '../statements.ts';
import type { Query, Row } from '../statement.ts';
import { CURRENT } from '../tables.ts';
import { problem } from './context.ts';

interface Citing {
  readonly gradedFrom?: readonly RecordRef[];
}

/** What an entry cites; nothing where its shape is not what it should be, which is said beside. */
const citedBy = (record: object | null | undefined): readonly RecordRef[] => {
  const { gradedFrom } = (record ?? {}) as Citing;
  return Array.isArray(gradedFrom) ? (gradedFrom as readonly RecordRef[]).filter(Boolean) : [];
};

/** The kinds it cites, in an order of their own: one reading for each, however many records. */
export const kindsCited = (kind: string, record: object | undefined): readonly CourseKind[] =>
  kind === 'adverseEvent'
    ? (Object.keys(RECORD_LISTS) as CourseKind[]).filter((one) =>
        citedBy(record).some((ref) => ref.kind === one),
      )
    : [];

export const citedQuery = (
  ofKind: Statements['ofKind'],
  kind: CourseKind,
  params: { readonly study: string; readonly known: number },
  subject: string,
): Query => ({ statement: ofKind[kind].versionsOfSubject, params: { ...params, subject } });

const named = ({ kind, id, version }: RecordRef): string => `${kind}/${id}/${version}`;

/** The versions that may be cited: every one, whatever came after it, of a record that was not voided. */
export function citable(kind: CourseKind, rows: readonly Row[]): readonly string[] {
  const current = new Set(rows.filter((row) => row['to_seq'] === CURRENT).map((row) => row['id']));
  return rows
    .filter((row) => current.has(row['id']))
    .map((row) => named({ kind, id: row['id'] as string, version: row['version'] as number }));
}

/** One problem for each citation of something the subject does not have at that version. */
export function citedProblems(
  record: object,
  before: object | null,
  found: ReadonlySet<string>,
): FieldProblem[] {
  const kept = new Set(citedBy(before).map(named));
  return citedBy(record).flatMap((ref, n) =>
    kept.has(named(ref)) || found.has(named(ref))
      ? []
      : [problem(['gradedFrom', String(n)], 'result-unknown')],
  );
}
