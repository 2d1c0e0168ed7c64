/**
 * Loading NCI's CTCAE and a sponsor's MedDRA from the command line: what is taken, what is refused with which sentence,
 * and that a running gateway shows it. Texts and MedDRA terms here are invented.
 */
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CLASS_NAMES,
  CODED_CLASSES,
  GRADES,
  TERM_INDEX_V6,
  loadClass,
} from '@trialside/rules/ctcae/dictionary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { runCtcae, runMeddra } from '../cli/dictionaries.ts';
import { csvRow } from '../interchange/csv/write.ts';
import { openLibrary } from './library.ts';
import { meddraPath } from './meddra.ts';

let folder: string;
const HEADER = [
  'MedDRA Code',
  'MedDRA SOC',
  'CTCAE Term',
  'Grade 1 ',
  'Grade 2',
  'Grade 3',
  'Grade 4',
  'Grade 5',
];
let rows: string[][];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-dictionaries-'));
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key)));
  rows = classes.flatMap((loaded) =>
    (loaded?.terms ?? []).map(({ code, term, class: key, grades }) => [
      code,
      CLASS_NAMES[key],
      term,
      ...GRADES.map((grade) => (grades.includes(grade) ? `Words of grade ${grade}, of ${term}` : '-')),
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = (): Record<string, string> => ({ DATABASE_URL: join(folder, 'store.db') });
const library = () => openLibrary(join(folder, 'dictionaries'));
const now = (): Date => new Date('2026-03-05T01:02:03Z');

async function ctcae(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runCtcae(args, env(), streams, now);
  return { code, out, err };
}

function csv(table: readonly (readonly string[])[], name = 'ctcae.csv'): string {
  const file = join(folder, name);
  writeFileSync(file, table.map((cells) => csvRow(cells)).join(''));
  return file;
}

describe('ctcae import', () => {
  test('loads the workbook, whatever stands above its header, and the gateway shows its words', async () => {
    const file = join(folder, 'CTCAE_v5.0.xlsx');
    const open = library();
    expect(open.wording('5.0', '10016558')).toBeNull();
    // As in NCI's workbook: codes are numbers, headings have blanks behind them.
    const sheet = [['Common Terminology Criteria'], [], HEADER.map((name) => `${name}   `), ...rows].map(
      (cells) =>
        cells.map((value) =>
          /^\d{8}$/.test(value) ? { value: Number(value), type: Number } : { value, type: String },
        ),
    );
    await writeXlsxFile([
      { sheet: 'Read me', data: [[{ value: 'Read the second sheet', type: String }]] },
      { sheet: 'CTCAE', data: sheet },
    ]).toFile(file);
    const { code, out } = await ctcae('import', file);
    expect(out).toContain(
      "CTCAE 5.0 is loaded: 837 terms, 3,185 grades in NCI's words, from CTCAE_v5.0.xlsx",
    );
    expect(code).toBe(0);
    expect(open.wording('5.0', '10016558')).toMatchObject({
      term: 'Fever',
      class: 'General disorders and administration site conditions',
      grades: { 1: 'Words of grade 1, of Fever' },
      from: { file: 'CTCAE_v5.0.xlsx', loadedAt: '2026-03-05T01:02:03.000Z' },
    });
    expect(open.wording('6.0', '10016558')).toBeNull();
    expect(open.wording('5.0', '10099999')).toBeNull();
  });

  test('loads the same table as CSV in its place, with blanks as NCI leaves them', async () => {
    const nonBreaking = rows.map(([code = '', soc = '', term = '', ...grades]) => [
      ` ${code}`,
      soc.replace(' ', '\u00A0'),
      `${term}  `,
      ...grades,
    ]);
    const open = library();
    expect((await ctcae('import', csv([HEADER, ...nonBreaking]))).code).toBe(0);
    expect(open.wording('5.0', '10016558')?.from.file).toBe('ctcae.csv');
  });

  test('loads version 6.0 beside 5.0', async () => {
    const v6 = TERM_INDEX_V6.map((entry) => [
      entry.code,
      CLASS_NAMES[entry.class],
      entry.term,
      ...GRADES.map((grade) => `Six, grade ${grade}`),
    ]);
    expect((await ctcae('import', csv([HEADER, ...v6], 'six.csv'))).out).toContain(
      'CTCAE 6.0 is loaded: 850 terms',
    );
    expect(library().wording('6.0', '10043554')?.term).toBe('Thrombocytopenia');
    expect(library().wording('5.0', '10016558')).not.toBeNull();
  });

  const without = (column: number) => [HEADER, ...rows].map((cells) => cells.toSpliced(column, 1));
  const changed = (change: (cells: string[]) => string[]) => [
    HEADER,
    ...rows.map((cells) => change([...cells])),
  ];
  const fever = (change: (cells: string[]) => void) =>
    changed((cells) => {
      if (cells[2] === 'Fever') change(cells);
      return cells;
    });

  test.each([
    ['a file that is not there', () => join(folder, 'none.csv'), /none\.csv cannot be read \(ENOENT\)/],
    ['an empty file', () => csv([], 'empty.csv'), /empty\.csv is empty/],
    [
      'another table',
      () =>
        csv(
          [
            ['A', 'B'],
            ['1', '2'],
          ],
          'ae.csv',
        ),
      /is not the CTCAE: no row has the headings/,
    ],
    ['a missing column', () => csv(without(5), 'short.csv'), /lacks a column: grade 3\.$/],
    [
      'another version',
      () => csv([HEADER, ...rows.slice(0, 700)], 'v403.csv'),
      /holds 700 terms, which are not those of CTCAE 5\.0 or 6\.0/,
    ],
    [
      'a grade without its text',
      () =>
        csv(
          fever((cells) => void (cells[4] = '—')),
          'hole.csv',
        ),
      /nearly CTCAE 5\.0, but not it: grade 2 of Fever has no text\.$/,
    ],
    [
      'a text where there is no grade',
      () =>
        csv(
          changed((cells) => (cells[2] === 'Alopecia' ? cells.with(6, 'Bald') : cells)),
          'extra.csv',
        ),
      /grade 4 of Alopecia has a text, and does not exist/,
    ],
    [
      'a term renamed',
      () =>
        csv(
          fever((cells) => void (cells[2] = 'Hot')),
          'hot.csv',
        ),
      /10016558 is "Hot" and not "Fever"/,
    ],
    ['a term twice', () => csv([HEADER, ...rows, rows[0]!], 'twice.csv'), /10002272 Anemia stands twice/],
    [
      'four faults in one sentence',
      () =>
        csv(
          changed((cells) => cells.with(1, 'Elsewhere')),
          'moved.csv',
        ),
      /Anemia stands in "Elsewhere" and not in "Blood and lymphatic system disorders"; .*, and 834 more\.$/,
    ],
  ])('refuses %s', async (_what, file, sentence) => {
    const before = library().ctcae('5.0')?.from;
    const { code, err } = await ctcae('import', file());
    expect(err.trim()).toMatch(sentence);
    expect(code).toBe(1);
    expect(library().ctcae('5.0')?.from).toEqual(before);
  });

  test('refuses workbooks of the old kind, and broken ones', async () => {
    const old = join(folder, 'old.xls');
    writeFileSync(old, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    expect((await ctcae('import', old)).err).toContain('Save it as .xlsx or CSV');
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, Buffer.from([0x50, 0x4b, 0x03, 0x04, 9, 9, 9]));
    expect((await ctcae('import', broken)).err).toContain('cannot be read as one');
  });

  test('says how it is used', async () => {
    expect(await ctcae('--help')).toMatchObject({ code: 0, err: '' });
    expect((await ctcae('import')).code).toBe(2);
    expect((await ctcae('export', 'x')).code).toBe(2);
    expect((await ctcae('import', 'x', '--odd')).code).toBe(2);
  });

  const OFFICIAL = fileURLToPath(new URL('../../../../shared/reference/ctcae-v5.csv', import.meta.url));
  test.runIf(existsSync(OFFICIAL))('loads the published table word for word', async () => {
    expect((await ctcae('import', OFFICIAL)).err).toBe('');
    expect(library().wording('5.0', '10016558')?.definition).toMatch(/body/);
  });
});

describe('meddra import', () => {
  const asc = (lines: readonly (readonly string[])[]): string =>
    lines.map((cells) => `${cells.join('$')}$\r\n`).join('');
  const llt = (code: string, name: string, pt: string, current = 'Y') => [
    code,
    name,
    pt,
    '',
    '',
    '',
    '',
    '',
    '',
    current,
    '',
  ];
  const path = [
    '90000001',
    '90000002',
    '90000003',
    '90000004',
    'Pt',
    'Hlt',
    'Hlgt',
    'Soc',
    'S',
    '',
    '90000004',
    'Y',
  ];

  async function meddra(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const place = mkdtempSync(join(folder, 'meddra-'));
    mkdirSync(place, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
    let [out, err] = ['', ''];
    const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    return { code: await runMeddra(['import', place, ...args], env(), streams, now), out, err };
  }

  test('decodes a lowest level term by its primary path, and keeps the licensed text to itself', async () => {
    const secondary = path.with(3, '90000009').with(7, 'Other').with(11, 'N');
    const { code, out } = await meddra(
      { 'llt.asc': asc([llt('10016558', 'Fever', '90000001')]), 'mdhier.asc': asc([secondary, path]) },
      '--version',
      '27.1',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('MedDRA 27.1 is loaded: 1 lowest level terms')]);
    const table = library().meddra()!;
    expect(meddraPath(table, '10016558')).toMatchObject({
      llt: 'Fever',
      pt: 'Pt',
      hlt: 'Hlt',
      hlgt: 'Hlgt',
      soc: 'Soc',
    });
    expect(meddraPath(table, '10099999')).toBeNull();
    expect(meddraPath(table, 'toString')).toBeNull();
    expect(statSync(join(folder, 'dictionaries/meddra.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'dictionaries/meddra.json'), 'utf8')).toContain('27.1');
  });

  test.each([
    ['no version', { 'llt.asc': '' }, [], /--version 27\.1/],
    [
      'an odd version',
      { 'llt.asc': asc([llt('10016558', 'F', '9')]) },
      ['--version', 'new'],
      /"new" is no MedDRA version/,
    ],
    ['a missing file', {}, ['--version', '27.1'], /holds no llt\.asc/],
    ['another file', { 'llt.asc': 'a,b\n' }, ['--version', '27.1'], /line 1 has another shape/],
    [
      'files that do not belong together',
      { 'llt.asc': asc([llt('10016558', 'Fever', '90000007')]), 'mdhier.asc': asc([path]) },
      ['--version', '27.1'],
      /do not belong together/,
    ],
  ])('refuses %s', async (_what, files, args, sentence) => {
    const { code, err } = await meddra(files as Record<string, string>, ...args);
    expect(err).toMatch(sentence);
    expect(code).toBeGreaterThan(0);
  });
});
