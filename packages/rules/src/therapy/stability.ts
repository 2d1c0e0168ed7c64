/**
 * Whether immunosuppressants and biologics were stable before a visit: no start, no dose increase and no switch within
 * so many days. A decrease or a stop is allowed, antimalarials never matter, and a new drug is a start.
 */
import { addDays, calendarDate, dayNumber, partialDate } from '../calendar/index.ts';
import type { RecordRef, SubjectRecord, TreatmentClass } from '../record/index.ts';
import { compareFractions } from '../number/fraction.ts';
import { any, not, type Held } from '../verdict/index.ts';
import type { DoseRange } from './dose-range.ts';
import { bordersOf, drugLines, lineOnDay, type DrugLine } from './line.ts';
import type { DoseOnDay } from './regimen.ts';
import type { TherapyReason } from './reasons.ts';

export interface TherapyChange {
  /** Generic name, or the name of the lymphodepletion as recorded. */
  readonly drug: string;
  readonly kind: 'start' | 'increase' | 'lymphodepletion';
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Met where it surely happened in the window, indeterminate where it may have. */
  readonly held: Held;
}

export interface TherapyStability {
  /** Whether nothing of the kind happened. */
  readonly held: Held;
  /** What happened or may have happened, oldest first. */
  readonly changes: readonly TherapyChange[];
  /** Why it is not known: a key of the locales. */
  readonly reason: TherapyReason | null;
  readonly sources: readonly RecordRef[];
}

export interface StabilityQuestion {
  /** Day of the visit, YYYY-MM-DD. */
  readonly date: string;
  /** Days before the visit that count, the visit itself and the first of them included. */
  readonly withinDays: number;
  /** Whether lymphodepletion in the window counts as a change. */
  readonly countsLymphodepletion: boolean;
  /** Whether a drug of unknown class may be an immunosuppressant. */
  readonly asksAboutUnclassified: boolean;
}

const MAINTENANCE: readonly (TreatmentClass | null)[] = ['immunosuppressant', 'biologic'];

/** Whether nothing was started, increased or switched in the days before a visit, with what was or may have been. */
export function therapyStability(record: SubjectRecord, question: StabilityQuestion): TherapyStability {
  const last = dayNumber(question.date);
  const first = last - question.withinDays;
  const lines = drugLines(record.medications).filter(
    ({ treatmentClass }) => MAINTENANCE.includes(treatmentClass) || isAsked(treatmentClass, question),
  );
  const found = lines.flatMap((line) => {
    const doubtful = line.treatmentClass === null;
    return changesOf(line, first, last)
      .map((change): TherapyChange => (doubtful ? { ...change, held: 'indeterminate' } : change))
      .map((change) => ({ change, sources: line.sources, doubtful }));
  });
  const lymphodepletion = question.countsLymphodepletion ? lymphodepletionIn(record, question) : [];
  const all = [...found, ...lymphodepletion].toSorted((a, b) => (a.change.date < b.change.date ? -1 : 1));
  const changed = any(all.map(({ change }) => change.held));
  const isEmpty = record.medications.length === 0 && changed === 'not-met';
  const open = all.find(({ change }) => change.held === 'indeterminate');
  return {
    held: isEmpty ? 'indeterminate' : not(changed),
    changes: all.map(({ change }) => change),
    reason: isEmpty
      ? 'no-medication-recorded'
      : changed === 'indeterminate'
        ? open?.doubtful
          ? 'medication-not-classified'
          : 'dose-change-not-certain'
        : null,
    sources: all.flatMap(({ sources }) => sources),
  };
}

const isAsked = (
  treatmentClass: TreatmentClass | null,
  { asksAboutUnclassified }: StabilityQuestion,
): boolean => treatmentClass === null && asksAboutUnclassified;

/** Starts and increases of one drug from the first through the last day. */
function changesOf(line: DrugLine, first: number, last: number): readonly TherapyChange[] {
  return bordersOf([line])
    .filter((day) => day >= first && day <= last)
    .flatMap((day) => {
      const [before, now] = [lineOnDay(line, day - 1), lineOnDay(line, day)];
      const { kind, held } = step(before, now);
      return held === 'not-met' ? [] : { drug: line.drug, kind, date: calendarDate(day), held };
    });
}

function step(before: DoseOnDay, now: DoseOnDay): { kind: 'start' | 'increase'; held: Held } {
  if (before.inForce === 'met' && now.inForce === 'met') {
    const isSameUnit = before.unit === now.unit;
    return { kind: 'increase', held: isSameUnit ? isHigher(now.perDay, before.perDay) : 'indeterminate' };
  }
  if (before.inForce === 'not-met' || now.inForce === 'not-met') {
    return { kind: 'start', held: before.inForce === 'not-met' ? now.inForce : 'not-met' };
  }
  return { kind: 'start', held: 'indeterminate' };
}

function isHigher(now: DoseRange, before: DoseRange): Held {
  if (before.maximum && compareFractions(now.minimum, before.maximum) > 0) return 'met';
  return now.maximum && compareFractions(now.maximum, before.minimum) <= 0 ? 'not-met' : 'indeterminate';
}

function lymphodepletionIn(record: SubjectRecord, { date, withinDays }: StabilityQuestion) {
  const first = addDays(date, -withinDays);
  return record.exposures
    .filter(({ category }) => category === 'lymphodepletion')
    .flatMap(({ id, version, treatment, start }) => {
      const when = partialDate(start);
      if (!when || when.last < first || when.first > date) return [];
      const held: Held = when.first >= first && when.last <= date ? 'met' : 'indeterminate';
      const change: TherapyChange = { drug: treatment, kind: 'lymphodepletion', date: when.first, held };
      return { change, sources: [{ kind: 'exposure', id, version } as const], doubtful: false };
    });
}
