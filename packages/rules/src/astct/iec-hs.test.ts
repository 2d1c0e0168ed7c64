import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradingResult } from './grade.ts';
import { IEC_HS_REQUIRED, IEC_HS_SUPPORTING, gradeIecHs, iecHsChecklist } from './iec-hs.ts';
import { parseIecHsInputs } from './iec-hs-inputs.ts';

type Answers = Record<string, string>;

function shown(result: GradingResult): string {
  if (!result.ok) return 'refused';
  const { verdict } = result.grade;
  return verdict.outcome === 'indeterminate' ? verdict.candidates.join('|') : verdict.outcome;
}

const fits = (answers: Answers): string => {
  const parsed = parseIecHsInputs(answers);
  return parsed.ok ? iecHsChecklist(parsed.inputs).fits : 'refused';
};

const noSupport = Object.fromEntries(IEC_HS_SUPPORTING.map((key) => [key, 'no']));
const typical = { ...noSupport, ferritinOverTwice: 'yes', coagulopathy: 'yes', otherExplanation: 'no' };

describe('IEC-HS, Hines 2023 (domain.md 4.7)', () => {
  test('ferritin is required: above twice the limit or baseline, or rising fast', () => {
    expect(fits(typical)).toBe('met');
    expect(fits({ ...typical, ferritinOverTwice: 'no', ferritinRisingFast: 'yes' })).toBe('met');
    expect(fits({ ...typical, ferritinOverTwice: 'no', ferritinRisingFast: 'no' })).toBe('not-met');
    expect(fits({ ...typical, ferritinOverTwice: 'no' })).toBe('indeterminate');
  });

  test('explained by CRS, infection or disease it does not fit; without any supporting finding neither', () => {
    expect(fits({ ...typical, otherExplanation: 'yes' })).toBe('not-met');
    expect(fits({ ...typical, coagulopathy: 'no' })).toBe('not-met');
    expect(fits({ ferritinOverTwice: 'yes', otherExplanation: 'no' })).toBe('indeterminate');
    expect(fits({ ...typical, otherExplanation: 'no', haemophagocytosis: 'yes' })).toBe('met');
  });

  test('the supporting findings are counted, and those that are open', () => {
    const count = (answers: Answers): unknown => {
      const parsed = parseIecHsInputs(answers);
      return parsed.ok && iecHsChecklist(parsed.inputs);
    };
    expect(count({ ...typical, renal: 'yes' })).toMatchObject({ supporting: 2, supportingOpen: 0 });
    expect(count({ renal: 'yes', fever: 'no' })).toMatchObject({ supporting: 1, supportingOpen: 10 });
  });

  test.each([
    ['observation-only', '1'],
    ['intervention-needed', '2'],
    ['severe', '3'],
    ['life-threatening', '4'],
  ])('judged present, %s: grade %s', (severity, grade) => {
    expect(shown(gradeIecHs({ ...typical, judgedPresent: 'yes', severity }))).toBe(grade);
  });

  test('the judgement decides, not the checklist', () => {
    expect(shown(gradeIecHs(typical))).toBe('0|1|2|3|4');
    expect(shown(gradeIecHs({ ...typical, severity: 'severe' }))).toBe('0|3');
    expect(shown(gradeIecHs({ ...typical, judgedPresent: 'no' }))).toBe('0');
    expect(shown(gradeIecHs({ ...typical, judgedPresent: 'yes' }))).toBe('1|2|3|4');
    expect(shown(gradeIecHs({ judgedPresent: 'yes', severity: 'severe', death: 'yes' }))).toBe('5');
  });

  test('where judgement and checklist part ways, the answer says so', () => {
    const notes = (answers: Answers): unknown => {
      const result = gradeIecHs(answers);
      return result.ok ? result.grade.verdict.notes : null;
    };
    expect(notes({ ...typical, judgedPresent: 'no' })).toEqual(['iec-hs-checklist-fits-not-judged']);
    expect(
      notes({ ...typical, ferritinOverTwice: 'no', ferritinRisingFast: 'no', judgedPresent: 'yes' }),
    ).toEqual(['iec-hs-judged-against-checklist']);
    expect(notes(typical)).toEqual(['iec-hs-judgement-due']);
  });

  test('every item of the checklist is listed with its answer', () => {
    const result = gradeIecHs(typical);
    const criteria = result.ok ? result.grade.verdict.criteria : [];
    expect(criteria).toHaveLength(16);
    expect(criteria.find(({ id }) => id === 'iec-hs-coagulopathy')).toMatchObject({ held: 'met' });
    expect(criteria.find(({ id }) => id === 'iec-hs-ldhRaised')).toMatchObject({ held: 'not-met' });
    expect(criteria.find(({ id }) => id === 'iec-hs-ferritinRisingFast')).toMatchObject({
      held: 'indeterminate',
      reason: 'not-recorded',
    });
  });
});

describe('what holds for every IEC-HS checklist', () => {
  const keys = [...IEC_HS_REQUIRED, ...IEC_HS_SUPPORTING, 'otherExplanation', 'judgedPresent'];
  const anyAnswers = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('yes', 'no'));

  test('answering what is open never turns what was settled, and narrows the grade', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...keys),
        fc.constantFrom('yes', 'no'),
        (answers, key, answer) => {
          fc.pre(!(key in answers));
          const later = { ...answers, [key]: answer };
          if (fits(answers) !== 'indeterminate') expect(fits(later)).toBe(fits(answers));
          const before = shown(gradeIecHs(answers)).split('|');
          for (const candidate of shown(gradeIecHs(later)).split('|')) expect(before).toContain(candidate);
        },
      ),
      { seed: 44 },
    );
  });

  test('the order of the answers does not matter, and one more finding never makes it fit less', () => {
    const rank = { 'not-met': 0, indeterminate: 1, met: 2 } as Readonly<Record<string, number>>;
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...IEC_HS_SUPPORTING), (answers, key) => {
        const turned = Object.fromEntries(Object.entries(answers).toReversed());
        expect(JSON.stringify(gradeIecHs(turned))).toBe(JSON.stringify(gradeIecHs(answers)));
        const more = { ...answers, [key]: 'yes' };
        expect(rank[fits(more)]).toBeGreaterThanOrEqual(rank[fits(answers)] ?? 0);
      }),
      { seed: 45 },
    );
  });
});
