import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operatorScope } from '../../auth/scope.ts';
import { putRecords } from '../../data/commands/put-records.ts';
import { openStore } from '../../data/store.ts';
import { importBench, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

describe('an import that is killed', () => {
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

  /** Enough rows that the kill falls between two changes. */
  function grow(subjects: number, results: number): void {
    const [header = '', row = ''] = readFileSync(join(bench.folder, 'dm.csv'), 'utf8').split('\n');
    const [labHeader = '', lab = ''] = readFileSync(join(bench.folder, 'LB.CSV'), 'utf8').split('\r\n');
    const many = Array.from({ length: subjects }, (_, n) => `LILAC-01-N${n}`);
    bench.write('dm.csv', [header, ...many.map((code) => row.replace('LILAC-01-A1', code))].join('\n'));
    const rows = many.flatMap((code) =>
      Array.from({ length: results }, (_, n) => lab.replace('LILAC-01-A1,1,', `${code},${n + 1},`)),
    );
    bench.write('LB.CSV', [labHeader, ...rows].join('\n'));
    for (const name of ['sv', 'vs', 'ae', 'cm', 'ex', 'ds', 'qs', 'lb_local'])
      bench.write(`${name}.csv`, null);
  }

  test('leaves whole changes only, and is completed by running it again', async () => {
    grow(20, 60);
    const child = spawn(process.execPath, [main, 'import', bench.folder], {
      env: { ...process.env, DATABASE_URL: bench.databaseFile },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const killed = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_code, signal) => resolve(signal));
    });
    child.stderr.on('data', (text: Buffer) => {
      if (/Writing … \d/.test(text.toString())) child.kill('SIGKILL');
    });
    expect(await killed).toBe('SIGKILL');

    const before = await bench.head();
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThan(21);
    const { report } = await bench.import();
    expect(report).toMatchObject({ outcome: 'applied', accepted: 1220, rejected: 0 });
    const [dm, lb] = report.domains;
    expect(dm!.created + dm!.unchanged).toBe(20);
    expect(lb!.created + lb!.unchanged).toBe(1200);
    // Each change was a subject with all its results, so what was there is whole.
    expect(lb!.unchanged).toBe(dm!.unchanged * 60);
    expect(await bench.head()).toBe(21);
    expect((await bench.import()).report.changes).toEqual({ before: 21, after: 21 });
  }, 60_000);

  test('others can write between two changes', async () => {
    grow(20, 50);
    const first = await bench.import({ paths: [join(bench.folder, 'dm.csv')] });
    expect(first.report.accepted).toBe(20);
    const store = openStore({ file: bench.databaseFile });
    const study = (await store.study('LILAC-01'))!;
    const importing = bench.import();
    let written = 0;
    for (let n = 0; n < 5; n++) {
      const result = await store.write(
        operatorScope(study.id, 'a clinician of the test'),
        putRecords({
          name: 'note',
          idempotencyKey: `note ${n}`,
          subjectId: null,
          siteId: null,
          drafts: [
            {
              kind: 'site',
              record: { id: `extra-${n}`, supplement: {}, code: `X${n}`, name: 'X', timeZone: 'UTC' },
            },
          ],
          reason: { code: 'test', text: 'test' },
        }),
      );
      if (result.ok) written += 1;
    }
    expect((await importing).report).toMatchObject({ outcome: 'applied', rejected: 0 });
    expect(written).toBe(5);
    await store.close();
  });
});
