/** What is kept of a subject is never out of date, and never grows without end. */
import { describe, expect, test, vi } from 'vitest';
import { privacyOfficerScope } from '../auth/scope.ts';
import { createKept } from './kept.ts';
import type { Reader } from './reader.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';

describe('the keeper', () => {
  const one = (): number => 1;

  test('makes a thing once, also when two ask at the same time', async () => {
    const kept = createKept(100);
    const make = vi.fn(() => Promise.resolve('made'));
    expect(await Promise.all([kept.of('a', one, make), kept.of('a', one, make)])).toEqual(['made', 'made']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('throws away what was not used for longest, by weight', async () => {
    const kept = createKept(10);
    const make = vi.fn((key: string) => Promise.resolve(key));
    const ask = (key: string): Promise<string> =>
      kept.of(
        key,
        () => 3,
        () => make(key),
      );
    await ask('a');
    await ask('b');
    await ask('a');
    await ask('c');
    expect(kept.weight).toBeLessThanOrEqual(10);
    make.mockClear();
    await ask('a');
    expect(make).not.toHaveBeenCalled();
    await ask('b');
    expect(make).toHaveBeenCalledWith('b');
  });

  test('one thing that is heavier than everything allowed is given, and not kept', async () => {
    const kept = createKept(10);
    expect(
      await kept.of(
        'huge',
        () => 1000,
        () => Promise.resolve('huge'),
      ),
    ).toBe('huge');
    expect(kept.weight).toBe(0);
  });

  test('a failure is told and not kept', async () => {
    const kept = createKept(10);
    await expect(kept.of('a', one, () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
    expect(await kept.of('a', one, () => Promise.resolve('now'))).toBe('now');
    expect(kept.weight).toBe(2);
  });
});

onBoth((on) => {
  const read = <T>(fn: (reader: Reader) => Promise<T>, cut = {}): Promise<T> =>
    on.t.store.read(on.t.scope('medical-monitor'), cut, fn);
  const results = (reader: Reader): Promise<(string | null)[]> =>
    reader
      .subject('s1')
      .then(async (subject) =>
        (await reader.subjectRecord(subject!)).labResults.map(({ reported }) => reported.value),
      );

  test('a correction, and each past, is read as it was, however often it was read before', async () => {
    const first = await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await on.t.put('s2', 'site-a', [draftPlatelets('r2', '2026-02-27', '50')]);
    expect(await read(results)).toEqual(['18']);
    expect(await read(results)).toEqual(['18']);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
    expect(await read(results)).toEqual(['81']);
    expect(await read(results, { knownAt: first })).toEqual(['18']);
    expect(await read(results, { knownAt: first + 1 })).toEqual(['18']);
    expect(await read(results, { knownAt: first - 1 })).toEqual([]);
    expect(await read(results)).toEqual(['81']);
  });

  test('what was redacted is gone from every past too, also where it was read before', async () => {
    const person = { issuer: 'x', tokenSubject: 'dm', name: 'Pan Yue', active: 'yes' } as const;
    const role = { userId: 'dm', role: 'data-manager', siteIds: null, from: null, to: null } as const;
    await on.t.put(null, null, [
      { kind: 'user', record: { id: 'dm', supplement: {}, ...person } },
      { kind: 'assignment', record: { id: 'dm-1', supplement: {}, ...role } },
    ]);
    const first = await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', 'Wang')]);
    expect(await read(results, { knownAt: first })).toEqual(['Wang']);
    const redacted = await on.t.store.maintain.redact(privacyOfficerScope(on.t.studyId, 'po'), {
      kind: 'labResult',
      recordId: 'r1',
      field: 'reported.value',
      text: null,
      reason: 'a name in the place of a value',
      approverId: 'dm',
      idempotencyKey: 'redact-0001',
    });
    expect(redacted).toMatchObject({ ok: true });
    expect(JSON.stringify(await read(results, { knownAt: first }))).not.toContain('Wang');
    expect(JSON.stringify(await read(results))).not.toContain('Wang');
  });

  test('a change that would touch a record of another subject than it names is refused: what is kept rests on it', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await expect(on.t.put('s2', 'site-a', [draftPlatelets('r1', '2026-02-27', '19')])).rejects.toThrow(
      /belongs to another subject/,
    );
    expect(await read(results)).toEqual(['18']);
  });
});
