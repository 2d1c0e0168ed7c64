/** Laws every grade obeys, on seeded samples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYTES, convertResult } from '../labs/index.ts';
import { UNIT_NAMES, UNITS } from '../labs/units.ts';
import { decimalText, exact } from '../number/fraction-text.ts';
import { CRITERIA, DEFAULT_CTCAE_OPTIONS, gradeLab } from './index.ts';
import type { BaselineValue, CtcaeVersion, LabGradeInput, NumberGrade } from './index.ts';

const SEED = { seed: 20260301, numRuns: 400 };

const VERSIONS: readonly CtcaeVersion[] = ['5.0', '6.0'];
const TERMS = VERSIONS.flatMap((version) => CRITERIA[version].map((criteria) => ({ version, criteria })));

const thousandths = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((number) => decimalText(exact(`${number}/1000`)) ?? '');

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

/** A term with a value and whatever else may or may not be known. */
const cases = fc
  .record({
    about: fc.constantFrom(...TERMS),
    value: thousandths(400_000),
    low: maybe(thousandths(100_000)),
    width: maybe(thousandths(300_000)),
    baseline: maybe(thousandths(300_000)),
    symptomatic: maybe(fc.constantFrom('yes', 'no')),
    anticoagulated: maybe(fc.constantFrom('yes', 'no')),
    isBaselineVisit: fc.boolean(),
  })
  .map(({ about, value, low, width, baseline, symptomatic, anticoagulated, isBaselineVisit }) => {
    const { version, criteria } = about;
    const analyte = criteria.analytes[0] ?? 'platelets';
    const high = width === null ? null : String(Number(low ?? '0') + Number(width));
    const input: LabGradeInput = {
      term: criteria.term,
      analyte,
      value,
      unit: ANALYTES[analyte].usualUnit,
      low,
      high,
      baseline: baseline === null ? null : { value: baseline, low, high },
      isBaselineVisit,
      facts: { symptomatic, 'on-anticoagulation': anticoagulated },
      confirmed: true,
    };
    return { input, criteria, analyte, options: { ...DEFAULT_CTCAE_OPTIONS, version } };
  });

const worstOf = ({ candidates }: NumberGrade): number => Math.max(-1, ...candidates);
const mildestOf = ({ candidates }: NumberGrade): number => Math.min(9, ...candidates);

