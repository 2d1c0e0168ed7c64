/** An export as SDTM datasets: what was imported comes out cell for cell, and what was entered here beside it (REC-05, T-03). */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK } from '@trialside/rules';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putRecords } from '../../data/commands/put-records.ts';
import { openHeadBook } from '../../data/heads.ts';
import { draftPlatelets } from '../../data/testing.ts';
import { splitSupplemental } from '../sdtm/suppae.ts';
import { readRows } from '../sdtm/testing.ts';
import { FIXTURE, importBench, type ImportBench } from '../testing.ts';
import { exportStudy, type ExportReport } from './run.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = importBench();
  await bench.import();
});
afterEach(() => bench.close());

const exported = (to: string): Promise<ExportReport> =>
  bench.withStore((store, scope) =>
    exportStudy(store, {
      folder: join(bench.folder, '..', to),
      scope,
      subjectCode: null,
      cut: {},
      basis: 'a test',
      withSdtm: true,
      book: openHeadBook({
        file: join(bench.folder, '..', 'heads.jsonl'),
        keyFile: join(bench.folder, '..', 'k.pem'),
      }),
      now: new Date(),
    }),
  );
const sdtm = (to: string): string => join(bench.folder, '..', to, 'sdtm');

test('every cell of the source comes out, but for birth dates; columns that only it had too', async () => {
  const { manifest } = await exported('out');
  const [source, out] = [await readRows(FIXTURE), await readRows(sdtm('out'))];
  let cells = 0;
  for (const [domain, rows] of source) {
    const found = out.get(domain)!;
    expect([domain, found.length]).toEqual([domain, rows.length]);
    for (const row of rows) {
      const same = found.filter((one) =>
        ['USUBJID', `${domain}SEQ`, ...(domain === 'SV' ? ['VISITNUM'] : [])].every(
          (key) => row[key] === undefined || one[key] === row[key],
        ),
      );
      expect([domain, same.length]).toEqual([domain, 1]);
      const { BRTHDTC: _never, ...kept } = row;
      expect(same[0]).toMatchObject(kept);
      cells += Object.keys(kept).length;
    }
  }
  expect(cells).toBeGreaterThan(650);
  expect(manifest.notInSdtm).toEqual({});
  expect(manifest.guarded).toEqual([]);
});

test('reading it again changes nothing; reading it into an empty store gives the same subjects', async () => {
  await exported('out');
  const head = await bench.head();
  const { report } = await bench.import({ paths: [sdtm('out')] });
  expect(report.rejected).toBe(0);
  expect(await bench.head()).toBe(head);

  const other = importBench();
  const again = await other.import({ paths: [sdtm('out')], protocolFile: join(FIXTURE, 'protocol.json') });
  expect(again.rejections).toEqual([]);
  for (const code of ['LILAC-01-A1', 'LILAC-01-A2']) {
    const [one, two] = [await bench.record(code), await other.record(code)];
    expect({ ...two, cut: null }).toEqual({ ...one, cut: null });
  }
  other.close();
});

test('what was entered here has a sequence number of its own, and what has no domain is counted', async () => {
  await bench.withStore(async (store, scope) => {
    const subject = await store.read(scope, {}, (reader) => reader.subjectByCode('LILAC-01-A1'));
    const platelets = draftPlatelets('entered-here', '2025-04-01', '77');
    const written = await store.write(
      scope,
      putRecords({
        name: 'enter',
        idempotencyKey: 'enter-here',
        subjectId: subject!.id,
        siteId: subject!.siteId,
        drafts: [
          { ...platelets, record: { ...platelets.record, supplement: {} } } as typeof platelets,
          {
            kind: 'pgaAssessment',
            record: {
              id: 'pga-here',
              supplement: {},
              visitId: null,
              assessed: '2025-04-01',
              value: '0.5',
              scale: '0-3',
            },
          },
        ],
        reason: { code: 'test', text: 'test' },
      }),
    );
    expect(written.ok).toBe(true);
  });
  const { manifest } = await exported('out');
  expect(manifest.notInSdtm).toEqual({ pgaAssessment: 1 });
  const numbers = (await readRows(sdtm('out')))
    .get('LB')!
    .filter((row) => row['USUBJID'] === 'LILAC-01-A1')
    .map((row) => row['LBSEQ']);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(readdirSync(sdtm('out')).toSorted()).toEqual(
    ['ae', 'cm', 'dm', 'ds', 'ex', 'faae', 'lb', 'qs', 'suppae', 'sv', 'vs'].map((name) => `${name}.csv`),
  );
});

