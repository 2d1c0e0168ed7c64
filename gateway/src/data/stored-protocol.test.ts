/** A protocol that an older build stored is read by this one, or refused with what is wrong with it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import type { Protocol } from '@trialside/rules';
import { recordEntry } from './commands/record.ts';
import { operatorScope } from '../auth/scope.ts';
import { loggable } from '../server/log.ts';
import { ProtocolUnreadable } from './stored-protocol.ts';
import { newKey, refusalText } from './testing-entries.ts';
import { testProtocol, testStore, type TestStore } from './testing.ts';

let t: TestStore;
beforeEach(async () => {
  t = await testStore(() => new Date('2026-03-01T02:00:00.000Z'));
});
afterEach(() => t.close());

/** As an import of an older build would have left it: nothing judges it on the way in. */
const stored = (document: object): Promise<number> =>
  t.put(null, null, [
    { kind: 'protocol', record: { id: 'protocol', supplement: {}, document: document as Protocol } },
  ]);

const read = (knownAt?: number): Promise<Protocol> =>
  t.store.read(t.scope('qa-auditor'), { knownAt }, (reader) => reader.protocol());

test('what a build writes it reads back, to the last option', async () => {
  expect(await read()).toEqual(testProtocol());
  expect(parseProtocol(testProtocol())).toEqual({ ok: true, protocol: testProtocol() });
});

test('an endpoint that an older build did not know is none of its study', async () => {
  const { questionnaires: _unknown, ...endpoints } = testProtocol().endpoints;
  await stored({ ...testProtocol(), endpoints });
  expect((await read()).endpoints.questionnaires).toBeNull();
});

test('what has no default is named, with what to do; earlier cuts stay readable', async () => {
  const schedule = testProtocol().schedule.map(({ planned: _unknown, ...visit }) => visit);
  const change = await stored({ ...testProtocol(), schedule });
  await expect(read()).rejects.toThrow(ProtocolUnreadable);
  await expect(read()).rejects.toThrow(/another version.*schedule\.0\.planned: .*and \d+ more.*--protocol/);
  expect(await read(change - 1)).toEqual(testProtocol());
  // The log has no room for sentences: it says how much is wrong and where, and none of it is withheld.
  const { code } = (await read().catch((error: unknown) => error)) as ProtocolUnreadable;
  const line = { event: 'protocol-unreadable', reason: code } as const;
  expect(loggable(line)).toEqual(line);
  expect(code).toMatch(/^problems:\d+ at:schedule\.0\.planned$/);
});

test('a protocol that a rule could not be asked with is not entered', async () => {
  const document = { ...testProtocol(), plannedSubjects: 0 } as Protocol;
  const written = await t.store.write(
    operatorScope(t.studyId, 'test'),
    recordEntry({ ...newKey(), kind: 'protocol', subjectId: null, record: { supplement: {}, document } }),
  );
  expect(written.ok || refusalText(written.refusal)).toEqual(['document.plannedSubjects: protocol-wrong']);
});
