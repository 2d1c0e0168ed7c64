/**
 * Survival curves (Kaplan & Meier 1958) with the log-log interval on Greenwood's variance, and the median with its
 * interval (Brookmeyer & Crowley 1982, on the same scale). The curve itself is exact, so "has it reached one half?" is
 * never a matter of rounding.
 */
import { ONE, asNumber, compareFractions, fraction, times } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';

/** One subject: how long observed, and whether the event ended it (true) or the observation did (false: censored). */
export interface Observation {
  /** Not negative; days unless the caller says otherwise. */
  readonly time: number;
  readonly event: boolean;
}

/** The curve from this time on, up to the next step. */
export interface SurvivalStep {
  readonly time: number;
  /** At risk just before this time. */
  readonly atRisk: number;
  readonly events: number;
  /** Censored at this time: they count as at risk for the events of the same time. */
  readonly censored: number;
  readonly survival: number;
  /** Null where the interval does not exist: once nobody is left without the event. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A time at which the curve reaches one half; null where it has not. */
export interface MedianTime {
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SurvivalCurve {
  readonly level: ConfidenceLevel;
  readonly subjects: number;
  readonly events: number;
  /** One for each distinct observed time, in order. */
  readonly steps: readonly SurvivalStep[];
  readonly median: MedianTime;
}

/** Two-sided levels whose normal quantile is kept here. */
export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

const NORMAL_QUANTILE: Readonly<Record<ConfidenceLevel, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

const HALF = fraction(1, 2);

/**
 * First time at which a falling curve is at or below one half. Where it lies exactly on one half until a later step goes
 * below, the middle of that stretch (of length nought for a curve that jumps below at once), as the statistical packages of the field do.
 */
function reachesHalf(
  points: readonly { readonly time: number; readonly side: -1 | 0 | 1 | null }[],
): number | null {
  const first = points.find(({ side }) => side !== null && side <= 0);
  if (!first) return null;
  const below = points.find(({ side }) => side === -1);
  return below ? (first.time + below.time) / 2 : first.time;
}

const sideOfHalf = (limit: number | null): -1 | 1 | null => (limit === null ? null : limit <= 0.5 ? -1 : 1);

/** Limits on the log(−log S) scale; the variance is Greenwood's sum Σ d / (n (n − d)). */
function logLogLimits(
  survival: number,
  greenwood: number,
  z: number,
): { readonly lower: number | null; readonly upper: number | null } {
  if (survival === 1) return { lower: 1, upper: 1 };
  if (survival === 0) return { lower: null, upper: null };
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(spread), upper: survival ** Math.exp(-spread) };
}

/**
 * The curve of a group. Events go before censoring at the same time. No subjects: no steps, no median.
 * Throws a RangeError where a time is negative or not a number.
 */
export function kaplanMeier(
  observations: readonly Observation[],
  level: ConfidenceLevel = 0.95,
): SurvivalCurve {
  const bad = observations.find(({ time }) => !(Number.isFinite(time) && time >= 0));
  if (bad) throw new RangeError(`not a time of observation: ${bad.time}`);
  const z = NORMAL_QUANTILE[level];
  const moments = [...new Set(observations.map(({ time }) => time))].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  const exact: Fraction[] = [];
  let atRisk = observations.length;
  let survival = ONE;
  let greenwood = 0;
  for (const time of moments) {
    const here = observations.filter((observation) => observation.time === time);
    const events = here.filter(({ event }) => event).length;
    survival = times(survival, fraction(atRisk - events, atRisk));
    // Infinite where nobody is left; there survival is 0 and has no limits.
    greenwood += events / (atRisk * (atRisk - events));
    const value = asNumber(survival);
    const censored = here.length - events;
    steps.push({ time, atRisk, events, censored, survival: value, ...logLogLimits(value, greenwood, z) });
    exact.push(survival);
    atRisk -= here.length;
  }
  return {
    level,
    subjects: observations.length,
    events: observations.filter(({ event }) => event).length,
    steps,
    median: {
      time: reachesHalf(
        steps.map(({ time }, i) => ({ time, side: compareFractions(exact[i] ?? ONE, HALF) })),
      ),
      lower: reachesHalf(steps.map(({ time, lower }) => ({ time, side: sideOfHalf(lower) }))),
      upper: reachesHalf(steps.map(({ time, upper }) => ({ time, side: sideOfHalf(upper) }))),
    },
  };
}

/** The curve's value at a time: 1 before the first step; null after the last observation where the curve is not yet 0. */
export function survivalAt(
  curve: SurvivalCurve,
  time: number,
): Pick<SurvivalStep, 'survival' | 'lower' | 'upper'> | null {
  const last = curve.steps.at(-1);
  if (!last || (time > last.time && last.survival > 0)) return null;
  const step = curve.steps.findLast((candidate) => candidate.time <= time);
  return step ?? { survival: 1, lower: 1, upper: 1 };
}

/** How many were still observed just before a time; those whose time it is are among them. */
export const atRiskAt = (
  {
    subjects,
    steps,
  }: Pick<SurvivalCurve, 'subjects'> & { readonly steps: readonly Pick<SurvivalStep, 'time' | 'atRisk'>[] },
  time: number,
): number => (time <= 0 ? subjects : (steps.find((step) => step.time >= time)?.atRisk ?? 0));
