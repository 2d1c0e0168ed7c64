/** Every command of the machine, and two gateways, on one real PostgreSQL server; and nobody ever reads its password. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { putRecords } from '@trialside/gateway/data/commands/put-records.ts';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { rawSql } from '@trialside/gateway/data/testing-raw.ts';
import { testPostgres, type TestServer } from '@trialside/gateway/data/testing-postgres.ts';
import { testGateway, trialside, type Finished, type TestGateway } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

const STUDY = 'TS-SLE-ITP-01';
const folder = mkdtempSync(join(tmpdir(), 'trialside-e2e-pg-'));
let server: TestServer;
let place: string;
let password: string;

const env = (of = place): Record<string, string> => ({
  DATABASE_URL: of,
  TRIALSIDE_HEADS: join(folder, 'heads.jsonl'),
  TRIALSIDE_HEAD_KEY: join(folder, 'head-key.pem'),
});

/** Runs a command; whatever became of it, the password is in nothing it said. */
async function run(
  args: readonly string[],
  of = place,
  more: Record<string, string> = {},
): Promise<Finished> {
  const finished = await trialside(args, { ...env(of), ...more });
  expect(finished.stdout + finished.stderr).not.toContain(password);
  return finished;
}

/** Files of the database in which the words stand, as its disk has them. */
async function filesWith(words: string, of: string): Promise<string[]> {
  const [{ folder: base } = {}] = await rawSql(
    of,
    "SELECT current_setting('data_directory') || '/base/' || oid AS folder FROM pg_database WHERE datname = current_database()",
  );
  return readdirSync(String(base)).filter((name) => readFileSync(join(String(base), name)).includes(words));
}

beforeAll(async () => {
  // Nothing here cuts the power: what durability costs is measured elsewhere.
  server = await testPostgres({ isDurable: false });
  place = await server.newDatabase();
  ({ password } = new URL(place));
  const file = join(folder, 'first.db');
  await seed(file);
  const moved = await run(['move', place], file);
  expect(moved).toMatchObject({ code: 0, stdout: expect.stringContaining(`${STUDY}: whole up to change`) });
}, 240_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, 240_000);

describe('the command line on a server', () => {
  test('OPS-01: what was seeded is proven, backed up, and restored into another database', async () => {
    const verified = await run(['verify', '--json']);
    const { studies } = JSON.parse(verified.stdout) as {
      studies: { code: string; head: number; ok: boolean }[];
    };
    expect([verified.code, studies]).toMatchObject([0, [{ code: STUDY, ok: true }]]);

    const file = join(folder, 'backup.db');
    const whole = `${STUDY}: whole up to change ${studies[0]!.head}`;
    expect((await run(['backup', file])).stdout).toContain(whole);
    // AUD-08: the head of what went out is signed, beside and not in the database.
    expect(readFileSync(join(folder, 'heads.jsonl'), 'utf8')).toContain('"backup"');
    const other = await server.newDatabase();
    const restored = await run(['restore', file], other);
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining(whole) });
  }, 240_000);

  test('AUD-07: a name is entered by mistake, goes out, and is redacted: from the tables and their files, the copies named', async () => {
    const NAME = 'Wang Xiaoming';
    const place = await server.newDatabase();
    expect((await run(['restore', join(folder, 'backup.db')], place)).code).toBe(0);
    const own = { TRIALSIDE_HEADS: join(folder, 'redact.jsonl') };
    const [subject] = await rawSql(place, 'SELECT id, site_id FROM record_subject ORDER BY code LIMIT 1');
    const store = await openStoreAt(place);
    const { id: studyId } = (await store.study(STUDY))!;
    const event = { event: `${NAME} withdrew`, standardEvent: null, category: null, date: '2026-02-01' };
    const written = await store.write(
      operatorScope(studyId, 'test'),
      putRecords({
        name: 'enter',
        idempotencyKey: 'a-name-by-mistake',
        subjectId: String(subject!['id']),
        siteId: String(subject!['site_id']),
        drafts: [{ kind: 'disposition', record: { id: 'with-a-name', supplement: {}, ...event } }],
        reason: { code: 'test', text: 'test' },
      }),
    );
    expect(written.ok).toBe(true);
    await store.close();
    const [approver] = await rawSql(
      place,
      "SELECT user_id FROM record_assignment WHERE role = 'data-manager' AND site_ids IS NULL",
    );
    const [copy, out] = [join(folder, 'with-the-name.db'), join(folder, 'with-the-name')];
    expect((await run(['backup', copy], place, own)).code).toBe(0);
    expect((await run(['export', out, '--basis', 'a test'], place, own)).code).toBe(0);
    await rawSql(server.address, 'CHECKPOINT');
    expect(await filesWith(NAME, place)).not.toEqual([]);

    const words = join(folder, 'words.txt');
    writeFileSync(words, `${NAME}\n`);
    const asked = [
      '--study',
      STUDY,
      '--kind',
      'disposition',
      '--record',
      'with-a-name',
      '--text-from',
      words,
    ];
    const people = [
      '--reason',
      'a name was entered',
      '--by',
      'privacy',
      '--approver',
      String(approver!['user_id']),
    ];
    const redacted = await run(['redact', ...asked, ...people], place, own);
    expect([redacted.code, redacted.stderr]).toEqual([0, '']);
    expect(redacted.stdout).toMatch(/Redacted by change \d+: \d places of the log, 1 versions of the record/);
    expect(redacted.stdout).toContain(copy);
    expect(redacted.stdout).toContain(out);
    expect(redacted.stdout).toContain('The write-ahead log of the server');
    expect(redacted.stdout).not.toContain(NAME);

    await rawSql(server.address, 'CHECKPOINT');
    expect(await filesWith(NAME, place)).toEqual([]);
    const verified = await run(['verify', '--json'], place, own);
    expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([
      0,
      { studies: [{ ok: true, redacted: expect.toSatisfy((n: number) => n > 0) }] },
    ]);
  }, 240_000);

  test('a study that came from a file is known again: seeding writes nothing', async () => {
    expect((await run(['seed'])).stdout).toMatch(/there already; nothing was changed/);
    const again = await run(['move', place], join(folder, 'first.db'));
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/holds studies already/)]);
  }, 240_000);

  test('an import is read into it', async () => {
    const report = join(folder, 'report.json');
    const data = 'gateway/src/interchange/fixtures/lilac-01';
    const { stderr } = await run(['import', data, '--report', report]);
    expect(stderr).not.toMatch(/rror/);
    const { changes } = JSON.parse(readFileSync(report, 'utf8')) as {
      changes: { before: number; after: number };
    };
    expect(changes).toEqual({ before: 0, after: expect.toSatisfy((after: number) => after > 0) });
  }, 240_000);

  test('a server that refuses is one sentence without the address', async () => {
    const url = new URL(place);
    url.password = 'not-it-either';
    const { code, stdout, stderr } = await run(['serve', '--demo'], url.href);
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/refuses the user or password/)],
    ]);
    expect(stdout + stderr).not.toMatch(/not-it-either|127\.0\.0\.1/);
  }, 120_000);
});

