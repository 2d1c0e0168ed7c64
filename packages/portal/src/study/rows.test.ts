import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLines, hasResponse, isFiltered, isNewer, matches, NO_FILTERS } from './rows.ts';
import { STATES, type State, type SubjectRow } from './subjects.ts';

const row = (
  doseLevel: string | null,
  state: State | null,
  infusionDate: string | null = '2026-01-01',
): SubjectRow => ({
  id: 'id',
  code: 'code',
  site: { code: 'S1' },
  doseLevel,
  infusionDate,
  dayFromInfusion: null,
  lastChange: 1,
  dispositions: [],
  plateletResponse: state && { state },
});

describe('filters', () => {
  test('without a filter everybody is shown', () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(matches(row(null, null), NO_FILTERS)).toBe(true);
  });

  test('both must hold', () => {
    const filters = { dose: 'DL2', state: 'PR' } as const;
    expect(matches(row('DL2', 'PR'), filters)).toBe(true);
    expect(matches(row('DL1', 'PR'), filters)).toBe(false);
    expect(matches(row('DL2', 'CR'), filters)).toBe(false);
  });

  test('those on no dose level can be asked for', () => {
    expect(matches(row(null, 'PENDING'), { dose: '', state: null })).toBe(true);
    expect(matches(row('DL1', 'PENDING'), { dose: '', state: null })).toBe(false);
  });
});

describe('counts', () => {
  test('a line for each planned level even where it is empty, and one for all', () => {
    const lines = countLines(
      [row('DL1', 'CR'), row('DL1', 'LOST'), row('DL2', 'PENDING', null)],
      ['DL1', 'DL2', 'DL3'],
    );
    expect(lines.map(({ dose, subjects, infused }) => [dose, subjects, infused])).toEqual([
      ['DL1', 2, 2],
      ['DL2', 1, 0],
      ['DL3', 0, 0],
      [null, 3, 2],
    ]);
    expect(lines[0]?.states).toMatchObject({ CR: 1, LOST: 1, PR: 0 });
  });

  test('a level that the protocol does not name, and subjects on none, have lines of their own', () => {
    const lines = countLines([row('DLX', 'CR'), row(null, 'PENDING', null)], ['DL1']);
    expect(lines.map(({ dose }) => dose)).toEqual(['DL1', '', 'DLX', null]);
  });

  test('whatever the cohort, the lines add up to all, and the states to the subjects with the endpoint', () => {
    const anyRow = fc
      .tuple(fc.constantFrom('DL1', 'DL2', 'DLX', null), fc.constantFrom(...STATES, null), fc.boolean())
      .map(([dose, state, infused]) => row(dose, state, infused ? '2026-01-01' : null));
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const lines = countLines(rows, ['DL1', 'DL2']);
        const all = lines.at(-1);
        const parts = lines.slice(0, -1);
        expect(all?.subjects).toBe(rows.length);
        expect(parts.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(rows.length);
        expect(parts.reduce((sum, { infused }) => sum + infused, 0)).toBe(all?.infused);
        const states = Object.values(all?.states ?? {}).reduce((sum, n) => sum + n, 0);
        expect(states).toBe(rows.filter(({ plateletResponse }) => plateletResponse).length);
      }),
    );
  });
});

test('a protocol without the endpoint has no response columns', () => {
  expect(hasResponse([row('DL1', null)])).toBe(false);
  expect(hasResponse([row('DL1', null), row('DL1', 'NE')])).toBe(true);
});

test('only a later change is news', () => {
  expect([isNewer(8, 7), isNewer(7, 7), isNewer(null, 7)]).toEqual([true, false, false]);
});
