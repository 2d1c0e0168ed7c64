/** Every printed limit of every laboratory term, at the edge and just beyond it: see the lines of the fixture. */
import { describe, expect, it } from 'vitest';
import { criteriaOfTerm, numericTerms } from './index.ts';
import { LINES, MILDER, SAID, SAID_FIVE, SAID_SIX, graded } from './every-edge.fixture.ts';

describe.each(['5.0', '6.0'] as const)('CTCAE %s', (version) => {
  it.each(LINES[version])('%s in %s %j: %s', (...line) => {
    const expected = line[3].split(' ');
    const actual = expected.map((pair) => {
      const [value = ''] = pair.split(':');
      return `${value}:${graded(version, line, value)}`;
    });
    expect(actual).toEqual(expected);
  });

  it.each(MILDER[version])('with gaps to the milder grade: %s in %s %j: %s', (...line) => {
    const expected = line[3].split(' ');
    const actual = expected.map((pair) => {
      const [value = ''] = pair.split(':');
      return `${value}:${graded(version, line, value, 'milder')}`;
    });
    expect(actual).toEqual(expected);
  });

  it('has a line for every term, every analyte and every unit it prints', () => {
    const lines = LINES[version];
    for (const { term } of numericTerms(version)) {
      expect(
        lines.map(([name]) => name),
        term,
      ).toContain(term);
      for (const { steps } of criteriaOfTerm(version, term)) {
        const parts = steps.flatMap(({ when }) => when.flat());
        const kinds = parts.flatMap((part) =>
          part.kind === 'limit' ? [Object.keys(part.limit).length] : [],
        );
        const tested = new Set(lines.filter(([name]) => name === term).map(([, unit]) => unit));
        if (term !== 'Chronic kidney disease') {
          expect(tested.size, term).toBeGreaterThanOrEqual(Math.max(1, ...kinds));
        }
      }
    }
  });
});

it('counts what the investigator says only where it was said', () => {
  for (const version of ['5.0', '6.0'] as const) {
    for (const [term, unit, given, pairs] of [...SAID, ...(version === '5.0' ? SAID_FIVE : SAID_SIX)]) {
      const answers = Object.entries(given.facts ?? {});
      if (!answers.some(([, answer]) => answer === 'yes')) continue;
      const denied = Object.fromEntries(answers.map(([fact]) => [fact, 'no']));
      const milder = pairs.split(' ').filter((pair) => {
        const [value = '', grade] = pair.split(':');
        const without = graded(version, [term, unit, { ...given, facts: denied }, ''], value);
        return without !== null && without < Number(grade);
      });
      expect(milder, `${term} ${JSON.stringify(given)}`).not.toEqual([]);
    }
  }
});
