/** What the database itself refuses, whoever is connected to it (requirements AUD-03, AUD-05, AUD-09). */
import { describe, expect, test } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import { STORE_KINDS } from './kinds.ts';
import { openStoreAt } from './store.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';

const LOG = ['change', 'change_entry', 'change_value'] as const;

onBoth((on) => {
  const raw = (sql: string) => on.raw(sql);
  const columns = async (table: string): Promise<string[]> =>
    Object.keys((await raw(`SELECT * FROM ${table} LIMIT 1`))[0]!);

  const count = async (table: string): Promise<number> =>
    (await raw(`SELECT COUNT(*) AS n FROM ${table}`))[0]!['n'] as number;

  describe('AUD-05: behind the back of the store', () => {
    test.each(LOG)(
      'no row of %s can be updated, deleted, replaced, upserted or put into a gap',
      async (table) => {
        const before = await raw(`SELECT * FROM ${table} ORDER BY seq`);
        const names = await columns(table);
        const list = names.join(', ');
        // A copy of row 2 under another number, and under its own.
        const copyAs = (seq: number | string, extra = ''): string =>
          `INSERT INTO ${table} (${list}) SELECT ${names
            .map((name) => (name === 'seq' ? String(seq) : name === 'idempotency_key' ? "'other'" : name))
            .join(', ')} FROM ${table} WHERE seq = 2 ${extra}`;
        const attempts = [
          ...names.map((name) => `UPDATE ${table} SET ${name} = ${name} WHERE seq = 2`),
          `DELETE FROM ${table} WHERE seq = 2`,
          `DELETE FROM ${table}`,
          // Numbers that are taken, that leave a gap, and that come before the first.
          ...['seq', 'seq + 4', 'seq + 100', '0', '-1'].map((seq) => copyAs(seq)),
          copyAs('seq', `ON CONFLICT DO NOTHING`).replace('WHERE seq = 2', 'WHERE seq = 2 AND 1 = 1'),
          copyAs(
            'seq',
            `ON CONFLICT (study_id, seq${table === 'change' ? '' : ', n'}) DO UPDATE SET study_id = 'other'`,
          ),
        ];
        if (on.isPostgres) attempts.push(`TRUNCATE ${table}`);
        else {
          attempts.push(
            copyAs('seq').replace('INSERT INTO', 'REPLACE INTO'),
            copyAs('seq').replace('INSERT INTO', 'INSERT OR REPLACE INTO'),
            `UPDATE OR REPLACE ${table} SET seq = 3 WHERE seq = 2`,
          );
        }
        for (const attempt of attempts) await expect(raw(attempt), attempt).rejects.toThrow(/trialside:/);
        expect(await raw(`SELECT * FROM ${table} ORDER BY seq`)).toEqual(before);
      },
    );

    test.each(STORE_KINDS.filter((kind) => ['subject', 'site', 'labResult'].includes(kind)))(
      'no version of a %s can be rewritten, removed, reopened or slipped in',
      async (kind) => {
        await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
        await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
        const table = kind === 'labResult' ? 'record_lab_result' : `record_${kind}`;
        const before = await raw(`SELECT * FROM ${table} ORDER BY id, version`);
        const names = await columns(table);
        const copy = names.map((name) => (name === 'id' ? "'other'" : name)).join(', ');
        const attempts = [
          ...names.filter((name) => name !== 'to_seq').map((name) => `UPDATE ${table} SET ${name} = NULL`),
          `UPDATE ${table} SET to_seq = 3`,
          `UPDATE ${table} SET to_seq = 9007199254740991`,
          `UPDATE ${table} SET site_id = 'site-b'`,
          `DELETE FROM ${table}`,
          `INSERT INTO ${table} (${names.join(', ')}) SELECT ${copy} FROM ${table}`,
          ...(on.isPostgres
            ? [`TRUNCATE ${table}`]
            : [
                `REPLACE INTO ${table} SELECT * FROM ${table}`,
                `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
              ]),
        ];
        for (const attempt of attempts)
          await expect(raw(attempt), attempt).rejects.toThrow(/trialside:|NOT NULL|not-null/);
        expect(await raw(`SELECT * FROM ${table} ORDER BY id, version`)).toEqual(before);
      },
    );

    test('the head of a study moves by one, to a change that is there', async () => {
      for (const attempt of [
        'UPDATE study SET head_seq = 3',
        'UPDATE study SET head_seq = head_seq + 1',
        "UPDATE study SET head_hash = 'x'",
        "UPDATE study SET code = 'x'",
        'DELETE FROM study',
      ]) {
        await expect(raw(attempt), attempt).rejects.toThrow(/trialside:/);
      }
    });

    test('redactions and the access log take the next number only, and keep it', async () => {
      for (const attempt of [
        `INSERT INTO redaction (study_id, seq, n, path, at_seq, record_id) VALUES ('${on.t.studyId}', 1, 0, 'x', 1, 'x')`,
        `INSERT INTO access_log (study_id, seq, at, actor_id, actor_role, event, operation, prev_hash, hash) VALUES ('${on.t.studyId}', 99, '', '', '', '', '', '', '')`,
      ]) {
        await expect(raw(attempt), attempt).rejects.toThrow(/trialside:/);
      }
    });

    test('a guard that somebody took away is back when the store is opened, and refuses again', async () => {
      if (on.isPostgres) await raw('DROP TRIGGER change_guard ON change');
      else await raw('DROP TRIGGER change_no_update');
      await raw("UPDATE change SET client = 'somebody else' WHERE seq = 2");
      const again = await openStoreAt(on.t.place, () => on.clock);
      await again.close();
      await expect(raw("UPDATE change SET client = 'me' WHERE seq = 2")).rejects.toThrow(/trialside:/);
    });

    test('a guard that was changed into one that lets everything pass is put right', async () => {
      if (on.isPostgres) {
        await raw('ALTER TABLE change DISABLE TRIGGER change_guard');
      } else {
        await raw('DROP TRIGGER change_no_delete');
        await raw('CREATE TRIGGER change_no_delete BEFORE DELETE ON "change" BEGIN SELECT 1; END');
      }
      await (await openStoreAt(on.t.place, () => on.clock)).close();
      await expect(raw('DELETE FROM change')).rejects.toThrow(/trialside:/);
      expect(await count('change')).toBe(4);
    });
  });

  test.runIf(!on.isPostgres)(
    'REPLACE passes by a connection without recursive triggers only as far as the chain',
    async () => {
      // The default of the driver: REPLACE then deletes without asking. The INSERT guard stands all the same.
      const db = new BetterSqlite3(on.t.place);
      db.pragma('recursive_triggers = OFF');
      expect(() => db.exec('REPLACE INTO change SELECT * FROM change WHERE seq = 2')).toThrow(
        /without a gap/,
      );
      db.close();
    },
  );
  test.runIf(on.isPostgres)(
    'the role of the gateway has no right to change or remove, guards or not',
    async () => {
      const rights = await on.raw(
        "SELECT table_name || ' ' || privilege_type AS r FROM information_schema.role_table_grants WHERE grantee = 'trialside_app' AND privilege_type NOT IN ('SELECT', 'INSERT')",
      );
      expect(rights).toEqual([]);
      const updates = await on.raw(
        "SELECT DISTINCT column_name AS c FROM information_schema.column_privileges WHERE grantee = 'trialside_app' AND privilege_type = 'UPDATE' ORDER BY 1",
      );
      expect(updates.map(({ c }) => c)).toEqual(['head_at', 'head_hash', 'head_seq', 'to_seq']);
      const redactor = await on.raw(
        "SELECT DISTINCT privilege_type AS p FROM information_schema.role_table_grants WHERE grantee = 'trialside_redactor' ORDER BY 1",
      );
      expect(redactor.map(({ p }) => p)).toEqual(['INSERT', 'SELECT', 'UPDATE']);
    },
  );
});
