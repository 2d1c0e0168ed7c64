/** However many providers stand on a page, the gateway sees one stream for each user. */
import { describe, expect, test, vi } from 'vitest';
import { madeUpSubject } from '../testing/made-up.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { StudyPositionDocument } from './generated/graphql.ts';
import { shareClient, type SharedClient } from './shared.ts';

test('two providers of one user share a stream; it goes on when one of them leaves', async () => {
  const gateway = await startTestGateway('TS-SLE-ITP-01', [madeUpSubject('BJ01-001', '45')]);
  const getToken = (): string => 'good';
  const of = { gateway: gateway.url, study: 'TS-SLE-ITP-01', getToken };
  const [one, two] = [shareClient(of), shareClient({ ...of })];
  const other = shareClient({ ...of, getToken: () => 'good' });
  try {
    expect(two.client).toBe(one.client);
    expect(other.client).not.toBe(one.client);
    for (const { client } of [one, two]) {
      client.watch(client.questions.responseSummary, 'BJ01-001', null, () => undefined);
    }
    await vi.waitFor(() => expect(gateway.streams).toBe(1), { timeout: 10_000 });
    one.release();
    one.release();
    const seen = vi.fn();
    two.client.watch(two.client.questions.responseSummary, 'BJ01-001', null, seen);
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await vi.waitFor(
      () =>
        expect(seen).toHaveBeenLastCalledWith(
          expect.objectContaining({
            held: expect.objectContaining({
              value: expect.objectContaining({ latest: expect.objectContaining({ platelets: '132' }) }),
            }),
          }),
        ),
      { timeout: 10_000 },
    );
    two.release();
    await vi.waitFor(() => expect(gateway.streams).toBe(0), { timeout: 10_000 });
    // Somebody who comes later gets a new one.
    const later = shareClient(of);
    expect(later.client).not.toBe(one.client);
    later.release();
  } finally {
    other.release();
    await gateway.stop();
  }
});

describe('a callback that is written anew', () => {
  const tokenOf = (sub: string, serial: number): string =>
    ['e30', Buffer.from(JSON.stringify({ iss: 'idp', sub, jti: serial })).toString('base64url'), 'x'].join(
      '.',
    );
  /** A client that has asked once, with the token of a callback. */
  async function asked(
    token: string,
    body: (shared: SharedClient, gone: () => void, sent: () => string[]) => Promise<void>,
  ) {
    const gateway = await startTestGateway('TS-SLE-ITP-01', [madeUpSubject('BJ01-001', '45')]);
    const gone = vi.fn();
    const of = { gateway: gateway.url, study: 'TS-SLE-ITP-01', getToken: () => token };
    const shared = shareClient(of, gone);
    const sent = (): string[] => gateway.received.map(({ headers }) => headers.authorization!.slice(7));
    try {
      await ask(shared);
      await body(shared, gone, sent);
    } finally {
      shared.release();
      await gateway.stop();
    }
  }
  const ask = ({ client }: SharedClient): Promise<unknown> =>
    client.read(StudyPositionDocument, { study: 'TS-SLE-ITP-01' });

  test('is asked from now on where its token is about the same person', () =>
    asked(tokenOf('wu', 1), async (shared, gone, sent) => {
      expect(await shared.take(() => tokenOf('wu', 2))).toBe(true);
      await ask(shared);
      expect(sent().at(-1)).toBe(tokenOf('wu', 2));
      expect(gone).not.toHaveBeenCalled();
    }));

  test.each([
    ['somebody else', tokenOf('wu', 1), tokenOf('li', 2)],
    ['nobody knows whom', 'opaque-1', 'opaque-2'],
  ])('is refused where its token is about %s', (_, first, second) =>
    asked(first, async (shared, _gone, sent) => {
      expect(await shared.take(() => second)).toBe(false);
      expect(sent()).not.toContain(second);
    }),
  );

  test('one that gives no token now is asked again, and somebody else is not let in by it', () =>
    asked('opaque-1', async (shared, gone, sent) => {
      let token: string | null = null;
      expect(await shared.take(() => (token === null ? Promise.reject(new Error('away')) : token))).toBe(
        true,
      );
      token = 'opaque-2';
      await ask(shared);
      expect(gone).toHaveBeenCalledOnce();
      expect(sent()).not.toContain('opaque-2');
    }));

  test('the same callback with a token of somebody else ends the client before anything is sent', async () => {
    let who = 'wu';
    const gateway = await startTestGateway('TS-SLE-ITP-01', [madeUpSubject('BJ01-001', '45')]);
    const gone = vi.fn();
    const of = { gateway: gateway.url, study: 'TS-SLE-ITP-01', getToken: () => tokenOf(who, 1) };
    const shared = shareClient(of, gone);
    try {
      await ask(shared);
      who = 'li';
      await ask(shared);
      expect(gone).toHaveBeenCalledOnce();
      expect(gateway.received.map(({ headers }) => headers.authorization)).not.toContain(
        `Bearer ${tokenOf('li', 1)}`,
      );
      const next = shareClient(of);
      expect(next.client).not.toBe(shared.client);
      next.release();
    } finally {
      shared.release();
      await gateway.stop();
    }
  });
});
