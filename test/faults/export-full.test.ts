/**
 * No room for an export. Expected: one sentence says so, nothing of it is left behind, no head is signed for it, the store goes
 * on; with room again the same command does it (SIG-05, AUD-08).
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runExport } from '@trialside/gateway/cli/export.ts';
import { openHeadBook } from '@trialside/gateway/data/heads.ts';
import { draftPlatelets, testStore } from '@trialside/gateway/data/testing.ts';
import { smallDisk, whyNoSmallDisk } from '../support/small-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-export-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(whyNoSmallDisk() !== null)('a disk that fills up while an export is written to it', async () => {
  const t = await testStore();
  const disk = smallDisk(1);
  try {
    // Some 3 MB of records: more than the disk holds, however empty it is.
    for (let n = 0; n < 30; n += 1) {
      const { kind, record } = draftPlatelets(`r${n}`, '2026-02-27', '18') as {
        kind: 'labResult';
        record: never;
      };
      const supplement = { note: 'x'.repeat(30_000) };
      await t.put('s1', 'site-a', [{ kind, record: { ...(record as object), supplement } as never }]);
    }
    const env = {
      DATABASE_URL: t.place,
      TRIALSIDE_HEADS: join(folder, 'heads.jsonl'),
      TRIALSIDE_HEAD_KEY: join(folder, 'key.pem'),
    };
    let said = '';
    const output = { out: (text: string) => void (said += text), err: (text: string) => void (said += text) };
    const full = join(disk.folder, 'out');
    expect(await runExport([full, '--basis', 'a test'], env, output)).toBe(1);
    expect(said).toMatch(/cannot be written \(ENOSPC\)\. Make room, or choose another folder\.\n$/);
    expect(readdirSync(disk.folder)).toEqual([]);
    expect(existsSync(env.TRIALSIDE_HEADS)).toBe(false);
    expect(await t.put('s1', 'site-a', [draftPlatelets('after', '2026-02-28', '19')])).toBe(35);

    const roomy = join(folder, 'out');
    expect(await runExport([roomy, '--basis', 'a test'], env, output)).toBe(0);
    expect(readFileSync(join(roomy, 'records/labResult.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(
      31,
    );
  } finally {
    disk.dispose();
    await t.close();
  }
});

test.skipIf(whyNoSmallDisk() !== null)(
  'a disk that is full of signed heads keeps those it has, and none in part',
  () => {
    const disk = smallDisk(1);
    try {
      const book = openHeadBook({
        file: join(disk.folder, 'heads.jsonl'),
        keyFile: join(folder, 'other.pem'),
      });
      const head = {
        study: 's',
        code: 'S',
        hash: 'a'.repeat(64),
        accessSeq: 0,
        accessHash: '0',
        at: '2026-03-01',
      };
      const sign = (seq: number): unknown =>
        book.append({ ...head, seq, why: 'daily', file: 'x'.repeat(700) });
      sign(1);
      // Takes the last page too: sooner or later a line does not fit as a whole.
      disk.fill();
      let kept = 1;
      expect(() => {
        for (; kept < 100; kept += 1) sign(kept + 1);
      }).toThrow(/ENOSPC/);
      expect(book.all()).toHaveLength(kept);
      disk.empty();
      sign(kept + 1);
      expect(book.all().map(({ seq }) => seq)).toEqual(Array.from({ length: kept + 1 }, (_, n) => n + 1));
    } finally {
      disk.dispose();
    }
  },
);
