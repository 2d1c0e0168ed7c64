/**
 * What a signature is bound to (SIG-02, 21 CFR 11.70): the versions of the records it stands over, who signed, when,
 * what it means and the very sentence above it. Records go in by the salted commitments of the change log, so that a
 * redaction leaves the signature whole and its hash tells nothing about a value that was removed.
 */
import { canonicalJson, commitment, sha256 } from './chain.ts';
import type { Signature, StoreKind } from './stored-records.ts';
import { metaFrom, fieldsOf, recordFrom } from './rows.ts';
import { isContent } from './signed-over.ts';
import type { Row } from './statement.ts';

/** Rows of one kind. */
export interface RowsOfKind {
  readonly kind: StoreKind;
  readonly rows: readonly Row[];
}

/** One record version with its digest. */
export type SignedRecord = readonly [kind: StoreKind, id: string, version: number, digest: string];

export interface SignedContent {
  readonly records: readonly SignedRecord[];
  /** Fields whose value in the table is not the one that was logged: kind/id/field. */
  readonly foreign: readonly string[];
}

type Pair = readonly [commitment: string, salt: string | null];

/** What the log says of each field of a record, as far as the version asked for: path to commitment and salt. */
function committedFields(entries: readonly Row[], version: number): Map<string, Pair> {
  const fields = new Map<string, Pair>();
  for (const entry of entries) {
    if ((entry['record_version'] as number) > version || entry['action'] === 'void') continue;
    if (entry['action'] === 'redact') continue;
    const commitments = JSON.parse(entry['fields'] as string) as [string, string | null, string | null][];
    const values = JSON.parse(entry['values'] as string) as [unknown, unknown, string | null, unknown][];
    for (const [n, [path, , fresh]] of commitments.entries()) {
      if (fresh === null) fields.delete(path);
      else fields.set(path, [fresh, values[n]?.[2] ?? null]);
    }
  }
  return fields;
}

/** `entries` are those of the records, oldest first, each with its values. */
export function signedContent(groups: readonly RowsOfKind[], entries: readonly Row[]): SignedContent {
  const byRecord = new Map<string, Row[]>();
  for (const entry of entries) {
    const place = `${entry['kind']}/${entry['record_id']}`;
    const found = byRecord.get(place);
    if (found) found.push(entry);
    else byRecord.set(place, [entry]);
  }
  const records: SignedRecord[] = [];
  const foreign: string[] = [];
  for (const { kind, rows } of groups) {
    for (const row of rows) {
      const record = recordFrom(kind, row);
      const place = `${kind}/${record.id}`;
      const committed = committedFields(byRecord.get(place) ?? [], record.version);
      for (const [path, value] of fieldsOf(kind, record)) {
        const [expected, salt] = committed.get(path) ?? [null, null];
        // Without its salt the value was redacted: what it was, nobody can check any more.
        if (expected !== null && salt === null) continue;
        const actual = value === null || salt === null ? null : commitment(salt, value);
        if (actual !== expected || (value !== null && expected === null)) foreign.push(`${place}/${path}`);
      }
      const fields = [...committed].map(([path, [hash]]) => [path, hash]).sort(byFirst);
      records.push([
        kind,
        record.id,
        record.version,
        // Where it belongs is part of what it is: a record of another subject is another record.
        sha256(canonicalJson([kind, record.id, record.version, metaFrom(row).subjectId, fields])),
      ]);
    }
  }
  return { records: records.sort(byPlace), foreign };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byFirst = ([a]: readonly string[], [b]: readonly string[]): number => order(a!, b!);
const byPlace = (a: SignedRecord, b: SignedRecord): number => order(a[0], b[0]) || order(a[1], b[1]);

/** The rows that belong to a visit, or all of a subject, out of the rows of the subject. */
export const rowsSigned = (
  groups: readonly RowsOfKind[],
  { level, signedKind, signedId }: Pick<Signature, 'level' | 'signedKind' | 'signedId'>,
): RowsOfKind[] =>
  groups
    .filter(({ kind }) => level === 'record' || isContent(kind))
    .map(({ kind, rows }) => ({
      kind,
      rows: rows.filter((row) => {
        if (level === 'subject') return true;
        if (level === 'record') return kind === signedKind && row['id'] === signedId;
        return kind === 'visit' ? row['id'] === signedId : row['visit_id'] === signedId;
      }),
    }));

/** Everything of a signature that its hash binds; its state is told apart, because it alone may change. */
export function contentHash(
  place: { readonly studyId: string; readonly subjectId: string | null },
  signature: Omit<Signature, 'contentHash' | 'state' | 'version' | 'supplement'>,
  records: readonly SignedRecord[],
): string {
  const { studyId, subjectId } = place;
  const { id, visitId, level, signedKind, signedId, milestone, dataCutId, knownAt, recordCount } = signature;
  const { meaning, language, attestationVersion, attestationText, acknowledgements } = signature;
  const { signerId, signerName, signerRole } = signature;
  const { signedAt, timeZone, signedLocally, reauthenticatedAt } = signature;
  return sha256(
    canonicalJson([
      'trialside-signature/1',
      { id, studyId, subjectId, visitId, level, signedKind, signedId, milestone, dataCutId, knownAt },
      { meaning, language, attestationVersion, attestationText, acknowledgements },
      { signerId, signerName, signerRole, signedAt, timeZone, signedLocally, reauthenticatedAt },
      { recordCount, records },
    ]),
  );
}
