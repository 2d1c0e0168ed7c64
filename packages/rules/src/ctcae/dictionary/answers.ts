/**
 * What a form asks beside the ticks of a term, and the grade that ticks, numbers and answers give together. Numbers are
 * compared exactly, in the unit they were given in; nothing is filled in. Source: NCI CTCAE 5.0 and 6.0.
 */
import { ANALYTES, type AnalyteKey, type Unit } from '../../labs/index.ts';
import { criteriaOfTerm } from '../criteria/find.ts';
import type { Part, TermCriteria } from '../criteria/shape.ts';
import { FACTS, type Fact } from '../facts.ts';
import { gradeLab } from '../grade-lab.ts';
import { DEFAULT_CTCAE_OPTIONS, type CtcaeOptions } from '../options.ts';
import type { NumberGrade } from '../types.ts';
import { gradeFromFacets, type FacetGrade } from './grade-from-facets.ts';
import { facetsOf } from './summary.ts';
import { factsFromTicks, factTicked, ticksFromNumber } from './ticks.ts';
import { factsFromNumbers, joinGrades, OWN_UNIT, plainNumber, valueIn } from './answered-number.ts';
import type { DictionaryTerm, FacetId, Ticks } from './types.ts';

/** What a threshold is a multiple of, or is counted from. */
export type LimitKey = 'low' | 'high' | 'baseline';

export interface NumberAsked {
  /** Key of its words, and of its answer. */
  readonly quantity: string;
  /** Units to choose from, the usual one first; null where its words name the only one. */
  readonly units: readonly Unit[] | null;
  /** Which other numbers it is held against, all in the same unit. */
  readonly limits: readonly LimitKey[];
}

export interface AskedBeside {
  readonly numbers: readonly NumberAsked[];
  /** Questions that no facet of the term answers; asked once there is a number. */
  readonly facts: readonly Fact[];
}

/**
 * Answers by key: "bsa" → "35", "hemoglobin" → "75", "hemoglobin:unit" → "g/L", "hemoglobin:low" → "120",
 * "fact:fasting" → "yes". Numbers are plain decimal text. What is left out is unknown.
 */
export type FacetAnswers = Readonly<Record<string, string>>;

export interface AnsweredGrade extends FacetGrade {
  /** Ticked, and what the numbers tick or rule out. */
  readonly ticks: Ticks;
  /** What each measured number gives by itself: its reason where it cannot be graded, and the questions it leaves open. */
  readonly measured: readonly NumberGrade[];
}

const isAnalyte = (quantity: string): quantity is AnalyteKey => Object.hasOwn(ANALYTES, quantity);
const partsOf = ({ steps }: TermCriteria): readonly Part[] => steps.flatMap(({ when }) => when.flat());

/** The criteria by which a quantity of the term is graded as a measurement; null where facets alone speak of it. */
function criteriaFor({ version, term }: DictionaryTerm, quantity: string): TermCriteria | null {
  if (!isAnalyte(quantity)) return null;
  return criteriaOfTerm(version, term).find(({ analytes }) => analytes.includes(quantity)) ?? null;
}

const LIMIT_OF = { lln: 'low', uln: 'high', baseline: 'baseline' } as const;

export function askedBeside(term: DictionaryTerm): AskedBeside {
  const facets = facetsOf(term);
  const quantities = [...new Set(facets.flatMap((one) => (one.kind === 'number' ? [one.quantity] : [])))];
  const measured = quantities.filter((quantity) => criteriaFor(term, quantity) !== null);
  // A fall or a rise of what is measured follows from its baseline: "fibrinogenFall" from fibrinogen.
  const follows = (quantity: string): boolean =>
    measured.some((analyte) => quantity !== analyte && quantity.startsWith(analyte));
  const numbers = quantities.filter((one) => !follows(one)).map((one) => numberAsked(term, one));
  const asked = new Set(
    measured.flatMap((one) =>
      partsOf(criteriaFor(term, one)!).flatMap((part) => (part.kind === 'fact' ? [part.fact] : [])),
    ),
  );
  const isAnswered = (fact: Fact): boolean =>
    facets.some(({ id }) => factTicked(id) === fact) || fact in factsFromNumbers({ hours: '1' }, quantities);
  return { numbers, facts: FACTS.filter((fact) => asked.has(fact) && !isAnswered(fact)) };
}

