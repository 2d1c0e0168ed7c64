/** Which platelet counts before the infusion make the baseline. */
export type BaselineMode =
  | 'last-before-lymphodepletion'
  | 'last-before-infusion'
  | 'mean-before-infusion'
  | 'mean-of-last-two';
