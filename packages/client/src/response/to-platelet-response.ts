/** A platelet response as the gateway answers it, back in the shape of the rules. Only spelling differs: keys are theirs. */
import type { Criterion } from '@trialside/rules/verdict';
import type {
  CountDetailFragment,
  CriterionDetailFragment,
  IwgReadingFragment,
  PlateletResponseDetailFragment,
} from '../generated/graphql.ts';
import { rulesWord } from '../spelling.ts';
import { toCategory, toState } from './categories.ts';
import type { CountDetail, IwgReading, ResponseDetail } from './detail.ts';

const toCriterion = (criterion: CriterionDetailFragment): Criterion =>
  ({ ...criterion, held: rulesWord(criterion.held) }) as Criterion;

const withCategories = <V extends Pick<CountDetailFragment['verdict'], 'outcome' | 'candidates'>>(
  verdict: V,
): Omit<V, 'outcome' | 'candidates'> & Pick<CountDetail['verdict'], 'outcome' | 'candidates'> => ({
  ...verdict,
  outcome: toCategory(verdict.outcome),
  candidates: verdict.candidates.map(toCategory),
});

const toCount = (count: CountDetailFragment): CountDetail =>
  ({
    ...count,
    activeBleeding: rulesWord(count.activeBleeding),
    verdict: {
      ...withCategories(count.verdict),
      criteria: count.verdict.criteria.map(toCriterion),
    },
  }) as CountDetail;

export const toIwgReading = (answer: IwgReadingFragment): IwgReading =>
  ({
    ...answer,
    counts: answer.counts.map((count) => ({ ...count, verdict: withCategories(count.verdict) })),
  }) as IwgReading;

export const toPlateletResponse = (answer: PlateletResponseDetailFragment): ResponseDetail => {
  const { start } = answer.infusion;
  return {
    ...answer,
    state: toState(answer.state),
    best: answer.best && toCategory(answer.best),
    infusion: { ...answer.infusion, start: start && { ...start, precision: rulesWord(start.precision) } },
    latest: answer.latest && toCount(answer.latest),
    counts: answer.counts.map(toCount),
  } as ResponseDetail;
};