test('an event whose grade changed, with its links, comes back from AE, SUPPAE and FAAE into another store', async () => {
  const imported = await bench.record('LILAC-01-A1');
  const [medication] = imported.medications;
  const [result] = imported.labResults;
  const crs = {
    ...BLANK.adverseEvent,
    id: 'crs-here',
    supplement: {},
    term: '=CRS\n"<script>"',
    ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
    grade: 3,
    gradeScale: 'astct',
    gradeBeside: 3,
    gradePeriods: [
      { from: '2025-03-12', grade: 1 },
      { from: '2025-03-13T10:00', grade: 3 },
      { from: '2025-03-16', grade: 0 },
    ],
    gradedFrom: [{ kind: 'labResult', id: result!.id, version: 1 }],
    start: '2025-03-12',
    end: '2025-03-16',
    ongoing: 'no',
    serious: 'no',
    causality: { ...BLANK.adverseEvent.causality, studyProduct: 'definite' },
    medicationIds: [medication!.id],
    hospitalStay: { admitted: '2025-03-12', discharged: null },
  };
  await bench.withStore(async (store, scope) => {
    const subject = await store.read(scope, {}, (reader) => reader.subjectByCode('LILAC-01-A1'));
    const written = await store.write(
      scope,
      putRecords({
        name: 'enter',
        idempotencyKey: 'enter-event',
        subjectId: subject!.id,
        siteId: subject!.siteId,
        drafts: [{ kind: 'adverseEvent', record: crs as never }],
        reason: { code: 'test', text: 'test' },
      }),
    );
    expect(written.ok).toBe(true);
  });
  await exported('events');
  const other = importBench();
  const again = await other.import({ paths: [sdtm('events')], protocolFile: join(FIXTURE, 'protocol.json') });
  expect(again.rejections).toEqual([]);
  expect(again.report.files.find(({ file }) => file === 'faae.csv')?.domain).toBe('AE');
  const back = (await other.record('LILAC-01-A1')).adverseEvents.find(({ ctcae }) => ctcae !== null)!;
  const { id: _id, supplement: _s, term: _t, ...fields } = crs;
  expect(back).toMatchObject(fields);
  expect(back.term).toContain('<script>');
  // Links lead to the same rows in the other store.
  const its = await other.record('LILAC-01-A1');
  expect(its.medications.some(({ id }) => id === back.medicationIds[0])).toBe(true);
  // AE alone says nothing of what stands beside it: it is kept, also where AE itself is corrected.
  for (const name of ['suppae.csv', 'faae.csv']) rmSync(join(sdtm('events'), name));
  const alone = await other.import({ paths: [sdtm('events')] });
  expect(alone.report.domains.find(({ domain }) => domain === 'AE')).toMatchObject({ amended: 0 });
  expect(alone.report.remarks?.carriedEvents).toBeGreaterThan(0);
  const ae = join(sdtm('events'), 'ae.csv');
  writeFileSync(ae, readFileSync(ae, 'utf8').replaceAll('2025-03-16', '2025-03-17'));
  await other.import({ paths: [sdtm('events')] });
  const corrected = (await other.record('LILAC-01-A1')).adverseEvents.find(({ id }) => id === back.id)!;
  // The study day that came with the old date stands beside the new one.
  const { supplement } = corrected;
  expect(corrected).toEqual({ ...back, supplement, version: back.version + 1, end: '2025-03-17' });
  other.close();
});

