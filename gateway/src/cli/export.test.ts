/** `trialside export`, as an operator runs it (SIG-05, AUD-08, AUD-11). */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftPlatelets, testStore, type TestStore } from '../data/testing.ts';
import { runExport } from './export.ts';
import type { Env } from './place.ts';

let t: TestStore;
let folder: string;
let env: Env;
let printed: string;
const streams = {
  out: (text: string) => void (printed += text),
  err: (text: string) => void (printed += text),
};
const run = (...args: readonly string[]): Promise<number> => {
  printed = '';
  return runExport(args, env, streams);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-export-cli-'));
  t = await testStore(() => new Date('2026-03-01T02:00:00.000Z'));
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
  env = {
    DATABASE_URL: t.place,
    TRIALSIDE_HEADS: join(folder, 'heads.jsonl'),
    TRIALSIDE_HEAD_KEY: join(folder, 'key.pem'),
  };
});
afterEach(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a study at a cut goes to a folder, is said, and checks; once altered it does not', async () => {
  const to = join(folder, 'out');
  expect(await run(to, '--basis', 'an inspection', '--known-at', '4', '--sdtm')).toBe(0);
  expect(printed).toMatch(/TS-TEST-01 as known at change 4: 3 subjects, \d+ files/);
  expect(existsSync(join(to, 'records/labResult.csv'))).toBe(false);
  expect(readFileSync(join(to, 'sdtm/dm.csv'), 'utf8')).toContain('A-001');
  expect(await run('--check', to)).toBe(0);
  expect(printed).toContain(
    'are as they were written.\nThe manifest is the one of the head that was signed on',
  );
  writeFileSync(join(to, 'audit.csv'), 'x');
  expect(await run('--check', to)).toBe(1);
  expect(printed).toBe('audit.csv is not what was written\n');
});

test('with another manifest no head fits; where there are no heads the hash is said', async () => {
  const to = join(folder, 'out');
  await run(to, '--basis', 'an inspection');
  const manifest = join(to, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('an inspection', 'something else'));
  expect(await run('--check', to)).toBe(1);
  expect(printed).toContain('No signed head in');
  env = { ...env, TRIALSIDE_HEADS: join(folder, 'none.jsonl') };
  expect(await run('--check', to)).toBe(0);
  expect(printed).toMatch(/compare the SHA-256 of the manifest, [0-9a-f]{64}/);
});

test('for a user it is what that user may see today; one without a part in the study gets nothing', async () => {
  const person = {
    issuer: 'https://id.example',
    tokenSubject: 'inv-b',
    name: 'Li Na',
    active: 'yes',
  } as const;
  const part = { role: 'investigator', siteIds: ['site-b'], from: null, to: null } as const;
  await t.put(null, null, [
    { kind: 'user', record: { id: 'inv-b', supplement: {}, ...person } },
    { kind: 'user', record: { id: 'nobody', supplement: {}, ...person, tokenSubject: 'nobody' } },
    { kind: 'assignment', record: { id: 'as-b', supplement: {}, userId: 'inv-b', ...part } },
  ]);
  expect(await run(join(folder, 'b'), '--basis', 'own records', '--by', 'inv-b')).toBe(0);
  expect(printed).toContain('1 subjects');
  const subjects = readFileSync(join(folder, 'b/records/subject.csv'), 'utf8');
  expect(subjects).toContain('B-001');
  expect(subjects).not.toContain('A-001');
  expect(await run(join(folder, 'n'), '--basis', 'own records', '--by', 'nobody')).toBe(1);
  expect(printed).toBe('The study has no user "nobody" with a part in it today.\n');
  expect(await t.store.maintain.accessLog(t.studyId, { event: 'export' })).toMatchObject([
    { actorId: 'inv-b', actorRole: 'investigator' },
  ]);
});

test.each<readonly [string, readonly string[], number, RegExp]>([
  ['no folder', ['--basis', 'x y z'], 2, /export needs one folder\.[\s\S]*Usage/],
  ['no basis', ['OUT'], 2, /export needs --basis/],
  ['an option there is not', ['OUT', '--all'], 2, /--all/],
  ['a change that is no number', ['OUT', '--basis', 'abc', '--known-at', '-1'], 2, /known-at/],
  [
    'a change there is not',
    ['OUT', '--basis', 'abc', '--known-at', '77'],
    1,
    /^knownAt: there is no change 77; the last one is 5\n$/,
  ],
  [
    'a study there is not',
    ['OUT', '--basis', 'abc', '--study', 'X'],
    1,
    /^There is no study "X" in the store\.\n$/,
  ],
  ['a place that cannot be written', ['/dev/null/out', '--basis', 'abc'], 1, /cannot be written \(ENOTDIR\)/],
  ['a folder that holds no export', ['--check', 'OUT'], 1, /holds no export of a study/],
])('%s', async (_what, args, code, said) => {
  expect(await run(...args.map((arg) => (arg === 'OUT' ? join(folder, 'out') : arg)))).toBe(code);
  expect(printed).toMatch(said);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
