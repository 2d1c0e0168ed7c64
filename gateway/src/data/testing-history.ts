/** A short history for tests of verification, and the owner of a database who takes its guards away. */
import { STORE_KINDS } from './kinds.ts';
import type { OnTest } from './testing-both.ts';
import { draftPlatelets, type TestStore } from './testing.ts';
import { tableOf } from './verify-tables.ts';
import type { Command } from './command.ts';

const voided = (id: string, version: number): Command<null> => ({
  name: 'test-void',
  idempotencyKey: `void-${id}`,
  request: id,
  client: 'test 1.0',
  load: () => [],
  decide: () => ({
    ok: true,
    subjectId: 's1',
    operations: [{ action: 'void', kind: 'labResult', id, version }],
    reason: { code: 'entered-in-error', text: 'of another subject' },
    answer: null,
  }),
});

/** Creations, an amendment, a void and several records in one change: 9 changes. */
export async function someHistory(t: TestStore): Promise<void> {
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
  await t.put('s2', 'site-a', [
    draftPlatelets('r2', '2026-02-27', '20'),
    draftPlatelets('r3', '2026-02-28', '21'),
  ]);
  await t.put('s1', 'site-a', [draftPlatelets('r4', '2026-02-28', '22')]);
  await t.store.write(t.scope('investigator', ['site-a']), voided('r4', 1));
}

/** As the owner of the database, who can take the guards away. */
export async function takeGuardsAway({ isPostgres, raw }: OnTest): Promise<void> {
  const tables = [
    'change',
    'change_entry',
    'change_value',
    'redaction',
    'study',
    'access_log',
    ...STORE_KINDS.map(tableOf),
  ];
  for (const statement of isPostgres
    ? tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    : (await raw("SELECT name FROM sqlite_master WHERE type = 'trigger'")).map(
        (row) => `DROP TRIGGER "${row['name']}"`,
      )) {
    await raw(statement);
  }
}
