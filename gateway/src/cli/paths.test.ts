/** Where DATABASE_URL puts the store; and what is wrong with it is said without the address, which may carry a password. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openStoreAt } from '../data/store.ts';
import { PROJECT_ROOT, storeFile, storePlace } from './paths.ts';

const at = (url: string): string => storePlace({ DATABASE_URL: url });

test.each([
  ['', resolve(PROJECT_ROOT, '.data/trialside.db')],
  ['/var/lib/trialside/store.db', '/var/lib/trialside/store.db'],
  ['file:///var/lib/trialside/store.db', '/var/lib/trialside/store.db'],
  ['store.db', resolve('store.db')],
  ['postgres://u:p@host:5432/trialside', 'postgres://u:p@host:5432/trialside'],
  [' postgresql://host/trialside?sslmode=require ', 'postgresql://host/trialside?sslmode=require'],
])('%s', (url, place) => {
  expect(at(url)).toBe(place);
});

test('the address may stand in a file, and then only there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trialside-paths-'));
  const file = join(folder, 'url');
  writeFileSync(file, 'postgres://u:p@host/trialside\n');
  expect(storePlace({ DATABASE_URL_FILE: file })).toBe('postgres://u:p@host/trialside');
  expect(() => storePlace({ DATABASE_URL_FILE: file, DATABASE_URL: 'x.db' })).toThrow(/both set/);
  expect(() => storePlace({ DATABASE_URL_FILE: join(folder, 'no') })).toThrow(/cannot be read \(ENOENT\)/);
  rmSync(folder, { recursive: true });
});

describe('an address that is no use', () => {
  const SECRET = 'Hunter2-canary';

  test.each([
    [`mysql://root:${SECRET}@host/store`, /begins with mysql:/],
    [`postgres://u:${SECRET}@[::broken/store`, /cannot be read|not an address/],
    [`postgres://u:${SECRET}@host:notaport/store`, /not an address/],
    [`postgres://u:${SECRET}@host`, /names no database/],
    [`postgres://u:${SECRET}@host/`, /names no database/],
  ])('%# is named without its password', (url, sentence) => {
    let error: unknown;
    try {
      at(url);
    } catch (thrown) {
      error = thrown;
    }
    expect((error as Error).message).toMatch(sentence);
    expect(inspect(error)).not.toContain(SECRET);
  });

  test('a server where a file is asked for', () => {
    expect(() => storeFile({ DATABASE_URL: `postgres://u:${SECRET}@host/store` })).toThrow(
      /about an SQLite file/,
    );
  });

  test('a server that does not answer: neither the error nor its cause repeats the address', async () => {
    const error: unknown = await openStoreAt(`postgres://u:${SECRET}@127.0.0.1:1/store`).catch(
      (refused: unknown) => refused,
    );
    expect((error as Error).message).toMatch(/cannot be reached/);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
  });
});
