/**
 * The endpoints of a study as its protocol sets them: how prominent each is, through which visit it runs, and the choices
 * that the study text leaves open. A study without an endpoint carries null there, and no rule answers for it.
 */
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import type { DoseFindingOptions } from '../dose/options.ts';
import type { AnalyteKey } from '../labs/analytes.ts';
import type { ProOptions } from '../pro/options.ts';
import type { DorisOptions, LldasOptions } from '../remission/options.ts';
import type {
  DurableResponseOptions,
  IwgOptions,
  PlateletResponseOptions,
  SteroidDependenceOptions,
} from '../response/options.ts';
import type { SledaiOptions } from '../sledai/options.ts';
import type { TherapyReductionOptions } from '../therapy/options.ts';

/** How prominent an endpoint is in the protocol. */
export type EndpointRole = 'primary' | 'secondary' | 'exploratory';

export interface Endpoint<Options> {
  readonly role: EndpointRole;
  readonly options: Options;
}

/** An endpoint that is followed up to a visit. */
export interface FollowedEndpoint<Options> extends Endpoint<Options> {
  /** The visit through whose window it runs. */
  readonly throughVisit: string;
}

/** An endpoint whose time frame may also be a fixed day. */
export interface TimedEndpoint<Options> extends FollowedEndpoint<Options> {
  /** Last day from infusion, where the study counts days and not the window of `throughVisit`; null otherwise. */
  readonly throughDay: number | null;
}

/** Which of the response rates, all of which are printed, is the endpoint. */
export interface CountedResponse {
  /** The rule of the study text, or a response confirmed as Rodeghiero 2009 asks. */
  readonly rule: 'study' | 'iwg-2009';
  /** Best response of the window, or the response at the main visit. The second is known under the study rule only. */
  readonly response: 'best' | 'at-main-visit';
  readonly denominator: 'infused' | 'evaluable';
}

export const DEFAULT_COUNTED_RESPONSE: CountedResponse = {
  rule: 'study',
  response: 'best',
  denominator: 'infused',
};

export interface PlateletResponseEndpoint extends Endpoint<PlateletResponseOptions> {
  /** Last day of the day-28 look, and the visit through whose window the main look runs. */
  readonly earlyLookDay: number;
  readonly mainVisit: string;
  /** Last day from infusion of the main look, where the study counts days and not the window of its visit. */
  readonly mainThroughDay: number | null;
  readonly iwg: IwgOptions;
  readonly durable: DurableResponseOptions;
  readonly steroidDependence: SteroidDependenceOptions;
  readonly counted: CountedResponse;
}

export interface AdverseEventsEndpoint extends Endpoint<AdverseEventOptions> {
  /** The scale that CRS is summarised on; the other one stands beside it and is never mixed in. */
  readonly crsScale: 'astct-2019' | 'ctcae-5.0';
}

export interface LaboratoryMarkerOptions {
  /** The markers that are followed, in the order they are shown. */
  readonly analytes: readonly AnalyteKey[];
  /** Which sample a change is counted from. */
  readonly baselineSample: 'last-before-lymphodepletion' | 'last-before-infusion' | 'flagged';
  /** How the change of a titre (ANA) is summarised; both are kept for each sample. */
  readonly titreChange: 'log2-steps' | 'fold';
}

export const DEFAULT_LABORATORY_MARKER_OPTIONS: LaboratoryMarkerOptions = {
  analytes: ['igg', 'iga', 'igm', 'ige', 'antiDsDna', 'ana', 'c3', 'c4'],
  baselineSample: 'last-before-lymphodepletion',
  titreChange: 'log2-steps',
};

export interface ProtocolEndpoints {
  readonly plateletResponse: PlateletResponseEndpoint | null;
  readonly sledai: FollowedEndpoint<SledaiOptions> | null;
  readonly doris: TimedEndpoint<DorisOptions> | null;
  readonly lldas: TimedEndpoint<LldasOptions> | null;
  readonly adverseEvents: AdverseEventsEndpoint | null;
  readonly doseFinding: Endpoint<DoseFindingOptions> | null;
  readonly questionnaires: FollowedEndpoint<ProOptions> | null;
  readonly laboratoryMarkers: FollowedEndpoint<LaboratoryMarkerOptions> | null;
  readonly therapyReduction: FollowedEndpoint<TherapyReductionOptions> | null;
}
