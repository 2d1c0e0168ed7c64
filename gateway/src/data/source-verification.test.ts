/** Source data verification: a monitor's mark speaks of one version, and is locked as the record is (SIG-07, role matrix). */
import { beforeEach, expect, test } from 'vitest';
import type { Scope } from '../auth/scope.ts';
import { lock } from './commands/lock.ts';
import {
  verifySource,
  withdrawSourceVerification,
  type NewSourceVerification,
} from './commands/source-verification.ts';
import { onBoth } from './testing-both.ts';
import { desk, newKey, prepare, refusalText, type Desk } from './testing-entries.ts';

onBoth((on) => {
  let people: Desk;
  let cra: Scope;
  let id: string;
  beforeEach(async () => {
    await prepare(on.t);
    people = desk(on.t);
    cra = on.t.scope('cra', ['site-a']);
    id = await people.id('pgaAssessment');
  });

  const mark = async (over: Partial<NewSourceVerification> = {}, scope = cra): Promise<unknown> => {
    const asked = { subjectId: 's1', aboutKind: 'pgaAssessment', aboutId: id, aboutVersion: 1 } as const;
    const written = await on.t.store.write(
      scope,
      verifySource({ ...newKey(), ...asked, aboutField: null, ...over }),
    );
    return written.ok ? written.answer.sourceVerificationId : refusalText(written.refusal);
  };
  const withdraw = async (sourceVerificationId: string, text: string | null): Promise<unknown> => {
    const written = await on.t.store.write(
      cra,
      withdrawSourceVerification({
        ...newKey(),
        subjectId: 's1',
        sourceVerificationId,
        expectedVersion: 1,
        reason: { code: 'entered-in-error', text },
      }),
    );
    return written.ok || refusalText(written.refusal);
  };
  const marks = (): Promise<unknown> =>
    on.t.store.read(on.t.scope('qa-auditor'), {}, async (reader) => {
      const found = await reader.sourceVerificationsOf((await reader.subject('s1'))!);
      return found.map(({ mark: { aboutId, aboutVersion, aboutField }, isCurrent }) => [
        aboutId,
        aboutVersion,
        aboutField,
        isCurrent,
      ]);
    });

  test('a mark holds for the version that was compared, and no longer', async () => {
    expect(await mark()).toEqual(expect.any(String));
    expect(await mark({ aboutField: 'value' })).toEqual(expect.any(String));
    expect(await mark()).toEqual([': nothing-changed']);
    expect(await marks()).toEqual(
      expect.arrayContaining([
        [id, 1, null, true],
        [id, 1, 'value', true],
      ]),
    );
    await people.amend('pgaAssessment', id, 1, { value: '1.1' });
    expect(await marks()).toEqual(
      expect.arrayContaining([
        [id, 1, null, false],
        [id, 1, 'value', false],
      ]),
    );
    expect(await mark()).toBe('version-conflict');
    expect(await mark({ aboutVersion: 2 })).toEqual(expect.any(String));
  });

  test('who marks, what has a source, and how a mark is taken back', async () => {
    for (const role of ['investigator', 'coordinator', 'data-manager', 'qa-auditor'] as const) {
      expect([role, await mark({}, on.t.scope(role, ['site-a']))]).toEqual([role, 'not-allowed']);
    }
    expect(await mark({}, on.t.scope('cra', ['site-b']))).toBe('not-found');
    expect(await mark({ aboutId: 'nothing' })).toBe('not-found');
    expect(await mark({ aboutField: 'colour' })).toEqual(['aboutField: unknown-field']);
    const set = (await mark()) as string;
    expect(await mark({ aboutKind: 'sourceVerification', aboutId: set })).toEqual([
      'aboutKind: unknown-code',
    ]);
    expect(await withdraw(set, '')).toEqual(['reason.text: reason-too-short']);
    expect(await withdraw(set, '看错了')).toBe(true);
    expect(await marks()).toEqual([]);
  });

  test('SIG-07: under a lock nothing is marked and no mark is taken back', async () => {
    const set = (await mark()) as string;
    const form = { level: 'form', lockedKind: 'pgaAssessment', lockedId: null, lockedField: null } as const;
    await on.t.store.write(
      on.t.scope('data-manager'),
      lock({ ...newKey(), ...form, subjectId: 's1', visitId: null }),
    );
    expect(await mark({ aboutField: 'value' })).toBe('locked');
    expect(await withdraw(set, 'marked in haste')).toBe('locked');
  });
});
