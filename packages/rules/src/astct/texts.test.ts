import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '../adverse-events/texts.fixture.ts';
import { astct as en } from '../locales/en/astct.ts';
import { astct as zh } from '../locales/zh-CN/astct.ts';
import { CRS_INPUTS } from './crs-inputs.ts';
import { gradeCrs } from './crs.ts';
import { gradeCrsByCtcae } from './crs-ctcae.ts';
import { ICANS_INPUTS } from './icans-inputs.ts';
import { gradeIcans } from './icans.ts';
import { IEC_HS_INPUTS } from './iec-hs-inputs.ts';
import { gradeIecHs } from './iec-hs.ts';
import type { InputSpec, InputTable } from './input-spec.ts';
import type { GradingResult } from './grade.ts';

/** Any value that an input may hold. */
function anyValue(spec: InputSpec): fc.Arbitrary<string> {
  if (spec.kind === 'yes-no') return fc.constantFrom('yes', 'no');
  if (spec.kind === 'choice') return fc.constantFrom(...spec.codes);
  return fc.integer({ min: Number(spec.min), max: Number(spec.max) }).map(String);
}

const anyAnswers = (table: InputTable): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(Object.entries(table).map(([key, spec]) => [key, anyValue(spec)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, string>>;

describe('texts of CRS, ICANS and IEC-HS', () => {
  test('English and Chinese are complete and say the same', () => {
    expect(
      differences(en, zh, /^scales\.(?:CTCAE-5\.0|Hines-2023)$|^codes\.oxygen\.(?:cpap|bipap)$/),
    ).toEqual([]);
  });

  test.each<[string, InputTable, (answers: Record<string, string>) => GradingResult]>([
    ['CRS', CRS_INPUTS, gradeCrs],
    ['CRS by CTCAE', CRS_INPUTS, gradeCrsByCtcae],
    ['ICANS', ICANS_INPUTS, gradeIcans],
    ['IEC-HS', IEC_HS_INPUTS, gradeIecHs],
  ])(
    'every criterion, reason and note of %s has its text, and every valid answer is graded',
    (_, table, grade) => {
      fc.assert(
        fc.property(anyAnswers(table), (answers) => {
          const result = grade(answers);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          const { kind, scale, verdict, atLeast, atMost } = result.grade;
          expect(en.scales).toHaveProperty([scale]);
          expect(atLeast).toBeLessThanOrEqual(atMost);
          for (const { id, reason } of verdict.criteria) {
            if (kind === 'IEC-HS') expect(en.inputs[kind]).toHaveProperty(id.slice('iec-hs-'.length));
            else expect(en.criteria).toHaveProperty(id);
            if (reason !== null) expect(en.reasons).toHaveProperty(reason);
          }
          for (const note of verdict.notes) expect(en.notes).toHaveProperty(note);
        }),
      );
    },
  );

  test('every code of every input has its text', () => {
    for (const table of [CRS_INPUTS, ICANS_INPUTS, IEC_HS_INPUTS] as InputTable[]) {
      for (const [key, spec] of Object.entries(table)) {
        if (spec.kind !== 'choice') continue;
        expect(Object.keys(en.codes[key as keyof typeof en.codes])).toEqual([...spec.codes]);
      }
    }
  });
});
