/** What is for people who watch over a study: planned tables at named cuts, who may do what, and who looked at what. */
import type { LoggedEvent } from '../data/access-log.ts';
import type { Person } from '../data/people.ts';
import type { PlannedResponse, PlannedSafetyRow, PlannedTables } from '../data/planned-tables.ts';
import { pageFrom } from '../data/lists.ts';
import { builder } from './builder.ts';
import { connectionType, pageArgs, pageFromStore, uncounted } from './connection.ts';
import { RoleEnum } from './enums.ts';
import { globalId, parseGlobalId } from './global-id.ts';
import { StudyType } from './study.ts';

interface InStudy {
  readonly studyCode: string;
}

const PlannedResponseType = builder.objectRef<PlannedResponse>('PlannedResponse').implement({
  description: 'Overall platelet response as the protocol counts it.',
  fields: (t) => ({
    responders: t.exposeInt('responders', { description: 'Number of subjects with a response.' }),
    of: t.exposeInt('of', { description: 'Number of subjects in the denominator that the protocol names.' }),
    lower: t.exposeFloat('lower', {
      description: 'Lower end of the exact interval, a proportion from 0 to 1.',
    }),
    upper: t.exposeFloat('upper', {
      description: 'Upper end of the exact interval, a proportion from 0 to 1.',
    }),
    level: t.exposeFloat('level', {
      description: 'Confidence level of the interval, a proportion from 0 to 1 such as 0.95.',
    }),
    pastTimePoint: t.exposeInt('pastTimePoint', {
      description: 'Number of infused subjects whose time point lies before the cut.',
    }),
    pending: t.exposeInt('pending', {
      description: 'Number of infused subjects whose time point has not come.',
    }),
    indeterminate: t.exposeInt('indeterminate', {
      description: 'Number of subjects whose response cannot be told from what is known.',
    }),
  }),
});

const SAFETY_ROWS: Readonly<Record<PlannedSafetyRow['name'], string>> = {
  any: 'Any adverse event after the infusion.',
  gradeAtLeast3: 'One of grade 3 or more.',
  serious: 'A serious one.',
  related: 'One related to the study product.',
};

const SafetyRowEnum = builder.enumType('PlannedSafetyRowName', {
  description: 'What a row of the planned safety table counts.',
  values: Object.fromEntries(
    Object.entries(SAFETY_ROWS).map(([value, description]) => [
      value.replace(/[A-Z0-9]+/g, (part) => `_${part}`).toUpperCase(),
      { value, description },
    ]),
  ) as Record<string, { value: PlannedSafetyRow['name']; description: string }>,
});

const PlannedSafetyRowType = builder.objectRef<PlannedSafetyRow>('PlannedSafetyRow').implement({
  description: 'Infused subjects with adverse events after the infusion.',
  fields: (t) => ({
    name: t.expose('name', { type: SafetyRowEnum, description: 'What is counted.' }),
    subjects: t.exposeInt('subjects', { description: 'Number of subjects that surely count.' }),
    perhaps: t.exposeInt('perhaps', {
      description: 'Number of further subjects whom an open date or grade leaves possible.',
    }),
  }),
});

const PlannedTablesType = builder.objectRef<PlannedTables>('PlannedTables').implement({
  description:
    'The planned numbers over the whole study at one named cut. No subject can be reached from here.',
  fields: (t) => ({
    cut: t.string({ description: 'Name of the cut.', resolve: ({ cut }) => cut.name }),
    on: t.field({ type: 'Date', description: 'Calendar date of the cut.', resolve: ({ cut }) => cut.on }),
    knownAt: t.int({
      description: 'Number of the last change that counts.',
      resolve: ({ cut }) => cut.knownAt,
    }),
    protocolVersion: t.string({
      description: 'Version of the protocol the numbers follow.',
      resolve: ({ protocol }) => protocol.version,
    }),
    enrolled: t.exposeInt('enrolled', { description: 'Number of subjects enrolled.' }),
    infused: t.exposeInt('infused', { description: 'Number of subjects infused.' }),
    response: t.expose('response', {
      type: PlannedResponseType,
      nullable: true,
      description: 'Platelet response; null where the protocol has no such endpoint.',
    }),
    adverseEvents: t.field({
      type: [PlannedSafetyRowType],
      nullable: true,
      description: 'Safety; null where the protocol has no such endpoint.',
      resolve: ({ adverseEvents }) => adverseEvents && [...adverseEvents],
    }),
  }),
});

const PersonAssignment = builder
  .objectRef<Person['assignments'][number] & InStudy>('PersonAssignment')
  .implement({
    description: 'What a person may do in the study, where and when.',
    fields: (t) => ({
      role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
      siteIds: t.stringList({
        nullable: true,
        description: 'The sites, by the id inside the study; null for every site.',
        resolve: ({ siteIds }) => siteIds && [...siteIds],
      }),
      id: t.id({
        description: 'The assignment.',
        resolve: ({ id, studyCode }) => globalId('assignment', studyCode, id),
      }),
      version: t.exposeInt('version', { description: 'Its version.' }),
      lastUse: t.expose('lastUse', {
        type: 'Instant',
        nullable: true,
        description: 'When the person last did something in this role; null where nothing is known of it.',
      }),
      from: t.expose('from', {
        type: 'Date',
        nullable: true,
        description: 'First day, inclusive; null where it is open.',
      }),
      to: t.expose('to', {
        type: 'Date',
        nullable: true,
        description: 'Last day, inclusive; null where it is open.',
      }),
    }),
  });

