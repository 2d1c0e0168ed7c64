/** Screen readers hear each sentence, one at a time, and a burst as one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setUp = () => {
  const shown: string[] = [];
  const announcer = createAnnouncer(
    (text) => shown.push(text),
    async (count) => `${count} results have changed.`,
  );
  return { announcer, heard: () => shown.filter(Boolean), shown };
};

test('says two sentences one after the other, then empties the region', async () => {
  const { announcer, heard, shown } = setUp();
  announcer.say('one');
  announcer.say('two');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard()).toEqual(['one']);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(heard()).toEqual(['one', 'two']);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(shown.at(-1)).toBe('');
});

test('says the same sentence a second time, with an empty region in between', async () => {
  const { announcer, shown } = setUp();
  announcer.say('again');
  await vi.advanceTimersByTimeAsync(2_000);
  announcer.say('again');
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.slice(-3)).toEqual(['', '', 'again']);
});

test('counts a burst instead of reciting it', async () => {
  const { announcer, heard } = setUp();
  for (let index = 0; index < 40; index += 1) announcer.say(`change ${index}`);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard()).toEqual(['40 results have changed.']);
});

test('is silent once stopped', async () => {
  const { announcer, heard } = setUp();
  announcer.say('one');
  announcer.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard()).toEqual([]);
});
