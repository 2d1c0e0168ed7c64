/** What came, changed and went between two changes of a study, read from the rows that began or ended between them. */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import type { Scope } from '../auth/scope.ts';
import { codedFor } from './coded.ts';
import type { Database } from './database.ts';
import type { StoreKind } from './stored-records.ts';
import { fieldsOf, metaFrom, recordFrom } from './rows.ts';
import { idParams } from './statements.ts';
import type { Row } from './statement.ts';
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
  const study = { study: scope.studyId };
  const touched = subjectId === null ? await touchedBetween(db, scope.studyId, from, to) : null;
  const read = async (kind: StoreKind): Promise<readonly Row[]> => {
    const { between, bySubject } = db.statements.ofKind[kind];
    if (touched) {
      const ids = [...(touched.get(kind) ?? [])].sort();
      const pages = idParams(ids).map((page) => ({ ...study, ...page, after: from, known: to }));
      const rows = await Promise.all(pages.map((params) => db.all({ statement: between, params }, scope)));
      return rows.flat();
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

const ENTRIES_AT_A_TIME = 5000;

/**
 * The records that were written between two changes, by kind. Asked without the scope, since where a record stands now says
 * nothing about where it was written: ids of records out of reach go no further than the statement that reads them in scope.
 */
async function touchedBetween(
  db: Database,
  study: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  for (let [after, n] = [from, Number.MAX_SAFE_INTEGER]; ;) {
    const params = { study, after, n, known: to, limit: ENTRIES_AT_A_TIME };
    const entries = await db.all({ statement: db.statements.touchedBetween, params }, null);
    for (const { kind, record_id: id } of entries) {
      const ids = found.get(kind as string);
      if (ids) ids.add(id as string);
      else found.set(kind as string, new Set([id as string]));
    }
    const last = entries.at(-1);
    if (!last || entries.length < ENTRIES_AT_A_TIME) return found;
    [after, n] = [last['seq'] as number, last['n'] as number];
  }
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
