/** What a locale must say about platelet response: one text for every key that the rules of this folder answer with. */
import type { EndpointRole } from '../protocol/index.ts';
import type { IwgCategory } from './iwg-response.ts';
import type { RescueKind } from './options.ts';
import type { SubjectStanding } from './overall-response.ts';
import type { CountProblem } from './platelet-count.ts';
import type { ResponseCategory, SubjectResponseState, UnplacedCount } from './types.ts';
import type { BaselineMode } from './baseline-mode.ts';

/** Criteria of a count and of the readings of a durable response. */
export type ResponseCriterion =
  | 'platelet-count-available'
  | 'outside-rescue-window'
  | 'platelets-at-least-cr'
  | 'platelets-at-least-pr'
  | 'platelets-at-least-doubled'
  | 'no-active-bleeding'
  | 'response-at-share-of-counts'
  | 'platelets-in-most-weeks'
  | 'response-sustained-without-rescue'
  | 'glucocorticoid-ongoing'
  | 'response-while-on-glucocorticoid';

/** Why a criterion could not be decided, or what stands behind it. */
export type ResponseReason =
  | CountProblem
  | 'bleeding-not-recorded'
  | 'bleeding-marked-active'
  | 'rescue-not-certain'
  | 'rescue-not-recorded'
  | 'no-qualifying-count'
  | 'baseline-count-unreadable'
  | 'baseline-not-exact'
  | 'no-lymphodepletion-recorded'
  | 'no-evaluable-count'
  | 'window-still-open'
  | 'weeks-without-count'
  | 'too-early-after-infusion'
  | 'glucocorticoids-not-fully-recorded';

export type ResponseStateReason =
  | 'not-infused'
  | 'infusion-date-incomplete'
  | 'no-count-yet'
  | 'no-evaluable-count'
  | 'rescued-since-latest'
  | 'order-of-counts-unknown'
  | 'earlier-response-indeterminate';

export type ResponseNote =
  | 'baseline-at-or-above-cr'
  | 'dated-by-visit'
  | 'tpo-agonist-in-force'
  | 'dependence-is-a-judgement';

export interface ResponseTexts {
  /** Names of the rules, by their id. */
  readonly rules: Readonly<
    Record<
      | 'platelet-response'
      | 'platelet-response-iwg-2009'
      | 'platelet-response-durable'
      | 'corticosteroid-dependence',
      string
    >
  >;
  readonly categories: Readonly<Record<ResponseCategory, string>>;
  readonly states: Readonly<Record<SubjectResponseState, string>>;
  readonly stateReasons: Readonly<Record<ResponseStateReason, string>>;
  readonly criteria: Readonly<Record<ResponseCriterion, string>>;
  readonly reasons: Readonly<Record<ResponseReason, string>>;
  readonly notes: Readonly<Record<ResponseNote, string>>;
  readonly unplaced: Readonly<Record<UnplacedCount['reason'], string>>;
  readonly baselineModes: Readonly<Record<BaselineMode, string>>;
  readonly rescueKinds: Readonly<Record<RescueKind, string>>;
  readonly standings: Readonly<Record<SubjectStanding, string>>;
  readonly iwgCategories: Readonly<Record<IwgCategory, string>>;
  readonly endpointRoles: Readonly<Record<EndpointRole, string>>;
}
