/** T-08: who keeps sending what is refused is turned away at the door, and the others are served. */
import { expect, test } from 'vitest';
import { testGateway } from '../testing.ts';

test('after 300 refused documents in a minute the door stays shut for that caller alone', async () => {
  const gateway = await testGateway();
  try {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await gateway.token('investigator')}`,
    };
    const body = JSON.stringify({ query: `{ ${'__typename '.repeat(501)} }` });
    const ask = (): Promise<Response> => fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    // A bucket fills again while a slow machine is asking: it is emptied all the same.
    let last = await ask();
    for (let n = 1; n < 2000 && last.status !== 429; n += 1) {
      expect(await last.text()).toContain('LIMIT_EXCEEDED');
      last = await ask();
    }
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await last.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(await gateway.post({ query: '{ studies { code } }' }, 'medical-monitor')).toMatchObject({
      status: 200,
      data: { studies: [{ code: gateway.study }] },
    });
  } finally {
    await gateway.stop();
  }
}, 60_000);
