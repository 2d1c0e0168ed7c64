/**
 * Puts whole records in place, as an import or the demo study does: what is new is created, what differs is amended,
 * what is equal is left alone, so that doing it twice changes nothing.
 */
import type { StoredRecord, StoreKind } from '../stored-records.ts';
import { fieldsOf, recordFrom } from '../rows.ts';
import type { Row } from '../statement.ts';
import type { Command, Operation, Reason } from '../command.ts';

/** A record as a source gives it: the store finds out its version. */
export type Draft = {
  readonly [K in StoreKind]: { readonly kind: K; readonly record: Omit<StoredRecord<K>, 'version'> };
}[StoreKind];

export interface PutRecords {
  readonly name: string;
  readonly idempotencyKey: string;
  /** The subject all drafts belong to; null for the study as a whole. */
  readonly subjectId: string | null;
  readonly siteId: string | null;
  readonly drafts: readonly Draft[];
  /** Why existing records are amended. */
  readonly reason: Reason;
}

export interface PutCounts {
  readonly created: number;
  readonly amended: number;
  readonly unchanged: number;
  /** Voided by somebody since: they stay so. */
  readonly voided: number;
}

export function putRecords(put: PutRecords): Command<PutCounts> {
  return {
    name: put.name,
    idempotencyKey: put.idempotencyKey,
    request: [put.subjectId, put.drafts],
    client: null,
    load: ({ scope, statements, known }) =>
      put.drafts.flatMap(({ kind, record: { id } }) => [
        { statement: statements.ofKind[kind].byId, params: { study: scope.studyId, known, id } },
        { statement: statements.ofKind[kind].lastVersion, params: { study: scope.studyId, id } },
      ]),
    decide(rows) {
      const isVoided = (n: number): boolean =>
        rows[2 * n]?.[0] === undefined && (rows[2 * n + 1]?.[0]?.['version'] ?? null) !== null;
      const voided = put.drafts.filter((_draft, n) => isVoided(n)).length;
      const operations = put.drafts.flatMap((draft, n): Operation[] => {
        const operation = isVoided(n) ? null : operationFor(draft, rows[2 * n]?.[0], put.siteId);
        return operation ? [operation] : [];
      });
      const created = operations.filter(({ action }) => action === 'create').length;
      const amended = operations.length - created;
      return {
        ok: true,
        subjectId: put.subjectId,
        operations,
        reason: amended > 0 ? put.reason : null,
        answer: { created, amended, voided, unchanged: put.drafts.length - operations.length - voided },
      };
    },
  };
}

function operationFor(
  { kind, record }: Draft,
  row: Row | undefined,
  siteId: string | null,
): Operation | null {
  const current = row ? recordFrom(kind, row) : null;
  const version = (current?.version ?? 0) + 1;
  if (current && sameContent(kind, current, record)) return null;
  const action = current ? 'amend' : 'create';
  return {
    action,
    kind,
    siteId: kind === 'site' ? record.id : siteId,
    record: { ...record, version },
  } as Operation;
}

function sameContent(kind: StoreKind, a: object, b: object): boolean {
  const other = new Map(fieldsOf(kind, b));
  return fieldsOf(kind, a).every(([path, value]) => other.get(path) === value);
}
