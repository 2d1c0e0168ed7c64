/** Ticks from numbers the investigator gives, and answers for the numeric rules from ticks. */
import { compareFractions, times, type Fraction } from '../../number/fraction.ts';
import { exact } from '../../number/fraction-text.ts';
import type { Comparator } from '../../verdict/index.ts';
import type { Fact, FactAnswers } from '../facts.ts';
import { facetsOf } from './summary.ts';
import type { DictionaryTerm, FacetId, Tick, Ticks } from './types.ts';

const HOLDS: Readonly<Record<Comparator, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
};

/**
 * Answers every facet of the term about one quantity: "bsa" "35" ticks "bsa>=10..30" and "bsa>30" present. `value` is
 * plain decimal text in the quantity's own unit. A multiple of a limit or of the baseline is answered where that is given,
 * in the same unit, and stays open where it is not.
 */
export function ticksFromNumber(
  term: DictionaryTerm,
  quantity: string,
  value: string | Fraction,
  limits: Readonly<Partial<Record<'low' | 'high' | 'baseline', string>>> = {},
): Ticks {
  const number = typeof value === 'string' ? exact(value) : value;
  const given = { lln: limits.low, uln: limits.high, baseline: limits.baseline };
  const answers = facetsOf(term).flatMap((facet): [FacetId, Tick][] => {
    if (facet.kind !== 'number' || facet.quantity !== quantity) return [];
    const { is, from } = facet;
    const of = from.of === null ? '1' : given[from.of];
    if (of === undefined) return [];
    const threshold = times(exact(from.value ?? '1'), exact(of));
    return [[facet.id, HOLDS[is](compareFractions(number, threshold)) ? 'present' : 'absent']];
  });
  return Object.fromEntries(answers);
}

/** The questions of the numeric rules by the facet that answers them. */
const FACTS: Readonly<Partial<Record<FacetId, Fact>>> = {
  symptoms: 'symptomatic',
  lifeThreatening: 'life-threatening',
  transfusion: 'transfusion-indicated',
  hospital: 'hospitalisation-indicated',
  intervention: 'intervention-indicated',
  interventionStarted: 'intervention-initiated',
  bleeding: 'bleeding',
  steroidsStarted: 'steroids-initiated',
  physiologicConsequences: 'physiologic-consequences',
  onAnticoagulation: 'on-anticoagulation',
  seriousArrhythmia: 'serious-arrhythmia',
};

/** The question that a facet answers; undefined for most. */
export const factTicked = (id: FacetId): Fact | undefined => FACTS[id];

const ANSWER = { present: 'yes', absent: 'no' } as const;

/** What the ticks say about the questions that `gradeLab` asks; a more special facet present answers the general one. */
export function factsFromTicks(ticks: Ticks): FactAnswers {
  const answers = Object.entries(FACTS).flatMap(([id, fact]): [Fact, 'yes' | 'no'][] => {
    if (!fact) return [];
    if (Object.entries(ticks).some(([other, tick]) => tick === 'present' && other.startsWith(`${id}.`))) {
      return [[fact, 'yes']];
    }
    const tick = ticks[id];
    return tick === 'present' || tick === 'absent' ? [[fact, ANSWER[tick]]] : [];
  });
  return Object.fromEntries(answers);
}
