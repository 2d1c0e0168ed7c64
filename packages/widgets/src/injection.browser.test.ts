/**
 * Text of the study is never more than text (T-03): the whole corpus through every widget that shows some. The form and the
 * list of adverse events have their own test beside them.
 */
import type { CohortCourse, ResponseDetail } from '@trialside/client';
import { addDays } from '@trialside/rules/calendar';
import type { SubjectRecord } from '@trialside/rules/record';
import { BLANK } from '@trialside/rules/record';
import { INJECTIONS } from '@trialside/rules/testing/injection-corpus';
import { expect, test, vi } from 'vitest';
import { isOnlyText } from '../testing/only-text.ts';
import { badge, buttonOf, hasState, panelOf, provider, put } from '../testing/page.ts';
import { scriptedClient } from '../testing/scripted-client.ts';
import { signing, signingClient } from '../testing/signing.ts';
import { heldExample } from '../testing/states.ts';
import { INFUSION_DATE, madeUpSubject } from '../testing/subject.ts';
import { madeUpSledaiSubject } from '../testing/sledai-subject.ts';
import { PROTOCOL } from './response-badge/response-badge.examples.ts';

/** What opens one after the other takes its time: one text of twenty. */
const FEW = INJECTIONS.filter((_, n) => n % 20 === 0);
const WAIT = { timeout: 30_000 };
const onDay = (day: number): string => addDays(INFUSION_DATE, day);

/** A subject whose events, medications, visits, treatments, exits and laboratory are named by the corpus. */
function named(record: SubjectRecord): SubjectRecord {
  const base = (n: number) => ({
    id: `record-${n}`,
    version: 1,
    supplement: { [INJECTIONS[n]!]: INJECTIONS[n]! },
  });
  return {
    ...record,
    visits: record.visits.map((visit, n) => ({ ...visit, name: INJECTIONS[n]! })),
    adverseEvents: INJECTIONS.map((text, n) => ({
      ...BLANK.adverseEvent,
      ...base(n),
      term: text,
      ctcae: n % 2 === 0 ? { version: '5.0', code: '10000000', term: text } : null,
      bodySystem: text,
      grade: 3,
      severity: text,
      outcome: text,
      start: onDay(n % 20),
      comment: text,
    })),
    medications: INJECTIONS.map((text, n) => ({
      ...BLANK.medication,
      ...base(n),
      name: text,
      genericName: text,
      treatmentClass: n % 2 === 0 ? 'glucocorticoid' : 'other',
      role: n % 3 === 0 ? 'rescue' : 'concomitant',
      indication: text,
      route: text,
      start: onDay(n % 20),
      dosePeriods: [{ from: onDay(n % 20), to: null, dose: text, unit: text, frequency: text }],
      stopReason: text,
    })),
    dispositions: [{ ...BLANK.disposition, ...base(7), event: INJECTIONS[7]!, date: onDay(40) }],
    labResults: [
      ...record.labResults,
      ...INJECTIONS.map((text, n) => ({
        ...BLANK.labResult,
        ...base(n),
        test: n % 2 === 0 ? 'C3' : text,
        testName: text,
        category: text,
        collected: onDay(n % 28),
        reported: { value: text, unit: text, low: text, high: text },
      })),
    ],
  } as unknown as SubjectRecord;
}

const COUNTS = [
  { day: 14, platelets: '45', bleeding: 0 },
  { day: 28, platelets: '132', bleeding: 0 },
] as const;
const subject = (code = 'BJ01-001'): SubjectRecord =>
  named(madeUpSubject({ code, baseline: '11', counts: COUNTS, askedOnDay: 60 }));

test('badges: on the face and in its name for screen readers', async () => {
  const badges = INJECTIONS.map((code) => {
    const element = badge(code);
    element.response = { ...heldExample.value, state: 'NE' };
    return put(element);
  });
  await badges.at(-1)!.updateComplete;
  for (const [n, element] of badges.entries()) {
    expect(buttonOf(element).getAttribute('aria-label')).toContain(INJECTIONS[n]);
    isOnlyText(element.shadowRoot!);
  }
});

test('a badge that is opened, with its rescue medications', async () => {
  for (const code of FEW) {
    const element = badge();
    Object.assign(element, { record: subject(code), protocol: PROTOCOL, open: true });
    put(element);
    await vi.waitFor(() => expect(panelOf(element)?.textContent).toContain(code), WAIT);
    isOnlyText(element.shadowRoot!);
    element.remove();
  }
}, 60_000);

