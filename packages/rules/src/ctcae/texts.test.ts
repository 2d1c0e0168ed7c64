/** Every key a grade can carry has its text, in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYTES } from '../labs/index.ts';
import { ctcae as english } from '../locales/en/ctcae.ts';
import { ctcae as chinese } from '../locales/zh-CN/ctcae.ts';
import { CRITERIA, DEFAULT_CTCAE_OPTIONS, FACTS, gradeBloodPressure, gradeLab } from './index.ts';
import type { CtcaeTexts, CtcaeVersion, FactAnswers, GradeCriterion } from './index.ts';

const VERSIONS: readonly CtcaeVersion[] = ['5.0', '6.0'];
const TERMS = VERSIONS.flatMap((version) => CRITERIA[version].map((criteria) => ({ version, criteria })));

function criteriaSeen(): GradeCriterion[] {
  const seen: GradeCriterion[] = [];
  const number = fc.option(fc.integer({ min: 1, max: 400 }).map(String), { nil: null });
  const answers: fc.Arbitrary<FactAnswers> = fc.dictionary(
    fc.constantFrom(...FACTS),
    fc.constantFrom('yes' as const, 'no' as const, null),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...TERMS),
      number,
      number,
      number,
      number,
      fc.boolean(),
      answers,
      ({ version, criteria }, value, low, high, baseline, isBaselineVisit, facts) => {
        const analyte = criteria.analytes[0] ?? 'platelets';
        const graded = gradeLab(
          {
            term: criteria.term,
            analyte,
            value,
            unit: ANALYTES[analyte].usualUnit,
            low,
            high,
            baseline: baseline === null ? null : { value: baseline, low, high },
            isBaselineVisit,
            facts,
            confirmed: true,
          },
          { ...DEFAULT_CTCAE_OPTIONS, version },
        );
        seen.push(...graded.criteria);
      },
    ),
    { seed: 9, numRuns: 2000 },
  );
  const reading = { value: '150', unit: 'mmHg', low: null, high: null };
  const pressure = { systolic: reading, diastolic: reading };
  seen.push(
    ...gradeBloodPressure({ ...pressure, baseline: pressure }, { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' })
      .criteria,
  );
  return seen;
}

describe('the texts of grades', () => {
  const seen = criteriaSeen();

  it('name every criterion and its reason', () => {
    for (const { id, fact, reason } of seen) {
      expect(
        fact ? english.facts[fact] : english.criteria[id as keyof CtcaeTexts['criteria']],
        id,
      ).toBeTruthy();
      const reasons: Readonly<Record<string, string>> = {
        ...english.reasons,
        ...english.notes,
        ...english.criterionReasons,
      };
      if (reason !== null) expect(reasons[reason], reason).toBeTruthy();
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBeGreaterThan(15);
  });

  it('are Chinese in Chinese', () => {
    const flat = (texts: object): string[] =>
      Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : flat(text as object)));
    expect(flat(chinese).length).toBe(flat(english).length);
    for (const text of flat(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of flat(english)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});
