import { describe, expect, test } from 'vitest';
import { currentMedications, printedRange, printedTime, printedUnit, resultGroups } from './chart.ts';
import { ageOn, type LabResult, type Medication } from './patient.ts';

const result = (test: string, value: string, collected: string): LabResult => ({
  id: `${test} ${collected}`,
  test,
  testName: null,
  collected,
  reported: { value, unit: '10^9/L', low: null, high: null },
  rangeIndicator: null,
});

describe('results', () => {
  test('the latest of each test with the one before, in the order doctors read', () => {
    const groups = resultGroups([
      result('C3', '0.6', '2026-01-01'),
      result('PLAT', '18', '2026-01-01'),
      result('WBC', '4.1', '2026-01-01'),
      result('PLAT', '45', '2026-02-01'),
      result('PLAT', '62', '2026-03-01'),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['haematology', 'immunology']);
    const [plat, wbc] = groups[0]?.rows ?? [];
    expect([plat?.latest.reported.value, plat?.previous?.reported.value]).toEqual(['62', '45']);
    expect([wbc?.test, wbc?.previous]).toEqual(['WBC', null]);
  });

  test('a test that no panel knows is shown all the same', () => {
    const groups = resultGroups([result('TROPONIN', '3', '2026-01-01')]);
    expect(groups).toEqual([{ name: 'other', rows: [expect.objectContaining({ test: 'TROPONIN' })] }]);
  });
});

describe('medication', () => {
  const drug = (ongoing: Medication['ongoing'], ...to: readonly (string | null)[]): Medication => ({
    name: 'x',
    route: null,
    start: '2026-01-01',
    ongoing,
    dosePeriods: to.map((end, n) => ({
      from: '2026-01-01',
      to: end,
      dose: `${n}`,
      unit: 'mg',
      frequency: 'QD',
    })),
  });

  test('what goes on, with the dose in force', () => {
    const [only, ...others] = currentMedications([
      drug('NO', null),
      drug('YES', '2026-02-01', null),
      drug(null, null),
    ]);
    expect(only?.dose?.dose).toBe('1');
    expect(others).toEqual([]);
  });

  test('without a dose in force none is made up from an old one', () => {
    expect(currentMedications([drug('YES', '2026-02-01')])[0]?.dose).toBeNull();
    expect(currentMedications([drug('YES')])[0]?.dose).toBeNull();
  });
});

test('units, ranges and times as they are printed', () => {
  expect(printedUnit('10^9/L')).toBe('×10⁹/L');
  expect(printedUnit('mystery/L')).toBe('mystery/L');
  expect(printedUnit(null)).toBe('');
  expect(printedRange('125', '350')).toBe('125–350');
  expect(printedRange(null, '21')).toBe('≤21');
  expect(printedRange('40', null)).toBe('≥40');
  expect(printedRange(null, null)).toBe('');
  expect(printedTime('2026-11-18T09:30')).toBe('2026-11-18 09:30');
  expect(printedTime('2026-11')).toBe('2026-11');
  expect(printedTime(null)).toBe('');
});

test.each([
  ['1986-07-26', '2026-07-25', 39],
  ['1986-07-26', '2026-07-26', 40],
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
])('born %s, on %s: %i years', (born, on, years) => {
  expect(ageOn(born, on)).toBe(years);
});
