/** When participation ended: by death or a disposition that says so (domain.md 4.8, 9; SDTM disposition categories). */
import { describe, expect, it, test } from 'vitest';
import type { Disposition, Subject, SubjectRecord } from '../record/index.ts';
import { endsOfParticipation, hasDied, leftBy } from './participation.ts';

const disposition = (over: Partial<Disposition>): Disposition => ({
  id: 'd',
  version: 1,
  supplement: {},
  event: 'WITHDREW',
  standardEvent: 'WITHDRAWAL BY SUBJECT',
  category: 'DISPOSITION EVENT',
  date: '2025-05-01',
  ...over,
});
const person = (over: Partial<Subject>): Subject =>
  ({ id: 's', version: 2, died: null, deathDate: null, ...over }) as Subject;
const record = (dispositions: readonly Disposition[], subject: Partial<Subject> = {}): SubjectRecord =>
  ({
    cut: { knownAt: 1, on: '2025-06-01' },
    subject: person(subject),
    dispositions,
  }) as unknown as SubjectRecord;

describe('death', () => {
  it.each([
    [{ died: 'yes', deathDate: '2025-05-01' }, true],
    [{ died: null, deathDate: '2025-05-01' }, true],
    [{ died: 'yes', deathDate: null }, true],
    [{ died: 'no', deathDate: null }, false],
    [{ died: null, deathDate: null }, false],
  ] as const)('%o is a death: %s', (subject, expected) => {
    expect(hasDied(person(subject))).toBe(expected);
  });

  test('a death on the day counts, and one whose day is not known may have been on any', () => {
    const diedBy = (deathDate: string | null, date: string): boolean =>
      leftBy({ ...record([]), subject: person({ died: 'yes', deathDate }) }, date);
    expect([diedBy('2025-05-10', '2025-05-09'), diedBy('2025-05-10', '2025-05-10')]).toEqual([false, true]);
    expect(diedBy('2025-05', '2025-05-01')).toBe(true);
    expect(diedBy(null, '2025-01-01')).toBe(true);
  });
});

describe('dispositions', () => {
  const kinds = (over: Partial<Disposition>) =>
    endsOfParticipation(record([disposition(over)])).map((end) => end.kind);

  it.each([
    [{}, ['left']],
    [{ category: null }, ['left']],
    [{ category: 'Disposition Event' }, ['left']],
    [{ standardEvent: 'LOST TO FOLLOW-UP' }, ['left']],
    [{ standardEvent: 'COMPLETED' }, ['completed']],
    [{ standardEvent: null, event: 'Completed' }, ['completed']],
    [{ category: 'PROTOCOL MILESTONE' }, []],
    [{ category: 'OTHER EVENT' }, []],
    [{ supplement: { DSSCAT: 'STUDY TREATMENT' } }, []],
    [{ supplement: { DSSCAT: 'STUDY PARTICIPATION' } }, ['left']],
    [{ date: '2025-06-02' }, []],
    [{ date: '2025-06-01' }, ['left']],
  ] as const)('%o ends participation: %o', (over, expected) => {
    expect(kinds(over)).toEqual(expected);
  });

  test('each end names its record; a death stands beside the dispositions', () => {
    const ends = endsOfParticipation(record([disposition({})], { died: 'yes', deathDate: '2025-05-03' }));
    expect(ends.map(({ kind, source }) => [kind, source])).toEqual([
      ['left', { kind: 'disposition', id: 'd', version: 1 }],
      ['death', { kind: 'subject', id: 's', version: 2 }],
    ]);
  });
});

test('who completed has not left; who withdrew has from that day, and perhaps at any time without a date', () => {
  const left = (over: Partial<Disposition>, date: string) => leftBy(record([disposition(over)]), date);
  expect(left({}, '2025-04-30')).toBe(false);
  expect(left({}, '2025-05-01')).toBe(true);
  expect(left({ date: null }, '2025-01-01')).toBe(true);
  expect(left({ standardEvent: 'COMPLETED' }, '2025-06-01')).toBe(false);
});
