/** Who looked, who signed in, who was refused: kept apart, chained, and without a value (AUD-11, TIM-04). */
import { expect, test } from 'vitest';
import { enterReport } from './testing-report.ts';
import { openStoreAt } from './store.ts';
import type { ReadTrail } from './read-trail.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';

onBoth((on) => {
  const log = async (filter = {}): Promise<unknown[]> =>
    (await on.t.store.maintain.accessLog(on.t.studyId, filter)).map(
      ({ event, actorId, subjectId, operation, knownAt }) =>
        [event, actorId, subjectId, operation, knownAt].join(' '),
    );
  const trail = (operation: string): ReadTrail => ({
    operation,
    client: 'kit 1.2',
    requestId: 'q1',
    noted: new Set(),
  });

  test('AUD-11: a request that reads a subject in many ways leaves one event for it, with the cut it was read at', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const badge = trail('ResponseBadge');
    for (let n = 0; n < 3; n += 1) {
      await on.t.store.read(
        on.t.scope('cra'),
        {},
        async (reader) => {
          const subject = await reader.subject('s1');
          await reader.subjectRecord(subject!);
          await reader.courseRecord('labResult', 'r1');
        },
        badge,
      );
    }
    expect(await log()).toEqual(['read user-cra s1 ResponseBadge 5']);
    const [event] = await on.t.store.maintain.accessLog(on.t.studyId);
    expect(event).toMatchObject({
      client: 'kit 1.2',
      requestId: 'q1',
      actorRole: 'cra',
      at: '2026-03-01T02:00:00.000Z',
    });
  });

  test('AUD-11: a page names the subjects it shows and no others; a count names none', async () => {
    const read = on.t.scope('medical-monitor');
    await on.t.store.read(read, {}, (reader) => reader.countSubjects(), trail('Count'));
    await on.t.store.read(read, {}, (reader) => reader.subjects({ first: 2, after: null }), trail('Cohort'));
    expect(await log()).toEqual([
      'read user-medical-monitor s1 Cohort 4',
      'read user-medical-monitor s2 Cohort 4',
    ]);
  });

  test('AUD-11: numbers over all subjects name the study, once', async () => {
    const summary = { ...trail('Rates'), isSummary: true };
    await on.t.store.read(
      on.t.scope('cra'),
      {},
      (reader) => reader.subjects({ first: 9, after: null }),
      summary,
    );
    expect(await log()).toEqual(['read user-cra  Rates 4']);
  });

  test('AUD-11: reaching for a subject elsewhere is noted as a refusal; the answer is that of one that does not exist', async () => {
    const scope = on.t.scope('investigator', ['site-a']);
    const read = (id: string): Promise<unknown> =>
      on.t.store.read(scope, {}, (reader) => reader.subject(id), trail('Peek'));
    expect([await read('s3'), await read('nobody')]).toEqual([null, null]);
    // The one that does not exist is noted without a subject: it is the same work, and whoever goes through codes shows.
    expect(await log()).toEqual([
      'refusal user-investigator s3 Peek 4',
      'nothing-there user-investigator  Peek 4',
    ]);
  });

  test('AUD-11: a write that was denied is noted by the name of the command; one with a typing mistake is not', async () => {
    const entry = {
      subjectId: 's1',
      visitId: null,
      test: 'PLAT',
      collected: '2026-03-01',
      value: '4,5',
      unit: '10^9/L',
      low: null,
      high: null,
    };
    await on.t.store.write(on.t.scope('sponsor'), enterReport(entry, 'key-0001', null));
    await on.t.store.write(on.t.scope('investigator'), enterReport(entry, 'key-0002', null));
    expect(await log()).toEqual(['refusal user-sponsor  record-lab-result ']);
    expect(JSON.stringify(await on.raw('SELECT * FROM access_log'))).not.toContain('4,5');
  });

  test('AUD-11: the log is read by person, subject, event and time, page by page', async () => {
    const scope = on.t.scope('cra');
    for (const id of ['s1', 's2', 's3']) {
      await on.t.store.read(scope, {}, (reader) => reader.subject(id), trail('A'));
      on.clock = new Date(on.clock.getTime() + 60_000);
    }
    await on.t.store.read(on.t.scope('data-manager'), {}, (reader) => reader.subject('s1'), trail('B'));
    expect(await log({ subjectId: 's1' })).toEqual(['read user-cra s1 A 4', 'read user-data-manager s1 B 4']);
    expect(await log({ actorId: 'user-data-manager' })).toHaveLength(1);
    expect(await log({ event: 'refusal' })).toEqual([]);
    expect(await log({ from: '2026-03-01T02:01:00.000Z', to: '2026-03-01T02:02:00.000Z' })).toEqual([
      'read user-cra s2 A 4',
    ]);
    expect(await log({ first: 2 })).toHaveLength(2);
    expect(await log({ after: 2, first: 1 })).toEqual(['read user-cra s3 A 4']);
  });

  test('AUD-11: two gateways on one store number their events without a gap, and the chain is whole', async () => {
    const other = await openStoreAt(on.t.place, () => on.clock);
    const scope = on.t.scope('cra');
    await Promise.all(
      [on.t.store, other].flatMap((store) =>
        ['s1', 's2', 's3'].map((id) => store.read(scope, {}, (reader) => reader.subject(id), trail('Both'))),
      ),
    );
    await other.close();
    expect(await log()).toHaveLength(6);
    expect(await on.t.store.maintain.verify(on.t.studyId)).toMatchObject({ ok: true, accessEvents: 6 });
  });

  test('TIM-04: a clock that goes back by more than five seconds is noted once, and again when it happens again', async () => {
    const at = async (time: string): Promise<number> => {
      on.clock = new Date(time);
      return on.t.put('s1', 'site-a', [draftPlatelets(`r-${time}`, '2026-02-27', '18')]);
    };
    await at('2026-03-01T10:00:00.000Z');
    await at('2026-03-01T09:59:56.000Z');
    expect(await log({ event: 'clock-went-back' })).toEqual([]);
    await at('2026-03-01T09:00:00.000Z');
    await at('2026-03-01T09:00:01.000Z');
    expect(await log()).toEqual(['clock-went-back gateway  the clock is 3600 s behind the last change ']);
    await at('2026-03-01T10:00:01.000Z');
    await at('2026-03-01T09:59:00.000Z');
    expect(await log()).toHaveLength(2);
    const times = (await on.raw('SELECT at FROM change ORDER BY seq')).map((row) => row['at'] as string);
    expect(times).toEqual(times.toSorted());
  });

  test('AUD-05: a store whose guards were taken away says so when it is opened again', async () => {
    await on.raw(on.isPostgres ? 'DROP TRIGGER change_guard ON change' : 'DROP TRIGGER change_no_delete');
    const again = await openStoreAt(on.t.place, () => on.clock);
    const [event] = await again.maintain.accessLog('');
    expect(event).toMatchObject({ event: 'guards-restored' });
    expect(event!.operation).toMatch(/^1 guards? .*change_/);
    await again.close();
  });
});
