/** The record of a subject as operations would leave it. */
import { RECORD_LISTS, type CourseKind, type Subject, type SubjectRecord } from '@trialside/rules';
import type { Operation } from './command.ts';

type Lists = Record<string, readonly { readonly id: string }[]>;

export const isCourseKind = (kind: string): kind is CourseKind => Object.hasOwn(RECORD_LISTS, kind);

export function applied(record: SubjectRecord, operations: readonly Operation[]): SubjectRecord {
  const lists = { ...record } as unknown as Lists;
  let { subject } = record;
  for (const operation of operations) {
    const { kind } = operation;
    if (operation.action !== 'void' && kind === 'subject') {
      subject = { ...subject, ...(operation.record as Subject) };
    }
    if (!isCourseKind(kind)) continue;
    const name = RECORD_LISTS[kind];
    const id = operation.action === 'void' ? operation.id : operation.record.id;
    const others = lists[name]!.filter((one) => one.id !== id);
    lists[name] = operation.action === 'void' ? others : [...others, operation.record];
  }
  return { ...(lists as unknown as SubjectRecord), subject };
}
