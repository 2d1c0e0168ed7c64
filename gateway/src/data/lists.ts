/** Pages of the lists over a whole study, each record with its subject: cut by the database among what the reader may see. */
import type { Subject } from '@trialside/rules';
import { may, type Operation, type Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import { seesSubjectAt } from './gate.ts';
import type { StoredRecord, StoreKind } from './stored-records.ts';
import type { OnSeen, ReadBase } from './read-base.ts';
import { metaFrom, recordFrom } from './rows.ts';
import type { Statements } from './statements.ts';
import type { Params, Query, Row } from './statement.ts';
import { BETWEEN, type PageStatements } from './statements-lists.ts';
import { isVisible } from './visible.ts';

/** What a record stands at in its list, most important part first. */
export type Place = readonly (string | number)[];

/** Which part of a list: so many from the front or from the back of what lies between two places. */
export interface Range {
  readonly take: number;
  readonly isBackward: boolean;
  /** Excluded themselves; null leaves that end open. */
  readonly after: Place | null;
  readonly before: Place | null;
}

export interface ListedRecord<K extends StoreKind> {
  readonly subject: Subject;
  readonly record: StoredRecord<K>;
}

export interface ListPage<T> {
  /** In the order of the list, whichever end they were taken from. */
  readonly found: readonly T[];
  /** Whether there are more beyond those that were taken, in the direction they were taken in. */
  readonly hasMore: boolean;
}

export interface AdverseEventWish {
  readonly gradeAtLeast?: number;
  readonly serious?: string;
  readonly ongoing?: string;
}

/** What a reader may see, as parameters of a list. */
export const reachOf = ({ siteIds, onlySubjectId }: Scope): Params => ({
  sites: siteIds === 'all' ? '*' : listed(siteIds),
  only: onlySubjectId ?? '',
});

const listed = (parts: readonly string[]): string => `${BETWEEN}${parts.join(BETWEEN)}${BETWEEN}`;

/** The page of what was read with one more than asked for. */
export function pageFrom<T>(
  read: readonly T[],
  { take, isBackward }: Pick<Range, 'take' | 'isBackward'>,
): ListPage<T> {
  const found = read.slice(0, take);
  return { found: isBackward ? found.toReversed() : found, hasMore: read.length > take };
}

const placed = (name: 'after' | 'before', place: Place | null, parts: number): Params => {
  const asked = place !== null && place.length === parts;
  return Object.fromEntries([
    [name === 'after' ? 'hasAfter' : 'hasBefore', asked ? 1 : 0],
    ...Array.from({ length: parts }, (_, n) => [`${name}${n}`, asked ? place[n]! : '']),
  ]) as Params;
};

interface List<K extends StoreKind> {
  readonly kind: K;
  readonly right: Operation;
  readonly statements: PageStatements;
  /** How many parts a place in it has. */
  readonly parts: number;
}

export function createListReader(
  rows: (query: Query) => Promise<readonly Row[]>,
  statements: Statements,
  scope: Scope,
  { studyId, knownAt }: ReadBase,
  onSeen: OnSeen,
) {
  const params = { study: studyId, known: knownAt, ...reachOf(scope) };

  const subjectOf = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => (name.startsWith('s_') ? [[name.slice(2), value]] : [])),
    );

  async function page<K extends StoreKind>(
    { kind, right, statements, parts }: List<K>,
    wish: Params,
    range: Range,
  ): Promise<ListPage<ListedRecord<K>>> {
    if (!may(scope, 'read-subjects') || !may(scope, right)) return { found: [], hasMore: false };
    const statement = range.isBackward ? statements.backward : statements.forward;
    const read = await rows({
      statement,
      params: {
        ...params,
        ...wish,
        ...placed('after', range.after, parts),
        ...placed('before', range.before, parts),
        limit: range.take + 1,
      },
    });
    const { found, hasMore } = pageFrom(read, range);
    const shown = found.flatMap((row): ListedRecord<K>[] => {
      const subject = subjectOf(row);
      // The gate itself, once more: what the database left in must pass it too.
      if (!seesSubjectAt(scope, { ...metaFrom(subject), subjectId: subject['id'] as string })) return [];
      if (!isVisible(scope, kind, row)) return [];
      onSeen('read', subject['id'] as string);
      return [
        {
          subject: codedFor(scope, recordFrom('subject', subject)),
          record: codedFor(scope, recordFrom(kind, row)),
        },
      ];
    });
    return { found: shown, hasMore };
  }

  async function total<K extends StoreKind>({ right, statements }: List<K>, wish: Params): Promise<number> {
    if (!may(scope, 'read-subjects') || !may(scope, right)) return 0;
    const [row] = await rows({ statement: statements.total, params: { ...params, ...wish } });
    return Number(row?.['n'] ?? 0);
  }

  const events: List<'adverseEvent'> = {
    kind: 'adverseEvent',
    right: 'read-subjects',
    statements: {
      forward: statements.adverseEventsForward,
      backward: statements.adverseEventsBackward,
      total: statements.adverseEventsTotal,
    },
    parts: 3,
  };
  const questions: List<'query'> = {
    kind: 'query',
    right: 'read-queries',
    statements: {
      forward: statements.queriesForward,
      backward: statements.queriesBackward,
      total: statements.queriesTotal,
    },
    parts: 2,
  };
  const owedVisits: List<'visit'> = {
    kind: 'visit',
    right: 'read-subjects',
    statements: {
      forward: statements.owedVisitsForward,
      backward: statements.owedVisitsBackward,
      total: statements.owedVisitsTotal,
    },
    parts: 2,
  };
  const eventsWish = ({ gradeAtLeast = 0, serious = '', ongoing = '' }: AdverseEventWish): Params => ({
    gradeAtLeast,
    serious,
    ongoing,
  });
  const questionsWish = (states: readonly string[] | null): Params => ({
    states: states === null ? '' : listed(states),
  });

  return {
    /** By start, subject and id. */
    adverseEventPage: (wish: AdverseEventWish, range: Range) => page(events, eventsWish(wish), range),
    countAdverseEvents: (wish: AdverseEventWish) => total(events, eventsWish(wish)),
    /** By subject and id; `states` null for every state. */
    questionPage: (states: readonly string[] | null, range: Range) =>
      page(questions, questionsWish(states), range),
    countQuestions: (states: readonly string[] | null) => total(questions, questionsWish(states)),
    /** Visits that have begun at the date and wait for the endorsement of an investigator, by subject and id. */
    owedVisitPage: (on: string, range: Range) => page(owedVisits, { on }, range),
    countOwedVisits: (on: string) => total(owedVisits, { on }),
  };
}
