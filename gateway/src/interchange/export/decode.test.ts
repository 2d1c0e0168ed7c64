/** Decode columns of adverse events: from the sponsor's MedDRA by the code of the CTCAE term, never over a source's coding. */
import { join } from 'node:path';
import { BLANK } from '@trialside/rules';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putRecords } from '../../data/commands/put-records.ts';
import { openHeadBook } from '../../data/heads.ts';
import type { MeddraTable } from '../../dictionaries/meddra.ts';
import { readRows } from '../sdtm/testing.ts';
import { importBench, type ImportBench } from '../testing.ts';
import { decoded } from './decode.ts';
import { exportStudy, type ExportReport } from './run.ts';

/** Invented: MedDRA is licensed. */
const MEDDRA: MeddraTable = {
  version: '27.1',
  llts: { '10016558': ['Fever', '90000001', true] },
  pts: { '90000001': ['Pt', '90000002', 'Hlt', '90000003', 'Hlgt', '90000004', 'Soc'] },
};
const FROM = { file: 'MedAscii', sha256: 'ab12', loadedAt: '2026-03-05T01:02:03.000Z' };

test('fills every decode column, and leaves what it does not know or was coded already', () => {
  expect(decoded({ AETERM: 'Hot' }, '10016558', MEDDRA)).toEqual({
    AETERM: 'Hot',
    AELLT: 'Fever',
    AELLTCD: '10016558',
    AEDECOD: 'Pt',
    AEPTCD: '90000001',
    AEHLT: 'Hlt',
    AEHLTCD: '90000002',
    AEHLGT: 'Hlgt',
    AEHLGTCD: '90000003',
    AESOC: 'Soc',
    AESOCCD: '90000004',
  });
  for (const row of [{ AELLT: 'Pyrexia' }, { AEDECOD: 'Pyrexia' }, { AEPTCD: '1' }]) {
    expect(decoded(row, '10016558', MEDDRA)).toBe(row);
  }
  const row = { AEDECOD: '' };
  expect(decoded(row, '10099999', MEDDRA)).toBe(row);
  expect(decoded(row, null, MEDDRA)).toBe(row);
  expect(decoded(row, '10016558', null)).toBe(row);
});

let bench: ImportBench;
beforeEach(async () => {
  bench = importBench();
  await bench.import();
});
afterEach(() => bench.close());

const exported = (
  to: string,
  meddra: (MeddraTable & { readonly from: typeof FROM }) | null,
): Promise<ExportReport> =>
  bench.withStore(async (store, scope) => {
    const place = (name: string): string => join(bench.folder, '..', name);
    return exportStudy(store, {
      folder: place(to),
      scope,
      subjectCode: null,
      cut: {},
      basis: 'a test',
      withSdtm: true,
      meddra,
      book: openHeadBook({ file: place('heads.jsonl'), keyFile: place('k.pem') }),
      now: new Date(),
    });
  });

test('an export says how many events nobody coded, and by whose dictionary the others are', async () => {
  await bench.withStore(async (store, scope) => {
    const subject = await store.read(scope, {}, (reader) => reader.subjectByCode('LILAC-01-A1'));
    const event = {
      ...BLANK.adverseEvent,
      id: 'ae-fever',
      supplement: {},
      term: 'Hot',
      start: '2025-04-01',
      grade: 1,
      ctcae: { version: '5.0', code: '10016558', term: 'Fever' },
    };
    const written = await store.write(
      scope,
      putRecords({
        name: 'enter',
        idempotencyKey: 'enter-event',
        subjectId: subject!.id,
        siteId: subject!.siteId,
        drafts: [{ kind: 'adverseEvent', record: event as never }],
        reason: { code: 'test', text: 'test' },
      }),
    );
    expect(written.ok).toBe(true);
  });
  const without = (await exported('plain', null)).manifest.coding;
  const { coding } = (await exported('coded', { ...MEDDRA, from: FROM })).manifest;
  expect(without?.meddra).toBeNull();
  expect(coding).toEqual({
    events: without?.events,
    uncoded: (without?.uncoded ?? 0) - 1,
    meddra: { version: '27.1', sha256: 'ab12' },
  });
  const rows = (await readRows(join(bench.folder, '..', 'coded', 'sdtm'))).get('AE') ?? [];
  expect(rows.find((row) => row['AETERM'] === 'Hot')).toMatchObject({
    AEDECOD: 'Pt',
    AESOC: 'Soc',
    AETOXGR: '1',
  });
});
