/**
 * The recode table of ITP-PAQ (Mathias 2007, Health Qual Life Outcomes 5:11). Its response options are in the licensed
 * manual, so the licence holder loads the table; the software brings the names and sizes of the scales and no wording.
 */

/** Reproductive health is one scale or, in later use, its two parts. */
export type ItpPaqScale =
  | 'symptoms'
  | 'bother'
  | 'fatigue-sleep'
  | 'activity'
  | 'fear'
  | 'psychological'
  | 'work'
  | 'social'
  | 'reproductive'
  | 'menstrual'
  | 'fertility'
  | 'overall-quality-of-life';

/** Number of items of each scale; null where the source gives none (the two parts of reproductive health share six). */
export const ITP_PAQ_SCALES: Readonly<Record<ItpPaqScale, number | null>> = {
  symptoms: 6,
  bother: 3,
  'fatigue-sleep': 4,
  activity: 2,
  fear: 5,
  psychological: 5,
  work: 4,
  social: 4,
  reproductive: 6,
  menstrual: null,
  fertility: null,
  'overall-quality-of-life': 5,
};

export interface ItpPaqItem {
  readonly itemCode: string;
  readonly scale: ItpPaqScale;
  /** A high code is the worse answer. */
  readonly reversed: boolean;
  /** Lowest and highest response code, whole numbers. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface ItpPaqTable {
  /** Name of the loaded table, kept with every score. */
  readonly id: string;
  readonly items: readonly ItpPaqItem[];
}

export type ItpPaqProblemReason =
  | 'item-listed-twice'
  | 'unknown-scale'
  | 'range-not-valid'
  | 'reproductive-scale-and-its-parts'
  | 'unusual-number-of-items';

export interface ItpPaqProblem {
  /** The item code or the scale that it is about. */
  readonly about: string;
  /** A key of the locales. */
  readonly reason: ItpPaqProblemReason;
  /** A warning may stand; anything else must be put right before the table is used. */
  readonly warning: boolean;
}

const wholeRange = ({ minimum, maximum }: ItpPaqItem): boolean =>
  Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum) && minimum < maximum;

/** What is wrong with a loaded table; empty where nothing is. Sizes that differ from the published ones are warnings. */
export function checkItpPaqTable({ items }: ItpPaqTable): readonly ItpPaqProblem[] {
  const problems: ItpPaqProblem[] = [];
  const error = (about: string, reason: ItpPaqProblemReason): unknown =>
    problems.push({ about, reason, warning: false });
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.itemCode)) error(item.itemCode, 'item-listed-twice');
    seen.add(item.itemCode);
    if (!Object.hasOwn(ITP_PAQ_SCALES, item.scale)) error(item.itemCode, 'unknown-scale');
    if (!wholeRange(item)) error(item.itemCode, 'range-not-valid');
  }
  const sizeOf = (scale: ItpPaqScale): number => items.filter((item) => item.scale === scale).length;
  const parts = sizeOf('menstrual') + sizeOf('fertility');
  if (parts > 0 && sizeOf('reproductive') > 0) error('reproductive', 'reproductive-scale-and-its-parts');
  for (const [scale, size] of Object.entries(ITP_PAQ_SCALES) as [ItpPaqScale, number | null][]) {
    const found = scale === 'reproductive' && parts > 0 ? parts : sizeOf(scale);
    if (size !== null && found !== size) {
      problems.push({ about: scale, reason: 'unusual-number-of-items', warning: true });
    }
  }
  return problems;
}
