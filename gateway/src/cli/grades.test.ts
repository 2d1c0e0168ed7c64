/** The command that says how much of a study can be graded, and why not the rest (REC-05). */
import { expect, test } from 'vitest';
import { FIXTURE_ROWS, FIXTURE_STUDY, importBench } from '../interchange/testing.ts';
import { runGrades } from './grades.ts';

test('counts every event and every result of what was imported, and names what is not there', async () => {
  const bench = importBench();
  await bench.import();
  let [said, wrong] = ['', ''];
  const run = (...args: string[]): Promise<number> => {
    [said, wrong] = ['', ''];
    return runGrades(
      args,
      { DATABASE_URL: bench.databaseFile },
      { out: (text) => (said += text), err: (text) => (wrong += text) },
    );
  };
  expect(await run('--json')).toBe(0);
  const [{ study, subjects, counts }] = JSON.parse(said) as [
    { study: string; subjects: number; counts: { events: object; results: Record<string, number> } },
  ];
  expect({ study, subjects }).toEqual({ study: FIXTURE_STUDY, subjects: FIXTURE_ROWS.DM });
  const { graded, ungraded } = counts.events as { graded: number; ungraded: number };
  expect(graded + ungraded).toBe(FIXTURE_ROWS.AE);
  const results = Object.values(counts.results).reduce((a, b) => a + b);
  expect(results).toBe(FIXTURE_ROWS.LB + FIXTURE_ROWS.VS);
  expect(await run()).toBe(0);
  expect(said).toContain(`Study ${FIXTURE_STUDY}, 3 subjects, CTCAE 5.0`);
  expect([await run('--study', 'NONE'), wrong]).toEqual([2, 'There is no study "NONE" in the store.\n']);
  bench.close();
});
