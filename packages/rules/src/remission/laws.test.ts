/** Laws of DORIS and LLDAS: an answer never contradicts what was said before it, and order and units do not matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, SubjectRecord } from '../record/index.ts';
import { DESCRIPTORS } from '../sledai/descriptors.ts';
import { pga, PROTOCOL, recordOf, sledai } from '../sledai/testing/record.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { dorisCourse, lldasCourse } from './course.ts';

const NOW = '2024-09-01';
// Mostly answered "absent", so that verdicts other than "not met" are met often.
const finding = fc.constantFrom<Finding>(
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'not-assessed',
  'not-assessed',
  'present',
);
const items = fc.record(Object.fromEntries(DESCRIPTORS.map(({ key }) => [key, finding])));

const scene = fc.record({
  items,
  haemolyticAnaemia: finding,
  visual: fc.constantFrom(null, '0.2', '0.5', '1', '1.4'),
  prednisone: fc.constantFrom(null, '0', '5', '7.5', '10'),
  route: fc.constantFrom('ORAL', null),
});
interface Drawn {
  readonly items: Readonly<Record<string, Finding>>;
  readonly haemolyticAnaemia: Finding;
  readonly visual: string | null;
  readonly prednisone: string | null;
  readonly route: string | null;
}

function recordFor(drawn: Drawn): SubjectRecord {
  return recordOf({
    sledaiAssessments: [
      sledai('2024-06-01', ['rash']),
      { ...sledai(NOW), items: drawn.items, haemolyticAnaemia: drawn.haemolyticAnaemia },
    ],
    pgaAssessments: drawn.visual === null ? [] : [pga(NOW, drawn.visual)],
    medications: [
      medication('omeprazole', { start: '2024-01-01', ongoing: 'yes' }),
      ...(drawn.prednisone === null
        ? []
        : [
            medication('prednisone', {
              route: drawn.route,
              dosePeriods: [period('2024-01-01', null, `${drawn.prednisone} mg QD`)],
            }),
          ]),
    ],
  });
}

function outcomes(record: SubjectRecord) {
  const last = [dorisCourse(record, PROTOCOL).at(-1), lldasCourse(record, PROTOCOL).at(-1)];
  return last.flatMap((one) => [one?.verdict.outcome, one?.other.verdict.outcome]);
}

describe('laws', () => {
  test('answering what was open never turns a decided verdict', () => {
    let decided = 0;
    fc.assert(
      fc.property(scene, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (drawn, coins) => {
        const before = outcomes(recordFor(drawn));
        const answer = (value: Finding, index: number): Finding =>
          value === 'not-assessed' ? (coins[index] ? 'present' : 'absent') : value;
        const answered = Object.fromEntries(
          Object.entries(drawn.items).map(([key, value], index) => [key, answer(value, index)]),
        );
        const after = outcomes(
          recordFor({
            items: answered,
            haemolyticAnaemia: answer(drawn.haemolyticAnaemia, 24),
            visual: drawn.visual ?? (coins[3] ? '0.3' : '2'),
            prednisone: drawn.prednisone ?? (coins[4] ? '2.5' : '20'),
            route: drawn.route ?? (coins[5] ? 'ORAL' : 'TOPICAL'),
          }),
        );
        before.forEach((outcome, index) => {
          if (outcome === 'indeterminate') return;
          decided += 1;
          expect(after[index]).toBe(outcome);
        });
      }),
      { seed: 107, numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  test('the order of the records does not matter, and the answer is the same bytes twice', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const record = recordFor(drawn);
        const turned: SubjectRecord = {
          ...record,
          sledaiAssessments: record.sledaiAssessments.toReversed(),
          pgaAssessments: record.pgaAssessments.toReversed(),
          medications: record.medications.toReversed(),
          exposures: record.exposures.toReversed(),
        };
        expect(JSON.stringify(outcomes(turned))).toBe(JSON.stringify(outcomes(record)));
        const text = (value: SubjectRecord) =>
          JSON.stringify(lldasCourse(value, PROTOCOL), (_key, part: unknown) =>
            typeof part === 'bigint' ? `${part}n` : part,
          );
        expect(text(record)).toBe(text(record));
        expect(text(turned)).toBe(text(record));
      }),
      { seed: 108, numRuns: 100 },
    );
  });
});
