/** Disease activity as one form holds it: SLEDAI and PGA of one visit or date, recorded or corrected in one change. */
import type { PgaAssessment, SledaiAssessment } from '@trialside/rules';
import {
  recordActivity,
  type ActivityEntry,
  type RecordedActivity,
} from '../data/commands/record-activity.ts';
import { PgaAssessmentType, SledaiAssessmentType } from './assessment.ts';
import { builder } from './builder.ts';
import { scopeIn, type Context, type Item } from './context.ts';
import './entries.ts';
import { changesFrom } from './entry-input.ts';
import { changesOf } from './entry-mutation.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  ownIdOf,
  payload,
  ReasonInput,
  reasonOf,
  submit,
  type Done,
} from './mutation.ts';
import { SubjectType } from './subject.ts';

type Kind = 'sledaiAssessment' | 'pgaAssessment';

interface GivenPart {
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

const partInput = (name: string, kind: Kind, what: string) =>
  builder.inputType(name, {
    description: `${what}: new where \`id\` is null, and then refused where one is recorded there already.`,
    fields: (t) => ({
      id: t.id({ required: false, description: 'The record that is corrected.' }),
      expectedVersion: t.int({
        required: false,
        description: 'The version that was in front of whoever corrects it.',
      }),
      fields: t.field({
        type: changesOf.get(kind)!.ref as never,
        required: true,
        description: 'All of a new record; of a correction only what changes.',
      }),
    }),
  });

const SledaiInput = partInput('SledaiEntryInput', 'sledaiAssessment', 'The SLEDAI assessment');
const PgaInput = partInput('PgaEntryInput', 'pgaAssessment', 'The physician global assessment');

const Input = builder.inputType('RecordActivityInput', {
  description: 'Disease activity at one visit, or on one date without a visit.',
  fields: (t) => ({
    study: t.string({ description: 'Code of the study.' }),
    subjectId: t.id({ description: 'The subject.' }),
    sledai: t.field({ type: SledaiInput, required: false, description: 'Null: it stays as it is.' }),
    pga: t.field({ type: PgaInput, required: false, description: 'Null: it stays as it is.' }),
    reason: t.field({
      type: ReasonInput,
      required: false,
      description: 'Why; needed where something recorded is corrected.',
    }),
    ...askedFields(t as never),
  }),
});

const Success = builder.objectRef<Done<RecordedActivity>>('RecordActivitySuccess').implement({
  description: 'All of it is recorded, durably, in one change.',
  fields: (t) => ({
    ...doneFields(t as never),
    sledaiAssessment: t.field({
      type: SledaiAssessmentType,
      nullable: true,
      description: 'As this change made it; null where none was sent.',
      resolve: async ({ reader, answer: { sledai } }) =>
        sledai && {
          reader,
          record: (await reader.anyRecord('sledaiAssessment', sledai.id)) as SledaiAssessment,
        },
    }),
    pgaAssessment: t.field({
      type: PgaAssessmentType,
      nullable: true,
      description: 'As this change made it; null where none was sent.',
      resolve: async ({ reader, answer: { pga } }) =>
        pga && { reader, record: (await reader.anyRecord('pgaAssessment', pga.id)) as PgaAssessment },
    }),
    subject: t.field({
      type: SubjectType,
      description: 'The subject as this change left it.',
      resolve: async ({ reader, answer }) =>
        ({ reader, record: (await reader.subject(answer.subjectId))! }) satisfies Item<unknown>,
    }),
  }),
});

const Payload = payload('RecordActivityPayload', Success, 'RecordActivitySuccess');

interface Given {
  readonly study: string;
  readonly subjectId: string;
  readonly sledai?: GivenPart | null;
  readonly pga?: GivenPart | null;
  readonly reason?: { readonly code: string; readonly text?: string | null } | null;
  readonly idempotencyKey: string;
  readonly validateOnly?: boolean | null;
}

/** Undefined where it names a record of something else, which is answered like one out of reach. */
function partOf(kind: Kind, given: GivenPart | null | undefined, study: string) {
  if (!given) return null;
  const fields = changesFrom(changesOf.get(kind)!.fields, given.fields, study);
  if (!given.id) return { amends: null, fields };
  const id = ownIdOf(given.id, kind, study);
  return id === null ? undefined : { amends: { id, expectedVersion: given.expectedVersion ?? 0 }, fields };
}

async function record(given: Given, context: Context) {
  const { study, reason } = given;
  const scope = await scopeIn(context, study);
  const subjectId = ownIdOf(given.subjectId, 'subject', study);
  const [sledai, pga] = [
    partOf('sledaiAssessment', given.sledai, study),
    partOf('pgaAssessment', given.pga, study),
  ];
  if (!scope || subjectId === null || sledai === undefined || pga === undefined) return NOT_FOUND;
  return submit(
    context,
    scope,
    given,
    (base) =>
      recordActivity({
        ...base,
        subjectId,
        sledai: sledai as ActivityEntry['sledai'],
        pga: pga as ActivityEntry['pga'],
        reason: reason ? reasonOf(reason) : null,
      }),
    ({ path }) => (path.length > 1 ? [path[0]!, 'fields', ...path.slice(1)] : path),
  );
}

builder.mutationField('recordActivity', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: Input, description: 'What was found, and what it corrects.' }) },
    description:
      'Records or corrects SLEDAI and PGA of one visit or date, both or neither. Sent again after an answer that was lost, it never records twice: not under its key, and not under another.',
    resolve: (_root, { input }, context) => record(input as Given, context) as never,
  }),
);
