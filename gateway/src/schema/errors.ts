/** Refusals as types of the graph: an answer a caller can act on, not an accident. */
import type { FieldProblem } from '../data/field-problem.ts';
import type { Refusal } from '../data/command.ts';
import { builder } from './builder.ts';
import { LockLevelEnum } from './enums.ts';

interface AnyRefused {
  readonly refused: Refusal['code'];
  readonly refusal: Refusal;
}

export interface Refused<C extends Refusal['code']> extends AnyRefused {
  readonly refused: C;
  readonly refusal: Extract<Refusal, { code: C }>;
}

/** A refusal of any kind, as a value of one of the types below. */
export type AnyRefusal = { readonly [C in Refusal['code']]: Refused<C> }[Refusal['code']];

export const refused = (refusal: Refusal): AnyRefusal => ({ refused: refusal.code, refusal }) as AnyRefusal;

const messages: { readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { code: C }>) => string } = {
  validation: ({ fields }) => `not recorded: ${fields.map(({ message }) => message).join('; ')}`,
  'not-allowed': () => 'your role in the study does not allow this',
  'not-found': () => 'there is no such subject in your reach',
  'version-conflict': ({ currentVersion }) =>
    `somebody else has changed this record; it is at version ${currentVersion}`,
  locked: ({ lock: { level } }) => `the data are locked (${level}); somebody has to unlock them first`,
  'idempotency-conflict': () => 'this idempotency key was used for another request; use a new key for each',
  busy: () => 'the store is busy; try again, with the same idempotency key',
  'storage-full': () => 'the store has no room left; ask its operator, then send it again with the same key',
};

const TrialError = builder.interfaceRef<AnyRefused>('TrialError').implement({
  description: 'Why something was refused. Nothing was written.',
  fields: (t) => ({
    message: t.string({
      description:
        'One sentence in English, for logs; widgets say it in the user’s language by type and reason.',
      resolve: ({ refused: code, refusal }) => messages[code](refusal as never),
    }),
  }),
});

const FieldErrorType = builder.objectRef<FieldProblem>('FieldError').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    path: t.stringList({ description: 'Path of the field in the input.', resolve: ({ path }) => [...path] }),
    reason: t.exposeString('reason', { description: 'Key of the locales.' }),
    what: t.exposeString('what', {
      description: 'What stands in the sentence where it says {what}; empty where nothing does.',
    }),
    message: t.exposeString('message', { description: 'One sentence in English.' }),
  }),
});

export const ValidationError = builder.objectRef<Refused<'validation'>>('ValidationError').implement({
  description: 'The input cannot be recorded as it stands.',
  interfaces: [TrialError],
  fields: (t) => ({
    fields: t.field({
      type: [FieldErrorType],
      description: 'Every field that is wrong.',
      resolve: ({ refusal }) => [...refusal.fields],
    }),
  }),
});

export const NotAllowed = builder.objectRef<Refused<'not-allowed'>>('NotAllowed').implement({
  description: 'The caller’s role does not allow the operation, whatever the subject.',
  interfaces: [TrialError],
  fields: (t) => ({
    operation: t.string({ description: 'The operation.', resolve: ({ refusal }) => refusal.operation }),
  }),
});

export const NotFound = builder.objectRef<Refused<'not-found'>>('NotFound').implement({
  description: 'Absent, or out of the caller’s reach: the same answer for both.',
  interfaces: [TrialError],
});

export const VersionConflict = builder.objectRef<Refused<'version-conflict'>>('VersionConflict').implement({
  description: 'The record has moved on since it was read.',
  interfaces: [TrialError],
  fields: (t) => ({
    currentVersion: t.int({
      description: 'Its version now.',
      resolve: ({ refusal }) => refusal.currentVersion,
    }),
  }),
});

export const Locked = builder.objectRef<Refused<'locked'>>('Locked').implement({
  description: 'A lock covers what was to be changed.',
  interfaces: [TrialError],
  fields: (t) => ({
    level: t.field({
      type: LockLevelEnum,
      description: 'How far the lock reaches.',
      resolve: ({ refusal }) => refusal.lock.level,
    }),
  }),
});

export const IdempotencyConflict = builder
  .objectRef<Refused<'idempotency-conflict'>>('IdempotencyConflict')
  .implement({
    description: 'The idempotency key was used for another request.',
    interfaces: [TrialError],
  });

export const Busy = builder.objectRef<Refused<'busy'>>('Busy').implement({
  description: 'The store could not take the write now. Trying again with the same key is safe.',
  interfaces: [TrialError],
  fields: (t) => ({
    retryAfterMs: t.int({
      description: 'When to try again, in milliseconds.',
      resolve: ({ refusal }) => refusal.retryAfterMs,
    }),
  }),
});

export const StorageFull = builder.objectRef<Refused<'storage-full'>>('StorageFull').implement({
  description:
    'The store has no room left. Reading goes on; the same request succeeds once its operator has made room.',
  interfaces: [TrialError],
});

/** Every mutation may answer any of these beside its result, so that a client handles them in one place. */
export const REFUSALS = [
  ValidationError,
  NotAllowed,
  NotFound,
  VersionConflict,
  Locked,
  IdempotencyConflict,
  Busy,
  StorageFull,
] as const;

/** Their names, for the unions of mutations. */
export const REFUSAL_TYPES: { readonly [C in Refusal['code']]: string } = {
  validation: 'ValidationError',
  'not-allowed': 'NotAllowed',
  'not-found': 'NotFound',
  'version-conflict': 'VersionConflict',
  locked: 'Locked',
  'idempotency-conflict': 'IdempotencyConflict',
  busy: 'Busy',
  'storage-full': 'StorageFull',
};
