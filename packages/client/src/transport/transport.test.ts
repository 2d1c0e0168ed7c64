/** Every way a request can end is one of the outcomes, and the token is asked for and never kept. */
import { describe, expect, test, vi } from 'vitest';
import { StudyPositionDocument } from '../generated/graphql.ts';
import { createTransport, type GetToken } from './transport.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const POSITION = { data: { study: { cut: { knownAt: 7 } } } };
const UNAUTHENTICATED = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] };

function transportWith(
  answers: readonly (() => Response | Promise<Response>)[],
  getToken: GetToken = () => 'a token',
) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    requests.push({ url: String(url), init });
    return answers[Math.min(requests.length, answers.length) - 1]!();
  };
  const transport = createTransport({
    gateway: '/graphql',
    getToken,
    fetch: fetch as typeof globalThis.fetch,
    timeoutMs: 50,
  });
  return { requests, ask: () => transport.send(StudyPositionDocument, { study: 'S' }) };
}

describe('requests', () => {
  test('send the document, its variables, the token and the build (I-15)', async () => {
    const { ask, requests } = transportWith([() => json(200, POSITION)]);
    expect(await ask()).toEqual({ kind: 'data', data: POSITION.data, errors: [] });
    const { url, init } = requests[0]!;
    expect(url).toBe('/graphql');
    expect(init.headers).toMatchObject({
      Authorization: 'Bearer a token',
      'X-Trialside-Client': expect.stringMatching(/^0\.1\.0\+/),
    });
    // By its hash: a gateway in production answers nothing else.
    expect(JSON.parse(init.body as string)).toEqual({
      documentId: expect.stringMatching(/^sha256:[\da-f]{64}$/),
      variables: { study: 'S' },
    });
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', cache: 'no-store', redirect: 'error' });
  });

  test.each([
    ['a document of a portal as its text', 'query Own { studies { code } }', 'query'],
    ['a document of the built bundle as the hash that it is', `sha256:${'0'.repeat(64)}`, 'documentId'],
  ])('send %s', async (_what, document, as) => {
    const sent: unknown[] = [];
    const transport = createTransport({
      gateway: '/graphql',
      getToken: () => 'a token',
      fetch: (_url, init) => {
        sent.push(JSON.parse(init!.body as string));
        return Promise.resolve(json(200, POSITION));
      },
      timeoutMs: 1_000,
    });
    await transport.send(document as unknown as typeof StudyPositionDocument, { study: 'S' });
    expect(sent).toEqual([{ [as]: document, variables: { study: 'S' } }]);
  });

  test('ask for a token each time', async () => {
    const getToken = vi.fn(() => 'a token');
    const { ask } = transportWith([() => json(200, POSITION)], getToken);
    await ask();
    await ask();
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  test('ask once more for a token that was refused, and say that it was', async () => {
    const getToken = vi.fn(({ refused }: { refused: boolean }) => (refused ? 'new' : 'old'));
    const { ask, requests } = transportWith(
      [() => json(401, UNAUTHENTICATED), () => json(200, POSITION)],
      getToken,
    );
    expect((await ask()).kind).toBe('data');
    expect(requests.map(({ init }) => (init.headers as Record<string, string>)['Authorization'])).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
  });

  test('are unauthenticated after a second refusal, and without a token', async () => {
    expect(await transportWith([() => json(401, UNAUTHENTICATED)]).ask()).toEqual({
      kind: 'unauthenticated',
    });
    const signedOut = transportWith([() => json(200, POSITION)], () =>
      Promise.reject(new Error('signed out')),
    );
    expect(await signedOut.ask()).toEqual({ kind: 'unauthenticated' });
    expect(signedOut.requests).toHaveLength(0);
  });

  test('are forbidden where the role may not', async () => {
    const refusal = { data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
    expect(await transportWith([() => json(200, refusal)]).ask()).toEqual({ kind: 'forbidden' });
    expect(await transportWith([() => json(403, {})]).ask()).toEqual({ kind: 'forbidden' });
  });

  test('tell trouble on the way from trouble at the gateway', async () => {
    const unreachable = transportWith([() => Promise.reject(new TypeError('refused'))]);
    expect(await unreachable.ask()).toEqual({ kind: 'network', cause: 'unreachable' });
    const busy = transportWith([() => json(503, {}, { 'Retry-After': '2' })]);
    expect(await busy.ask()).toEqual({ kind: 'server', status: 503, retryAfterMs: 2000 });
    const notJson = transportWith([() => new Response('<html>proxy</html>', { status: 200 })]);
    expect(await notJson.ask()).toEqual({ kind: 'server', status: 200, retryAfterMs: null });
  });

  test('end after the time limit, even while waiting for a token', async () => {
    const slow = transportWith([() => new Promise<Response>(() => {})]);
    expect(await slow.ask()).toEqual({ kind: 'network', cause: 'timeout' });
    const tokenless = transportWith([() => json(200, POSITION)], () => new Promise<string>(() => {}));
    expect(await tokenless.ask()).toEqual({ kind: 'network', cause: 'timeout' });
  });

  test('keep what could be read beside the errors of what could not', async () => {
    const partial = { ...POSITION, errors: [{ message: 'part', path: ['study', 'subject'] }] };
    expect(await transportWith([() => json(200, partial)]).ask()).toEqual({
      kind: 'data',
      data: POSITION.data,
      errors: [{ message: 'part', path: ['study', 'subject'], code: null }],
    });
  });
});
