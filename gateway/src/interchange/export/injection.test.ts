/** Text of the study in an export: no cell is a formula, nothing is lost (T-03). */
import { join } from 'node:path';
import { BLANK } from '@trialside/rules';
import { INJECTIONS, LONG_TEXT } from '@trialside/rules/testing/injection-corpus';
import { expect, test } from 'vitest';
import { putRecords } from '../../data/commands/put-records.ts';
import { openHeadBook } from '../../data/heads.ts';
import { isFormula, withoutFormula } from '../csv/formula.ts';
import { readCsv } from '../csv/read.ts';
import { importBench } from '../testing.ts';
import { exportStudy } from './run.ts';

async function column(
  file: string,
  name: string,
  where: (row: Readonly<Record<string, string>>) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  let header: readonly string[] = [];
  for await (const { cells } of readCsv(file)) {
    if (header.length === 0) header = cells;
    else {
      const row = Object.fromEntries(header.map((key, n) => [key, cells[n] ?? '']));
      if (where(row)) found.push(row[name] ?? '');
    }
  }
  return found;
}

test('terms and comments of adverse events leave as text, in the records and in the datasets', async () => {
  const bench = importBench();
  await bench.import();
  // The store holds Unicode text: half a character and NUL are refused on the way in.
  const texts = [...INJECTIONS.filter((text) => !/\p{Surrogate}/u.test(text)), LONG_TEXT].filter(
    (text) => text.trim() !== '',
  );
  const folder = join(bench.folder, '..', 'out');
  await bench.withStore(async (store, scope) => {
    const subject = await store.read(scope, {}, (reader) => reader.subjectByCode('LILAC-01-A1'));
    const written = await store.write(
      scope,
      putRecords({
        name: 'enter',
        idempotencyKey: 'enter-texts',
        subjectId: subject!.id,
        siteId: subject!.siteId,
        drafts: texts.map((text, n) => ({
          kind: 'adverseEvent',
          record: {
            ...BLANK.adverseEvent,
            id: `text-${n}`,
            supplement: {},
            term: text,
            comment: text,
          } as never,
        })),
        reason: { code: 'test', text: 'test' },
      }),
    );
    expect(written.ok).toBe(true);
    await exportStudy(store, {
      folder,
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
    });
  });
  const terms = await column(
    join(folder, 'sdtm/ae.csv'),
    'AETERM',
    ({ USUBJID }) => USUBJID === 'LILAC-01-A1',
  );
  const comments = await column(join(folder, 'sdtm/suppae.csv'), 'QVAL', ({ QNAM }) => QNAM === 'AECOMM');
  for (const cell of [...terms, ...comments]) expect([cell, isFormula(cell)]).toEqual([cell, false]);
  // What was kept from being a formula has one mark before it, and nothing else was touched.
  for (const cells of [terms, comments]) {
    const left = new Set(cells);
    expect(texts.filter((text) => !left.has(withoutFormula(text)))).toEqual([]);
  }
  bench.close();
}, 60_000);
