/**
 * Scores SLEDAI: a number where every descriptor is answered, an interval where some are open.
 * Source: Bombardier 1992 (weights); study text (bands). Nothing unanswered counts as zero.
 */
import { DESCRIPTORS, isSerological, type DescriptorKey } from './descriptors.ts';
import type { SledaiFindings } from './items.ts';
import { STUDY_BANDS, type SledaiBand } from './bands.ts';

/** Points that are certain and points that are possible; final where they are one number. */
export interface PointRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** What answering one open descriptor would settle, all others left open. */
export interface SettlingItem {
  readonly descriptor: DescriptorKey;
  /** Key of the band that would be certain, or null where it would still be open. */
  readonly bandIfPresent: string | null;
  readonly bandIfAbsent: string | null;
}

export interface SledaiScore {
  /** Points, 0 to 105. */
  readonly total: PointRange;
  /** Points without the serological descriptors, 0 to 101. */
  readonly clinical: PointRange;
  /** True where all 24 descriptors are answered. */
  readonly final: boolean;
  readonly present: readonly DescriptorKey[];
  /** Descriptors that nobody answered, the heaviest first. */
  readonly open: readonly DescriptorKey[];
  /** Key of the band; null while several are possible. */
  readonly band: string | null;
  /** Keys of the bands that some answer to the open descriptors can reach, in the order of the bands. */
  readonly bandCandidates: readonly string[];
  /** Open descriptors that settle the band by themselves with one answer or both, heaviest first; empty where it is certain. */
  readonly settling: readonly SettlingItem[];
}

/** A set of totals, one bit for each: adding a weight to all of them is one shift. */
type Totals = bigint;

/** Every total that answering the open weights can lead to, from `minimum` on. */
const reachable = (minimum: number, weights: readonly number[]): Totals =>
  weights.reduce((totals, weight) => totals | (totals << BigInt(weight)), 1n << BigInt(minimum));

/** Points run to 105; bit 106 and above are no total. */
const ALL_TOTALS: Totals = (1n << 106n) - 1n;

const totalsOf = ({ from, to }: SledaiBand): Totals =>
  ((ALL_TOTALS >> BigInt(from)) << BigInt(from)) & (to === null ? ALL_TOTALS : (1n << BigInt(to + 1)) - 1n);

/** Throws a RangeError where the bands leave a gap that a total falls into: a fault of the protocol. */
function bandsOf(totals: Totals, bands: readonly SledaiBand[]): readonly string[] {
  const covered = bands.reduce((union, band) => union | totalsOf(band), 0n);
  if (totals & ~covered) throw new RangeError('the bands of the protocol leave a gap');
  return bands.filter((band) => totals & totalsOf(band)).map(({ key }) => key);
}

const only = (keys: readonly string[]): string | null => (keys.length === 1 ? (keys[0] ?? null) : null);

/** Scores 24 findings; `bands` are those of the protocol. The order of the answers does not matter. */
export function scoreSledai(
  findings: SledaiFindings,
  bands: readonly SledaiBand[] = STUDY_BANDS,
): SledaiScore {
  const present = DESCRIPTORS.filter(({ key }) => findings[key] === 'present');
  const open = DESCRIPTORS.filter(({ key }) => findings[key] === 'not-assessed').toSorted(
    (a, b) => b.weight - a.weight || a.position - b.position,
  );
  const sum = (of: readonly { weight: number }[]): number =>
    of.reduce((points, { weight }) => points + weight, 0);
  const range = (keep: (key: DescriptorKey) => boolean): PointRange => {
    const minimum = sum(present.filter(({ key }) => keep(key)));
    return { minimum, maximum: minimum + sum(open.filter(({ key }) => keep(key))) };
  };
  const total = range(() => true);
  const weights = open.map(({ weight }) => weight);
  const candidates = bandsOf(reachable(total.minimum, weights), bands);

  const settling = (): readonly SettlingItem[] => {
    const items = open.map(({ key, weight }, index): SettlingItem => {
      const others = weights.filter((_, other) => other !== index);
      const bandFrom = (minimum: number): string | null => only(bandsOf(reachable(minimum, others), bands));
      return {
        descriptor: key,
        bandIfPresent: bandFrom(total.minimum + weight),
        bandIfAbsent: bandFrom(total.minimum),
      };
    });
    return items.filter((item) => item.bandIfPresent ?? item.bandIfAbsent);
  };

  return {
    total,
    clinical: range((key) => !isSerological(key)),
    final: open.length === 0,
    present: present.map(({ key }) => key),
    open: open.map(({ key }) => key),
    band: only(candidates),
    bandCandidates: candidates,
    settling: candidates.length > 1 ? settling() : [],
  };
}

/** A range as it is printed: "6" where it is final, "6–14" where it is not. */
export function pointsText({ minimum, maximum }: PointRange): string {
  return minimum === maximum ? String(minimum) : `${minimum}–${maximum}`;
}
