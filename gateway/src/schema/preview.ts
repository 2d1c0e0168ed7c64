/** What an entry would do, shown before it is made: the refusals, and the answers of the rules that would change. */
import {
  evaluateSubject,
  RECORD_LISTS,
  type CourseKind,
  type Subject,
  type SubjectRecord,
} from '@trialside/rules';
import type { Reader } from '../data/reader.ts';
import type { Operation, Planned } from '../data/write.ts';
import { builder } from './builder.ts';
import { globalId } from './global-id.ts';
import { OutcomeChangeType } from './outcome-type.ts';
import { changedOutcomes, outcomesOf, type OutcomeChange } from './outcomes.ts';

export interface Preview {
  readonly reader: Reader;
  readonly changes: readonly OutcomeChange[];
  readonly endsSignatures: readonly string[];
}

export const PreviewType = builder.objectRef<Preview>('Preview').implement({
  description: 'What the mutation would do. Nothing was written: the request asked for `validateOnly`.',
  fields: (t) => ({
    knownAt: t.int({
      description: 'Number of the last change it was worked out over.',
      resolve: ({ reader }) => reader.knownAt,
    }),
    outcomes: t.field({
      type: [OutcomeChangeType],
      description:
        'Every answer of the rules about the subject that would come, go or change. A source that is the record itself has an id that nothing has yet.',
      resolve: ({ reader, changes }) => changes.map((record) => ({ reader, record })),
    }),
    endsSignatures: t.idList({
      description: 'Signatures that would no longer stand.',
      resolve: ({ reader, endsSignatures }) =>
        endsSignatures.map((id) => globalId('signature', reader.studyCode, id)),
    }),
  }),
});

type Lists = Record<string, readonly { readonly id: string }[]>;

const isCourse = (kind: string): kind is CourseKind => Object.hasOwn(RECORD_LISTS, kind);

/** The record of the subject as it would be. */
function applied(record: SubjectRecord, operations: readonly Operation[]): SubjectRecord {
  const lists = { ...record } as unknown as Lists;
  let { subject } = record;
  for (const operation of operations) {
    const { kind } = operation;
    if (operation.action !== 'void' && kind === 'subject') {
      subject = { ...subject, ...(operation.record as Subject) };
    }
    if (!isCourse(kind)) continue;
    const name = RECORD_LISTS[kind];
    const id = operation.action === 'void' ? operation.id : operation.record.id;
    const others = lists[name]!.filter((one) => one.id !== id);
    lists[name] = operation.action === 'void' ? others : [...others, operation.record];
  }
  return { ...(lists as unknown as SubjectRecord), subject };
}

export async function previewOf(reader: Reader, plan: Planned<unknown>): Promise<Preview> {
  const ended = [...plan.superseded, ...plan.operations].flatMap((operation) =>
    operation.kind === 'signature' && operation.action === 'amend' ? [operation.record.id] : [],
  );
  const subject = plan.subjectId === null ? null : await reader.subject(plan.subjectId);
  const touchesData = plan.operations.some(({ kind }) => isCourse(kind) || kind === 'subject');
  if (!subject || !touchesData) return { reader, changes: [], endsSignatures: ended };
  const protocol = await reader.protocol();
  const record = await reader.subjectRecord(subject);
  const before = outcomesOf(evaluateSubject(record, protocol));
  const isVoid = plan.operations.some(({ kind, action }) => kind === 'subject' && action === 'void');
  const after = isVoid ? [] : outcomesOf(evaluateSubject(applied(record, plan.operations), protocol));
  return { reader, changes: changedOutcomes(before, after), endsSignatures: ended };
}
