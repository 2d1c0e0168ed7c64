/**
 * The records of a study as SDTM datasets, `sdtm/<domain>.csv`: the column maps of the import, read backwards, so that what was
 * imported comes out cell for cell. Kinds of record without a domain are not in them.
 */
import type { Protocol, RecordKind, RecordOf, Subject } from '@trialside/rules';
import type { SiteRecord } from '../../data/stored-records.ts';
import type { Reader } from '../../data/reader.ts';
import type { MeddraTable } from '../../dictionaries/meddra.ts';
import { visitsOf, type RowContext } from '../sdtm/context.ts';
import type { Domain, DomainName } from '../sdtm/domain.ts';
import { DOMAIN_NAMES, DOMAINS } from '../sdtm/index.ts';
import { rowOf, type Row } from '../sdtm/mapping.ts';
import { courseRows, FAAE_COLUMNS } from '../sdtm/faae.ts';
import { asLinks } from '../sdtm/links.ts';
import { isApart, splitSupplemental, SUPPLEMENTAL_COLUMNS } from '../sdtm/suppae.ts';
import { sameNumber } from '../sdtm/same-number.ts';
import { decoded, type Coding } from './decode.ts';
import type { ExportFolder } from './folder.ts';

export interface SdtmParts {
  readonly studyId: string;
  readonly studyCode: string;
  readonly protocol: Protocol;
  readonly sites: ReadonlyMap<string, SiteRecord>;
  /** For the decode columns of AE. */
  readonly meddra: MeddraTable | null;
}

/** What leaves beside the domains: supplements of AE, and the course of its grades. */
const SUPPAE = 'sdtm/suppae.csv';
const FAAE = 'sdtm/faae.csv';

export const sdtmPath = (name: DomainName): string => `sdtm/${name.toLowerCase()}.csv`;

/** Columns of each domain: those of the guide, then what sources had besides, in the order of their names. */
export type SdtmColumns = Map<DomainName, Set<string>>;

/** Goes over a subject once before anything is written, for the columns that sources had besides. */
export async function noteColumns(
  columns: SdtmColumns,
  reader: Reader,
  subject: Subject,
  parts: SdtmParts,
): Promise<void> {
  for (const [name, rows] of await rowsOf(reader, subject, parts)) {
    const known = columns.get(name) ?? new Set<string>();
    columns.set(name, known);
    for (const row of rows) for (const column of Object.keys(row)) known.add(column);
  }
}

const inOrder = (name: DomainName, columns: SdtmColumns): readonly string[] => {
  const guide = DOMAINS[name].variables.map((variable) => variable.name).filter((column) => !isApart(column));
  const besides = [...(columns.get(name) ?? [])].filter(
    (column) => !guide.includes(column) && !isApart(column),
  );
  return [...guide, ...besides.toSorted()];
};

/** Every domain has its table, also where nobody has a record of it. */
export function putTables(folder: ExportFolder, columns: SdtmColumns): void {
  for (const name of DOMAIN_NAMES) folder.table(sdtmPath(name), inOrder(name, columns));
  folder.table(SUPPAE, SUPPLEMENTAL_COLUMNS);
  folder.table(FAAE, FAAE_COLUMNS);
}

export async function putSdtm(
  folder: ExportFolder,
  columns: SdtmColumns,
  reader: Reader,
  subject: Subject,
  parts: SdtmParts,
): Promise<Pick<Coding, 'events' | 'uncoded'>> {
  const found = await rowsOf(reader, subject, parts);
  for (const [name, rows] of found) {
    const all = inOrder(name, columns);
    for (const row of rows) {
      folder.row(
        sdtmPath(name),
        all,
        all.map((column) => row[column] ?? ''),
      );
    }
    if (name === 'AE') putApart(folder, rows);
  }
  const events = found.get('AE') ?? [];
  return { events: events.length, uncoded: events.filter((row) => !row['AEDECOD']).length };
}

/** What AE has no variable for goes into SUPPAE, and where a grade changed, its course into FAAE. */
function putApart(folder: ExportFolder, rows: readonly Row[]): void {
  let sequence = 0;
  const cells = (row: Row, columns: readonly string[]): string[] =>
    columns.map((column) => row[column] ?? '');
  for (const row of rows) {
    for (const one of splitSupplemental(row).supp)
      folder.row(SUPPAE, SUPPLEMENTAL_COLUMNS, cells(one, SUPPLEMENTAL_COLUMNS));
    for (const one of courseRows(row, () => (sequence += 1)))
      folder.row(FAAE, FAAE_COLUMNS, cells(one, FAAE_COLUMNS));
  }
}

async function rowsOf(
  reader: Reader,
  subject: Subject,
  { studyId, studyCode, protocol, sites, meddra }: SdtmParts,
): Promise<ReadonlyMap<DomainName, readonly Row[]>> {
  const site = sites.get(subject.siteId);
  const context: RowContext = {
    studyId,
    studyCode,
    subjectId: subject.id,
    subjectCode: subject.code,
    siteId: subject.siteId,
    siteCode: site?.code ?? '',
    referenceStart: subject.referenceStart,
    visits: visitsOf(await reader.records('visit', subject)),
    protocol,
  };
  const found = new Map<DomainName, readonly Row[]>();
  const places = new Map<string, string>();
  for (const name of DOMAIN_NAMES) {
    const domain = DOMAINS[name] as Domain;
    const records: readonly RecordOf<RecordKind>[] =
      domain.kind === 'subject' ? [subject] : await reader.records(domain.kind, subject);
    const rows = numbered(
      domain,
      records.map((record) => {
        const row = rowOf(domain, record as never, context);
        return 'ctcae' in record ? decoded(row, record.ctcae?.code ?? null, meddra) : row;
      }),
    );
    for (const [n, { id }] of records.entries())
      if (domain.key !== null) places.set(id, `${name} ${sameNumber(rows[n]![domain.key] ?? '')}`);
    found.set(name, rows);
  }
  // Only now every record has its number.
  const events = found.get('AE') ?? [];
  return found.set(
    'AE',
    events.map((row) => asLinks(row, places)),
  );
}

/** Records that a source numbered keep their numbers; those entered here get the next ones, in the order they are read. */
function numbered({ name, key }: Domain, rows: readonly Row[]): readonly Row[] {
  const sequence = `${name}SEQ`;
  if (key !== sequence) return rows;
  const taken = new Set(rows.map((row) => sameNumber(row[sequence] ?? '')));
  let next = 0;
  const free = (): string => {
    do next += 1;
    while (taken.has(String(next)));
    return String(next);
  };
  return rows.map((row) => (row[sequence] ? row : { ...row, [sequence]: free() }));
}
