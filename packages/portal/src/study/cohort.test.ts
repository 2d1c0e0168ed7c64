import { describe, expect, test } from 'vitest';
import type { Answer, Gateway } from '../gateway/gateway.ts';
import { loadMore, loadUpTo } from './cohort.ts';
import type { SubjectPage } from './subjects.ts';

interface Variables {
  readonly first: number;
  readonly after: string | null;
  readonly at: { readonly knownAt: number } | null;
}

/** A study of `total` subjects whose cursors are positions; a change is written between any two requests. */
function study(total: number): { gateway: Gateway; asked: Variables[] } {
  const asked: Variables[] = [];
  let head = 100;
  return {
    asked,
    gateway: {
      ask: <T>(_query: string, variables: object) => {
        const { first, after, at } = variables as Variables;
        asked.push({ first, after, at });
        head += 1;
        const from = Number(after ?? 0);
        const to = Math.min(from + first, total);
        const page = {
          study: {
            cut: { knownAt: at?.knownAt ?? head, on: '2026-11-22' },
            subjects: {
              totalCount: total,
              pageInfo: { hasNextPage: to < total, endCursor: String(to) },
              edges: Array.from({ length: to - from }, (_, n) => ({ node: { code: String(from + n) } })),
            },
          },
        };
        return Promise.resolve({ data: page } as unknown as Answer<T>);
      },
    },
  };
}

const idle = new AbortController().signal;

describe('pages', () => {
  test('follow one another at the cut of the first, so that they belong together', async () => {
    const { gateway, asked } = study(60);
    const loaded = await loadUpTo(gateway, 'S', null, 25, idle);
    const more = await loadMore(gateway, 'S', 'rows' in loaded ? loaded : null, 25, idle);
    expect(asked).toEqual([
      { first: 25, after: null, at: null },
      { first: 25, after: '25', at: { knownAt: 101 } },
    ]);
    expect('rows' in more && more.rows.map(({ code }) => code)).toEqual(
      Array.from({ length: 50 }, (_, n) => String(n)),
    );
    expect(more).toMatchObject({ total: 60, knownAt: 101, next: '50' });
  });

  test('all of a large study in pages the gateway allows, telling of each', async () => {
    const { gateway, asked } = study(450);
    const told: number[] = [];
    const loaded = await loadUpTo(gateway, 'S', null, 450, idle, ({ rows }) => told.push(rows.length));
    expect(asked.map(({ first }) => first)).toEqual([200, 200, 50]);
    expect(told).toEqual([200, 400, 450]);
    expect(loaded).toMatchObject({ next: null });
  });

  test('an empty study is loaded with one request', async () => {
    const { gateway, asked } = study(0);
    expect(await loadUpTo(gateway, 'S', null, 25, idle)).toMatchObject({ rows: [], total: 0, next: null });
    expect(asked).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  const answering = (answer: Answer<SubjectPage>): Gateway => ({
    ask: <T>() => Promise.resolve(answer as unknown as Answer<T>),
  });

  test('a study that is not there, or out of reach, is absent', async () => {
    expect(await loadUpTo(answering({ data: { study: null } }), 'S', null, 25, idle)).toEqual({
      trouble: 'absent',
    });
  });

  test('trouble is passed on', async () => {
    expect(await loadUpTo(answering({ trouble: 'unreachable' }), 'S', null, 25, idle)).toEqual({
      trouble: 'unreachable',
    });
  });
});
