/** However many providers stand on a page, the gateway sees one stream for each user. */
import { expect, test, vi } from 'vitest';
import { madeUpSubject } from '../testing/made-up.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { shareClient } from './shared.ts';

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
