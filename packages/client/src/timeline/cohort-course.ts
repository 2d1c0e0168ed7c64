/** The cohort as lanes, read once: what a swimmer plot shows, in the shapes of the rules. */
import type { CohortLane, LaneMarkType } from '@trialside/rules/timeline';
import type { LocalizedText } from '@trialside/rules/protocol';
import type { Cut } from '@trialside/rules/record';
import type { Client } from '../client.ts';
import { CohortLanesDocument, type CohortLanesQuery, type CutInput } from '../generated/graphql.ts';
import type { Outcome } from '../transport/outcome.ts';

/** The rate of the endpoint, with everybody who is not counted in it. Shares from 0 to 1. */
export interface EndpointRate {
  readonly responders: number;
  readonly of: number;
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Confidence level. */
  readonly level: number;
  readonly infused: number;
  readonly reached: number;
  readonly pending: number;
  readonly indeterminate: number;
  /** Responders whose baseline was at or above the level of complete response already. */
  readonly fromBaselineAtOrAboveCr: number;
}

export interface CohortCourse {
  readonly cut: Cut;
  readonly synthetic: boolean;
  readonly doseLevels: readonly { readonly code: string; readonly name: LocalizedText }[];
  readonly lanes: readonly CohortLane[];
  /** Null where the protocol has no such endpoint. */
  readonly rate: EndpointRate | null;
}

type Study = NonNullable<CohortLanesQuery['study']>;

function rateOf({ cohort }: Study): EndpointRate | null {
  const answer = cohort?.plateletResponse;
  if (!answer) return null;
  const { x, n, estimate, lower, upper, level } = answer.endpoint;
  const { infused, pastTimePoint, pending, indeterminate } = answer.main;
  return {
    responders: x,
    of: n,
    estimate,
    lower,
    upper,
    level,
    infused,
    reached: pastTimePoint,
    pending,
    indeterminate,
    fromBaselineAtOrAboveCr: answer.endpointFromBaselineAtOrAboveCr,
  };
}

/** Null where there is no such study in reach, or the role sees no subjects. */
export function toCohortCourse({ study }: CohortLanesQuery): CohortCourse | null {
  if (!study?.lanes) return null;
  return {
    cut: study.cut,
    synthetic: study.synthetic,
    doseLevels: study.protocol.doseLevels.map(({ code, name }) => ({
      code,
      name: { en: name.en, 'zh-CN': name.zhCN },
    })),
    lanes: study.lanes.map((lane) => ({
      ...lane,
      ended: lane.ended as CohortLane['ended'],
      marks: lane.marks.map((mark) => ({ ...mark, type: mark.type as LaneMarkType })),
    })),
    rate: rateOf(study),
  };
}

export const readCohortCourse = (client: Client, at: CutInput | null): Promise<Outcome<CohortLanesQuery>> =>
  client.read(CohortLanesDocument, { study: client.study, at });
