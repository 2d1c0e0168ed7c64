/** Which other days an answer holds on, told by what it asked of the day (issue 4, item 7). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/calendar-date.ts';
import { hasCome, holdsOn, isOver, whileSame, type Cut } from './cut.ts';

const asked = { knownAt: 7, on: '2026-03-10' };
const spanOf = (answer: (cut: Cut) => unknown) => whileSame(asked, answer).span;

describe('a date against the day that is asked about', () => {
  test.each([
    ['2026-03-09', true, true],
    ['2026-03-10', true, false],
    ['2026-03-11', false, false],
    ['', true, true],
  ])('%j: come %s, over %s, watched or not', (date, come, over) => {
    const both = (cut: Cut) => [hasCome(date, cut), isOver(date, cut)];
    expect(both(asked)).toEqual([come, over]);
    expect(whileSame(asked, both).answer).toEqual([come, over]);
  });
});

describe('the days on which an answer holds', () => {
  test('all of them where the day was not asked for', () => {
    expect(spanOf(({ knownAt }) => knownAt)).toEqual({ from: '', until: null });
  });

  test('from what had come to what had not', () => {
    const span = spanOf((cut) =>
      ['2026-01-01', '2026-02-01', '2026-05-01', '2026-04-01'].map((d) => hasCome(d, cut)),
    );
    expect(span).toEqual({ from: '2026-02-01', until: '2026-04-01' });
  });

  test('a day that is not over ends with itself', () => {
    const span = spanOf((cut) => isOver('2026-03-20', cut));
    expect([holdsOn(span, '2026-03-20'), holdsOn(span, '2026-03-21')]).toEqual([true, false]);
  });

  test('that one day alone where the day itself was read, or copied', () => {
    for (const answer of [
      (cut: Cut) => cut.on,
      (cut: Cut) => ({ ...cut }),
      (cut: Cut) => JSON.stringify(cut),
    ]) {
      const span = spanOf(answer);
      const held = ['2026-03-09', '2026-03-10', '2026-03-11'].map((day) => holdsOn(span, day));
      expect(held).toEqual([false, true, false]);
    }
  });

  test('a copy with another day is asked about that day', () => {
    const { answer } = whileSame(asked, (cut) => hasCome('2026-06-01', { ...cut, on: '2026-07-01' }));
    expect(answer).toBe(true);
  });

  test('an answer that keeps the cut cannot read the day later', () => {
    const { answer } = whileSame(asked, (cut) => cut);
    expect(() => answer.on).toThrow(/kept the cut/);
    expect(() => hasCome('2026-01-01', answer)).toThrow(/kept the cut/);
  });
});

test('whatever is compared, every day of the span gives the same answer', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((n) => addDays(asked.on, n));
  const question = fc.tuple(day, fc.constantFrom(hasCome, isOver));
  fc.assert(
    fc.property(fc.array(question, { maxLength: 6 }), day, (questions, other) => {
      // What is asked next depends on the answer before, as in a rule.
      const answer = (cut: Cut): string =>
        questions.reduce(
          (said, [date, ask], n) => (said.length > n + 2 ? said : said + String(ask(date, cut))),
          '',
        );
      const { answer: said, span } = whileSame(asked, answer);
      if (holdsOn(span, other)) expect(answer({ ...asked, on: other })).toBe(said);
    }),
  );
});
