/** The timeline in a real browser: every state, picture, table and words of the same facts, keyboard, languages, honest ends. */
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SubjectRecord } from '@trialside/rules/record';
import { put, soon } from '../../testing/page.ts';
import {
  connected as onPage,
  courseRecord,
  drawn,
  plotOf,
  press,
  ready,
  said,
  shown,
  until,
} from '../../testing/timeline.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import '../define.ts';
import type { TrialEndpointTimeline } from './endpoint-timeline.ts';
import { courseOf } from './with-rules.ts';

const timeline = (given: Partial<TrialEndpointTimeline> = {}): TrialEndpointTimeline =>
  put(Object.assign(document.createElement('trial-endpoint-timeline'), given));

test('a record is drawn, summed up, and says what is not drawn', async () => {
  const { element, root } = await shown();
  expect(element.state).toBe('ready');
  const summary = root.querySelector('.summary')!.textContent!;
  expect(summary).toContain('Platelets from 11 to 132');
  expect(summary).toContain('Complete response since D+28');
  expect(summary).toContain('3 adverse events, worst grade 3');
  expect(root.querySelector('footer')!.textContent).toContain('As known at change');
});

test('what goes on has an arrow, what nobody ended is open, what has half a date is hatched', async () => {
  const { root } = await shown();
  const d = (look: string): string => root.querySelector(`.picture .${look}`)?.getAttribute('d') ?? '';
  expect(d('grade-3-arrow')).not.toBe('');
  expect(d('grade-3-perhaps').match(/M/g)!.length).toBeGreaterThanOrEqual(2);
  expect(d('serious')).not.toBe('');
});

test('every fact in view stands in the table, and a row takes the cursor with it', async () => {
  const { element, root } = await shown();
  await page
    .elementLocator(root.querySelector('.toolbar')!)
    .getByRole('button', { name: 'Show as a table' })
    .click();
  await soon(() => expect(root.querySelector('table')).not.toBeNull());
  const hidden = element.facts!.facts.filter(({ lane }) => lane === 'questionnaires').length;
  expect(root.querySelector('caption')!.textContent).toContain(
    `${element.facts!.facts.length - hidden} of ${element.facts!.facts.length}`,
  );
  const row = [...root.querySelectorAll('tbody tr')].at(3) as HTMLElement;
  row.click();
  await soon(() => expect(root.querySelector('tr[aria-current]')).toBe(row));
  expect(said(root)).toContain(row.querySelector('th')!.textContent!.trim());
});

