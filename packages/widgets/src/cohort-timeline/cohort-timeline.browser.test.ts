/** The swimmer plot in a real browser: lanes in groups, columns, the rate, words for who cannot see, states, many subjects. */
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CohortCourse } from '@trialside/client';
import type { CohortLane } from '@trialside/rules/timeline';
import { provider, put } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import '../define.ts';
import type { TrialOpen } from '../events/open.ts';
import type { TrialCohortTimeline } from './cohort-timeline.ts';

const lane = (code: string, more: Partial<CohortLane> = {}): CohortLane => ({
  subjectId: `id-${code}`,
  subjectCode: code,
  doseLevel: 'DL1',
  throughDay: 100,
  ended: null,
  runs: [],
  marks: [],
  standing: 'NR',
  responseDays: null,
  responseOngoing: false,
  worstGrade: null,
  events: 0,
  seriousEvents: 0,
  sledaiChange: null,
  doseLimiting: 'no-dlt',
  ...more,
});

const responder = lane('S-1', {
  runs: [
    { outcome: 'NR', from: 1, to: 20, ongoing: false },
    { outcome: 'CR', from: 21, to: 100, ongoing: true },
  ],
  marks: [{ type: 'dose-limiting', first: 3, last: 6, grade: 4, name: 'Fever' }],
  standing: 'CR',
  responseDays: 79,
  responseOngoing: true,
  worstGrade: 4,
  sledaiChange: -6,
  doseLimiting: 'dlt',
});
const died = lane('S-2', {
  throughDay: 300,
  ended: 'death',
  marks: [{ type: 'death', first: 300, last: 300, grade: null, name: 'death' }],
});
const waiting = lane('S-3', {
  doseLevel: null,
  throughDay: null,
  standing: 'not-infused',
  doseLimiting: 'not-infused',
});

const course = (lanes: readonly CohortLane[]): CohortCourse => ({
  cut: { knownAt: 12, on: '2026-11-22' },
  synthetic: true,
  doseLevels: [{ code: 'DL1', name: { en: 'Dose level 1', 'zh-CN': '剂量组 1' } }],
  lanes,
  rate: {
    responders: 1,
    of: 2,
    estimate: 0.5,
    lower: 0.0126,
    upper: 0.9874,
    level: 0.95,
    infused: 2,
    reached: 1,
    pending: 1,
    indeterminate: 0,
  },
});

async function shown(given: CohortCourse, locale = 'en') {
  const element = put(
    Object.assign(document.createElement('trial-cohort-timeline'), { course: given, locale }),
  ) as TrialCohortTimeline;
  await vi.waitFor(() => expect(element.shadowRoot!.querySelector('.name')).not.toBeNull(), {
    timeout: 8_000,
  });
  return { element, root: element.shadowRoot! };
}
const namesIn = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('.name')].map((one) => one.textContent!.trim());

test('says the rate with its interval and everybody who is not in it', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  const text = root.querySelector('figcaption')!.textContent!.replace(/\s+/g, ' ');
  expect(text).toContain('Cohort: 3 subjects, 2 infused');
  expect(text).toContain('1 of 2: 50.0 % (95 % interval 1.3 to 98.7 %)');
  expect(text).toContain('1 pending');
});

test('lanes stand in their dose level, longest first, and can be put in another order', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  expect(namesIn(root)).toEqual(['S-2', 'S-1', 'S-3']);
  const groups = [...root.querySelectorAll('.group')].map((one) => one.textContent);
  expect(groups).toEqual(['Dose level 1: 2 subjects, 1 with DLT of 2 evaluable', 'No dose level yet']);
  const select = root.querySelector('select')!;
  select.value = 'response';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(namesIn(root)).toEqual(['S-1', 'S-2', 'S-3']));
});

test('what goes on has an arrow, a death its sign, and half a date all its days', async () => {
  const { root } = await shown(course([responder, died]));
  for (const look of ['goes-on', 'death', 'perhaps', 'run-CR', 'dose-limiting']) {
    expect(root.querySelector(`.scroll .${look}`)?.getAttribute('d'), look).toBeTruthy();
  }
});

test('each lane is said in a sentence, in the table the same', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  const [, second] = root.querySelectorAll('.name');
  const sentence = second!.getAttribute('aria-label')!;
  expect(sentence).toContain('S-1: No response D+1 to D+20; Complete response D+21 to goes on');
  expect(sentence).toContain('dose-limiting toxicity: Fever grade 4, D+3 to D+6');
  root.querySelector<HTMLButtonElement>('.toolbar button')!.click();
  await vi.waitFor(() => expect(root.querySelector('table')).not.toBeNull());
  expect(sentence).toContain([...root.querySelectorAll('tbody tr')].at(1)!.lastElementChild!.textContent);
});

test('a name opens its subject by keyboard', async () => {
  const { element, root } = await shown(course([responder]));
  const opened: string[] = [];
  element.addEventListener('trial-open', (event) => opened.push((event as TrialOpen).detail.recordId));
  root.querySelector<SVGElement>('.name')!.focus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['id-S-1']);
});

test('of two thousand subjects only those in sight are in the document', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => ({
    ...responder,
    subjectId: `${n}`,
    subjectCode: `S-${n}`,
  }));
  const { root } = await shown(course(many));
  expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(400);
  const scroll = root.querySelector('.scroll')!;
  scroll.scrollTop = 20_000;
  await vi.waitFor(() => expect(namesIn(root).length).toBeGreaterThan(20));
  expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(400);
});

describe('connected', () => {
  const connected = (answer: unknown) => {
    const client = scriptedClient();
    client.answer(answer);
    const outer = provider({ client });
    const inner = document.createElement('trial-cohort-timeline');
    outer.append(inner);
    put(outer);
    return inner;
  };

  test('a gateway that cannot be reached, and a role without subjects, are said', async () => {
    const offline = connected(null);
    await vi.waitFor(() => expect(offline.shadowRoot!.textContent).toContain('cannot be reached'), {
      timeout: 8_000,
    });
    expect(offline.state).toBe('offline');
    const role = connected({ study: { lanes: null } });
    await vi.waitFor(() => expect(role.state).toBe('forbidden'), { timeout: 8_000 });
  });

  test('speaks Chinese', async () => {
    const { root } = await shown(course([responder]), 'zh-CN');
    expect(root.querySelector('figcaption')!.textContent).toContain('总缓解 1/2');
  });
});
