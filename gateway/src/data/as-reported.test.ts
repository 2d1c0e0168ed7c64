/** REC-05: a value stays as it was reported, with its unit and range; what is derived says what it was drawn from. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLANK } from '@trialside/rules';
import { plateletResponse } from '@trialside/rules/response';
import { desk, infusion, prepare, type Desk } from './testing-entries.ts';
import { testStore, type TestStore } from './testing.ts';

let t: TestStore;
let people: Desk;
beforeAll(async () => {
  t = await testStore(() => new Date('2026-03-01T02:00:00.000Z'));
  await prepare(t);
  people = desk(t);
  await t.put('s1', 'site-a', [infusion]);
});
afterAll(() => t.close());

const labOf = (id: string) =>
  t.store.read(t.scope('qa-auditor'), {}, (reader) => reader.courseRecord('labResult', id));

test('REC-05: any number comes back to the letter, in the unit it was reported in, and nothing is put beside it', async () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{0,2}(\.[0-9]{1,4})?$/);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', '<', '>'),
      digits,
      fc.constantFrom('g/L', 'mg/dL', 'g/l'),
      fc.option(digits),
      async (sign, number, unit, low) => {
        const reported = { value: sign + number, unit, low, high: null };
        const id = await people.id('labResult', { test: 'C3', category: 'CHEMISTRY', reported });
        expect(await labOf(id)).toMatchObject({ reported, standard: null });
      },
    ),
    { seed: 5, numRuns: 40 },
  );
});

test('REC-05: a result without its unit is refused, not read in a unit of ours', async () => {
  const reported = { value: '0.6', unit: null, low: null, high: null };
  expect(await people.record('labResult', { test: 'C3', category: 'CHEMISTRY', reported })).toEqual([
    'reported.unit: unit-missing',
  ]);
});

test('REC-05: a verdict names the value, its unit and the record it was drawn from', async () => {
  const reported = { value: '150', unit: 'K/uL', low: '125', high: '350' };
  const collected = '2026-02-26';
  const id = await people.id('labResult', { ...BLANK.labResult, test: 'PLAT', collected, reported });
  const { counts } = await t.store.read(t.scope('qa-auditor'), {}, async (reader) =>
    plateletResponse(await reader.subjectRecord((await reader.subject('s1'))!), await reader.protocol()),
  );
  const { verdict } = counts.find(({ date }) => date === collected)!;
  expect(verdict.criteria).toContainEqual(
    expect.objectContaining({
      observed: expect.objectContaining({ value: '150', unit: expect.any(String), date: collected }),
      sources: [{ kind: 'labResult', id, version: 1 }],
    }),
  );
  // The rule reads it exactly; the record still says what the laboratory wrote.
  expect((await labOf(id))!.reported).toEqual(reported);
});
