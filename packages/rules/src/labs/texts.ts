/** What a locale must say about laboratory results: one text for every key. */
import type { AnalyteKey } from './analytes.ts';
import type { MarkerBenefit, MarkerDirection, MarkerReason } from './markers.ts';
import type { Implausible } from './plausible.ts';
import type { RangeCrossing, RangeFlag } from './range-flag.ts';

export interface LabTexts {
  readonly analytes: Readonly<Record<AnalyteKey, string>>;
  readonly rangeFlags: Readonly<Record<RangeFlag, string>>;
  readonly rangeCrossings: Readonly<Record<RangeCrossing, string>>;
  readonly markerReasons: Readonly<Record<MarkerReason, string>>;
  readonly directions: Readonly<Record<MarkerDirection, string>>;
  readonly benefits: Readonly<Record<MarkerBenefit, string>>;
  readonly implausible: Readonly<Record<Implausible, string>>;
  readonly orientationRange: string;
  readonly resultIsBound: string;
}
