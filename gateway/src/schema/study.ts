/** Studies, their protocol, and the pages of their subjects. */
import { permissions } from '../auth/scope.ts';
import type { StoreKind } from '../data/stored-records.ts';
import type { Reader } from '../data/reader.ts';
import { builder } from './builder.ts';
import { items, readerFor, unauthenticated } from './context.ts';
import { RoleEnum } from './enums.ts';
import { globalId, parseGlobalId } from './global-id.ts';
import { Node, typeNames, type NodeItem } from './node.ts';
import { LocalizedTextType } from './plain.ts';
import { DoseLevelType, ProtocolType } from './protocol.ts';
import { recordTypes } from './record-type.ts';
import { SiteType, SubjectType } from './subject.ts';

export const CutType = builder.objectRef<{ knownAt: number; on: string }>('Cut').implement({
  description: 'What was known, and the day it is asked on.',
  fields: (t) => ({
    knownAt: t.exposeInt('knownAt', { description: 'Number of the last change that counts.' }),
    on: t.expose('on', { type: 'Date', description: 'Calendar date at the first site of the study.' }),
  }),
});

export const CutInput = builder.inputType('CutInput', {
  description: 'Both axes of time. Without it: what is known now, asked today at each site.',
  fields: (t) => ({
    knownAt: t.int({ required: false, description: 'Number of the last change that counts.' }),
    knownOn: t.field({
      type: 'Date',
      required: false,
      description: 'As known at the end of this day at the site.',
    }),
    on: t.field({
      type: 'Date',
      required: false,
      description: 'The calendar date the question is asked on.',
    }),
  }),
});

const ViewerType = builder.objectRef<Reader['scope']>('Viewer').implement({
  description: 'Who is asking, and what they may do in this study.',
  fields: (t) => ({
    name: t.exposeString('userName', { description: 'Printed name.' }),
    role: t.field({
      type: RoleEnum,
      description: 'Role in the study.',
      // Nobody signs in as a privacy officer: that role is only on the command line.
      resolve: ({ role }) => role as Exclude<typeof role, 'privacy-officer'>,
    }),
    permissions: t.stringList({
      description: 'Operations the role may do.',
      resolve: (scope) => permissions(scope),
    }),
  }),
});

typeNames.set('study', 'Study');

/** A study as a node of the graph. */
type StudyItem = NodeItem;

const studyItem = (reader: Reader): StudyItem => ({ kind: 'study', reader, record: { id: reader.studyId } });

export const StudyType = builder.objectRef<StudyItem>('Study').implement({
  description: 'A clinical study, read within the rights of the caller at one cut.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'Opaque.',
      resolve: ({ reader }) => globalId('study', reader.studyCode, reader.studyId),
    }),
    code: t.string({
      description: 'Code of the study (STUDYID).',
      resolve: ({ reader }) => reader.studyCode,
    }),
    title: t.field({
      type: LocalizedTextType,
      description: 'Title.',
      resolve: async ({ reader }) => (await reader.protocol()).title,
    }),
    registryId: t.string({
      nullable: true,
      description: 'Number in a public registry.',
      resolve: async ({ reader }) => (await reader.protocol()).registryId,
    }),
    synthetic: t.boolean({
      description: 'Whether the data are made up; shown wherever they are.',
      resolve: async ({ reader }) => (await reader.protocol()).synthetic,
    }),
    plannedSubjects: t.int({
      description: 'Planned number of subjects.',
      resolve: async ({ reader }) => (await reader.protocol()).plannedSubjects,
    }),
    cut: t.field({
      type: CutType,
      description: 'The cut everything below is read at.',
      resolve: async ({ reader }) => ({ knownAt: reader.knownAt, on: await reader.onForStudy() }),
    }),
    protocol: t.field({
      type: ProtocolType,
      description: 'Protocol in force at the cut.',
      resolve: ({ reader }) => reader.protocol(),
    }),
    protocolDocument: t.field({
      type: 'JSON',
      description: 'The whole protocol, for rules that run in the browser.',
      resolve: ({ reader }) => reader.protocol(),
    }),
    viewer: t.field({ type: ViewerType, description: 'The caller.', resolve: ({ reader }) => reader.scope }),
    doseLevels: t.field({
      type: [DoseLevelType],
      description: 'Planned dose levels, lowest first.',
      resolve: async ({ reader }) => [...(await reader.protocol()).doseLevels],
    }),
    sites: t.field({
      type: [SiteType],
      description: 'Sites in reach of the caller.',
      resolve: async ({ reader }) => items(reader, await reader.sites()),
    }),
    subject: t.field({
      type: SubjectType,
      nullable: true,
      args: { code: t.arg.string({ description: 'Code of the subject in the study.' }) },
      description: 'One subject; null where there is none in reach.',
      resolve: async ({ reader }, { code }) => {
        const record = await reader.subjectByCode(code);
        return record && { reader, record };
      },
    }),
  }),
});

builder.queryFields((t) => ({
  studies: t.field({
    type: [StudyType],
    description: 'Studies the caller has a part in, by code.',
    resolve: async (_root, _args, context) => {
      if (!context.identity) throw unauthenticated();
      const found = await Promise.all(
        (await context.store.studies()).map(({ code }) => readerFor(context, code, {})),
      );
      return found.filter((reader) => reader !== null).map(studyItem);
    },
  }),
  study: t.field({
    type: StudyType,
    nullable: true,
    args: {
      code: t.arg.string({ description: 'Code of the study.' }),
      at: t.arg({ type: CutInput, required: false, description: 'The cut; without it, now and today.' }),
    },
    description: 'One study; null where there is none in reach.',
    resolve: async (_root, { code, at }, context) => {
      const reader = await readerFor(context, code, at ?? {});
      return reader && studyItem(reader);
    },
  }),
  node: t.field({
    type: Node,
    nullable: true,
    args: {
      id: t.arg.id({ description: 'Id of any node.' }),
      at: t.arg({ type: CutInput, required: false, description: 'The cut; without it, now and today.' }),
    },
    description: 'Any node again; null where there is none in reach.',
    resolve: async (_root, { id, at }, context) => {
      if (!context.identity) throw unauthenticated();
      const parsed = parseGlobalId(id);
      if (!parsed) return null;
      const reader = await readerFor(context, parsed.studyCode, at ?? {});
      return reader ? loadNode(reader, parsed.kind, parsed.id) : null;
    },
  }),
}));

async function loadNode(reader: Reader, kind: string, id: string): Promise<NodeItem | null> {
  const node = (record: { readonly id: string } | null | undefined): NodeItem | null =>
    record ? { kind, reader, record } : null;
  if (kind === 'study') return id === reader.studyId ? studyItem(reader) : null;
  return recordTypes.has(kind as StoreKind) ? node(await reader.anyRecord(kind as StoreKind, id)) : null;
}
