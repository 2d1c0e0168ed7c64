import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { amendFever, feversOf, importBench, plateletsOf, short, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

const ALL = 35;

describe('a faulty row stays out while the rest goes in', () => {
  test.each<[string, string, (text: string) => string, string]>([
    [
      'an unknown subject',
      'ae.csv',
      (t) => t.replace('AE,LILAC-01-A2', 'AE,LILAC-01-X9'),
      'ae.csv 4 USUBJID subject-unknown',
    ],
    [
      'a subject with a blank after it',
      'ae.csv',
      (t) => t.replace('AE,LILAC-01-A2', 'AE,LILAC-01-A2 '),
      'ae.csv 4 USUBJID subject-unknown',
    ],
    ['no subject', 'ae.csv', (t) => t.replace('AE,LILAC-01-A2', 'AE,'), 'ae.csv 4 USUBJID cell-empty'],
    [
      'a key that is there twice',
      'qs.csv',
      (t) => t.replace('A1,2,LIL02', 'A1,1,LIL02'),
      'qs.csv 3 QSSEQ key-twice',
    ],
    [
      'the same key written otherwise',
      'qs.csv',
      (t) => t.replace('A1,2,LIL02', 'A1,1.0,LIL02'),
      'qs.csv 3 QSSEQ key-twice',
    ],
    [
      'a visit that is there twice',
      'sv.csv',
      (t) => t.replace('A2,2,INFUSION', 'A2,1.0,INFUSION'),
      'sv.csv 7 VISITNUM key-twice',
    ],
    ['no key', 'qs.csv', (t) => t.replace('A1,2,LIL02', 'A1,,LIL02'), 'qs.csv 3 QSSEQ cell-empty'],
    [
      'a key that is no number',
      'qs.csv',
      (t) => t.replace('A1,2,LIL02', 'A1,two,LIL02'),
      'qs.csv 3 QSSEQ not-a-sequence',
    ],
    ['a decimal comma', 'ex.csv', (t) => t.replace(',0.25,', ',"0,25",'), 'ex.csv 3 EXDOSE not-a-number'],
    ['a dot for missing', 'ex.csv', (t) => t.replace(',0.25,', ',.,'), 'ex.csv 3 EXDOSE not-a-number'],
    [
      'a date of another calendar',
      'ae.csv',
      (t) => t.replace('2025-02,,,,ONGOING', '10FEB2025,,,,ONGOING'),
      'ae.csv 3 AESTDTC not-a-date',
    ],
    [
      'a day that does not exist',
      'ae.csv',
      (t) => t.replace('2025-02,,,,ONGOING', '2025-02-29,,,,ONGOING'),
      'ae.csv 3 AESTDTC not-a-date',
    ],
    ['yes in other words', 'ae.csv', (t) => t.replace(',,Y,NOT', ',,Yes,NOT'), 'ae.csv 2 AESER not-yes-no'],
    [
      'a grade that does not exist',
      'ae.csv',
      (t) => t.replace('U,2,2025', 'U,6,2025'),
      'ae.csv 2 AETOXGR not-a-grade',
    ],
    ['grade 0', 'ae.csv', (t) => t.replace('U,2,2025', 'U,0,2025'), 'ae.csv 2 AETOXGR not-a-grade'],
    ['no term', 'ae.csv', (t) => t.replace(',ITCHING,', ',,'), 'ae.csv 3 AETERM cell-empty'],
    [
      'another domain',
      'qs.csv',
      (t) => t.replace(/QS(?=,LILAC-01-A1,2)/, 'RS'),
      'qs.csv 3 DOMAIN other-domain',
    ],
    ['NUL', 'qs.csv', (t) => t.replace('Item 2', 'Item\0 2'), 'qs.csv 3 QSTEST cell-nul'],
    [
      'a cell above 1 MB',
      'qs.csv',
      (t) => t.replace('Item 2', '数'.repeat(333_334)),
      'qs.csv 3 QSTEST cell-too-long',
    ],
  ])('%s', async (_name, file, change, expected) => {
    bench.edit(file, change);
    const { report, rejections } = await bench.import({ isDryRun: true });
    expect(short(rejections)).toEqual([expected]);
    expect(report).toMatchObject({ outcome: 'checked', read: ALL, accepted: ALL - 1, rejected: 1 });
    expect(report.files.find((one) => one.file === file)).toMatchObject({ rejected: 1 });
    expect(report.domains.reduce((sum, { created }) => sum + created, 0)).toBe(ALL - 1);
  });

  test('in the store as in the report', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,6,2025'));
    bench.edit('LB.CSV', (text) => text.replace('A1,4,PLAT', 'A1,1,PLAT'));
    const { report, rejections } = await bench.import();
    expect(short(rejections)).toEqual(['LB.CSV 5 LBSEQ key-twice', 'ae.csv 2 AETOXGR not-a-grade']);
    expect(report).toMatchObject({ outcome: 'applied', accepted: ALL - 2, rejected: 2 });
    expect(await feversOf(bench)).toEqual([]);
    expect(await plateletsOf(bench)).toEqual(['18', '<10']);
  });

  test('an administration that did not take place is never an exposure', async () => {
    bench.edit('ex.csv', (text) =>
      text
        .trim()
        .split('\n')
        .map((row, n) => `${row},${n === 0 ? 'EXOCCUR' : n === 2 ? 'N' : 'Y'}`)
        .join('\n'),
    );
    const { rejections } = await bench.import();
    expect(short(rejections)).toEqual(['ex.csv 3 EXOCCUR did-not-happen']);
    expect((await bench.record('LILAC-01-A1')).exposures.map(({ treatment }) => treatment)).toEqual([
      'Fludarabine',
    ]);
  });

  test('every fault of the row is named', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025-03-13', 'X,9,soon'));
    const { report, rejections } = await bench.import({ isDryRun: true });
    expect(short(rejections).map((one) => one.split(' ').slice(2).join(' '))).toEqual([
      'AETOXGR not-a-grade',
      'AESTDTC not-a-date',
    ]);
    expect(report.rejected).toBe(1);
  });

  test('the rows of a subject whose own row is faulty have no subject', async () => {
    bench.edit('dm.csv', (text) => text.replace('2025-04-01,2025-04-03', '1 April,2025-04-03'));
    const { rejections } = await bench.import({ isDryRun: true });
    expect(short(rejections)).toEqual([
      'dm.csv 4 RFICDTC not-a-date',
      'ds.csv 4 USUBJID subject-unknown',
      'sv.csv 8 USUBJID subject-unknown',
    ]);
  });

  test('the second of two rows with one key names the first, which stands', async () => {
    bench.edit('qs.csv', (text) => text.replace('A1,2,LIL02', 'A1,1,LIL02'));
    const { rejections } = await bench.import();
    expect(rejections[0]).toMatchObject({ row: 3, other: { file: 'qs.csv', row: 2 } });
    const { questionnaireAnswers } = await bench.record('LILAC-01-A1');
    expect(questionnaireAnswers.map(({ itemCode }) => itemCode)).toEqual(['LIL01']);
  });

  test('a row after a cell with line breaks is named by row and by line', async () => {
    bench.edit('ae.csv', (text) =>
      text.replace('"FEVER, FIRST NIGHT"', '"FEVER,\nFIRST\nNIGHT"').replace('2025-02,,,,ONG', 'x,,,,ONG'),
    );
    const { rejections } = await bench.import({ isDryRun: true });
    expect(rejections).toMatchObject([{ file: 'ae.csv', row: 3, line: 5, column: 'AESTDTC' }]);
  });

  test('no report names a value', async () => {
    bench.edit('ae.csv', (text) =>
      text.replace('AE,LILAC-01-A2', 'AE,ZHANG SAN').replace('U,2,2025-03-13', 'U,2,born in May'),
    );
    const { report, rejections } = await bench.import({ isDryRun: true });
    const said = JSON.stringify([report, rejections]);
    expect(said).not.toMatch(/ZHANG|born in May/);
  });
});

