/** What is heard: notes rendered offline, and the course played, paused and skipped through on a page. TL-11. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, server, userEvent } from 'vitest/browser';
import { press, said, seen, shown, until } from '../../../testing/timeline.ts';
import '../../define.ts';
import type { TrialEndpointTimeline } from '../endpoint-timeline.ts';
import type { Note, Timbre } from './score.ts';
import { sound } from './sounds.ts';

vi.setConfig({ testTimeout: 90_000 });

const RATE = 24_000;
const NOTE: Note = { key: 'a', at: 0, seconds: 0.5, pitch: 440, glide: null, pan: 0, timbre: 'count' };

async function rendered(note: Partial<Note>): Promise<readonly [left: Float32Array, right: Float32Array]> {
  const context = new OfflineAudioContext(2, RATE * 0.6, RATE);
  sound(context, context.destination, { ...NOTE, ...note }, 0.01);
  const heard = await context.startRendering();
  return [heard.getChannelData(0), heard.getChannelData(1)];
}

const energy = (samples: Float32Array): number => samples.reduce((sum, one) => sum + one * one, 0);
/** Upward passes through zero in a second, where it is loud. */
function hertz(samples: Float32Array, from: number, to: number): number {
  let count = 0;
  for (let n = Math.round(from * RATE) + 1; n < to * RATE; n += 1)
    if (samples[n - 1]! < 0 && samples[n]! >= 0) count += 1;
  return count / (to - from);
}
/** Times it begins to be loud. */
function beats(samples: Float32Array): number {
  const step = RATE / 100;
  const loud = Array.from({ length: Math.floor(samples.length / step) }, (_, n) =>
    samples.subarray(n * step, (n + 1) * step).some((one) => Math.abs(one) > 0.06),
  );
  return loud.filter((is, n) => is && !loud[n - 1]).length;
}

describe('TL-11 what is heard', () => {
  test('the pitch of the count, gliding where it is known within bounds only', async () => {
    const [plain] = await rendered({});
    expect(Math.abs(hertz(plain, 0.1, 0.3) - 440)).toBeLessThan(10);
    const [gliding] = await rendered({ pitch: 220, glide: 880 });
    expect(hertz(gliding, 0.05, 0.15)).toBeLessThan(hertz(gliding, 0.3, 0.4) / 1.5);
  });

  test('the first day in the left ear, the last in the right', async () => {
    const [left, right] = await rendered({ pan: -1 });
    expect([energy(left) > 1, energy(right) < 0.01]).toEqual([true, true]);
    const [before, after] = await rendered({ pan: 1 });
    expect([energy(before) < 0.01, energy(after) > 1]).toEqual([true, true]);
  });

  test('as many beats as the grade, two for the line of a complete response', async () => {
    const of = async (timbre: Timbre): Promise<number> => beats((await rendered({ timbre }))[0]);
    const heard: number[] = [];
    for (const timbre of [
      'grade-1',
      'grade-2',
      'grade-3',
      'grade-4',
      'grade-5',
      'line-pr',
      'line-cr',
    ] as const)
      heard.push(await of(timbre));
    expect(heard).toEqual([1, 2, 3, 4, 5, 1, 2]);
  });
});

const button = (root: ShadowRoot, name: string) =>
  page.elementLocator(root.querySelector('figure')!).getByRole('button', { name, exact: true });

const status = (root: ShadowRoot): string => seen(root, '.sound [role=status]');

async function opened(): Promise<{ element: TrialEndpointTimeline; root: ShadowRoot }> {
  const made = await shown();
  await button(made.root, 'Play as sound').click();
  await until(() => expect(made.root.querySelector('.sound')).not.toBeNull());
  return made;
}

/** Chromium plays into the void where there is no device; other browsers do not play at all. */
async function needsSound(skip: (reason: string) => never): Promise<void> {
  if (server.browser === 'chromium') return;
  const context = new AudioContext();
  const plays = await Promise.race([
    context.resume().then(() => true),
    new Promise<false>((done) => setTimeout(() => done(false), 5_000)),
  ]);
  await context.close();
  if (!plays) skip('this machine has nothing that the browser could play sound on');
}

describe('TL-11 playing', () => {
  test('where no sound can be played it is said, and not called playing for ever', async () => {
    const { root } = await opened();
    const resume = vi.spyOn(AudioContext.prototype, 'resume').mockReturnValue(new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
      resume.mockRestore();
    });
    (button(root, 'Play').element() as HTMLElement).click();
    await until(() => expect(status(root)).toBe('Playing'));
    vi.advanceTimersByTime(10_000);
    await until(() => expect(status(root)).toBe('This browser plays no sound here.'));
  });

  test('opening plays nothing; what has no one day is named', async () => {
    const { root } = await opened();
    expect(status(root)).toBe('');
    expect(said(root)).toBe('');
    expect(seen(root, '.sound ul')).toContain('Nausea, grade 3; between');
    expect(root.querySelectorAll('.sound li')).toHaveLength(1);
  });

  test('the cursor goes along with what sounds, and a pause says where', async ({ skip }) => {
    const { root } = await opened();
    await needsSound(skip);
    await userEvent.selectOptions(root.querySelector<HTMLSelectElement>('.sound select')!, '0.5');
    await button(root, 'Play').click();
    await until(() => expect(said(root)).toContain('D−6'));
    await until(() => expect(said(root)).toContain('11\u00A0×10⁹/L'));
    await until(() => expect(root.querySelector('.picture .cursor')).not.toBeNull());
    await button(root, 'Pause').click();
    await until(() => expect(status(root)).toBe(`Paused at: ${said(root).replaceAll(/\s+/g, ' ')}`));
  });

  test('findings one after the other, in words, table and picture at once, and on to the end', async ({
    skip,
  }) => {
    const { root } = await opened();
    await needsSound(skip);
    await press(root, 't');
    const heard: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      await button(root, 'Next finding').click();
      await until(() => expect(status(root)).toMatch(/^(Paused at: .|No further finding)/));
      if (status(root).startsWith('No')) break;
      const what = said(root).split(';')[0]!;
      heard.push(what.replaceAll(/\s+/g, ' '));
      expect(root.querySelector('tr[aria-current] button')!.textContent!.trim()).toBe(what);
      expect(seen(root, '.readout')).toContain(heard.at(-1)!);
    }
    expect(heard).toEqual(['Fever, grade 3', 'Headache, grade 3', '45 ×10⁹/L', '132 ×10⁹/L']);
    await button(root, 'Play').click();
    await until(() => expect(status(root)).toBe('Played to the end'));
  });

  test('closed, or taken from the page, it is silent', async ({ skip }) => {
    const { element, root } = await opened();
    await needsSound(skip);
    const closing = vi.spyOn(AudioContext.prototype, 'close');
    await button(root, 'Play').click();
    await until(() => expect(said(root)).not.toBe(''));
    await button(root, 'Play as sound').click();
    await until(() => expect(closing).toHaveBeenCalledOnce());
    await button(root, 'Play as sound').click();
    await button(root, 'Play').click();
    await until(() => expect(status(root)).toBe('Playing'));
    element.remove();
    expect(closing).toHaveBeenCalledTimes(2);
    closing.mockRestore();
  });
});
