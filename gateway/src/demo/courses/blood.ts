/** Shapes that courses share: what lymphodepletion and CAR-T cells usually do to blood, antibodies and complement. */
import type { Curve } from '../generator/curve.ts';

/** 10^9/L. Lowest in the second week; severe neutropenia ends about day `until`. */
export function neutrophils(n: { before: number; nadir: number; until: number; after: number }): Curve {
  return [
    [-60, n.before],
    [-6, n.before],
    [-3, n.before * 1.1],
    [0, n.before * 0.55],
    [4, n.nadir * 1.6],
    [7, n.nadir],
    [n.until - 3, n.nadir * 1.2],
    [n.until + 3, n.after * 0.45],
    [n.until + 14, n.after * 0.75],
    [n.until + 60, n.after],
    [720, n.after * 1.05],
  ];
}

/** 10^9/L. Gone at infusion; the peak around day 11 is the CAR-T cells. */
export function lymphocytes(n: { before: number; peak: number; after: number }): Curve {
  return [
    [-60, n.before],
    [-5, n.before],
    [-4, n.before * 0.32],
    [0, 0.06],
    [4, 0.1],
    [7, n.peak * 0.35],
    [11, n.peak],
    [16, n.peak * 0.62],
    [28, n.after * 0.52],
    [90, n.after * 0.72],
    [180, n.after],
    [720, n.after * 1.15],
  ];
}

/** 10^6/L. Not measurable from the second week until day `back`, where they come back at all. */
export function bCells(n: { before: number; back: number | null; after: number }): Curve {
  const aplasia: Curve = [
    [-60, n.before],
    [-6, n.before],
    [0, 5],
    [10, 0],
  ];
  if (n.back === null) return aplasia;
  return [...aplasia, [n.back - 1, 0], [n.back, 6], [n.back + 60, n.after * 0.4], [n.back + 180, n.after]];
}

/** g/L and IU/mL. IgM and IgA fall first and IgG later; `lowestOn` is the day on which IgG turns. */
export function immunoglobulins(n: {
  igg: readonly [before: number, lowest: number, after: number];
  iga: readonly [before: number, lowest: number, after: number];
  igm: readonly [before: number, lowest: number, after: number];
  ige: number;
  lowestOn: number;
  afterOn: number;
}): { IGG: Curve; IGA: Curve; IGM: Curve; IGE: Curve } {
  const fall = ([before, lowest, after]: readonly [number, number, number], low: number): Curve => [
    [-60, before],
    [-6, before * 0.98],
    [14, before * 0.84],
    [low * 0.5, lowest + (before - lowest) * 0.25],
    [low, lowest],
    [n.lowestOn + 1, lowest],
    [n.afterOn, after],
  ];
  return {
    IGG: fall(n.igg, n.lowestOn),
    IGA: fall(n.iga, Math.min(70, n.lowestOn)),
    IGM: fall(n.igm, Math.min(60, n.lowestOn)),
    IGE: [
      [-60, n.ige],
      [-6, n.ige],
      [30, n.ige * 0.5],
      [120, n.ige * 0.15],
      [n.afterOn, n.ige * 0.6],
    ],
  };
}

/** g/L, from before treatment to what is reached on day `by`. */
export function complement(n: {
  c3: readonly [before: number, after: number];
  c4: readonly [before: number, after: number];
  by: number;
}): { C3: Curve; C4: Curve } {
  const rise = ([before, after]: readonly [number, number]): Curve => [
    [-60, before],
    [-6, before * 1.02],
    [28, before + (after - before) * 0.45],
    [60, before + (after - before) * 0.7],
    [n.by, after],
  ];
  return { C3: rise(n.c3), C4: rise(n.c4) };
}

/** mg/L, ug/L and ng/L around a cytokine release; ferritin lags behind. */
export function inflammation(n: {
  onset: number;
  peakOn: number;
  crp: number;
  il6: number;
  ferritin: readonly [before: number, peak: number];
}): { CRP: Curve; INTLK6: Curve; FERRITIN: Curve } {
  const [before, peak] = n.ferritin;
  return {
    CRP: [
      [n.onset - 1, 3],
      [n.peakOn, n.crp],
      [n.peakOn + 3, n.crp * 0.35],
      [n.peakOn + 7, 6],
      [n.peakOn + 14, 2],
    ],
    INTLK6: [
      [n.onset - 1, 3],
      [n.peakOn, n.il6],
      [n.peakOn + 4, n.il6 * 0.3],
      [n.peakOn + 10, 5],
      [n.peakOn + 20, 2.5],
    ],
    FERRITIN: [
      [n.onset - 1, before],
      [n.peakOn + 2, peak],
      [n.peakOn + 9, before + (peak - before) * 0.5],
      [n.peakOn + 30, before * 1.2],
      [180, before * 0.7],
    ],
  };
}

/** g/L: a dip in the weeks after lymphodepletion. */
export function haemoglobin(n: { before: number; lowest: number; after: number }): Curve {
  return [
    [-60, n.before],
    [-6, n.before - 1],
    [4, n.before - 8],
    [12, n.lowest],
    [21, n.lowest + 3],
    [45, n.before - 4],
    [120, n.after],
    [720, n.after + 1],
  ];
}
