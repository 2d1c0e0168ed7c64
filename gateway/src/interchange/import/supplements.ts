/**
 * What SUPPAE and FAAE add to the rows of AE, read before any of these: cells by row. Variables of other systems in SUPPAE
 * are kept beside the event as they were said. A row that cannot be placed refuses the import: it would be lost.
 */
import { CsvFault, readCsv } from '../csv/read.ts';
import { courseCell, courseKey, isAboutGrade, isGradeOfEvent } from '../sdtm/faae.ts';
import { fromLinks } from '../sdtm/links.ts';
import type { Row } from '../sdtm/mapping.ts';
import {
  COURSE,
  foreignCells,
  isSupplemental,
  supplementedKey,
  type SupplementDataset,
} from '../sdtm/suppae.ts';
import type { StructureFault } from './fault.ts';
import type { Source } from './sources.ts';

export interface Supplements {
  /** Columns that rows of AE get. */
  readonly columns: readonly string[];
  /** Cells of a row of AE, by subject and sequence number (`aeKey`). */
  readonly cellsOf: ReadonlyMap<string, Row>;
  /** For each row of AE that is supplemented: where it is said, for the case that there is no such row. */
  readonly saidAt: ReadonlyMap<
    string,
    { readonly file: string; readonly row: number; readonly line: number }
  >;
  /** Names of the files that supplement something. */
  readonly files: ReadonlySet<string>;
  /** Datasets that are not in this import: what they said before still stands. */
  readonly absent: ReadonlySet<SupplementDataset>;
  /** The first of each file. */
  readonly faults: readonly StructureFault[];
}

const KINDS = /^(suppae|faae|fa)[^a-z]/i;

/** Without one of these columns no row of the file can be placed. */
const NEEDED: Readonly<Record<SupplementDataset, readonly string[]>> = {
  SUPPAE: ['USUBJID', 'RDOMAIN', 'IDVAR', 'IDVARVAL', 'QNAM', 'QVAL'],
  FAAE: ['USUBJID', 'FATESTCD', 'FAORRES', 'FALNKID'],
};

/** A file that must not go in, and where it says so. */
class Unplaced extends Error {
  readonly fault: Omit<StructureFault, 'file'>;

  constructor(code: StructureFault['code'], row: number, line: number, column: string | null) {
    super(code);
    this.fault = { code, row, line, column, byte: null };
  }
}

export async function readSupplements(sources: readonly Source[]): Promise<Supplements> {
  const cells = new Map<string, Record<string, string>>();
  const courses = new Map<string, Row[]>();
  const saidAt = new Map<string, { file: string; row: number; line: number }>();
  const files = new Set<string>();
  const absent = new Set<SupplementDataset>(['SUPPAE', 'FAAE']);
  const faults: StructureFault[] = [];
  for (const { path, name } of sources.filter((source) => KINDS.test(stemOf(source)))) {
    const dataset = /^suppae/i.test(stemOf({ name })) ? 'SUPPAE' : 'FAAE';
    let header: readonly string[] | null = null;
    try {
      for await (const { cells: values, row, line } of readCsv(path)) {
        if (header === null) {
          header = values.map((column) => column.toUpperCase());
          const missing = NEEDED[dataset].find((column) => !header!.includes(column));
          // A dataset of findings need not be about events.
          const isOfEvents = !/^fa[^a]/i.test(stemOf({ name }));
          if (missing !== undefined && isOfEvents) throw new Unplaced('column-missing', row, line, missing);
          if (isOfEvents) absent.delete(dataset);
          continue;
        }
        const said: Row = Object.fromEntries(header.map((column, n) => [column, values[n] ?? '']));
        const key = take(said, cells, courses, { dataset, row, line });
        if (key === null) continue;
        files.add(name);
        absent.delete(dataset);
        if (!saidAt.has(key)) saidAt.set(key, { file: name, row, line });
      }
    } catch (error) {
      faults.push({ file: name, ...placeOf(error) });
    }
  }
  for (const [key, rows] of courses) cells.set(key, { ...cells.get(key), [COURSE]: courseCell(rows) });
  const cellsOf = new Map([...cells].map(([key, row]) => [key, row as Row]));
  const columns = [...new Set([...cells.values()].flatMap(Object.keys))];
  return { columns, cellsOf, saidAt, files, absent, faults };
}

const stemOf = ({ name }: Pick<Source, 'name'>): string => name.split(/[\\/]/).at(-1)!;

function placeOf(error: unknown): Omit<StructureFault, 'file'> {
  if (error instanceof Unplaced) return error.fault;
  if (!(error instanceof CsvFault)) throw error;
  const { code, row, line, byte } = error;
  return { code, row, line, byte, column: null };
}

/** The row of AE that a row of either file adds to; null where it is none of ours. */
function take(
  said: Row,
  cells: Map<string, Record<string, string>>,
  courses: Map<string, Row[]>,
  {
    dataset,
    row,
    line,
  }: { readonly dataset: SupplementDataset; readonly row: number; readonly line: number },
): string | null {
  if (dataset === 'SUPPAE') {
    const name = said['QNAM'] ?? '';
    if (name === '') throw new Unplaced('supplement-unplaced', row, line, 'QNAM');
    const key = supplementedKey(said);
    if (key === null) throw new Unplaced('supplement-unplaced', row, line, 'IDVAR');
    const more = isSupplemental(name)
      ? { [name]: fromLinks({ ...said, [name]: said['QVAL'] ?? '' })[name] ?? '' }
      : foreignCells(said);
    const before = cells.get(key);
    if (before && Object.keys(more).some((column) => Object.hasOwn(before, column)))
      throw new Unplaced('supplement-twice', row, line, 'QNAM');
    cells.set(key, { ...before, ...more });
    return key;
  }
  if (!isAboutGrade(said)) return null;
  if (!isGradeOfEvent(said)) throw new Unplaced('supplement-unplaced', row, line, 'FAORRES');
  const key = courseKey(said);
  courses.set(key, [...(courses.get(key) ?? []), said]);
  return key;
}
