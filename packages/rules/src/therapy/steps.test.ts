/** The steps of the glucocorticoid lane (domain.md 2.3): every day of a step has the dose that the rule gives for the day. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate, dayNumber } from '../calendar/index.ts';
import type { Medication } from '../record/index.ts';
import { doseText } from './dose-range.ts';
import { glucocorticoidHistory, glucocorticoidsOnDay } from './glucocorticoids.ts';
import { glucocorticoidSteps } from './steps.ts';
import { medication, period } from './testing/medication.ts';

const JANUARY = dayNumber('2024-01-01');
const steps = (medications: readonly Medication[], days = 30) =>
  glucocorticoidSteps(glucocorticoidHistory({ medications }), JANUARY, JANUARY + days);

const shown = (medications: readonly Medication[]) =>
  steps(medications).map(({ from, to, text }) => `${from - JANUARY}–${to - JANUARY}: ${text}`);

test('a taper is drawn as its steps, and a stop as 0', () => {
  const prednisone = medication('prednisone', {
    end: '2024-01-19',
    dosePeriods: [period('2023-12-01', '2024-01-10', '10 mg QD'), period('2024-01-10', null, '5 mg QD')],
  });
  expect(shown([prednisone])).toEqual(['0–9: 10', '9–19: 5', '19–30: 0']);
});

test('a dose whose end is known to the month alone is a range for that month', () => {
  const prednisone = medication('prednisone', {
    end: '2024-01',
    dosePeriods: [period('2023-12-01', null, '5 mg QD')],
  });
  expect(shown([prednisone])[0]).toMatch(/^0–\d+: (0–)?5$/);
  expect(shown([prednisone]).join()).toContain('0–5');
});

test('without any record nothing is known, which is not 0', () => {
  expect(steps([]).map(({ text }) => text)).toEqual([null]);
  expect(steps([], 0)).toEqual([]);
});

test('steps adjoin, fill the days, and hold on each of their days', () => {
  const day = fc.integer({ min: -10, max: 40 }).map((offset) => calendarDate(JANUARY + offset));
  const course = fc
    .record({
      drug: fc.constantFrom('prednisone', 'dexamethasone'),
      from: day,
      to: fc.option(day),
      mg: fc.nat(20),
    })
    .map(({ drug, from, to, mg }) =>
      medication(drug, { start: from, end: to, dosePeriods: [period(from, null, `${mg} mg QD`)] }),
    );
  fc.assert(
    fc.property(fc.array(course, { maxLength: 4 }), (medications) => {
      const history = glucocorticoidHistory({ medications });
      const found = glucocorticoidSteps(history, JANUARY, JANUARY + 30);
      expect(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n))).toEqual(
        Array.from({ length: 30 }, (_, n) => JANUARY + n),
      );
      for (const step of found)
        for (let on = step.from; on < step.to; on += 1)
          expect(step.text).toBe(doseText(glucocorticoidsOnDay(history, on).prednisoneMgPerDay));
    }),
    { numRuns: 60 },
  );
});
