import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../../data/store.ts';
import { FIXTURE_ROWS, importBench, plateletsOf, realData, short, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

const ALL = 35;

describe('a folder of datasets', () => {
  test('goes in whole, and every row is accounted for', async () => {
    const { report, rejections } = await bench.import();
    expect(rejections).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'applied',
      study: 'LILAC-01',
      read: ALL,
      accepted: ALL,
      rejected: 0,
    });
    expect(Object.fromEntries(report.domains.map(({ domain, read }) => [domain, read]))).toEqual(
      FIXTURE_ROWS,
    );
    for (const { read, accepted, created, amended, unchanged, kept } of report.domains) {
      expect([accepted, created, amended + unchanged + kept]).toEqual([read, read, 0]);
    }
  });

  test('names what it left out: a dataset that is not imported, and the birth dates', async () => {
    const { report } = await bench.import();
    expect(report.files.filter(({ domain }) => domain === null).map(({ file }) => file)).toEqual(['mh.csv']);
    expect(report.notStored).toEqual([{ variable: 'BRTHDTC', cells: 3 }]);
    expect(readFileSync(bench.databaseFile).includes('1988-11-02')).toBe(false);
  });

  test('two files of one domain are one, and each file is counted with its checksum', async () => {
    const { report } = await bench.import();
    const files = report.files.filter(({ domain }) => domain === 'LB');
    expect(files).toMatchObject([
      { file: 'LB.CSV', read: 6 },
      { file: 'lb_local.csv', read: 1 },
    ]);
    expect(files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? ''))).toBe(true);
  });

  test('brings its protocol and its sites with it', async () => {
    const { report } = await bench.import();
    expect(report.protocol).toEqual({ id: 'lilac-01', version: '1.0', origin: 'folder', change: 'created' });
    expect(report.sites).toMatchObject({ named: 2, created: 2, timeZone: 'Asia/Shanghai' });
    const { site, subject } = await bench.record('LILAC-01-B1');
    expect(site).toMatchObject({ code: 'B', timeZone: 'Asia/Shanghai' });
    expect(subject.siteId).toBe(site.id);
  });

  test('is read back as it was: partial dates, grades, severities, reported texts, links to visits', async () => {
    await bench.import();
    const { visits, labResults, adverseEvents } = await bench.record('LILAC-01-A1');
    expect(visits.map(({ name, protocolVisit }) => [name, protocolVisit])).toEqual([
      ['SCREENING', 'screening'],
      ['INFUSION', 'infusion'],
      ['UNSCHEDULED 2.1', null],
      ['DAY 28', 'day-28'],
    ]);
    expect(await plateletsOf(bench)).toEqual(['18', '<10', '101.0']);
    const atDay28 = labResults.find(({ reported }) => reported.value === '101.0')!;
    expect(atDay28.visitId).toBe(visits[3]!.id);
    expect(adverseEvents.map(({ start, grade, severity }) => [start, grade, severity])).toEqual([
      ['2025-02', null, 'MILD'],
      ['2025-03-13', 2, null],
    ]);
  });

  test('imported a second time changes nothing', async () => {
    await bench.import();
    const head = await bench.head();
    const { report } = await bench.import();
    expect(report).toMatchObject({
      outcome: 'applied',
      accepted: ALL,
      changes: { before: head, after: head },
    });
    expect(report.domains.every(({ unchanged, read }) => unchanged === read)).toBe(true);
    expect(await bench.head()).toBe(head);
  });

  test('the order of its columns says nothing', async () => {
    await bench.import();
    const head = await bench.head();
    bench.edit('ds.csv', (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.replace(/^((?:[^,]*,){3})([^,]*),([^,]*),/, '$1$3,$2,'))
        .join('\n'),
    );
    await bench.import();
    expect(await bench.head()).toBe(head);
  });

  test('leaves no copy of the data lying about', async () => {
    await bench.import();
    expect(
      readdirSync(dirname(bench.databaseFile)).filter((name) => !name.startsWith('trialside.db')),
    ).toEqual([]);
  });

  const real = realData();
  test.skipIf(real === null)(
    'the pilot study: as many records as the files have lines, for 30 real subjects',
    async () => {
      const pilot = importBench('CDISCPILOT01', real!);
      try {
        const { report } = await pilot.import();
        expect(report).toMatchObject({ outcome: 'applied', rejected: 0, protocol: { origin: 'built-in' } });
        for (const { domain, read, created } of report.domains) {
          const lines = readFileSync(join(real!, `${domain.toLowerCase()}.csv`), 'utf8')
            .trim()
            .split('\n').length;
          expect([domain, read, created]).toEqual([domain, lines - 1, lines - 1]);
        }
        expect(report.domains.find(({ domain }) => domain === 'LB')?.created).toBe(5811);
        await pilot.withStore((store, scope) =>
          store.read(scope, NOW, async (reader) => {
            const { subjects } = await reader.subjects({ first: 100, after: null });
            expect(subjects).toHaveLength(30);
            expect(subjects.filter(({ referenceStart }) => referenceStart === null)).toHaveLength(4);
            expect(subjects.filter(({ died }) => died === 'yes')).toHaveLength(1);
            const events = (
              await Promise.all(subjects.map((subject) => reader.records('adverseEvent', subject)))
            ).flat();
            expect(events).toHaveLength(129);
            expect(events.every(({ grade }) => grade === null)).toBe(true);
            expect(events.every(({ severity }) => /^(MILD|MODERATE|SEVERE)$/.test(severity ?? ''))).toBe(
              true,
            );
            const partial = events.filter(({ start }) => start !== null && start.length < 10);
            expect(new Set(partial.map(({ start }) => start!.length))).toEqual(new Set([4, 7]));
          }),
        );
        const head = await pilot.head();
        await pilot.import();
        expect(await pilot.head()).toBe(head);
      } finally {
        pilot.close();
      }
    },
    240_000,
  );
});

