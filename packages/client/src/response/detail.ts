/** A platelet response as widgets get it: open, all of it; closed, as much as the face of a badge needs. */
import type {
  CountResponse,
  IwgCategory,
  IwgResponse,
  PlateletBaseline,
  PlateletResponse,
} from '@trialside/rules/response';

/** Everything behind a response. */
export interface ResponseDetail extends PlateletResponse {
  /** The reading of Rodeghiero 2009 beside it; missing where nobody has worked it out. */
  readonly iwg?: IwgReading | null;
}

/** As much of the other reading as stands beside the study's. */
export interface IwgReading extends Pick<IwgResponse, 'rule'> {
  readonly best: IwgCategory;
  readonly baseline: Omit<PlateletBaseline, 'sources'>;
  readonly counts: readonly (Pick<CountResponse, 'date' | 'dayFromInfusion'> & {
    readonly verdict: Pick<CountResponse['verdict'], 'outcome' | 'candidates'>;
  })[];
}

export type CountDetail = CountResponse;

/** As much of it as the face of a badge needs. */
export interface ResponseSummary extends Pick<PlateletResponse, 'state' | 'stateReason'> {
  readonly latest: CountSummary | null;
}

export interface CountSummary extends Pick<
  CountResponse,
  'date' | 'dayFromInfusion' | 'platelets' | 'range'
> {
  readonly verdict: Pick<CountResponse['verdict'], 'outcome' | 'candidates'>;
}
