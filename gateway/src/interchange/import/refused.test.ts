import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importBench, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

describe('a fault of structure refuses everything and leaves the store as it was', () => {
  const line = (text: string, n: number): string => text.split('\n')[n]!;
  test.each<[string, (b: ImportBench) => void, object]>([
    [
      'a missing column',
      (b) => b.edit('vs.csv', (t) => t.replace('VSORRES,', 'RESULT,')),
      { file: 'vs.csv', column: 'VSORRES', code: 'column-missing' },
    ],
    [
      'a column that is there twice',
      (b) => b.edit('ae.csv', (t) => t.replace('AESPID', 'AESEV')),
      { file: 'ae.csv', column: 'AESEV', code: 'column-twice' },
    ],
    [
      'the same column in another case',
      (b) => b.edit('ae.csv', (t) => t.replace('AESPID', 'aesev')),
      { column: 'AESEV', code: 'column-twice' },
    ],
    [
      'a column without a name',
      (b) => b.edit('ae.csv', (t) => t.replace('AESPID', '')),
      { file: 'ae.csv', row: 1, code: 'column-name' },
    ],
    ['0 bytes', (b) => b.write('ae.csv', ''), { file: 'ae.csv', code: 'file-empty' }],
    ['no header', (b) => b.write('ae.csv', '\n\n'), { file: 'ae.csv', code: 'no-header' }],
    [
      'another encoding',
      (b) =>
        b.write(
          'ae.csv',
          Buffer.from(readFileSync(join(b.folder, 'ae.csv'), 'utf8').replace('ITCHING', 'ITCHÏNG'), 'latin1'),
        ),
      { file: 'ae.csv', code: 'not-utf-8' },
    ],
    [
      'UTF-16',
      (b) => b.write('ae.csv', Buffer.from('\uFEFFSTUDYID,DOMAIN\n', 'utf16le')),
      { file: 'ae.csv', code: 'looks-like-utf-16', byte: 0 },
    ],
    [
      'broken quoting',
      (b) => b.edit('ae.csv', (t) => t.replace('"FEVER,', 'FEVER,')),
      { file: 'ae.csv', row: 2, code: 'quoting-broken' },
    ],
    [
      'a row that is too short',
      (b) => b.edit('ds.csv', (t) => `${t}LILAC-01,DS,LILAC-01-A1,9\n`),
      { file: 'ds.csv', row: 5, code: 'cell-count' },
    ],
    [
      'a row that is too long',
      (b) => b.edit('ds.csv', (t) => `${t}${line(t, 1)},\n`),
      { file: 'ds.csv', row: 5, code: 'cell-count' },
    ],
    [
      'a row of another study',
      (b) => b.edit('qs.csv', (t) => t.replace(/LILAC-01,QS(?=[^\n]*LIL02)/, 'ROSE-02,QS')),
      { file: 'qs.csv', row: 3, column: 'STUDYID', code: 'study-differs' },
    ],
    [
      'a row of no study',
      (b) => b.edit('qs.csv', (t) => t.replace(/LILAC-01,QS(?=[^\n]*LIL02)/, ',QS')),
      { file: 'qs.csv', row: 3, code: 'study-empty' },
    ],
  ])('%s', async (_name, breakIt, fault) => {
    breakIt(bench);
    const { report } = await bench.import();
    expect(report).toMatchObject({ outcome: 'refused', faults: [fault] });
    expect(report.faults).toHaveLength(1);
    expect(existsSync(bench.databaseFile)).toBe(false);
  });

  test('also where the study is in the store already', async () => {
    await bench.import();
    const head = await bench.head();
    bench.edit('ds.csv', (text) => text.replace('DEATH,DEATH', 'DIED,DEATH'));
    bench.edit('vs.csv', (text) => text.replace('VSORRES,', 'RESULT,'));
    expect((await bench.import()).report.outcome).toBe('refused');
    expect(await bench.head()).toBe(head);
  });

  test('every faulty file is named, with all its missing columns', async () => {
    bench.write('ae.csv', '');
    bench.edit('vs.csv', (text) => text.replace('VSORRES,VSORRESU', 'A,B'));
    const { report } = await bench.import();
    expect(report.faults.map(({ file, column, code }) => [file, column, code])).toEqual([
      ['ae.csv', null, 'file-empty'],
      ['vs.csv', 'VSORRES', 'column-missing'],
      ['vs.csv', 'VSORRESU', 'column-missing'],
    ]);
  });
});

test('nothing to import is said', async () => {
  expect((await bench.import({ paths: [join(bench.folder, 'none')] })).report.refusal).toMatchObject({
    code: 'path-missing',
  });
  expect((await bench.import({ paths: [join(bench.folder, 'protocol.json')] })).report.refusal).toMatchObject(
    { code: 'not-csv' },
  );
  mkdirSync(join(bench.folder, 'empty'));
  expect((await bench.import({ paths: [join(bench.folder, 'empty')] })).report.refusal).toMatchObject({
    code: 'nothing-to-import',
  });
  expect((await bench.import({ paths: [join(bench.folder, 'mh.csv')] })).report.refusal).toMatchObject({
    code: 'no-rows',
  });
});
