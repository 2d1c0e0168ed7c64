/** What an entry would do, shown before it is made: the refusals, and the answers of the rules that would change. */
import { evaluateSubject, type Subject } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import { applied, isCourseKind } from '../data/applied.ts';
import type { Reader } from '../data/reader.ts';
import type { Planned } from '../data/write.ts';
import { builder } from './builder.ts';
import { globalId } from './global-id.ts';
import { OutcomeChangeType } from './outcome-type.ts';
import { SubjectType } from './subject.ts';
import { changedOutcomes, outcomesOf, type OutcomeChange } from './outcomes.ts';

export interface Preview {
  readonly reader: Reader;
  readonly changes: readonly OutcomeChange[];
  readonly endsSignatures: readonly string[];
  /** Whose answers a new protocol would change. */
  readonly subjects: readonly PreviewedSubject[];
}

interface PreviewedSubject {
  readonly reader: Reader;
  readonly subject: Subject;
  readonly changes: readonly OutcomeChange[];
}

const PreviewedSubjectType = builder.objectRef<PreviewedSubject>('PreviewedSubject').implement({
  description: 'A subject whose answers would become others.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectType,
      description: 'The subject as it is.',
      resolve: ({ reader, subject }) => ({ reader, record: subject }),
    }),
    outcomes: t.field({
      type: [OutcomeChangeType],
      description: 'Every answer of the rules that would come, go or change.',
      resolve: ({ reader, changes }) => changes.map((record) => ({ reader, record })),
    }),
  }),
});

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
    subjects: t.field({
      type: [PreviewedSubjectType],
      description: `For a new protocol: subjects in reach whose answers would become others, by code, among the first ${MOST_SUBJECTS}.`,
      resolve: ({ subjects }) => [...subjects],
    }),
    endsSignatures: t.idList({
      description: 'Signatures that would no longer stand.',
      resolve: ({ reader, endsSignatures }) =>
        endsSignatures.map((id) => globalId('signature', reader.studyCode, id)),
    }),
  }),
});

/** Every answer of each of them is worked out twice. */
const MOST_SUBJECTS = 50;

export async function previewOf(reader: Reader, plan: Planned<unknown>): Promise<Preview> {
  const ended = [...plan.superseded, ...plan.operations].flatMap((operation) =>
    operation.kind === 'signature' && operation.action === 'amend' ? [operation.record.id] : [],
  );
  const subject = plan.subjectId === null ? null : await reader.subject(plan.subjectId);
  const touchesData = plan.operations.some(({ kind }) => isCourseKind(kind) || kind === 'subject');
  if (!subject || !touchesData) {
    return { reader, changes: [], endsSignatures: ended, subjects: await underNewProtocol(reader, plan) };
  }
  const protocol = await reader.protocol();
  const record = await reader.subjectRecord(subject);
  const before = outcomesOf(evaluateSubject(record, protocol));
  const isVoid = plan.operations.some(({ kind, action }) => kind === 'subject' && action === 'void');
  const after = isVoid ? [] : outcomesOf(evaluateSubject(applied(record, plan.operations), protocol));
  return { reader, changes: changedOutcomes(before, after), endsSignatures: ended, subjects: [] };
}

async function underNewProtocol(
  reader: Reader,
  { operations }: Planned<unknown>,
): Promise<readonly PreviewedSubject[]> {
  const operation = operations.find(({ kind }) => kind === 'protocol');
  if (!operation || operation.action === 'void' || operation.kind !== 'protocol') return [];
  const parsed = parseProtocol(operation.record.document);
  if (!parsed.ok) return [];
  const protocol = await reader.protocol();
  const found: PreviewedSubject[] = [];
  const { subjects } = await reader.subjects({ first: MOST_SUBJECTS, after: null });
  for (const subject of subjects) {
    const record = await reader.subjectRecord(subject);
    const [before, after] = [protocol, parsed.protocol].map((one) =>
      outcomesOf(evaluateSubject(record, one)),
    );
    const changes = changedOutcomes(before!, after!);
    if (changes.length > 0) found.push({ reader, subject, changes });
  }
  return found;
}
