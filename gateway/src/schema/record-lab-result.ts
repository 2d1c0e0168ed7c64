/** The mutation that records a laboratory result. */
import type { LabResult, Subject } from '@trialside/rules';
import { recordLabResult } from '../data/commands/record-lab-result.ts';
import type { Reader } from '../data/reader.ts';
import { builder } from './builder.ts';
import { scopeIn, type Item } from './context.ts';
import { REFUSAL_TYPES, REFUSALS, refused } from './errors.ts';
import { parseGlobalId } from './global-id.ts';
import { LabResultType } from './lab-result.ts';
import { SubjectType } from './subject.ts';

const Input = builder.inputType('RecordLabResultInput', {
  description: 'A laboratory result as the report reads.',
  fields: (t) => ({
    study: t.string({ description: 'Code of the study.' }),
    subjectId: t.id({ description: 'The subject.' }),
    visitId: t.id({ required: false, description: 'The visit it belongs to.' }),
    test: t.string({ description: 'CDISC test code, such as PLAT.' }),
    collected: t.string({
      description:
        'When the specimen was taken, wall time at the site: YYYY-MM-DD or YYYY-MM-DDThh:mm, partial if need be.',
    }),
    value: t.string({
      description: 'As the report prints it, with a full stop as decimal mark: "45", "0.6", "<10".',
    }),
    unit: t.string({ description: 'As the report prints it: "10^9/L".' }),
    low: t.string({ required: false, description: 'Lower limit of the range on the report.' }),
    high: t.string({ required: false, description: 'Upper limit of the range on the report.' }),
    idempotencyKey: t.string({
      description:
        'Chosen by the caller, new for each entry; repeating the request with it never records twice.',
    }),
  }),
});

interface Success {
  readonly change: number;
  readonly labResult: Item<LabResult>;
  readonly subject: Item<Subject>;
}

const SuccessType = builder.objectRef<Success>('RecordLabResultSuccess').implement({
  description: 'It is recorded, durably.',
  fields: (t) => ({
    change: t.exposeInt('change', { description: 'Number of the change.' }),
    labResult: t.expose('labResult', { type: LabResultType, description: 'What was recorded.' }),
    subject: t.expose('subject', { type: SubjectType, description: 'The subject, with the new result.' }),
  }),
});

const Payload = builder.unionType('RecordLabResultPayload', {
  description: 'The result, or why nothing was recorded.',
  types: [SuccessType, ...REFUSALS],
  resolveType: (value) => ('refused' in value ? REFUSAL_TYPES[value.refused] : 'RecordLabResultSuccess'),
});

builder.mutationField('recordLabResult', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: Input, description: 'The result.' }) },
    description: 'Records a laboratory result of a subject.',
    resolve: async (_root, { input }, context) => {
      const scope = await scopeIn(context, input.study);
      const subjectId = parseGlobalId(input.subjectId);
      if (!scope || subjectId?.kind !== 'subject' || subjectId.studyCode !== input.study) {
        return refused({ code: 'not-found' });
      }
      const key = input.idempotencyKey.trim();
      if (key.length < 8 || key.length > 200) {
        const message = 'an idempotency key has 8 to 200 characters';
        return refused({
          code: 'validation',
          fields: [{ path: ['idempotencyKey'], reason: 'key-length', message }],
        });
      }
      const visitId = input.visitId ? parseGlobalId(input.visitId) : null;
      const entry = {
        subjectId: subjectId.id,
        // An id of something else is no visit of the subject: it is let through and refused by name.
        visitId: input.visitId ? (visitId?.kind === 'visit' ? visitId.id : input.visitId) : null,
        test: input.test,
        collected: input.collected,
        value: input.value,
        unit: input.unit,
        low: input.low ?? null,
        high: input.high ?? null,
      };
      const command = recordLabResult(entry, key, context.client);
      const written = await context.store.write(scope, command, context.origin);
      if (!written.ok) return refused(written.refusal);
      const { change, answer } = written;
      const read = async (reader: Reader): Promise<Success> => ({
        change: change!,
        labResult: { reader, record: (await reader.courseRecord('labResult', answer.labResultId))! },
        subject: { reader, record: (await reader.subject(answer.subjectId))! },
      });
      return context.store.read(scope, {}, read, context.trail);
    },
  }),
);
