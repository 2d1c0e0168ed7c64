/** `trialside drill`: proves that a backup can be made and brought back, and how long that takes (requirement OPS-01). */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COURSE_KINDS } from '../data/subject-record.ts';
import { operatorScope } from '../auth/scope.ts';
import { restore } from '../data/copy/restore.ts';
import { sameStudies, type ProvenStudy } from '../data/copy/prove.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import { PROJECT_ROOT } from './paths.ts';
import { STREAMS, storePlace, type Env, type Output } from './place.ts';

export const DRILL_USAGE = `Usage: npm run trialside -- drill

  Backs the store up to a scratch folder while it is in use, restores that backup beside it, proves the restored store
  and reads its first subject. Says how long each step took and appends a line to the drill record (TRIALSIDE_DRILLS;
  without it drills.jsonl beside the store, or in .data of the project for a server's). Nothing of the store changes.
`;

/** One line of the drill record. Times in milliseconds. */
export interface Drill {
  readonly at: string;
  readonly ok: boolean;
  readonly problem: string | null;
  readonly studies: readonly Pick<ProvenStudy, 'code' | 'change' | 'hash'>[];
  readonly bytes: number;
  readonly backupMs: number;
  readonly restoreMs: number;
  readonly readMs: number;
}

export async function runDrill(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  if (args.length > 0) {
    err(DRILL_USAGE);
    return 2;
  }
  const place = storePlace(env);
  const record = env['TRIALSIDE_DRILLS'] || besideStore(place);
  const drill = await drillOf(place);
  appendFileSync(record, `${JSON.stringify(drill)}\n`);
  for (const { code, change } of drill.studies) out(`${code}: brought back whole up to change ${change}.\n`);
  if (drill.ok) {
    const times = `backup ${drill.backupMs} ms, restore ${drill.restoreMs} ms, first subject read ${drill.readMs} ms`;
    out(`The drill succeeded: ${drill.bytes} bytes; ${times}.\n`);
  } else err(`The drill FAILED: ${drill.problem}\n`);
  out(`Recorded in ${record}\n`);
  return drill.ok ? 0 : 1;
}

const besideStore = (place: string): string =>
  place.includes('://') ? resolve(PROJECT_ROOT, '.data/trialside.drills.jsonl') : `${place}.drills.jsonl`;

async function drillOf(place: string): Promise<Drill> {
  const at = new Date();
  const folder = mkdtempSync(join(tmpdir(), 'trialside-drill-'));
  const drill: { -readonly [K in keyof Drill]: Drill[K] } = {
    at: at.toISOString(),
    ok: false,
    problem: null,
    studies: [],
    bytes: 0,
    backupMs: 0,
    restoreMs: 0,
    readMs: 0,
  };
  try {
    const backup = join(folder, 'backup.db');
    const store = await openStoreAt(place);
    try {
      const report = await store.maintain.backup(backup, { inOneGo: true });
      drill.studies = report.studies.map(({ code, change, hash }) => ({ code, change, hash }));
      drill.bytes = report.bytes;
      drill.backupMs = report.ms;
      const restored = join(folder, 'restored.db');
      const { studies, ms } = await restore(backup, restored, { force: false, now: at });
      drill.restoreMs = ms;
      sameStudies(report.studies, studies);
      drill.readMs = await readFirstSubjects(restored, studies);
    } finally {
      await store.close();
    }
    drill.ok = true;
  } catch (error) {
    drill.problem = (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return drill;
}

/** As the gateway would, with everything about the subject. */
async function readFirstSubjects(file: string, studies: readonly ProvenStudy[]): Promise<number> {
  const begun = performance.now();
  const store: Store = await openStoreAt(file);
  try {
    for (const { id } of studies) {
      await store.read(operatorScope(id, 'drill'), {}, async (reader) => {
        const [first] = (await reader.subjects({ first: 1, after: null })).subjects;
        if (first) await reader.subjectRecord(first, COURSE_KINDS);
      });
    }
    return Math.round(performance.now() - begun);
  } finally {
    await store.close();
  }
}