test('the timeline of a subject, as picture, table and words', async () => {
  const element = put(
    Object.assign(document.createElement('trial-endpoint-timeline'), {
      record: subject(),
      protocol: PROTOCOL,
    }),
  );
  const root = element.shadowRoot!;
  await vi.waitFor(() => expect(root.querySelector('.toolbar [aria-pressed]')).not.toBeNull(), WAIT);
  for (const button of root.querySelectorAll<HTMLElement>('.toolbar button[aria-pressed]')) button.click();
  await vi.waitFor(() => expect(root.querySelector('tbody tr')).not.toBeNull(), WAIT);
  const next = (): HTMLButtonElement | null => root.querySelector('nav button:last-of-type:enabled');
  let shown = '';
  for (let page = 0; page < 100; page += 1) {
    isOnlyText(root);
    shown += root.querySelector('tbody')!.textContent.replaceAll(/\s+/g, ' ');
    if (!next()) break;
    next()!.click();
    await element.updateComplete;
  }
  for (const text of INJECTIONS) expect(shown).toContain(text.replaceAll(/\s+/g, ' ').trim());
}, 60_000);

test('the timeline of the cohort, as picture and table', async () => {
  const lanes = INJECTIONS.map((text, n) => ({
    subjectId: `subject-${n}`,
    subjectCode: text,
    doseLevel: text,
    throughDay: 100,
    ended: null,
    runs: [],
    marks: [{ type: 'dose-limiting', first: 3, last: 6, grade: 4, name: text }],
    undated: [{ type: 'serious', grade: 3, name: text }],
    openQueries: 1,
    standing: 'NR',
    responseDays: null,
    responseOngoing: false,
    worstGrade: 4,
    events: 1,
    seriousEvents: 0,
    sledaiLatest: null,
    doseLimiting: 'dlt',
  }));
  const course = {
    cut: { knownAt: 12, on: '2026-11-22' },
    synthetic: true,
    doseLevels: INJECTIONS.map((text) => ({ code: text, name: { en: text, 'zh-CN': text } })),
    lanes,
    rate: null,
  } as unknown as CohortCourse;
  const element = put(Object.assign(document.createElement('trial-cohort-timeline'), { course }));
  const root = element.shadowRoot!;
  await vi.waitFor(() => expect(root.querySelector('.name')).not.toBeNull(), WAIT);
  [...root.querySelectorAll<HTMLElement>('button[aria-pressed]')].at(-1)!.click();
  await vi.waitFor(() => expect(root.querySelector('tbody tr')).not.toBeNull(), WAIT);
  // On paper the table has no pages.
  dispatchEvent(new Event('beforeprint'));
  expect(root.querySelectorAll('tbody tr')).toHaveLength(INJECTIONS.length);
  isOnlyText(root);
  for (const [n, row] of [...root.querySelectorAll('tbody tr')].entries())
    expect(
      INJECTIONS.some((text) => row.textContent.includes(text)),
      `row ${n}`,
    ).toBe(true);
  dispatchEvent(new Event('afterprint'));
}, 60_000);

test('the SLEDAI calculator: suggestions, doses, verdicts and the assessment before', async () => {
  const element = put(
    Object.assign(document.createElement('trial-sledai-calculator'), {
      record: named(
        madeUpSledaiSubject({ prednisone: '5', before: { day: -6, present: ['arthritis'], pga: '1.5' } }),
      ),
      protocol: PROTOCOL,
      visit: 'BJ01-001-visit28',
    }),
  );
  const root = element.shadowRoot!;
  await vi.waitFor(() => expect(root.querySelector('.verdict')).not.toBeNull(), WAIT);
  isOnlyText(root);
}, 60_000);

test('the signing dialogue: sentence, names, and who signed before', async () => {
  for (const text of FEW) {
    const client = signingClient([
      {
        id: 's',
        signedId: 'sledai-28',
        signerName: text,
        meaning: 'REVIEWED',
        signedLocally: text,
        timeZone: text,
        state: 'VALID',
      },
    ]);
    client.answer({
      attestation: { text, version: 'authored@1' },
      study: { id: 'study-1', subject: { id: 'subject-1', signatures: [] } },
    });
    const { dialog, host } = await signing(client);
    await vi.waitFor(() => expect(dialog.querySelector('.sentence')?.textContent).toContain(text), WAIT);
    isOnlyText(dialog);
    host.remove();
  }
}, 60_000);

test('what a provider says to screen readers', async () => {
  const [code] = FEW;
  const client = scriptedClient();
  client.say(code!, { state: 'ready', held: heldExample });
  const outer = provider({ client });
  const element = badge(code);
  outer.append(element);
  put(outer);
  await hasState(element, 'ready');
  const value = { ...heldExample.value, state: 'lost' } as ResponseDetail;
  client.say(code!, { state: 'ready', held: { ...heldExample, value } });
  const region = outer.shadowRoot!.querySelector('[role=status]')!;
  await vi.waitFor(() => expect(region.textContent).toContain(code), WAIT);
  isOnlyText(outer.shadowRoot!);
});
