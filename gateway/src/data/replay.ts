/** The versions of a record as its entries in the change log tell them: what the tables must say too. */
import type { Value } from './append.ts';
import { columnsOf, STORE_KINDS, type ColumnSpec } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import type { Row } from './statement.ts';
import { CURRENT } from './tables.ts';

/** Once, not once per record. */
const COLUMNS = Object.fromEntries(STORE_KINDS.map((kind) => [kind, columnsOf(kind)])) as Record<
  StoreKind,
  readonly ColumnSpec[]
>;

/** A version as it stands in the table of its kind. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string | null;
  readonly siteId: string | null;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** By field path. */
  readonly content: ReadonlyMap<string, Value>;
}

/** An entry that does not follow from the ones before it, by its place in the log. */
export class BrokenEntry extends Error {
  override name = 'BrokenEntry';
  readonly seq: number;
  readonly n: number;
  readonly field: string | null;
  constructor(entry: Row, field: string | null, message: string) {
    super(message);
    this.seq = entry['seq'] as number;
    this.n = entry['n'] as number;
    this.field = field;
  }
}

type Commitments = readonly (readonly [field: string, old: string | null, fresh: string | null])[];
type Values = readonly (readonly [
  oldSalt: string | null,
  old: Value,
  newSalt: string | null,
  fresh: Value,
])[];

/** The two lists of an entry, whatever somebody did to them; null where they are no such lists any more. */
export function parseEntry(fields: unknown, values: unknown): readonly [Commitments, Values] | null {
  try {
    const commitments = JSON.parse(fields as string) as unknown;
    const stored = JSON.parse(values as string) as unknown;
    const lists = (list: unknown, width: number): boolean =>
      Array.isArray(list) && list.every((item) => Array.isArray(item) && item.length === width);
    if (!lists(commitments, 3) || !lists(stored, 4)) return null;
    if ((commitments as Commitments).length !== (stored as Values).length) return null;
    return [commitments as Commitments, stored as Values];
  } catch {
    return null;
  }
}

/** Replays the entries of one record, oldest first. Throws BrokenEntry. */
export function replay(kind: StoreKind, id: string, entries: readonly Row[]): Version[] {
  const versions: Version[] = [];
  const paths = COLUMNS[kind].map(({ path }) => path);
  for (const entry of entries) {
    const { action, record_version: version } = entry as { action: string; record_version: number };
    if (action === 'redact') continue;
    const seq = entry['seq'] as number;
    const parsed = parseEntry(entry['fields'], entry['values']);
    if (!parsed) throw new BrokenEntry(entry, null, 'the entry cannot be read');
    const current = versions.at(-1);
    const isOpen = current !== undefined && current.toSeq === CURRENT;
    const expected = action === 'create' ? 1 : (current?.version ?? 0) + (action === 'void' ? 0 : 1);
    if ((action === 'create') === (current !== undefined) || (current && !isOpen) || version !== expected) {
      throw new BrokenEntry(entry, null, `the entry cannot ${action} version ${version} here`);
    }
    const content = new Map<string, Value>(
      paths.map((path) => [path, isOpen ? (current.content.get(path) ?? null) : null]),
    );
    const [commitments, values] = parsed;
    for (const [index, [field]] of commitments.entries()) {
      const [, old, , fresh] = values[index]!;
      if (!content.has(field)) throw new BrokenEntry(entry, field, 'there is no such field');
      if (content.get(field) !== old)
        throw new BrokenEntry(entry, field, 'the old value is not the one before');
      content.set(field, fresh);
    }
    if (current) versions[versions.length - 1] = { ...current, toSeq: seq };
    if (action === 'void') continue;
    versions.push({
      id,
      version,
      subjectId: kind === 'subject' ? id : (entry['subject_id'] as string | null),
      siteId: entry['site_id'] as string | null,
      fromSeq: seq,
      toSeq: CURRENT,
      content,
    });
  }
  return versions;
}

/** The first field in which a row differs from its version; null where it is the same. */
export function differingField(kind: StoreKind, version: Version, row: Row): string | null {
  const place: readonly (readonly [string, Value])[] = [
    ['from_seq', version.fromSeq],
    ['subject_id', version.subjectId],
    ['site_id', version.siteId],
  ];
  for (const [column, value] of place) if (row[column] !== value) return column;
  for (const { column, path } of COLUMNS[kind]) {
    if (row[column] !== version.content.get(path)) return path;
  }
  return row['to_seq'] === version.toSeq ? null : 'to_seq';
}
