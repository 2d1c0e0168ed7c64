/** Who signed in and who was turned away (AUD-11). */
import { expect, test } from 'vitest';
import type { AccessEvent } from '../data/access-log.ts';
import { createSignIns, type Session } from './sign-ins.ts';

const scope = { userId: 'u1', userName: 'U', role: 'cra', studyId: 's', siteIds: 'all' } as const;
const session = (expiresAt: number): Session => ({
  identity: { issuer: 'https://idp.example', subject: 'cra-7' },
  expiresAt,
  client: 'kit 1.2',
  requestId: 'q1',
});

function signIns() {
  const noted: AccessEvent[] = [];
  let now = 0;
  const log = createSignIns({ note: (event) => void noted.push(event) }, () => now);
  return { log, noted, wait: (ms: number) => void (now += ms) };
}

test('AUD-11: a sign-in is noted once per token and study, however many requests follow', () => {
  const { log, noted } = signIns();
  for (const expiresAt of [600, 600, 1200]) log.entered(scope, session(expiresAt));
  log.entered({ ...scope, studyId: 'other' }, session(1200));
  expect(noted.map(({ event, studyId, actorId }) => `${event} ${studyId} ${actorId}`)).toEqual([
    'sign-in s u1',
    'sign-in s u1',
    'sign-in other u1',
  ]);
});

test('AUD-11: somebody with a good token and no part in the study is noted with the account of the token', () => {
  const { log, noted } = signIns();
  log.entered(null, session(600));
  expect(noted).toMatchObject([
    { event: 'refusal', operation: 'enter-study', actorId: 'https://idp.example cra-7' },
  ]);
});

test('AUD-11: tokens that nobody accepts are noted by their number, so that a flood of them does not fill the log', () => {
  const { log, noted, wait } = signIns();
  for (let n = 0; n < 50; n += 1) log.refused();
  wait(10_000);
  log.refused();
  expect(noted.map(({ event, operation }) => `${event}: ${operation}`)).toEqual([
    'sign-in-refused: 1 tokens refused',
    'sign-in-refused: 50 tokens refused',
  ]);
});
