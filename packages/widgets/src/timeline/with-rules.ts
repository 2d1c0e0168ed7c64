/** Makes the facts of a record in the browser. Loaded with the first record: the rules are large. */
import { evaluateSubject } from '@trialside/rules/evaluate';
import { factsOf, type SubjectFacts } from '@trialside/rules/timeline';
import { follow, type Known } from '../sledai-calculator/connected.ts';

export { follow };

export const factsOfKnown = ({ record, protocol }: Known): SubjectFacts =>
  factsOf(record, evaluateSubject(record, protocol), protocol);
