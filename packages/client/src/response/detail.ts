/** A platelet response as widgets get it: open, all of it; closed, as much as the face of a badge needs. */
import type { CountResponse, PlateletResponse } from '@trialside/rules/response';

/** Everything behind a response. */
export type ResponseDetail = PlateletResponse;

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
