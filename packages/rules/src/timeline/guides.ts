/**
 * The lines that values are read against, for one subject: response thresholds with the subject's own doubling line, the
 * ceilings of DORIS and LLDAS, the bands of SLEDAI. Where a threshold is passed is for the verdicts to say, not the lines.
 */
import { compare, dec, decimal, multiply, text } from '../number/index.ts';
import type { Asked } from './asked.ts';
import type { LaneKey } from './fact.ts';

export type GuideKey =
  | 'cr'
  | 'pr'
  | 'doubled'
  /** The higher of `pr` and `doubled`: what a partial response needs of this subject. */
  | 'pr-effective'
  | 'doris'
  | 'lldas'
  | 'band'
  /** The last day, counted from infusion, on which an event counts for the primary safety endpoint. */
  | 'safety-window';

export interface Guide {
  readonly lane: LaneKey;
  readonly key: GuideKey;
  /** Decimal text in the unit of the lane: ×10⁹/L, mg/day of prednisone, points of PGA or SLEDAI; of events days from infusion. */
  readonly at: string;
  /** Key of the SLEDAI band that begins here; null for other lines. */
  readonly band: string | null;
}

const line = (lane: LaneKey, key: GuideKey, at: string, band: string | null = null): Guide => ({
  lane,
  key,
  at,
  band,
});

/** Every line of the protocol's endpoints. Without an exact baseline a subject has no doubling line. */
export const guidesOf = (asked: Asked): readonly Guide[] => [
  ...plateletGuides(asked),
  ...remissionGuides(asked),
  ...safetyGuides(asked),
  ...(asked.protocol.endpoints.sledai?.options.bands ?? []).map(({ key, from }) =>
    line('sledai', 'band', String(from), key),
  ),
];

function plateletGuides({ protocol, evaluation }: Asked): readonly Guide[] {
  const options = protocol.endpoints.plateletResponse?.options;
  if (!options) return [];
  const { crPlatelets, prPlatelets, prFoldOfBaseline } = options;
  const baseline = decimal(evaluation.plateletResponse?.study.baseline.platelets ?? '');
  const doubled = baseline && multiply(baseline, dec(prFoldOfBaseline));
  const lines = [line('platelets', 'cr', crPlatelets), line('platelets', 'pr', prPlatelets)];
  if (!doubled) return lines;
  const effective = compare(doubled, dec(prPlatelets)) > 0 ? text(doubled) : prPlatelets;
  return [
    ...lines,
    line('platelets', 'doubled', text(doubled)),
    line('platelets', 'pr-effective', effective),
  ];
}

const remissionGuides = ({ protocol: { endpoints } }: Asked): readonly Guide[] =>
  (['doris', 'lldas'] as const).flatMap((key) => {
    const options = endpoints[key]?.options;
    return options
      ? [line('steroids', key, options.prednisone.value), line('pga', key, options.pga.value)]
      : [];
  });

const safetyGuides = ({ protocol, infusion }: Asked): readonly Guide[] => {
  const options = protocol.endpoints.adverseEvents?.options;
  return options && infusion !== null ? [line('events', 'safety-window', String(options.windowLastDay))] : [];
};
