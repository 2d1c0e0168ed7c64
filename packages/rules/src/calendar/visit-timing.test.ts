import { describe, expect, test } from 'vitest';
import {
  disposition,
  exposure,
  on,
  protocolWith,
  SCHEDULE,
  subject,
  visited,
} from '../response/response.fixture.ts';
import { visitsOnCalendar } from './visit-timing.ts';
import type { VisitOnCalendar } from './visit-timing.ts';
import type { Disposition, SubjectRecord } from '../record/index.ts';

const protocol = protocolWith({}, { schedule: SCHEDULE });

const visitOf = (
  key: string,
  more: Partial<SubjectRecord> & { readonly cutOn?: string },
): VisitOnCalendar => {
  const found = visitsOnCalendar(subject(more), protocol).find((visit) => visit.key === key);
  if (!found) throw new Error(`no visit ${key}`);
  return found;
};

describe('how planned visits went (domain.md 9)', () => {
  test.each([
    [24, 'early'],
    [25, 'on-time'],
    [28, 'on-time'],
    [31, 'on-time'],
    [32, 'late'],
  ])('day 28 ± 3 on day %i is %s', (day, timing) => {
    expect(visitOf('day-28', { visits: [visited('day-28', on(day))] })).toMatchObject({
      timing,
      assigned: false,
      reason: null,
      targetDate: on(28),
      firstDate: on(25),
      lastDate: on(31),
    });
  });

  test.each([
    [24, 'not-due'],
    [25, 'due'],
    [31, 'due'],
    [32, 'missed'],
  ])('without a visit on day %i it is %s', (cutDay, timing) => {
    expect(visitOf('day-28', { cutOn: on(cutDay) }).timing).toBe(timing);
  });

  test('a visit after the cut has not taken place', () => {
    const visits = [visited('day-28', on(30))];
    expect(visitOf('day-28', { visits, cutOn: on(29) }).timing).toBe('due');
    expect(visitOf('day-28', { visits, cutOn: on(30) }).timing).toBe('on-time');
  });

  test('an unscheduled visit stands in where its day lies in an empty window', () => {
    const visits = [visited(null, on(29), 'u1'), visited(null, on(45), 'u2')];
    expect(visitOf('day-28', { visits })).toMatchObject({
      timing: 'on-time',
      assigned: true,
      visit: { id: 'u1' },
    });
    const both = [...visits, visited('day-28', on(40), 'v28')];
    expect(visitOf('day-28', { visits: both })).toMatchObject({
      timing: 'late',
      assigned: false,
      visit: { id: 'v28' },
    });
  });

  test('a visit planned for elsewhere does not stand in, and one that took place leaves the next window to others', () => {
    expect(visitOf('day-7', { visits: [visited('day-10', on(7))] }).timing).toBe('missed');
    // Day 8 lies in the windows of day 7 and day 10, nearer to the first.
    const day8 = visited(null, on(8), 'u');
    expect(visitOf('day-10', { visits: [day8] }).timing).toBe('missed');
    expect(visitOf('day-10', { visits: [visited('day-7', on(7)), day8] })).toMatchObject({
      timing: 'on-time',
      assigned: true,
      visit: { id: 'u' },
    });
  });

  test('of two records of one visit the one with a day counts', () => {
    const visits = [visited('day-28', '2026-03', 'a'), visited('day-28', on(40), 'b')];
    expect(visitOf('day-28', { visits })).toMatchObject({ timing: 'late', visit: { id: 'b' } });
  });

  test('of two records of one visit the closer to target counts', () => {
    const visits = [visited('day-28', on(40), 'a'), visited('day-28', on(29), 'b')];
    expect(visitOf('day-28', { visits })).toMatchObject({ timing: 'on-time', visit: { id: 'b' } });
  });

  test('a partial date tells what it can', () => {
    const partial = (start: string | null): string =>
      visitOf('day-28', { visits: [visited('day-28', start)] }).timing;
    expect(partial('2026-05')).toBe('late'); // the window ended on 2 April
    expect(partial('2026-02')).toBe('early');
    expect(partial('2026-03')).toBe('unknown');
    expect(partial('2026-04')).toBe('unknown'); // 1 or 2 April is on time, the rest of the month late
    expect(partial(null)).toBe('unknown');
    expect(visitOf('day-28', { visits: [visited('day-28', '2026-03')] }).reason).toBe(
      'visit-date-incomplete',
    );
  });

  test('nobody is expected after death', () => {
    const dead = subject({ cutOn: on(400) });
    const record = { ...dead, subject: { ...dead.subject, died: 'yes' as const, deathDate: on(100) } };
    const timings = visitsOnCalendar(record, protocol).map(({ key, timing }) => [key, timing]);
    expect(timings).toContainEqual(['month-3', 'missed']);
    expect(timings).toContainEqual(['month-6', 'not-expected']);
  });

  test('nor after withdrawal; completing the study or a milestone is not leaving it', () => {
    const timing = (...dispositions: readonly Disposition[]): string =>
      visitOf('month-6', { dispositions }).timing;
    expect(timing(disposition('WITHDRAWAL BY SUBJECT', on(120)))).toBe('not-expected');
    expect(timing(disposition('WITHDRAWAL BY SUBJECT', on(195)))).toBe('missed');
    expect(timing(disposition('COMPLETED', on(120)))).toBe('missed');
    expect(timing(disposition('ELIGIBILITY CRITERIA MET', on(-20), 'PROTOCOL MILESTONE'))).toBe('missed');
    const withdrawn = [disposition('WITHDRAWAL BY SUBJECT', on(120))];
    expect(visitOf('month-12', { dispositions: withdrawn, cutOn: on(130) }).timing).toBe('not-expected');
    expect(visitOf('month-12', { dispositions: withdrawn, cutOn: on(110) }).timing).toBe('not-due');
  });

  test('before infusion there is nothing to count from', () => {
    const visits = [visited('screening', on(-40), 'v1')];
    expect(visitOf('screening', { visits, exposures: [] })).toMatchObject({
      timing: 'unknown',
      reason: 'not-infused',
      targetDate: null,
      visit: { id: 'v1' },
      assigned: false,
    });
    const backwards = protocolWith({}, { schedule: SCHEDULE.toReversed() });
    const listed = visitsOnCalendar(subject({ exposures: [] }), backwards);
    expect(listed.map(({ key }) => key)).toEqual(SCHEDULE.map(({ key }) => key));
    const exposures = [exposure('study-product', '2026-03')];
    expect(visitOf('screening', { visits, exposures }).reason).toBe('infusion-date-incomplete');
  });
});
