/** Who gets into a study, until when, and how far: from the assignments as they stand at each request. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assignment, User } from './stored-records.ts';
import type { Draft } from './commands/put-records.ts';
import { ENTRIES, newKey } from './testing-entries.ts';
import { recordEntry } from './commands/record.ts';
import { fromFront, STUDY, testStore, type TestStore } from './testing.ts';

const IDENTITY = { issuer: 'https://idp.invalid', subject: 'n1' };
let t: TestStore;
let clock: Date;

beforeEach(async () => {
  clock = new Date('2026-03-01T02:00:00.000Z');
  t = await testStore(() => clock);
});
afterEach(() => t.close());

const user = (over: Partial<User> = {}): Draft => ({
  kind: 'user',
  record: {
    id: 'u1',
    supplement: {},
    issuer: IDENTITY.issuer,
    tokenSubject: IDENTITY.subject,
    name: 'N. One',
    active: 'yes',
    ...over,
  },
});
const assignment = (over: Partial<Assignment> = {}): Draft => ({
  kind: 'assignment',
  record: {
    id: 'a1',
    supplement: {},
    userId: 'u1',
    role: 'investigator',
    siteIds: ['site-a'],
    from: '2026-01-01',
    to: null,
    ...over,
  },
});
const enters = async () => (await t.store.scope(IDENTITY, STUDY)) !== null;

test('ACC-03 an assignment that is ended, and an account that is closed, count from the next request on', async () => {
  await t.put(null, null, [user(), assignment()]);
  expect(await enters()).toBe(true);
  await t.put(null, null, [assignment({ to: '2026-02-28' })]);
  expect(await enters()).toBe(false);
  await t.put(null, null, [assignment({ to: '2026-03-01' })]);
  expect(await enters()).toBe(true);
  await t.put(null, null, [user({ active: 'no' })]);
  expect(await enters()).toBe(false);
});

test('an assignment begins and ends at midnight of the site', async () => {
  await t.put(null, null, [user(), assignment({ from: '2026-03-02', to: '2026-03-02' })]);
  // Shanghai is eight hours ahead.
  clock = new Date('2026-03-01T15:59:59.999Z');
  expect(await enters()).toBe(false);
  clock = new Date('2026-03-01T16:00:00.000Z');
  expect(await enters()).toBe(true);
  clock = new Date('2026-03-02T16:00:00.000Z');
  expect(await enters()).toBe(false);
});

test('ACC-08 an identity that was given to a second person is nobody’s', async () => {
  await t.put(null, null, [user(), assignment()]);
  expect(await enters()).toBe(true);
  await t.put(null, null, [user({ id: 'u2', name: 'N. Two' })]);
  expect(await enters()).toBe(false);
});

test('the same person at another issuer is another person', async () => {
  await t.put(null, null, [user(), assignment()]);
  expect(await t.store.scope({ ...IDENTITY, issuer: 'https://other.invalid' }, STUDY)).toBeNull();
});

test('one role at a time, with the sites of that role added up', async () => {
  await t.put(null, null, [
    user(),
    assignment(),
    assignment({ id: 'a2', siteIds: ['site-b'] }),
    assignment({ id: 'a3', role: 'data-manager', siteIds: null }),
  ]);
  expect(await t.store.scope(IDENTITY, STUDY)).toMatchObject({
    role: 'investigator',
    siteIds: ['site-a', 'site-b'],
  });
});

test('T-12 a launch reaches the one subject it is about, in every way of asking', async () => {
  await t.put(null, null, [user(), assignment()]);
  const scope = (await t.store.scope(IDENTITY, STUDY, 'A-001'))!;
  const { known, ...seen } = await t.store.read(scope, {}, async (reader) => ({
    known: reader.knownAt,
    own: (await reader.subject('s1'))?.code,
    other: await reader.subject('s2'),
    byCode: await reader.subjectByCode('A-002'),
    page: (await reader.subjects({ first: 9, after: null })).subjects.map(({ code }) => code),
    count: await reader.countSubjects(),
    audit: (await reader.auditTrail({}, fromFront(1000)))?.found.flatMap(
      ({ line: { subjectId } }) => subjectId ?? [],
    ),
  }));
  expect(seen).toMatchObject({ own: 'A-001', other: null, byCode: null, page: ['A-001'], count: 1 });
  expect(new Set(seen.audit)).toEqual(new Set(['s1']));
  const write = (subjectId: string) =>
    t.store.write(
      scope,
      recordEntry({ ...newKey(), kind: 'visit', subjectId, siteId: null, record: ENTRIES.visit }),
    );
  expect(await write('s2')).toEqual({ ok: false, refusal: { code: 'not-found' } });
  const heard: (string | null)[] = [];
  const stop = new AbortController();
  for await (const { change, subjectId } of t.store.follow(scope, 0, stop.signal)) {
    heard.push(subjectId);
    if (change >= known) stop.abort();
  }
  expect(heard.filter((one) => one !== null)).toEqual(['s1']);
  // A launch for somebody who is not in the study reaches nobody.
  const nobody = (await t.store.scope(IDENTITY, STUDY, 'A-999'))!;
  expect(await t.store.read(nobody, {}, (reader) => reader.countSubjects())).toBe(0);
});

test('T-17 planned tables are there at named cuts, and nowhere else', async () => {
  const sponsor = t.scope('sponsor');
  expect(await t.store.plannedTables(sponsor, 'Interim')).toBeNull();
  const knownAt = (await t.store.study(STUDY))!.lastChange;
  await t.put(null, null, [
    { kind: 'dataCut', record: { ...ENTRIES.dataCut, id: 'c1', name: 'Interim', on: '2026-02-28', knownAt } },
  ]);
  await t.put('s1', 'site-a', [{ kind: 'exposure', record: { ...ENTRIES.exposure, id: 'e1' } }]);
  // What came after the cut does not show in it.
  expect(await t.store.plannedTables(sponsor, 'Interim')).toMatchObject({ enrolled: 3, infused: 0 });
  expect(await t.store.plannedTables(t.scope('system-admin'), 'Interim')).toBeNull();
  const text = JSON.stringify(await t.store.plannedTables(sponsor, 'Interim'));
  for (const id of ['s1', 's2', 's3', 'A-00', 'B-00', 'site-a']) expect(text).not.toContain(id);
});