describe('two gateways on one server', () => {
  let one: TestGateway;
  let other: TestGateway;
  beforeAll(async () => {
    [one, other] = await Promise.all([testGateway(env()), testGateway(env())]);
    await Promise.all([one.start(), other.start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([one.dispose(), other.dispose()]);
  });

  interface Subjects {
    readonly study: {
      readonly subjects: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    };
  }

  test('a result recorded through one is read, and heard of, through the other', async () => {
    const { study } = await one.ask<Subjects>(
      `{ study(code: "${STUDY}") { subjects(first: 1) { edges { node { id } } } } }`,
    );
    const subjectId = study.subjects.edges[0]!.node.id;
    const heard = await other.hear(`subscription { studyChanged(study: "${STUDY}") { change subjectId } }`);
    const input = {
      study: STUDY,
      subjectId,
      test: 'PLAT',
      collected: '2026-11-20',
      value: '147',
      unit: '10^9/L',
      idempotencyKey: 'two-gateways-0001',
    };
    const recorded = await one.ask<{ answer: { change?: number } }>(
      `mutation ($input: RecordLabResultInput!) { answer: recordLabResult(input: $input) {
        __typename ... on RecordLabResultSuccess { change } ... on TrialError { message } } }`,
      { input },
    );
    expect(recorded).toMatchObject({ answer: { __typename: 'RecordLabResultSuccess' } });
    const change = recorded.answer.change!;
    expect(await heard.until(new RegExp(`"change":${change}\\b`))).toContain(subjectId);
    const read = await other.ask<{ study: { cut: { knownAt: number } } }>(
      `{ study(code: "${STUDY}") { cut { knownAt } } }`,
    );
    expect(read.study.cut.knownAt).toBe(change);
    // The same request through the other gateway is the same entry.
    const repeated = await other.ask(
      `mutation ($input: RecordLabResultInput!) { answer: recordLabResult(input: $input) {
        ... on RecordLabResultSuccess { change repeated } } }`,
      { input },
    );
    expect(repeated).toEqual({ answer: { change, repeated: true } });
    await heard.close();
  }, 120_000);

  test('what they print holds no password and no address of the database', async () => {
    await Promise.all([one.stop(), other.stop()]);
    for (const said of [one.said(), other.said()]) {
      expect(said).not.toContain(password);
      expect(said).not.toContain('postgres://');
    }
  });
});
