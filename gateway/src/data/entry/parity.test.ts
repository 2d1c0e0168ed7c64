/**
 * REC-06: what a form shows while somebody types and what the gateway refuses are the same. A hard finding of the browser is a
 * refusal of the gateway and the other way round; a soft one is never refused.
 */
import { checkEntry, type AdverseEvent, type HardFinding } from '@trialside/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testProtocol } from '../testing.ts';
import { ENTRIES } from '../testing-entries.ts';
import type { SubjectContext } from './context.ts';
import { recordProblems } from './judge.ts';

const TODAY = '2026-03-01';
const CONSENT = '2026-01-05';
const PROTOCOL = testProtocol();

const subject = { ...ENTRIES.subject, id: 's1', version: 1, studyId: 'study', siteId: 'site-a' };
const contextOf = (informedConsent: string | null): SubjectContext => ({
  today: TODAY,
  now: `${TODAY}T10:00:00`,
  timeZone: 'Asia/Shanghai',
  protocol: PROTOCOL,
  subject: { ...subject, informedConsent },
  visits: [],
  exposures: [],
});

const OTHER = { version: '5.0' as const, code: '10007541', term: 'Cardiac disorders - Other, specify' };
const date = fc.constantFrom(
  null,
  '2025',
  '2026-01',
  '2026-01-01',
  CONSENT,
  '2026-02-02',
  '2026-02-02T08:00',
  '2026-02-03',
  '2026-02',
  TODAY,
  '2026-03-02',
  '2026-04',
);
const yesNo = fc.constantFrom(null, 'yes', 'no') as fc.Arbitrary<'yes' | 'no' | null>;
const grade = fc.constantFrom(null, 1, 2, 3, 4, 5) as fc.Arbitrary<AdverseEvent['grade']>;

const event: fc.Arbitrary<AdverseEvent> = fc
  .record({
    term: fc.constantFrom('Fever', 'Neutropenia', OTHER.term),
    ctcae: fc.constantFrom(null, OTHER),
    grade,
    gradePeriods: fc.array(
      fc.record({ from: date, grade: fc.constantFrom(0, 1, 2, 3, 4, 5) as fc.Arbitrary<1> }),
      { maxLength: 3 },
    ),
    start: date,
    end: date,
    awareOn: date,
    ongoing: yesNo,
    serious: yesNo,
    outcome: fc.constantFrom(null, 'FATAL', 'RECOVERED/RESOLVED', 'NOT RECOVERED/NOT RESOLVED'),
    treatmentGiven: yesNo,
    death: yesNo,
    hospitalisation: yesNo,
    followUps: fc.option(
      fc.array(
        fc.record({
          receivedOn: date.map((on) => on ?? '2026-02'),
          reportedBy: fc.constantFrom(null, 'a letter'),
          text: fc.constantFrom('new', 'new', ' '),
        }),
        { maxLength: 2 },
      ),
      { nil: null },
    ),
    hospitalStay: fc.option(fc.record({ admitted: date, discharged: date })),
  })
  .map(({ death, hospitalisation, ...fields }) => ({
    ...ENTRIES.adverseEvent,
    ...fields,
    id: 'ae',
    version: 1,
    seriousness: { ...ENTRIES.adverseEvent.seriousness, death, hospitalisation },
  }));

function findings(entered: AdverseEvent, informedConsent: string | null) {
  const record = {
    subject: { ...subject, informedConsent },
    adverseEvents: [],
    cut: { knownAt: 1, on: TODAY },
  };
  return checkEntry(entered, { record, gradeFromValues: null });
}

test('an adverse event is refused where the form says so, and nowhere else', () => {
  const met = new Set<HardFinding>();
  fc.assert(
    fc.property(event, fc.constantFrom(CONSENT, CONSENT, null), (entered, consent) => {
      const hard = findings(entered, consent).filter(({ level }) => level === 'hard');
      for (const { id } of hard) met.add(id as HardFinding);
      const refused = recordProblems('adverseEvent', entered, null, contextOf(consent));
      expect({
        refused: refused.length > 0,
        problems: refused.map(({ path, reason }) => [path, reason]),
      }).toEqual({
        refused: hard.length > 0,
        problems: expect.anything(),
      });
    }),
    { numRuns: process.env['TRIALSIDE_LONG'] === '1' ? 50_000 : 2000, seed: 20261126 },
  );
  // Every hard finding was met on the way but the one that the form cannot leave: a term.
  expect([...met].sort()).toEqual([
    'consent-missing',
    'death-not-serious',
    'death-without-grade-5',
    'discharge-before-admission',
    'end-before-start',
    'follow-up-incomplete',
    'grade-5-without-death',
    'grade-above-worst',
    'in-future',
    'ongoing-with-end',
    'other-not-specified',
    'periods-not-in-order',
  ]);
});

test('a term that is missing is refused by both', () => {
  const entered = { ...ENTRIES.adverseEvent, id: 'ae', version: 1, term: ' ' };
  expect(findings(entered, CONSENT).map(({ id }) => id)).toContain('term-missing');
  expect(recordProblems('adverseEvent', entered, null, contextOf(CONSENT))).not.toEqual([]);
});
