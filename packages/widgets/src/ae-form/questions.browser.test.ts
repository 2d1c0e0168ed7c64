/** Questions about an event: whoever asked and in whatever language, the reader reads them in the form (REC-06, REC-07). */
import { INJECTIONS } from '@trialside/rules/testing/injection-corpus';
import { expect, test } from 'vitest';
import { madeUpAeSubject } from '../../testing/ae-subject.ts';
import { drawn } from '../../testing/form-battery.ts';
import { isOnlyText } from '../../testing/only-text.ts';
import { provider, put } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import type { TrialAeForm } from './ae-form.ts';

const turn = (state: string, message: string | null, byName = 'Liang Qi') => ({
  state,
  message,
  byName,
  at: '2026-06-20T08:00:00Z',
});
const question = (id: string, state: string, checkName: string | null, turns: ReturnType<typeof turn>[]) => ({
  id,
  version: turns.length,
  aboutId: 'event-1',
  aboutField: 'outcome',
  aboutVersion: 1,
  state,
  question: turns[0]?.message ?? '',
  checkName,
  turns,
});

async function formWith(
  queries: readonly ReturnType<typeof question>[],
  locale = 'en',
): Promise<{ readonly form: TrialAeForm; readonly texts: () => readonly string[] }> {
  const client = scriptedClient();
  const permissions = ['answer-query', 'raise-query', 'record-course'];
  client.answer({ study: { protocolDocument: PROTOCOL, viewer: { permissions }, subject: { queries } } });
  const record = madeUpAeSubject({ events: [{ id: 'event-1', term: 'Headache', grade: 1, version: 3 }] });
  client.say('BJ01-001', {
    state: 'ready',
    held: { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true },
  });
  const form = document.createElement('trial-ae-form');
  Object.assign(form, { subject: 'BJ01-001', event: 'event-1', locale });
  const outer = provider({ client });
  outer.append(form);
  put(outer);
  await drawn(form);
  const all = () => [...form.shadowRoot!.querySelectorAll<HTMLElement>('.question')];
  await expect.poll(() => all().length, { timeout: 12_000 }).toBe(queries.length);
  return { form, texts: () => all().map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()) };
}

test('what a check asked, and how it ended by itself, is read in the language of the reader', async () => {
  const asked = turn('OPEN', 'it goes on, and the outcome says that it is over [resolved-but-ongoing]');
  const settled = turn(
    'RESOLVED',
    'data changed, and the check no longer finds this (outcome, end) [check-settled]',
    'Wen Hui',
  );
  const { texts } = await formWith(
    [
      question('q1', 'RESOLVED', 'resolved-but-ongoing', [asked, settled]),
      // As release 0.1.0 kept it; and by a check that this build does not know.
      question('q2', 'OPEN', 'start-before-consent', [turn('OPEN', 'start-before-consent (2026-02-01)')]),
      question('q3', 'OPEN', 'check-of-tomorrow', [turn('OPEN', 'something is new [check-of-tomorrow]')]),
    ],
    'zh-CN',
  );
  const [first, second, third] = texts();
  expect(first).toContain('仍在持续，但转归表示已结束 [resolved-but-ongoing]');
  expect(first).toContain('数据已更改，核查不再发现此问题 (转归, 结束) [check-settled]');
  expect(first).toContain('Wen Hui');
  expect(second).toContain('开始早于知情同意 (2026-02-01) [start-before-consent]');
  expect(third).toContain('something is new [check-of-tomorrow]');
});

test('what people write stays as they wrote it, also where it looks like a check', async () => {
  const { texts } = await formWith([
    question('q1', 'ANSWERED', 'outcome-missing', [
      turn('OPEN', 'the outcome is not given [outcome-missing]'),
      turn('ANSWERED', 'outcome-missing (not known yet)'),
    ]),
  ]);
  expect(texts()[0]).toContain('outcome-missing (not known yet)');
  // Asked of version 1: whoever closes it sees that the event is another one now.
  expect(texts()[0]).toContain('asked about version 1; the event is changed since: version 3');
});

test('200 and more texts as question, answer and name: nothing runs, nothing is lost (T-03)', async () => {
  const { form, texts } = await formWith(
    INJECTIONS.map((text, n) =>
      question(`q${n}`, 'OPEN', n % 2 === 0 ? 'outcome-missing' : null, [turn('OPEN', text, text)]),
    ),
  );
  isOnlyText(form.shadowRoot!);
  const shown = texts();
  for (const [n, text] of INJECTIONS.entries())
    expect(shown[n]).toContain(text.replaceAll(/\s+/g, ' ').trim());
});

test('whoever only reads can ask about every part, told by name where it is not beside its field, and print (REC-07)', async () => {
  const { form } = await formWith([]);
  form.readOnly = true;
  const find = <E extends HTMLElement>(selector: string): E | null =>
    form.shadowRoot!.querySelector<E>(selector);
  await expect.poll(() => find('[data-act=print]'), { timeout: 12_000 }).not.toBeNull();
  for (const act of ['save', 'void', 'sign', 'new']) expect(find(`[data-act=${act}]`)).toBeNull();
  await expect
    .poll(() => find('[data-act=question][data-field=causality]')?.innerText.trim())
    .toBe('? Causality');
  const beside = find('[data-act=question][data-field=outcome]')!;
  expect([beside.innerText.trim(), beside.getAttribute('aria-label')]).toEqual(['?', 'Ask about: Outcome']);
});
