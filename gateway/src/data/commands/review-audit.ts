/** Marks a stretch of the audit trail as reviewed: a record like any other, with its author and time in the log. */
import { may, reaches } from '../../auth/scope.ts';
import { seesSubjectAt } from '../gate.ts';
import { newId } from '../ids.ts';
import { columnsOf, STORE_KINDS } from '../kinds.ts';
import type { StoreKind } from '../stored-records.ts';
import { metaFrom } from '../rows.ts';
import { problem } from '../field-problem.ts';
import type { FieldProblem } from '../field-problem.ts';
import type { Command } from '../command.ts';

export interface AuditReviewEntry {
  /** First and last change that was looked at. */
  readonly fromChange: number;
  readonly toChange: number;
  /** Null: every subject in reach. */
  readonly subjectId: string | null;
  /** What the review was about; null: everything. */
  readonly kind: string | null;
  readonly field: string | null;
  readonly comment: string | null;
}

/**
 * Refusals: not-allowed (auditors only read), not-found (no such subject in reach), validation (with the fields).
 */
export function reviewAudit(
  entry: AuditReviewEntry,
  idempotencyKey: string,
  client: string | null,
): Command<{ readonly auditReviewId: string }> {
  return {
    name: 'review-audit',
    idempotencyKey,
    request: entry,
    client,
    load: ({ scope, statements, known }) => [
      {
        statement: statements.ofKind.subject.byId,
        params: { study: scope.studyId, known, id: entry.subjectId ?? '' },
      },
    ],
    decide([subjects = []], { scope, known }) {
      if (!may(scope, 'review-audit')) {
        return { ok: false, refusal: { code: 'not-allowed', operation: 'review-audit' } };
      }
      const [subject] = subjects;
      const subjectSite = subject ? metaFrom(subject).siteId : null;
      if (
        entry.subjectId !== null &&
        (!subject || !seesSubjectAt(scope, { siteId: subjectSite, subjectId: entry.subjectId }))
      ) {
        return { ok: false, refusal: { code: 'not-found' } };
      }
      const ownSite = scope.siteIds !== 'all' && scope.siteIds.length === 1 ? scope.siteIds[0]! : null;
      const problems = problemsOf(entry, known);
      // Nobody can have reviewed what is out of their reach.
      if (
        entry.subjectId === null &&
        scope.siteIds !== 'all' &&
        (ownSite === null || !reaches(scope, ownSite))
      ) {
        problems.push(problem(['subjectId'], 'subject-missing'));
      }
      if (problems.length > 0) return { ok: false, refusal: { code: 'validation', fields: problems } };
      const id = newId();
      const { fromChange, toChange, kind, field, comment } = entry;
      return {
        ok: true,
        subjectId: entry.subjectId,
        operations: [
          {
            action: 'create',
            kind: 'auditReview',
            siteId: subjectSite ?? ownSite,
            record: {
              id,
              version: 1,
              supplement: {},
              fromChange,
              toChange,
              reviewedKind: kind,
              reviewedField: field,
              comment: comment?.trim() || null,
            },
          },
        ],
        reason: null,
        answer: { auditReviewId: id },
      };
    },
  };
}

function problemsOf({ fromChange, toChange, kind, field }: AuditReviewEntry, known: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!Number.isSafeInteger(fromChange) || fromChange < 1)
    problems.push(problem(['fromChange'], 'change-unknown', `1 – ${known}`));
  if (!Number.isSafeInteger(toChange) || toChange > known)
    problems.push(problem(['toChange'], 'change-unknown', `1 – ${known}`));
  else if (toChange < fromChange) problems.push(problem(['toChange'], 'range-swapped'));
  const isKind = kind !== null && (STORE_KINDS as readonly string[]).includes(kind);
  if (kind !== null && !isKind) problems.push(problem(['kind'], 'kind-unknown', kind));
  if (field !== null && !(isKind && columnsOf(kind as StoreKind).some(({ path }) => path === field)))
    problems.push(problem(['field'], 'field-unknown', field));
  return problems;
}
