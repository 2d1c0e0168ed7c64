/** Reads what is said about the records: questions, locks and signatures. */
import type { Subject } from '@trialside/rules';
import { may, reaches, type Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import { seesSubjectAt } from './gate.ts';
import type {
  DataCut,
  Delegation,
  DoseDecisionRecord,
  Lock,
  Proposal,
  Query,
  Signature,
  SourceVerification,
  StoredRecord,
  StoreKind,
} from './stored-records.ts';
import { peopleIn, type Person } from './people.ts';
import { isVisible } from './visible.ts';
import { ACTIVE_STATES } from './query-states.ts';
import type { ReadBase } from './read-base.ts';
import { metaFrom, recordFrom } from './rows.ts';
import { contentHash, rowsSigned, signedContent } from './signed-content.ts';
import { contentQueries, entriesQuery, grouped } from './signed-queries.ts';
import type { Statements } from './statements.ts';
import type { Query as Ask, Row } from './statement.ts';

/** One step of the conversation about a record. */
export interface QueryStepTaken {
  readonly query: Query;
  /** Number of the change, and the id of whoever made it. */
  readonly change: number;
  readonly by: string;
}

/** The same with who took it and when, for showing a whole conversation. */
export interface QueryTurn extends QueryStepTaken {
  readonly byName: string;
  /** RFC 3339 UTC. */
  readonly at: string;
}

export interface SignatureStatus {
  readonly signature: Signature;
  /** Number of the change that brought it into its state. */
  readonly since: number;
}

export interface SourceVerificationStatus {
  readonly mark: SourceVerification;
  /** Number of the change that made it: it says who and when. */
  readonly since: number;
  /** False once the record has changed or was voided: what stands there now has not been compared. */
  readonly isCurrent: boolean;
}

/** Whether a signature still stands over what it was given for. */
export type SignatureCheck =
  | { readonly ok: true }
  /** `hash`: the signature or its content is not what was signed. `values`: these fields are not what was logged. */
  | { readonly ok: false; readonly reason: 'hash' | 'values'; readonly fields: readonly string[] };

export function createWorkflowReader(
  rows: (query: Ask) => Promise<readonly Row[]>,
  statements: Statements,
  scope: Scope,
  { studyId, knownAt }: ReadBase,
) {
  const { ofKind } = statements;
  const study = { study: studyId, known: knownAt };
  const record = <K extends StoreKind>(kind: K, row: Row): StoredRecord<K> =>
    codedFor(scope, recordFrom(kind, row));
  const inReach = (row: Row): boolean => seesSubjectAt(scope, metaFrom(row));
  const maySee = (row: Row): boolean => {
    const { subjectId } = metaFrom(row);
    return subjectId === null ? may(scope, 'read-subjects') : inReach(row);
  };

  const turns = new Map<string, Promise<ReadonlyMap<string, readonly QueryTurn[]>>>();
  const readTurns = async (subjectId: string): Promise<ReadonlyMap<string, readonly QueryTurn[]>> => {
    const found = new Map<string, QueryTurn[]>();
    if (!may(scope, 'read-queries')) return found;
    const params = { ...study, subject: subjectId };
    for (const row of await rows({ statement: ofKind.query.versionsOfSubject, params })) {
      if (!inReach(row)) continue;
      const query = record('query', row);
      const turn = {
        query,
        change: metaFrom(row).fromSeq,
        by: row['actor_id'] as string,
        byName: row['actor_name'] as string,
        at: row['at'] as string,
      };
      found.set(query.id, [...(found.get(query.id) ?? []), turn]);
    }
    return found;
  };

  const questions = new Map<string, Promise<readonly Query[]>>();
  const readQuestions = async (subjectId: string): Promise<readonly Query[]> => {
    if (!may(scope, 'read-queries')) return [];
    const params = { ...study, subject: subjectId };
    return (await rows({ statement: ofKind.query.bySubject, params }))
      .filter(inReach)
      .map((row) => record('query', row));
  };

  const statusOf = (row: Row): SignatureStatus => ({
    signature: record('signature', row),
    since: metaFrom(row).fromSeq,
  });

  return {
    /** Questions that are still somebody's task: of one subject that the caller was given, or of all in reach. */
    async openQueries(subject: Subject | null = null): Promise<readonly Query[]> {
      if (!may(scope, 'read-queries')) return [];
      const found = subject
        ? await rows({ statement: ofKind.query.bySubject, params: { ...study, subject: subject.id } })
        : (await rows({ statement: ofKind.query.ofStudy, params: study })).filter(inReach);
      return found.map((row) => record('query', row)).filter(({ state }) => ACTIVE_STATES.includes(state));
    },

    /** How many of them there are about each subject in reach that has any. */
    async openQueryCounts(): Promise<ReadonlyMap<string, number>> {
      const counts = new Map<string, number>();
      if (!may(scope, 'read-queries')) return counts;
      for (const row of await rows({ statement: ofKind.query.ofStudy, params: study })) {
        const { subjectId } = metaFrom(row);
        if (subjectId === null || !inReach(row)) continue;
        if (!ACTIVE_STATES.includes(record('query', row).state)) continue;
        counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
      }
      return counts;
    },

    /** Every step of a question, the first one first, up to the cut; empty where there is none in reach. */
    async queryThread(id: string): Promise<readonly QueryStepTaken[]> {
      if (!may(scope, 'read-queries')) return [];
      const found = await rows({ statement: ofKind.query.versions, params: { study: studyId, id } });
      return found
        .filter((row) => inReach(row) && metaFrom(row).fromSeq <= knownAt)
        .map((row) => ({
          query: record('query', row),
          change: metaFrom(row).fromSeq,
          by: row['actor_id'] as string,
        }))
        .toReversed();
    },

    /** What a monitor compared with the source, each with whether the record still is at that version. */
    async sourceVerificationsOf(subject: Subject): Promise<readonly SourceVerificationStatus[]> {
      const params = { ...study, subject: subject.id };
      const marks = (await rows({ statement: ofKind.sourceVerification.bySubject, params })).map((row) => ({
        mark: record('sourceVerification', row),
        since: metaFrom(row).fromSeq,
      }));
      // One question per kind that was marked, however many marks there are.
      const kinds = [...new Set(marks.map(({ mark }) => mark.aboutKind))];
      const versions = new Map<string, number>();
      for (const kind of kinds) {
        for (const row of await rows({ statement: ofKind[kind].bySubject, params })) {
          versions.set(`${kind}/${row['id']}`, row['version'] as number);
        }
      }
      return marks.map(({ mark, since }) => ({
        mark,
        since,
        isCurrent: versions.get(`${mark.aboutKind}/${mark.aboutId}`) === mark.aboutVersion,
      }));
    },

    /** Every question about a subject in reach, whatever became of it, in the order of their ids: read once. */
    questionsOf(subjectId: string): Promise<readonly Query[]> {
      let found = questions.get(subjectId);
      if (!found) questions.set(subjectId, (found = readQuestions(subjectId)));
      return found;
    },

    /** Every step of every question about a subject, in one reading, by the id of the question. */
    conversations(subjectId: string): Promise<ReadonlyMap<string, readonly QueryTurn[]>> {
      let reading = turns.get(subjectId);
      if (!reading) turns.set(subjectId, (reading = readTurns(subjectId)));
      return reading;
    },

    /** What holds a subject: its own locks and those of the study. */
    async locksOf(subject: Subject): Promise<readonly Lock[]> {
      const params = { ...study, subject: subject.id };
      return (await rows({ statement: statements.locksOver, params })).map((row) => record('lock', row));
    },

    /** Every signature about a subject, whatever became of it. */
    async signaturesOf(subject: Subject): Promise<readonly SignatureStatus[]> {
      const params = { ...study, subject: subject.id };
      return (await rows({ statement: ofKind.signature.bySubject, params })).map(statusOf);
    },

    /** Signatures under records of the study as a whole, such as decisions about the dose. */
    async studySignatures(): Promise<readonly SignatureStatus[]> {
      if (!may(scope, 'read-subjects')) return [];
      return (await rows({ statement: statements.signaturesOver, params: { ...study, subject: '' } })).map(
        statusOf,
      );
    },

    /** Works out again what was signed, from the tables and the log as they are. Null where there is none in reach. */
    async checkSignature(id: string): Promise<SignatureCheck | null> {
      const [row] = await rows({ statement: ofKind.signature.byId, params: { ...study, id } });
      if (!row || !maySee(row)) return null;
      const signature = recordFrom('signature', row);
      const { subjectId } = metaFrom(row);
      const then = { study: studyId, known: signature.knownAt };
      const content = await Promise.all(contentQueries(statements, then, signature, subjectId).map(rows));
      const entries = await rows(entriesQuery(statements, then, signature, subjectId));
      const { records, foreign } = signedContent(rowsSigned(grouped(signature, content), signature), entries);
      if (contentHash({ studyId, subjectId }, signature, records) !== signature.contentHash) {
        return { ok: false, reason: 'hash', fields: foreign };
      }
      return foreign.length > 0 ? { ok: false, reason: 'values', fields: foreign } : { ok: true };
    },

    /** The duties log of the sites in reach. */
    async delegations(): Promise<readonly Delegation[]> {
      if (!may(scope, 'read-delegations')) return [];
      return (await rows({ statement: ofKind.delegation.ofStudy, params: study }))
        .map((row) => record('delegation', row))
        .filter(({ atSiteId }) => reaches(scope, atSiteId));
    },

    /** The people of the study and their assignments; null where the role may not see them. */
    async people(): Promise<readonly Person[] | null> {
      if (!may(scope, 'read-people')) return null;
      const [users, assignments, uses] = await Promise.all([
        rows({ statement: ofKind.user.ofStudy, params: study }),
        rows({ statement: ofKind.assignment.ofStudy, params: study }),
        rows({ statement: statements.lastUses, params: { study: studyId } }),
      ]);
      return peopleIn(
        scope,
        users.map((row) => record('user', row)),
        assignments.map((row) => record('assignment', row)),
        uses.map((row) => ({
          userId: row['actor_id'] as string,
          role: row['actor_role'] as string,
          at: row['at'] as string,
        })),
      );
    },

    /** The cuts of the study, by their dates. */
    async dataCuts(): Promise<readonly DataCut[]> {
      return (await rows({ statement: ofKind.dataCut.ofStudy, params: study })).map((row) =>
        record('dataCut', row),
      );
    },

    /** What waits, or waited, for a second person; nothing for roles that have no part in it. */
    async proposals(): Promise<readonly Proposal[]> {
      return (await rows({ statement: ofKind.proposal.ofStudy, params: study }))
        .filter((row) => isVisible(scope, 'proposal', row))
        .map((row) => record('proposal', row));
    },

    /** What the committee decided, by date; nothing for roles that do not read it. */
    async doseDecisions(): Promise<readonly DoseDecisionRecord[]> {
      if (!may(scope, 'read-dose-decisions')) return [];
      return (await rows({ statement: ofKind.doseDecision.ofStudy, params: study })).map((row) =>
        record('doseDecision', row),
      );
    },
  };
}
