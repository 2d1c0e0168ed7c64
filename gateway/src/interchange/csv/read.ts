/**
 * Reads a CSV file row by row (RFC 4180: commas, double quotes, any line end), in memory that does not grow with the
 * file. What cannot be read for certain is refused with the place, never repaired.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { utf8Check } from './utf8.ts';

/** Above it a quotation mark that nobody closed is more likely than a row. */
const LONGEST_ROW_BYTES = 16_000_000;

export type CsvFaultCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'no-header'
  | 'not-utf-8'
  | 'looks-like-utf-16'
  | 'quoting-broken'
  | 'row-too-long'
  | 'cell-count';

export class CsvFault extends Error {
  override name = 'CsvFault';
  readonly code: CsvFaultCode;
  /** Counted from 1, the header being row 1; null where the fault is not in a row. */
  readonly row: number | null;
  readonly line: number | null;
  readonly byte: number | null;

  constructor(
    code: CsvFaultCode,
    place: { row?: number; line?: number; byte?: number } = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.code = code;
    this.row = place.row ?? null;
    this.line = place.line ?? null;
    this.byte = place.byte ?? null;
  }
}

export interface CsvRow {
  readonly cells: readonly string[];
  /** The header is row 1; empty lines are not counted. */
  readonly row: number;
  /** Line of the file on which the row begins. */
  readonly line: number;
}

/** What the whole file was, known once it has been read to its end. */
export interface FileSum {
  bytes: number;
  sha256: string;
}

export interface CsvOptions {
  /** Called as the bytes come in, with how many have been read. */
  readonly onBytes?: (bytes: number) => void;
  /** Filled in at the end of the file. */
  readonly sum?: FileSum;
}

/** The rows of a file, the header first. Throws CsvFault; every row has as many cells as the header. */
export async function* readCsv(file: string, { onBytes, sum }: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    info: true,
    max_record_size: LONGEST_ROW_BYTES,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Counted here, where the place of the row is known.
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(checkedBytes(file, onBytes, sum), { objectMode: false });
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let cells = 0;
  let row = 0;
  // The parser counts CR LF inside a quoted cell as two lines.
  let countedTwice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      row += 1;
      const inside = lineBreaks(record);
      const line = info.lines - countedTwice - inside.counted;
      countedTwice += inside.twice;
      if (row === 1) cells = record.length;
      if (record.length !== cells) throw new CsvFault('cell-count', { row, line });
      yield { cells: record, row, line };
    }
  } catch (error) {
    throw asFault(error);
  } finally {
    source.destroy();
  }
  if (row === 0) throw new CsvFault('no-header');
}

async function* checkedBytes(
  file: string,
  onBytes: CsvOptions['onBytes'],
  sum: FileSum | undefined,
): AsyncGenerator<Buffer> {
  const check = utf8Check();
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    if (bytes === 0 && looksLikeUtf16(chunk)) throw new CsvFault('looks-like-utf-16', { byte: 0 });
    const wrong = check.push(chunk);
    if (wrong !== null) throw new CsvFault('not-utf-8', { byte: wrong });
    hash.update(chunk);
    bytes += chunk.length;
    onBytes?.(bytes);
    yield chunk;
  }
  const cutOff = check.end();
  if (cutOff !== null) throw new CsvFault('not-utf-8', { byte: cutOff });
  if (bytes === 0) throw new CsvFault('file-empty');
  if (sum) Object.assign(sum, { bytes, sha256: hash.digest('hex') });
}

/** The two byte orders of UTF-16, as spreadsheets save "Unicode text". */
const looksLikeUtf16 = (chunk: Buffer): boolean =>
  chunk.length >= 2 && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff));

function lineBreaks(cells: readonly string[]): { counted: number; twice: number } {
  let counted = 0;
  let twice = 0;
  for (const cell of cells) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    counted += cell.match(/[\r\n]/g)!.length;
    twice += cell.match(/\r\n/g)?.length ?? 0;
  }
  return { counted, twice };
}

function asFault(error: unknown): Error {
  if (error instanceof CsvFault) return error;
  if (error instanceof CsvError) {
    // The parser's own count: rows that were complete before this one, and the line it stopped at.
    const { records = 0, lines = 0 } = error as unknown as { records?: number; lines?: number };
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quoting-broken';
    return new CsvFault(code, { row: records + 1, line: lines }, error);
  }
  const { code = '' } = error as { code?: string };
  return /^E[A-Z]+$/.test(code) ? new CsvFault('file-unreadable', {}, error) : (error as Error);
}
