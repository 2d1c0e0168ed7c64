/** What came, changed and went between two changes: for one subject the same as for the study, cut down to it (issue 5, item 1). */
import { expect, test } from 'vitest';
import type { RecordDifference } from './difference.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';
import type { Command } from './command.ts';

const voided = (id: string, version: number): Command<null> => ({
  name: 'test-void',
  idempotencyKey: `void-${id}`,
  request: id,
  client: null,
  load: () => [],
  decide: () => ({
    ok: true,
    subjectId: 's1',
    operations: [{ action: 'void', kind: 'labResult', id, version }],
    reason: { code: 'entered-in-error', text: 'of another subject' },
    answer: null,
  }),
});

onBoth((on) => {
  test('a record that came, one that was corrected twice, one that went, and one that came and went between', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('old', '2026-02-27', '18')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('gone', '2026-02-27', '19')]);
    const from = await on.t.put('s2', 'site-a', [draftPlatelets('other', '2026-02-27', '20')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('old', '2026-02-27', '81')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('old', '2026-02-27', '82')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('new', '2026-02-28', '30')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('brief', '2026-02-28', '31')]);
    for (const id of ['gone', 'brief']) {
      expect(await on.t.store.write(on.t.scope('investigator', ['site-a']), voided(id, 1))).toMatchObject({
        ok: true,
      });
    }
    await on.t.put('s2', 'site-a', [draftPlatelets('other', '2026-02-27', '21')]);
    const to = (await on.t.store.study('TS-TEST-01'))!.lastChange;
    await on.t.put('s1', 'site-a', [draftPlatelets('old', '2026-02-27', '99')]);

    const between = (subjectId: string | null): Promise<readonly RecordDifference[]> =>
      on.t.store.read(on.t.scope('medical-monitor'), { knownAt: to }, (reader) =>
        reader.recordsBetween(from, subjectId),
      );
    const own = await between('s1');
    const values = own.map(({ id, versionBefore, versionAfter, fields }) => [
      id,
      versionBefore,
      versionAfter,
      fields.filter(({ field }) => field === 'reported.value').map(({ before, after }) => [before, after]),
    ]);
    expect(values).toEqual([
      ['gone', 1, null, [['19', null]]],
      ['new', null, 1, [[null, '30']]],
      ['old', 1, 3, [['18', '82']]],
    ]);
    const all = await between(null);
    expect(all.map(({ id }) => id)).toEqual(['gone', 'new', 'old', 'other']);
    expect(all.filter(({ subjectId }) => subjectId === 's1')).toEqual(own);

    // More records than one statement reads, and those of a site out of reach left out.
    const drafts = Array.from({ length: 120 }, (_, n) => draftPlatelets(`many-${n}`, '2026-02-27', '20'));
    const now = await on.t.put('s3', 'site-b', drafts);
    const since = (scope = on.t.scope('medical-monitor')): Promise<readonly RecordDifference[]> =>
      on.t.store.read(scope, { knownAt: now }, (reader) => reader.recordsBetween(now - 1, null));
    expect((await since()).map(({ id }) => id)).toEqual(drafts.map(({ record }) => record.id).toSorted());
    expect(await since(on.t.scope('investigator', ['site-a']))).toEqual([]);
  });
});
