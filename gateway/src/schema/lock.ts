/** Locks: what may not be changed until somebody unlocks it with a reason. */
import { lock, unlock, type LockAnswer } from '../data/commands/lock.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { Lock, StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { scopeIn, type Item } from './context.ts';
import { LockLevelEnum } from './enums.ts';
import { globalId, parseGlobalId } from './global-id.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  ownIdOf,
  payload,
  reached,
  ReasonInput,
  reasonOf,
  subjectIdOf,
  submit,
  type Done,
} from './mutation.ts';
import { optional, recordType, required, visitId } from './record-type.ts';
import { SubjectType } from './subject.ts';

export const LockType = recordType<Lock>(
  'Lock',
  'lock',
  'A lock: what it covers is refused to be changed. Unlocking voids it, so that a lock of the past can be read at a cut of the past.',
  {
    visitId,
    level: required(LockLevelEnum, 'How far it reaches.'),
    lockedKind: optional('String', 'Kind of record, for a field and for a form.'),
    lockedId: {
      ...optional('ID', 'The record, for a field.'),
      resolve: ({ reader, record: { lockedKind, lockedId } }: Item<Lock>) =>
        lockedKind === null || lockedId === null ? null : globalId(lockedKind, reader.studyCode, lockedId),
    },
    lockedField: optional('String', 'Name of the field.'),
  },
);

builder.objectField(SubjectType, 'locks', (t) =>
  t.field({
    type: [LockType],
    description: 'What holds the subject: its own locks and those of the study, oldest first.',
    resolve: async ({ reader, record }) =>
      (await reader.locksOf(record)).map((one) => ({ kind: 'lock', reader, record: one })),
  }),
);

const Success = builder.objectRef<Done<LockAnswer>>('LockSuccess').implement({
  description: 'It is locked, or unlocked.',
  fields: (t) => ({
    ...doneFields(t as never),
    lockId: t.id({
      description: 'The lock. After an unlock it can be read at a cut before this change.',
      resolve: ({ reader, answer }) => globalId('lock', reader.studyCode, answer.lockId),
    }),
    voidedSignatures: t.idList({
      description: 'Signatures that the unlock voided.',
      resolve: ({ reader, answer }) =>
        answer.voidedSignatures.map((id) => globalId('signature', reader.studyCode, id)),
    }),
  }),
});

const Payload = payload('LockPayload', Success, 'LockSuccess');

const LockInput = builder.inputType('LockInput', {
  description:
    'What is to be locked. study: nothing else is given. subject: the subject. visit: subject and visit. form: subject and kind, and a visit where only its records are meant. field: subject, kind, record and field.',
  fields: (t) => ({
    study: t.string({ description: 'Code of the study.' }),
    level: t.field({ type: LockLevelEnum, description: 'How far it reaches.' }),
    subjectId: t.id({ required: false, description: 'The subject; null for the study, and only for it.' }),
    visitId: t.id({ required: false, description: 'The visit.' }),
    kind: t.string({ required: false, description: 'Kind of record, such as adverseEvent.' }),
    recordId: t.id({ required: false, description: 'The record, for a field.' }),
    field: t.string({ required: false, description: 'Name of the field, for a field.' }),
    ...askedFields(t as never),
  }),
});

const UnlockInput = builder.inputType('UnlockInput', {
  description: 'A lock that is to end. Signatures that rest on it are voided with it.',
  fields: (t) => ({
    id: t.id({ description: 'The lock.' }),
    expectedVersion: t.int({ description: 'Its version.' }),
    reason: t.field({ type: ReasonInput, description: 'Why, always in words.' }),
    ...askedFields(t as never),
  }),
});

const INPUT_NAMES: Readonly<Record<string, string>> = {
  lockedKind: 'kind',
  lockedId: 'recordId',
  lockedField: 'field',
};

builder.mutationFields((t) => ({
  lock: t.field({
    type: Payload,
    args: { input: t.arg({ type: LockInput, description: 'What is to be locked.' }) },
    description: 'Locks a field, a form, a visit, a subject or the study.',
    resolve: async (_root, { input }, context) => {
      const scope = await scopeIn(context, input.study);
      const subjectId = input.subjectId ? ownIdOf(input.subjectId, 'subject', input.study) : null;
      if (!scope || (input.subjectId && subjectId === null)) return NOT_FOUND;
      const record = input.recordId ? parseGlobalId(input.recordId) : null;
      const kind = input.kind ?? record?.kind ?? null;
      const isKind = kind === null || (STORE_KINDS as readonly string[]).includes(kind);
      if (!isKind || (input.recordId && record?.kind !== kind)) return NOT_FOUND;
      const { level } = input;
      return (await submit(
        context,
        scope,
        input,
        (base) =>
          lock({
            ...base,
            level,
            subjectId,
            lockedKind: kind as StoreKind | null,
            lockedId: record?.id ?? null,
            lockedField: input.field ?? null,
            visitId: input.visitId ? (ownIdOf(input.visitId, 'visit', input.study) ?? '') : null,
          }),
        ({ path: [first, ...rest] }) => (first === undefined ? [] : [INPUT_NAMES[first] ?? first, ...rest]),
      )) as never;
    },
  }),
  unlock: t.field({
    type: Payload,
    args: { input: t.arg({ type: UnlockInput, description: 'Which lock, and why.' }) },
    description: 'Ends a lock, with a reason.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['lock']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (subjectId === undefined) return NOT_FOUND;
      const { expectedVersion } = input;
      return (await submit(context, scope, input, (base) =>
        unlock({
          ...base,
          lockId: named.id,
          subjectId,
          expectedVersion,
          reason: reasonOf(input.reason),
        }),
      )) as never;
    },
  }),
}));
