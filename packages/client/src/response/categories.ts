/** Response categories and states of the graph in the spelling of the rules. */
import type { ResponseCategory, SubjectResponseState } from '@trialside/rules/response';
import type {
  ResponseCategory as GraphCategory,
  SubjectResponseState as GraphState,
} from '../generated/graphql.ts';
import { rulesWord } from '../spelling.ts';

/** CR, PR, NR and NE are written alike in both. */
export const toCategory = (category: GraphCategory): ResponseCategory =>
  category === 'INDETERMINATE' ? 'indeterminate' : category;

export const toState = (state: GraphState): SubjectResponseState =>
  state === 'PENDING' || state === 'LOST' ? rulesWord(state) : toCategory(state);
