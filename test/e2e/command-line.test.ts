/** The command line, as somebody on the machine of the store uses it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testGateway, trialside } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = (file = 'store.db'): Record<string, string> => ({ DATABASE_URL: join(folder, file) });

describe('trialside', () => {
  test('says what it can do', async () => {
    const { code, stdout } = await trialside(['--help'], env());
    expect(code).toBe(0);
    expect(stdout).toMatch(/serve[\s\S]*seed[\s\S]*import[\s\S]*migrate/);
  });

  test('an unknown command is named, with the list', async () => {
    const { code, stderr } = await trialside(['destroy'], env());
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no command "destroy"[\s\S]*serve/);
  });

  test('seeding twice keeps what is there', async () => {
    expect((await trialside(['seed'], env())).stdout).toMatch(/TS-SLE-ITP-01 is written: 12 subjects/);
    expect((await trialside(['seed'], env())).stdout).toMatch(/there already; nothing was changed/);
  });

  test('serve without an identity provider refuses in one sentence', async () => {
    const { code, stderr } = await trialside(['serve'], { ...env(), TRIALSIDE_ISSUER: '' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/No identity provider is configured/);
  });

  test.each([
    ['a database this version does not know', 'mysql://somewhere/store', /not a database this version knows/],
    [
      'a folder that cannot be written',
      '/dev/null/no/store.db',
      /cannot be used: its folder cannot be opened or made/,
    ],
  ])('%s is refused in one sentence', async (_what, url, sentence) => {
    const { code, stderr } = await trialside(['migrate'], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(sentence);
  });
});

describe('the process', () => {
  test('drains and ends on SIGTERM, although a stream is open', async () => {
    const gateway = await testGateway();
    try {
      await seed(gateway.databaseFile);
      await gateway.start();
      const token = await fetch(`${gateway.url}/demo/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"user":"medical-monitor"}',
      });
      const { token: bearer } = (await token.json()) as { token: string };
      const stream = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'text/event-stream',
          Authorization: `Bearer ${bearer}`,
        },
        body: JSON.stringify({ query: 'subscription { studyChanged(study: "TS-SLE-ITP-01") { change } }' }),
      });
      const ended = stream.text();
      await gateway.stop();
      expect(await ended).toContain('event: complete');
    } finally {
      await gateway.dispose();
    }
  });
});
