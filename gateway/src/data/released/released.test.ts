/** Stores of every released version, with data in them, are opened by this one: nothing is lost, and the chain is whole (OPS-01). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISTAKE } from '../testing-course.ts';
import { openStoreAt, type Store } from '../store.ts';
import type { Databases } from '../testing-postgres.ts';
import { sharedPostgres } from '../testing-shared-postgres.ts';
import { rawSql } from '../testing-raw.ts';
import type { Scope } from '../../auth/scope.ts';
import { KINDS } from '../kinds.ts';
import { releasedStore, releasedVersions, standUp } from './fixture.ts';

const NOW = new Date('2026-03-02T02:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'trialside-released-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const auditor = (studyId: string): Scope => ({
  userId: 'qa',
  userName: 'An auditor',
  role: 'qa-auditor',
  studyId,
  siteIds: 'all',
});

function opens(newPlace: () => Promise<string>): void {
  describe.each(releasedVersions())('a store of version %s', (version) => {
    const released = releasedStore(version);
    let place: string;
    let store: Store;
    beforeAll(async () => {
      place = await newPlace();
      await standUp(released, place);
      store = await openStoreAt(place, () => NOW);
    }, 240_000);
    afterAll(() => store.close());

    test('proves itself after the migrations that came since: chain, tables and log agree', async () => {
      const [study] = await store.studies();
      const proof = await store.maintain.verify(study!.id);
      expect(proof.problems).toEqual([]);
      expect(proof.head).toBe(released.rows['change']!.length);
      expect(proof.accessEvents).toBeGreaterThan(0);
    });

    test('reads at every change what that version read there', async () => {
      const [study] = await store.studies();
      for (const then of released.readings) {
        const now = await store.read(auditor(study!.id), then.cut, async (reader) =>
          reader.subjectRecord((await reader.subject('s1'))!),
        );
        // Fields and kinds that came since are beside; nothing that was there is gone or another.
        expect(now).toMatchObject(then);
      }
    });

    test('has every kind of record of its time, amended, voided and redacted', async () => {
      const kinds = Object.keys(KINDS)
        .map((kind) => `record_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
        .filter((table) => table in released.rows);
      expect(kinds.length).toBeGreaterThanOrEqual(26);
      const [counts] = await rawSql(
        place,
        "SELECT COUNT(DISTINCT action) AS actions, (SELECT COUNT(*) FROM redaction) AS redactions FROM change_entry WHERE action IN ('create', 'amend', 'void', 'redact')",
      );
      expect(counts).toEqual({ actions: 4, redactions: expect.toSatisfy((n: number) => n > 0) });
      const terms = await rawSql(place, 'SELECT term FROM record_adverse_event');
      expect(JSON.stringify(terms)).not.toContain(MISTAKE);
    });

    test('is guarded again, and goes on', async () => {
      await expect(rawSql(place, 'DELETE FROM change')).rejects.toThrow(/trialside:/);
      await expect(rawSql(place, "UPDATE record_subject SET code = 'X'")).rejects.toThrow(/trialside:/);
      const before = (await store.studies())[0]!;
      const { id } = await store.maintain.createStudy('NEXT-01');
      expect(id).not.toBe(before.id);
      expect((await store.studies()).find((one) => one.id === before.id)).toEqual(before);
    });
  });
}

describe('on SQLite', () => {
  let files = 0;
  opens(() => Promise.resolve(join(folder, `store-${(files += 1)}.db`)));
});

describe('on PostgreSQL', () => {
  let server: Databases;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 240_000);
  afterAll(() => server.stop(), 240_000);
  opens(() => server.newDatabase());
});

test('a migration that was released is never made again', async () => {
  const [version] = releasedVersions();
  const released = releasedStore(version!);
  const other = { ...released, migrations: { sqlite: ['0'.repeat(64)], postgres: [] } };
  await expect(standUp(other, join(folder, 'other.db'))).rejects.toThrow(/added, never made again/);
});