test('variables of other systems in SUPPAE are kept with their event and go out again as they came', async () => {
  const [event] = (await bench.record('LILAC-01-A1')).adverseEvents;
  await exported('foreign');
  const file = join(sdtm('foreign'), 'suppae.csv');
  const at = `LILAC-01,AE,LILAC-01-A1,AESEQ,${event!.supplement['AESEQ'] ?? '1'}`;
  const rows = [
    `${at},AETRTEM,Treatment Emergent,Y,DERIVED,`,
    `${at},XSITEREF,"Site, own","=1+1, ""a""",CRF,COORDINATOR`,
  ];
  const header = 'STUDYID,RDOMAIN,USUBJID,IDVAR,IDVARVAL,QNAM,QLABEL,QVAL,QORIG,QEVAL';
  const before = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : header;
  writeFileSync(file, `${before}\n${rows.join('\n')}\n`);
  const other = importBench();
  const done = await other.import({ paths: [sdtm('foreign')], protocolFile: join(FIXTURE, 'protocol.json') });
  expect(done.rejections).toEqual([]);
  const kept = (await other.record('LILAC-01-A1')).adverseEvents.find(
    ({ supplement }) => supplement['SUPPAE.AETRTEM'] === 'Y',
  );
  expect(kept?.supplement).toMatchObject({ 'SUPPAE.XSITEREF': '=1+1, "a"' });
  const { ae, supp } = splitSupplemental({ AESEQ: '3', AETERM: 'x', ...kept!.supplement });
  expect(Object.keys(ae).filter((name) => name.startsWith('SUPPAE'))).toEqual([]);
  expect(supp).toMatchObject([
    { QNAM: 'AETRTEM', QLABEL: 'Treatment Emergent', QVAL: 'Y', QORIG: 'DERIVED', QEVAL: '' },
    { QNAM: 'XSITEREF', QLABEL: 'Site, own', QVAL: '=1+1, "a"', QORIG: 'CRF', QEVAL: 'COORDINATOR' },
  ]);
  other.close();
});

test('a supplement of an event that is not there refuses the import, with its place', async () => {
  await exported('lonely');
  const file = join(sdtm('lonely'), 'suppae.csv');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}LILAC-01,AE,LILAC-01-A1,AESEQ,4711,AECOMM,Comment,lost?,CRF,INVESTIGATOR\r\n`,
  );
  const { report } = await bench.import({ paths: [sdtm('lonely')] });
  expect(report.outcome).toBe('refused');
  expect(report.faults).toMatchObject([{ file: 'suppae.csv', code: 'supplement-without-row' }]);
});

test.each([
  [
    'names no event',
    'LILAC-01,AE,LILAC-01-A1,AESPID,1,AECOMM,Comment,lost?,CRF,',
    'supplement-unplaced',
    'IDVAR',
  ],
  ['has no name', 'LILAC-01,AE,LILAC-01-A1,AESEQ,1,,Comment,lost?,CRF,', 'supplement-unplaced', 'QNAM'],
  [
    'says the same name twice',
    'LILAC-01,AE,LILAC-01-A1,AESEQ,1,X,,a,,\r\nLILAC-01,AE,LILAC-01-A1,AESEQ,1,X,,b,,',
    'supplement-twice',
    'QNAM',
  ],
  ['has too few cells', 'LILAC-01,AE', 'cell-count', null],
])(
  'a row of SUPPAE that %s would be lost: the import is refused, with its place',
  async (_what, row, code, column) => {
    const other = importBench();
    other.write(
      'suppae.csv',
      `STUDYID,RDOMAIN,USUBJID,IDVAR,IDVARVAL,QNAM,QLABEL,QVAL,QORIG,QEVAL\r\n${row}\r\n`,
    );
    const { report } = await other.import();
    expect(report).toMatchObject({ outcome: 'refused', faults: [{ file: 'suppae.csv', code, column }] });
    expect(await other.head()).toBeNull();
    other.close();
  },
);

test.each([
  ['suppae.csv', 'STUDYID,RDOMAIN,USUBJID,QNAM,QVAL', 'IDVAR'],
  ['faae.csv', 'STUDYID,USUBJID,FATESTCD,FAORRES', 'FALNKID'],
])('%s without a column that places its rows is refused by its name', async (name, header, column) => {
  const other = importBench();
  other.write(name, `${header}\r\n`);
  const { report } = await other.import();
  expect(report).toMatchObject({
    outcome: 'refused',
    faults: [{ file: name, code: 'column-missing', column }],
  });
  other.close();
});
