/**
 * The glucocorticoid dose over a stretch of days as the steps a picture draws: each with the same answer on every day of
 * it. Source: as `glucocorticoids.ts`; nothing is interpolated, and what is not known stays a range.
 */
import { compareFractions } from '../number/fraction.ts';
import type { RecordRef } from '../record/index.ts';
import { doseText, type DoseRange } from './dose-range.ts';
import {
  glucocorticoidsOnDay,
  type GlucocorticoidDose,
  type GlucocorticoidHistory,
} from './glucocorticoids.ts';
import type { TherapyReason } from './reasons.ts';

/** From the first day up to, but not including, `to`; day numbers of the calendar folder. */
export interface GlucocorticoidStep {
  readonly from: number;
  readonly to: number;
  readonly prednisoneMgPerDay: DoseRange;
  /** "5", "2.5–5", "≥5"; null where nothing at all is known. */
  readonly text: string | null;
  /** The share given as premedication or against a toxicity, counted above. */
  readonly toxicityPrednisoneMgPerDay: DoseRange;
  readonly reasons: readonly TherapyReason[];
  readonly sources: readonly RecordRef[];
}

const sameRange = (a: DoseRange, b: DoseRange): boolean =>
  compareFractions(a.minimum, b.minimum) === 0 &&
  (a.maximum && b.maximum ? compareFractions(a.maximum, b.maximum) === 0 : a.maximum === b.maximum);

const sameTexts = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
const ids = (sources: readonly RecordRef[]): readonly string[] => sources.map(({ id }) => id);

const sameAnswer = (a: GlucocorticoidDose, b: GlucocorticoidDose): boolean =>
  sameRange(a.prednisoneMgPerDay, b.prednisoneMgPerDay) &&
  sameRange(a.toxicityPrednisoneMgPerDay, b.toxicityPrednisoneMgPerDay) &&
  sameTexts(a.reasons, b.reasons) &&
  sameTexts(ids(a.sources), ids(b.sources));

/** The steps over the days [from, to), adjoining and oldest first; none where `to` is not after `from`. */
export function glucocorticoidSteps(
  history: GlucocorticoidHistory,
  from: number,
  to: number,
): readonly GlucocorticoidStep[] {
  if (to <= from) return [];
  const starts = [from, ...history.borders.filter((day) => day > from && day < to)];
  const steps: { from: number; dose: GlucocorticoidDose }[] = [];
  for (const day of starts) {
    const dose = glucocorticoidsOnDay(history, day);
    const last = steps.at(-1);
    if (!last || !sameAnswer(last.dose, dose)) steps.push({ from: day, dose });
  }
  return steps.map(({ from: first, dose }, n) => ({
    from: first,
    to: steps[n + 1]?.from ?? to,
    prednisoneMgPerDay: dose.prednisoneMgPerDay,
    text: doseText(dose.prednisoneMgPerDay),
    toxicityPrednisoneMgPerDay: dose.toxicityPrednisoneMgPerDay,
    reasons: dose.reasons,
    sources: dose.sources,
  }));
}
