/**
 * The first pass: every file is read to its end before anything is decided, so that a fault in the last line of the
 * last file still finds the store untouched. Rows are checked one by one and staged.
 */
import { CsvFault, readCsv, type FileSum } from '../csv/read.ts';
import { neededColumns, rowCheck } from '../sdtm/check.ts';
import { DOMAINS } from '../sdtm/index.ts';
import { keyOf, type DomainName } from '../sdtm/domain.ts';
import { GUARD } from '../sdtm/mapping.ts';
import type { StructureFault } from './fault.ts';
import { aeKey } from '../sdtm/suppae.ts';
import { readSupplements, type Supplements } from './supplements.ts';
import { domainByName, isDomain, type Source } from './sources.ts';
import type { StagedFile, Staging } from './staging.ts';

export interface ReadFile extends FileSum {
  readonly name: string;
  /** Number of the file in the staging area; null where it was skipped. */
  readonly n: number | null;
  /** Null: a domain that is not imported, or none; then the file was not read on. */
  readonly domain: DomainName | null;
}

export interface Reading {
  readonly files: readonly ReadFile[];
  /** STUDYID; null where no file has a row. */
  readonly studyCode: string | null;
  readonly faults: readonly StructureFault[];
  /** Cells that were there and that the store must not have, by variable. */
  readonly left: ReadonlyMap<string, number>;
  /** Datasets beside AE that are not in this import. */
  readonly absent: Supplements['absent'];
}

interface Place {
  readonly row?: number | null;
  readonly line?: number | null;
  readonly column?: string | null;
  readonly byte?: number | null;
}

class Unusable extends Error {
  readonly fault: Omit<StructureFault, 'file'>;

  constructor(code: StructureFault['code'], { row = null, line = null, column = null, byte = null }: Place) {
    super(code);
    this.fault = { code, row, line, column, byte };
  }
}

/** Reads all files into the staging area. Faults of structure are collected, the first of each file. */
export async function readFiles(
  sources: readonly Source[],
  staging: Staging,
  onBytes: (bytes: number) => void,
): Promise<Reading> {
  const files: ReadFile[] = [];
  const left = new Map<string, number>();
  const study: StudyOfFiles = { code: null };
  let before = 0;
  const supplements = await readSupplements(sources);
  const faults: StructureFault[] = [...supplements.faults];
  const met = new Set<string>();
  for (const source of sources) {
    const sum: FileSum = { bytes: source.bytes, sha256: '' };
    try {
      const file = await readFile(
        source,
        staging,
        study,
        left,
        sum,
        (bytes) => onBytes(before + bytes),
        (header) => supplementing(header, supplements, met),
      );
      files.push({
        name: source.name,
        n: file?.n ?? null,
        domain: file?.domain ?? (supplements.files.has(source.name) ? 'AE' : null),
        ...sum,
      });
    } catch (error) {
      faults.push(...faultsOf(error, source.name));
    }
    before += source.bytes;
    onBytes(before);
  }
  for (const [key, { file, row, line }] of supplements.saidAt) {
    if (!met.has(key))
      faults.push({ file, code: 'supplement-without-row', row, line, byte: null, column: null });
  }
  staging.finishReading();
  return { files, studyCode: study.code, faults, left, absent: supplements.absent };
}

interface Supplementing {
  readonly columns: readonly string[];
  readonly cells: (row: readonly string[]) => readonly string[];
}

/** The columns that a file of AE gets from SUPPAE and FAAE, and their cells; what the file says itself stands. */
function supplementing(
  header: readonly string[],
  { columns: all, cellsOf }: Supplements,
  met: Set<string>,
): Supplementing {
  const columns = all.filter((name) => !header.includes(name));
  const [subjectAt, sequenceAt] = [header.indexOf('USUBJID'), header.indexOf('AESEQ')];
  return {
    columns,
    cells(row) {
      const key = aeKey(row[subjectAt] ?? '', row[sequenceAt] ?? '');
      met.add(key);
      const said = cellsOf.get(key);
      return columns.map((name) => said?.[name] ?? '');
    },
  };
}

interface StudyOfFiles {
  code: string | null;
}

class ManyUnusable extends Error {
  readonly all: readonly Unusable[];

