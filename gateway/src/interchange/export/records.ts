/**
 * The records of a study as files: of each kind `records/<kind>.ndjson`, which holds every record exactly as it is kept, and
 * `records/<kind>.csv`, the same as a table for people.
 */
import type { Subject } from '@trialside/rules';
import { columnsOf, STORE_KINDS } from '../../data/kinds.ts';
import type { StoreKind } from '../../data/stored-records.ts';
import type { HeldRecord } from '../../data/reader-study.ts';
import type { Reader } from '../../data/reader.ts';
import { fieldsOf } from '../../data/rows.ts';
import { COURSE_KINDS } from '../../data/subject-record.ts';
import type { ExportFolder } from './folder.ts';

/** Kinds that can be about a subject. */
export const ABOUT_SUBJECTS: readonly StoreKind[] = [
  'subject',
  ...COURSE_KINDS,
  'query',
  'sourceVerification',
  'lock',
  'signature',
  'auditReview',
];

/** Kinds that can be about the study as a whole. */
export const ABOUT_STUDY: readonly StoreKind[] = STORE_KINDS.filter(
  (kind) => kind !== 'subject' && !(COURSE_KINDS as readonly StoreKind[]).includes(kind),
);

/** What a record of a subject cannot be read without. */
const ABOUT_ANY_SUBJECT: readonly StoreKind[] = ['protocol', 'site'];

/** Where a record belongs, in the words people use. */
export interface Belongs {
  readonly site: string | null;
  readonly subject: string | null;
}

const PLACE = ['site', 'subject', 'id', 'version', 'change'] as const;

export const csvPath = (kind: StoreKind): string => `records/${kind}.csv`;
export const jsonPath = (kind: StoreKind): string => `records/${kind}.ndjson`;

const columnsFor = (kind: StoreKind): readonly string[] => [
  ...PLACE,
  ...columnsOf(kind).map(({ path }) => path),
];

export function putRecord<K extends StoreKind>(
  folder: ExportFolder,
  kind: K,
  { record, since }: HeldRecord<K>,
  { site, subject }: Belongs,
): void {
  folder.line(jsonPath(kind), { site, subject, change: since, record });
  const { id, version } = record as { id: string; version: number };
  const cells = [site, subject, id, version, since, ...fieldsOf(kind, record).map(([, value]) => value)];
  folder.row(
    csvPath(kind),
    columnsFor(kind),
    cells.map((cell) => (cell === null ? '' : String(cell))),
  );
}

/** Everything about the study as a whole; where one subject is asked for, what its records cannot be read without. */
export async function putStudy(
  folder: ExportFolder,
  reader: Reader,
  only: Subject | null,
  siteCodes: ReadonlyMap<string, string>,
): Promise<void> {
  for (const kind of only ? ABOUT_ANY_SUBJECT : ABOUT_STUDY) {
    for (const held of await reader.held(kind, null)) {
      if (only && kind === 'site' && (held.record as { id: string }).id !== only.siteId) continue;
      putRecord(folder, kind, held, { site: siteCodes.get(held.siteId ?? '') ?? null, subject: null });
    }
  }
}

export async function putSubject(
  folder: ExportFolder,
  reader: Reader,
  subject: Subject,
  siteCodes: ReadonlyMap<string, string>,
): Promise<void> {
  const belongs = { site: siteCodes.get(subject.siteId) ?? null, subject: subject.code };
  for (const kind of ABOUT_SUBJECTS) {
    for (const held of await reader.held(kind, subject)) putRecord(folder, kind, held, belongs);
  }
}
