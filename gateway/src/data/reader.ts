/** Reads a study within one scope at one cut. Rows carry the changes between which they held, so the cut is the snapshot. */
import type { ReadBase, OnSeen, Memory } from './read-base.ts';
import { dateAt } from '@trialside/rules/calendar';
import type { CourseKind, Protocol, RecordOf, Subject, SubjectRecord } from '@trialside/rules';
import type { Scope } from '../auth/scope.ts';
import { isCoded, may, reaches } from '../auth/scope.ts';
import { readAuditTrail, type AuditFilter, type PlacedLine } from './audit-trail.ts';
import { InvalidCut } from './cut.ts';
import type { Database } from './database.ts';
import { codedFor } from './coded.ts';
import { seesSubjectAt } from './gate.ts';
import type { SiteRecord, StoredRecord, StoreKind } from './stored-records.ts';
import { metaFrom, recordFrom } from './rows.ts';
import { createListReader, pageFrom, reachOf, type ListPage, type Range } from './lists.ts';
import type { RosterLine } from './roster.ts';
import type { Query, Row } from './statement.ts';
import { recordsBetween, type RecordDifference } from './difference.ts';
import { COURSE_KINDS, recordOf } from './subject-record.ts';
import { createEndorsementReader } from './reader-endorsements.ts';
import { createCohortReader } from './reader-cohort.ts';
import { createStudyReader } from './reader-study.ts';
import { createWorkflowReader } from './reader-workflow.ts';
import { isVisible } from './visible.ts';

export interface Page {
  readonly first: number;
  /** Code of the subject after which the page begins; null from the start. */
  readonly after: string | null;
  /** Code of the subject before which it ends; left out or null: at the end of the list. */
  readonly before?: string | null;
  /** Takes the page from the end of what lies between the two, not from its beginning. */
  readonly isBackward?: boolean;
}

export interface SubjectPage {
  readonly subjects: readonly Subject[];
  /** Whether there are more in the direction the page was taken in. */
  readonly hasNext: boolean;
}

export type Reader = ReturnType<typeof createReader>;

