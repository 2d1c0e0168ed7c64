import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runImport } from '../../cli/import.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { importBench, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: string[], env: Record<string, string> = {}, isTTY = false): Promise<Ran> {
  let out = '';
  let err = '';
  const stream = { isTTY, write: (text: string) => void (err += text) } as unknown as NodeJS.WriteStream;
  const code = await runImport(
    args,
    { DATABASE_URL: bench.databaseFile, ...env },
    { out: (text) => void (out += text), err: stream },
  );
  return { code, out, err };
}

describe('the exit code', () => {
  test('0: everything is in', async () => {
    expect(await run([bench.folder])).toMatchObject({ code: 0 });
  });

  test('1: refused, with every reason', async () => {
    bench.write('ae.csv', '');
    bench.edit('vs.csv', (text) => text.replace('VSORRES,', 'RESULT,'));
    const { code, out } = await run([bench.folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/ae\.csv: The file has 0 bytes/);
    expect(out).toMatch(/vs\.csv row 1, VSORRES: The column is missing/);
    expect(out).toMatch(/The store is as it was/);
  });

  test('1: faulty rows under --strict', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,6,2025'));
    expect(await run([bench.folder, '--strict'])).toMatchObject({ code: 1 });
    expect(await bench.head()).toBeNull();
  });

  test('1: a store that cannot be, in one sentence', async () => {
    const { code, err } = await run([bench.folder], { DATABASE_URL: 'postgres://db.invalid/x' });
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
  });

  test.each([
    ['nothing to import', []],
    ['an unknown option', ['--force']],
    ['an option without its value', ['--protocol']],
    ['an unknown locale', ['.', '--locale', 'fr']],
  ])('2: %s, with the usage', async (_name, args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(en.usage);
  });

  test('3: some rows were refused, each with file, row, column and reason', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025-03-13', 'U,6,13.03.25'));
    const { code, out } = await run([bench.folder]);
    expect(code).toBe(3);
    expect(out).toContain('ae.csv row 2, AETOXGR: is not a CTCAE grade from 1 to 5\n');
    expect(out).toContain('ae.csv row 2, AESTDTC: is not a date in ISO 8601, whole or partial\n');
  });
});

describe('the report', () => {
  test('closes with figures per domain that add up', async () => {
    const { out } = await run([bench.folder]);
    expect(out).toMatch(/^ {2}LB +7 +7 +0 +7 +0 +0 +0$/m);
    expect(out).toMatch(/^ {2}all +35 +35 +0 +35 +0 +0 +0$/m);
    expect(out).toMatch(/Skipped mh\.csv/);
    expect(out).toMatch(/3 cells of BRTHDTC were left out/);
    expect(out).toMatch(/rows\/s\), at most \d+ MB/);
  });

  test('is also written as JSON, with every refused row', async () => {
    bench.edit('qs.csv', (text) => text.replace('A1,2,LIL02', 'A1,1,LIL02'));
    const file = join(bench.folder, 'report.json');
    await run([bench.folder, '--report', file]);
    const report = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(report).toMatchObject({
      format: 'trialside-import-report-1',
      outcome: 'applied',
      read: 35,
      rejected: 1,
      rejections: [
        {
          file: 'qs.csv',
          row: 3,
          line: 3,
          column: 'QSSEQ',
          code: 'key-twice',
          other: { file: 'qs.csv', row: 2 },
        },
      ],
    });
  });

  test('that cannot be written stops the import before it begins', async () => {
    const { code, err } = await run([bench.folder, '--report', join(bench.folder, 'none', 'report.json')]);
    expect([code, await bench.head()]).toEqual([1, null]);
    expect(err).toMatch(/report\.json cannot be written/);
  });

  test('speaks Chinese where the system does, or where asked to', async () => {
    expect((await run([bench.folder], { LANG: 'zh_CN.UTF-8' })).out).toContain('研究 LILAC-01 导入完成');
    expect((await run([bench.folder, '--locale', 'zh-CN'])).out).toContain('相同');
    expect((await run([bench.folder, '--locale', 'en'], { LANG: 'zh_CN.UTF-8' })).out).toContain('done');
  });

  test('of a dry run says that nothing was written', async () => {
    const { code, out } = await run([bench.folder, '--dry-run']);
    expect([code, await bench.head()]).toEqual([0, null]);
    expect(out).toMatch(/nothing was written/);
  });
});

describe('progress', () => {
  test('is one moving line per pass on a terminal, and a few lines elsewhere', async () => {
    const terminal = await run([bench.folder], {}, true);
    expect(terminal.err).toMatch(/\rReading … 100 %\n/);
    expect(terminal.err).toMatch(/\rWriting … 100 %\n/);
    const { err } = await run([bench.folder]);
    expect(err).not.toContain('\r');
    expect(err.split('\n').length).toBeLessThan(12);
  });
});

test('--help tells how to use it', async () => {
  expect(await run(['--help'])).toEqual({ code: 0, out: en.usage, err: '' });
});

test('both languages say the same: every sentence is there, with the same places to fill', () => {
  const sentences = (texts: object, path = ''): [string, string[]][] =>
    Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
      typeof text === 'string'
        ? [[`${path}${name}`, (text.match(/\{\w+\}/g) ?? []).toSorted()] as [string, string[]]]
        : sentences(text as object, `${path}${name}.`),
    );
  expect(sentences(zhCN)).toEqual(sentences(en));
  for (const option of en.usage.match(/--[a-z-]+/g)!) expect(zhCN.usage).toContain(option);
});

test('a folder with a protocol and a protocol that is named: the named one counts', async () => {
  const named = join(bench.folder, 'other.json');
  writeFileSync(named, readFileSync(join(bench.folder, 'protocol.json'), 'utf8').replace('"1.0"', '"2.0"'));
  expect((await run([bench.folder, '--protocol', named])).out).toContain(
    'lilac-01 2.0, given with --protocol',
  );
});
