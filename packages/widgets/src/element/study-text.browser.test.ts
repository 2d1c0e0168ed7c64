/** What comes from a study is text, wherever it stands (T-03); and the token of the person is nowhere on the page (T-01). */
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { SubjectRecord } from '@trialside/rules/record';
import { madeUpSledaiSubject } from '../../testing/sledai-subject.ts';
import { badge, hasState, panelOf, provider, put, soon } from '../../testing/page.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';

const PAYLOADS = [
  '<img src=x onerror="globalThis.hit=1">',
  '<script>globalThis.hit=1</script>',
  '"><svg onload=globalThis.hit=1>',
  "javascript:globalThis.hit=1//'",
  '${globalThis.hit=1}{{globalThis.hit=1}}',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<style>*{display:none}</style>',
  '<!--?lit$0$--><a href="javascript:globalThis.hit=1">x</a>',
  '\u202Eeracs\u202C <template><b>x</b></template>',
] as const;
const FORBIDDEN = 'img, script, iframe, template, a, b, svg[onload], [onerror]';

/** The payload in every text of a record that a person or a laboratory writes. */
function poisoned(payload: string): SubjectRecord {
  const record = madeUpSledaiSubject({
    before: { day: 14, present: ['rash'], pga: '0.8' },
    results: [{ day: 27, test: 'C3', value: payload, unit: payload, low: payload }],
    prednisone: payload,
    hydroxychloroquine: true,
  });
  return {
    ...record,
    subject: { ...record.subject, code: payload },
    visits: record.visits.map((visit) => ({ ...visit, name: payload })),
    medications: record.medications.map((drug) => ({ ...drug, name: payload, genericName: payload })),
  };
}

describe('text of the study', () => {
  test.each(PAYLOADS)('%s stays text in both widgets (T-03)', async (payload) => {
    const record = poisoned(payload);
    const closed = Object.assign(badge(), { record, protocol: PROTOCOL, open: true });
    const form = Object.assign(document.createElement('trial-sledai-calculator'), {
      record,
      protocol: PROTOCOL,
    });
    put(closed);
    put(form);
    await hasState(closed, 'ready');
    await soon(() => {
      expect(panelOf(closed)?.querySelector('footer')).toBeTruthy();
      expect(form.shadowRoot!.querySelector('.verdict')).toBeTruthy();
    });
    expect(panelOf(closed)!.textContent).toContain(payload);
    expect(form.shadowRoot!.textContent).toContain(payload);
    for (const root of [closed.shadowRoot!, form.shadowRoot!]) {
      expect(root.querySelectorAll(FORBIDDEN)).toHaveLength(0);
    }
    expect((globalThis as { hit?: unknown }).hit).toBeUndefined();
  });
});

/** Everything that a script of the page, an extension or a recorder of sessions could read of the page. */
function readable(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .flatMap((element) => [
      [...element.attributes].map(({ value }) => value).join(' '),
      element.textContent,
      element.shadowRoot ? readable(element.shadowRoot) : '',
    ])
    .join('\n');
}

test('the token is in no attribute, text, storage, address or event (T-01)', async () => {
  const token = 'good-8f3a-canary-of-the-token';
  const url = await commands.startGateway({ 'BJ01-001': '132' });
  onTestFinished(() => commands.stopGateway(url));
  const heard: string[] = [];
  const outer = provider({ gateway: url });
  Object.assign(outer, { getToken: () => token });
  const inner = Object.assign(badge('BJ01-001'), { open: true });
  for (const type of ['trial-changed', 'trial-error', 'trial-submit', 'trial-recorded']) {
    outer.addEventListener(type, (event) => heard.push(JSON.stringify((event as CustomEvent).detail)));
  }
  outer.append(inner);
  put(outer);
  await hasState(inner, 'ready');
  await soon(() => expect(panelOf(inner)?.querySelector('.criteria')).toBeTruthy());
  const seen = [
    readable(document),
    JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept))),
    document.cookie,
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...heard,
  ].join('\n');
  expect(heard.length).toBeGreaterThan(0);
  expect(seen).toContain('BJ01-001');
  expect(seen).not.toContain('canary-of-the-token');
});
