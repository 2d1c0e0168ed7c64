/** What leaves the store: whole, exact, as it was at the cut, for whom it is, and on record (SIG-05, AUD-08, AUD-11, AUD-13, T-03). */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operatorScope, privacyOfficerScope, type Role, type Scope } from '../../auth/scope.ts';
import { openHeadBook, type HeadBook } from '../../data/heads.ts';
import { STORE_KINDS } from '../../data/kinds.ts';
import type { StoreKind } from '../../data/stored-records.ts';
import { propose } from '../../data/commands/proposal.ts';
import { transferSubject } from '../../data/commands/transfer-subject.ts';
import { onBoth } from '../../data/testing-both.ts';
import { everythingHappens } from '../../data/testing-course.ts';
import { desk, ENTRIES, newKey } from '../../data/testing-entries.ts';
import { draftPlatelets, testStore, type TestStore } from '../../data/testing.ts';
import { tableOf } from '../../data/verify-tables.ts';
import { readCsv } from '../csv/read.ts';
import { checkExport } from './check.ts';
import { ExportRefused, exportStudy, type ExportReport, type ExportRequest } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'trialside-export-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let places = 0;

/** What a test looks at in a line of a file of records, or of the trail. */
interface Line {
  readonly change: number;
  readonly record: { readonly id: string; readonly version: number; readonly term?: string };
}

