/**
 * Reduction of combination therapy: by how much, and for how long, against the dose before lymphodepletion. Doses of
 * different drugs are never added; glucocorticoids are compared together as prednisone. Source: study text.
 */
import { calendarDate, completeDay, dayNumber, infusionOf, partialDate } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord, TreatmentClass } from '../record/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import type { LineStatus } from './compare-doses.ts';
import { drugFree, exposureOf, type DrugFree, type GlucocorticoidExposure } from './drug-free.ts';
import { glucocorticoidHistory } from './glucocorticoids.ts';
import { lastContact } from './last-contact.ts';
import { drugLines } from './line.ts';
import { reductionOf, type LineReduction } from './line-reduction.ts';
import { baselineDays, type Observation } from './observation.ts';
import { DEFAULT_THERAPY_REDUCTION_OPTIONS, type TherapyReductionOptions } from './options.ts';
import { glucocorticoidLine, therapyLine } from './therapy-line.ts';
import type { TherapyReason } from './reasons.ts';

export const THERAPY_REDUCTION: RuleRef = { id: 'therapy-reduction', version: '1' };

export interface ClassSummary {
  readonly treatmentClass: TreatmentClass;
  /** Number of drugs by status. */
  readonly counts: Readonly<Record<LineStatus | 'indeterminate', number>>;
}

export interface TherapyReduction {
  readonly rule: RuleRef;
  /** YYYY-MM-DD of the last contact that durations are censored at, or of the day asked about. */
  readonly asOf: string | null;
  /** Days from infusion to `asOf`; null before infusion. */
  readonly observedDays: number | null;
  /** YYYY-MM-DD of the day, or the last of the days, that the baseline dose is from. */
  readonly baselineDate: string | null;
  readonly glucocorticoids: LineReduction;
  readonly drugs: readonly LineReduction[];
  readonly classes: readonly ClassSummary[];
  readonly drugFree: DrugFree | null;
  readonly exposure: GlucocorticoidExposure | null;
  /** Why there is no baseline or no duration: keys of the locales. */
  readonly reasons: readonly TherapyReason[];
}

type StudyFacts = Pick<Protocol, 'timeAnchor'>;

const FOLLOWED: readonly TreatmentClass[] = ['antimalarial', 'immunosuppressant', 'biologic', 'tpo-agonist'];

/** Follows therapy from baseline to last contact, or to an earlier calendar date. */
export function therapyReduction(
  record: SubjectRecord,
  protocol: StudyFacts,
  options: TherapyReductionOptions = DEFAULT_THERAPY_REDUCTION_OPTIONS,
  onDate: string | null = null,
): TherapyReduction {
  const contact = lastContact(record);
  const asOf = onDate !== null && contact !== null && onDate < contact ? onDate : contact;
  const infusion = infusionOf(record, protocol);
  const start = baselineDays(record, options);
  const history = glucocorticoidHistory(record, options.glucocorticoids);
  const lines = drugLines(record.medications);
  const followed = FOLLOWED.flatMap((treatmentClass) =>
    lines
      .filter((line) => line.treatmentClass === treatmentClass)
      .map((line) => therapyLine(line, treatmentClass)),
  );
  const zero =
    infusion.date === null || asOf === null || asOf < infusion.date ? null : dayNumber(infusion.date);
  const observed = zero === null || asOf === null ? null : dayNumber(asOf) - zero;
  // On the day of death nothing is taken any more, which is no success of treatment.
  const died = asOf !== null && asOf === completeDay(partialDate(record.subject.deathDate));
  const currentDay = asOf === null ? null : dayNumber(asOf) - (died ? 1 : 0);
  const observation: Observation = { record, zero, observed, currentDay, baselineDays: start.days, options };
  const glucocorticoids = glucocorticoidLine(history);
  const unclassified = lines
    .filter(({ treatmentClass }) => treatmentClass === null)
    .map((line) => therapyLine(line, 'other'));
  const reductions = followed.map((line) => reductionOf(line, observation));
  const steroid = reductionOf(glucocorticoids, observation);
  return {
    rule: THERAPY_REDUCTION,
    asOf,
    observedDays: observed,
    baselineDate: start.days.length > 0 ? calendarDate(Math.max(...start.days)) : null,
    glucocorticoids: steroid,
    drugs: reductions,
    classes: classSummaries([steroid, ...reductions]),
    drugFree: drugFree([glucocorticoids, ...followed], unclassified, observation),
    exposure: exposureOf(glucocorticoids, observation),
    reasons: [...(start.reason ? [start.reason] : []), ...(infusion.reason ? [infusion.reason] : [])],
  };
}

function classSummaries(lines: readonly LineReduction[]): readonly ClassSummary[] {
  const classes = [...new Set(lines.map(({ treatmentClass }) => treatmentClass))];
  return classes.map((treatmentClass) => {
    const statuses = lines
      .filter((line) => line.treatmentClass === treatmentClass)
      .map(({ status }) => status ?? 'indeterminate');
    const count = (status: LineStatus | 'indeterminate'): number =>
      statuses.filter((one) => one === status).length;
    return {
      treatmentClass,
      counts: {
        ceased: count('ceased'),
        reduced: count('reduced'),
        unchanged: count('unchanged'),
        increased: count('increased'),
        started: count('started'),
        'not-on-therapy': count('not-on-therapy'),
        indeterminate: count('indeterminate'),
      },
    };
  });
}
