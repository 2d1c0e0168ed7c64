/** What came, changed and went between two changes of a study, read from the rows that began or ended between them. */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import type { Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import type { Database } from './database.ts';
import type { StoreKind } from './kinds.ts';
import { fieldsOf, metaFrom, recordFrom } from './rows.ts';
import type { Row } from './statements.ts';
import { isVisible } from './visible.ts';

export interface FieldDifference {
  /** As the audit trail names it. */
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface RecordDifference {
  readonly kind: StoreKind;
  readonly id: string;
  /** Null for the study as a whole. */
  readonly subjectId: string | null;
  /** Null where it was not there. */
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  readonly fields: readonly FieldDifference[];
}

/** Data, and what is decided about the study; questions, locks and signatures have histories of their own. */
const COMPARED: readonly StoreKind[] = [
  'subject',
  ...(Object.keys(RECORD_LISTS) as CourseKind[]),
  'doseDecision',
  'dataCut',
  'protocol',
];

/** In the order of kinds, then of ids. `subjectId` narrows to one subject. */
export async function recordsBetween(
  db: Database,
  scope: Scope,
  from: number,
  to: number,
  subjectId: string | null,
): Promise<readonly RecordDifference[]> {
  const read = async (kind: StoreKind): Promise<readonly Row[]> => {
    const { between, bySubject } = db.statements.ofKind[kind];
    const study = { study: scope.studyId };
    if (subjectId === null) {
      return db.all({ statement: between, params: { ...study, after: from, known: to } }, scope);
    }
    // What of a subject held at either cut is found by an index; what began or ended between them is not.
    const held = (known: number): Promise<readonly Row[]> =>
      db.all({ statement: bySubject, params: { ...study, subject: subjectId, known } }, scope);
    const [before, after] = await Promise.all([held(from), held(to)]);
    const moved = (row: Row): boolean => metaFrom(row).fromSeq > from || metaFrom(row).toSeq <= to;
    return [...before.filter(moved), ...after.filter((row) => metaFrom(row).fromSeq > from)];
  };
  const found = await Promise.all(
    COMPARED.map(async (kind) => {
      const seen = (await read(kind)).filter(
        (row) => isVisible(scope, kind, row) && (subjectId === null || metaFrom(row).subjectId === subjectId),
      );
      return compared(scope, kind, seen, from, to);
    }),
  );
  return found.flat();
}

function compared(
  scope: Scope,
  kind: StoreKind,
  rows: readonly Row[],
  from: number,
  to: number,
): readonly RecordDifference[] {
  const heldAt = (at: number) =>
    new Map(
      rows
        .filter((row) => metaFrom(row).fromSeq <= at && metaFrom(row).toSeq > at)
        .map((row) => [row['id'] as string, row]),
    );
  const [before, after] = [heldAt(from), heldAt(to)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((id): RecordDifference => {
    const [old, fresh] = [before.get(id), after.get(id)];
    return {
      kind,
      id,
      subjectId: metaFrom((fresh ?? old)!).subjectId,
      versionBefore: (old?.['version'] as number | undefined) ?? null,
      versionAfter: (fresh?.['version'] as number | undefined) ?? null,
      fields: fieldDifferences(scope, kind, old, fresh),
    };
  });
}

function fieldDifferences(
  scope: Scope,
  kind: StoreKind,
  old: Row | undefined,
  fresh: Row | undefined,
): readonly FieldDifference[] {
  const fields = (row: Row | undefined) =>
    new Map(row ? fieldsOf(kind, codedFor(scope, recordFrom(kind, row) as never)) : []);
  const [before, after] = [fields(old), fields(fresh)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}
