/** Versions 5.0 and 6.0 of a term beside each other: a stored grade carries its version and is never read as the other. */
import { GRADES } from './types.ts';
import type { Alternative, DictionaryTerm, FacetId, Grade } from './types.ts';

export type GradeChange = 'same' | 'changed' | 'added' | 'removed';

export interface GradeComparison {
  readonly grade: Grade;
  readonly change: GradeChange;
  /** Alternatives that only the earlier version has, and those that only the later one has. */
  readonly onlyBefore: readonly Alternative[];
  readonly onlyAfter: readonly Alternative[];
}

export interface TermComparison {
  readonly code: string;
  /** True where every grade is the same. */
  readonly same: boolean;
  readonly movedClass: boolean;
  /** Grades that exist in at least one of the two, mildest first. */
  readonly grades: readonly GradeComparison[];
}

/** The same code in two versions. Throws a RangeError on two terms. */
export function compareTerms(before: DictionaryTerm, after: DictionaryTerm): TermComparison {
  if (before.code !== after.code) throw new RangeError(`${before.term} and ${after.term} are two terms`);
  const grades = GRADES.filter((grade) => before.grades.includes(grade) || after.grades.includes(grade)).map(
    (grade) => compared(grade, before.criteria[grade], after.criteria[grade]),
  );
  return {
    code: before.code,
    same: grades.every(({ change }) => change === 'same'),
    movedClass: before.class !== after.class,
    grades,
  };
}

/** The order in which facets stand says nothing. */
const keyOf = (alternative: Alternative): FacetId =>
  alternative
    .map(({ id }) => id)
    .toSorted()
    .join(' & ');

function compared(
  grade: Grade,
  before: readonly Alternative[],
  after: readonly Alternative[],
): GradeComparison {
  const without = (some: readonly Alternative[], others: readonly Alternative[]): readonly Alternative[] => {
    const known = new Set(others.map(keyOf));
    return some.filter((alternative) => !known.has(keyOf(alternative)));
  };
  const [onlyBefore, onlyAfter] = [without(before, after), without(after, before)];
  const change =
    before.length === 0
      ? 'added'
      : after.length === 0
        ? 'removed'
        : onlyBefore.length + onlyAfter.length === 0
          ? 'same'
          : 'changed';
  return { grade, change, onlyBefore, onlyAfter };
}

/**
 * Terms of 5.0 that are gone, by the term of 6.0 that means the same or nearly so: our reading, from names and criteria.
 * Never used to grade: a reader is told where to look.
 */
export const NEAREST_IN_SIX: Readonly<Record<string, string>> = {
  'Platelet count decreased': 'Thrombocytopenia',
  'Lymphocyte count decreased': 'Lymphopenia',
  'Left ventricular systolic dysfunction': 'Left ventricular dysfunction',
  'Ejection fraction decreased': 'Left ventricular dysfunction',
  'Night blindness': 'Decreased night vision',
  'Rectal hemorrhage': 'Hematochezia',
  'Lower gastrointestinal hemorrhage': 'Hematochezia',
  'Pancreatic enzymes decreased': 'Pancreatic insufficiency',
  'Edema limbs': 'Peripheral edema',
  'Encephalitis infection': 'Encephalitis',
  'Encephalomyelitis infection': 'Encephalomyelitis',
  'Lung infection': 'Pneumonia',
  Thrush: 'Candidiasis',
  'Vaccination complication': 'Systemic post-immunization reaction',
  'Glucose intolerance': 'Diabetes mellitus',
  'Muscle weakness left-sided': 'Hemiparesis',
  'Muscle weakness right-sided': 'Hemiparesis',
  Proteinuria: 'Urinary protein increased',
  'Premature menopause': 'Ovarian function insufficiency',
  'Bullous dermatitis': 'Dermatosis bullous',
  Eczema: 'Eczematous dermatitis',
  'Thromboembolic event': 'Venous thromboembolism',
};
