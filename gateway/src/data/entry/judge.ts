/** Puts the checks of one record together: its fields, what they must be together, and their place in the course. */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import type { StoredRecord, StoreKind } from '../stored-records.ts';
import type { FieldProblem } from '../field-problem.ts';
import { problem, type EntryContext, type SubjectContext } from './context.ts';
import type { Check } from './checks.ts';
import { FORMS, type EntryKind } from './forms.ts';
import { sequenceProblems } from './sequence.ts';
import { TOGETHER, type Rule } from './together.ts';

export const isCourse = (kind: StoreKind): kind is CourseKind => Object.hasOwn(RECORD_LISTS, kind);

/**
 * What is wrong with a record. `changed` are the fields to be judged; null judges all. What an import brought and nobody
 * touches now is left alone: a correction of one field must not wait for another.
 */
export function recordProblems<K extends EntryKind>(
  kind: K,
  record: StoredRecord<K>,
  changed: ReadonlySet<string> | null,
  context: EntryContext | SubjectContext,
): FieldProblem[] {
  const isJudged = (field: string): boolean => changed === null || changed.has(field);
  const form = Object.entries(FORMS[kind] as Readonly<Record<string, Check>>);
  const given = record as unknown as Readonly<Record<string, unknown>>;
  const found: FieldProblem[] = form
    .filter(([field]) => isJudged(field))
    .flatMap(([field, check]) =>
      Object.hasOwn(given, field)
        ? check(given[field], context).map((one) => ({ ...one, path: [field, ...one.path] }))
        : [problem([field], 'required')],
    );
  // The rules below read the fields as what they should be.
  if (found.length > 0) return found;
  for (const { fields, problems } of (TOGETHER[kind] ?? []) as readonly Rule<K>[]) {
    if (fields.some(isJudged)) found.push(...problems(record, context));
  }
  if (isCourse(kind) && 'subject' in context) {
    found.push(
      ...sequenceProblems(kind, record as StoredRecord<CourseKind>, context).filter(
        ({ path: [field] }) => field === undefined || isJudged(field),
      ),
    );
  }
  return found;
}