describe('with --strict', () => {
  test('one faulty row refuses everything', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,6,2025'));
    const { report, rejections } = await bench.import({ isStrict: true });
    expect(report.outcome).toBe('refused');
    expect(short(rejections)).toEqual(['ae.csv 2 AETOXGR not-a-grade']);
    expect(existsSync(bench.databaseFile)).toBe(false);
  });

  test('a conflict with the store does so too', async () => {
    await bench.import();
    await amendFever(bench);
    const head = await bench.head();
    bench.edit('ae.csv', (text) => text.replace('"FEVER, FIRST NIGHT"', 'FEVER'));
    const { report } = await bench.import({ isStrict: true });
    expect(report).toMatchObject({ outcome: 'refused', rejected: 1 });
    expect(await bench.head()).toBe(head);
  });

  test('nothing faulty goes in', async () => {
    expect((await bench.import({ isStrict: true })).report).toMatchObject({
      outcome: 'applied',
      accepted: ALL,
    });
  });
});

describe('a dry run', () => {
  test('says what an import would do and makes no store', async () => {
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,6,2025'));
    const { report } = await bench.import({ isDryRun: true });
    expect(report).toMatchObject({ outcome: 'checked', accepted: ALL - 1, rejected: 1 });
    expect(report.domains.reduce((sum, { created }) => sum + created, 0)).toBe(ALL - 1);
    expect(existsSync(bench.databaseFile)).toBe(false);
  });

  test('over a store says what is new, corrected and the same, and writes nothing', async () => {
    await bench.import();
    const head = await bench.head();
    bench.edit('ds.csv', (text) => text.replace('DEATH,DEATH', 'DIED,DEATH'));
    const { report } = await bench.import({ isDryRun: true });
    expect(report.domains.find(({ domain }) => domain === 'DS')).toMatchObject({ amended: 1, unchanged: 2 });
    expect(await bench.head()).toBe(head);
  });
});
