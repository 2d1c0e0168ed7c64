/** `trialside admit`, as an operator runs it: the first people of a study (ACC-08). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testStore, STUDY, type TestStore } from '../data/testing.ts';
import { runAdmit } from './admit.ts';

let t: TestStore;
let printed: string;
const streams = {
  out: (text: string) => void (printed += text),
  err: (text: string) => void (printed += text),
};
const run = (...args: readonly string[]): Promise<number> => {
  printed = '';
  return runAdmit(args, { DATABASE_URL: t.place }, streams);
};
const person = (subject: string, role: string): readonly string[] =>
  `--study ${STUDY} --issuer https://id.example --subject ${subject} --role ${role} --name`
    .split(' ')
    .concat('Wang Fang');
const scopeOf = (subject: string) => t.store.scope({ issuer: 'https://id.example', subject }, STUDY);

beforeEach(async () => {
  t = await testStore(() => new Date('2026-03-01T02:00:00.000Z'));
});
afterEach(() => t.close());

test('opens an account with its role, and says when there are administrators enough', async () => {
  expect(await run(...person('one', 'system-admin'))).toBe(0);
  expect(printed).toContain('Wang Fang is system-admin in TS-TEST-01');
  expect(printed).toContain('needs two administrators');
  expect(await run(...person('two', 'system-admin'))).toBe(0);
  expect(printed).not.toContain('needs two administrators');
  expect(await scopeOf('one')).toMatchObject({ role: 'system-admin', siteIds: 'all', userName: 'Wang Fang' });
});

test('gives an account that is there another role, and no second account to one identity', async () => {
  expect(await run(...person('cra', 'cra'), '--sites', 'A')).toBe(0);
  const first = await scopeOf('cra');
  expect(first).toMatchObject({ role: 'cra', siteIds: ['site-a'] });
  expect(await run(...person('cra', 'cra'), '--sites', 'B')).toBe(0);
  const both = await scopeOf('cra');
  expect(both?.userId).toBe(first!.userId);
  expect(both?.siteIds).toHaveLength(2);
  expect(both?.siteIds).toEqual(expect.arrayContaining(['site-a', 'site-b']));
});

test.each([
  [[], 2, 'admit needs --study'],
  [person('x', 'king'), 2, 'There is no role "king"'],
  [['--study', 'NONE', ...person('x', 'dsmb').slice(2)], 2, 'There is no study "NONE"'],
  [[...person('x', 'cra'), '--sites', 'Z'], 1, 'The study has no site Z; its sites: A, B.'],
  [person('x', 'investigator'), 1, 'this role works at sites: name at least one'],
  [[...person('x', 'dsmb'), '--from', 'soon'], 1, 'from:'],
] as const)('%s is refused', async (args, code, said) => {
  expect(await run(...args)).toBe(code);
  expect(printed).toContain(said);
  expect(await scopeOf('x')).toBeNull();
});
