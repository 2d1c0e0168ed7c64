/** Which records people enter, and the mutation that takes any of them back. */
import { ENTRY_KINDS, type EntryKind } from '../data/entry/forms.ts';
import { voidEntry, type RecordedEntry } from '../data/commands/record.ts';
import { builder } from './builder.ts';
import './adverse-event.ts';
import './assessment.ts';
import './data-cut.ts';
import './delegation.ts';
import './dose-decision.ts';
import { entryMutations, type EntryOptions } from './entry-mutation.ts';
import { globalId } from './global-id.ts';
import './lab-result.ts';
import './people.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  payload,
  reached,
  ReasonInput,
  reasonOf,
  subjectIdOf,
  submit,
  type Done,
} from './mutation.ts';
import { SubjectType } from './subject.ts';

/** The protocol is one document, with a mutation of its own (protocol-version.ts). */
const ENTERED: Readonly<Record<Exclude<EntryKind, 'protocol'>, EntryOptions>> = {
  site: { isApproved: true },
  user: { isApproved: true },
  assignment: { isApproved: true },
  subject: {},
  visit: {},
  labResult: { flat: 'reported' },
  vitalSign: { flat: 'reported' },
  sledaiAssessment: {},
  pgaAssessment: {},
  bleedingAssessment: {},
  adverseEvent: {},
  safetyCase: {},
  toxicityAssessment: {},
  medication: {},
  exposure: {},
  questionnaireAnswer: {},
  disposition: {},
  doseDecision: {},
  delegation: { atSite: true },
  dataCut: {},
};

for (const [kind, options] of Object.entries(ENTERED)) {
  entryMutations(kind as EntryKind, SubjectType, options);
}

const VoidInput = builder.inputType('VoidRecordInput', {
  description: 'A record that should not be there. It stays readable at every cut before its void.',
  fields: (t) => ({
    id: t.id({ description: 'The record, of any kind that people enter.' }),
    expectedVersion: t.int({ description: 'The version that was in front of whoever voids it.' }),
    reason: t.field({ type: ReasonInput, description: 'Why.' }),
    ...askedFields(t as never),
  }),
});

interface Voided extends Done<RecordedEntry> {
  readonly kind: EntryKind;
}

const VoidSuccess = builder.objectRef<Voided>('VoidRecordSuccess').implement({
  description: 'It is void: no rule and no list counts it from this change on.',
  fields: (t) => ({
    ...doneFields(t as never),
    id: t.id({
      description: 'The record. It can be read again at a cut before this change.',
      resolve: ({ reader, kind, answer }) => globalId(kind, reader.studyCode, answer.id),
    }),
    subject: t.field({
      type: SubjectType,
      nullable: true,
      description: 'The subject as this change left it; null where it was the subject itself, or none.',
      resolve: async ({ reader, answer }) => {
        const record = answer.subjectId === null ? null : await reader.subject(answer.subjectId);
        return record && { reader, record };
      },
    }),
  }),
});

const VoidPayload = payload('VoidRecordPayload', VoidSuccess, 'VoidRecordSuccess');

builder.mutationField('voidRecord', (t) =>
  t.field({
    type: VoidPayload,
    args: { input: t.arg({ type: VoidInput, description: 'Which record, and why.' }) },
    description: 'Takes back a record of any kind that people enter, with a reason. Nothing is deleted.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ENTRY_KINDS);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const kind = named.kind as EntryKind;
      const subjectId = await subjectIdOf(context, scope, named);
      if (subjectId === undefined) return NOT_FOUND;
      const { expectedVersion } = input;
      const done = await submit(context, scope, input, (base) =>
        voidEntry({
          ...base,
          kind,
          subjectId: kind === 'subject' ? null : subjectId,
          id: named.id,
          expectedVersion,
          reason: reasonOf(input.reason),
        }),
      );
      return ('answer' in done ? { ...done, kind } : done) as never;
    },
  }),
);
