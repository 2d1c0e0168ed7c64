/** How SLEDAI changed from baseline: points, band, and the fall that SRI-4 asks of SLEDAI. */
import { held, type Held } from '../verdict/index.ts';
import type { ScoredAssessment } from './course.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from './options.ts';
import type { PointRange } from './score.ts';

export interface SledaiChange {
  /** Points, current minus baseline: negative is better. A range where either score is not final. */
  readonly points: PointRange;
  /** Keys of the bands; null where a band is not certain. */
  readonly fromBand: string | null;
  readonly toBand: string | null;
  /**
   * Whether the total fell by at least the points of the options (4). This is the SLEDAI part of SRI-4 alone: the index
   * also asks for no new BILAG activity and no worse PGA.
   */
  readonly improved: Held;
}

/** Change of the total (points), of the band, and whether the fall counts as the extra improvement, each three-valued. */
export function sledaiChange(
  baseline: ScoredAssessment,
  current: ScoredAssessment,
  { improvementPoints }: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): SledaiChange {
  const [from, to] = [baseline.score.total, current.score.total];
  const points = { minimum: to.minimum - from.maximum, maximum: to.maximum - from.minimum };
  const surely = points.maximum <= -improvementPoints;
  const possibly = points.minimum <= -improvementPoints;
  return {
    points,
    fromBand: baseline.score.band,
    toBand: current.score.band,
    improved: held(surely ? true : possibly ? null : false),
  };
}
