/** Durable writes against the bare driver doing the same inserts, alone and in groups; verification; bytes. */
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { putRecords } from '@trialside/gateway/data/commands/put-records.ts';
import { draftPlatelets, STUDY, testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { compareAsync, type Measured } from '../measure.ts';
import type { Bare } from './bare.ts';
import { perSecond } from './lines.ts';

export interface Home {
  readonly name: 'SQLite' | 'PostgreSQL';
  newPlace(name: string): Promise<string>;
  bare(place: string): Promise<Bare>;
}

const GROUPS = [
  { size: 1, calls: 20 },
  { size: 8, calls: 8 },
  { size: 64, calls: 2 },
] as const;

let entries = 0;
export const oneResult = (t: TestStore): Promise<unknown> =>
  t.store.write(
    operatorScope(t.studyId, 'bench'),
    putRecords({
      name: 'bench',
      idempotencyKey: `bench-${(entries += 1)}`,
      subjectId: 's1',
      siteId: 'site-a',
      drafts: [draftPlatelets(`bench-${entries}`, '2026-02-27', '18')],
      reason: { code: 'set-up', text: null },
    }),
  );

export async function writes(home: Home): Promise<readonly Measured[]> {
  const lines: Measured[] = [];
  const t = await testStore(undefined, () => home.newPlace('store'));
  const other = await testStore(undefined, () => home.newPlace('bare'));
  await oneResult(other);
  await other.store.close();
  const bare = await home.bare(other.place);
  for (const { size, calls } of GROUPS) {
    const { ratio, subjectNs, yardstickNs } = await compareAsync(
      async () => {
        for (let n = 0; n < calls; n += 1)
          await Promise.all(Array.from({ length: size }, () => oneResult(t)));
      },
      async () => {
        for (let n = 0; n < calls; n += 1) await bare.insert(size);
      },
      { pairs: 25, units: size * calls },
    );
    lines.push({
      what: `${home.name}: durable write of one result, ${size === 1 ? 'alone' : `${size} at a time`}, against the bare driver`,
      ratio,
      bound: null,
      note: `${perSecond(subjectNs)} against ${perSecond(yardstickNs)}`,
    });
  }
  await bare.close();
  if (home.name === 'SQLite') lines.push(...(await verifying(t)));
  else await t.store.close();
  return lines;
}

async function verifying(t: TestStore): Promise<readonly Measured[]> {
  const { lastChange } = (await t.store.study(STUDY))!;
  const db = new Database(t.place, { readonly: true });
  const raw = ['change', 'change_entry', 'change_value', 'record_lab_result'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`),
  );
  const { ratio, subjectNs } = await compareAsync(
    async () => {
      const { ok } = await t.store.maintain.verify(t.studyId);
      if (!ok) throw new Error('the store is not whole');
    },
    () => raw.map((statement) => statement.all().length),
    { pairs: 5, units: lastChange },
  );
  db.close();
  await t.store.close();
  const bytes = statSync(t.place).size / lastChange;
  const content = JSON.stringify(draftPlatelets('bench-1', '2026-02-27', '18').record).length;
  return [
    {
      what: 'verification of a change, against reading its rows with the bare driver',
      ratio,
      bound: null,
      // One row each in the log, its entries, its values, its words, and the table of results.
      note: `${perSecond(subjectNs)} changes, ${perSecond(subjectNs / 5)} rows (${lastChange} changes)`,
    },
    {
      what: 'bytes on disk for a change of one result, against the result as JSON',
      ratio: bytes / content,
      bound: null,
      note: `${Math.round(bytes)} B against ${content} B`,
    },
  ];
}
