/** The list of adverse events for whoever approves or monitors: what is asked, what is signed, and what an event is called. */
import { expect, test } from 'vitest';
import { madeUpAeSubject, NEUTROPHILS } from '../../testing/ae-subject.ts';
import { provider, put } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import type { TrialAeList } from './ae-list.ts';

const record = madeUpAeSubject({
  results: [...NEUTROPHILS, { day: 20, test: 'NEUT', value: '1.1', unit: '', low: '2.0' }],
  events: [
    { id: 'e1', term: 'Headache', grade: 1, ctcae: { version: '5.0', code: '10019211', term: 'Headache' } },
    {
      id: 'e2',
      term: 'Stress cardiomyopathy',
      grade: 2,
      ctcae: { version: '5.0', code: '10007541', term: 'Cardiac disorders - Other, specify' },
    },
    { id: 'e3', term: 'Fever', grade: 1, ctcae: { version: '6.0', code: '10016558', term: 'Fever' } },
  ],
});
const asked = (id: string, aboutId: string, state: string) => ({
  id,
  version: 1,
  aboutId,
  aboutField: 'grade',
  aboutVersion: 1,
  state,
  question: '?',
  checkName: null,
  turns: [],
});
const signature = (signedId: string, state: string) => ({
  id: `s-${signedId}`,
  signedId,
  signerName: 'Sun Mingzhe',
  state,
});

async function connected(): Promise<{ readonly list: TrialAeList; readonly row: (id: string) => string }> {
  const client = scriptedClient();
  client.answer({
    study: {
      protocolDocument: PROTOCOL,
      viewer: { permissions: [] },
      subject: {
        queries: [asked('q1', 'e1', 'OPEN'), asked('q2', 'e1', 'ANSWERED'), asked('q3', 'e2', 'RESOLVED')],
        signatures: [signature('e1', 'SUPERSEDED'), signature('e2', 'VALID')],
      },
    },
  });
  client.say('BJ01-001', {
    state: 'ready',
    held: { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true },
  });
  const list = document.createElement('trial-ae-list');
  Object.assign(list, { subject: 'BJ01-001', locale: 'en' });
  const outer = provider({ client });
  outer.append(list);
  put(outer);
  const text = (id: string): string =>
    list.shadowRoot!.querySelector(`tr[data-id=${id}]`)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  await expect.poll(() => text('e1'), { timeout: 12_000 }).toContain('1 open question');
  await expect.poll(() => text('e2'), { timeout: 12_000 }).toContain('Signed: Sun Mingzhe');
  return { list, row: text };
}

const tick = async (list: TrialAeList, name: string): Promise<readonly (string | undefined)[]> => {
  list.shadowRoot!.querySelector<HTMLInputElement>(`input[name=${name}]`)!.click();
  await list.updateComplete;
  return [...list.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map((one) => one.dataset['id']);
};

test('each event says what is asked about it, who signed it, and that it changed since (SIG-02, REC-07)', async () => {
  const { list, row } = await connected();
  expect(row('e1')).toContain('1 answered question');
  expect(row('e1')).toContain('Changed since it was signed');
  expect(row('e2')).not.toContain('question');
  expect(row('e3')).not.toContain('igned');
  expect(await tick(list, 'queries')).toEqual(['e1']);
  await tick(list, 'queries');
  expect((await tick(list, 'unsigned')).toSorted()).toEqual(['e1', 'e3']);
});

test('“Other, specify” is called as it was reported; a provisional version is named', async () => {
  const { list, row } = await connected();
  const name = list.shadowRoot!.querySelector('tr[data-id=e2] button')!.textContent.trim();
  expect(name).toBe('Stress cardiomyopathy');
  expect(row('e2')).toContain('Cardiac disorders - Other, specify');
  expect(row('e3')).toContain('CTCAE 6.0 (provisional)');
});

test('how many results can be graded, and why others cannot, stands under the list (REC-05)', async () => {
  const { list } = await connected();
  const text = list.shadowRoot!.querySelector('.gradable')!.textContent.replaceAll(/\s+/g, ' ');
  // The neutrophils, and the platelets at baseline.
  expect(text).toContain(`${NEUTROPHILS.length + 1} results can be graded by CTCAE, 1 cannot`);
  expect(text).toContain('1 × Neutrophil count decreased: The unit is missing');
});

test('where there is no room for the columns each event is a card, and still a row of a table', async () => {
  const { list } = await connected();
  list.parentElement!.setAttribute('style', 'display: block; inline-size: 320px');
  const cells = [...list.shadowRoot!.querySelectorAll<HTMLElement>('tr[data-id=e1] td')];
  const tops = cells.slice(1).map((cell) => cell.getBoundingClientRect().top);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  expect(list.shadowRoot!.querySelector('.scroll')!.scrollWidth).toBeLessThanOrEqual(320);
  expect(cells.map((cell) => cell.getAttribute('role'))).toEqual(cells.map(() => 'cell'));
});
