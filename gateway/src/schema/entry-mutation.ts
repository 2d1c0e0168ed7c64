/**
 * The mutations by which people record and amend what a form holds, one pair for every kind of record, made from the data
 * dictionary. What may be entered is judged by gateway/src/data/entry.
 */
import type { Subject } from '@trialside/rules';
import { amendEntry, recordEntry, type RecordedEntry } from '../data/commands/record.ts';
import { isCourse } from '../data/entry/judge.ts';
import type { EntryKind } from '../data/entry/forms.ts';
import type { Command } from '../data/command.ts';
import { propose } from '../data/commands/proposal.ts';
import { approvalField, approverOf, type Approved } from './approval.ts';
import { builder } from './builder.ts';
import { scopeIn, type Context, type Item } from './context.ts';
import { changesFrom, inputFields, pothosFields, storedFrom } from './entry-input.ts';
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
  type Asked,
  type Done,
} from './mutation.ts';
import type { PreviewType } from './preview.ts';
import { ProposalSuccess } from './proposal-type.ts';
import { recordTypes, type Specs } from './record-type.ts';

type Given = Readonly<Record<string, unknown>>;

interface RecordInput extends Asked, Approved, Given {
  readonly study: string;
  readonly subjectId?: string;
  readonly siteId?: string;
}

interface AmendInput extends Asked, Approved {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Given;
  readonly reason: { readonly code: string; readonly text?: string | null };
}

export interface EntryOptions {
  /** A measurement whose parts stand in the input beside the other fields, as a report prints them. */
  readonly flat?: string;
  /** Where a new record of no subject belongs: its input names the site. */
  readonly atSite?: boolean;
  /** Whether a second person has to approve whatever gives somebody more. */
  readonly isApproved?: boolean;
}

const MEASURED = ['value', 'unit', 'low', 'high'];

const blankToNull = (text: unknown): unknown => (typeof text === 'string' ? text.trim() || null : text);

/** The input of what changes in a record of a kind, and what is stored of it: for mutations that write several at once. */
export const changesOf = new Map<
  EntryKind,
  { readonly ref: unknown; readonly fields: ReturnType<typeof inputFields> }
>();

/** Looked up when the schema is built: subjects are made from all their kinds. */
export type SubjectRef = () => unknown;