function numberAsked(term: DictionaryTerm, quantity: string): NumberAsked {
  const criteria = criteriaFor(term, quantity);
  const ends = facetsOf(term).flatMap((one) =>
    one.kind === 'number' && one.quantity === quantity && one.from.of ? [one.from.of] : [],
  );
  const parts = criteria ? partsOf(criteria) : [];
  const wanted = new Set<LimitKey>([
    ...ends.map((of) => LIMIT_OF[of]),
    ...parts.flatMap((part): LimitKey[] =>
      part.kind === 'multiple' ? [LIMIT_OF[part.of]] : part.kind === 'baseline' ? ['baseline', 'high'] : [],
    ),
  ]);
  return {
    quantity,
    units: isAnalyte(quantity) ? unitsOf(quantity, parts) : null,
    limits: (['low', 'high', 'baseline'] as const).filter((key) => wanted.has(key)),
  };
}

/** The usual unit, and those that the criteria print or that an exact conversion leads to. */
function unitsOf(analyte: AnalyteKey, parts: readonly Part[]): readonly Unit[] {
  const { usualUnit, links } = ANALYTES[analyte];
  const printed = parts.flatMap((part) => (part.kind === 'limit' ? (Object.keys(part.limit) as Unit[]) : []));
  const own = OWN_UNIT[analyte];
  return [
    ...new Set([
      usualUnit,
      ...(own ? [own] : []),
      ...printed,
      ...links.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
}

/** The grade of ticks, numbers and answers together. `options` say how the study reads the numbers; the version is the term's. */
export function gradeFromAnswers(
  term: DictionaryTerm,
  ticked: readonly FacetId[],
  answers: FacetAnswers,
  options: CtcaeOptions = DEFAULT_CTCAE_OPTIONS,
): AnsweredGrade {
  const { numbers } = askedBeside(term);
  const given = numbers.filter(({ quantity }) => plainNumber(answers[quantity]) !== null);
  const byNumber = given
    .filter(({ quantity }) => criteriaFor(term, quantity) === null)
    .map(({ quantity }) => {
      const value = valueIn(quantity, answers);
      return value === null ? {} : ticksFromNumber(term, quantity, value, limitsIn(quantity, answers));
    });
  const ticks: Ticks = Object.assign(
    Object.fromEntries(ticked.map((id) => [id, 'present' as const])),
    ...byNumber,
  );
  const facts = {
    ...factsFromTicks(ticks),
    ...factsFromNumbers(
      answers,
      numbers.map(({ quantity }) => quantity),
    ),
    ...Object.fromEntries(
      FACTS.flatMap((fact) => {
        const answer = answers[`fact:${fact}`];
        return answer === 'yes' || answer === 'no' ? [[fact, answer]] : [];
      }),
    ),
  };
  const measured = given.flatMap(({ quantity, units }) => {
    if (!isAnalyte(quantity) || criteriaFor(term, quantity) === null) return [];
    const { low = null, high = null, baseline = null } = limitsIn(quantity, answers);
    return [
      gradeLab(
        {
          term: term.term,
          analyte: quantity,
          value: answers[quantity]!,
          unit: answers[`${quantity}:unit`] ?? (units?.length === 1 ? units[0]! : null),
          low,
          high,
          baseline: baseline === null ? null : { value: baseline, low, high },
          facts,
        },
        { ...options, version: term.version },
      ),
    ];
  });
  return { ...gradeFromFacets(term, ticks, joinGrades(measured)), ticks, measured };
}

function limitsIn(quantity: string, answers: FacetAnswers): Readonly<Partial<Record<LimitKey, string>>> {
  return Object.fromEntries(
    Object.values(LIMIT_OF).flatMap((key) => {
      const limit = plainNumber(answers[`${quantity}:${key}`]);
      return limit === null ? [] : [[key, limit]];
    }),
  );
}
