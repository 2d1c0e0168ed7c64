/** A platelet response as far as the graph carries it. A PlateletResponse of the rules is each of these. */
import type { CountResponse, PlateletBaseline, PlateletResponse } from '@trialside/rules/response';

/** Some fields of a shape that may be missing. */
type With<T, Optional extends keyof T> = Omit<T, Optional> & Partial<Pick<T, Optional>>;

export type CountDetail = With<CountResponse, 'range' | 'protocolVisit'>;
export type BaselineDetail = With<PlateletBaseline, 'range' | 'reason'>;

/** Everything behind a response. */
export interface ResponseDetail extends Omit<
  With<PlateletResponse, 'infusion' | 'unplaced'>,
  'baseline' | 'latest' | 'counts'
> {
  readonly baseline: BaselineDetail;
  readonly latest: CountDetail | null;
  readonly counts: readonly CountDetail[];
}

/** As much of it as the face of a badge needs. */
export interface ResponseSummary extends Pick<PlateletResponse, 'state' | 'stateReason'> {
  readonly latest: CountSummary | null;
}

export interface CountSummary extends Pick<CountDetail, 'date' | 'dayFromInfusion' | 'platelets' | 'range'> {
  readonly verdict: Pick<CountResponse['verdict'], 'outcome' | 'candidates'>;
}
