/**
 * The store against the bare driver, on SQLite and on a PostgreSQL server that is started for it: durable writes alone and in
 * groups, reads, verification, bytes; and what a subject, a page and a summary cost as the study grows. --long adds the study of
 * 12,000 subjects with full audit and of 120,000 for reading, on SQLite, and grows the study on PostgreSQL too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveToServer } from '@trialside/gateway/data/copy/move.ts';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { testPostgres } from '@trialside/gateway/data/testing-postgres.ts';
import { testStore } from '@trialside/gateway/data/testing.ts';
import { builtStudy, type Built } from './fixture.ts';
import { report, type Measured } from './measure.ts';
import { barePostgres, bareSqlite, bareSqliteReader } from './store/bare.ts';
import { weight, whileOthers } from './store/limits.ts';
import { againstBare, evaluations, growth, megabytes, summaries, type Study } from './store/reads.ts';
import { oneResult, writes } from './store/writes.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';
const only = (process.env['TRIALSIDE_BENCH'] ?? 'writes,limits,weight,reads,postgres').split(',');
const folder = mkdtempSync(join(tmpdir(), 'trialside-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const lines: Measured[] = [];
const tell = (more: readonly Measured[]): void => {
  lines.push(...more);
  for (const { what, ratio, note } of more)
    process.stdout.write(`  ${what}: ${ratio.toFixed(2)}×  ${note}\n`);
};

const files = (name: string): Promise<string> => Promise.resolve(join(folder, `${name}.db`));

async function opened(place: string, size: number, built: Built): Promise<Study> {
  const open = (): ReturnType<typeof openStoreAt> => openStoreAt(place);
  return { store: await open(), open, studyId: built.studyId, size, place };
}

async function fixture(size: number, audit: 'full' | 'none'): Promise<Study> {
  const built = await builtStudy(size, audit);
  const study = await opened(built.file, size, built);
  const made = built.builtIn === null ? 'was there' : `built in ${Math.round(built.builtIn / 1000)} s`;
  process.stdout.write(`${size} subjects, audit ${audit}: ${megabytes(study)} MB, ${made}\n`);
  return study;
}

if (only.includes('writes'))
  tell(await writes({ name: 'SQLite', newPlace: files, bare: (file) => Promise.resolve(bareSqlite(file)) }));

if (only.includes('limits')) {
  const t = await testStore(undefined, () => files('limits'));
  for (let n = 0; n < 60; n += 1) await Promise.all(Array.from({ length: 64 }, () => oneResult(t)));
  tell(await whileOthers(t));
  await t.store.close();
}

if (only.includes('reads') || only.includes('weight')) {
  const audited = [await fixture(12, 'full'), await fixture(1200, 'full')];
  const large = await fixture(12_000, isLong ? 'full' : 'none');
  if (isLong) audited.push(large);
  const studies = [...audited.slice(0, 2), large, ...(isLong ? [await fixture(120_000, 'none')] : [])];
  if (only.includes('weight')) tell(await weight(audited));
  if (only.includes('reads')) {
    tell(await growth('SQLite', studies));
    const bare = bareSqliteReader(large.place);
    tell(await againstBare('SQLite', large, bare));
    await bare.close();
    tell(await summaries('SQLite', studies));
    tell(await evaluations('SQLite', isLong ? audited : audited.slice(0, 2)));
  }
  for (const { store } of studies) await store.close();
}

if (only.includes('postgres')) {
  const server = await testPostgres();
  try {
    tell(await writes({ name: 'PostgreSQL', newPlace: () => server.newStore(), bare: barePostgres }));
    const sizes = isLong ? [12, 1200] : [12];
    const studies: Study[] = [];
    for (const size of sizes) {
      const built = await builtStudy(size);
      const place = await server.newDatabase();
      await moveToServer(built.file, place);
      studies.push(await opened(place, size, built));
    }
    tell(await growth('PostgreSQL', studies));
    tell(await summaries('PostgreSQL', studies));
    const largest = studies.at(-1)!;
    const bare = await barePostgres(largest.place);
    tell(await againstBare('PostgreSQL', largest, bare));
    await bare.close();
    for (const { store } of studies) await store.close();
  } finally {
    await server.stop();
  }
}

report(lines, true);
