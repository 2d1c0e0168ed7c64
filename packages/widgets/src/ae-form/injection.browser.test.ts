/** Text of the study is never more than text: through every text field, into form, list and print, 200 and more ways (T-03). */
import { INJECTIONS, LONG_TEXT } from '@trialside/rules/testing/injection-corpus';
import type { AdverseEvent } from '@trialside/rules/record';
import { expect, test } from 'vitest';
import { drawn } from '../../testing/form-battery.ts';
import { madeUpAeSubject } from '../../testing/ae-subject.ts';
import { isOnlyText } from '../../testing/only-text.ts';
import { put, soon } from '../../testing/page.ts';
import { words } from '../locales/en/ae.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { ADVERSE_EVENT_FIELDS } from '@trialside/client';
import { printDocument } from '../printing/print-document.ts';
import { provenance } from '../printing/provenance.ts';
import { words as print } from '../locales/en/print.ts';
import { SECTIONS } from './source-rows.ts';
import { sourceDocument, type DocumentParts } from './source-document.ts';

declare const __TRIALSIDE_LONG__: boolean;

/** Form and print take their time: every fifth text, and in a long run every one. */
const SOME = __TRIALSIDE_LONG__ ? INJECTIONS : INJECTIONS.filter((_, n) => n % 5 === 0);

/** Every field of an event that holds words. */
const eventWith = (text: string, n: number): Partial<AdverseEvent> & Pick<AdverseEvent, 'id' | 'term'> => ({
  id: `event-${n}`,
  term: text,
  ctcae: { version: '5.0', code: '10000000', term: text },
  bodySystem: text,
  facets: [text],
  shownAtEntry: { [text]: text },
  severity: text,
  outcome: text,
  reportedCausality: text,
  actionTaken: text,
  comment: text,
  facetAnswers: { [`fact:${text}`]: text },
  followUps: [{ receivedOn: text, reportedBy: text, text }],
  actionBySource: { studyProduct: text, lymphodepletion: text },
  gradePeriods: [{ from: text, grade: 2 }],
  start: text,
  end: text,
  awareOn: text,
  hospitalStay: { admitted: text, discharged: text },
  supplement: { [`X${n}`]: text },
});

test(`the corpus has ${INJECTIONS.length} texts, each another one`, () => {
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(INJECTIONS).size).toBe(INJECTIONS.length);
});

test('in the list: every one is shown as it was written', async () => {
  const list = put(document.createElement('trial-ae-list'));
  list.record = madeUpAeSubject({ events: INJECTIONS.map(eventWith) });
  list.protocol = PROTOCOL;
  await soon(() => expect(list.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(INJECTIONS.length));
  isOnlyText(list.shadowRoot!);
  const shown = new Map(
    [...list.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
      row.dataset['id'],
      row.querySelector('button')!.textContent,
    ]),
  );
  for (const [n, text] of INJECTIONS.entries()) expect(shown.get(`event-${n}`)?.trim()).toBe(text.trim());
}, 60_000);

test('in the form, for reading and for editing: nothing runs, nothing is changed', async () => {
  const form = document.createElement('trial-ae-form');
  Object.assign(form, {
    record: madeUpAeSubject({
      medications: [
        {
          name: INJECTIONS[0]!,
          genericName: INJECTIONS[1]!,
          treatmentClass: 'other',
          role: 'concomitant',
          day: 1,
        },
      ],
    }),
    protocol: PROTOCOL,
  });
  put(form);
  await drawn(form);
  await expect.poll(() => form.state).toBe('ready');
  for (const [n, text] of [...SOME, LONG_TEXT].entries()) {
    const { id: _id, supplement: _s, ...fields } = eventWith(text, n);
    form.readOnly = n % 2 === 0;
    form.value = { ...fields, treatmentGiven: 'yes' };
    await form.updateComplete;
    expect(form.value.comment).toBe(text);
    expect(form.value.term).toBe(text);
    if (form.readOnly) {
      expect(form.shadowRoot!.querySelector('[data-path=comment] .answer')?.textContent).toBe(text);
    } else {
      const comment = form.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea[name=comment]')!;
      comment.value = `${text}!`;
      comment.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      expect(form.value.comment).toBe(comment.value);
    }
    if (n % 20 === 0 || text === LONG_TEXT) isOnlyText(form.shadowRoot!);
  }
  isOnlyText(form.shadowRoot!);
}, 60_000);

test('typed into the term field: offered as reported, in words', async () => {
  const form = document.createElement('trial-ae-form');
  put(form);
  await drawn(form);
  const find = form.shadowRoot!.querySelector<HTMLInputElement>('#find')!;
  find.focus();
  for (const text of INJECTIONS.filter((_, n) => n % 7 === 0)) {
    find.value = text;
    find.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
  }
  isOnlyText(form.shadowRoot!);
});

test('in print: every one stands in the source document as it was written, whatever field it is in', async () => {
  const known = { record: madeUpAeSubject({}), protocol: PROTOCOL };
  const host = put(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  for (const [n, text] of [...SOME, LONG_TEXT].entries()) {
    const record = madeUpAeSubject({ events: [eventWith(text, n)] });
    const [event] = record.adverseEvents;
    const fields = [{ field: 'comment', old: text, new: text, isRedacted: false }];
    const by = { change: 1, at: '2026-06-20T08:00:00Z', userName: text, role: text, action: 'amend' };
    const why = { reasonCode: 'other', reasonText: text };
    const history = [{ ...by, ...why, versions: { [event!.id]: 2 }, fields }];
    const signatures = { heading: 'Signed', lines: [text] };
    const turn = { state: 'OPEN', message: text, byName: text, at: by.at } as const;
    const parts: DocumentParts = {
      event: event!,
      known: { ...known, record },
      words,
      date: (date) => date,
      moment: String,
      running: { head: [text], foot: [text] },
      remarks: [],
      criteria: null,
      history,
      provenance: provenance(
        { history, signatures, records: {}, moment: String, reasons: {}, fields: words.fields },
        print,
      ),
      questions: [
        {
          id: 'q',
          version: 1,
          aboutId: event!.id,
          aboutField: text,
          aboutVersion: 1,
          state: 'OPEN',
          question: text,
          checkName: null,
          turns: [turn],
        },
      ],
    };
    const frame = printDocument(root, 'en', words.source, sourceDocument(parts));
    const page = frame.contentDocument!;
    const comment = [...page.querySelectorAll('tr')].find((row) =>
      row.querySelector('th')?.textContent.trim().startsWith('Comment'),
    );
    expect(comment?.querySelector('td')?.textContent).toBe(text);
    // Name, reason, old and new value; question; signature.
    expect(page.body.textContent.split(text).length).toBeGreaterThan(20);
    expect((frame.contentWindow as typeof globalThis | null)?.__injected).toBeUndefined();
    if (n % 20 === 0) isOnlyText(page.body);
    frame.remove();
  }
  expect(globalThis.__injected).toBeUndefined();
}, 60_000);

test('the source document has every field once, each under its heading', () => {
  const fields = SECTIONS.flatMap((section) => section.fields);
  expect(fields.toSorted()).toEqual([...ADVERSE_EVENT_FIELDS].toSorted());
});
