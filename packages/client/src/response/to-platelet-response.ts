/** A platelet response as the gateway answers it, back in the shape of the rules. */
import type { BaselineMode, PlateletResponse, UnplacedCount } from '@trialside/rules/response';
import type { Comparator, Criterion } from '@trialside/rules/verdict';
import type { RecordKind, RecordRef } from '@trialside/rules/record';
import type {
  CountDetailFragment,
  CriterionDetailFragment,
  PlateletResponseDetailFragment,
  RecordSourceFragment,
} from '../generated/graphql.ts';
import { rulesWord } from '../spelling.ts';
import { toCategory, toState } from './categories.ts';
import type { CountDetail, ResponseDetail } from './detail.ts';

const toSource = ({ kind, id, version }: RecordSourceFragment): RecordRef => ({
  kind: kind as RecordKind,
  id,
  version,
});

const toCriterion = (criterion: CriterionDetailFragment): Criterion => ({
  ...criterion,
  held: rulesWord(criterion.held),
  threshold: criterion.threshold && {
    ...criterion.threshold,
    comparator: criterion.threshold.comparator as Comparator,
  },
  sources: criterion.sources.map(toSource),
});

const toCount = (count: CountDetailFragment): CountDetail => ({
  ...count,
  activeBleeding: rulesWord(count.activeBleeding),
  verdict: {
    ...count.verdict,
    outcome: toCategory(count.verdict.outcome),
    candidates: count.verdict.candidates.map(toCategory),
    criteria: count.verdict.criteria.map(toCriterion),
    sources: count.verdict.sources.map(toSource),
  },
});

export const toPlateletResponse = (answer: PlateletResponseDetailFragment): ResponseDetail => ({
  ...answer,
  state: toState(answer.state),
  best: answer.best && toCategory(answer.best),
  infusion: {
    ...answer.infusion,
    start: answer.infusion.start && {
      ...answer.infusion.start,
      precision: rulesWord(answer.infusion.start.precision),
    },
    reason: answer.infusion.reason as PlateletResponse['infusion']['reason'],
    sources: answer.infusion.sources.map(toSource),
  },
  unplaced: answer.unplaced.map(({ source, reason }) => ({
    source: toSource(source),
    reason: reason as UnplacedCount['reason'],
  })),
  baseline: {
    ...answer.baseline,
    mode: answer.baseline.mode as BaselineMode,
    sources: answer.baseline.sources.map(toSource),
  },
  latest: answer.latest && toCount(answer.latest),
  counts: answer.counts.map(toCount),
});
