/** AUD-01, T-10: SLEDAI and PGA of one visit are one change, both or neither, and never stand there twice; on both databases. */
import { beforeEach, expect, test } from 'vitest';
import { recordActivity, type ActivityEntry } from './commands/record-activity.ts';
import type { Reason } from './command.ts';
import { STUDY } from './testing.ts';
import { onBoth } from './testing-both.ts';
import { ENTRIES, newKey, prepare, refusalText, RIGHT_REASON } from './testing-entries.ts';

type Parts = Partial<Pick<ActivityEntry, 'sledai' | 'pga'>>;

const { supplement: _none, ...SLEDAI } = ENTRIES.sledaiAssessment;
const sledai = (over: object = {}): ActivityEntry['sledai'] => ({
  amends: null,
  fields: { ...SLEDAI, ...over },
});
const pga = (value: string, assessed = '2026-02-26'): ActivityEntry['pga'] => ({
  amends: null,
  fields: { assessed, value, scale: '0-3' },
});

onBoth((on) => {
  beforeEach(() => prepare(on.t));

  const save = async (parts: Parts, reason: Reason | null = null, key = newKey()) => {
    const entry = { ...key, subjectId: 's1', sledai: null, pga: null, reason, ...parts };
    const written = await on.t.store.write(on.t.scope('investigator', ['site-a']), recordActivity(entry));
    return written.ok
      ? { change: written.change!, repeated: written.repeated, ...written.answer }
      : refusalText(written.refusal);
  };
  const saved = async (...asked: Parameters<typeof save>) => {
    const answer = await save(...asked);
    if (typeof answer === 'string' || !('change' in answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const recorded = () =>
    on.t.store.read(on.t.scope('cra'), {}, async (reader) => {
      const record = await reader.subjectRecord((await reader.subject('s1'))!);
      return [record.sledaiAssessments, record.pgaAssessments].map((list) =>
        list.map(({ version }) => version),
      );
    });

  test('both are one change; one of them alone leaves the other as it is', async () => {
    const before = await on.t.store.study(STUDY);
    const first = await saved({ sledai: sledai(), pga: pga('0.5') });
    expect(first.change).toBe(before!.lastChange + 1);
    expect([first.sledai?.version, first.pga?.version]).toEqual([1, 1]);
    const amends = { id: first.pga!.id, expectedVersion: 1 };
    const second = await saved({ pga: { amends, fields: { value: '0.6' } } }, RIGHT_REASON);
    expect([second.change, second.sledai, second.pga?.version]).toEqual([first.change + 1, null, 2]);
    expect(await recorded()).toEqual([[1], [2]]);
  });

  test('where one of them is refused, neither is recorded, and its field is named', async () => {
    expect(await save({ sledai: sledai(), pga: pga('7') })).toEqual(['pga.value: number-out-of-range']);
    expect(await save({ sledai: sledai({ assessed: '2031-01-01' }), pga: pga('0.5') })).toEqual([
      'sledai.assessed: date-in-future',
    ]);
    expect(await recorded()).toEqual([[], []]);
  });

  test('the same entry under its key is recorded once; under another key it is not the first any more', async () => {
    const key = newKey();
    const first = await saved({ sledai: sledai(), pga: pga('0.5') }, null, key);
    const again = await saved({ sledai: sledai(), pga: pga('0.5') }, null, key);
    expect([again.repeated, again.change]).toEqual([true, first.change]);
    expect(await save({ sledai: sledai() })).toBe('version-conflict');
    expect(await save({ pga: pga('0.9') })).toBe('version-conflict');
    expect(await recorded()).toEqual([[1], [1]]);
  });

  test('another date is another assessment, and so is a PGA on another scale', async () => {
    await saved({ sledai: sledai(), pga: pga('0.5') });
    await saved({ sledai: sledai({ assessed: '2026-02-27' }), pga: pga('0.5', '2026-02-27') });
    await saved({ pga: { amends: null, fields: { assessed: '2026-02-26', value: '5', scale: '0-10' } } });
    expect(await recorded()).toEqual([
      [1, 1],
      [1, 1, 1],
    ]);
  });

  test('a correction needs its reason and the version that was seen', async () => {
    const { sledai: first } = await saved({ sledai: sledai() });
    const amends = { id: first!.id, expectedVersion: 1 };
    const fields = { haemolyticAnaemia: 'not-assessed' } as const;
    expect(await save({ sledai: { amends, fields } })).toEqual(['reason.code: reason-missing']);
    await saved({ sledai: { amends, fields } }, RIGHT_REASON);
    expect(await save({ sledai: { amends, fields: { haemolyticAnaemia: 'absent' } } }, RIGHT_REASON)).toBe(
      'version-conflict',
    );
    expect(await recorded()).toEqual([[2], []]);
  });

  test('nothing to record is told, and so is a subject out of reach', async () => {
    expect(await save({})).toEqual([': nothing-changed']);
    const entry = { ...newKey(), subjectId: 's1', sledai: sledai(), pga: null, reason: null };
    const elsewhere = await on.t.store.write(on.t.scope('investigator', ['site-b']), recordActivity(entry));
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });
});
