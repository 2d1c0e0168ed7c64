/** Ticks from numbers the investigator gives, and answers for the numeric rules from ticks. */
import { compare, dec } from '../../number/index.ts';
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
 * plain decimal text in the quantity's own unit. Multiples of limits and baselines stay unanswered: laboratory values
 * are graded by `gradeLab`.
 */
export function ticksFromNumber(term: DictionaryTerm, quantity: string, value: string): Ticks {
  const number = dec(value);
  const answers = facetsOf(term).flatMap((facet): [FacetId, Tick][] => {
    if (facet.kind !== 'number' || facet.quantity !== quantity) return [];
    const { is, from } = facet;
    if (from.of !== null || from.value === null) return [];
    return [[facet.id, HOLDS[is](compare(number, dec(from.value))) ? 'present' : 'absent']];
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
