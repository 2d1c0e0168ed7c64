/** Readings without a network: the turn of the day at the site, and what an error beside the data does to whom. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnswerError, Outcome } from '../transport/outcome.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Reading } from './reading.ts';
import type { SubjectNode, SubjectQuery } from './subject-query.ts';

interface Node extends SubjectNode {
  readonly text: string | null;
}

const QUERY: SubjectQuery<Node, string> = {
  name: 'text',
  one: 'one' as unknown as SubjectQuery<Node, string>['one'],
  cohort: 'cohort' as unknown as SubjectQuery<Node, string>['cohort'],
  value: ({ text }) => text,
};

let readings: Readings | null = null;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  readings?.close();
  vi.useRealTimers();
});

const node = (code: string, on: string, text: string | null = code): Node => ({
  id: `id-${code}`,
  code,
  on,
  text,
  site: { timeZone: 'Asia/Shanghai' },
});

const answered = (data: unknown, errors: readonly AnswerError[] = []): Outcome<never> =>
  ({ kind: 'data', data, errors }) as Outcome<never>;

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('the turn of the day at the site', () => {
  test('is read once for each day, although nothing was recorded', async () => {
    // 15:59 UTC is 23:59 in Shanghai.
    vi.setSystemTime('2026-11-22T15:59:30Z');
    let on = '2026-11-22';
    const ask = vi.fn(async () =>
      answered({ study: { synthetic: true, cut: { knownAt: 1 }, subject: node('A', on) } }),
    );
    readings = createReadings({ study: 'S', ask: ask as never });
    const seen: Reading<string>[] = [];
    readings.observe(QUERY, 'A', null, (reading) => seen.push(reading));
    await settle();
    on = '2026-11-23';
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(seen.at(-1)).toMatchObject({ cut: { on: '2026-11-23' } });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('asks no more than once where the clock of the desk is a day ahead', async () => {
    vi.setSystemTime('2026-11-23T15:00:00Z');
    const ask = vi.fn(async () =>
      answered({ study: { synthetic: true, cut: { knownAt: 1 }, subject: node('A', '2026-11-22') } }),
    );
    readings = createReadings({ study: 'S', ask: ask as never });
    readings.observe(QUERY, 'A', null, () => {});
    await vi.advanceTimersByTimeAsync(1_800_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('changes nothing that is shown as of a day', async () => {
    vi.setSystemTime('2026-11-22T15:59:30Z');
    const ask = vi.fn(async () =>
      answered({ study: { synthetic: true, cut: { knownAt: 1 }, subject: node('A', '2026-05-01') } }),
    );
    readings = createReadings({ study: 'S', ask: ask as never });
    readings.observe(QUERY, 'A', { on: '2026-05-01' }, () => {});
    await vi.advanceTimersByTimeAsync(7_200_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('an error beside a page of the cohort', () => {
  async function readPage(path: AnswerError['path']): Promise<Record<string, unknown>> {
    const edges = ['A', 'B', 'C'].map((code) => ({
      node: node(code, '2026-11-22', code === 'B' ? null : code),
    }));
    const subjects = { edges, pageInfo: { hasNextPage: false, endCursor: null } };
    const error: AnswerError = { message: 'unreadable', path, code: null };
    const ask = async (): Promise<Outcome<never>> =>
      answered({ study: { synthetic: true, cut: { knownAt: 1 }, subjects } }, [error]);
    readings = createReadings({ study: 'S', ask: ask as never });
    const last: Record<string, Reading<string>> = {};
    for (const code of ['A', 'B', 'C', 'D'])
      readings.observe(QUERY, code, null, (reading) => (last[code] = reading));
    await settle();
    return Object.fromEntries(
      Object.entries(last).map(([code, reading]) => [
        code,
        reading.kind === 'value' ? reading.complete : reading.kind,
      ]),
    );
  }

  test('marks the subject it is about, and no other', async () => {
    expect(await readPage(['study', 'subjects', 'edges', 1, 'node', 'text'])).toEqual({
      A: true,
      B: 'failed',
      C: true,
      // Whether a subject that is not on the page exists cannot be told from a page with a hole.
      D: 'failed',
    });
  });

  test('marks all of them where it may be about any', async () => {
    expect(await readPage(['study', 'subjects'])).toEqual({ A: false, B: 'failed', C: false, D: 'failed' });
  });
});
