/** Who made what is recorded: on the printed source document, where nothing runs and nothing a monitor looks for is missing, and beside two versions that have met. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import { INJECTIONS } from '@trialside/rules/testing/injection-corpus';
import { isOnlyText } from '../../testing/only-text.ts';
import { provider, put } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { EARLIER_SIGNATURE } from '../../testing/signing.ts';
import { madeUpSledaiSubject } from '../../testing/sledai-subject.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import type { TrialSledaiCalculator } from './sledai-calculator.ts';
import '../define.ts';

const WAIT = { timeout: 30_000 };

const RECORD = madeUpSledaiSubject({
  results: [{ day: 28, test: 'PLAT', value: '45', unit: '10^9/L' }],
  before: { day: 14, present: ['arthritis'], pga: '1.2' },
  prednisone: '5',
  recorded: { present: ['thrombocytopenia', 'rash'], pga: '0.8', version: 2 },
});

const change = (number: number, more: object): object => ({
  node: {
    change: number,
    action: 'create',
    at: '2026-06-29T02:41:00.000Z',
    version: 1,
    userName: 'Sun Mingzhe',
    role: 'sub-investigator',
    reasonCode: null,
    reasonText: null,
    ...more,
  },
});
const CHANGES = [
  change(128, {}),
  change(130, {
    action: 'amend',
    version: 2,
    userName: 'Lin Wenjing',
    role: 'investigator',
    reasonCode: 'late-information',
    reasonText: 'seen by the dermatologist',
  }),
];

/** A form that shows the recorded assessment; pressing its button opens no dialogue of the browser. */
async function printing(
  answer: { readonly changes: object | null; readonly signatures: readonly object[] },
  record = RECORD,
  readOnly = false,
  mayPrint = true,
): Promise<{ readonly page: Document; readonly root: ShadowRoot }> {
  const client = scriptedClient();
  client.say('BJ01-001', {
    state: 'ready',
    held: { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true },
  });
  client.answer({
    study: {
      id: 'study-1',
      protocolDocument: PROTOCOL,
      changes: answer.changes,
      subject: { id: 'subject-1', signatures: answer.signatures },
    },
  });
  const outer = provider({ client });
  outer.locale = 'en';
  const form = document.createElement('trial-sledai-calculator') as TrialSledaiCalculator;
  Object.assign(form, { subject: 'BJ01-001', visit: 'BJ01-001-visit28', readOnly });
  outer.append(form);
  put(outer);
  onTestFinished(() => outer.remove());
  const root = form.shadowRoot!;
  const append = root.append.bind(root);
  root.append = (...nodes): void => {
    append(...nodes);
    const view = (nodes[0] as HTMLIFrameElement).contentWindow!;
    view.print = () => void (mayPrint && view.dispatchEvent(new Event('beforeprint')));
  };
  await vi.waitFor(() => expect(root.querySelector('[data-act=print]')).not.toBeNull(), WAIT);
  root.querySelector<HTMLElement>('[data-act=print]')!.click();
  const frame = (): HTMLIFrameElement | null => root.querySelector('iframe.printed');
  await vi.waitFor(() => expect(frame()?.contentDocument?.querySelector('h1')).toBeTruthy(), WAIT);
  return { page: frame()!.contentDocument!, root };
}

