/** The subjects of a study, page by page: in the order of their codes, or those somebody looks for in the order they ask. */
import {
  plateletResponse,
  question,
  visitsOf,
  type Protocol,
  type Subject,
  type SubjectRecord,
  type SubjectResponseState,
} from '@trialside/rules';
import { infusionOf, phasesAt } from '@trialside/rules/calendar';
import type { Reader } from '../data/reader.ts';
import { COURSE_KINDS } from '../data/subject-record.ts';
import type { SubjectSummary } from '../data/summaries.ts';
import { builder } from './builder.ts';
import {
  badInput,
  connectionType,
  pageArgs,
  pageOf,
  pageWith,
  rangeOf,
  type Key,
  type Page,
  type PageRequest,
} from './connection.ts';
import type { Item } from './context.ts';
import { enumeration, SubjectResponseState as ResponseStateEnum } from './enums.ts';
import { StudyType } from './study.ts';
import { SubjectType } from './subject.ts';

/** What lists are narrowed and put in order by, drawn from each subject once until something about it changes. */
export interface Facts {
  readonly subject: Subject;
  /** Keys of the phases it is in, or may be. */
  readonly phases: readonly string[];
  readonly responseState: SubjectResponseState | null;
  /** YYYY-MM-DD; null where it is not known. */
  readonly infused: string | null;
  readonly hasDueVisit: boolean;
  readonly hasMissedVisit: boolean;
  /** Worst CTCAE grade of an adverse event; 0 where none was given. */
  readonly worstGrade: number;
}

function factsOf(record: SubjectRecord, protocol: Protocol): Facts {
  const timings = visitsOf(question(record, protocol)).map(({ timing }) => timing);
  return {
    subject: record.subject,
    phases: phasesAt(record, protocol).map(({ key }) => key),
    responseState: protocol.endpoints.plateletResponse ? plateletResponse(record, protocol).state : null,
    infused: infusionOf(record, protocol).date,
    hasDueVisit: timings.includes('due'),
    hasMissedVisit: timings.includes('missed'),
    worstGrade: Math.max(0, ...record.adverseEvents.map(({ grade }) => grade ?? 0)),
  };
}

const FACTS: SubjectSummary<Facts> = { name: 'subject-facts', kinds: COURSE_KINDS, of: factsOf };

const SubjectConnection = connectionType<Item<Subject>>('Subject', 'A subject', SubjectType);

const SubjectFilter = builder.inputType('SubjectFilter', {
  description: 'Which subjects; what is not given does not narrow.',
  fields: (t) => ({
    doseLevels: t.stringList({ required: false, description: 'At one of these dose levels, by code.' }),
    phases: t.stringList({
      required: false,
      description:
        'In one of these phases of the protocol, by key; where the phase is open, possibly in one.',
    }),
    responseStates: t.field({
      type: [ResponseStateEnum],
      required: false,
      description: 'Whose platelet response is in one of these states.',
    }),
    hasOpenQueries: t.boolean({
      required: false,
      description: 'With, or without, a question that is somebody’s task.',
    }),
    hasDueVisit: t.boolean({
      required: false,
      description: 'With, or without, a visit whose window is open.',
    }),
    hasMissedVisit: t.boolean({ required: false, description: 'With, or without, a visit that was missed.' }),
    worstGradeAtLeast: t.int({
      required: false,
      description: 'With an adverse event of at least this CTCAE grade, 1 to 5.',
    }),
  }),
});

const SubjectOrder = enumeration('SubjectOrder', 'The order of subjects. Ties go by code.', {
  code: 'By code.',
  'dose-level': 'By code of the dose level; who has none last.',
  'latest-infusion': 'Who was infused last first; who was not last.',
  'worst-grade': 'The worst grade of an adverse event first.',
});

type Order = 'code' | 'dose-level' | 'latest-infusion' | 'worst-grade';

const LAST = Number.MAX_SAFE_INTEGER;
const DAY_MS = 86_400_000;

