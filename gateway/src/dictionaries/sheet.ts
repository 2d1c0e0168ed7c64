/** The cells of a table file as text: a workbook (.xlsx) or a CSV file. Formulas, formats and pictures do not matter. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CsvFault, readCsv } from '../interchange/csv/read.ts';

export interface TableFile {
  readonly sha256: string;
  /** One for a CSV file. Blanks at the ends of cells are gone, runs of blanks are one; line breaks stay. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

/** Says in one sentence why a file cannot be read, or is not what it should be. */
export class DictionaryRefused extends Error {
  override name = 'DictionaryRefused';
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Throws DictionaryRefused. */
export async function readTableFile(path: string): Promise<TableFile> {
  const bytes = readBytes(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const begins = (mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
  if (begins(OLD_WORKBOOK)) {
    throw new DictionaryRefused(
      `${path} is a workbook of the old kind (.xls). Save it as .xlsx or CSV and try again.`,
    );
  }
  const sheets = begins(ZIP)
    ? await workbookSheets(path, bytes)
    : [{ name: 'CSV', rows: await csvRows(path) }];
  return { sha256, sheets };
}

function readBytes(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > 0) return bytes;
  } catch (error) {
    throw new DictionaryRefused(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
  throw new DictionaryRefused(`${path} is empty.`);
}

async function workbookSheets(path: string, bytes: Buffer): Promise<TableFile['sheets']> {
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsxFile<string>(bytes, { parseNumber: (text) => text });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw new DictionaryRefused(`${path} looks like a workbook, but cannot be read as one (.xlsx).`, {
      cause: error,
    });
  }
}

async function csvRows(path: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const { cells } of readCsv(path)) rows.push(cells.map(cellText));
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const place = error.row === null ? '' : ` in row ${error.row}`;
    throw new DictionaryRefused(
      `${path} is neither a workbook (.xlsx) nor a CSV file: ${error.code}${place}.`,
      {
        cause: error,
      },
    );
  }
  return rows;
}

/** A date has no place in the table: what lacks its text is refused. Non-breaking blanks and the like stand in NCI's files where a blank is meant. */
const cellText = (cell: unknown): string =>
  (typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
