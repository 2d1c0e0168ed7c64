/** What every store keeps, on SQLite and, unchanged, on a PostgreSQL server that the tests start. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeHash } from './chain.ts';
import { enterReport, type Report } from './testing-report.ts';
import type { Reader } from './reader.ts';
import { openStoreAt } from './store.ts';
import type { Databases } from './testing-postgres.ts';
import { sharedPostgres } from './testing-shared-postgres.ts';
import { rawSql } from './testing-raw.ts';
import { draftPlatelets, testStore, type NewPlace, type TestStore } from './testing.ts';

describe('on SQLite', () => suite());

describe('on PostgreSQL', () => {
  let server: Databases;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 240_000);
  afterAll(() => server.stop(), 240_000);
  suite(() => server.newStore());
});

function suite(newPlace?: NewPlace): void {
  let clock: Date;
  let t: TestStore;

  beforeEach(async () => {
    clock = new Date('2026-03-01T02:00:00.000Z');
    t = await testStore(() => clock, newPlace);
  });
  afterEach(() => t.close());

  const read = <T>(
    fn: (reader: Reader) => Promise<T>,
    cut = {},
    scope = t.scope('medical-monitor'),
  ): Promise<T> => t.store.read(scope, cut, fn);

  const platelets = (reader: Reader): Promise<(string | null)[]> =>
    reader
      .subject('s1')
      .then(async (subject) =>
        (await reader.records('labResult', subject!)).map(({ reported }) => reported.value),
      );

  const entry = (over: Partial<Report> = {}): Report => ({
    subjectId: 's1',
    visitId: null,
    test: 'PLAT',
    collected: '2026-03-01',
    value: '45',
    unit: '10^9/L',
    low: '125',
    high: '350',
    ...over,
  });

  describe('versions and cuts', () => {
    test('a correction is a new version; the old one stays readable at its change, with the same code', async () => {
      const first = await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      const second = await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
      expect(await read(platelets)).toEqual(['81']);
      expect(await read(platelets, { knownAt: first })).toEqual(['18']);
      expect(await read(platelets, { knownAt: first - 1 })).toEqual([]);
      expect(await read((reader) => reader.courseRecord('labResult', 'r1'))).toMatchObject({ version: 2 });
      expect(second).toBe(first + 1);
    });

    test('"as known on" a day is the end of that day at the site: 16:00Z is tomorrow in Shanghai', async () => {
      clock = new Date('2026-03-04T15:59:59.999Z');
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-03-04', '20')]);
      clock = new Date('2026-03-04T16:00:00.000Z');
      await t.put('s1', 'site-a', [draftPlatelets('r2', '2026-03-04', '30')]);
      expect(await read(platelets, { knownOn: '2026-03-04' })).toEqual(['20']);
      expect(await read(platelets, { knownOn: '2026-03-05' })).toEqual(['20', '30']);
    });

    test('"today" is the day at the site of the subject', async () => {
      clock = new Date('2026-03-04T16:30:00.000Z');
      const on = await read(async (reader) =>
        Promise.all(['s1', 's3'].map(async (id) => reader.onFor((await reader.subject(id))!))),
      );
      expect(on).toEqual(['2026-03-05', '2026-03-04']);
    });

    test('the last change of a subject is its own, up to the cut', async () => {
      const first = await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      const second = await t.put('s1', 'site-a', [draftPlatelets('r2', '2026-02-28', '20')]);
      const last = async (cut = {}): Promise<number> =>
        read(async (reader) => reader.lastChange((await reader.subject('s1'))!), cut);
      await t.put('s2', 'site-a', [draftPlatelets('r3', '2026-02-28', '30')]);
      expect([await last(), await last({ knownAt: first }), await last({ knownAt: first - 1 })]).toEqual([
        second,
        first,
        2,
      ]);
    });

    test('a cut that does not exist is refused by name', async () => {
      await expect(read(platelets, { knownAt: 999 })).rejects.toThrow(/no change 999; the last one is 4/);
      await expect(read(platelets, { knownOn: '2026-02-30' })).rejects.toThrow(/not a calendar date/);
      await expect(read(platelets, { knownAt: 1, knownOn: '2026-02-20' })).rejects.toThrow(/not both/);
    });

    test('a record comes back as it went in, reported text beside nothing invented', async () => {
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02', '<10', 'K/uL')]);
      expect(await read((reader) => reader.courseRecord('labResult', 'r1'))).toEqual({
        ...draftPlatelets('r1', '2026-02', '<10', 'K/uL').record,
        version: 1,
      });
    });
  });

  describe('writing', () => {
    test('putting the same twice changes nothing', async () => {
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      const before = await t.store.study('TS-TEST-01');
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      expect(await t.store.study('TS-TEST-01')).toEqual(before);
    });

    test('the same idempotency key records once and gives the same answer; with another body it is refused', async () => {
      const scope = t.scope('investigator', ['site-a']);
      const once = await t.store.write(scope, enterReport(entry(), 'key-0001', null));
      const again = await t.store.write(scope, enterReport(entry(), 'key-0001', null));
      expect(once).toMatchObject({ ok: true, repeated: false });
      expect(again).toEqual({ ...once, repeated: true });
      expect(await read(platelets)).toEqual(['45']);
      expect(await t.store.write(scope, enterReport(entry({ value: '54' }), 'key-0001', null))).toEqual({
        ok: false,
        refusal: { code: 'idempotency-conflict' },
      });
    });

    test('the clock of the log never runs backwards', async () => {
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      clock = new Date('2020-01-01T00:00:00.000Z');
      await t.put('s1', 'site-a', [draftPlatelets('r2', '2026-02-28', '19')]);
      const times = (await rawSql(t.place, 'SELECT at FROM change ORDER BY seq')).map(
        ({ at }) => at as string,
      );
      expect(times).toEqual(times.toSorted());
    });

    test('a decision that fails leaves nothing behind', async () => {
      const failing = {
        ...enterReport(entry(), 'key-0002', null),
        decide: () => {
          throw new Error('power cut in the middle of a thought');
        },
      };
      await expect(t.store.write(t.scope('investigator'), failing)).rejects.toThrow(/power cut/);
      expect((await t.store.study('TS-TEST-01'))!.lastChange).toBe(4);
      expect(
        await t.store.write(t.scope('investigator'), enterReport(entry(), 'key-0003', null)),
      ).toMatchObject({ ok: true, change: 5 });
    });

    test('the hash of each change follows from the one before it and its own entries', async () => {
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      const changes = await rawSql(t.place, 'SELECT * FROM change ORDER BY seq');
      let previous = '0'.repeat(64);
      for (const { hash, ...header } of changes) {
        const entries = await rawSql(
          t.place,
          'SELECT n, action, kind, record_id, record_version, site_id, fields FROM change_entry WHERE seq = ? ORDER BY n',
          [header['seq']!],
        );
        const chained = entries.map((one) => ({
          ...one,
          fields: JSON.parse(one['fields'] as string) as unknown,
        }));
        expect(header['prev_hash']).toBe(previous);
        expect(changeHash(previous, header, chained)).toBe(hash);
        previous = hash as string;
      }
      expect(changes).toHaveLength(5);
    });
  });

  describe('what is entered is checked', () => {
    const refusal = async (over: Partial<Report>): Promise<unknown> => {
      const written = await t.store.write(
        t.scope('investigator', ['site-a']),
        enterReport(entry(over), 'key-0004', null),
      );
      return written.ok
        ? 'accepted'
        : written.refusal.code === 'validation'
          ? written.refusal.fields.map(({ path, reason }) => `${path.join('.')}: ${reason}`)
          : written.refusal.code;
    };

    test.each<[Partial<Report>, unknown]>([
      [{ value: '1,5' }, ['reported.value: value-not-a-number']],
      [{ value: '' }, ['reported.value: required']],
      [{ value: '45', unit: '' }, ['reported.unit: required']],
      [{ unit: 'furlongs' }, ['reported.unit: unit-unknown']],
      [{ value: '150000' }, ['reported.value: count-implausible']],
      [{ value: '150000', unit: '/uL' }, 'accepted'],
      [{ value: '<10' }, 'accepted'],
      [{ collected: '2026-02-30' }, ['collected: date-invalid']],
      [{ collected: '2026-03-02' }, ['collected: date-in-future']],
      // It is 10:00 at the site.
      [{ collected: '2026-03-01T10:01' }, ['collected: date-in-future']],
      [{ collected: '2026-03-01T09:59' }, 'accepted'],
      [{ collected: '2026-02' }, 'accepted'],
      [{ low: '350', high: '125' }, ['reported.low: limits-swapped']],
      [{ low: 'n/a' }, ['reported.low: limit-not-a-number']],
      [{ visitId: 'no-such-visit' }, ['visitId: visit-unknown']],
      [{ subjectId: 'nobody' }, 'not-found'],
      [{ subjectId: 's3' }, 'not-found'],
    ])('%j', async (over, expected) => {
      expect(await refusal(over)).toEqual(expected);
    });
  });

  describe('the gate', () => {
    test('ACC-02: site staff see their own site; a subject elsewhere and one that does not exist are the same', async () => {
      const scope = t.scope('investigator', ['site-a']);
      await t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-27', '18')]);
      await read(
        async (reader) => {
          expect(await reader.subject('s3')).toBeNull();
          expect(await reader.subjectByCode('B-001')).toBeNull();
          expect(await reader.courseRecord('labResult', 'r3')).toBeNull();
          expect(
            (await reader.subjects({ first: 10, after: null })).subjects.map(({ code }) => code),
          ).toEqual(['A-001', 'A-002']);
          expect(await reader.countSubjects()).toBe(2);
          expect((await reader.sites()).map(({ code }) => code)).toEqual(['A']);
        },
        {},
        scope,
      );
    });

    test.each(['sponsor', 'system-admin'] as const)('a %s sees no subject at all', async (role) => {
      await read(
        async (reader) => {
          expect(await reader.subject('s1')).toBeNull();
          expect(await reader.countSubjects()).toBe(0);
          expect((await reader.subjects({ first: 10, after: null })).subjects).toEqual([]);
        },
        {},
        t.scope(role),
      );
    });

    test.each([
      'cra',
      'medical-monitor',
      'data-manager',
      'qa-auditor',
      'dsmb',
      'sponsor',
      'system-admin',
    ] as const)('a %s records no result', async (role) => {
      expect(await t.store.write(t.scope(role), enterReport(entry(), `key-of-${role}`, null))).toEqual({
        ok: false,
        refusal: { code: 'not-allowed', operation: 'record-course' },
      });
    });

    test('pages are full although subjects of other sites lie between, and go on after the last code', async () => {
      const scope = t.scope('investigator', ['site-b']);
      const page = await read((reader) => reader.subjects({ first: 1, after: null }), {}, scope);
      expect(page.subjects.map(({ code }) => code)).toEqual(['B-001']);
      expect(page.hasNext).toBe(false);
      const next = await read((reader) => reader.subjects({ first: 1, after: 'A-001' }));
      expect(next).toMatchObject({ subjects: [{ code: 'A-002' }], hasNext: true });
    });
  });

  describe('following', () => {
    const collect = async (
      scope: ReturnType<TestStore['scope']>,
      after: number,
      count: number,
    ): Promise<(string | number)[][]> => {
      const stop = new AbortController();
      const seen: (string | number)[][] = [];
      for await (const hint of t.store.follow(scope, after, stop.signal)) {
        seen.push([hint.change, hint.subjectId ?? 'study', hint.kinds.join()]);
        if (seen.length === count) break;
      }
      stop.abort();
      return seen;
    };

    test('replays what was missed, then goes on live, in order and once', async () => {
      const seen = collect(t.scope('medical-monitor'), 2, 3);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
      expect(await seen).toEqual([
        [3, 's2', 'subject'],
        [4, 's3', 'subject'],
        [5, 's1', 'labResult'],
      ]);
    });

    test('says nothing of subjects out of reach', async () => {
      expect(await collect(t.scope('investigator', ['site-b']), 0, 2)).toEqual([
        [1, 'study', 'protocol,site'],
        [4, 's3', 'subject'],
      ]);
    });

    test('sees what another process writes to the same file', async () => {
      const other = await openStoreAt(t.place, () => clock);
      const seen = collect(t.scope('medical-monitor'), 4, 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await other.write(t.scope('investigator'), enterReport(entry(), 'key-0005', null));
      expect(await seen).toEqual([[5, 's1', 'labResult']]);
      await other.close();
    });
  });
}
