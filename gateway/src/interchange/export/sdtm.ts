/**
 * The records of a study as SDTM datasets, `sdtm/<domain>.csv`: the column maps of the import, read backwards, so that what was
 * imported comes out cell for cell. Kinds of record without a domain are not in them.
 */
import type { Protocol, RecordKind, RecordOf, Subject } from '@trialside/rules';
import type { SiteRecord } from '../../data/kinds.ts';
import type { Reader } from '../../data/reader.ts';
import { visitsOf, type RowContext } from '../sdtm/context.ts';
import type { Domain, DomainName } from '../sdtm/domain.ts';
import { DOMAIN_NAMES, DOMAINS } from '../sdtm/index.ts';
import { rowOf, type Row } from '../sdtm/mapping.ts';
import { sameNumber } from '../sdtm/same-number.ts';
import type { ExportFolder } from './folder.ts';

export interface SdtmParts {
  readonly studyId: string;
  readonly studyCode: string;
  readonly protocol: Protocol;
  readonly sites: ReadonlyMap<string, SiteRecord>;
}

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
  const guide = DOMAINS[name].variables.map((variable) => variable.name);
  const besides = [...(columns.get(name) ?? [])].filter((column) => !guide.includes(column));
  return [...guide, ...besides.toSorted()];
};

/** Every domain has its table, also where nobody has a record of it. */
export function putTables(folder: ExportFolder, columns: SdtmColumns): void {
  for (const name of DOMAIN_NAMES) folder.table(sdtmPath(name), inOrder(name, columns));
}

export async function putSdtm(
  folder: ExportFolder,
  columns: SdtmColumns,
  reader: Reader,
  subject: Subject,
  parts: SdtmParts,
): Promise<void> {
  for (const [name, rows] of await rowsOf(reader, subject, parts)) {
    const all = inOrder(name, columns);
    for (const row of rows) {
      folder.row(
        sdtmPath(name),
        all,
        all.map((column) => row[column] ?? ''),
      );
    }
  }
}

async function rowsOf(
  reader: Reader,
  subject: Subject,
  { studyId, studyCode, protocol, sites }: SdtmParts,
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
  for (const name of DOMAIN_NAMES) {
    const domain = DOMAINS[name] as Domain;
    const records: readonly RecordOf<RecordKind>[] =
      domain.kind === 'subject' ? [subject] : await reader.records(domain.kind, subject);
    found.set(
      name,
      numbered(
        domain,
        records.map((record) => rowOf(domain, record as never, context)),
      ),
    );
  }
  return found;
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