describe('keyboard', () => {
  test('goes along a row, between rows and from finding to finding, and every stop is said', async () => {
    const { root } = await shown();
    await press(root, '{ArrowRight}');
    expect(said(root)).toContain('Screening');
    await press(root, '{ArrowDown}');
    expect(said(root)).not.toContain('Screening');
    await press(root, '{Escape}');
    const findings: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      await press(root, ']');
      findings.push(said(root));
    }
    const at = (text: string): number => findings.findIndex((one) => one.includes(text));
    const [nausea, fever, headache] = [
      at('Nausea, grade 3; between D0 (Jun 1, 2026) and Jun 30, 2026 to D+40'),
      at('Fever, grade 3; D+3 (Jun 4, 2026) to ongoing; serious'),
      at('Headache, grade 3; D+5 (Jun 6, 2026) to end not known'),
    ];
    expect(nausea).toBeGreaterThanOrEqual(0);
    expect(fever).toBeGreaterThan(nausea);
    expect(headache).toBeGreaterThan(fever);
    expect(at('Missed')).toBeGreaterThanOrEqual(0);
    // A change of the response is a finding.
    expect(at('Complete response')).toBeGreaterThan(headache);
  });

  test('a key pressed the moment there is a picture is not lost, though what hears keys is loaded later', async () => {
    const element = document.createElement('trial-endpoint-timeline');
    Object.assign(element, { record: courseRecord(), protocol: PROTOCOL });
    put(element);
    await element.updateComplete;
    const root = element.shadowRoot!;
    const press = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true });
    await new Promise<void>((done) => {
      const seen = new MutationObserver(() => {
        if (!root.querySelector('.plot')) return;
        seen.disconnect();
        plotOf(root).dispatchEvent(press);
        done();
      });
      seen.observe(root, { childList: true, subtree: true });
    });
    await until(() => expect(said(root)).toContain('Screening'));
  });

  test('keys of the page stay with the page', async () => {
    const { root } = await shown();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(`${event.key}${event.defaultPrevented}`);
    document.addEventListener('keydown', listen);
    await press(root, '{Control>}{ArrowRight}{/Control}', 'a', '{Tab}');
    document.removeEventListener('keydown', listen);
    expect(heard.filter((one) => one.endsWith('true'))).toEqual([]);
  });

  test('Enter keeps the details open, with the criteria behind a verdict', async () => {
    const { element, root } = await shown();
    const response = element.facts!.facts.findLast(({ lane }) => lane === 'response')!;
    await press(root, '{End}');
    for (let n = 0; n < 40 && !said(root).startsWith('Complete response'); n += 1)
      await press(root, n % 2 ? '{ArrowDown}' : '{End}');
    expect(said(root)).toContain('Complete response');
    await press(root, '{Enter}');
    const detail = root.querySelector('.detail')!.textContent!;
    expect(detail).toContain('Platelets at the level of complete response');
    expect(detail).toContain(response.verdict!.rule.id);
  });

  test('plus, minus and 0 zoom', async () => {
    const { root } = await shown();
    const x = (): string => root.querySelector('.picture .infusion')!.getAttribute('d')!;
    const before = x();
    await press(root, '+');
    await soon(() => expect(x()).not.toBe(before));
    await press(root, '0');
    await soon(() => expect(x()).toBe(before));
  });
});

describe('connected', () => {
  const connected = (course: unknown) => {
    const { client, element } = onPage();
    if (course) client.say('BJ01-001', course as never);
    return { client, element };
  };

  test('draws what the gateway says, and lets go of it when the subject changes', async () => {
    const { element, client } = connected(ready(courseOf(courseRecord(), PROTOCOL)));
    const root = await drawn(element);
    element.subject = 'BJ01-002';
    await soon(() => expect(root.querySelector('.picture')).toBeNull());
    expect(element.facts).toBeNull();
    // Late news of the first subject is for nobody.
    client.say('BJ01-001', ready(courseOf(courseRecord(), PROTOCOL)));
    await element.updateComplete;
    expect(root.querySelector('.picture')).toBeNull();
  });

  test.each([
    ['loading', { state: 'loading' }, 'Reading the course…'],
    ['empty', { state: 'empty', reason: 'no-subject' }, 'There is no such subject'],
    ['forbidden', { state: 'forbidden', reason: 'role', held: null }, 'Your role does not show'],
    ['offline', { state: 'offline', held: null, confirmedAt: null }, 'cannot be reached'],
    ['error', { state: 'error', reason: 'server' }, 'cannot be shown'],
  ])('%s is said', async (state, data, text) => {
    const { element } = connected(data);
    await soon(() => expect(element.shadowRoot!.textContent).toContain(text));
    expect(element.state).toBe(state);
  });

  test('without a provider it says so, and without a subject', async () => {
    const lonely = timeline({ subject: 'BJ01-001' });
    await soon(() => expect(lonely.shadowRoot!.textContent).toContain('Not connected'));
    lonely.subject = null;
    await soon(() => expect(lonely.shadowRoot!.textContent).toContain('No subject has been chosen'));
  });
});

test('speaks Chinese, and a record that cannot be read does not break the page', async () => {
  const { root } = await shown({ locale: 'zh-CN' });
  await soon(() => expect(root.querySelector('.summary')!.textContent).toContain('不良事件 3 件'));
  const broken = timeline({ record: { subject: {} } as SubjectRecord, protocol: PROTOCOL });
  await soon(() => expect(broken.state).toBe('error'));
});
