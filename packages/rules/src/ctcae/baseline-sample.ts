/** Which sample of a record is the baseline of a test, and whether another one is that or lies before it. */
import { firstExposure, partialDate, surelyBefore } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { CtcaeOptions } from './options.ts';
import { hasCome } from '../record/cut.ts';

/** What a laboratory result and a vital sign have in common here. */
export interface Sample {
  readonly id: string;
  readonly collected: string | null;
  readonly supplement: Readonly<Record<string, string>>;
}

export interface BaselineChoice<S extends Sample> {
  /** Null where no sample qualifies. */
  readonly sample: S | null;
  /** Whether the sample asked about is the baseline, lies before it, or was taken before any treatment. */
  readonly isBaselineVisit: boolean;
}

/**
 * The last usable sample surely taken before treatment began, up to the cut. A sample of the day of treatment counts
 * only where both times are known and it was first. Without treatment every sample is a baseline one.
 */
export const baselineFor = <S extends Sample>(
  sample: S,
  candidates: readonly S[],
  record: SubjectRecord,
  options: Pick<CtcaeOptions, 'baselineSample'>,
): BaselineChoice<S> => baselineChoice(candidates, record, options)(sample);

/** The same for many samples of one test: the baseline is looked for once. */
export function baselineChoice<S extends Sample>(
  candidates: readonly S[],
  record: SubjectRecord,
  options: Pick<CtcaeOptions, 'baselineSample'>,
): (sample: Sample) => BaselineChoice<S> {
  const dated = candidates.flatMap((candidate) => {
    const taken = partialDate(candidate.collected);
    return taken && hasCome(taken.first, record.cut) ? [{ candidate, taken }] : [];
  });
  const start = treatmentStart(record, options);
  const before = qualifying(dated, start, options);
  const latest = before.reduce<Dated<S> | null>(
    (best, next) => (best && surelyBefore(next.taken, best.taken) ? best : next),
    null,
  );
  const baseline = latest?.candidate ?? null;
  return (sample) => ({
    sample: baseline,
    isBaselineVisit: baseline?.id === sample.id || isEarlier(sample, latest?.taken ?? null, start, options),
  });
}

interface Dated<S> {
  readonly candidate: S;
  readonly taken: PartialDate;
}

const FLAGS = ['LBBLFL', 'VSBLFL', 'LBLOBXFL', 'VSLOBXFL'];

function qualifying<S extends Sample>(
  dated: readonly Dated<S>[],
  start: TreatmentStart,
  options: Pick<CtcaeOptions, 'baselineSample'>,
): readonly Dated<S>[] {
  if (options.baselineSample === 'flagged') {
    return dated.filter(({ candidate }) => FLAGS.some((flag) => candidate.supplement[flag] === 'Y'));
  }
  if (start === 'none') return dated;
  return start ? dated.filter(({ taken }) => surelyBefore(taken, start)) : [];
}

function isEarlier(
  sample: Sample,
  baseline: PartialDate | null,
  start: TreatmentStart,
  options: Pick<CtcaeOptions, 'baselineSample'>,
): boolean {
  const taken = partialDate(sample.collected);
  if (!taken) return false;
  if (options.baselineSample === 'flagged') return baseline !== null && surelyBefore(taken, baseline);
  return start === 'none' || (start !== null && surelyBefore(taken, start));
}

/** "none" without treatment; null where treatment is recorded without a readable date. */
type TreatmentStart = PartialDate | 'none' | null;

function treatmentStart(
  record: SubjectRecord,
  { baselineSample }: Pick<CtcaeOptions, 'baselineSample'>,
): TreatmentStart {
  const product = firstExposure(record, 'study-product');
  const lymphodepletion =
    baselineSample === 'last-before-lymphodepletion' ? firstExposure(record, 'lymphodepletion') : null;
  const first = lymphodepletion ?? product;
  return first ? first.start : 'none';
}
