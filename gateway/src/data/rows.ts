/** Records to rows and back, for every kind by its column table. */
import { columnsOf, KINDS, type ColumnSpec, type FieldKind } from './kinds.ts';
import type { StoredRecord, StoreKind } from './stored-records.ts';
import type { Row } from './statement.ts';

/** What a row says beside the record: where it belongs, and between which changes it held. */
export interface RowMeta {
  readonly studyId: string;
  readonly subjectId: string | null;
  readonly siteId: string | null;
  readonly fromSeq: number;
  readonly toSeq: number;
}

const COLUMNS = Object.fromEntries(
  (Object.keys(KINDS) as StoreKind[]).map((kind) => [kind, columnsOf(kind)]),
) as unknown as Readonly<Record<StoreKind, readonly ColumnSpec[]>>;

type Plain = Readonly<Record<string, unknown>>;

/** The value of one column of a record as it is stored: text, integer, or null. */
function stored(record: Plain, spec: ColumnSpec): string | number | null {
  const value = spec.part === null ? record[spec.field] : (record[spec.field] as Plain | null)?.[spec.part];
  if (value === null || value === undefined) return null;
  if (spec.kind === 'json') return JSON.stringify(value);
  return value as string | number;
}

/** The content columns of a record, by column name. */
export function contentOf(kind: StoreKind, record: object): Record<string, string | number | null> {
  return Object.fromEntries(COLUMNS[kind].map((spec) => [spec.column, stored(record as Plain, spec)]));
}

/** The stored content by field path, in a fixed order: what audit entries and comparisons are made of. */
export function fieldsOf(
  kind: StoreKind,
  record: object,
): (readonly [path: string, value: string | number | null])[] {
  return COLUMNS[kind].map((spec) => [spec.path, stored(record as Plain, spec)]);
}

export function recordFrom<K extends StoreKind>(kind: K, row: Row): StoredRecord<K> {
  const record: Record<string, unknown> = { id: row['id'], version: row['version'] };
  if (kind === 'subject') {
    record['studyId'] = row['study_id'];
    record['siteId'] = row['site_id'];
  }
  for (const spec of COLUMNS[kind]) {
    const value = row[spec.column] ?? null;
    if (spec.part !== null) {
      ((record[spec.field] ??= {}) as Record<string, unknown>)[spec.part] = value;
    } else {
      record[spec.field] = spec.kind === 'json' && value !== null ? JSON.parse(value as string) : value;
    }
  }
  for (const [field, fieldKind] of Object.entries(KINDS[kind]) as [string, FieldKind][]) {
    if (fieldKind === 'measurement' && Object.values(record[field] as Plain).every((part) => part === null)) {
      record[field] = null;
    }
  }
  return record as unknown as StoredRecord<K>;
}

export function metaFrom(row: Row): RowMeta {
  return {
    studyId: row['study_id'] as string,
    subjectId: row['subject_id'] as string | null,
    siteId: row['site_id'] as string | null,
    fromSeq: row['from_seq'] as number,
    toSeq: row['to_seq'] as number,
  };
}
