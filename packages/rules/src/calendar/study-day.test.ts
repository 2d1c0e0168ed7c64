import { describe, expect, test } from 'vitest';
import { dayFromInfusion, studyDay } from './study-day.ts';

describe('day numbers (domain.md 9)', () => {
  test.each([
    ['2026-03-01', 0, 1],
    ['2026-02-28', -1, -1],
    ['2026-03-02', 1, 2],
    ['2026-03-29', 28, 29],
    ['2026-02-23', -6, -6],
  ])('%s is day %i from infusion and study day %i', (date, fromInfusion, cdisc) => {
    expect(dayFromInfusion(date, '2026-03-01')).toBe(fromInfusion);
    expect(studyDay(date, '2026-03-01')).toBe(cdisc);
  });

  test('the time of day plays no part', () => {
    expect(studyDay('2026-03-01T00:10', '2026-03-01T23:50')).toBe(1);
  });

  test('a partial date, a missing one and a missing reference have no study day', () => {
    expect(studyDay('2026-03', '2026-03-01')).toBeNull();
    expect(studyDay(null, '2026-03-01')).toBeNull();
    expect(studyDay('2026-03-01', null)).toBeNull();
    expect(studyDay('2026-03-01', '2026')).toBeNull();
  });
});
