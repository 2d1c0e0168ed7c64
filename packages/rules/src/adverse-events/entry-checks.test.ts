/** What an entry asks before it is saved (REC-06): hard findings are those the gateway refuses, soft ones stay questions. */
import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../record/index.ts';
import { checkEntry } from './index.ts';
import { event, NEUTROPENIA, on, recordOf } from './record.fixture.ts';

const UNANSWERED = {
  death: null,
  lifeThreatening: null,
  hospitalisation: null,
  disability: null,
  congenitalAnomaly: null,
  otherMedicallyImportant: null,
} as const;
const ALL_NO = event().seriousness;

const base = recordOf({ adverseEvents: [event({ id: 'other', ...NEUTROPENIA, start: on(2), end: on(9) })] });
const consented = { ...base, subject: { ...base.subject, informedConsent: on(-30) } };

const found = (over: Partial<AdverseEvent>, gradeFromValues: number | null = null): string[] =>
  checkEntry(event({ awareOn: on(3), ...over }), { record: consented, gradeFromValues }).map(
    ({ level, id, field, detail }) => `${level} ${id} @${field}${detail && ` ${detail}`}`,
  );

test('a complete and ordinary event asks nothing', () => {
  expect(found({})).toEqual([]);
});

describe('hard', () => {
  test.each<[string, Partial<AdverseEvent>, string]>([
    ['no term', { term: '  ' }, 'hard term-missing @term'],
    [
      'other, specify, and the words of CTCAE again (CTCAE 5.0: “Other, specify”)',
      {
        term: 'Cardiac disorders - Other, specify',
        ctcae: { version: '5.0', code: '10007541', term: 'Cardiac disorders - Other, specify' },
      },
      'hard other-not-specified @term',
    ],
    ['end before start', { start: on(5), end: on(3) }, `hard end-before-start @end ${on(5)}`],
    ['ongoing with an end', { ongoing: 'yes' }, 'hard ongoing-with-end @ongoing'],
    [
      'start after today',
      { start: '2099-01-01', end: null, ongoing: 'yes' },
      'hard in-future @start 2099-01-01',
    ],
    [
      'a period above the worst grade',
      { grade: 2, gradePeriods: [{ from: on(3), grade: 3 }] },
      'hard grade-above-worst @gradePeriods 3',
    ],
    [
      'periods out of order',
      {
        grade: 2,
        gradePeriods: [
          { from: on(4), grade: 2 },
          { from: on(3), grade: 1 },
        ],
      },
      'hard periods-not-in-order @gradePeriods',
    ],
    [
      'discharge before admission',
      { hospitalStay: { admitted: on(5), discharged: on(4) } },
      'hard discharge-before-admission @hospitalStay',
    ],
    // ICH E2A; CTCAE: grade 5 is death.
    ['grade 5 and death answered no', { grade: 5 }, 'hard grade-5-without-death @seriousness'],
    [
      'death and grade 3',
      { grade: 3, serious: 'yes', seriousness: { ...ALL_NO, death: 'yes' } },
      'hard death-without-grade-5 @grade',
    ],
    ['grade 5 called not serious', { grade: 5, serious: 'no' }, 'hard death-not-serious @serious'],
  ])('%s', (_name, over, expected) => {
    expect(found(over)).toContain(expected);
  });

  test('partial dates that may be in order are not refused', () => {
    expect(found({ start: on(5).slice(0, 7), end: on(3) }).filter((id) => id.startsWith('hard'))).toEqual([]);
  });

  test('a subject without consent', () => {
    const without = { ...consented, subject: { ...consented.subject, informedConsent: null } };
    const [first] = checkEntry(event(), { record: without, gradeFromValues: null });
    expect(first?.id).toBe('consent-missing');
  });
});

describe('soft', () => {
  test.each<[string, Partial<AdverseEvent>, string]>([
    ['start before consent', { start: on(-40) }, `soft start-before-consent @start ${on(-30)}`],
    ['same term at the same time', NEUTROPENIA, `soft overlaps-same-term @start ${on(2)}`],
    ['no start', { start: null }, 'soft start-missing @start'],
    ['no grade', { grade: null }, 'soft grade-missing @grade'],
    [
      'neither end nor ongoing',
      { end: null, ongoing: null, outcome: null },
      'soft ongoing-not-said @ongoing',
    ],
    [
      'ended, not resolved',
      { outcome: 'NOT RECOVERED/NOT RESOLVED' },
      'soft ended-but-not-resolved @outcome',
    ],
    ['serious without a criterion', { serious: 'yes' }, 'soft serious-without-criterion @seriousness'],
    [
      'serious, criteria not answered',
      { serious: 'yes', seriousness: UNANSWERED },
      'soft serious-without-criterion @seriousness',
    ],
    [
      'a criterion and not serious',
      { seriousness: { ...ALL_NO, hospitalisation: 'yes' } },
      'soft criterion-without-serious @serious',
    ],
    [
      'an admission that no criterion names',
      { hospitalStay: { admitted: on(4), discharged: null } },
      'soft stay-without-hospitalisation @seriousness',
    ],
    [
      'grade 5, death not answered',
      { grade: 5, serious: 'yes', seriousness: UNANSWERED },
      'soft grade-5-death-not-answered @seriousness',
    ],
    [
      'serious, awareness not recorded',
      { serious: 'yes', seriousness: { ...ALL_NO, disability: 'yes' }, awareOn: null },
      'soft serious-without-awareness @awareOn',
    ],
    [
      'no causality at all',
      {
        causality: {
          studyProduct: null,
          lymphodepletion: null,
          procedure: null,
          disease: null,
          concomitant: null,
        },
      },
      'soft causality-missing @causality',
    ],
    [
      'treated with nothing named',
      { treatmentGiven: 'yes' },
      'soft treatment-without-medication @treatmentGiven',
    ],
  ])('%s', (_name, over, expected) => {
    expect(found(over)).toContain(expected);
  });

  test('a grade that the values do not give is asked about with the grade they give', () => {
    expect(found({ grade: 1 }, 2)).toContain('soft grade-differs-from-values @grade 2');
    expect(found({ grade: 2 }, 2)).toEqual([]);
  });

  test('an event does not overlap with itself, nor with one it only follows', () => {
    expect(found({ id: 'other', ...NEUTROPENIA })).toEqual([]);
    expect(found({ ...NEUTROPENIA, start: on(10), end: on(12), awareOn: on(11) })).toEqual([]);
  });
});
