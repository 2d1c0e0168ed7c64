/** What is kept of each subject, for which days, and what is thrown away first (issue 4, item 7). */
import { expect, test } from 'vitest';
import { createKeptSummaries } from './kept-summaries.ts';

const span = (from: string, until: string | null) => ({ from, until });
const made = (answer: string, from: string, until: string | null) =>
  Promise.resolve({ answer, span: span(from, until) });

test('an answer is found on the days on which it holds, and on no other', async () => {
  const kept = createKeptSummaries(10);
  await kept.keep('s1', '2026-03-01', 1, made('a', '2026-02-01', '2026-04-01'));
  expect(kept.find('s1', '2026-02-01')).toMatchObject({ answer: 'a' });
  expect(kept.find('s1', '2026-04-01')).toBeUndefined();
  expect(kept.find('s2', '2026-03-01')).toBeUndefined();
});

test('two days at a time; the one that was drawn first goes first', async () => {
  const kept = createKeptSummaries(10);
  for (const month of ['01', '02', '03'])
    await kept.keep('s1', `2026-${month}-15`, 1, made(month, `2026-${month}-01`, `2026-${month}-28`));
  expect(['01', '02', '03'].map((month) => kept.find('s1', `2026-${month}-15`) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
  expect(kept.weight).toBe(2);
});

test('what is being drawn is not drawn twice; what fails is forgotten', async () => {
  const kept = createKeptSummaries(10);
  const first = kept.keep('s1', '2026-03-01', 1, made('a', '', null));
  expect(kept.find('s1', '2026-03-01')).toBeInstanceOf(Promise);
  await first;
  const failed = kept.keep('s2', '2026-03-01', 1, Promise.reject(new Error('cannot be drawn')));
  await expect(failed).rejects.toThrow('cannot be drawn');
  expect(kept.find('s2', '2026-03-01')).toBeUndefined();
  expect(kept.weight).toBe(1);
});

test('past the limit what was not used for longest goes, whatever it weighs', async () => {
  const kept = createKeptSummaries(25);
  await kept.keep('s1', '2026-03-01', 10, made('a', '', null));
  await kept.keep('s2', '2026-03-01', 10, made('b', '', null));
  void kept.find('s1', '2026-03-01');
  await kept.keep('s3', '2026-03-01', 10, made('c', '', null));
  expect(['s1', 's2', 's3'].map((key) => kept.find(key, '2026-03-01') !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
  expect(kept.weight).toBe(20);
});
