/**
 * Summaries over a cohort: exact under cuts, redaction, a new protocol, another day and the writes of another process, and
 * drawn anew only from what changed (issue 4, item 7; TIM-01, ACC-02).
 */
import { expect, test, vi } from 'vitest';
import { evaluateCohort, hasCome, type SubjectRecord } from '@trialside/rules';
import { privacyOfficerScope, type Scope } from '../auth/scope.ts';
import type { CutRequest } from './cut.ts';
import { openStoreAt } from './store.ts';
import type { SubjectSummary } from './summaries.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets, draftSubject, testProtocol } from './testing.ts';

type Line = readonly [code: string, values: string];

/** Everything that a summary may rest on: values, day, protocol, site. */
const draw = vi.fn(
  ({ cut, site, labResults }: SubjectRecord, { version }: { readonly version: string }): string =>
    `${labResults.map(({ reported }) => reported.value).join(',')} on ${cut.on} at ${site.name}, protocol ${version}`,
);
const summary: SubjectSummary<string> = { name: 'test', kinds: ['labResult'], of: draw };

onBoth((on) => {
  const monitor = (): Scope => on.t.scope('medical-monitor');
  const ask = async (cut: CutRequest = {}, scope = monitor(), store = on.t.store): Promise<Line[]> => {
    const found = await store.read(scope, cut, (reader) => reader.summaries(summary));
    return found.map((one) => [one.code, one.summary]);
  };
  /** The values alone, and how often something was drawn. */
  const values = async (
    ...asked: Parameters<typeof ask>
  ): Promise<readonly [Record<string, string>, number]> => {
    draw.mockClear();
    const lines = await ask(...asked);
    return [
      Object.fromEntries(lines.map(([code, text]) => [code, text.split(' on ')[0]!])),
      draw.mock.calls.length,
    ];
  };

  test('only the subject that changed is drawn again, and every past is what it was', async () => {
    const first = await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    expect(await values()).toEqual([{ 'A-001': '18', 'A-002': '', 'B-001': '' }, 3]);
    expect(await values()).toEqual([{ 'A-001': '18', 'A-002': '', 'B-001': '' }, 0]);
    await on.t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-27', '50')]);
    expect(await values()).toEqual([{ 'A-001': '18', 'A-002': '', 'B-001': '50' }, 1]);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
    expect(await values()).toEqual([{ 'A-001': '81', 'A-002': '', 'B-001': '50' }, 1]);
    expect(await values({ knownAt: first })).toEqual([{ 'A-001': '18', 'A-002': '', 'B-001': '' }, 0]);
    expect((await values({ knownAt: first - 1 }))[0]).toEqual({ 'A-001': '', 'A-002': '', 'B-001': '' });
    expect((await values({ knownAt: 2 }))[0]).toEqual({ 'A-001': '' });
    expect((await values())[0]).toEqual({ 'A-001': '81', 'A-002': '', 'B-001': '50' });
  });

  test('a new subject is there in its place, one that moved to another site is found there', async () => {
    await values();
    await on.t.put('s0', 'site-b', [draftSubject('s0', 'site-b', 'A-000')]);
    expect(await values()).toEqual([{ 'A-000': '', 'A-001': '', 'A-002': '', 'B-001': '' }, 1]);
    const atB = on.t.scope('investigator', ['site-b']);
    expect(Object.keys((await values({}, atB))[0])).toEqual(['A-000', 'B-001']);
  });

  test('the pages of one site are those of the whole list, cut down, in the order of the bytes', async () => {
    const codes = ['C-1', 'C-10', 'C-2', 'Z', 'a', 'Ä', '中', '𐀀', '｡'];
    for (const [n, code] of codes.entries()) {
      const site = n % 2 === 0 ? 'site-a' : 'site-b';
      await on.t.put(`p${n}`, site, [draftSubject(`p${n}`, site, code)]);
    }
    const pages = async (scope: Scope, siteId: string | null): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await on.t.store.read(scope, {}, (reader) =>
          reader.subjects({ first: 2, after }, siteId),
        );
        expect(page.subjects.length).toBe(page.hasNext ? 2 : Math.min(2, page.subjects.length));
        found.push(...page.subjects.map(({ code }) => code));
        after = page.subjects.at(-1)?.code ?? null;
        more = page.hasNext;
      }
      return found;
    };
    const all = await pages(monitor(), null);
    expect(all).toEqual(['A-001', 'A-002', 'B-001', 'C-1', 'C-10', 'C-2', 'Z', 'a', 'Ä', '中', '｡', '𐀀']);
    const atA = all.filter((code) => code.startsWith('A-00') || codes.indexOf(code) % 2 === 0);
    expect(await pages(monitor(), 'site-a')).toEqual(atA);
    expect(await pages(on.t.scope('investigator', ['site-a']), null)).toEqual(atA);
    expect(await pages({ ...monitor(), onlySubjectId: 'p3' }, null)).toEqual(['Z']);
    expect(await pages(on.t.scope('investigator', ['site-a']), 'site-b')).toEqual([]);
  });

  test('ACC-02: nobody gets a line of a subject that is out of reach, whoever asked before', async () => {
    await on.t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-27', '50')]);
    await values();
    expect((await values({}, on.t.scope('investigator', ['site-a'])))[0]).toEqual({
      'A-001': '',
      'A-002': '',
    });
    expect(await values({}, on.t.scope('sponsor'))).toEqual([{}, 0]);
    expect((await values({}, { ...monitor(), onlySubjectId: 's2' }))[0]).toEqual({ 'A-002': '' });
    const count = (scope: Scope): Promise<number> =>
      on.t.store.read(scope, {}, (reader) => reader.countSubjects());
    expect(await count(monitor())).toBe(3);
    expect(await count({ ...monitor(), onlySubjectId: 's2' })).toBe(1);
    expect(await count(on.t.scope('sponsor'))).toBe(0);
  });

  test('another day, another protocol, another name of the site: drawn again, and right', async () => {
    expect(await ask()).toContainEqual(['B-001', ' on 2026-03-01 at Site B, protocol 1.0']);
    on.clock = new Date('2026-03-01T17:00:00.000Z');
    // In Shanghai the next day has begun, in Berlin it has not.
    expect(await ask()).toEqual([
      ['A-001', ' on 2026-03-02 at Site A, protocol 1.0'],
      ['A-002', ' on 2026-03-02 at Site A, protocol 1.0'],
      ['B-001', ' on 2026-03-01 at Site B, protocol 1.0'],
    ]);
    await on.t.put(null, null, [
      {
        kind: 'protocol',
        record: { id: 'protocol', supplement: {}, document: { ...testProtocol(), version: '2.0' } },
      },
    ]);
    expect(await ask()).toContainEqual(['B-001', ' on 2026-03-01 at Site B, protocol 2.0']);
    await on.t.put(null, null, [
      {
        kind: 'site',
        record: { id: 'site-b', supplement: {}, code: 'B', name: 'Charité', timeZone: 'Europe/Berlin' },
      },
    ]);
    expect(await ask()).toContainEqual(['B-001', ' on 2026-03-01 at Charité, protocol 2.0']);
    expect(await ask({ on: '2026-05-01' })).toContainEqual([
      'A-001',
      ' on 2026-05-01 at Site A, protocol 2.0',
    ]);
  });

  test('another day: only those are drawn anew for whom it matters, and a day that was asked about is remembered', async () => {
    const drawn = vi.fn(({ subject, cut }: SubjectRecord): string =>
      subject.id === 's1' ? (hasCome('2026-03-05', cut) ? 'after' : 'before') : 'whenever',
    );
    const lasting: SubjectSummary<string> = { name: 'lasting', kinds: [], of: drawn };
    const onDay = async (day: string): Promise<readonly [string[], number]> => {
      drawn.mockClear();
      const found = await on.t.store.read(monitor(), { on: day }, (reader) => reader.summaries(lasting));
      return [found.map((one) => one.summary), drawn.mock.calls.length];
    };
    const [before, after] = [
      ['before', 'whenever', 'whenever'],
      ['after', 'whenever', 'whenever'],
    ];
    expect(await onDay('2026-03-01')).toEqual([before, 3]);
    expect(await onDay('2026-03-04')).toEqual([before, 0]);
    expect(await onDay('2026-03-05')).toEqual([after, 1]);
    expect(await onDay('2030-01-01')).toEqual([after, 0]);
    expect(await onDay('2020-01-01')).toEqual([before, 0]);
  });

  test('the endpoints of a cohort are those of its records, on whatever day and after whatever write', async () => {
    const asked = async (cut: CutRequest, scope = monitor(), store = on.t.store): Promise<void> => {
      const [cohort, records, protocol, knownAt] = await store.read(scope, cut, async (reader) => {
        const { subjects } = await reader.subjects({ first: 50, after: null });
        const read = await Promise.all(subjects.map((one) => reader.subjectRecord(one)));
        return [await reader.cohort(), read, await reader.protocol(), reader.knownAt];
      });
      const at = { knownAt, on: cut.on ?? '2026-03-01' };
      expect(cohort).toEqual(evaluateCohort(records, protocol, at));
    };
    const first = await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const days = ['2026-02-26', '2026-02-27', '2026-03-01', '2027-01-01'];
    for (const day of days) await asked({ on: day });
    const other = await openStoreAt(on.t.place);
    await other.read(monitor(), {}, (reader) => reader.cohort());
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
    await on.t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-28', '50')]);
    for (const day of days) await asked({ on: day });
    await asked({ knownAt: first, on: '2026-03-01' });
    await asked({}, on.t.scope('investigator', ['site-a']));
    await asked({}, { ...monitor(), onlySubjectId: 's1' });
    await asked({ on: '2026-03-01' }, monitor(), other);
    await other.close();
  });

  test('what was redacted is gone from every past', async () => {
    const person = { issuer: 'x', tokenSubject: 'dm', name: 'Pan Yue', active: 'yes' } as const;
    const role = { userId: 'dm', role: 'data-manager', siteIds: null, from: null, to: null } as const;
    await on.t.put(null, null, [
      { kind: 'user', record: { id: 'dm', supplement: {}, ...person } },
      { kind: 'assignment', record: { id: 'dm-1', supplement: {}, ...role } },
    ]);
    const first = await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', 'Wang')]);
    expect((await values({ knownAt: first }))[0]['A-001']).toBe('Wang');
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
    expect(JSON.stringify([await ask({ knownAt: first }), await ask()])).not.toContain('Wang');
  });

  test('what another process writes is in the next summary, also when it is a new subject', async () => {
    const other = await openStoreAt(on.t.place);
    await ask({}, monitor(), other);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await on.t.put('s4', 'site-a', [draftSubject('s4', 'site-a', 'A-004')]);
    const found = await values({}, monitor(), other);
    expect(found).toEqual([{ 'A-001': '18', 'A-002': '', 'A-004': '', 'B-001': '' }, 2]);
    await other.close();
  });

  test('while people write, every summary is that of its change', async () => {
    let isOver = false;
    const writing = (async () => {
      for (let n = 1; n <= 15; n += 1)
        await on.t.put('s1', 'site-a', [draftPlatelets(`w${n}`, '2026-02-27', String(n))]);
      isOver = true;
    })();
    let asked = 0;
    while (!isOver) {
      const [known, lines] = await on.t.store.read(monitor(), {}, async (reader) => [
        reader.knownAt,
        await reader.summaries(summary),
      ]);
      // Four changes made the study; each one after it brought one value.
      const count = lines[0]!.summary
        .split(' on ')[0]!
        .split(',')
        .filter((value) => value !== '').length;
      expect(count).toBe(known - 4);
      asked += 1;
      // An SQLite file answers at once: without a pause nobody would get to write.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(asked).toBeGreaterThan(0);
    expect((await values())[0]['A-001']!.split(',')).toHaveLength(15);
  });

  test('a summary that fails says so, and is not kept', async () => {
    const failing = { ...summary, name: 'failing', of: vi.fn(draw) };
    failing.of.mockImplementationOnce(() => {
      throw new RangeError('cannot be drawn');
    });
    const asked = (): Promise<unknown> =>
      on.t.store.read(monitor(), {}, (reader) => reader.summaries(failing));
    await expect(asked()).rejects.toThrow('cannot be drawn');
    expect(await asked()).toHaveLength(3);
  });
});
