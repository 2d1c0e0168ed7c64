/** Streams over HTTP that are cut, resumed, moved to another gateway, and closed when rights end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftPlatelets } from '../../data/testing.ts';
import { personDrafts, testGateway, type TestGateway } from '../testing.ts';
import { openStream, type OpenStream } from './testing.ts';

let gateway: TestGateway;
let samples = 0;

beforeAll(async () => {
  gateway = await testGateway({
    people: [
      { role: 'investigator', siteIds: ['site-a'] },
      { role: 'medical-monitor', siteIds: null },
      { role: 'cra', siteIds: ['site-a', 'site-b'] },
    ],
  });
});
afterAll(() => gateway.stop());

const record = (subject = 's1', site = 'site-a'): Promise<number> =>
  gateway.t.put(subject, site, [draftPlatelets(`live-${(samples += 1)}`, '2026-02-01', '40')]);

const stream = (
  person: string,
  options: { lastEventId?: string | null; after?: number; url?: string } = {},
): Promise<OpenStream> =>
  openStream({ url: gateway.url, study: gateway.study, token: () => gateway.token(person), ...options });

describe('a stream that comes back', () => {
  test('with its last id hears of everything in between once, and of nothing before', async () => {
    const first = await stream('medical-monitor');
    const one = await record();
    await first.until((changes) => changes.includes(one));
    first.stop();
    const missed = [await record(), await record('s3', 'site-b'), await record('s2')];
    const second = await stream('medical-monitor', { lastEventId: first.lastEventId });
    const next = await record();
    expect(await second.until((changes) => changes.includes(next))).toEqual([...missed, next]);
    second.stop();
  });

  test('that was cut before its first event is resumed from where it began', async () => {
    const first = await stream('medical-monitor');
    await first.untilId();
    first.stop();
    const missed = await record();
    const second = await stream('medical-monitor', { lastEventId: first.lastEventId });
    expect(await second.until((changes) => changes.includes(missed))).toEqual([missed]);
    second.stop();
  });

  test('to another gateway on the same store goes on there', async () => {
    const other = await gateway.beside();
    const first = await stream('medical-monitor');
    const one = await record();
    await first.until((changes) => changes.includes(one));
    first.stop();
    const missed = await record();
    const second = await stream('medical-monitor', { lastEventId: first.lastEventId, url: other.url });
    const next = await record();
    expect(await second.until((changes) => changes.includes(next))).toEqual([missed, next]);
    second.stop();
  });

  test.each([
    ['from a log that went on differently', (change: number) => `${change}-00000000`],
    ['from the future of this log', (change: number) => `${change + 1000}`],
  ])('%s is told to read everything anew, and goes on from the end', async (_what, position) => {
    const last = await record();
    const back = await stream('medical-monitor', { lastEventId: position(last) });
    expect(await back.until((changes) => changes.length > 0)).toEqual([last]);
    expect(back.resets).toBe(1);
    const next = await record();
    expect(await back.until((changes) => changes.includes(next))).toEqual([last, next]);
    expect(back.resets).toBe(1);
    back.stop();
  });

  test('with something that is no position begins now', async () => {
    await record();
    const back = await stream('medical-monitor', { lastEventId: 'nonsense' });
    await back.untilId();
    const next = await record();
    expect(await back.until((changes) => changes.includes(next))).toEqual([next]);
    back.stop();
  });
});

describe('access', () => {
  test('a replay tells nobody of subjects out of reach', async () => {
    const start = await record();
    const hidden = await record('s3', 'site-b');
    const own = await record();
    const replay = await stream('investigator', { after: start });
    expect(await replay.until((changes) => changes.includes(own))).toEqual([own]);
    expect(replay.text).not.toContain(`"change":${hidden}`);
    replay.stop();
  });

  test('a stream ends when the assignment is taken away, and the next one hears of nothing', async () => {
    const live = await stream('cra');
    const one = await record();
    await live.until((changes) => changes.includes(one));
    await gateway.t.put(null, null, personDrafts({ role: 'cra', siteIds: [], to: '2026-01-02' }).slice(1));
    const after = await record();
    await live.ended();
    expect(live.changes).not.toContain(after);
    const back = await stream('cra', { lastEventId: live.lastEventId });
    const probe = await stream('medical-monitor', { after });
    const last = await record();
    await probe.until((changes) => changes.includes(last));
    expect(back.changes).toEqual([]);
    back.stop();
    probe.stop();
  });

  test('a stream ends when a site is taken away, so that its client comes back with what it may still know', async () => {
    const live = await stream('investigator');
    await live.untilId();
    await gateway.t.put(null, null, personDrafts({ role: 'investigator', siteIds: ['site-b'] }).slice(1));
    await live.ended();
  });
});
