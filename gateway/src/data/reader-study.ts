/** Reads records of one kind over the whole study, each with its subject: one statement for the kind and one for the subjects. */
import type { Subject } from '@trialside/rules';
import type { Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import { seesSubjectAt } from './gate.ts';
import type { Query as Question, StoredRecord, StoreKind } from './stored-records.ts';
import type { OnSeen, ReadBase } from './read-base.ts';
import { metaFrom, recordFrom } from './rows.ts';
import type { Statements } from './statements.ts';
import type { Query, Row } from './statement.ts';
import { isVisible } from './visible.ts';

/** A record with the subject it belongs to. */
export interface OfSubject<K extends StoreKind> {
  readonly subject: Subject;
  readonly record: StoredRecord<K>;
}

export interface QuestionInStudy {
  readonly question: Question;
  readonly subjectId: string;
}

/** A record as it is kept, with where it belongs and since which change it says so. */
export interface HeldRecord<K extends StoreKind> {
  readonly record: StoredRecord<K>;
  readonly siteId: string | null;
  readonly since: number;
}

/** The last change of a cut. */
export interface ChangeAtCut {
  readonly number: number;
  /** RFC 3339 UTC; null where nothing had happened yet. */
  readonly at: string | null;
  readonly hash: string | null;
}

export function createStudyReader(
  rows: (query: Query) => Promise<readonly Row[]>,
  statements: Statements,
  scope: Scope,
  base: ReadBase,
  onSeen: OnSeen,
) {
  const { studyId, knownAt } = base;
  const params = { study: studyId, known: knownAt };
  let subjects: Promise<ReadonlyMap<string, Subject>> | undefined;
  const readSubjects = async (): Promise<ReadonlyMap<string, Subject>> => {
    const found = await rows({ statement: statements.ofKind.subject.ofStudy, params });
    return new Map(
      found
        .filter((row) => seesSubjectAt(scope, metaFrom(row)))
        .map((row) => [row['id'] as string, codedFor(scope, recordFrom('subject', row))]),
    );
  };

  let questions: Promise<readonly QuestionInStudy[]> | undefined;
  const readQuestions = async (): Promise<readonly QuestionInStudy[]> =>
    (await rows({ statement: statements.ofKind.query.ofStudy, params }))
      .filter((row) => isVisible(scope, 'query', row))
      .map((row) => ({
        question: codedFor(scope, recordFrom('query', row)),
        subjectId: metaFrom(row).subjectId!,
      }));

  return {
    /** Every question about a record in reach: read once. For what stands beside the records of a list. */
    questionsOfStudy(): Promise<readonly QuestionInStudy[]> {
      return (questions ??= readQuestions());
    },

    /** Every current record of a kind about one subject that the caller was given, or (null) about the study as a whole. */
    async held<K extends StoreKind>(kind: K, subject: Subject | null): Promise<readonly HeldRecord<K>[]> {
      if (subject) onSeen('read', subject.id);
      const { bySubject, ofStudy } = statements.ofKind[kind];
      const found = await rows(
        subject
          ? { statement: bySubject, params: { ...params, subject: subject.id } }
          : { statement: ofStudy, params },
      );
      return found
        .filter(
          (row) => isVisible(scope, kind, row) && (subject !== null || metaFrom(row).subjectId === null),
        )
        .map((row) => ({
          record: codedFor(scope, recordFrom(kind, row) as StoredRecord<K>),
          siteId: metaFrom(row).siteId,
          since: metaFrom(row).fromSeq,
        }));
    },

    async changeAtCut(): Promise<ChangeAtCut> {
      const [row] = await rows({ statement: statements.changeAt, params: { study: studyId, seq: knownAt } });
      return {
        number: knownAt,
        at: (row?.['at'] as string | undefined) ?? null,
        hash: (row?.['hash'] as string | undefined) ?? null,
      };
    },

    /** Every record of a kind in reach for which `wanted` holds, in the order of the kind. */
    async ofSubjects<K extends StoreKind>(
      kind: K,
      wanted: (record: StoredRecord<K>) => boolean = () => true,
    ): Promise<readonly OfSubject<K>[]> {
      const [found, known] = await Promise.all([
        rows({ statement: statements.ofKind[kind].ofStudy, params }),
        (subjects ??= readSubjects()),
      ]);
      const kept = found.flatMap((row): OfSubject<K>[] => {
        const subject = known.get(metaFrom(row).subjectId ?? '');
        if (!subject || !isVisible(scope, kind, row)) return [];
        const record = codedFor(scope, recordFrom(kind, row) as StoredRecord<K>);
        return wanted(record) ? [{ subject, record }] : [];
      });
      for (const { subject } of kept) onSeen('read', subject.id);
      return kept;
    },
  };
}
