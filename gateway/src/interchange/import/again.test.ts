import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operatorScope } from '../../auth/scope.ts';
import { putRecords } from '../../data/commands/put-records.ts';
import { NOW } from '../../data/store.ts';
import {
  amendFever,
  feversOf,
  importBench,
  plateletsOf,
  short,
  voidFever,
  type ImportBench,
} from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

describe('a source that is corrected', () => {
  test('amends what it said, with a reason, and forwards and back again', async () => {
    await bench.import();
    bench.edit('LB.CSV', (text) => text.replace(',101.0,10^9/L,', ',99.0,10^9/L,'));
    const { report } = await bench.import();
    expect(report.domains.find(({ domain }) => domain === 'LB')).toMatchObject({ amended: 1, unchanged: 6 });
    expect(await plateletsOf(bench)).toEqual(['18', '<10', '99.0']);
    bench.edit('LB.CSV', (text) => text.replace(',99.0,10^9/L,', ',101.0,10^9/L,'));
    await bench.import();
    expect(await plateletsOf(bench)).toEqual(['18', '<10', '101.0']);
    expect(
      (await bench.record('LILAC-01-A1')).labResults.find(({ reported }) => reported.value === '101.0')
        ?.version,
    ).toBe(3);
  });

  test('moves a subject to another site', async () => {
    await bench.import();
    bench.edit('dm.csv', (text) => text.replace(/,A,(1971-01-30)/, ',B,$1'));
    await bench.import();
    const there = await bench.record('LILAC-01-A2');
    expect(there.site.code).toBe('B');
    // What was known of it is at the new site too, and a third reading finds nothing to do.
    const seen = await bench.withStore((store, scope) =>
      store.read({ ...scope, siteIds: [there.site.id] }, {}, async (reader) =>
        reader.subjectRecord((await reader.subjectByCode('LILAC-01-A2'))!),
      ),
    );
    expect(seen).toEqual(there);
    const head = await bench.head();
    await bench.import();
    expect(await bench.head()).toBe(head);
  });
});

describe('what people change in the store', () => {
  test('stands while the source says what it said', async () => {
    await bench.import();
    await amendFever(bench);
    const { report, rejections } = await bench.import();
    expect(rejections).toEqual([]);
    expect(report.domains.find(({ domain }) => domain === 'AE')).toMatchObject({ unchanged: 2, kept: 1 });
    expect(await feversOf(bench)).toEqual([3]);
  });

  test('stands, and the row is listed, where the source was corrected too', async () => {
    await bench.import();
    await amendFever(bench);
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,4,2025'));
    const { report, rejections } = await bench.import();
    expect(short(rejections)).toEqual(['ae.csv 2 - changed-since-import']);
    expect(report).toMatchObject({ outcome: 'applied', rejected: 1 });
    expect(await feversOf(bench)).toEqual([3]);
  });

  test('is no conflict where both come to the same', async () => {
    await bench.import();
    await amendFever(bench, { grade: 4 });
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,4,2025'));
    const { rejections } = await bench.import();
    expect(rejections).toEqual([]);
    expect(await feversOf(bench)).toEqual([4]);
  });

  test('stays void, and is listed only where the source was corrected', async () => {
    await bench.import();
    await voidFever(bench);
    expect((await bench.import()).rejections).toEqual([]);
    expect(await feversOf(bench)).toEqual([]);
    bench.edit('ae.csv', (text) => text.replace('U,2,2025', 'U,4,2025'));
    expect(short((await bench.import()).rejections)).toEqual(['ae.csv 2 - voided-since-import']);
    expect(await feversOf(bench)).toEqual([]);
  });

  test('does not turn the rows around it into corrections of the source', async () => {
    await bench.import();
    await bench.withStore(async (store) => {
      const scope = operatorScope((await store.study('LILAC-01'))!.id, 'a clinician of the test');
      await store.read(scope, NOW, async (reader) => {
        const subject = (await reader.subjectByCode('LILAC-01-A1'))!;
        const { version: _version, ...record } = subject;
        await store.write(
          scope,
          putRecords({
            name: 'amend',
            idempotencyKey: 'reference',
            subjectId: subject.id,
            siteId: subject.siteId,
            drafts: [{ kind: 'subject', record: { ...record, referenceStart: '2025-03-11' } }],
            reason: { code: 'test', text: 'test' },
          }),
        );
      });
    });
    const { report } = await bench.import();
    expect(report.domains.map(({ amended }) => amended)).toEqual(report.domains.map(() => 0));
  });
});
