/** Time as it was recorded: whole and half dates, ends nobody wrote down, what goes on, and what lies after the cut. */
import { describe, expect, test } from 'vitest';
import { STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateSubject } from '../evaluate/index.ts';
import { addDays, addMonths, dayNumber } from '../calendar/index.ts';
import {
  BLANK,
  RECORD_LISTS,
  type AdverseEvent,
  type BleedingAssessment,
  type CourseKind,
  type SubjectRecord,
} from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { factsOf } from './facts-of.ts';

const record = withCounts([[-6, '11']], { cutOn: on(100) } as object);

function factOf(more: Partial<AdverseEvent>) {
  const event: AdverseEvent = {
    ...BLANK.adverseEvent,
    id: 'e',
    version: 1,
    term: 'Fever',
    grade: 2,
    ...more,
  };
  const subject = { ...record, adverseEvents: [event] };
  return factsOf(subject, evaluateSubject(subject, STUDY), STUDY).facts.find(({ key }) => key === 'event:e');
}

const day = (text: string): number => dayNumber(text);

describe('an end', () => {
  test.each([
    ['known', { end: on(20) }, { kind: 'known', days: { first: day(on(20)), last: day(on(20)) } }],
    [
      'known to the month',
      { end: '2026-04' },
      { kind: 'known', days: { first: day('2026-04-01'), last: day('2026-04-30') } },
    ],
    ['after the cut: it goes on', { end: on(120) }, { kind: 'ongoing' }],
    ['marked as going on', { ongoing: 'yes' }, { kind: 'ongoing' }],
    ['that nobody wrote down is not known, which is not going on', {}, { kind: 'unknown' }],
    ['said to be over, without a date', { ongoing: 'no' }, { kind: 'unknown' }],
  ] as const)('%s', (_name, more, end) => {
    expect(factOf({ start: on(3), ...more })!.end).toEqual(end);
  });
});

describe('a start', () => {
  test('known to the month is any of its days', () => {
    expect(factOf({ start: '2026-04' })!.start).toEqual({
      first: day('2026-04-01'),
      last: day('2026-04-30'),
    });
  });

  test('that nobody wrote down has no place, and says so', () => {
    expect(factOf({ start: null })).toMatchObject({
      start: null,
      flags: expect.arrayContaining(['not-placed']),
    });
  });

  test('after the cut has not happened', () => {
    expect(factOf({ start: on(101) })).toBeUndefined();
  });
});

test('bleeding is active by the rule of the protocol, from WHO grade 2 or where somebody says so (domain.md 3.3)', () => {
  const flagged = (more: Partial<BleedingAssessment>): boolean => {
    const bleeding = { ...BLANK.bleedingAssessment, id: 'b', version: 1, assessed: on(7), ...more };
    const subject = { ...record, bleedingAssessments: [bleeding] };
    const { facts } = factsOf(subject, evaluateSubject(subject, STUDY), STUDY);
    return facts.find(({ key }) => key === 'bleeding:b')!.flags.includes('active-bleeding');
  };
  const from = STUDY.endpoints.plateletResponse!.options.activeBleedingFromWhoGrade;
  expect(flagged({ whoGrade: from as 2 })).toBe(true);
  expect(flagged({ whoGrade: (from - 1) as 1 })).toBe(false);
  expect(flagged({ whoGrade: 0, active: 'yes' })).toBe(true);
});

/** A record of each kind that has a date of its own, with what it takes to be read. */
const KINDS: readonly (readonly [kind: CourseKind, date: string, more: object])[] = [
  ['visit', 'start', { name: 'Unplanned' }],
  ['exposure', 'start', { category: 'leukapheresis' }],
  ['medication', 'start', { name: 'paracetamol' }],
  ['adverseEvent', 'start', { term: 'Fever', grade: 2 }],
  ['bleedingAssessment', 'assessed', { whoGrade: 1 }],
  ['pgaAssessment', 'assessed', { value: '1' }],
  ['sledaiAssessment', 'assessed', {}],
  ['toxicityAssessment', 'assessed', { kind: 'CRS', grade: 1 }],
  ['disposition', 'date', { event: 'ENROLLED', category: 'PROTOCOL MILESTONE' }],
  [
    'labResult',
    'collected',
    {
      test: STUDY.analytes['platelets']![0],
      reported: { value: '40', unit: '10^9/L', low: null, high: null },
    },
  ],
];

/** What a date text may mean at the cut, which is day 100 (SDTM Implementation Guide, partial dates); nothing is filled in. */
const CUT = on(100);
const DATES: readonly (readonly [text: string | null, first: string | null, last: string | null])[] = [
  [null, null, null],
  ['unknown', null, null],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['2026---15', '2026-01-15', '2026-12-15'],
  ['2026-04-15', '2026-04-15', '2026-04-15'],
  ['2026-04-15T08:30', '2026-04-15', '2026-04-15'],
  [CUT.slice(0, 7), `${CUT.slice(0, 7)}-01`, addDays(addMonths(`${CUT.slice(0, 7)}-01`, 1), -1)],
];