const linesOf = (folder: string, path: string): readonly Line[] =>
  existsSync(join(folder, path))
    ? readFileSync(join(folder, path), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
    : [];

async function tableIn(folder: string, path: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  let header: readonly string[] | null = null;
  for await (const { cells } of readCsv(join(folder, path))) {
    if (header) rows.push(Object.fromEntries(header.map((name, n) => [name, cells[n]!])));
    else header = cells;
  }
  return rows;
}

onBoth((on) => {
  let book: HeadBook;
  const exported = async (
    over: Partial<ExportRequest> = {},
  ): Promise<ExportReport & { readonly folder: string }> => {
    const at = join(root, String((places += 1)));
    book = openHeadBook({ file: `${at}.jsonl`, keyFile: join(root, 'key.pem') });
    const folder = join(at, 'out');
    const request: ExportRequest = {
      folder,
      scope: operatorScope(on.t.studyId, 'export'),
      subjectCode: null,
      cut: {},
      basis: 'inspection of 1 March, article 57',
      withSdtm: false,
      book,
      now: on.clock,
      ...over,
    };
    return { ...(await exportStudy(on.t.store, request)), folder: request.folder };
  };
  const by = (role: Role, siteIds: readonly string[] | 'all' = 'all'): { scope: Scope } => ({
    scope: on.t.scope(role, siteIds),
  });

  test('AUD-13: every record of every kind at the cut is there once, and a later export of that cut is byte for byte the same', async () => {
    await everythingHappens(on.t, () => on.clock, { isLocked: true });
    const account = { ...ENTRIES.user, tokenSubject: 'proposed' };
    const proposal = propose({ ...newKey(), kind: 'user', subjectId: null, record: account as never });
    expect(await on.t.store.write(on.t.scope('system-admin'), proposal)).toMatchObject({ ok: true });
    const { lastChange: cut } = (await on.t.store.study('TS-TEST-01'))!;
    const then = await exported({ withSdtm: true });
    let filled = 0;
    for (const kind of STORE_KINDS) {
      const rows = await on.raw(
        `SELECT id, version FROM ${tableOf(kind)} WHERE from_seq <= ? AND to_seq > ? ORDER BY id`,
        [cut, cut],
      );
      const inFile = linesOf(then.folder, `records/${kind}.ndjson`).map(({ record }) => ({
        id: record.id,
        version: record.version,
      }));
      expect([kind, inFile.toSorted((a, b) => (a.id < b.id ? -1 : 1))]).toEqual([kind, rows]);
      if (rows.length > 0) filled += 1;
    }
    // The course takes back what it enters of three kinds: they are in the trail alone.
    expect(filled).toBe(STORE_KINDS.length - 3);
    const trail = linesOf(then.folder, 'audit.ndjson');
    expect(new Set(trail.map(({ change }) => change)).size).toBe(cut);

    // Life goes on: a result is corrected, one taken back, a subject comes, and the last day of the log is another one.
    on.clock = new Date('2026-03-09T02:00:00.000Z');
    await on.t.put('s2', 'site-a', [draftPlatelets('later', '2026-03-08', '33')]);
    await on.t.put('s3', 'site-b', [draftPlatelets('r-b', '2026-03-08', '34')]);
    await on.t.put('s2', 'site-a', [draftPlatelets('later', '2026-03-08', '35')]);
    const moved = await on.t.store.write(
      on.t.scope('data-manager'),
      transferSubject({
        ...newKey(),
        subjectId: 's2',
        toSiteId: 'site-b',
        expectedVersion: 1,
        reason: { code: 'other', text: 'moved house' },
      }),
    );
    expect(moved.ok).toBe(true);

    for (const request of [{ knownAt: cut }, { knownOn: '2026-03-01' }]) {
      const now = await exported({ cut: request, withSdtm: true });
      expect(now.manifest.files).toEqual(then.manifest.files);
      expect(now.manifest).toEqual({ ...then.manifest, madeAt: on.clock.toISOString() });
    }
    const today = await exported();
    expect(today.manifest.cut.number).toBe(cut + 4);
    expect(today.manifest.files).not.toEqual(then.manifest.files);
  });

  test('SIG-05: a signature leaves byte for byte as it was given, with name, meaning and both times', async () => {
    await everythingHappens(on.t, () => on.clock, { isLocked: false });
    const [stored] = await on.raw('SELECT * FROM record_signature');
    const { folder } = await exported();
    const [{ record }] = linesOf(folder, 'records/signature.ndjson') as unknown as [
      { record: Record<string, unknown> },
    ];
    expect(Buffer.from(record['attestationText'] as string)).toEqual(
      Buffer.from(stored!['attestation_text'] as string),
    );
    expect(record).toMatchObject({
      contentHash: stored!['content_hash'],
      language: 'zh-CN',
      attestationVersion: '1',
      meaning: 'authored',
      signerName: stored!['signer_name'],
      signedAt: stored!['signed_at'],
      signedLocally: stored!['signed_locally'],
      timeZone: 'Asia/Shanghai',
    });
    const [row] = await tableIn(folder, 'records/signature.csv');
    expect(Buffer.from(row!['attestationText']!)).toEqual(Buffer.from(stored!['attestation_text'] as string));
    expect(row).toMatchObject({ subject: 'A-001', site: 'A', signedAt: stored!['signed_at'] });
  });

  test('AUD-08, AUD-11: who took what out is in the access log, and the head is signed with the hash of the manifest', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const { folder, manifestSha256, manifest } = await exported(by('qa-auditor'));
    const events = await on.t.store.maintain.accessLog(on.t.studyId, {});
    expect(events.filter(({ event }) => event === 'export')).toMatchObject([
      {
        actorId: 'user-qa-auditor',
        actorRole: 'qa-auditor',
        operation: 'export',
        knownAt: 5,
        subjectId: null,
      },
    ]);
    expect(
      events
        .filter(({ event, operation }) => event === 'read' && operation === 'export')
        .map((one) => one.subjectId),
    ).toEqual(['s1', 's2', 's3']);
    expect(JSON.stringify(events)).not.toContain('18');
    expect(book.all()).toMatchObject([
      { why: 'export', seq: 5, file: expect.stringContaining(manifestSha256) },
    ]);
    expect(manifest).toMatchObject({
      study: { code: 'TS-TEST-01' },
      subjects: 3,
      cut: { number: 5, at: on.clock.toISOString(), hash: book.all()[0]!.hash },
      by: { role: 'qa-auditor' },
      basis: 'inspection of 1 March, article 57',
      leftOut: [],
    });
    expect(await checkExport(folder, book.all())).toMatchObject({
      problems: [],
      signedAt: on.clock.toISOString(),
    });
    expect(
      (await on.t.store.maintain.verify(on.t.studyId, { heads: book.all(), trusted: book.trusted })).ok,
    ).toBe(true);
  });

  test('ACC-02: it holds what its reader may see: a site its own subjects, a board no history, and coded where the role is', async () => {
    const staff = { ...draftPlatelets('r1', '2026-02-27', '18') };
    await on.t.put('s1', 'site-a', [
      {
        ...staff,
        record: { ...staff.record, supplement: { LBSEQ: '1', INVNAM: 'Zhao Min' } },
      } as typeof staff,
    ]);
    const all = (folder: string): string =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .join('\n');
    const own = await exported(by('investigator', ['site-b']));
    expect(own.manifest.subjects).toBe(1);
    expect(all(own.folder)).toContain('B-001');
    expect(all(own.folder)).not.toMatch(/A-001|A-002|Zhao Min|"s1"/);
    const board = await exported(by('dsmb'));
    expect(board.manifest.leftOut).toEqual(['audit trail']);
    expect(board.manifest.files.map(({ path }) => path)).not.toContain('audit.csv');
    for (const role of ['dsmb', 'medical-monitor', 'data-manager'] as const) {
      const { folder } = await exported(by(role));
      expect(all(folder), role).toContain('A-001');
      expect(all(folder), role).not.toContain('Zhao Min');
    }
    expect(all((await exported(by('qa-auditor'))).folder)).toContain('Zhao Min');
    for (const role of ['coordinator', 'sub-investigator', 'cra', 'sponsor', 'system-admin'] as const) {
      await expect(exported(by(role)), role).rejects.toThrow(ExportRefused);
    }
  });

  test('one subject: nothing of another one is in it', async () => {
    await everythingHappens(on.t, () => on.clock, { isLocked: false });
    await on.t.put('s2', 'site-a', [draftPlatelets('of-s2', '2026-02-27', '27')]);
    const { folder, manifest } = await exported({ subjectCode: 'A-002', withSdtm: true });
    expect(manifest).toMatchObject({ subject: 'A-002', subjects: 1 });
    expect(linesOf(folder, 'records/labResult.ndjson')).toMatchObject([
      { subject: 'A-002', record: { id: 'of-s2' } },
    ]);
    for (const { path } of manifest.files) {
      expect(readFileSync(join(folder, path), 'utf8'), path).not.toMatch(/A-001|B-001/);
    }
    await expect(exported({ subjectCode: 'Z-999' })).rejects.toThrow('There is no such subject in reach');
  });

  test('AUD-07: what is redacted is in no later export, of whatever cut, and the earlier one is named', async () => {
    const person = { issuer: 'x', tokenSubject: 'dm', name: 'Pan Yue', active: 'yes' } as const;
    const role = { userId: 'dm', role: 'data-manager', siteIds: null, from: null, to: null } as const;
    await on.t.put(null, null, [
      { kind: 'user', record: { id: 'dm', supplement: {}, ...person } },
      { kind: 'assignment', record: { id: 'dm-1', supplement: {}, ...role } },
    ]);
    const eventId = await desk(on.t).id('adverseEvent', { term: 'Fever of Wang Xiaoming' });
    const { lastChange } = (await on.t.store.study('TS-TEST-01'))!;
    const before = await exported();
    const earlier = book;
    const report = await on.t.store.maintain.redact(
      privacyOfficerScope(on.t.studyId, 'po'),
      {
        kind: 'adverseEvent',
        recordId: eventId,
        field: 'term',
        text: 'Wang Xiaoming',
        reason: 'a name in a term',
        approverId: 'dm',
        idempotencyKey: 'redact-in-export',
      },
      earlier,
    );
    expect(report).toMatchObject({
      ok: true,
      copiesBefore: [{ file: expect.stringContaining(before.folder) }],
    });
    const { folder, manifest } = await exported({ cut: { knownAt: lastChange } });
    for (const { path } of manifest.files) {
      expect(readFileSync(join(folder, path), 'utf8'), path).not.toContain('Xiaoming');
    }
    expect(readFileSync(join(folder, 'audit.csv'), 'utf8')).toContain('[redacted]');
  });

  test('T-03: a cell that a spreadsheet would run is text in the table, listed, and exact beside it', async () => {
    const people = desk(on.t);
    const terms = [
      '=HYPERLINK("http://x.example","see")',
      "=cmd|' /C calc'!A0",
      '+1+cmd()',
      '-2+3',
      '@SUM(A1)',
      '＝1+1',
      '\t=1+1',
    ];
    const harmless = ['+', '++', '+/-', 'a=b', "'quoted'"];
    for (const term of [...terms, ...harmless]) await people.id('adverseEvent', { term });
    await on.t.put('s2', 'site-a', [draftPlatelets('low', '2026-02-27', '-1.5')]);
    const { folder, manifest } = await exported();
    const table = await tableIn(folder, 'records/adverseEvent.csv');
    expect(table.map(({ term }) => term)).toEqual(
      expect.arrayContaining([...terms.map((term) => `'${term}`), ...harmless]),
    );
    const exact = linesOf(folder, 'records/adverseEvent.ndjson').map(({ record }) => record.term!);
    expect(exact.toSorted()).toEqual([...terms, ...harmless].toSorted());
    expect((await tableIn(folder, 'records/labResult.csv'))[0]).toMatchObject({ 'reported.value': '-1.5' });
    // An opaque id may begin with a sign too, and is made harmless as well.
    const guarded = manifest.guarded.filter(({ path }) => path === 'records/adverseEvent.csv');
    const listed = guarded.filter(({ column }) => column === 'term');
    expect(listed).toHaveLength(terms.length);
    for (const { row } of listed) {
      expect(table[row - 2]!['term']).toMatch(/^'/);
    }
  });
});

describe('the folder', () => {
  let t: TestStore;
  beforeEach(async () => (t = await testStore()));
  afterEach(() => t.close());
  const request = (folder: string): ExportRequest => ({
    folder,
    scope: operatorScope(t.studyId, 'export'),
    subjectCode: null,
    cut: {},
    basis: 'a test',
    withSdtm: false,
    book: openHeadBook({ file: `${folder}.jsonl`, keyFile: join(root, 'key.pem') }),
    now: new Date(),
  });
  test('what was altered, is missing or was put into an export is found; and a manifest that no head was signed for', async () => {
    const folder = join(root, `check-${(places += 1)}`);
    const asked = request(folder);
    await exportStudy(t.store, asked);
    const heads = asked.book.all();
    const path = `records/${'subject' satisfies StoreKind}.csv`;
    const whole = readFileSync(join(folder, path));
    const flipped = Buffer.from(whole);
    flipped[whole.length - 5]! ^= 1;
    writeFileSync(join(folder, path), flipped);
    expect((await checkExport(folder, heads)).problems).toEqual([`${path} is not what was written`]);
    rmSync(join(folder, path));
    writeFileSync(join(folder, 'records/more.csv'), 'x');
    expect((await checkExport(folder, heads)).problems).toEqual([
      `${path} is missing`,
      'records/more.csv is not part of the export',
    ]);
    writeFileSync(join(folder, path), whole);
    rmSync(join(folder, 'records/more.csv'));
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.json'), manifest.replace('a test', 'another'));
    expect(await checkExport(folder, heads)).toMatchObject({ problems: [], signedAt: null });
    await expect(checkExport(root, heads)).rejects.toThrow('holds no export of a study');
  });

  test('nothing is overwritten, and what is refused leaves nothing behind', async () => {
    const folder = join(root, `refused-${(places += 1)}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(exportStudy(t.store, request(folder))).rejects.toThrow('is not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    const free = join(root, `free-${(places += 1)}`);
    const cases: readonly (readonly [Partial<ExportRequest>, RegExp])[] = [
      [{ basis: '  ' }, /Say why/],
      [{ subjectCode: 'Z-1' }, /no such subject/],
      [{ cut: { knownAt: 99 } }, /there is no change 99/],
      [{ cut: { knownOn: '2026-02-30' } }, /not a calendar date/],
    ];
    for (const [over, said] of cases) {
      await expect(exportStudy(t.store, { ...request(free), ...over })).rejects.toThrow(said);
    }
    expect(existsSync(free)).toBe(false);
    expect(existsSync(`${free}.part`)).toBe(false);
    expect(request(free).book.all()).toEqual([]);
  });
});
