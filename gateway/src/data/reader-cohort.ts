/** Reads what is drawn from every subject in reach: summaries of each, and the endpoints of the study over all of them. */
import {
  cohortOf,
  cohortsByDoseLevel,
  subjectFacts,
  type CohortEvaluation,
  type CourseKind,
  type Cut,
  type DoseLevelCohort,
  type Protocol,
  type SubjectFacts,
  type SubjectRecord,
} from '@trialside/rules';
import { isCoded, may, type Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import type { DoseDecisionRecord, SiteRecord, StoredRecord } from './stored-records.ts';
import type { Memory, OnSeen, ReadBase } from './read-base.ts';
import type { RosterLine } from './roster.ts';
import { metaFrom, recordFrom } from './rows.ts';
import type { Statements } from './statements.ts';
import type { Query, Row } from './statement.ts';
import { COURSE_KINDS, recordOf } from './subject-record.ts';
import { drawEach, type SubjectSummary } from './summaries.ts';

/** A subject of a cohort with what was drawn from it. */
export interface SubjectSummarised<T> extends RosterLine {
  readonly summary: T;
}

/** What a cohort goes by, as the reader of the study knows it. */
interface StudyOf {
  /** The subjects in reach, of one site or of all, in the order of their codes. */
  lines(siteId: string | null): Promise<readonly RosterLine[]>;
  lastRedaction(): Promise<number>;
  protocol(): Promise<StoredRecord<'protocol'>>;
  /** Those in reach. */
  sites(): Promise<readonly SiteRecord[]>;
  /** The date that a site is asked about. */
  onAt(site: SiteRecord | null): string;
  /** Names the sites in reach. */
  readonly reach: string;
  decisions(): Promise<readonly DoseDecisionRecord[]>;
}

/** Everything that tables over a cohort ask of a subject: some twenty kilobytes. */
const FACTS: SubjectSummary<SubjectFacts> = {
  name: 'cohort-facts',
  kinds: COURSE_KINDS,
  weight: 20,
  of: (record, protocol) => subjectFacts(record, protocol),
};

export function createCohortReader(
  rows: (query: Query) => Promise<readonly Row[]>,
  { ofKind }: Statements,
  scope: Scope,
  { studyId, knownAt }: ReadBase,
  onSeen: OnSeen,
  kept: Memory,
  study: StudyOf,
) {
  const params = { study: studyId, known: knownAt };

  const readOne = async (
    id: string,
    cut: Cut,
    site: SiteRecord,
    kinds: readonly CourseKind[],
  ): Promise<SubjectRecord> => {
    const [row] = await rows({ statement: ofKind.subject.byId, params: { ...params, id } });
    if (!row) throw new Error(`subject ${id} is not in reach at change ${knownAt}`);
    // What is read of thousands of subjects is not kept as records too.
    return recordOf(cut, site, codedFor(scope, recordFrom('subject', row)), kinds, async (kind) => {
      const ofSubject = { ...params, subject: id };
      const found = await rows({ statement: ofKind[kind].bySubject, params: ofSubject });
      return found.map((each) => codedFor(scope, recordFrom(kind, each)));
    });
  };

  /** The records of these subjects, by subject: one statement for each kind. The cut is the caller's to set. */
  const readTogether = async (
    siteOf: ReadonlyMap<string, SiteRecord>,
    kinds: readonly CourseKind[],
  ): Promise<ReadonlyMap<string, SubjectRecord>> => {
    const lists = await Promise.all(
      kinds.map(async (kind) => {
        const bySubject = new Map<string, unknown[]>();
        for (const row of await rows({ statement: ofKind[kind].ofStudy, params })) {
          const id = metaFrom(row).subjectId!;
          if (!siteOf.has(id)) continue;
          const record = codedFor(scope, recordFrom(kind, row));
          const list = bySubject.get(id);
          if (list) list.push(record);
          else bySubject.set(id, [record]);
        }
        return [kind, bySubject] as const;
      }),
    );
    const byKind = new Map(lists);
    const subjects = (await rows({ statement: ofKind.subject.ofStudy, params })).flatMap((row) => {
      const subject = codedFor(scope, recordFrom('subject', row));
      const site = siteOf.get(subject.id);
      return site ? [{ subject, site }] : [];
    });
    return new Map(
      await Promise.all(
        subjects.map(async ({ subject, site }) => {
          const read = (kind: CourseKind): Promise<readonly unknown[]> =>
            Promise.resolve(byKind.get(kind)!.get(subject.id) ?? []);
          return [
            subject.id,
            await recordOf({ knownAt, on: study.onAt(site) }, site, subject, kinds, read),
          ] as const;
        }),
      ),
    );
  };

  async function over<T>(
    name: string,
    weightOf: (made: T) => number,
    make: (
      facts: readonly SubjectFacts[],
      protocol: Protocol,
      cut: Cut,
      decisions: readonly DoseDecisionRecord[],
    ) => T,
  ): Promise<T | null> {
    if (!may(scope, 'read-subjects')) return null;
    const [lines, [first], inForce, redacted, decisions] = await Promise.all([
      study.lines(null),
      study.sites(),
      study.protocol(),
      study.lastRedaction(),
      study.decisions(),
    ]);
    const on = study.onAt(first ?? null);
    for (const { subjectId } of lines) onSeen('read', subjectId);
    const who = [scope.role, study.reach, scope.onlySubjectId ?? '*', isCoded(scope)];
    const key = [name, studyId, knownAt, redacted, inForce.version, on, ...who].join('\n');
    return kept.cohorts.of(key, weightOf, async () => {
      const facts = await cohort.summaries(FACTS, null, on);
      return make(
        facts.map(({ summary }) => summary),
        inForce.document,
        { knownAt, on },
        decisions,
      );
    });
  }

  const cohort = {
    /**
     * What `summary` draws from every subject in reach, in the order of their codes: kept until something about the subject,
     * the protocol or, where it matters to that subject, the day changes. A request over a cohort reads the log since the last
     * one, and the subjects it names. `onDay` asks about one calendar date instead of that of each site.
     */
    async summaries<T>(
      summary: SubjectSummary<T>,
      siteId: string | null = null,
      onDay: string | null = null,
    ): Promise<readonly SubjectSummarised<T>[]> {
      const lines = await study.lines(siteId);
      const [redacted, inForce, sites] = await Promise.all([
        study.lastRedaction(),
        study.protocol(),
        study.sites(),
      ]);
      // Thousands of keys for each request: what is the same for all of a site is put together once.
      const places = new Map(
        sites.map((site) => {
          const rest = [
            studyId,
            redacted,
            study.reach,
            isCoded(scope),
            inForce.version,
            site.id,
            site.version,
          ];
          return [site.id, { site, on: onDay ?? study.onAt(site), rest: rest.join('\n') }];
        }),
      );
      const siteOf = new Map<string, SiteRecord>();
      const each = lines.map(({ subjectId, siteId: at, lastChange }) => {
        onSeen('read', subjectId);
        const { site, on, rest } = places.get(at!)!;
        siteOf.set(subjectId, site);
        return {
          subjectId,
          key: `${subjectId}\n${lastChange}\n${rest}`,
          cut: { knownAt: lastChange, on },
        };
      });
      const drawn = await drawEach(kept.summaries, each, summary, inForce.document, {
        one: ({ subjectId, cut }) => readOne(subjectId, cut, siteOf.get(subjectId)!, summary.kinds),
        all: () => readTogether(siteOf, summary.kinds),
      });
      return lines.map((line, n) => ({ ...line, summary: drawn[n]! }));
    },

    /**
     * Every endpoint of the study over the subjects in reach, as of one date for all; null for those who see no subjects, and
     * have the planned tables. Kept while nothing it rests on changes.
     */
    cohort: (): Promise<CohortEvaluation | null> => over('all', ({ subjects }) => subjects, cohortOf),

    /** The same for each dose level by itself. */
    cohortsByDoseLevel: (): Promise<readonly DoseLevelCohort[] | null> =>
      over('levels', (levels) => levels.reduce((sum, { subjects }) => sum + subjects, 0), cohortsByDoseLevel),
  };
  return cohort;
}
