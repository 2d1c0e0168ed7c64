import { describe, expect, test } from 'vitest';
import { createGateway } from './gateway.ts';

const answering =
  (status: number, body: string): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, { status }));

const ask = (send: typeof fetch, signal?: AbortSignal) =>
  createGateway('/graphql', () => Promise.resolve('secret'), send).ask('{ x }', {}, signal);

const refusal = (code: string): string =>
  JSON.stringify({ errors: [{ message: 'm', extensions: { code } }] });

describe('what an answer means', () => {
  test.each([
    ['data', 200, '{"data":{"x":1}}', { data: { x: 1 } }],
    [
      'an answer with a hole in it',
      200,
      '{"data":{"x":null},"errors":[{"message":"m"}]}',
      { trouble: 'failed' },
    ],
    ['a refusal of the role', 200, refusal('FORBIDDEN'), { trouble: 'forbidden' }],
    ['a refusal of the address', 403, '', { trouble: 'forbidden' }],
    ['a proxy before a gateway that is down', 502, '<html>', { trouble: 'unreachable' }],
    ['a fault of the gateway', 500, '{"error":"x"}', { trouble: 'failed' }],
    ['something else altogether', 200, '<html>', { trouble: 'failed' }],
    ['JSON that is no answer', 200, 'null', { trouble: 'failed' }],
  ])('%s', async (_what, status, body, expected) => {
    expect(await ask(answering(status, body))).toEqual(expected);
  });

  test('no answer at all', async () => {
    expect(await ask(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      trouble: 'unreachable',
    });
  });

  test('the caller gave up', async () => {
    const caller = new AbortController();
    const answer = ask(
      (_to, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          caller.abort();
        }),
      caller.signal,
    );
    expect(await answer).toEqual({ trouble: 'aborted' });
  });
});

describe('the token', () => {
  test('travels in the header only, and is asked for anew when it was refused', async () => {
    const seen: string[] = [];
    const asked: unknown[] = [];
    let tokens = 0;
    const gateway = createGateway(
      '/graphql',
      (request) => {
        asked.push(request);
        tokens += 1;
        return Promise.resolve(`token ${tokens}`);
      },
      (to, init) => {
        expect(to).toBe('/graphql');
        seen.push(new Headers(init?.headers).get('Authorization') ?? '');
        return Promise.resolve(
          seen.length === 1
            ? new Response(refusal('UNAUTHENTICATED'), { status: 401 })
            : new Response('{"data":{"x":1}}'),
        );
      },
    );
    expect(await gateway.ask('{ x }', {})).toEqual({ data: { x: 1 } });
    expect(seen).toEqual(['Bearer token 1', 'Bearer token 2']);
    expect(asked).toEqual([{ refused: false }, { refused: true }]);
  });

  test('refused twice is the end of the session', async () => {
    expect(await ask(answering(401, refusal('UNAUTHENTICATED')))).toEqual({ trouble: 'unauthenticated' });
  });
});
