/** What a number alone does not say, and CTCAE asks for: answered yes or no by the investigator, unknown until then. */
import type { YesNo } from '../record/index.ts';

export const FACTS = [
  'symptomatic',
  'symptoms-moderate-or-worse',
  'physiologic-consequences',
  'on-anticoagulation',
  'fasting',
  'over-24-hours',
  'over-one-hour',
  'pressure-previously-normal',
  'recurrent-or-persistent',
  'bleeding',
  'transfusion-indicated',
  'intervention-indicated',
  'intervention-initiated',
  'hospitalisation-indicated',
  'life-threatening',
  'steroids-initiated',
  'serious-arrhythmia',
] as const;

export type Fact = (typeof FACTS)[number];

export type FactAnswers = Readonly<Partial<Record<Fact, YesNo | null>>>;

/** What one answer says about another: no symptoms are no moderate ones, and moderate ones are symptoms. */
export function completedFacts(facts: FactAnswers): FactAnswers {
  if (facts.symptomatic === 'no') return { ...facts, 'symptoms-moderate-or-worse': 'no' };
  if (facts['symptoms-moderate-or-worse'] === 'yes') return { ...facts, symptomatic: 'yes' };
  return facts;
}