export function entryMutations(
  kind: EntryKind,
  SubjectType: unknown,
  { flat, atSite = kind === 'subject', isApproved = false }: EntryOptions = {},
): void {
  const { name, description, specs, type } = recordTypes.get(kind)!;
  const ofSubject = isCourse(kind);
  const fields = inputFields(specs);
  const own = flat === undefined ? specs : withParts(specs, flat);
  const ownFields = inputFields(own);

  const Record = builder.inputType(`Record${name}Input`, {
    description: `${description} What is not given is not recorded.`,
    fields: (t) => ({
      study: t.string({ description: 'Code of the study.' }),
      ...(ofSubject ? { subjectId: t.id({ description: 'The subject.' }) } : {}),
      ...(atSite ? { siteId: t.id({ description: 'The site it belongs to.' }) } : {}),
      ...pothosFields(t, ownFields, (field) => field.required),
      ...(isApproved ? approvalField(t as never) : {}),
      ...askedFields(t as never),
    }),
  });

  const Changes = builder.inputType(`${name}Changes`, {
    description:
      'What changes. A field that is not given stays; null says that nothing is recorded any more.',
    fields: (t) => pothosFields(t, fields, () => false),
  });

  changesOf.set(kind, { ref: Changes, fields });

  const Amend = builder.inputType(`Amend${name}Input`, {
    description: 'A correction: the next version of a record, with its reason.',
    fields: (t) => ({
      id: t.id({ description: 'The record.' }),
      expectedVersion: t.int({ description: 'The version that was in front of whoever corrects it.' }),
      changes: t.field({ type: Changes, description: 'What changes.' }),
      reason: t.field({ type: ReasonInput, description: 'Why.' }),
      ...(isApproved ? approvalField(t as never) : {}),
      ...askedFields(t as never),
    }),
  });

  const successName = `Record${name}Success`;
  const member = kind === 'subject' ? 'subject' : kind;
  const Success = builder.objectRef<Done<RecordedEntry>>(successName).implement({
    description: 'It is recorded, durably.',
    fields: (t) => ({
      ...doneFields(t as never),
      [member]: t.field({
        type: type as typeof PreviewType,
        description: 'The record as this change made it.',
        resolve: async ({ reader, answer }) =>
          ({ kind, reader, record: (await reader.anyRecord(kind, answer.id))! }) as never,
      }),
      ...(ofSubject
        ? {
            subject: t.field({
              type: SubjectType as typeof PreviewType,
              description: 'The subject as this change left it.',
              resolve: async ({ reader, answer }) =>
                ({ reader, record: (await reader.subject(answer.subjectId!))! }) as Item<Subject> as never,
            }),
          }
        : {}),
    }),
  });
  const Payload = payload(
    `Record${name}Payload`,
    Success,
    successName,
    isApproved ? ProposalSuccess : undefined,
  );

  async function record(given: RecordInput, context: Context) {
    const scope = await scopeIn(context, given.study);
    const subjectId = ofSubject ? ownIdOf(given.subjectId, 'subject', given.study) : null;
    const siteId = atSite ? ownIdOf(given.siteId, 'site', given.study) : null;
    if (!scope || (ofSubject && subjectId === null) || (atSite && siteId === null)) return NOT_FOUND;
    const stored = storedFrom(ownFields, given, given.study);
    const approved = await approverOf(context, given.study, given);
    if ('refused' in approved) return approved;
    const record = flat === undefined ? stored : { ...without(stored, MEASURED), [flat]: partsOf(stored) };
    return submit(
      context,
      scope,
      given,
      (base) => {
        const entry = { ...base, kind, subjectId, siteId, record: { supplement: {}, ...record } as never };
        return (
          given.asProposal ? propose(entry) : recordEntry({ ...entry, ...approved })
        ) as Command<RecordedEntry>;
      },
      ({ path }) => (path[0] === flat ? path.slice(1) : path),
    );
  }

  async function amend(given: AmendInput, context: Context) {
    const found = await reached(context, given.id, [kind]);
    if (!found) return NOT_FOUND;
    const { scope, named } = found;
    const subjectId = await subjectIdOf(context, scope, named);
    if (subjectId === undefined) return NOT_FOUND;
    const approved = await approverOf(context, named.studyCode, given);
    if ('refused' in approved) return approved;
    return submit(
      context,
      scope,
      given,
      (base) => {
        const entry = {
          ...base,
          kind,
          subjectId,
          id: named.id,
          expectedVersion: given.expectedVersion,
          changes: changesFrom(fields, given.changes, named.studyCode) as never,
          reason: reasonOf(given.reason),
        };
        return (
          given.asProposal ? propose(entry) : amendEntry({ ...entry, ...approved })
        ) as Command<RecordedEntry>;
      },
      ({ path }) =>
        ['reason', 'approval', 'asProposal', undefined].includes(path[0]) ? path : ['changes', ...path],
    );
  }

  builder.mutationFields((t) => ({
    [`record${name}`]: t.field({
      type: Payload,
      args: { input: t.arg({ type: Record, description: 'The record.' }) },
      description: `Records: ${description}`,
      resolve: (_root, { input }, context) => record(input as unknown as RecordInput, context) as never,
    }),
    [`amend${name}`]: t.field({
      type: Payload,
      args: { input: t.arg({ type: Amend, description: 'The correction.' }) },
      description: `Corrects a record, which stays readable as it was. ${description}`,
      resolve: (_root, { input }, context) => amend(input as unknown as AmendInput, context) as never,
    }),
  }));
}

const without = (record: Given, names: readonly string[]): Given =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const partsOf = (record: Given): Given =>
  Object.fromEntries(MEASURED.map((part) => [part, blankToNull(record[part])]));

/** The same fields, with the parts of a measurement in its place. */
function withParts(specs: Specs, flat: string): Specs {
  const part = (description: string, nullable: boolean) => ({ type: 'String', nullable, description });
  return Object.fromEntries(
    Object.entries(specs).flatMap(([field, spec]) =>
      field !== flat
        ? [[field, spec]]
        : [
            [
              'value',
              part('As the report prints it, with a full stop as decimal mark: "45", "0.6", "<10".', false),
            ],
            ['unit', part('As the report prints it: "10^9/L".', true)],
            ['low', part('Lower limit of the range on the report.', true)],
            ['high', part('Upper limit of the range on the report.', true)],
          ],
    ),
  );
}
