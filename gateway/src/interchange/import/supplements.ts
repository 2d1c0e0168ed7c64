/**
 * What SUPPAE and FAAE add to the rows of AE, read before any of these: cells by row. Variables of other systems in SUPPAE
 * are kept beside the event as they were said.
 */
import { readCsv } from '../csv/read.ts';
import { courseCell, courseKey, isGradeOfEvent } from '../sdtm/faae.ts';
import { fromLinks } from '../sdtm/links.ts';
import type { Row } from '../sdtm/mapping.ts';
import { COURSE, foreignCells, isSupplemental, supplementedKey } from '../sdtm/suppae.ts';
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
}

const KINDS = /^(suppae|faae|fa)[^a-z]/i;

export async function readSupplements(sources: readonly Source[]): Promise<Supplements> {
  const cells = new Map<string, Record<string, string>>();
  const courses = new Map<string, Row[]>();
  const saidAt = new Map<string, { file: string; row: number; line: number }>();
  const files = new Set<string>();
  for (const { path, name } of sources.filter((source) => KINDS.test(source.name.split(/[\\/]/).at(-1)!))) {
    let header: readonly string[] | null = null;
    for await (const { cells: values, row, line } of readCsv(path)) {
      if (header === null) {
        header = values.map((column) => column.toUpperCase());
        continue;
      }
      const said: Row = Object.fromEntries(header.map((column, n) => [column, values[n] ?? '']));
      const key = take(said, cells, courses);
      if (key === null) continue;
      files.add(name);
      if (!saidAt.has(key)) saidAt.set(key, { file: name, row, line });
    }
  }
  for (const [key, rows] of courses) cells.set(key, { ...cells.get(key), [COURSE]: courseCell(rows) });
  const cellsOf = new Map([...cells].map(([key, row]) => [key, row as Row]));
  return { columns: [...new Set([...cells.values()].flatMap(Object.keys))], cellsOf, saidAt, files };
}

/** The row of AE that a row of either file adds to; null where it is none of ours. */
function take(
  said: Row,
  cells: Map<string, Record<string, string>>,
  courses: Map<string, Row[]>,
): string | null {
  const name = said['QNAM'] ?? '';
  if (isSupplemental(name)) {
    const key = supplementedKey(said);
    if (key === null) return null;
    const { [name]: cell } = fromLinks({ ...said, [name]: said['QVAL'] ?? '' });
    cells.set(key, { ...cells.get(key), [name]: cell ?? '' });
    return key;
  }
  const foreign = name === '' ? null : supplementedKey(said);
  if (foreign !== null) {
    cells.set(foreign, { ...cells.get(foreign), ...foreignCells(said) });
    return foreign;
  }
  if (!isGradeOfEvent(said)) return null;
  const key = courseKey(said);
  courses.set(key, [...(courses.get(key) ?? []), said]);
  return key;
}
