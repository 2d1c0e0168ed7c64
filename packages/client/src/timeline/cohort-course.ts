/** The cohort as lanes, read once: what a swimmer plot shows, in the shapes of the rules. */
import type { DoseAction, DoseDecisionKind, DoseFindingDesign } from '@trialside/rules/dose';
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

/** What is known of one dose level for the decision about the dose. */
export interface DoseLevelStanding {
  readonly doseLevel: string;
  readonly treated: number;
  readonly evaluable: number;
  readonly dlts: number;
  readonly pending: number;
  /** What the committee decided about it, latest first; dates as YYYY-MM-DD. */
  readonly decisions: readonly { readonly kind: DoseDecisionKind; readonly decidedOn: string }[];
}

export interface DoseStep {
  readonly action: DoseAction;
  /** Code of the dose level it leads to; null where there is none. */
  readonly doseLevel: string | null;
}

/** Where dose finding stands: what the design suggests beside what the committee decided. */
export interface DoseStanding {
  /** Whether every subject of the study is in reach: where not, the suggestion is of a part of the cohort. */
  readonly ofEverySite: boolean;
  readonly design: DoseFindingDesign;
  /** Code of the dose level that the design judges now; null where nobody was treated. */
  readonly judgedLevel: string | null;
  readonly suggestion: DoseStep;
  /** Every step still possible while subjects are pending; empty where too many are to go through. */
  readonly possible: readonly DoseStep[];
  /** Codes of dose levels that are too toxic. */
  readonly excluded: readonly string[];
  readonly levels: readonly DoseLevelStanding[];
}

/** A lane, and how many questions about the subject are open; null for roles that see none. */
export interface CourseLane extends Omit<CohortLane, 'sledaiChange'> {
  readonly openQueries: number | null;
}

export interface CohortCourse {
  readonly cut: Cut;
  readonly synthetic: boolean;
  readonly doseLevels: readonly { readonly code: string; readonly name: LocalizedText }[];
  readonly lanes: readonly CourseLane[];
  /** Null where the protocol finds no dose. */
  readonly dose: DoseStanding | null;
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

function doseOf({ cohort }: Study): DoseStanding | null {
  const answer = cohort?.doseFinding;
  if (!answer) return null;
  const { ofEverySite, design, judgedLevel, recommendation, recommendedLevel } = answer;
  const { possibleSteps, excludedLevels, doses } = answer;
  const action = (name: string): DoseAction => name as DoseAction;
  return {
    ofEverySite,
    design: design as DoseFindingDesign,
    judgedLevel,
    suggestion: { action: action(recommendation.outcome), doseLevel: recommendedLevel },
    possible: possibleSteps.map((step) => ({ ...step, action: action(step.action) })),
    excluded: excludedLevels,
    levels: doses.map((one) => ({
      ...one,
      decisions: one.decisions.map(({ kind, decidedOn }) => ({
        kind: kind.toLowerCase().replaceAll('_', '-') as DoseDecisionKind,
        decidedOn,
      })),
    })),
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
      undated: lane.undated.map((mark) => ({ ...mark, type: mark.type as LaneMarkType })),
    })),
    dose: doseOf(study),
    rate: rateOf(study),
  };
}

export const readCohortCourse = (client: Client, at: CutInput | null): Promise<Outcome<CohortLanesQuery>> =>
  client.read(CohortLanesDocument, { study: client.study, at });
