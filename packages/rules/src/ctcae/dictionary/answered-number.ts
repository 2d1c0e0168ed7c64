/** Numbers as answers: read strictly, brought into the unit of a facet, read as an answer to a question, put together. */
import { convertResult, readUnit, type AnalyteKey, type Unit } from '../../labs/index.ts';
import { compareFractions, type Fraction } from '../../number/fraction.ts';
import { exact } from '../../number/fraction-text.ts';
import type { FactAnswers } from '../facts.ts';
import type { NumberGrade, NumericGrade } from '../types.ts';

type Answers = Readonly<Record<string, string>>;

/** Plain decimal text, or null for anything else: nothing is guessed. */
export const plainNumber = (text: string | undefined): string | null =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? text : null;

/** The unit in which facets print an analyte that its term grades by text. */
export const OWN_UNIT: Readonly<Partial<Record<AnalyteKey, Unit>>> = {
  bilirubin: 'mg/dL',
  neutrophils: '10*9/L',
  temperature: 'Cel',
  ejectionFraction: '%',
};

/** The number, exactly, in the unit its facets print; null without a number or a known unit. */
export function valueIn(quantity: string, answers: Answers): Fraction | null {
  const value = plainNumber(answers[quantity]);
  const own = OWN_UNIT[quantity as AnalyteKey];
  if (value === null || !own) return value === null ? null : exact(value);
  const unit = readUnit(answers[`${quantity}:unit`] ?? null, quantity as AnalyteKey);
  return unit && convertResult(quantity as AnalyteKey, exact(value), unit, own);
}

/** Durations that answer a question of the numeric criteria. */
const BY_HOURS = { 'over-24-hours': '24', 'over-one-hour': '1' } as const;

/** Only where the term itself counts the hours. */
export function factsFromNumbers(answers: Answers, quantities: readonly string[]): FactAnswers {
  const hours = quantities.includes('hours') ? plainNumber(answers['hours']) : null;
  if (hours === null) return {};
  return Object.fromEntries(
    Object.entries(BY_HOURS).map(([fact, limit]) => [
      fact,
      compareFractions(exact(hours), exact(limit)) > 0 ? 'yes' : 'no',
    ]),
  );
}

const lowest = ({ grade, candidates, lowerReading }: NumberGrade): number =>
  Math.min(lowerReading ?? 5, ...(candidates.length > 0 ? candidates : [grade ?? 0]));

/** Several measurements of one term, such as both blood pressures: none of them makes another one milder. */
export function joinGrades(grades: readonly NumberGrade[]): NumberGrade | null {
  const gradable = grades.filter(({ grade, candidates }) => grade !== null || candidates.length > 0);
  const [first, ...others] = gradable;
  if (!first || others.length === 0) return first ?? null;
  const atLeast = Math.max(...gradable.map(lowest)) as NumericGrade;
  const every = gradable.flatMap(({ grade, candidates }) =>
    candidates.length > 0 ? candidates : grade === null ? [] : [grade],
  );
  const candidates = ([0, 1, 2, 3, 4] as const).filter(
    (grade) => grade >= atLeast && (grade === atLeast || every.includes(grade)),
  );
  return { ...first, grade: candidates.at(-1) ?? null, candidates, lowerReading: atLeast };
}