const PersonType = builder.objectRef<Person & InStudy>('Person').implement({
  description: 'Somebody who works on the study.',
  fields: (t) => ({
    name: t.string({ description: 'Printed name.', resolve: ({ user }) => user.name }),
    id: t.id({
      description: 'The account.',
      resolve: ({ user, studyCode }) => globalId('user', studyCode, user.id),
    }),
    version: t.int({ description: 'Version of the account.', resolve: ({ user }) => user.version }),
    lastUse: t.expose('lastUse', {
      type: 'Instant',
      nullable: true,
      description: 'When they last did something in the study; null where nothing is known of it (ACC-06).',
    }),
    isActive: t.boolean({
      description: 'Whether the account is open.',
      resolve: ({ user }) => user.active === 'yes',
    }),
    assignments: t.field({
      type: [PersonAssignment],
      description: 'Assignments in reach of the caller; past and coming ones too.',
      resolve: ({ assignments, studyCode }) => assignments.map((one) => ({ ...one, studyCode })),
    }),
  }),
});

const AccessEventType = builder
  .objectRef<LoggedEvent & { readonly studyCode: string }>('AccessEvent')
  .implement({
    description:
      'That somebody signed in, looked at a subject, or was refused. It carries no clinical value.',
    fields: (t) => ({
      number: t.exposeInt('seq', {
        description: 'Which one it is: the number of the event in the access log of the study.',
      }),
      at: t.exposeString('at', { description: 'When, RFC 3339 in UTC.' }),
      actorId: t.exposeString('actorId', { description: 'Who, as the log knows them.' }),
      actorRole: t.exposeString('actorRole', { description: 'In which role.' }),
      event: t.exposeString('event', { description: 'What happened: "read", "refusal", "sign-in" …' }),
      subjectId: t.id({
        nullable: true,
        description: 'The subject; null for the study as a whole, and for administrators.',
        resolve: ({ subjectId, studyCode }) =>
          subjectId === null ? null : globalId('subject', studyCode, subjectId),
      }),
      operation: t.exposeString('operation', { description: 'What was asked for, by name.' }),
      client: t.exposeString('client', {
        nullable: true,
        description: 'The build that asked, as it named itself.',
      }),
    }),
  });

// Nothing counts the whole log: it grows with every look at a subject.
const AccessEvents = connectionType<LoggedEvent & InStudy>(
  'AccessEvent',
  'An event',
  AccessEventType,
  undefined,
  undefined,
  false,
);

builder.objectFields(StudyType, (t) => ({
  plannedTables: t.field({
    type: PlannedTablesType,
    nullable: true,
    args: { cut: t.arg.string({ description: 'Name of a cut that data management made.' }) },
    description: 'The planned tables at a named cut; null where there is none or the role may not see them.',
    resolve: ({ reader }, { cut }, { store, trail }) => store.plannedTables(reader.scope, cut, trail),
  }),
  people: t.field({
    type: [PersonType],
    nullable: true,
    description: 'Who works on the study, as far as the caller may know; null where the role may not see it.',
    resolve: async ({ reader }) => {
      const people = await reader.people();
      return people && people.map((person) => ({ ...person, studyCode: reader.studyCode }));
    },
  }),
  accessLog: t.field({
    type: AccessEvents,
    nullable: true,
    args: {
      ...pageArgs(t.arg as never),
      subjectId: t.arg.id({ required: false, description: 'Only events about this subject.' }),
      userId: t.arg.string({
        required: false,
        description: 'Only what this account did, as the log knows it.',
      }),
      from: t.arg({ type: 'Instant', required: false, description: 'From this moment on.' }),
      to: t.arg({ type: 'Instant', required: false, description: 'Before this moment.' }),
    },
    description:
      'Who looked at what, oldest first: everything for auditors and administrators, their own doings for site staff; null for others.',
    resolve: ({ reader }, { subjectId, userId, from, to, ...request }, { store }) =>
      pageFromStore(
        { like: [0], keyOf: ({ seq }: LoggedEvent) => [seq] },
        request,
        async ({ take, isBackward, after, before }) => {
          const events = await store.accessLog(reader.scope, {
            after: Number(after?.[0] ?? 0),
            before: Number(before?.[0] ?? Number.MAX_SAFE_INTEGER),
            first: take + 1,
            isBackward,
            actorId: userId ?? null,
            from: from ?? null,
            to: to ?? null,
            ...(subjectId ? { subjectId: parseGlobalId(subjectId)?.id ?? '' } : {}),
          });
          return events && pageFrom(events, { take, isBackward });
        },
        (event) => ({ ...event, studyCode: reader.studyCode }),
        uncounted,
      ),
  }),
}));