  constructor(all: readonly Unusable[]) {
    super('unusable');
    this.all = all;
  }
}

function faultsOf(error: unknown, file: string): StructureFault[] {
  if (error instanceof ManyUnusable) return error.all.map(({ fault }) => ({ file, ...fault }));
  if (error instanceof Unusable) return [{ file, ...error.fault }];
  if (error instanceof CsvFault) {
    const { code, row, line, byte } = error;
    return [{ file, code, row, line, byte, column: null }];
  }
  throw error;
}

async function readFile(
  source: Source,
  staging: Staging,
  study: StudyOfFiles,
  left: Map<string, number>,
  sum: FileSum,
  onBytes: (bytes: number) => void,
  ofAe: (header: readonly string[]) => Supplementing,
): Promise<StagedFile | null> {
  const named = domainByName(source.name);
  if (named === 'other') return null;
  const rows = readCsv(source.path, { onBytes, sum });
  try {
    const head = await rows.next();
    if (head.done) return null;
    const ownHeader = head.value.cells.map((name) => name.toUpperCase());
    const first = await rows.next();
    const domain = named ?? domainOf(ownHeader, first.done ? undefined : first.value.cells);
    if (domain === null) return null;
    checkHeader(domain, ownHeader);
    const more = domain === 'AE' ? ofAe(ownHeader) : null;
    const header = more ? [...ownHeader, ...more.columns] : ownHeader;
    const file = staging.addFile(source.name, domain, header);
    const check = rowCheck(DOMAINS[domain], header);
    const at = (name: string): number => header.indexOf(name);
    const [studyAt, subjectAt] = [at('STUDYID'), at('USUBJID')];
    const { key } = DOMAINS[domain];
    const keyAt = key === null ? -1 : at(key);
    const neverAt = header.flatMap((name, n) => (isNeverKept(name) ? [n] : []));

    for (let next = first; !next.done; next = await rows.next()) {
      const { row, line } = next.value;
      const cells = more ? [...next.value.cells, ...more.cells(next.value.cells)] : [...next.value.cells];
      checkStudy(study, cells[studyAt]!, { row, line, column: 'STUDYID' });
      for (const n of neverAt) {
        if (cells[n] !== '') left.set(header[n]!, (left.get(header[n]!) ?? 0) + 1);
        cells[n] = '';
      }
      const subject = cells[subjectAt]!;
      staging.addRow(
        file,
        { row, line },
        { subject, key: keyOf(DOMAINS[domain], cells[keyAt]) },
        cells,
        check(cells),
      );
    }
    return file;
  } finally {
    await rows.return(undefined);
  }
}

const NEVER_KEPT = new Set(
  Object.values(DOMAINS).flatMap(({ variables }) =>
    variables.filter(({ kept }) => kept.in === 'never').map(({ name }) => name),
  ),
);

/** Whatever file it is in: a birth date beside a laboratory result is still a birth date. */
const isNeverKept = (name: string): boolean => NEVER_KEPT.has(name);

/** A file whose name says nothing may say in its first row what it is. */
function domainOf(header: readonly string[], cells: readonly string[] | undefined): DomainName | null {
  const said = cells?.[header.indexOf('DOMAIN')];
  return isDomain(said) ? said : null;
}

function checkHeader(domain: DomainName, header: readonly string[]): void {
  const place = { row: 1, line: 1 };
  const unusable = [
    ...header
      .filter((name) => name === '' || name.includes(GUARD) || name.includes('\0'))
      .map(() => new Unusable('column-name', place)),
    ...header
      .filter((name, n) => name !== '' && header.indexOf(name) !== n)
      .map((column) => new Unusable('column-twice', { ...place, column })),
    ...neededColumns(DOMAINS[domain])
      .filter((name) => !header.includes(name))
      .map((column) => new Unusable('column-missing', { ...place, column })),
  ];
  if (unusable.length > 0) throw new ManyUnusable(unusable);
}

/** One import is one study: a row of another one means that the files do not belong together. */
function checkStudy(study: StudyOfFiles, code: string, place: Place): void {
  if (code.trim() === '') throw new Unusable('study-empty', place);
  study.code ??= code;
  if (code !== study.code) throw new Unusable('study-differs', place);
}
