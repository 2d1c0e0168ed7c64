/** The grades of a whole record must be those of each value graded by itself: only less is looked at on the way. */
import { BLANK } from '../record/index.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeLabResult, gradeVitalSign } from '../ctcae/index.ts';
import { ctcaeOptionsOf, type Protocol } from '../protocol/index.ts';
import type { VitalSign } from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { lab, STUDY, withCounts } from './evaluate.fixture.ts';
import { evaluateSubject } from './subject.ts';

const dates = fc.constantFrom(
  on(-30),
  on(-6),
  on(-5),
  `${on(-5)}T08:00`,
  on(0),
  on(7),
  on(28),
  '2026-02',
  '2026',
  null,
);
const results = fc.array(
  fc.tuple(
    dates,
    fc.constantFrom(
      ['PLAT', '10^9/L', '125', '350'],
      ['ALT', 'U/L', '7', '40'],
      ['CREAT', 'umol/L', '50', '100'],
      ['CA', 'mmol/L', '2.1', '2.6'],
      ['ALB', 'g/L', '35', '50'],
    ),
    fc.constantFrom('0.5', '2', '20', '60', '110', '400'),
    fc.constantFrom<'Y' | null>('Y', null),
  ),
  { maxLength: 10 },
);
const signs = fc.array(
  fc.tuple(
    dates,
    fc.constantFrom('SYSBP', 'DIABP', 'TEMP', 'WEIGHT'),
    fc.constantFrom('37.5', '39.5', '80', '95', '150', '165'),
    fc.constantFrom('SITTING', 'STANDING'),
  ),
  { maxLength: 8 },
);
const UNITS: Readonly<Record<string, string>> = { SYSBP: 'mmHg', DIABP: 'mmHg', TEMP: 'C', WEIGHT: 'kg' };

const choices: fc.Arbitrary<Protocol['ctcae']> = fc.record({
  version: fc.constantFrom('5.0' as const, '6.0' as const),
  otherVersions: fc.constant([]),
  gaps: fc.constant('worse' as const),
  zeroIsOrdinary: fc.constant([]),
  calciumCorrection: fc.constantFrom('none' as const, 'payne-1973' as const),
  baselineSample: fc.constantFrom(
    'last-before-lymphodepletion' as const,
    'last-before-infusion' as const,
    'flagged' as const,
  ),
});

test('each laboratory result and vital sign has the grade that it has by itself in the whole record', () => {
  fc.assert(
    fc.property(results, signs, choices, fc.boolean(), (given, measured, ctcae, isTreated) => {
      const labResults = given.map(([collected, [test, unit, low, high], value, flag], n) => ({
        ...lab(test!, 0, value, unit!, [low!, high!]),
        id: `result ${n}`,
        collected,
        supplement: flag === null ? {} : { LBBLFL: flag },
      }));
      const vitalSigns = measured.map(([collected, code, value, position], n): VitalSign => ({
        ...BLANK.vitalSign,
        id: `sign ${n}`,
        version: 1,
        supplement: {},
        visitId: null,
        test: code,
        testName: null,
        position,
        collected,
        reported: { value, unit: UNITS[code]!, low: null, high: null },
        standard: null,
      }));
      const protocol = { ...STUDY, ctcae };
      const options = ctcaeOptionsOf(protocol);
      const base = withCounts([], isTreated ? {} : { exposures: [] });
      const record = { ...base, labResults, vitalSigns };
      const answer = evaluateSubject(record, protocol).adverseEvents!;
      const graded = [...answer.laboratoryGrades, ...answer.vitalSignGrades];
      const shown = graded.map(({ source, grades, isBaselineVisit, baseline }) => [
        source.id,
        isBaselineVisit,
        baseline?.id ?? null,
        grades.map(({ term, grade, candidates, baselineGrade }) => [term, grade, candidates, baselineGrade]),
      ]);
      // The same stable order in which the record is evaluated.
      const ordered = <T extends { readonly id: string; readonly collected: string | null }>(
        list: readonly T[],
      ) =>
        list.toSorted((a, b) => (`${a.collected ?? '~'} ${a.id}` < `${b.collected ?? '~'} ${b.id}` ? -1 : 1));
      const whole = { ...record, labResults: ordered(labResults), vitalSigns: ordered(vitalSigns) };
      const alone = [
        ...whole.labResults.map((one) => [one.id, gradeLabResult(one, whole, options)] as const),
        ...whole.vitalSigns.map((one) => [one.id, gradeVitalSign(one, whole, options)] as const),
      ]
        .filter(([, { grades }]) => grades.length > 0)
        .map(([id, { grades, isBaselineVisit, baseline }]) => [
          id,
          isBaselineVisit,
          baseline?.id ?? null,
          grades.map(({ term, grade, candidates, baselineGrade }) => [
            term,
            grade,
            candidates,
            baselineGrade,
          ]),
        ]);
      const byId = (list: readonly unknown[][]) =>
        list.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      expect(byId(shown)).toEqual(byId(alone));
    }),
    { numRuns: 300, seed: 7 },
  );
});
