import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CsvFault, readCsv, type FileSum } from './read.ts';
import { utf8Check } from './utf8.ts';
import { csvRow } from './write.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'trialside-csv-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string | Buffer): string => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, content);
  return path;
};

async function rows(
  content: string | Buffer,
): Promise<{ cells: readonly string[]; row: number; line: number }[]> {
  const found = [];
  for await (const row of readCsv(file(content))) found.push(row);
  return found;
}

const cellsOf = async (content: string | Buffer): Promise<(readonly string[])[]> =>
  (await rows(content)).map(({ cells }) => cells);

async function faultOf(content: string | Buffer): Promise<CsvFault> {
  const fault = await rows(content).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(CsvFault);
  return fault as CsvFault;
}

describe('reading', () => {
  test('cells come as they are: quotes, commas, line breaks, blanks and leading zeros', async () => {
    expect(await cellsOf('A,B\n" 7","x, ""y""\nz"\n007,\n')).toEqual([
      ['A', 'B'],
      [' 7', 'x, "y"\nz'],
      ['007', ''],
    ]);
  });

  test('a byte order mark and any line end make no difference', async () => {
    const plain = await cellsOf('A,B\n1,2\n3,4\n');
    expect(await cellsOf('\uFEFFA,B\r\n1,2\r\n3,4')).toEqual(plain);
    expect(await cellsOf('A,B\n1,2\r\n\r\n3,4\n\n')).toEqual(plain);
    expect(await cellsOf('A,B\r1,2\r3,4\r')).toEqual(plain);
  });

  test('a row knows its place as a spreadsheet counts, and its line as an editor counts', async () => {
    const found = await rows('A,B\r\n1,"x\r\ny"\r\n\r\n3,"p\nq"\r\n5,6\r\n');
    expect(found.map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 2],
      [3, 5],
      [4, 7],
    ]);
  });

  test('tells the size and the SHA-256 of the file', async () => {
    const sum: FileSum = { bytes: 0, sha256: '' };
    for await (const _row of readCsv(file('abc\n'), { sum }));
    expect(sum).toEqual({
      bytes: 4,
      sha256: 'edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb',
    });
  });
});

describe('what is written is read back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '\t', 'a', '\uFEFF', '\0', '数', '😀') }),
  );
  test('any cells at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        async (table) => {
          expect(await cellsOf(table.map(csvRow).join(''))).toEqual(table);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what cannot be read for certain is refused with its place', () => {
  test.each([
    ['0 bytes', '', { code: 'file-empty', row: null }],
    ['only line ends', '\n\r\n', { code: 'no-header', row: null }],
    ['only a byte order mark', '\uFEFF', { code: 'no-header', row: null }],
    ['a cell too few', 'A,B\n1,2\n3\n', { code: 'cell-count', row: 3, line: 3 }],
    ['a cell too many', 'A,B\n1,2,3\n', { code: 'cell-count', row: 2, line: 2 }],
    ['a line of blanks', 'A,B\n   \n', { code: 'cell-count', row: 2 }],
    ['a quote that is never closed', 'A,B\n1,"2\n3,4\n', { code: 'quoting-broken', row: 2 }],
    ['a quote inside a bare cell', 'A,B\n1,2\n3,a"b\n', { code: 'quoting-broken', row: 3, line: 3 }],
    ['text after a closing quote', 'A,B\n1,"2"3\n', { code: 'quoting-broken', row: 2, line: 2 }],
    ['UTF-16', Buffer.from('\uFEFFA,B\n', 'utf16le'), { code: 'looks-like-utf-16', byte: 0 }],
    ['Latin-1', Buffer.from('A,B\n1,Sjögren\n', 'latin1'), { code: 'not-utf-8', byte: 8 }],
    ['a character cut off at the end', Buffer.from([0x41, 0x0a, 0xe6, 0x95]), { code: 'not-utf-8', byte: 2 }],
  ])('%s', async (_name, content, expected) => {
    expect(await faultOf(content)).toMatchObject(expected);
  });

  test('a quote that swallows a large file, long before memory ends', async () => {
    const row = `${'x'.repeat(999)}\n`;
    expect(await faultOf(`A,B\n1,"${row.repeat(17_000)}`)).toMatchObject({ code: 'row-too-long', row: 2 });
  });

  test('a file that is not there', async () => {
    const read = readCsv(join(folder, 'none.csv')).next();
    await expect(read).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('the first byte that is not UTF-8', () => {
  /** The definition, slowly: the shortest prefix that no decoder takes, less the character it broke off in. */
  function slowly(bytes: Buffer): number | null {
    const decodes = (part: Buffer): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(part);
        return true;
      } catch {
        return false;
      }
    };
    if (decodes(bytes)) return null;
    let good = 0;
    for (let end = 1; end <= bytes.length; end++) if (decodes(bytes.subarray(0, end))) good = end;
    return good;
  }

  test('is found wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => Buffer.from(text)),
            fc.uint8Array({ maxLength: 2 }).map((bytes) => Buffer.from(bytes)),
          ),
          { maxLength: 6 },
        ),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }),
        (parts, cuts) => {
          const bytes = Buffer.concat(parts);
          const check = utf8Check();
          let found: number | null = null;
          for (let at = 0, n = 0; at < bytes.length && found === null; n++) {
            const next = at + cuts[n % cuts.length]!;
            found = check.push(bytes.subarray(at, next));
            at = next;
          }
          expect(found ?? check.end()).toBe(slowly(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
