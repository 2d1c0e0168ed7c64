/** An adverse event as AE, SUPPAE and FAAE, and back: nothing that was entered is lost (REC-05). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK, type AdverseEvent } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIXTURE } from '../testing.ts';
import { AE } from './ae.ts';
import { visitsOf, type RowContext } from './context.ts';
import { courseCell, courseKey, courseRows, FAAE_COLUMNS, isGradeOfEvent } from './faae.ts';
import { draftOf, rowOf, type Row } from './mapping.ts';
import { aeKey, COURSE, splitSupplemental, SUPPLEMENTAL_COLUMNS, supplementedKey } from './suppae.ts';

const parsed = parseProtocol(JSON.parse(readFileSync(join(FIXTURE, 'protocol.json'), 'utf8')));
if (!parsed.ok) throw new Error('protocol');
const context: RowContext = {
  studyId: 'study',
  studyCode: 'S',
  subjectId: 'subject',
  subjectCode: 'S-1',
  siteId: 'site',
  siteCode: '01',
  referenceStart: '2026-05-27',
  visits: visitsOf([]),
  protocol: parsed.protocol,
};

type Draft = Omit<AdverseEvent, 'version'>;

/** Out into the three datasets, and back in from them alone. */
function throughDatasets(event: Draft): {
  readonly back: Draft;
  readonly ae: Row;
  readonly supp: readonly Row[];
  readonly fa: readonly Row[];
} {
  const whole = rowOf(AE, event, context);
  const { ae, supp } = splitSupplemental(whole);
  let sequence = 0;
  const fa = courseRows(whole, () => (sequence += 1));
  const key = aeKey(ae['USUBJID']!, ae['AESEQ']!);
  const merged: Row = {
    ...ae,
    ...Object.fromEntries(
      supp.filter((row) => supplementedKey(row) === key).map(({ QNAM, QVAL }) => [QNAM, QVAL]),
    ),
    ...(fa.length > 0
      ? { [COURSE]: courseCell(fa.filter((row) => isGradeOfEvent(row) && courseKey(row) === key)) }
      : {}),
  };
  return { back: draftOf(AE, merged, event.id, context), ae, supp, fa };
}

const CRS: Draft = {
  ...BLANK.adverseEvent,
  id: 'ae-1',
  supplement: { AESEQ: '3' },
  term: 'CRS',
  ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
  bodySystem: 'Immune system disorders',
  grade: 3,
  gradeScale: 'astct',
  gradeBeside: 3,
  gradePeriods: [
    { from: '2026-06-03', grade: 1 },
    { from: '2026-06-04T10:00', grade: 3 },
    { from: '2026-06-07', grade: 0 },
  ],
  start: '2026-06-03',
  end: '2026-06-07',
  ongoing: 'no',
  serious: 'yes',
  seriousness: { ...BLANK.adverseEvent.seriousness, hospitalisation: 'yes', death: 'no' },
  causality: { ...BLANK.adverseEvent.causality, studyProduct: 'definite' },
  medicationIds: ['m1', 'm2'],
  hospitalStay: { admitted: '2026-06-03', discharged: null },
};

test('a CRS that goes 1 → 3 → 0: a row of AE, its supplements, three findings about it', () => {
  const { back, ae, supp, fa } = throughDatasets(CRS);
  expect(back).toEqual(CRS);
  expect(ae).toMatchObject({
    AETERM: 'CRS',
    AETOXGR: '3',
    AESER: 'Y',
    AESHOSP: 'Y',
    AESDTH: 'N',
    AEDECOD: '',
  });
  expect(Object.keys(ae)).not.toContain('CTCTERM');
  expect(supp.map(({ QNAM, QVAL }) => [QNAM, QVAL])).toContainEqual(['AETOXSCL', 'astct']);
  expect(fa.map(({ FAORRES, FADTC, FALNKID }) => [FAORRES, FADTC, FALNKID])).toEqual([
    ['1', '2026-06-03', '3'],
    ['3', '2026-06-04T10:00', '3'],
    ['0', '2026-06-07', '3'],
  ]);
  for (const row of supp) expect(Object.keys(row)).toEqual([...SUPPLEMENTAL_COLUMNS]);
  for (const row of fa) expect(Object.keys(row)).toEqual([...FAAE_COLUMNS]);
});

test('names of supplemental variables are eight characters at most', () => {
  const { supp } = throughDatasets({ ...CRS, comment: 'x', awareOn: '2026-06-03', facets: ['fever'] });
  for (const { QNAM, QLABEL } of supp) {
    expect(QNAM).toMatch(/^[A-Z][A-Z0-9]{0,7}$/);
    expect(QLABEL!.length).toBeLessThanOrEqual(40);
  }
});

describe('whatever was entered', () => {
  const yesNo = fc.constantFrom('yes' as const, 'no' as const, null);
  const text = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null });
  const date = fc.constantFrom(null, '2026', '2026-06', '2026-06-03', '2026-06-03T09:05');
  const cause = fc.constantFrom(
    'definite' as const,
    'probable' as const,
    'possible' as const,
    'unlikely' as const,
    'unrelated' as const,
    null,
  );
  const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, null);
  const answers = <K extends string>(keys: readonly K[], value: fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, fc.Arbitrary<unknown>>);
  const event = fc.record({
    id: fc.constant('e'),
    supplement: fc.constant({ AESEQ: '7' }),
    term: fc.string({ minLength: 1, unit: 'grapheme' }),
    ctcae: fc.constantFrom(null, CRS.ctcae),
    bodySystem: text,
    grade,
    gradeScale: fc.constantFrom('ctcae' as const, 'astct' as const, null),
    gradeBeside: grade,
    facets: fc.array(fc.string()),
    facetAnswers: fc.constantFrom(null, { bsa: '35', 'hemoglobin:unit': 'g/L' }),
    gradedFrom: fc.array(
      fc.record({ kind: fc.constant('labResult' as const), id: fc.string(), version: fc.nat() }),
    ),
    shownAtEntry: fc.constantFrom(null, { total: '3', build: 'x;y' }),
    severity: fc.constantFrom(null, 'MILD', 'SEVERE'),
    gradePeriods: fc.array(fc.record({ from: date, grade: fc.constantFrom(0, 1, 2, 3, 4, 5) })),
    start: date,
    end: date,
    ongoing: yesNo,
    outcome: fc.constantFrom(null, 'FATAL', 'RECOVERED/RESOLVED'),
    serious: yesNo,
    seriousness: answers(Object.keys(CRS.seriousness), yesNo),
    causality: answers(Object.keys(CRS.causality), cause),
    reportedCausality: text,
    actionTaken: text,
    actionBySource: answers(['studyProduct', 'lymphodepletion'], fc.constantFrom(null, 'DRUG WITHDRAWN')),
    treatmentGiven: yesNo,
    medicationIds: fc.array(fc.string()),
    hospitalStay: fc.oneof(
      fc.constant(null),
      fc.record({ admitted: fc.constant('2026-06-03'), discharged: date }),
    ),
    causedDiscontinuation: yesNo,
    awareOn: date,
    followUps: fc.option(
      fc.array(
        fc.record({
          receivedOn: fc.constant('2026-06'),
          reportedBy: text,
          text: fc.string({ minLength: 1 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      { nil: null },
    ),
    specialInterest: yesNo,
    comment: text,
    doseLimiting: yesNo,
  }) as unknown as fc.Arbitrary<Draft>;

  test('comes back as it was', () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(throughDatasets(one).back).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });
});
