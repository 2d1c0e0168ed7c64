/** Replaying the change log gives exactly the tables, at every change number, whatever was written (AUD-13). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { privacyOfficerScope } from '../auth/scope.ts';
import { columnsOf } from './kinds.ts';
import { onBoth, type OnTest } from './testing-both.ts';
import { draftPlatelets, type TestStore } from './testing.ts';
import type { Command, Operation } from './command.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';

/** What a run may do: write some of five records with a value, void one, or redact a digit in one. */
type Act =
  | { readonly act: 'put'; readonly records: readonly (readonly [id: number, value: number])[] }
  | { readonly act: 'void'; readonly id: number }
  | { readonly act: 'redact'; readonly id: number; readonly digit: number };

const id = fc.nat(4);
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        act: fc.constant('put' as const),
        records: fc.array(fc.tuple(id, fc.nat(999)), { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), id }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('redact' as const), id, digit: fc.nat(9) }) },
  ),
  { minLength: 3, maxLength: isLong ? 60 : 12 },
);

onBoth((on) => {
  const numRuns = isLong ? 300 : on.isPostgres ? 4 : 15;

  test(
    'AUD-13: any history of entries, corrections, voids and redactions',
    { timeout: isLong ? 900_000 : 60_000 },
    async () => {
      await on.t.put(null, null, [
        {
          kind: 'user',
          record: { id: 'dm', supplement: {}, issuer: 'x', tokenSubject: 'x', name: 'X', active: 'yes' },
        },
        {
          kind: 'assignment',
          record: {
            id: 'dm-1',
            supplement: {},
            userId: 'dm',
            role: 'data-manager',
            siteIds: null,
            from: null,
            to: null,
          },
        },
      ]);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(acts, async (history) => {
          run += 1;
          await perform(on.t, run, history);
          await expectReplayEqualsTables(on);
          expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
        }),
        { numRuns, seed: 13 },
      );
      const [redacted] = await on.raw('SELECT COUNT(*) AS n FROM redaction');
      const [voids] = await on.raw("SELECT COUNT(*) AS n FROM change_entry WHERE action = 'void'");
      expect([Number(redacted!['n']) > 0, Number(voids!['n']) > 0]).toEqual([true, true]);
    },
  );
});

async function perform(t: TestStore, run: number, history: readonly Act[]): Promise<void> {
  const gone = new Set<number>();
  for (const [n, act] of history.entries()) {
    if (act.act === 'put') {
      const drafts = new Map(act.records.map(([record, value]) => [record, draft(run, record, value)]));
      // A record that was voided is not entered again under its id: its next entry is another record.
      const open = [...drafts].flatMap(([record, one]) => (gone.has(record) ? [] : [one]));
      await t.put('s1', 'site-a', open, `put-${run}-${n}`);
    } else if (act.act === 'void') {
      const version = await versionOf(t, nameOf(run, act.id));
      if (version === null) continue;
      gone.add(act.id);
      await t.store.write(t.scope('investigator'), voided(nameOf(run, act.id), version, `void-${run}-${n}`));
    } else {
      await t.store.maintain.redact(privacyOfficerScope(t.studyId, 'po'), {
        kind: 'labResult',
        recordId: nameOf(run, act.id),
        field: 'reported.value',
        text: String(act.digit),
        reason: 'should not be here',
        approverId: 'dm',
        idempotencyKey: `redact-${run}-${n}`,
      });
    }
  }
}

const nameOf = (run: number, record: number): string => `r${run}-${record}`;
const draft = (run: number, record: number, value: number) =>
  draftPlatelets(nameOf(run, record), '2026-02-27', String(value));

const versionOf = (t: TestStore, name: string): Promise<number | null> =>
  t.store.read(
    t.scope('cra'),
    {},
    async (reader) => (await reader.courseRecord('labResult', name))?.version ?? null,
  );

function voided(name: string, version: number, key: string): Command<null> {
  const operations: Operation[] = [{ action: 'void', kind: 'labResult', id: name, version }];
  return {
    name: 'test-void',
    idempotencyKey: key,
    request: name,
    client: null,
    load: () => [],
    decide: () => ({
      ok: true,
      subjectId: 's1',
      operations,
      reason: { code: 'duplicate', text: 'twice' },
      answer: null,
    }),
  };
}

/** Written again, and plainer than the code it checks: folds the entries of one table over a map. */
async function expectReplayEqualsTables(on: OnTest): Promise<void> {
  const entries = await on.raw(
    `SELECT e.seq, e.action, e.record_id, e.fields, v.fields AS values_ FROM change_entry e
     JOIN change_value v ON v.study_id = e.study_id AND v.seq = e.seq AND v.n = e.n
     WHERE e.kind = 'labResult' AND e.action <> 'redact' ORDER BY e.seq, e.n`,
  );
  const rows = await on.raw('SELECT * FROM record_lab_result ORDER BY id, version');
  const columns = columnsOf('labResult');
  const state = new Map<string, Record<string, unknown>>();
  for (const [index, entry] of entries.entries()) {
    const name = entry['record_id'] as string;
    const fields = JSON.parse(entry['fields'] as string) as [string][];
    const values = JSON.parse(entry['values_'] as string) as unknown[][];
    const record = { ...state.get(name) };
    for (const [at, [field]] of fields.entries()) record[field] = values[at]![3];
    if (entry['action'] === 'void') state.delete(name);
    else state.set(name, record);
    const seq = entry['seq'] as number;
    if (entries[index + 1]?.['seq'] === seq) continue;
    const standing = rows.filter(
      (row) => (row['from_seq'] as number) <= seq && seq < (row['to_seq'] as number),
    );
    const told = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(standing.map((row) => row['id'])).toEqual(told.map(([one]) => one));
    for (const [at, [, content]] of told.entries()) {
      for (const { column, path } of columns)
        expect(standing[at]![column] ?? null, `${seq} ${path}`).toEqual(content[path] ?? null);
    }
  }
}
