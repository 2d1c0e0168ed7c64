/** Runs the same suite on SQLite and, unchanged, on a real PostgreSQL server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Databases } from './testing-postgres.ts';
import { sharedPostgres } from './testing-shared-postgres.ts';
import { rawConnection, type RawConnection, type RawRow, type RawValues } from './testing-raw.ts';
import { testStore, type TestStore } from './testing.ts';

export interface OnTest {
  readonly isPostgres: boolean;
  /** What no database decides is run on SQLite alone, unless everything is run (TRIALSIDE_LONG=1). */
  readonly isInBrief: boolean;
  /** The clock of the store: a test may set it. */
  clock: Date;
  t: TestStore;
  /** Behind the back of the store, on a connection with the settings a stranger would have. */
  readonly raw: (sql: string, values?: RawValues) => Promise<RawRow[]>;
}

const START = '2026-03-01T02:00:00.000Z';

/** `on.t` is a new store for every test; its clock stands at 2 a.m. UTC of 1 March 2026. */
export function onBoth(suite: (on: OnTest) => void): void {
  describe('on SQLite', () => suite(prepared(false)));
  describe('on PostgreSQL', () => {
    let server: Databases;
    beforeAll(async () => {
      server = await sharedPostgres();
    }, 240_000);
    afterAll(() => server.stop(), 240_000);
    suite(prepared(true, () => server.newStore()));
  });
}

function prepared(isPostgres: boolean, newPlace?: () => Promise<string>): OnTest {
  let connection: Promise<RawConnection> | null = null;
  const on: OnTest = {
    isPostgres,
    isInBrief: isPostgres && process.env['TRIALSIDE_LONG'] !== '1',
    clock: new Date(START),
    t: undefined as unknown as TestStore,
    raw: async (sql, values = []) => (await (connection ??= rawConnection(on.t.place))).query(sql, values),
  };
  beforeEach(async () => {
    on.clock = new Date(START);
    on.t = await testStore(() => on.clock, newPlace);
  }, 120_000);
  afterEach(async () => {
    await (await connection)?.close();
    connection = null;
    await on.t.close();
  });
  return on;
}
