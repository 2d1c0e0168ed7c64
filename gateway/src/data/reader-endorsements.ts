/** SIG-08: what investigators still owe, in pages: started visits, which the database cuts, then ended subjects and data cuts. */
import { isCalendarDate } from '@trialside/rules/calendar';
import { hasEnded } from './commands/sign.ts';
import { seesSubjectAt } from './gate.ts';
import type { Milestone } from './stored-records.ts';
import { pageFrom, type createListReader, type ListPage, type Place, type Range } from './lists.ts';
import type { ReadBase } from './read-base.ts';
import { metaFrom, recordFrom } from './rows.ts';
import type { Scope } from '../auth/scope.ts';
import type { Statements } from './statements.ts';
import type { Query, Row } from './statement.ts';

export interface OutstandingEndorsement {
  readonly milestone: Milestone;
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly visitId: string | null;
  readonly dataCutId: string | null;
  /** The date of the milestone as recorded; null where it is not. */
  readonly date: string | null;
}

const ORDER: readonly Milestone[] = ['visit', 'subject-end', 'data-cut'];

/** Where it stands: by milestone, subject, and the visit or cut. */
export const owedPlace = (one: OutstandingEndorsement): Place => [
  ORDER.indexOf(one.milestone),
  one.subjectCode,
  one.visitId ?? one.dataCutId ?? '',
];

function compare(a: Place, b: Place): number {
  const at = a.findIndex((part, n) => part !== b[n]);
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

type Lists = Pick<ReturnType<typeof createListReader>, 'owedVisitPage' | 'countOwedVisits'>;

export function createEndorsementReader(
  rows: (query: Query) => Promise<readonly Row[]>,
  { ofKind }: Statements,
  scope: Scope,
  { studyId, knownAt }: ReadBase,
  lists: Lists,
) {
  const ofStudy = async (statement: Statements['studies'], known = knownAt): Promise<readonly Row[]> =>
    (await rows({ statement, params: { study: studyId, known } })).filter((row) =>
      seesSubjectAt(scope, metaFrom(row)),
    );

  /** Ends of participation and data cuts: as many as there are subjects and cuts, of which only some are in SQL. */
  async function beyondVisits(): Promise<readonly OutstandingEndorsement[]> {
    const given = (await ofStudy(ofKind.signature.ofStudy))
      .map((row) => recordFrom('signature', row))
      .filter(({ meaning }) => meaning === 'investigator-endorsement');
    const left = new Set(
      (await ofStudy(ofKind.disposition.ofStudy))
        .filter((row) => hasEnded({ kind: 'disposition', rows: [row] }))
        .map((row) => row['subject_id']),
    );
    const endorsed = new Set(
      given.flatMap(({ milestone, signedId, state }) =>
        milestone === 'subject-end' && state === 'valid' ? [signedId] : [],
      ),
    );
    const owed = (row: Row, part: Partial<OutstandingEndorsement>): OutstandingEndorsement => ({
      milestone: 'subject-end',
      subjectId: row['id'] as string,
      subjectCode: row['code'] as string,
      visitId: null,
      dataCutId: null,
      date: null,
      ...part,
    });
    const isOver = (row: Row): boolean =>
      hasEnded({ kind: 'subject', rows: [row] }) || left.has(row['id'] as string);
    const found = (await ofStudy(ofKind.subject.ofStudy))
      .filter((row) => isOver(row) && !endorsed.has(row['id'] as string))
      .map((row) => owed(row, {}));
    // The cut stays what it was: a later change of the subject does not take the endorsement of it back.
    const ofCut = new Set(
      given.flatMap(({ dataCutId, signedId, state }) =>
        state === 'voided' ? [] : [`${dataCutId}/${signedId}`],
      ),
    );
    const cuts = await rows({
      statement: ofKind.dataCut.ofStudy,
      params: { study: studyId, known: knownAt },
    });
    for (const cut of cuts.map((row) => recordFrom('dataCut', row))) {
      for (const row of await ofStudy(ofKind.subject.ofStudy, cut.knownAt)) {
        if (ofCut.has(`${cut.id}/${row['id']}`)) continue;
        found.push(owed(row, { milestone: 'data-cut', dataCutId: cut.id, date: cut.on }));
      }
    }
    return found.toSorted((a, b) => compare(owedPlace(a), owedPlace(b)));
  }

  let beyond: Promise<readonly OutstandingEndorsement[]> | undefined;
  const others = (): Promise<readonly OutstandingEndorsement[]> => (beyond ??= beyondVisits());

  /** The part of a range that lies among the visits; null where none does. */
  function amongVisits(range: Range): Range | null {
    const { after, before } = range;
    if (after !== null && (after[0] as number) > 0) return null;
    if (before !== null && (before[0] as number) < 0) return null;
    const inside = (place: Place | null): Place | null => (place?.[0] === 0 ? place.slice(1) : null);
    return { ...range, after: inside(after), before: inside(before) };
  }

  async function visits(on: string, range: Range | null): Promise<ListPage<OutstandingEndorsement>> {
    if (range === null) return { found: [], hasMore: false };
    const { found, hasMore } = await lists.owedVisitPage(on, range);
    return {
      found: found.map(({ subject, record }) => ({
        milestone: 'visit',
        subjectId: subject.id,
        subjectCode: subject.code,
        visitId: record.id,
        dataCutId: null,
        date: record.start,
      })),
      hasMore,
    };
  }

  async function otherPage({ after, before }: Range): Promise<readonly OutstandingEndorsement[]> {
    if (before !== null && (before[0] as number) < 1) return [];
    return (await others()).filter(
      (one) =>
        (after === null || compare(owedPlace(one), after) > 0) &&
        (before === null || compare(owedPlace(one), before) < 0),
    );
  }

  return {
    /** What is owed at a calendar date, in the order of `owedPlace`. */
    async outstandingEndorsements(on: string, range: Range): Promise<ListPage<OutstandingEndorsement>> {
      if (!isCalendarDate(on)) throw new RangeError(`not a calendar date: ${on}`);
      const { take, isBackward } = range;
      const inVisits = amongVisits(range);
      if (isBackward) {
        const last = pageFrom((await otherPage(range)).toReversed(), range);
        if (last.hasMore) return last;
        // A page that is full already still has to know whether a visit lies before it.
        const first = await visits(on, inVisits && { ...inVisits, take: take - last.found.length });
        return { found: [...first.found, ...last.found], hasMore: first.hasMore };
      }
      const first = await visits(on, inVisits);
      if (first.hasMore) return first;
      const rest = pageFrom(await otherPage(range), { isBackward, take: take - first.found.length });
      return { found: [...first.found, ...rest.found], hasMore: rest.hasMore };
    },

    async countOutstandingEndorsements(on: string): Promise<number> {
      return (await lists.countOwedVisits(on)) + (await others()).length;
    },
  };
}
