/** The days of a visit stand in where something carries no date of its own, and never say more than they know. */
import { expect, it, test } from 'vitest';
import type { Visit } from '../record/index.ts';
import { daysOfVisit, visitOf } from './visit-date.ts';

const at = (start: string | null, end: string | null = null) => ({
  visits: [{ id: 'v', start, end } as Visit],
});

it.each([
  // A visit of one day, whatever its time: when in the visit something was done is not known.
  ['2025-03-10', null, ['2025-03-10', '2025-03-10', 'day', null]],
  ['2025-03-10T09:00', '2025-03-10T11:30', ['2025-03-10', '2025-03-10', 'day', null]],
  // An admission of several days: any of them.
  ['2025-03-10', '2025-03-14', ['2025-03-10', '2025-03-14', 'none', null]],
  ['2025-03', null, ['2025-03-01', '2025-03-31', 'none', null]],
])('%s to %s may be %o', (start, end, [first, last, precision, time]) => {
  expect(daysOfVisit(at(start, end), 'v')).toEqual({ first, last, precision, time, offset: null });
});

test('a visit that is not there, has no date, or ends before it starts says nothing', () => {
  expect(daysOfVisit(at('2025-03-10'), 'other')).toBeNull();
  expect(daysOfVisit(at('2025-03-10'), null)).toBeNull();
  expect(daysOfVisit(at(null), 'v')).toBeNull();
  expect(daysOfVisit(at('2025-03-10', 'soon'), 'v')).toBeNull();
  expect(daysOfVisit(at('2025-03-10', '2025-03-09'), 'v')).toBeNull();
  expect(visitOf(at('2025-03-10'), 'v')?.start).toBe('2025-03-10');
});
