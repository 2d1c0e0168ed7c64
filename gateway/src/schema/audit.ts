/** The audit trail: who changed which field of what, when and why, and who looked through it. */
import type { AuditFilter, AuditLine, PlacedLine, Review } from '../data/audit-trail.ts';
import { reviewAudit } from '../data/commands/review-audit.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { badInput, connectionType, pageArgs, pageFromStore, uncounted } from './connection.ts';
import { scopeIn, type Item } from './context.ts';
import { globalId } from './global-id.ts';
import { askedFields, doneFields, NOT_FOUND, ownIdOf, payload, submit, type Done } from './mutation.ts';
import { StudyType } from './study.ts';

const ReviewType = builder.objectRef<Review>('AuditReview').implement({
  description: 'A statement that somebody looked through a stretch of the audit trail.',
  fields: (t) => ({
    change: t.exposeInt('change', { description: 'Number of the change that recorded it.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    userName: t.exposeString('userName', { description: 'Printed name of who looked.' }),
    comment: t.exposeString('comment', { nullable: true, description: 'What was said.' }),
  }),
});

const shown = (value: string | number | null): string | null => (value === null ? null : String(value));

const ChangeType = builder.objectRef<Item<AuditLine>>('Change').implement({
  description: 'One field that one change of the study touched, with its old and new value.',
  fields: (t) => ({
    change: t.int({ description: 'Number of the change.', resolve: ({ record }) => record.change }),
    at: t.field({
      type: 'Instant',
      description: 'When, by the clock of the store.',
      resolve: ({ record }) => record.at,
    }),
    userId: t.string({ description: 'Who: id of the account.', resolve: ({ record }) => record.userId }),
    userName: t.string({ description: 'Printed name.', resolve: ({ record }) => record.userName }),
    role: t.string({ description: 'Role at the time.', resolve: ({ record }) => record.role }),
    command: t.string({
      description: 'What was done, such as record-lab-result.',
      resolve: ({ record }) => record.command,
    }),
    action: t.string({
      description: 'create, amend, void or redact.',
      resolve: ({ record }) => record.action,
    }),
    kind: t.string({ description: 'Kind of record.', resolve: ({ record }) => record.kind }),
    recordId: t.id({
      description: 'The record.',
      resolve: ({ reader, record }) => globalId(record.kind, reader.studyCode, record.recordId),
    }),
    version: t.int({
      description: 'Version of the record that the change made.',
      resolve: ({ record }) => record.version,
    }),
    subjectId: t.id({
      nullable: true,
      description: 'The subject; null for the study as a whole.',
      resolve: ({ reader, record }) =>
        record.subjectId === null ? null : globalId('subject', reader.studyCode, record.subjectId),
    }),
    field: t.string({
      description: 'The field, such as reported.value.',
      resolve: ({ record }) => record.field,
    }),
    old: t.string({
      nullable: true,
      description: 'As it was stored before; null where nothing was recorded.',
      resolve: ({ record }) => shown(record.old),
    }),
    new: t.string({
      nullable: true,
      description: 'As it is stored since; null where nothing is recorded.',
      resolve: ({ record }) => shown(record.fresh),
    }),
    isRedacted: t.boolean({
      description: 'Whether the old or the new value was redacted: what is shown is what was left.',
      resolve: ({ record }) => record.isRedacted,
    }),
    isCritical: t.boolean({
      description: 'Whether safety or an endpoint hangs on the field.',
      resolve: ({ record }) => record.isCritical,
    }),
    reasonCode: t.string({
      nullable: true,
      description: 'Code of the reason; null for a first entry.',
      resolve: ({ record }) => record.reasonCode,
    }),
    reasonText: t.string({
      nullable: true,
      description: 'The reason in words.',
      resolve: ({ record }) => record.reasonText,
    }),
    approverId: t.string({
      nullable: true,
      description: 'Id of the account that approved it; null where nobody had to.',
      resolve: ({ record }) => record.approverId,
    }),
    requesterId: t.string({
      nullable: true,
      description:
        'Id of the account that proposed it, where the change approved a proposal; null where whoever made it also asked for it.',
      resolve: ({ record }) => record.requesterId,
    }),
    siteId: t.id({
      nullable: true,
      description: 'The site; null for the study as a whole.',
      resolve: ({ reader, record }) =>
        record.siteId === null ? null : globalId('site', reader.studyCode, record.siteId),
    }),
    clientAt: t.string({
      nullable: true,
      description: 'The time on the device of the client, as it claimed: kept beside, never used.',
      resolve: ({ record }) => record.clientAt,
    }),
    requestId: t.string({
      nullable: true,
      description: 'Id of the request, as it stands in the log of the gateway.',
      resolve: ({ record }) => record.requestId,
    }),
    authMethod: t.string({
      nullable: true,
      description: 'How the person was known.',
      resolve: ({ record }) => record.authMethod,
    }),
    client: t.string({
      nullable: true,
      description: 'Build of the client, as it named itself.',
      resolve: ({ record }) => record.client,
    }),
    build: t.string({ description: 'Build of the gateway.', resolve: ({ record }) => record.build }),
    reviews: t.field({
      type: [ReviewType],
      description: 'Who looked at it and said so, oldest first.',
      resolve: ({ record }) => [...record.reviews],
    }),
  }),
});

// Nothing counts the whole trail: that would be reading all of it.
const Changes = connectionType<Item<AuditLine>>(
  'Change',
  'One field that one change touched',
  ChangeType,
  undefined,
  undefined,
  false,
);

const ORDER = { like: [0, 0, 0], keyOf: ({ place }: PlacedLine) => place };

const Filter = builder.inputType('ChangeFilter', {
  description: 'Which changes; what is not given does not narrow.',
  fields: (t) => ({
    subjectId: t.id({ required: false, description: 'Of this subject.' }),
    recordId: t.id({ required: false, description: 'Of this record.' }),
    kind: t.string({ required: false, description: 'Of this kind of record.' }),
    field: t.string({ required: false, description: 'Of this field, such as grade.' }),
    userId: t.string({ required: false, description: 'By this account.' }),
    role: t.string({ required: false, description: 'By people of this role.' }),
    reasonCode: t.string({ required: false, description: 'With this code of a reason.' }),
    from: t.field({ type: 'Instant', required: false, description: 'From this moment on.' }),
    to: t.field({ type: 'Instant', required: false, description: 'Before this moment.' }),
    isCritical: t.boolean({ required: false, description: 'Only what safety or an endpoint hangs on.' }),
    isReviewed: t.boolean({ required: false, description: 'Only what is, or is not, marked as reviewed.' }),
  }),
});

builder.objectField(StudyType, 'changes', (t) =>
  t.field({
    type: Changes,
    nullable: true,
    args: {
      filter: t.arg({ type: Filter, required: false, description: 'Which changes.' }),
      ...pageArgs(t.arg as never),
    },
    description: 'The audit trail in reach, up to the cut; null where the role does not read it.',
    resolve: async ({ reader }, { filter, ...request }) => {
      const kind = filter?.kind ?? null;
      if (kind !== null && !(STORE_KINDS as readonly string[]).includes(kind))
        throw badInput('there is no such kind of record');
      const own = (id: string | null | undefined, of: string): string | null =>
        id ? (ownIdOf(id, of, reader.studyCode) ?? '') : null;
      const wanted: AuditFilter = {
        subjectId: own(filter?.subjectId, 'subject'),
        kind: kind as StoreKind | null,
        recordId: filter?.recordId ? recordIdOf(filter.recordId, reader.studyCode) : null,
        field: filter?.field ?? null,
        userId: filter?.userId ?? null,
        role: filter?.role ?? null,
        reason: filter?.reasonCode ?? null,
        from: filter?.from ?? null,
        to: filter?.to ?? null,
        ...(typeof filter?.isCritical === 'boolean' ? { isCritical: filter.isCritical } : {}),
        ...(typeof filter?.isReviewed === 'boolean' ? { isReviewed: filter.isReviewed } : {}),
      };
      return pageFromStore(
        ORDER,
        request,
        (range) => reader.auditTrail(wanted, range),
        ({ line }) => ({ reader, record: line }),
        uncounted,
      );
    },
  }),
);

/** An id of another study, or of nothing, matches no record. */
const recordIdOf = (id: string, studyCode: string): string =>
  STORE_KINDS.map((kind) => ownIdOf(id, kind, studyCode)).find((own) => own !== null) ?? '';

const ReviewInput = builder.inputType('ReviewAuditInput', {
  description: 'A stretch of the audit trail that somebody looked through.',
  fields: (t) => ({
    study: t.string({ description: 'Code of the study.' }),
    fromChange: t.int({ description: 'Number of the first change.' }),
    toChange: t.int({ description: 'Number of the last change.' }),
    subjectId: t.id({ required: false, description: 'The subject; null for every subject in reach.' }),
    kind: t.string({ required: false, description: 'Kind of record; null for all.' }),
    field: t.string({ required: false, description: 'Field of that kind; null for all.' }),
    comment: t.string({ required: false, description: 'What is to be said about it.' }),
    ...askedFields(t as never),
  }),
});

const Success = builder.objectRef<Done<{ readonly auditReviewId: string }>>('ReviewAuditSuccess').implement({
  description: 'The review is recorded.',
  fields: (t) => doneFields(t as never),
});

const Payload = payload('ReviewAuditPayload', Success, 'ReviewAuditSuccess');

builder.mutationField('reviewAudit', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: ReviewInput, description: 'What was looked through.' }) },
    description: 'Marks a stretch of the audit trail as reviewed (AUD-10).',
    resolve: async (_root, { input }, context) => {
      const scope = await scopeIn(context, input.study);
      const subjectId = input.subjectId ? ownIdOf(input.subjectId, 'subject', input.study) : null;
      if (!scope || (input.subjectId && subjectId === null)) return NOT_FOUND;
      const { fromChange, toChange, kind = null, field = null, comment = null } = input;
      return (await submit(context, scope, input, ({ idempotencyKey, client }) =>
        reviewAudit({ fromChange, toChange, subjectId, kind, field, comment }, idempotencyKey, client),
      )) as never;
    },
  }),
);
