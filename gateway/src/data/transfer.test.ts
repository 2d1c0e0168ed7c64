/** ACC-02: a subject that moves to another site is there with everything, and is gone where it was, on both databases. */
import { expect, test } from 'vitest';
import type { SubjectRecord } from '@trialside/rules';
import { operatorScope, type Scope } from '../auth/scope.ts';
import { lock } from './commands/lock.ts';
import { transferSubject } from './commands/transfer-subject.ts';
import { everythingHappens } from './testing-course.ts';
import { newKey, refusalText } from './testing-entries.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';

const REASON = { code: 'other', text: 'moved house' };

onBoth((on) => {
  const at = (site: string): Scope => on.t.scope('investigator', [site]);
  const read = (scope: Scope, knownAt?: number): Promise<SubjectRecord | null> =>
    on.t.store.read(scope, { knownAt, on: '2026-03-01' }, async (reader) => {
      const subject = await reader.subject('s1');
      return subject && reader.subjectRecord(subject);
    });
  const version = async (): Promise<number> => (await read(on.t.scope('qa-auditor')))!.subject.version;
  const transfer = async (
    toSiteId: string,
    scope: Scope = on.t.scope('data-manager'),
    expectedVersion?: number,
  ) => {
    const written = await on.t.store.write(
      scope,
      transferSubject({
        ...newKey(),
        subjectId: 's1',
        toSiteId,
        expectedVersion: expectedVersion ?? (await version()),
        reason: REASON,
      }),
    );
    return written.ok ? written : refusalText(written.refusal);
  };
  const counts = (record: SubjectRecord | null): Record<string, number> =>
    Object.fromEntries(
      Object.entries(record!).flatMap(([list, of]) => (Array.isArray(of) ? [[list, of.length]] : [])),
    );

  test('everything goes along, now; the past stays with the old site', async () => {
    await everythingHappens(on.t, () => on.clock, { isLocked: false });
    const before = await read(at('site-a'));
    const head = (await on.t.store.study('TS-TEST-01'))!.lastChange;
    expect(await read(at('site-b'))).toBeNull();
    const done = await transfer('site-b');
    expect(done).toMatchObject({ ok: true, change: head + 1 });

    const after = await read(at('site-b'));
    expect(after!.site.id).toBe('site-b');
    expect(counts(after)).toEqual(counts(before));
    expect(after!.labResults.map(({ id, reported }) => [id, reported])).toEqual(
      before!.labResults.map(({ id, reported }) => [id, reported]),
    );
    expect(await read(at('site-a'))).toBeNull();
    expect(await read(at('site-a'), head)).toEqual(before);
    expect(await read(at('site-b'), head)).toBeNull();

    const states = await on.t.store.read(at('site-b'), {}, async (reader) =>
      (await reader.signaturesOf((await reader.subject('s1'))!)).map(({ signature }) => signature.state),
    );
    expect(states).toEqual(['superseded']);
    expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
  });

  test('who may, where to, and not while anything is locked', async () => {
    expect(await transfer('site-b', at('site-a'))).toBe('not-allowed');
    expect(await transfer('site-b', on.t.scope('data-manager', ['site-b']))).toBe('not-found');
    expect(await transfer('site-b', on.t.scope('data-manager', ['site-a']))).toEqual([
      'toSiteId: site-unknown',
    ]);
    expect(await transfer('site-c')).toEqual(['toSiteId: site-unknown']);
    expect(await transfer('site-a')).toEqual(['toSiteId: nothing-changed']);
    expect(await transfer('site-b', on.t.scope('data-manager'), 9)).toBe('version-conflict');
    // Nothing of this kind is recorded yet: the lock alone would stay behind.
    const form = { level: 'form', lockedKind: 'exposure', lockedId: null, lockedField: null } as const;
    await on.t.store.write(
      on.t.scope('data-manager'),
      lock({ ...newKey(), ...form, subjectId: 's1', visitId: null }),
    );
    expect(await transfer('site-b')).toBe('locked');
    expect(await transfer('site-b', operatorScope(on.t.studyId, 'transfer'))).toBe('locked');
  });

  test('whoever follows hears of it: the site it left that the subject changed, the new one of everything, others nothing', async () => {
    await on.t.put(null, null, [
      {
        kind: 'site',
        record: { id: 'site-c', supplement: {}, code: 'C', name: 'Site C', timeZone: 'Europe/Berlin' },
      },
    ]);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const start = (await on.t.store.study('TS-TEST-01'))!.lastChange;
    const stop = new AbortController();
    const heard = (scope: Scope, count: number): Promise<string[]> =>
      (async () => {
        const hints: string[] = [];
        for await (const { change, subjectId, kinds } of on.t.store.follow(scope, start, stop.signal)) {
          hints.push(`${change - start} ${subjectId} ${kinds.join()}`);
          if (hints.length === count) break;
        }
        return hints;
      })();
    const moved = '1 s1 labResult,subject';
    const all = Promise.all([
      heard(at('site-a'), 2),
      heard(at('site-b'), 3),
      heard(at('site-c'), 1),
      heard(on.t.scope('cra', ['site-a', 'site-b']), 4),
      heard({ ...at('site-a'), onlySubjectId: 's1' }, 1),
      heard({ ...at('site-a'), onlySubjectId: 's2' }, 1),
    ]);
    expect(await transfer('site-b')).toMatchObject({ ok: true, change: start + 1 });
    await on.t.put('s1', 'site-b', [draftPlatelets('r1', '2026-02-27', '19')]);
    await on.t.put('s2', 'site-a', [draftPlatelets('r2', '2026-02-27', '20')]);
    // What concerns a site alone is for that site; what concerns the study as a whole, for everybody.
    const site = {
      id: 'site-b',
      supplement: {},
      code: 'B',
      name: 'Site B, moved',
      timeZone: 'Europe/Berlin',
    };
    await on.t.put(null, null, [{ kind: 'site', record: site }]);
    const person = { issuer: 'x', tokenSubject: 'new', name: 'New Person', active: 'yes' } as const;
    await on.t.put(null, null, [{ kind: 'user', record: { id: 'new', supplement: {}, ...person } }]);
    expect(await all).toEqual([
      ['1 s1 subject', '3 s2 labResult'],
      [moved, '2 s1 labResult', '4 null site'],
      ['5 null user'],
      [moved, '2 s1 labResult', '3 s2 labResult', '4 null site'],
      ['1 s1 subject'],
      ['3 s2 labResult'],
    ]);
    stop.abort();
    // Who comes back with the position from before hears the same.
    const again = new AbortController();
    const { value: hint } = await on.t.store.follow(at('site-a'), start, again.signal).next();
    expect(hint).toMatchObject({ change: start + 1, subjectId: 's1', siteId: 'site-a', kinds: ['subject'] });
    again.abort();
  });
});