export function createReader(db: Database, scope: Scope, base: ReadBase, onSeen: OnSeen, kept: Memory) {
  const { statements } = db;
  const { studyId, knownAt } = base;
  const study = { study: studyId, known: knownAt };
  const rows = (query: Query): Promise<readonly Row[]> => db.all(query, scope);

  const ofStudy = <K extends StoreKind>(kind: K): Promise<readonly StoredRecord<K>[]> =>
    kept.wide.of(kind, { id: studyId, hash: base.hash }, knownAt);

  // Asked for by nearly every resolver of a request: read once.
  let protocol: Promise<StoredRecord<'protocol'>> | undefined;
  let sites: Promise<readonly SiteRecord[]> | undefined;

  const readProtocol = async (): Promise<StoredRecord<'protocol'>> => {
    const [record] = await ofStudy('protocol');
    // Before its set-up there is nothing that could be said about a study.
    if (!record) throw new InvalidCut(`the study had no protocol yet at change ${knownAt}`);
    return record;
  };
  const protocolRecord = (): Promise<StoredRecord<'protocol'>> => (protocol ??= readProtocol());
  const sitesToSee = (): Promise<readonly SiteRecord[]> =>
    (sites ??= ofStudy('site').then((all) => all.filter((site) => reaches(scope, site.id))));
  const onAt = (site: SiteRecord | null): string =>
    base.on ?? dateAt(base.now.getTime(), site?.timeZone ?? 'UTC');

  // What is redacted later is redacted in every past, so the last redaction is part of what a reading depends on.
  let redaction: Promise<number> | undefined;
  const lastRedaction = (): Promise<number> =>
    (redaction ??= rows({ statement: statements.lastRedaction, params: { study: studyId } }).then(
      ([row]) => (row?.['seq'] as number | null) ?? 0,
    ));
  const changes = new Map<string, Promise<number>>();
  const sitesInReach = scope.siteIds === 'all' ? '*' : scope.siteIds.toSorted().join();
  /** What the records of a subject depend on: nothing that is kept under it is ever out of date. */
  const keys = new Map<string, Promise<string>>();
  const keyOfSubject = (subject: Subject): Promise<string> => {
    let key = keys.get(subject.id);
    if (!key) {
      key = Promise.all([reader.lastChange(subject), lastRedaction()]).then(([change, redacted]) =>
        [studyId, subject.id, change, redacted, sitesInReach, isCoded(scope)].join('\n'),
      );
      keys.set(subject.id, key);
    }
    return key;
  };
  const readRecords = async <K extends CourseKind>(kind: K, subject: Subject): Promise<RecordOf<K>[]> => {
    const params = { ...study, subject: subject.id };
    const found = await rows({ statement: statements.ofKind[kind].bySubject, params });
    return found.map((row) => codedFor(scope, recordFrom(kind, row) as RecordOf<K>));
  };
  /** Those of the roster that the caller may see. */
  const inRoster = async (siteId: string | null): Promise<readonly RosterLine[]> => {
    if (!may(scope, 'read-subjects')) return [];
    const lines = await kept.rosters.at(studyId, knownAt, await lastRedaction());
    return lines.filter((line) => seesSubjectAt(scope, line) && (siteId === null || line.siteId === siteId));
  };

  /** The subject of a query, through the gate. Out of reach and not there take the same path and the same time. */
  const seen = async (query: Query): Promise<Subject | null> => {
    const [row] = await rows(query);
    if (row && seesSubjectAt(scope, metaFrom(row))) {
      onSeen('read', row['id'] as string);
      return codedFor(scope, recordFrom('subject', row));
    }
    // Asked without the scope, for the access log alone: who reached for a subject that is not theirs.
    const [hidden] = await db.all(query, null);
    // Noted either way: who goes through codes shows in the log, and nobody can tell by the time it takes which of them exist.
    if (hidden) onSeen('refusal', hidden['id'] as string);
    else onSeen('nothing-there', null);
    return null;
  };

  // Cut by the database among the subjects in reach, so a page is full however many of other sites lie between.
  const inReach = async (
    { first, after, before = null, isBackward = false }: Page,
    siteId: string | null,
  ): Promise<SubjectPage> => {
    if (!may(scope, 'read-subjects')) return { subjects: [], hasNext: false };
    const range: Range = { take: Math.min(first, 1000), isBackward, after: null, before: null };
    const read = await rows({
      statement: isBackward ? statements.subjectsBackward : statements.subjectsForward,
      params: {
        ...study,
        ...reachOf(scope),
        site: siteId ?? '*',
        after: after ?? '',
        before: before ?? '',
        limit: range.take + 1,
      },
    });
    const { found, hasMore } = pageFrom(read, range);
    // The gate itself, once more: what the database left in must pass it too.
    const page = found.filter((row) => seesSubjectAt(scope, metaFrom(row)));
    for (const row of page) {
      changes.set(row['id'] as string, Promise.resolve(row['last_change'] as number));
    }
    return { subjects: page.map((row) => codedFor(scope, recordFrom('subject', row))), hasNext: hasMore };
  };

  const workflow = createWorkflowReader(rows, statements, scope, base);
  const lists = createListReader(rows, statements, scope, base, onSeen);
  const reader = {
    scope,
    ...base,
    ...workflow,
    ...createCohortReader(rows, statements, scope, base, onSeen, kept, {
      lines: inRoster,
      lastRedaction,
      protocol: protocolRecord,
      sites: sitesToSee,
      onAt,
      reach: sitesInReach,
      decisions: () => workflow.doseDecisions(),
    }),
    ...createStudyReader(rows, statements, scope, base, onSeen),
    ...lists,
    ...createEndorsementReader(rows, statements, scope, base, lists),

    async protocol(): Promise<Protocol> {
      return (await protocolRecord()).document;
    },

    /** The record that the protocol in force stands in. */
    async protocolVersion(): Promise<{ readonly id: string; readonly version: number }> {
      return protocolRecord();
    },

    /** The sites in reach. */
    sites: sitesToSee,

    async site(id: string): Promise<SiteRecord | null> {
      return (await reader.sites()).find((site) => site.id === id) ?? null;
    },

    /** The date the study as a whole is asked about: at its first site, unless the cut names a day. */
    async onForStudy(): Promise<string> {
      return onAt((await reader.sites())[0] ?? null);
    },

    async onFor(subject: Subject): Promise<string> {
      return onAt(await reader.site(subject.siteId));
    },

    async subject(id: string): Promise<Subject | null> {
      return seen({ statement: statements.ofKind.subject.byId, params: { ...study, id } });
    },

    async subjectByCode(code: string): Promise<Subject | null> {
      return seen({ statement: statements.subjectByCode, params: { ...study, code } });
    },

    /** Subjects in reach, in order of their codes. */
    async subjects(page: Page, siteId: string | null = null): Promise<SubjectPage> {
      const found = await inReach(page, siteId);
      for (const { id } of found.subjects) onSeen('read', id);
      return found;
    },

    // Counting shows no subject, so it is no reading of one.
    async countSubjects(siteId: string | null = null): Promise<number> {
      if (!may(scope, 'read-subjects')) return 0;
      return (await inRoster(siteId)).length;
    },

    /** Records of a subject that the caller was given by this reader, so the gate is passed. */
    async records<K extends CourseKind>(kind: K, subject: Subject): Promise<readonly RecordOf<K>[]> {
      onSeen('read', subject.id);
      const key = `${kind}\n${await keyOfSubject(subject)}`;
      return kept.records.of(
        key,
        (records) => records.length,
        () => readRecords(kind, subject),
      );
    },

    /** One record of any subject in reach. */
    async courseRecord<K extends CourseKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
      const [row] = await rows({ statement: statements.ofKind[kind].byId, params: { ...study, id } });
      const subjectId = row && metaFrom(row).subjectId;
      if (!row || !subjectId || !(await reader.subject(subjectId))) return null;
      return codedFor(scope, recordFrom(kind, row) as RecordOf<K>);
    },

    /** One record of any kind that the caller may see; null where there is none. */
    async anyRecord<K extends StoreKind>(kind: K, id: string): Promise<StoredRecord<K> | null> {
      if (kind === 'subject') return (await reader.subject(id)) as StoredRecord<K> | null;
      const [row] = await rows({ statement: statements.ofKind[kind].byId, params: { ...study, id } });
      if (!row || !isVisible(scope, kind, row)) return null;
      // Whoever sees a record of a subject sees the subject.
      const { subjectId } = metaFrom(row);
      if (subjectId !== null && !(await reader.subject(subjectId))) return null;
      return codedFor(scope, recordFrom(kind, row) as StoredRecord<K>);
    },

    /**
     * The subject that a record belongs to, also where the record is void by now; null for the study as a whole.
     * Undefined where there is no such record in reach.
     */
    async subjectIdOf(kind: StoreKind, id: string): Promise<string | null | undefined> {
      const [row] = await rows({
        statement: statements.ofKind[kind].versions,
        params: { study: studyId, id },
      });
      return row && isVisible(scope, kind, row) ? metaFrom(row).subjectId : undefined;
    },

    /** What came, changed and went between an earlier change and this cut, of one subject or of all in reach. */
    async recordsBetween(earlier: number, subjectId: string | null): Promise<readonly RecordDifference[]> {
      const found = await recordsBetween(db, scope, earlier, knownAt, subjectId);
      for (const one of found) if (one.subjectId !== null) onSeen('read', one.subjectId);
      return found;
    },

    /** The audit trail in reach, up to this cut; null where the role may not read it. */
    async auditTrail(filter: AuditFilter, range: Range): Promise<ListPage<PlacedLine> | null> {
      const page = await readAuditTrail(db, scope, knownAt, filter, range);
      for (const { line } of page?.found ?? []) if (line.subjectId !== null) onSeen('read', line.subjectId);
      return page;
    },

    /** Number of the last change that redacted something, whatever cut is read; 0 for none. */
    lastRedaction: (): Promise<number> => lastRedaction(),

    lastChange(subject: Subject): Promise<number> {
      let last = changes.get(subject.id);
      if (!last) {
        const params = { study: studyId, subject: subject.id, known: knownAt };
        last = rows({ statement: statements.lastChangeOfSubject, params }).then(
          ([row]) => (row?.['seq'] as number | null) ?? 0,
        );
        changes.set(subject.id, last);
      }
      return last;
    },

    /** Everything known about a subject; with `kinds`, only those lists are filled. */
    async subjectRecord(
      subject: Subject,
      kinds: readonly CourseKind[] = COURSE_KINDS,
    ): Promise<SubjectRecord> {
      const site = await reader.site(subject.siteId);
      if (!site) throw new Error(`subject ${subject.id} has no site in reach`);
      const cut = { knownAt, on: onAt(site) };
      return recordOf(cut, site, subject, kinds, (kind) => reader.records(kind, subject));
    },
  };
  return reader;
}
