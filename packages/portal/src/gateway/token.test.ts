import { expect, test } from 'vitest';
import { demoToken } from './token.ts';

function desk(expiresIn = 600) {
  let issued = 0;
  let clock = 0;
  const requests: RequestInit[] = [];
  const send: typeof fetch = (_to, init) => {
    requests.push(init ?? {});
    issued += 1;
    return Promise.resolve(new Response(JSON.stringify({ token: `token ${issued}`, expiresIn })));
  };
  const getToken = demoToken('investigator', send, () => clock);
  return { getToken, requests, pass: (seconds: number) => (clock += seconds * 1000) };
}

test('many widgets asking at once are one sign-in', async () => {
  const { getToken, requests } = desk();
  expect(await Promise.all([getToken(), getToken(), getToken()])).toEqual(Array(3).fill('token 1'));
  expect(requests).toHaveLength(1);
  expect(requests[0]?.body).toBe('{"user":"investigator"}');
});

test('a token is renewed before it ends, not after', async () => {
  const { getToken, pass } = desk(600);
  expect(await getToken()).toBe('token 1');
  pass(479);
  expect(await getToken()).toBe('token 1');
  pass(1);
  expect(await getToken()).toBe('token 2');
});

test('a refused token is not handed out again', async () => {
  const { getToken } = desk();
  expect(await getToken()).toBe('token 1');
  expect(await getToken({ refused: true })).toBe('token 2');
  expect(await getToken({ refused: false })).toBe('token 2');
});

test('after a failed sign-in the next one is tried', async () => {
  let works = false;
  const getToken = demoToken('medical-monitor', () =>
    works
      ? Promise.resolve(new Response('{"token":"t","expiresIn":600}'))
      : Promise.resolve(new Response('', { status: 503 })),
  );
  await expect(getToken()).rejects.toThrow('503');
  works = true;
  expect(await getToken()).toBe('t');
});
