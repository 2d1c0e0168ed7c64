/** What stands beside a fact and never changes it. Each has its words, its mark and its meaning in the legend. */
export const FLAGS = [
  'serious',
  'perhaps-serious',
  'dose-limiting',
  'special-interest',
  'treatment-emergent',
  'in-safety-window',
  'rescue-excluded',
  'perhaps-rescue-excluded',
  'active-bleeding',
  'baseline',
  'not-placed',
  'new-since',
  'immunoglobulin-given',
  'for-toxicity',
  'grade-not-known',
  'grade-differs',
  'ctcae-6',
] as const;
export type Flag = (typeof FLAGS)[number];
