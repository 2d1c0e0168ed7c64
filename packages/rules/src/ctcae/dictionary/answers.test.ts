/** Grades from ticks, numbers and answers together (REC-05): expectations by hand from NCI CTCAE 5.0 and 6.0. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ANALYTES } from '../../labs/index.ts';
import { askedBeside, CODED_CLASSES, facetsOf, gradeFromAnswers, loadClass } from './index.ts';
import { OWN_UNIT } from './answered-number.ts';
import type { CtcaeVersion } from '../types.ts';
import type { DictionaryTerm, FacetAnswers, Words } from './index.ts';

interface Loaded {
  readonly term: DictionaryTerm;
  readonly words: readonly Words[];
}
let loaded: readonly Loaded[] = [];
beforeAll(async () => {
  const versions = ['5.0', '6.0'] as const;
  const classes = await Promise.all(
    versions.flatMap((version) =>
      CODED_CLASSES.map(async (key) => {
        const [en, zh] = await Promise.all([loadClass(key, 'en', version), loadClass(key, 'zh-CN', version)]);
        return (en?.terms ?? []).map((term): Loaded => ({ term, words: [en!.words, zh!.words] }));
      }),
    ),
  );
  loaded = classes.flat();
});

const named = (name: string, version: CtcaeVersion = '5.0'): DictionaryTerm =>
  loaded.find(({ term }) => term.term === name && term.version === version)!.term;
const graded = (name: string, answers: FacetAnswers, ticked: readonly string[] = []) => {
  const { atLeast, grade, measured } = gradeFromAnswers(named(name), ticked, answers);
  return { atLeast, grade, reasons: measured.map(({ reason }) => reason) };
};

describe('a number of its own unit', () => {
  // Rash maculo-papular: <10 % grade 1, 10–30 % grade 2, >30 % grade 3.
  it.each([
    ['9.9', 1],
    ['10', 2],
    ['30', 2],
    ['30.01', 2],
  ])('%s %% of body surface is at least grade %i', (bsa, grade) => {
    expect(graded('Rash maculo-papular', { bsa }).atLeast).toBe(grade);
  });

  it('rules out what it does not reach: a tick beside it is not needed', () => {
    const { ticks } = gradeFromAnswers(named('Rash maculo-papular'), [], { bsa: '30' });
    expect(Object.values(ticks).toSorted()).toEqual(['absent', 'present', 'present']);
  });

  it('is not read where it is no plain number', () => {
    expect(graded('Rash maculo-papular', { bsa: '1,5' }).atLeast).toBeNull();
    expect(graded('Rash maculo-papular', { bsa: '1e2' }).atLeast).toBeNull();
  });
});

describe('a laboratory value', () => {
  // Anemia: <LLN–10.0 g/dL grade 1, <10.0–8.0 grade 2, <8.0 grade 3; grade 4 is life-threatening.
  it.each([
    [{ hemoglobin: '80', 'hemoglobin:unit': 'g/L' }, 2],
    [{ hemoglobin: '79.9', 'hemoglobin:unit': 'g/L' }, 3],
    [{ hemoglobin: '8.0', 'hemoglobin:unit': 'g/dL' }, 2],
    [{ hemoglobin: '105', 'hemoglobin:unit': 'g/L', 'hemoglobin:low': '120' }, 1],
  ])('%o is at least grade %i', (answers, grade) => {
    expect(graded('Anemia', answers as FacetAnswers)).toMatchObject({ atLeast: grade, reasons: [null] });
  });

  it('says why it cannot be graded, and a tick beside it still counts', () => {
    expect(graded('Anemia', { hemoglobin: '75' })).toMatchObject({
      atLeast: null,
      reasons: ['unit-missing'],
    });
    expect(graded('Anemia', { hemoglobin: '75' }, ['transfusion'])).toMatchObject({ atLeast: 3 });
    expect(graded('Anemia', { hemoglobin: '105', 'hemoglobin:unit': 'g/L' }).reasons).toEqual([
      'lower-limit-missing',
    ]);
  });

  // Alanine aminotransferase increased: >ULN–3.0 × ULN grade 1, >3.0–5.0 × ULN grade 2.
  it('is held against its own limits, exactly', () => {
    const alt = (value: string) => ({ alt: value, 'alt:unit': 'U/L', 'alt:high': '40' });
    expect(graded('Alanine aminotransferase increased', alt('120')).atLeast).toBe(1);
    expect(graded('Alanine aminotransferase increased', alt('120.0001')).atLeast).toBe(2);
  });

  // Fever: >40.0 °C for up to 24 hours grade 3, for more than 24 hours grade 4.
  it('takes the hours beside it as the answer to its question', () => {
    const fever = { temperature: '40.5', 'temperature:unit': 'Cel' };
    expect(graded('Fever', fever)).toMatchObject({ atLeast: 3, grade: null });
    expect(graded('Fever', { ...fever, hours: '24' }).atLeast).toBe(3);
    expect(graded('Fever', { ...fever, hours: '24.5' }).atLeast).toBe(4);
  });

  // Hypertension: systolic 140–159 grade 2 where it was normal before, ≥160 grade 3; the worse of both pressures counts.
  it('asks what no facet answers, and the worse of two measurements counts', () => {
    const pressure = (systolicPressure: string, diastolicPressure: string): FacetAnswers => ({
      systolicPressure,
      'systolicPressure:unit': 'mm[Hg]',
      diastolicPressure,
      'diastolicPressure:unit': 'mm[Hg]',
    });
    expect(askedBeside(named('Hypertension')).facts).toContain('pressure-previously-normal');
    expect(graded('Hypertension', pressure('150', '70'))).toMatchObject({ atLeast: 1, grade: null });
    expect(
      graded('Hypertension', { ...pressure('150', '70'), 'fact:pressure-previously-normal': 'yes' }).atLeast,
    ).toBe(2);
    expect(graded('Hypertension', pressure('121', '101')).atLeast).toBe(3);
    expect(graded('Hypertension', pressure('165', '81')).atLeast).toBe(3);
  });
});

describe('a laboratory value of a term that is graded by text', () => {
  // Febrile neutropenia, grade 3: neutrophils <1000/mm³ with a single temperature >38.3 °C.
  it('is brought into the unit of the criteria', () => {
    const answers = {
      neutrophils: '0.9',
      'neutrophils:unit': '10*9/L',
      temperature: '101',
      'temperature:unit': '[degF]',
    };
    expect(graded('Febrile neutropenia', answers).atLeast).toBe(3);
    expect(graded('Febrile neutropenia', { ...answers, temperature: '100.94' }).atLeast).toBeNull();
    expect(graded('Febrile neutropenia', { ...answers, neutrophils: '1.0' }).atLeast).toBeNull();
  });

  it('counts from a limit that is given, and stays open without it', () => {
    const [asked] = askedBeside(named('Methemoglobinemia')).numbers;
    expect(asked).toEqual({ quantity: 'methemoglobin', units: null, limits: ['high'] });
    expect(graded('Methemoglobinemia', { methemoglobin: '2' }).atLeast).toBeNull();
    const { ticks } = gradeFromAnswers(named('Methemoglobinemia'), [], {
      methemoglobin: '2',
      'methemoglobin:high': '1.5',
    });
    expect(Object.values(ticks)).toEqual(['present']);
  });
});

describe('for every term of both versions', () => {
  it('every number that is asked has words in both languages, with a place for the number', () => {
    const without = loaded.flatMap(({ term, words }) =>
      askedBeside(term).numbers.flatMap(({ quantity }) =>
        words.every((of) => of[quantity]?.includes('{}'))
          ? []
          : [`${term.version} ${term.term}: ${quantity}`],
      ),
    );
    expect(without).toEqual([]);
  });

  it('an analyte in a text criterion with a printed number has a unit there', () => {
    const without = loaded.flatMap(({ term }) =>
      facetsOf(term).flatMap((facet) =>
        !term.byNumber &&
        facet.kind === 'number' &&
        facet.from.of === null &&
        Object.hasOwn(ANALYTES, facet.quantity) &&
        !Object.hasOwn(OWN_UNIT, facet.quantity)
          ? [`${term.version} ${term.term}: ${facet.quantity}`]
          : [],
      ),
    );
    expect(without).toEqual([]);
  });
});
