/** T-08, T-09: how many streams may be open, for one person and for everybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftPlatelets } from '../../data/testing.ts';
import { openStream, type OpenStream } from '../live/testing.ts';
import { personDrafts, testGateway, type TestGateway } from '../testing.ts';
import { createStreamSeats } from './stream-seats.ts';

test('a place is one person’s, counts in all, and is given back once', () => {
  const seats = createStreamSeats({ perPerson: 2, inAll: 3 });
  const [first, second] = [seats.take('a'), seats.take('a')];
  expect(seats.take('a')).toBeNull();
  expect(seats.take('b')).not.toBeNull();
  expect(seats.take('c')).toBeNull();
  first!();
  first!();
  expect(seats.take('c')).not.toBeNull();
  expect(seats.take('c')).toBeNull();
  second!();
  expect(seats.take('a')).not.toBeNull();
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ env: { TRIALSIDE_STREAMS_PER_PERSON: '2', TRIALSIDE_STREAMS: '3' } });
});
afterAll(() => gateway.stop());

const SUBSCRIBE = 'subscription { studyChanged(study: "TS-TEST-01") { change } }';

async function refusal(person: string): Promise<{ readonly status: number; readonly body: string }> {
  const stop = new AbortController();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'text/event-stream',
      Authorization: `Bearer ${await gateway.token(person)}`,
    },
    body: JSON.stringify({ query: SUBSCRIBE.replace('TS-TEST-01', gateway.study) }),
    signal: stop.signal,
  });
  // A stream that was let through would not end.
  const body = response.status === 200 ? '' : await response.text();
  stop.abort();
  return { status: response.status, body };
}

const stream = (person: string): Promise<OpenStream> =>
  openStream({ url: gateway.url, study: gateway.study, token: () => gateway.token(person) });

test('one stream too many is refused by name; a place that is left, or whose rights end, is free again', async () => {
  await gateway.t.put(null, null, personDrafts({ role: 'data-manager', siteIds: null }));
  await gateway.t.put(null, null, personDrafts({ role: 'qa-auditor', siteIds: null }));
  const first = await stream('medical-monitor');
  const second = await stream('medical-monitor');
  expect(await refusal('medical-monitor')).toMatchObject({
    status: 429,
    body: expect.stringContaining('"code":"TOO_MANY_STREAMS"'),
  });
  const other = await stream('data-manager');
  expect(await refusal('qa-auditor')).toMatchObject({ status: 429 });

  // Whoever was refused a stream still asks.
  const { status } = await gateway.post({ query: '{ studies { code } }' }, 'qa-auditor');
  expect(status).toBe(200);

  first.stop();
  await expect.poll(async () => (await refusal('qa-auditor')).status, { timeout: 30_000 }).toBe(200);

  await gateway.t.put(
    null,
    null,
    personDrafts({ role: 'data-manager', siteIds: null, to: '2026-01-02' }).slice(1),
  );
  await gateway.t.put('s1', 'site-a', [draftPlatelets('seat-1', '2026-02-01', '40')]);
  await other.ended();
  const [third, fourth] = await Promise.all([stream('qa-auditor'), stream('qa-auditor')]);
  for (const open of [second, third, fourth]) open.stop();
}, 60_000);
