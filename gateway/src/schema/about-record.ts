/** What hangs on a record of a subject, whatever its kind: the questions that were asked about it. */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { QueryStateEnum } from './enums.ts';
import { QueryRecordType, type QueryItem } from './query.ts';
import { recordTypes } from './record-type.ts';
import type { SubjectType } from './subject.ts';

type AnyRecord = Item<{ readonly id: string }>;

/** Questions about the subject of a record, or about all in reach where the record is one of a list. */
async function questionsNear(kind: CourseKind, { reader, record, subjectId, isListed }: AnyRecord) {
  if (isListed) return reader.questionsOfStudy();
  const id = subjectId ?? (await reader.subjectIdOf(kind, record.id));
  return id ? (await reader.questionsOf(id)).map((question) => ({ question, subjectId: id })) : [];
}

for (const kind of Object.keys(RECORD_LISTS) as CourseKind[]) {
  const { type } = recordTypes.get(kind)!;
  builder.objectField(type as typeof SubjectType, 'queries', (t) =>
    t.field({
      type: [QueryRecordType],
      args: {
        states: t.arg({
          type: [QueryStateEnum],
          required: false,
          description: 'Only those in one of these states; every one where it is not given.',
        }),
        field: t.arg.string({
          required: false,
          description: 'Only those about this field, as the audit trail names it: "grade", "reported.value".',
        }),
      },
      description:
        'Questions about the record, in the order of their ids; empty for roles that do not read them.',
      resolve: async (item, { states, field }) =>
        (await questionsNear(kind, item as unknown as AnyRecord))
          .filter(({ question: { aboutKind, aboutId } }) => aboutKind === kind && aboutId === item.record.id)
          .filter(({ question: { state } }) => !states || states.includes(state))
          .filter(({ question: { aboutField } }) => !field || aboutField === field)
          .map(({ question, subjectId }): QueryItem => ({
            kind: 'query',
            reader: item.reader,
            record: question,
            subjectId,
          })),
    }),
  );
}