const textOf = (part: Element | null): string => (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const page = (edges: readonly object[]): object => ({
  edges,
  pageInfo: { hasNextPage: false, endCursor: null },
});

test('names subject, visit, version and window, every item with answer and weight, and who entered, corrected and signed it (I-11, SIG-01)', async () => {
  const { page: paper } = await printing({
    changes: page(CHANGES),
    signatures: [{ ...EARLIER_SIGNATURE, signedId: 'sledai-28' }],
  });
  const facts = textOf(paper.querySelector('dl.facts'));
  for (const part of ['TS-SLE-ITP-01', 'BJ01-001', 'Day 28', 'SELENA-SLEDAI', 'visit and 10 days before'])
    expect(facts).toContain(part);
  // Sources: rash 2 and thrombocytopenia 1 are 3, all of it clinical; 0–4 is essentially no activity (domain.md section 1).
  const figures = textOf(paper.querySelector('.figures'));
  for (const part of ['3', 'essentially no activity', '0.8 · mild', '5 mg/day'])
    expect(figures).toContain(part);
  for (const { key, weight } of DESCRIPTORS) {
    const row = textOf(paper.querySelector(`tr[data-key=${key}]`));
    const isPresent = key === 'rash' || key === 'thrombocytopenia';
    expect(row).toContain(`${weight} ${isPresent ? 'present' : 'absent'}`);
  }
  expect(textOf(paper.querySelector('tr[data-key=thrombocytopenia]'))).toContain('Platelets 45');
  const whole = textOf(paper.body);
  expect(whole).toContain('corrected: SLEDAI, version 2');
  expect(whole).toContain('Lin Wenjing (investigator)');
  expect(whole).toContain('10:41 Asia/Shanghai (02:41 UTC)');
  expect(whole).toContain('known only later: seen by the dermatologist');
  expect(whole).toContain('He Shaoqi, reviewed');
  expect(whole).toContain('superseded by a later change');
  // Every page says of whom it is.
  expect(textOf(paper.querySelector('.paged > thead'))).toContain('TS-SLE-ITP-01 · BJ01 · BJ01-001');
  expect(textOf(paper.querySelector('.paged > tfoot'))).toContain('Printed');
});

test('unsigned it has room for a hand; where the trail cannot be read it says so, for whoever only reads as well', async () => {
  const { page: paper } = await printing({ changes: null, signatures: [] }, RECORD, true);
  const whole = textOf(paper.body);
  expect(whole).toContain('could not be read for this print');
  expect(whole).toContain('Not signed in the study system');
  expect(paper.querySelector('.by-hand')).not.toBeNull();
});

test('in a frame that may open no dialogue it says how to print instead, beside the button', async () => {
  const { root } = await printing({ changes: null, signatures: [] }, RECORD, true, false);
  await vi.waitFor(
    () => expect(textOf(root.querySelector('.saving'))).toContain('may not open the print dialogue'),
    WAIT,
  );
});

test('an assessment by another wording than that of the protocol is shown and printed as what it is', async () => {
  const [before, now] = RECORD.sledaiAssessments;
  const other = { ...now!, instrument: 'sledai-2k-30-days', windowDays: 28 };
  const { page: paper, root } = await printing(
    { changes: page(CHANGES), signatures: [] },
    { ...RECORD, sledaiAssessments: [before!, other] },
  );
  expect(textOf(root.querySelector('header'))).toContain('SLEDAI-2K');
  const facts = textOf(paper.querySelector('dl.facts'));
  expect(facts).toContain('SLEDAI-2K');
  expect(facts).toContain('visit and 28 days before');
});

test('text of the study is never more than text on paper (T-03)', async () => {
  const text = INJECTIONS.find((one) => one.includes('<img'))!;
  const hostile = {
    ...RECORD,
    visits: RECORD.visits.map((visit) => ({ ...visit, name: text })),
    site: { ...RECORD.site, name: text },
  };
  const { page: paper } = await printing(
    {
      changes: page([change(128, { userName: text, role: text, action: text, reasonText: text })]),
      signatures: [{ ...EARLIER_SIGNATURE, signedId: 'sledai-28', signerName: text }],
    },
    hostile,
  );
  expect(paper.body.textContent.split(text).length).toBeGreaterThan(5);
  isOnlyText(paper.body);
});

test.each([
  [
    'en',
    'SLEDAI, version 2: corrected by Lin Wenjing (investigator) on Jun 29, 2026 10:41 Asia/Shanghai (02:41 UTC), change 130: known only later: seen by the dermatologist',
    'could not be read',
    // Whoever may not read the trail.
    { study: { changes: null } },
  ],
  ['zh-CN', 'SLEDAI，第 2 版：Lin Wenjing（研究者）于 2026年6月29日 10:41', '未能读取', null],
])(
  'in %s, two versions side by side say who made the other one, when and why, or that it could not be read',
  async (locale, said, unread, without) => {
    const client = scriptedClient();
    client.answer({ study: { protocolDocument: PROTOCOL, changes: page(CHANGES) } });
    const say = (rash: 'present' | 'absent', version: number): void => {
      const sledaiAssessments = RECORD.sledaiAssessments.map((one) =>
        one.id === 'sledai-28' ? { ...one, version, items: { ...one.items, rash } } : one,
      );
      const value = { ...RECORD, sledaiAssessments };
      const held = { value, subjectId: value.subject.id, cut: value.cut, synthetic: true };
      client.say('BJ01-001', { state: 'ready', held });
    };
    say('present', 1);
    const outer = provider({ client });
    outer.locale = locale;
    const form = document.createElement('trial-sledai-calculator');
    Object.assign(form, { subject: 'BJ01-001', visit: 'BJ01-001-visit28' });
    outer.append(form);
    put(outer);
    onTestFinished(() => outer.remove());
    const part = (selector: string) => form.shadowRoot!.querySelector<HTMLElement>(selector);
    const rash = (answer: string): HTMLInputElement | null =>
      part(`input[name=rash][value="${answer}"]`) as HTMLInputElement | null;
    await vi.waitFor(() => expect(rash('present')?.checked).toBe(true), WAIT);
    rash('not-assessed')!.click();
    await form.updateComplete;
    say('absent', 2);
    await vi.waitFor(() => expect(textOf(part('.conflict .who'))).toContain(said), WAIT);
    client.answer(without);
    part('[data-act=all-mine]')!.click();
    await form.updateComplete;
    say('present', 3);
    await vi.waitFor(() => expect(textOf(part('.conflict .who'))).toContain(unread), WAIT);
    expect(part('.conflict [data-act=theirs]')).not.toBeNull();
  },
);
