/** Time as it was recorded: whole and half dates, ends nobody wrote down, what goes on, and what lies after the cut. */
import { describe, expect, test } from 'vitest';
import { STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateSubject } from '../evaluate/index.ts';
import { dayNumber } from '../calendar/index.ts';
import { BLANK, type AdverseEvent, type BleedingAssessment } from '../record/index.ts';
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