describe.each(KINDS)('a record of kind %s', (kind, field, more) => {
  const told = (text: string | null) => {
    const one = { ...BLANK[kind], ...more, [field]: text, id: 'one', version: 1 };
    const list = RECORD_LISTS[kind];
    const subject = { ...record, [list]: [...record[list], one] } as SubjectRecord;
    const { facts, omissions } = factsOf(subject, evaluateSubject(subject, STUDY), STUDY);
    return {
      own: facts.filter(({ key, what }) => key.endsWith(':one') && what.type !== 'target'),
      left: omissions.filter((omission) => omission.record.id === 'one').map(({ reason }) => reason),
    };
  };

  test.each(DATES)('of %s stands on the days it may be of', (text, first, last) => {
    const { own, left } = told(text);
    const days = first && { first: day(first), last: day(last!) };
    // A grade that was assessed was so by the cut.
    if (days && kind === 'toxicityAssessment') days.last = Math.min(days.last, day(CUT));
    expect([own.map(({ start }) => start), left]).toEqual([[days], []]);
    if (!days) expect(own[0]!.flags).toContain('not-placed');
  });

  test('of after the cut is left out, with the reason', () => {
    expect(told(on(101))).toEqual({ own: [], left: ['after-the-cut'] });
  });
});

test.each([
  ['exposure', { category: 'lymphodepletion' }],
  ['visit', { name: 'Long' }],
] as const)('the end of an %s that lies after the cut has not happened', (kind, more) => {
  const one = { ...BLANK[kind], ...more, id: 'one', version: 1, start: on(99), end: on(102) };
  const list = RECORD_LISTS[kind];
  const subject = { ...record, [list]: [...record[list], one] } as SubjectRecord;
  const { facts } = factsOf(subject, evaluateSubject(subject, STUDY), STUDY);
  expect(facts.find(({ key }) => key.endsWith(':one'))!.end).toEqual({ kind: 'ongoing' });
});

describe('after participation has ended', () => {
  const withEnd = (date: string) => {
    const left = {
      ...BLANK.disposition,
      id: 'left',
      version: 1,
      event: 'WITHDREW',
      standardEvent: 'WITHDRAWAL BY SUBJECT',
      category: 'DISPOSITION EVENT',
      date,
    };
    const subject = { ...record, dispositions: [left] };
    return factsOf(subject, evaluateSubject(subject, STUDY), STUDY).facts.filter(
      ({ lane }) => lane === 'phases',
    );
  };

  test('the running phase ends with it, and none begins any more', () => {
    const phases = withEnd(on(40));
    expect(phases.at(-1)!.end).toEqual({ kind: 'known', days: { first: day(on(40)), last: day(on(40)) } });
    expect(phases.every(({ start }) => (start?.first ?? 0) <= day(on(40)))).toBe(true);
    expect(phases.length).toBeLessThan(STUDY.phases.length);
  });

  test('of which the month alone is known, the phase ends on one of its days', () => {
    expect(withEnd('2026-05').at(-1)!.end).toEqual({
      kind: 'known',
      days: { first: day('2026-05-01'), last: day('2026-05-31') },
    });
  });
});

/** Kinds that have records no lane is for, with the field of their date. */
const LEFT_OUT = [
  ['labResult', 'collected', 'not-a-followed-result'],
  ['vitalSign', 'collected', 'no-lane-for-vital-signs'],
  ['safetyCase', 'awareOn', 'sponsor-safety-case'],
  ['questionnaireAnswer', 'completed', 'answer-without-a-score'],
] as const;

test.each(LEFT_OUT)(
  'a record of kind %s that no lane is for is left out for its own reason, unless it lies after the cut',
  (kind, field, reason) => {
    const whyOf = (date: string | null) => {
      const one = { ...BLANK[kind], [field]: date, id: 'one', version: 1 };
      const list = RECORD_LISTS[kind];
      const subject = { ...record, [list]: [...record[list], one] } as SubjectRecord;
      const { omissions } = factsOf(subject, evaluateSubject(subject, STUDY), STUDY);
      return omissions.filter((omission) => omission.record.id === 'one').map((omission) => omission.reason);
    };
    expect([whyOf(null), whyOf(on(100)), whyOf('2026'), whyOf(on(101))]).toEqual([
      [reason],
      [reason],
      [reason],
      ['after-the-cut'],
    ]);
  },
);

test('every kind of record has its test here: a fact of its own, or a reason to be left out', () => {
  const tested = new Set([...KINDS, ...LEFT_OUT].map(([kind]) => kind));
  expect([...tested].toSorted()).toEqual(Object.keys(RECORD_LISTS).toSorted());
});