const KEYS: Readonly<Record<Order, { readonly like: Key; readonly keyOf: (facts: Facts) => Key }>> = {
  code: { like: [''], keyOf: ({ subject }) => [subject.code] },
  'dose-level': {
    like: [0, '', ''],
    keyOf: ({ subject }) => [subject.doseLevel === null ? 1 : 0, subject.doseLevel ?? '', subject.code],
  },
  'latest-infusion': {
    like: [0, ''],
    keyOf: ({ subject, infused }) => [infused === null ? LAST : -Date.parse(infused) / DAY_MS, subject.code],
  },
  'worst-grade': { like: [0, ''], keyOf: ({ subject, worstGrade }) => [-worstGrade, subject.code] },
};

type Filter = typeof SubjectFilter.$inferInput;

const isOne = <T>(wanted: readonly T[] | null | undefined, found: readonly (T | null)[]): boolean =>
  !wanted || found.some((one) => one !== null && wanted.includes(one));

const isSo = (wanted: boolean | null | undefined, found: boolean): boolean =>
  wanted === null || wanted === undefined || wanted === found;

function isWanted(filter: Filter, facts: Facts, withQueries: ReadonlySet<string> | null): boolean {
  return (
    isOne(filter.doseLevels, [facts.subject.doseLevel]) &&
    isOne(filter.phases, facts.phases) &&
    isOne(filter.responseStates, [facts.responseState]) &&
    isSo(filter.hasDueVisit, facts.hasDueVisit) &&
    isSo(filter.hasMissedVisit, facts.hasMissedVisit) &&
    (withQueries === null || isSo(filter.hasOpenQueries, withQueries.has(facts.subject.id))) &&
    facts.worstGrade >= (filter.worstGradeAtLeast ?? 0)
  );
}

/** The code itself, so that a subject added between two pages moves nothing. */
const cursorOf = (code: string): string => Buffer.from(code).toString('base64url');

function codeFrom(cursor: string, argument: string): string {
  const code = Buffer.from(cursor, 'base64url').toString('utf8');
  // Whatever it says is a place among the codes; no stored text holds a NUL, and PostgreSQL refuses to look for one.
  if (code.includes('\0')) throw badInput(`${argument} is no cursor of this list in this order`);
  return code;
}

async function inOrderOfCodes(
  reader: Reader,
  request: PageRequest,
  siteId: string | null,
): Promise<Page<Item<Subject>>> {
  const range = rangeOf(request, codeFrom);
  const { take: first, isBackward, after, before } = range;
  const page = await reader.subjects({ first, after, before, isBackward }, siteId);
  const edges = page.subjects.map((record) => ({ cursor: cursorOf(record.code), node: { reader, record } }));
  return pageWith(edges, page.hasNext, range, () => reader.countSubjects(siteId));
}

async function lookedFor(
  reader: Reader,
  request: PageRequest,
  siteId: string | null,
  filter: Filter,
  order: Order,
): Promise<Page<Item<Subject>>> {
  const asks = typeof filter.hasOpenQueries === 'boolean';
  const withQueries = asks
    ? new Set((await reader.ofSubjects('query', isOpen)).map(({ subject }) => subject.id))
    : null;
  const found = (await reader.summaries(FACTS, siteId))
    .map(({ summary }) => summary)
    .filter((facts) => isWanted(filter, facts, withQueries));
  return pageOf(found, KEYS[order], ({ subject }) => ({ reader, record: subject }), request);
}

const isOpen = ({ state }: { readonly state: string }): boolean =>
  ['Candidate', 'Open', 'Answered'].includes(state);

builder.objectField(StudyType, 'subjects', (t) =>
  t.field({
    type: SubjectConnection,
    args: {
      ...pageArgs(t.arg as never),
      site: t.arg.string({ required: false, description: 'Only subjects of the site with this code.' }),
      filter: t.arg({ type: SubjectFilter, required: false, description: 'Only these.' }),
      orderBy: t.arg({ type: SubjectOrder, required: false, description: 'The order; by code unless told.' }),
    },
    description: 'Subjects in reach.',
    resolve: async ({ reader }, { site, filter, orderBy, ...request }) => {
      // A site that does not exist has no subjects; neither has one out of reach.
      const siteId = site ? ((await reader.sites()).find(({ code }) => code === site)?.id ?? '') : null;
      return filter || (orderBy && orderBy !== 'code')
        ? lookedFor(reader, request, siteId, filter ?? {}, orderBy ?? 'code')
        : inOrderOfCodes(reader, request, siteId);
    },
  }),
);
