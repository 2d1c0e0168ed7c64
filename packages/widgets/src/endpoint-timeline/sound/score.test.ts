/** The course as notes. Heights and sides are worked out by hand from the definition in score.ts. TL-11. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Fact, Guide, What } from '@trialside/rules/timeline';
import { pitchOf, scoreOf, type Score } from './score.ts';

const WHOLE = { from: 1000, to: 1100 };
const base = { row: '', end: { kind: 'point' }, flags: [], verdict: null, sources: [] } as const;
const fact = (key: string, day: number | null, what: What, given: Partial<Fact> = {}): Fact => ({
  ...base,
  key,
  lane: what.type === 'count' ? 'platelets' : 'events',
  start: day === null ? null : { first: day, last: day },
  what,
  ...given,
});
const count = (
  key: string,
  day: number | null,
  low: string | null,
  high: string | null = low,
  given: Partial<Fact> = {},
): Fact =>
  fact(
    key,
    day,
    { type: 'count', platelets: low === null ? null : { low, high }, reported: null, unit: null },
    given,
  );
const event = (key: string, day: number | null, grade: number | null): Fact =>
  fact(key, day, { type: 'event', term: key, grade, severity: null });
const GUIDES: readonly Guide[] = [
  { lane: 'platelets', key: 'cr', at: '100', band: null },
  { lane: 'platelets', key: 'pr', at: '30', band: null },
  { lane: 'platelets', key: 'pr-effective', at: '40', band: null },
];
const score = (...facts: Fact[]): Score =>
  scoreOf({ facts, guides: GUIDES, whole: WHOLE, mode: 'linear', infusion: null });
const heard = ({ notes }: Score): readonly string[] => notes.map(({ key, timbre }) => `${key} ${timbre}`);

describe('TL-11 the score', () => {
  test('ten times the count is the same step up, and nothing is too low or too high to be heard', () => {
    expect(pitchOf(1)).toBeCloseTo(110);
    expect(pitchOf(10) / pitchOf(1)).toBeCloseTo(pitchOf(1000) / pitchOf(100));
    expect([pitchOf(0), pitchOf(5000)]).toEqual([110, 1760]);
  });

  test('from the left ear on the first day to the right ear at the end', () => {
    const { notes } = score(count('a', 1000, '9'), count('b', 1050, '9'), count('late', 1101, '9'));
    expect(notes.map(({ pan }) => Math.round(pan * 100) / 100)).toEqual([-1, -0.01, 1]);
    expect(notes[1]!.at).toBeCloseTo((50 / 101) * 20);
  });

  test('clicks where a count passes the line of this subject for PR, or for CR, in both directions', () => {
    const made = score(
      count('a', 1001, '9'),
      count('b', 1010, '35'),
      count('c', 1020, '40'),
      count('d', 1030, '150'),
      count('e', 1040, '39'),
    );
    expect(heard(made)).toEqual([
      'a count',
      'b count',
      'c line-pr',
      'c count',
      'd line-cr',
      'd count',
      'e line-pr',
      'e line-cr',
      'e count',
    ]);
  });

  test('a count that may be on either side, has no number, or came after rescue passes no line', () => {
    const made = score(
      count('a', 1001, '9'),
      count('bounds', 1010, '30', '120'),
      count('least', 1015, '35', null),
      count('open', 1020, null),
      count('rescued', 1030, '150', '150', { flags: ['rescue-excluded'] }),
    );
    expect(heard(made)).toEqual([
      'a count',
      'bounds count',
      'least count',
      'open count-open',
      'rescued count-excluded',
    ]);
    const [, bounds, least, open] = made.notes;
    expect([bounds!.pitch, bounds!.glide]).toEqual([pitchOf(30), pitchOf(120)]);
    expect([least!.glide, open!.pitch]).toEqual([null, null]);
  });

  test('each grade has a timbre of its own, and what is not graded another', () => {
    const grades = [1, 2, 3, 4, 5, null];
    const made = score(...grades.map((grade, n) => event(`e${n}`, 1000 + n * 10, grade)));
    expect(made.notes.map(({ timbre }) => timbre)).toEqual([
      'grade-1',
      'grade-2',
      'grade-3',
      'grade-4',
      'grade-5',
      'grade-open',
    ]);
  });

  test('what is not known to be of one day is named, and not played at any moment', () => {
    const partly = { ...event('month', 1000, 3), start: { first: 1000, last: 1029 } };
    const made = score(
      partly,
      event('never', null, 2),
      count('somewhen', null, '30'),
      event('known', 1005, 1),
    );
    expect(heard(made)).toEqual(['known grade-1']);
    expect(made.unplaced.map(({ key }) => key)).toEqual(['month', 'never', 'somewhen']);
  });

  test('every count and every onset is one note or is named, in the order of days, and no two sound at once', () => {
    const day = fc.option(fc.integer({ min: 900, max: 1200 }), { nil: null });
    const any = fc.oneof(
      fc.record({ day, low: fc.option(fc.integer({ min: 0, max: 2000 }).map(String), { nil: null }) }),
      fc.record({ day, grade: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }) }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (given) => {
        const facts = given.map((one, n) =>
          'low' in one ? count(`k${n}`, one.day, one.low) : event(`k${n}`, one.day, one.grade),
        );
        const { notes, unplaced } = score(...facts);
        const own = notes.filter(({ timbre }) => !timbre.startsWith('line-'));
        expect([...own, ...unplaced].map(({ key }) => key).toSorted()).toEqual(
          facts.map(({ key }) => key).toSorted(),
        );
        const days = own.map(({ key }) => facts.find((one) => one.key === key)!.start!.first);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const [n, note] of notes.entries()) {
          expect(Math.abs(note.pan)).toBeLessThanOrEqual(1);
          if (n > 0) expect(note.at).toBeGreaterThan(notes[n - 1]!.at + notes[n - 1]!.seconds);
        }
      }),
    );
  });
});
