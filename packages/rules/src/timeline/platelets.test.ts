/** Each count says its own number, in the unit of the thresholds, whatever other count its record bears on. TL-10. */
import { expect, test } from 'vitest';
import { STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateSubject } from '../evaluate/index.ts';
import { on } from '../response/response.fixture.ts';
import { factsOf } from './facts-of.ts';

const counts = (given: readonly (readonly [day: number, value: string, unit?: string])[]) => {
  const made = withCounts(
    given.map(([day, value]) => [day, value] as const),
    { cutOn: on(100) } as object,
  );
  const record = {
    ...made,
    labResults: made.labResults.map((result, n) => {
      const unit = given[n]?.[2];
      return unit === undefined
        ? result
        : { ...result, reported: { ...result.reported, unit }, standard: null };
    }),
  };
  return factsOf(record, evaluateSubject(record, STUDY), STUDY)
    .facts.filter(({ what }) => what.type === 'count')
    .map(({ what, flags, verdict }) => ({
      platelets: what.type === 'count' ? what.platelets : null,
      isBaseline: flags.includes('baseline'),
      outcome: verdict?.outcome ?? null,
    }));
};
const exactly = (value: string) => ({ low: value, high: value });

test('the baseline says its own count, though every later verdict rests on it', () => {
  expect(
    counts([
      [-6, '11'],
      [14, '45'],
      [28, '132'],
    ]),
  ).toMatchObject([
    { platelets: exactly('11'), isBaseline: true, outcome: null },
    { platelets: exactly('45'), isBaseline: false },
    { platelets: exactly('132'), isBaseline: false, outcome: 'CR' },
  ]);
});

test('a count before infusion is in the unit of the thresholds, and without a unit it has no number', () => {
  expect(
    counts([
      [-20, '9000', '/uL'],
      [-6, '<10'],
      [14, '45', ''],
    ]).map(({ platelets }) => platelets),
  ).toEqual([exactly('9'), { low: '0', high: '10' }, null]);
});
