/** Bands of the SLEDAI total: names for ranges of points, taken from the protocol and never mixed with other bands. */
export interface SledaiBand {
  /** Stable key; its label is `sledai.band.<key>` in the locales. */
  readonly key: string;
  /** Points, inclusive. */
  readonly from: number;
  /** Points, inclusive; null means open upwards. */
  readonly to: number | null;
}

/** The bands of the study text, for the total and not for the clinical total. */
export const STUDY_BANDS: readonly SledaiBand[] = [
  { key: 'none', from: 0, to: 4 },
  { key: 'light', from: 5, to: 9 },
  { key: 'moderate', from: 10, to: 14 },
  { key: 'heavy', from: 15, to: null },
];