describe('one file alone', () => {
  test('needs its subjects in the store, and is linked to the visits that are there', async () => {
    await bench.import();
    bench.edit(
      'LB.CSV',
      (text) =>
        `${text.trim()}\r\nLILAC-01,LB,LILAC-01-A1,5,PLAT,Platelets,HEMATOLOGY,140,10^9/L,125,350,140,140,10^9/L,125,350,NORMAL,,3,DAY 28,29,2025-04-08,30\r\n`,
    );
    const { report } = await bench.import({ paths: [join(bench.folder, 'LB.CSV')] });
    expect(report).toMatchObject({ rejected: 0, domains: [{ domain: 'LB', created: 1, unchanged: 6 }] });
    const { visits, labResults } = await bench.record('LILAC-01-A1');
    const added = labResults.find(({ reported }) => reported.value === '140')!;
    expect(added.visitId).toBe(visits.find(({ name }) => name === 'DAY 28')!.id);
    expect(added.supplement).toEqual({ LBSEQ: '5' });
  });

  test('without its subjects goes nowhere, and says so for each row', async () => {
    const { report, rejections } = await bench.import({ paths: [join(bench.folder, 'qs.csv')] });
    expect(report).toMatchObject({ outcome: 'applied', accepted: 0, rejected: 2 });
    expect(short(rejections)).toEqual([
      'qs.csv 2 USUBJID subject-unknown',
      'qs.csv 3 USUBJID subject-unknown',
    ]);
    expect(existsSync(bench.databaseFile)).toBe(false);
  });

  test('may have a name that says nothing: then its rows say what it is', async () => {
    bench.write('results of the central laboratory.csv', readFileSync(join(bench.folder, 'LB.CSV')));
    bench.write('LB.CSV', null);
    const { report } = await bench.import();
    expect(report.domains.find(({ domain }) => domain === 'LB')?.read).toBe(FIXTURE_ROWS.LB);
  });
});
