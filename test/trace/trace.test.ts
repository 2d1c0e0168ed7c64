/** The matrix tool itself (VAL-01, VAL-02): what hangs loose is found on either side, and the same run says the same. */
import { describe, expect, test } from 'vitest';
import { requirementsFrom } from './collect.ts';
import { idsIn, matrixOf, type Evidence, type Requirement, type Result } from './matrix.ts';
import { tracePage } from './page.ts';

const requirement = (id: string, planned?: string): Requirement => ({
  id,
  text: 'text',
  source: 'source',
  risk: 'data',
  ...(planned === undefined ? {} : { planned }),
});

const ran = (ids: string[], result: Result = 'passed', kind: Evidence['kind'] = 'test'): Evidence => ({
  kind,
  file: 'a.test.ts',
  name: `${ids.join(' ')} ${result}`,
  result,
  ids,
});

describe('ids in a text', () => {
  test.each([
    ['VAL-01: found', ['VAL-01']],
    ['(requirements AUD-03, AUD-05)', ['AUD-03', 'AUD-05']],
    ['AUD-02 to AUD-04, TIM-01', ['AUD-02', 'AUD-03', 'AUD-04', 'TIM-01']],
    // Names of the field that look like one.
    ['SF-36 and ITP-01, UTF-16, BJ01-012, AUD-123', []],
  ])('%s', (text, ids) => expect(idsIn(text)).toEqual(ids));
});

describe('what hangs loose', () => {
  test('a claimed requirement that nothing passed for', () => {
    const list = ['AUD-01', 'AUD-02', 'AUD-03'].map((id) => requirement(id));
    const { orphans, rows } = matrixOf(list, [ran(['AUD-01']), ran(['AUD-02'], 'skipped')]);
    expect(orphans.requirements).toEqual(['AUD-02', 'AUD-03']);
    expect(rows.map(({ result }) => result)).toEqual(['passed', 'skipped', 'none']);
  });

  test('a planned one may be without', () => {
    expect(matrixOf([requirement('AUD-01', 'later')], []).orphans.requirements).toEqual([]);
  });

  test('an id that is not in the list, with the test that names it', () => {
    const { orphans } = matrixOf([], [ran(['AUD-09'])]);
    expect(orphans.evidence).toEqual([{ id: 'AUD-09', file: 'a.test.ts', name: 'AUD-09 passed' }]);
  });

  test('one failure outweighs what passed', () => {
    const { rows } = matrixOf(
      [requirement('I-14')],
      [ran(['I-14'], 'failed'), ran(['I-14'], 'passed', 'story')],
    );
    expect(rows[0]).toMatchObject({
      result: 'failed',
      stories: [{ kind: 'story' }],
      tests: [{ kind: 'test' }],
    });
  });
});

test('the order in which tests ran changes nothing', () => {
  const evidence = [ran(['I-01']), ran(['I-01'], 'skipped'), ran(['I-02', 'I-01'], 'passed', 'story')];
  const list = [requirement('I-01'), requirement('I-02')];
  const build = { commit: 'abc', widgets: 'def' };
  const page = (order: Evidence[]): string => tracePage(matrixOf(list, order), build);
  expect(page(evidence.toReversed())).toBe(page(evidence));
});

describe('a list that is not right is refused with the entry', () => {
  test.each([
    ['- id: AUD-01', /entry 1 \(AUD-01\): text is missing/],
    ['- { id: nonsense, text: a, source: b, risk: low }', /the id is not one/],
    ['- { id: AUD-01, text: a, source: b, risk: grave }', /risk is one of safety, data, low/],
    [
      '- { id: AUD-01, text: a, source: b, risk: low }\n- { id: AUD-01, text: a, source: b, risk: low }',
      /entry 2 \(AUD-01\): the id is there twice/,
    ],
    ['- { id: AUD-01, text: a, source: b, risk: low, planned: true }', /planned says why/],
    ['just: a map', /a list of requirements/],
  ])('%s', (yaml, message) => expect(() => requirementsFrom(yaml)).toThrow(message));
});
