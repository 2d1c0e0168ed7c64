/** What every change leaves in the audit trail (AUD-01 to AUD-04, AUD-09, AUD-12, TIM-01). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { enterReport, type Report } from './testing-report.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';
import type { Command, Operation, Reason } from './command.ts';

const entry: Report = {
  subjectId: 's1',
  visitId: null,
  test: 'PLAT',
  collected: '2026-03-01',
  value: '45',
  unit: '10^9/L',
  low: null,
  high: null,
};

const change = (operation: Operation, reason: Reason | null, key = 'key-0001'): Command<null> => ({
  name: 'test-change',
  idempotencyKey: key,
  request: key,
  client: null,
  load: () => [],
  decide: () => ({ ok: true, subjectId: 's1', operations: [operation], reason, answer: null }),
});

const platelets = (version: number, value: string): Operation => ({
  action: version === 1 ? 'create' : 'amend',
  kind: 'labResult',
  siteId: 'site-a',
  record: { ...draftPlatelets('r1', '2026-02-27', value).record, version } as never,
});

onBoth((on) => {
  const scope = (): ReturnType<typeof on.t.scope> => on.t.scope('investigator', ['site-a']);
  const said = async (operation: Operation, reason: Reason | null): Promise<string> => {
    const written = await on.t.store.write(scope(), change(operation, reason, `key-${Math.random()}`));
    if (written.ok) return 'written';
    return written.refusal.code === 'validation'
      ? written.refusal.fields.map(({ path, reason: why }) => `${path.join('.')}: ${why}`).join()
      : written.refusal.code;
  };

  test('AUD-01: a change says who, as what, when, where, which record, version and field, from what to what, and how it came', async () => {
    await on.t.store.write(scope(), enterReport(entry, 'key-0001', 'kit 1.2 (abc)'), {
      requestId: 'request-7',
      authMethod: 'token of https://idp.example',
      clientAt: '1999-01-01T00:00:00Z',
    });
    const [header] = await on.raw('SELECT * FROM change WHERE seq = 5');
    expect(header).toMatchObject({
      at: '2026-03-01T02:00:00.000Z',
      actor_id: 'user-investigator',
      actor_name: 'A investigator',
      actor_role: 'investigator',
      command: 'record-lab-result',
      subject_id: 's1',
      site_id: 'site-a',
      client: 'kit 1.2 (abc)',
      request_id: 'request-7',
      auth_method: 'token of https://idp.example',
      client_at: '1999-01-01T00:00:00Z',
    });
    expect(header!['build']).toMatch(/^trialside-gateway \d+\.\d+\.\d+/);
    const [logged] = await on.raw('SELECT * FROM change_entry WHERE seq = 5');
    expect(logged).toMatchObject({
      n: 0,
      action: 'create',
      kind: 'labResult',
      record_version: 1,
      site_id: 'site-a',
    });
    const fields = (JSON.parse(logged!['fields'] as string) as [string][]).map(([field]) => field);
    const values = JSON.parse(
      (await on.raw('SELECT fields FROM change_value WHERE seq = 5 AND n = 0'))[0]!['fields'] as string,
    ) as [null, null, string, string][];
    expect(Object.fromEntries(fields.map((field, index) => [field, values[index]![3]]))).toEqual({
      supplement: '{}',
      test: 'PLAT',
      collected: '2026-03-01',
      'reported.value': '45',
      'reported.unit': '10^9/L',
    });
  });

  test('TIM-01: the time of the reader is a claim: nothing but its own column follows it', async () => {
    const origin = { requestId: null, authMethod: null, clientAt: '2031-01-01T00:00:00.000Z' };
    await on.t.store.write(scope(), enterReport(entry, 'key-0001', null), origin);
    const [row] = await on.raw('SELECT at FROM change WHERE seq = 5');
    expect(row!['at']).toBe('2026-03-01T02:00:00.000Z');
    const late = { ...entry, collected: '2031-01-01' };
    expect(await on.t.store.write(scope(), enterReport(late, 'key-0002', null), origin)).toMatchObject({
      ok: false,
    });
  });

  test('AUD-02, AUD-03: an amendment names only what changed, old and new; a void keeps all that was there', async () => {
    await on.t.store.write(scope(), change(platelets(1, '18'), null, 'k1'));
    await on.t.store.write(
      scope(),
      change(platelets(2, '81'), { code: 'transcription-error', text: 'digits swapped' }, 'k2'),
    );
    const gone: Operation = { action: 'void', kind: 'labResult', id: 'r1', version: 2 };
    await on.t.store.write(
      scope(),
      change(gone, { code: 'wrong-subject', text: 'of another subject' }, 'k3'),
    );
    const values = async (seq: number): Promise<unknown[]> =>
      (
        JSON.parse(
          (await on.raw('SELECT fields FROM change_value WHERE seq = ? AND n = 0', [seq]))[0]![
            'fields'
          ] as string,
        ) as unknown[][]
      ).map(([, old, , fresh]) => [old, fresh]);
    expect(await values(6)).toEqual([['18', '81']]);
    expect(await values(7)).toContainEqual(['81', null]);
    expect(
      await on.raw(
        'SELECT version, reported_value, from_seq, to_seq FROM record_lab_result ORDER BY version',
      ),
    ).toEqual([
      { version: 1, reported_value: '18', from_seq: 5, to_seq: 6 },
      { version: 2, reported_value: '81', from_seq: 6, to_seq: 7 },
    ]);
  });

  test('AUD-04: what was saved before changes with a reason only: a code of the list, and words where the code asks', async () => {
    expect(await said(platelets(1, '18'), null)).toBe('written');
    expect(await said(platelets(2, '19'), null)).toBe('reason.code: reason-missing');
    expect(await said({ action: 'void', kind: 'labResult', id: 'r1', version: 1 }, null)).toBe(
      'reason.code: reason-missing',
    );
    expect(await said(platelets(2, '19'), { code: 'because', text: 'I like it better' })).toBe(
      'reason.code: reason-unknown',
    );
    expect(await said(platelets(2, '19'), { code: 'transcription-error', text: null })).toBe(
      'reason.text: reason-too-short',
    );
    expect(await said(platelets(2, '19'), { code: 'other', text: ' x  ' })).toBe(
      'reason.text: reason-too-short',
    );
    expect(await said(platelets(2, '19'), { code: 'toString', text: 'no such code' })).toBe(
      'reason.code: reason-unknown',
    );
    expect(await said(platelets(2, '19'), { code: 'other', text: '笔误' })).toBe('written');
    expect(await said(platelets(3, '20'), { code: 'follow-up', text: null })).toBe('written');
    expect(await said(platelets(4, '21'), { code: 'derived:response@1.4.0', text: null })).toBe('written');
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBe(8);
  });

  test('AUD-12: a value of a million characters comes back whole, from the record and from the log', async () => {
    const long = '血小板 '.repeat(250_000);
    expect(long).toHaveLength(1_000_000);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', long)]);
    const record = await on.t.store.read(on.t.scope('cra'), {}, (reader) =>
      reader.courseRecord('labResult', 'r1'),
    );
    expect(record!.reported.value === long).toBe(true);
    const [row] = await on.raw('SELECT fields FROM change_value WHERE seq = 5 AND n = 0');
    const stored = JSON.parse(row!['fields'] as string) as unknown[][];
    expect(stored.some(([, , , fresh]) => fresh === long)).toBe(true);
    expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
  });

  test.each([
    ['a NUL character', 'a\0b', 'nul-character'],
    ['half a character', 'a\ud83d', 'broken-character'],
  ])('AUD-12: %s, which a database would not keep, is refused whole', async (_what, value, reason) => {
    expect(await said(platelets(1, value), null)).toMatch(new RegExp(`reported\\.value: ${reason}$`));
    const asked = await on.t.store.write(
      scope(),
      enterReport({ ...entry, subjectId: value }, 'key-0001', null),
    );
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'validation', fields: [{ reason }] } });
    const key = await on.t.store.write(scope(), enterReport(entry, `key-${value}`, null));
    expect(key).toMatchObject({ ok: false, refusal: { code: 'validation' } });
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBe(4);
  });

  test('AUD-09: no setting of the environment keeps a change out of the log', async () => {
    const names = ['TRIALSIDE_AUDIT', 'TRIALSIDE_NO_AUDIT', 'AUDIT', 'NODE_ENV', 'TRIALSIDE_LONG'];
    for (const name of names) {
      const before = process.env[name];
      for (const value of ['off', '0', 'false', 'production']) {
        process.env[name] = value;
        await on.t.put('s1', 'site-a', [draftPlatelets(`r-${name}-${value}`, '2026-02-27', '18')]);
      }
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBe(4 + names.length * 4);
    expect((await on.t.store.maintain.verify(on.t.studyId)).ok).toBe(true);
  });
});

describe('AUD-02: one way in', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing/.test(file))
    .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));
  const filesWith = (pattern: RegExp): string[] =>
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ file }) => file)
      .sort();

  test('nothing outside the data folder knows a database', () => {
    const drivers = filesWith(/from '(better-sqlite3|pg|drizzle-orm[\w/-]*)'/);
    // The staging of an import is a database of its own, nameless and temporary: no record of the study is in it.
    expect(drivers.filter((file) => !file.startsWith('data/'))).toEqual(['interchange/import/staging.ts']);
    expect(drivers.length).toBeGreaterThan(5);
  });

  test('rows of the log are written in one place, rows of records in one, and what stands is changed by redaction alone', () => {
    expect(filesWith(/statements\.(insertChange|insertEntry|moveHead)\b/)).toEqual(['data/append.ts']);
    expect(filesWith(/byKind\.(insert|close)\b|ofKind\[\w+\]\.(insert|close)\b/)).toEqual(['data/write.ts']);
    expect(filesWith(/statements\.(setColumn|setValue|insertRedaction)\b/)).toEqual(['data/redact.ts']);
    expect(filesWith(/statements\.insertAccess\b/)).toEqual(['data/access-log.ts']);
  });
});
