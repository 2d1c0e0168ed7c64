/** Lists over a whole study: questions, visits that are due, decisions, cuts and duties. */
import { question, visitsOf, type Subject, type VisitAnswer } from '@trialside/rules';
import type { Query } from '../data/stored-records.ts';
import type { ListedRecord } from '../data/lists.ts';
import { COURSE_KINDS } from '../data/subject-record.ts';
import type { SubjectSummary } from '../data/summaries.ts';
import { builder } from './builder.ts';
import { connectionType, pageArgs, pageFromStore, pageOf } from './connection.ts';
import type { Item } from './context.ts';
import { DataCutType } from './data-cut.ts';
import { DelegationType } from './delegation.ts';
import { DoseDecisionType } from './dose-decision.ts';
import { QueryStateEnum } from './enums.ts';
import { QueryRecordType, type QueryItem } from './query.ts';
import { SignatureType } from './signature.ts';
import { StudyType } from './study.ts';
import { SubjectType } from './subject.ts';
import { PlannedVisitType } from './visit-plan.ts';

export interface WithSubject<T> extends Item<T> {
  readonly kind: string;
  readonly subject: Subject;
}

export const ofSubject = {
  type: SubjectType,
  of: ({ reader, subject }: WithSubject<unknown>): Item<Subject> => ({ reader, record: subject }),
};

const Queries = connectionType<QueryItem & WithSubject<Query>>(
  'DataQuery',
  'A question',
  QueryRecordType,
  ofSubject,
);
const DueVisits = connectionType<WithSubject<VisitAnswer>>(
  'DueVisit',
  'A visit that is due',
  PlannedVisitType,
  ofSubject,
);

interface Due {
  readonly subject: Subject;
  readonly visits: readonly VisitAnswer[];
}

const DUE: SubjectSummary<Due> = {
  name: 'due-visits',
  kinds: COURSE_KINDS,
  of: (record, protocol) => ({
    subject: record.subject,
    visits: visitsOf(question(record, protocol)).filter(({ timing }) => timing === 'due'),
  }),
};

builder.objectFields(StudyType, (t) => ({
  queries: t.field({
    type: Queries,
    args: {
      ...pageArgs(t.arg as never),
      states: t.arg({
        type: [QueryStateEnum],
        required: false,
        description: 'Only those in one of these states; every one where it is not given.',
      }),
    },
    description: 'Questions about the records of all subjects in reach, by subject.',
    resolve: ({ reader }, { states, ...request }) =>
      pageFromStore(
        {
          like: ['', ''],
          keyOf: ({ subject, record }: ListedRecord<'query'>) => [subject.code, record.id],
        },
        request,
        (range) => reader.questionPage(states ?? null, range),
        ({ subject, record }) => ({ kind: 'query' as const, reader, record, subject, subjectId: subject.id }),
        () => reader.countQuestions(states ?? null),
      ),
  }),
  dueVisits: t.field({
    type: DueVisits,
    args: pageArgs(t.arg as never),
    description:
      'Visits whose window is open and to which nobody came yet, the window that ends first first.',
    resolve: async ({ reader }, request) => {
      const due = (await reader.summaries(DUE)).flatMap(({ summary: { subject, visits } }) =>
        visits.map((visit) => ({ subject, visit })),
      );
      return pageOf(
        due,
        {
          like: ['', '', ''],
          keyOf: ({ subject, visit }) => [visit.lastDate ?? '', subject.code, visit.key],
        },
        ({ subject, visit }) => ({ kind: 'plannedVisit', reader, record: visit, subject }),
        request,
      );
    },
  }),
  dataCuts: t.field({
    type: [DataCutType],
    description: 'Named cuts of the study, by date.',
    resolve: async ({ reader }) =>
      (await reader.dataCuts()).map((record) => ({ kind: 'dataCut', reader, record })),
  }),
  doseDecisions: t.field({
    type: [DoseDecisionType],
    description: 'Decisions of the safety committee, by date; empty for roles that do not read them.',
    resolve: async ({ reader }) =>
      (await reader.doseDecisions()).map((record) => ({ kind: 'doseDecision', reader, record })),
  }),
  delegations: t.field({
    type: [DelegationType],
    description: 'The duties log of the sites in reach; empty for roles that do not read it.',
    resolve: async ({ reader }) =>
      (await reader.delegations()).map((record) => ({ kind: 'delegation', reader, record })),
  }),
  signatures: t.field({
    type: [SignatureType],
    description: 'Signatures under records of the study as a whole.',
    resolve: async ({ reader }) =>
      (await reader.studySignatures()).map(({ signature }) => ({
        kind: 'signature',
        reader,
        record: signature,
      })),
  }),
}));