describe('every grade', () => {
  it('never gets milder as the value moves further to the side of the term', () => {
    fc.assert(
      fc.property(cases, thousandths(400_000), ({ input, criteria, options }, other) => {
        const first = gradeLab(input, options);
        const second = gradeLab({ ...input, value: other }, options);
        const lower = Number(input.value) < Number(other);
        const [further, nearer] = (criteria.side === 'low') === lower ? [first, second] : [second, first];
        if (further.reason === 'reported-under-another-term') return true;
        if (further.grade !== null && nearer.grade !== null && further.grade < nearer.grade) {
          return Number(input.value) === Number(other);
        }
        return (
          Number(input.value) === Number(other) ||
          (worstOf(further) >= worstOf(nearer) && mildestOf(further) >= mildestOf(nearer))
        );
      }),
      { ...SEED, numRuns: 1500 },
    );
  });

  it('never grades fewer platelets lower than more', () => {
    fc.assert(
      fc.property(thousandths(400_000), thousandths(400_000), (a, b) => {
        const grade = (value: string): number =>
          gradeLab({
            term: 'Platelet count decreased',
            value,
            unit: '10^9/L',
            low: '125',
            high: '350',
            confirmed: true,
          }).grade ?? -1;
        return Number(a) <= Number(b) ? grade(a) >= grade(b) : grade(b) >= grade(a);
      }),
      SEED,
    );
  });

  it('is the same in any unit of the same kind, with the range converted exactly', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ input, analyte, options }, choice) => {
        const from = ANALYTES[analyte].usualUnit;
        const alike = UNIT_NAMES.filter((name) => UNITS[name].kind === UNITS[from].kind);
        const to = alike[choice % alike.length] ?? from;
        const converted = (text: string | null): string | null => {
          const value = text === null ? null : convertResult(analyte, exact(text), from, to);
          return value && decimalText(value);
        };
        const [value, low, high] = [input.value, input.low, input.high].map(converted);
        const terminates = [input.value, input.low, input.high].every(
          (text) => text === null || converted(text) !== null,
        );
        if (!terminates) return true;
        const there = gradeLab(
          {
            ...input,
            value: value ?? null,
            unit: to,
            low: low ?? null,
            high: high ?? null,
            baseline: bare(input, from),
          },
          options,
        );
        const here = gradeLab({ ...input, baseline: bare(input, from) }, options);
        return there.grade === here.grade && there.reason === here.reason;
      }),
      SEED,
    );
  });

  it('never contradicts what was possible before a question was answered', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('yes' as const, 'no' as const), ({ input, options }, answer) => {
        const open = gradeLab({ ...input, facts: {} }, options);
        const answered = gradeLab(
          { ...input, facts: { symptomatic: answer, 'physiologic-consequences': answer, fasting: answer } },
          options,
        );
        const raised = answer === 'yes' && worstOf(answered) > worstOf(open);
        return raised || answered.grade === null || open.candidates.includes(answered.grade);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('never contradicts what was possible before a missing limit came', () => {
    fc.assert(
      fc.property(cases, thousandths(100_000), ({ input, options, criteria }, limit) => {
        const open = gradeLab({ ...input, low: null, high: null, baseline: null }, options);
        if (open.grade !== null) return true;
        const known = gradeLab(
          criteria.side === 'low'
            ? { ...input, low: limit, high: null, baseline: null }
            : { ...input, low: null, high: limit, baseline: null },
          options,
        );
        return known.grade === null || open.candidates.includes(known.grade);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('is the same, byte by byte, every time', () => {
    fc.assert(
      fc.property(
        cases,
        ({ input, options }) =>
          JSON.stringify(gradeLab(input, options)) === JSON.stringify(gradeLab({ ...input }, options)),
      ),
      SEED,
    );
  });

  it('has its grade among the candidates, and a worst case above its lower reading', () => {
    fc.assert(
      fc.property(cases, ({ input, options }) => {
        const graded = gradeLab(input, options);
        const { grade, candidates, worstCase, lowerReading, reason } = graded;
        expect(grade === null).toBe(reason !== null);
        if (grade !== null) expect(candidates).toContain(grade);
        expect(worstCase).toBe(lowerReading !== null);
        if (lowerReading !== null && grade !== null) expect(lowerReading).toBeLessThan(grade);
        expect(graded.version).toBe(options.version);
      }),
      SEED,
    );
  });

  it('treats a bound as all of its values', () => {
    fc.assert(
      fc.property(
        cases,
        thousandths(400_000),
        fc.constantFrom('<', '>'),
        ({ input, options }, edge, comparator) => {
          const inside =
            comparator === '<' ? Number(input.value) < Number(edge) : Number(input.value) > Number(edge);
          if (!inside) return true;
          const bound = gradeLab({ ...input, value: `${comparator}${edge}` }, options);
          const exactly = gradeLab(input, options);
          if (exactly.reason === 'reported-under-another-term') return true;
          return exactly.candidates.every(
            (grade) => bound.candidates.includes(grade) || bound.grade === grade,
          );
        },
      ),
      { ...SEED, numRuns: 1000 },
    );
  });
});

/** The baseline with its own unit, so that it stays the same sample when the value is converted. */
function bare({ baseline }: LabGradeInput, unit: string): BaselineValue | null {
  return baseline ? { ...baseline, unit } : null;
}

describe('the two sides of one test mirror each other', () => {
  it('gives no value a grade on both sides of its normal range', () => {
    fc.assert(
      fc.property(thousandths(200_000), fc.constantFrom(...VERSIONS), (value, version) => {
        const options = { ...DEFAULT_CTCAE_OPTIONS, version };
        const side = (term: string): number =>
          gradeLab({ term, value, unit: 'mmol/L', low: '135', high: '145', confirmed: true }, options)
            .grade ?? -1;
        return Math.min(side('Hyponatremia'), side('Hypernatremia')) === 0;
      }),
      SEED,
    );
  });
});
