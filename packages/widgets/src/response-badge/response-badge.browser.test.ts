/** The badge in a real browser: every state, every way of giving it data, keyboard, languages, and the race of a switch. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ResponseDetail } from '@trialside/client';
import {
  badge,
  buttonOf,
  faceOf,
  hasState,
  panelOf,
  provider,
  put,
  putConnected,
  shows,
  soon,
} from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { heldExample, LAST_CONTACT, STATE_EXAMPLES } from '../../testing/states.ts';
import { clock } from '../element/clock.ts';
import { DATA_STATES } from '../element/data-states.ts';
import type { TrialChanged } from '../events/changed.ts';
import type { TrialError } from '../events/error.ts';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from './response-badge.examples.ts';
import type { TrialResponseBadge } from './response-badge.ts';

const exampleNamed = (name: string) => RESPONSE_BADGE_EXAMPLES.find((each) => each.name === name)!;

function alone(name: string): TrialResponseBadge {
  const element = badge();
  element.record = exampleNamed(name).record;
  element.protocol = PROTOCOL;
  return put(element);
}

const ready = { state: 'ready', held: heldExample } as const;
const textOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('every state', () => {
  test.each(STATE_EXAMPLES)('$name reads $face', async ({ data, state, face }) => {
    const client = scriptedClient();
    if (data) client.say('BJ01-001', data);
    const { badge: element } = putConnected(client, data ? 'BJ01-001' : '');
    await hasState(element, state);
    expect(faceOf(element)).toBe(face.replace('{time}', clock('en', 'Asia/Shanghai')(LAST_CONTACT)));
    expect(buttonOf(element).getAttribute('aria-label')).toContain(
      faceOf(element).replaceAll(' ×', '\u00A0×'),
    );
  });

  test.each(STATE_EXAMPLES)('$name opens', async ({ data }) => {
    const client = scriptedClient();
    if (data) client.say('BJ01-001', data);
    const { badge: element } = putConnected(client, data ? 'BJ01-001' : '');
    element.open = true;
    await soon(() => expect(textOf(panelOf(element))).toMatch(/Trialside 0\.1\.0\+/));
  });

  test('all nine are there', () => {
    expect(new Set(STATE_EXAMPLES.map(({ state }) => state))).toEqual(new Set(DATA_STATES));
  });

  test('a badge without a provider says so', async () => {
    const element = put(badge('BJ01-001'));
    await shows(element, '– not connected');
  });
});

describe('alone', () => {
  test.each(RESPONSE_BADGE_EXAMPLES)('$name reads $expect.face', async ({ name, expect: { face } }) => {
    const element = alone(name);
    await hasState(element, 'ready');
    expect(faceOf(element)).toBe(face);
  });

  test('takes a response worked out elsewhere', async () => {
    const element = put(badge());
    element.response = heldExample.value;
    await shows(element, 'CR 132 ×10⁹/L · D+28');
    expect(element.value?.state).toBe('CR');
  });

  test('is empty where the protocol has no such endpoint, and an error where the input cannot be read', async () => {
    const element = put(badge());
    element.record = exampleNamed('complete-response').record;
    element.protocol = { ...PROTOCOL, endpoints: { ...PROTOCOL.endpoints, plateletResponse: null } };
    await shows(element, '– not applicable');
    const errors: string[] = [];
    element.addEventListener('trial-error', (event: TrialError) => errors.push(event.detail.reason));
    element.protocol = { ...PROTOCOL, schedule: [] };
    await shows(element, '! not available');
    expect(errors).toEqual(['input']);
  });
});

describe('opening', () => {
  test('shows every criterion, and gives focus back on Escape', async () => {
    const element = alone('bleeding-not-recorded');
    await hasState(element, 'ready');
    await userEvent.keyboard('{Tab}');
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(element));
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(panelOf(element)?.matches(':popover-open')).toBe(true));
    expect(element.shadowRoot!.activeElement).toBe(panelOf(element));
    expect(buttonOf(element).getAttribute('aria-expanded')).toBe('true');
    expect(textOf(panelOf(element))).toContain('Bleeding is not recorded at this count');
    expect(panelOf(element)!.querySelectorAll('.criteria li')).toHaveLength(6);
    await userEvent.keyboard('{Escape}');
    await soon(() => expect(panelOf(element)).toBeNull());
    expect(element.open).toBe(false);
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(element));
  });

  test('opens with Space, walks its controls with Tab, and closes with its button', async () => {
    const element = alone('complete-response');
    await hasState(element, 'ready');
    await userEvent.keyboard('{Tab} ');
    await soon(() => expect(panelOf(element)).not.toBeNull());
    await userEvent.keyboard('{Tab}');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).toBe('Close');
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(panelOf(element)).toBeNull());
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(element));
  });

  test('closes when pressed again, when pressed beside, and leaves one button behind', async () => {
    const element = alone('complete-response');
    await hasState(element, 'ready');
    await userEvent.click(buttonOf(element));
    await soon(() => expect(panelOf(element)).not.toBeNull());
    await userEvent.click(buttonOf(element));
    await soon(() => expect(panelOf(element)).toBeNull());
    expect(element.open).toBe(false);
    await userEvent.click(buttonOf(element));
    await soon(() => expect(panelOf(element)).not.toBeNull());
    await userEvent.click(document.body, { position: { x: 990, y: 690 } });
    await soon(() => expect(panelOf(element)).toBeNull());
    expect(element.shadowRoot!.querySelectorAll('*')).toHaveLength(1);
  });

  test('takes no focus when a page opens it', async () => {
    const element = alone('complete-response');
    await hasState(element, 'ready');
    element.open = true;
    await soon(() => expect(panelOf(element)).not.toBeNull());
    expect(element.shadowRoot!.activeElement).toBeNull();
  });

  test.each([
    ['in a narrow window', 320, 568],
    ['in a wide one', 1000, 700],
  ])('stays within the page %s, out of a cell that cuts off', async (_name, width, height) => {
    await page.viewport(width, height);
    const cell = document.createElement('div');
    Object.assign(cell.style, {
      overflow: 'hidden',
      width: '120px',
      height: '30px',
      whiteSpace: 'nowrap',
      textTransform: 'uppercase',
      marginTop: '400px',
      marginLeft: 'auto',
    });
    put(cell);
    const element = badge();
    element.response = heldExample.value;
    cell.append(element);
    await hasState(element, 'ready');
    element.open = true;
    await soon(() => expect(panelOf(element)?.offsetHeight).toBeGreaterThan(200));
    const box = panelOf(element)!.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(document.documentElement.clientHeight);
    // Nor does anything of the cell's type reach it.
    const lines = [...panelOf(element)!.querySelectorAll<HTMLElement>('p, dd, span')];
    expect(lines.every((line) => line.getBoundingClientRect().right <= box.right)).toBe(true);
    expect(getComputedStyle(panelOf(element)!).textTransform).toBe('none');
    // In the top layer nothing of the page lies over it.
    const middle = element.shadowRoot!.elementFromPoint(
      (box.left + box.right) / 2,
      (box.top + box.bottom) / 2,
    );
    expect(panelOf(element)!.contains(middle)).toBe(true);
    await page.viewport(1000, 700);
  });

  test('works as a modal dialog where the browser has no popovers', async () => {
    const { prototype } = HTMLElement;
    const popover = Object.getOwnPropertyDescriptor(prototype, 'showPopover')!;
    Object.defineProperty(prototype, 'showPopover', { ...popover, value: undefined });
    onTestFinished(() => void Object.defineProperty(prototype, 'showPopover', popover));
    const element = alone('complete-response');
    await hasState(element, 'ready');
    await userEvent.click(buttonOf(element));
    await soon(() => expect(panelOf(element)?.matches(':modal')).toBe(true));
    await userEvent.keyboard('{Escape}');
    await soon(() => expect(panelOf(element)).toBeNull());
    expect(element.open).toBe(false);
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(element));
  });

  test('tries again when asked to', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', { state: 'error', reason: 'server' });
    const { badge: element } = putConnected(client);
    element.open = true;
    await soon(() => expect(panelOf(element)?.querySelector('.retry')).toBeTruthy());
    await userEvent.click(panelOf(element)!.querySelector('.retry')!);
    expect(client.retries).toBe(1);
  });

  test('shows what changes while it is open', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', ready);
    const { badge: element } = putConnected(client);
    element.open = true;
    await soon(() => expect(textOf(panelOf(element))).toContain('Complete response'));
    const value = { ...heldExample.value, state: 'lost' } as ResponseDetail;
    client.say('BJ01-001', { state: 'ready', held: { ...heldExample, value } });
    await soon(() => expect(textOf(panelOf(element))).toContain('Response lost'));
  });
});

describe('a switch of subject', () => {
  test('clears the old value before the next paint (I-07, T-12)', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', ready);
    const { badge: element } = putConnected(client);
    await shows(element, 'CR 132 ×10⁹/L · D+28');
    element.subject = 'BJ01-002';
    const painted = new Promise((resolve) => requestAnimationFrame(resolve));
    await painted;
    expect(faceOf(element)).toBe('– loading…');
    expect(element.value).toBeNull();
    expect(client.watched).toEqual(['BJ01-002']);
  });

  test('drops an answer of the old subject that comes late (I-07, T-12)', async () => {
    const client = scriptedClient();
    const { badge: element } = putConnected(client);
    await hasState(element, 'loading');
    element.subject = 'BJ01-002';
    await element.updateComplete;
    client.say('BJ01-001', ready);
    await element.updateComplete;
    expect(faceOf(element)).toBe('– loading…');
  });

  test('clears the value when the cut changes', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', ready);
    const { badge: element, provider: outer } = putConnected(client);
    await shows(element, 'CR 132 ×10⁹/L · D+28');
    client.say('BJ01-001', { state: 'loading' });
    outer.cut = { knownAt: 5 };
    await shows(element, '– loading…');
  });
});

describe('languages', () => {
  test('follow the provider, the page and the widget itself, and change at run time (I-10)', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', { state: 'empty', reason: 'no-subject' });
    const { badge: element, provider: outer } = putConnected(client);
    await shows(element, '– not found');
    outer.locale = 'zh-CN';
    await shows(element, '– 未找到');
    expect(buttonOf(element).lang).toBe('zh-CN');
    outer.locale = null;
    await shows(element, '– not found');
    document.documentElement.lang = 'zh-Hans-CN';
    onTestFinished(() => document.documentElement.removeAttribute('lang'));
    await shows(element, '– 未找到');
    element.lang = 'en';
    await shows(element, '– not found');
    element.locale = 'zh';
    await shows(element, '– 未找到');
  });

  test('change while the panel is open', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', ready);
    const { badge: element, provider: outer } = putConnected(client);
    element.open = true;
    await soon(() => expect(textOf(panelOf(element))).toContain('Criteria at D+28'));
    outer.locale = 'zh-CN';
    await soon(() => expect(textOf(panelOf(element))).toContain('D+28 判定标准'));
    expect(textOf(panelOf(element))).toContain('完全缓解');
  });

  test('take words of the host (I-10)', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', { state: 'empty', reason: 'no-subject' });
    const outer = provider({ client, words: { en: { noSubject: 'unknown here' } } });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await shows(element, '– unknown here');
  });
});

describe('events', () => {
  test('tell of a change by ids and flags alone, once it is on the page (I-08)', async () => {
    const client = scriptedClient();
    const seen: { detail: TrialChanged['detail']; face: string }[] = [];
    const { badge: element } = putConnected(client);
    document.addEventListener('trial-changed', listen);
    function listen(event: Event): void {
      seen.push({ detail: (event as TrialChanged).detail, face: faceOf(element) });
    }
    onTestFinished(() => document.removeEventListener('trial-changed', listen));
    client.say('BJ01-001', ready);
    await shows(element, 'CR 132 ×10⁹/L · D+28');
    expect(seen).toEqual([
      {
        detail: { subjectId: 'subject-BJ01-001', change: 128, state: 'ready' },
        face: 'CR 132 ×10⁹/L · D+28',
      },
    ]);
    expect(Object.isFrozen(seen[0]!.detail)).toBe(true);
  });
});

describe('a table of 1,000', () => {
  test('is one node each, and no live region', async () => {
    const client = scriptedClient();
    const outer = provider({ client });
    const badges = Array.from({ length: 1_000 }, (_, index) => {
      client.say(`S-${index}`, ready);
      return badge(`S-${index}`);
    });
    outer.append(...badges);
    put(outer);
    await Promise.all(badges.map((each) => each.updateComplete));
    expect(badges.every((each) => faceOf(each) === 'CR 132 ×10⁹/L · D+28')).toBe(true);
    expect(badges.every((each) => each.shadowRoot!.querySelectorAll('*').length === 1)).toBe(true);
    expect(badges.some((each) => each.shadowRoot!.querySelector('[role=status], [aria-live]'))).toBe(false);
    outer.remove();
    await soon(() => expect(client.watched).toHaveLength(0));
  });
});
