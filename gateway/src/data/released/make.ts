/**
 * Writes the store of a release: `node gateway/src/data/released/make.ts`, once, when a version with a new migration is
 * released. What is there is never overwritten: it is what people out there have.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { SubjectRecord } from '@trialside/rules';
import { BUILD } from '../build.ts';
import { SQLITE_MIGRATIONS } from '../migrate.ts';
import { migrationsIn } from '../migrations.ts';
import { POSTGRES_MIGRATIONS } from '../postgres-migrate.ts';
import { everythingHappens } from '../testing-course.ts';
import { rawConnection } from '../testing-raw.ts';
import { testStore } from '../testing.ts';
import { RELEASED, type ReleasedStore } from './fixture.ts';

const version = BUILD.split(' ').at(-1)!;
const file = `${RELEASED}/${version}.json`;
if (existsSync(file)) throw new Error(`${file} is there already: a released store is never made again`);

let at = Date.parse('2026-03-01T02:00:00.000Z');
const t = await testStore(() => new Date((at += 1000)));
await everythingHappens(t, () => new Date(at));
const [study] = await t.store.studies();
const readings: SubjectRecord[] = [];
for (const knownAt of [10, Math.floor(study!.lastChange / 2), study!.lastChange]) {
  const reading = await t.store.read(t.scope('qa-auditor'), { knownAt, on: '2026-03-01' }, async (reader) =>
    reader.subjectRecord((await reader.subject('s1'))!),
  );
  readings.push(reading);
}
// Closing writes what the access log still holds back.
await t.store.close();
const raw = await rawConnection(t.place);
const tables = await raw.query(
  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%drizzle%' ORDER BY name",
);
const rows: Record<string, ReleasedStore['rows'][string]> = {};
for (const { name } of tables) {
  const found = await raw.query(`SELECT * FROM "${name}" ORDER BY rowid`);
  if (found.length > 0) rows[String(name)] = found;
}
await raw.close();
await t.close();

const store: ReleasedStore = {
  version,
  migrations: {
    sqlite: migrationsIn(SQLITE_MIGRATIONS).map(({ hash }) => hash),
    postgres: migrationsIn(POSTGRES_MIGRATIONS).map(({ hash }) => hash),
  },
  rows,
  readings,
};
mkdirSync(RELEASED, { recursive: true });
// A row per line: what is different between two releases can be read.
const lines = Object.entries(store.rows).map(
  ([name, of]) => `${JSON.stringify(name)}: [\n${of.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
);
const head = JSON.stringify({ version, migrations: store.migrations }, null, 1).slice(0, -2);
const parts = [
  head,
  `"readings": [\n${readings.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
  `"rows": {\n${lines.join(',\n')}\n}`,
];
writeFileSync(file, `${parts.join(',\n')}\n}\n`);
process.stdout.write(`${file}\n`);
