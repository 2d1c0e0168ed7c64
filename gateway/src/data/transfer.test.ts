/** ACC-02: a subject that moves to another site is there with everything, and is gone where it was, on both databases. */
import { expect, test } from 'vitest';
import type { SubjectRecord } from '@trialside/rules';
import { operatorScope, type Scope } from '../auth/scope.ts';
import { lock } from './commands/lock.ts';
import { transferSubject } from './commands/transfer-subject.ts';
import { everythingHappens } from './testing-course.ts';
import { newKey, refusalText } from './testing-entries.ts';
import { onBoth } from './testing-both.ts';

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
});
