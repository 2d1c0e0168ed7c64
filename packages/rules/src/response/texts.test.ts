import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { response as english } from '../locales/en/response.ts';
import { response as chinese } from '../locales/zh-CN/response.ts';
import { durableResponse } from './durable-response.ts';
import { iwgResponse } from './iwg-response.ts';
import { DEFAULT_PLATELET_RESPONSE_OPTIONS } from './options.ts';
import { plateletResponse } from './platelet-response.ts';
import {
  bleeding,
  count,
  exposure,
  medication,
  on,
  protocolWith,
  SCHEDULE,
  subject,
  visited,
} from './response.fixture.ts';
import { steroidDependence } from './steroid-dependence.ts';
import type { SubjectRecord } from '../record/index.ts';

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const date = maybe<string | null>(
  on(-6),
  on(-1),
  on(0),
  on(0, '16:00'),
  on(7),
  on(28),
  on(60),
  on(90),
  '2026-03',
  null,
);

/** Records in which everything that can be missing is missing now and then. */
const records: fc.Arbitrary<SubjectRecord> = fc
  .record({
    counts: fc.array(
      fc.tuple(
        date,
        maybe('18', '45', '120', '0', '<10', '>99', '1,5', '9000', null, 'CLUMPED'),
        maybe<string | null>('10^9/L', 'pcs', null),
      ),
      { maxLength: 6 },
    ),
    bleedings: fc.array(fc.tuple(date, maybe<0 | 3 | null>(0, 3, null), maybe<'yes' | null>('yes', null)), {
      maxLength: 3,
    }),
    rescues: fc.array(fc.tuple(date, maybe('platelet-transfusion' as const, 'tpo-agonist' as const, null)), {
      maxLength: 2,
    }),
    infused: date,
    depleted: fc.boolean(),
    cutDay: maybe(-3, 5, 40, 400),
  })
  .map(({ counts, bleedings, rescues, infused, depleted, cutDay }) =>
    subject({
      labResults: counts.map(([at, value, unit], index) =>
        count(at, value, { unit, id: `c${index}`, ...(index === 0 ? { visitId: 'v' } : {}) }),
      ),
      bleedingAssessments: bleedings.map(([at, grade, active], index) =>
        bleeding(at, grade, { active, id: `b${index}` }),
      ),
      medications: rescues.map(([start, treatmentClass], index) =>
        medication({ treatmentClass, role: 'rescue', start, id: `m${index}` }),
      ),
      exposures: [
        exposure('study-product', infused),
        ...(depleted ? [exposure('lymphodepletion', on(-5))] : []),
      ],
      visits: [visited('day-7', on(7), 'v')],
      cutOn: on(cutDay),
    }),
  );

describe('the texts of platelet response', () => {
  test('say something for every key that a rule answers with, in both languages', () => {
    const protocol = protocolWith({}, { schedule: SCHEDULE });
    const missing = new Set<string>();
    const seen = new Set<string>();
    const check = (group: keyof typeof english, key: string | null): void => {
      if (key === null) return;
      seen.add(`${group} ${key}`);
      for (const texts of [english, chinese]) {
        const text: string | undefined = (texts[group] as Readonly<Record<string, string>>)[key];
        if (!text) missing.add(`${group} ${key}`);
      }
    };
    fc.assert(
      fc.property(records, (record) => {
        const response = plateletResponse(record, protocol);
        const iwg = iwgResponse(record, protocol);
        const durable = durableResponse(record, response, DEFAULT_PLATELET_RESPONSE_OPTIONS, 180);
        check('states', response.state);
        check('stateReasons', response.stateReason);
        check('baselineModes', response.baseline.mode);
        check('reasons', response.baseline.reason);
        check('iwgCategories', iwg.best);
        for (const { reason } of response.unplaced) check('unplaced', reason);
        const verdicts = [...response.counts, ...iwg.counts].map(({ verdict }) => verdict);
        for (const verdict of verdicts) check('categories', verdict.outcome);
        for (const verdict of [...verdicts, ...Object.values(durable), steroidDependence(record, response)]) {
          check('rules', verdict.rule.id);
          for (const note of verdict.notes) check('notes', note);
          for (const { id, reason } of verdict.criteria) {
            check('criteria', id);
            check('reasons', reason);
          }
        }
      }),
      { numRuns: 500, seed: 1 },
    );
    expect([...missing]).toEqual([]);
    // The records are varied enough to reach most keys: else this test would prove nothing.
    expect(seen.size).toBeGreaterThan(50);
  });

  test('no text is empty or left in the other language', () => {
    const texts = (of: object): string[] =>
      Object.values(of).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));
    for (const text of texts(english)) expect(text).toMatch(/^[\u0020-\u007E]+$/);
    for (const text of texts(chinese)) expect(text).toMatch(/[\u4E00-\u9FFF]/);
  });
});
