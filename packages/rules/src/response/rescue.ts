/** Rescue treatments, and the days after them on which a platelet count says nothing about the study product. */
import { calendarDate, dayNumber } from '../calendar/calendar-date.ts';
import { partialDate } from '../calendar/partial-date.ts';
import type { PartialDate } from '../calendar/partial-date.ts';
import { compare, decimal } from '../number/decimal.ts';
import type { DosePeriod, Medication, RecordRef, SubjectRecord } from '../record/index.ts';
import type { Criterion, Held } from '../verdict/index.ts';
import type { PlateletResponseOptions, RescueKind } from './options.ts';
import { hasCome } from '../record/cut.ts';

/** Day numbers of the calendar; two different ones where the date is partial. */
type Days = readonly [earliest: number, latest: number];

/** A stretch of days on each of which rescue was given. */
export interface Rescue {
  readonly firstDay: Days;
  readonly lastDay: Days;
  /** False where it may be no rescue: an unclear dose change, or a treatment for which the protocol names no window. */
  readonly certain: boolean;
  /** Length of the window from each day of rescue, that day included. */
  readonly windowDays: number;
  readonly source: RecordRef;
}

/** Classes of treatment that are a rescue of the same name. */
const KINDS: readonly RescueKind[] = ['platelet-transfusion', 'immunoglobulin', 'anti-d', 'tpo-agonist'];

/** The kind of rescue a medication is; null for a rescue of no such kind, undefined for what is no rescue. */
function rescueKind(
  medication: Medication,
  options: PlateletResponseOptions,
): { readonly kind: RescueKind | null; readonly certain: boolean } | undefined {
  const { treatmentClass, role } = medication;
  const kind = KINDS.find((name) => name === treatmentClass);
  if (kind === 'immunoglobulin') {
    const forPlatelets = immunoglobulinForPlatelets(medication, options);
    return forPlatelets === 'not-met' ? undefined : { kind, certain: forPlatelets === 'met' };
  }
  if (kind) return { kind, certain: true };
  if (role !== 'rescue') return undefined;
  return treatmentClass === 'glucocorticoid'
    ? { kind: 'glucocorticoid-pulse', certain: true }
    : { kind: null, certain: false };
}

/** Latin words are matched whole ("ITP" is not in "pitpan"), Chinese ones wherever they stand. */
const says = (indication: string | null, words: readonly string[]): boolean =>
  words.some((word) =>
    /\w/.test(word) ? plain(indication ?? '').includes(plain(word)) : indication?.includes(word),
  );

const plain = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/**
 * Whether immunoglobulin was given to raise platelets. After B-cell depletion it is also given to replace low IgG, month
 * after month: that is no rescue, and taking it for one would leave hardly a count to judge.
 */
function immunoglobulinForPlatelets(
  { role, indication }: Medication,
  options: PlateletResponseOptions,
): Held {
  if (role === 'rescue' || says(indication, options.immunoglobulinForPlatelets)) return 'met';
  return says(indication, options.immunoglobulinAsReplacement) ? 'not-met' : 'indeterminate';
}

/** SDTM's CMOCCUR = N: the source asked about this treatment and it was not taken. */
const wasNotTaken = ({ supplement }: Medication): boolean => supplement['CMOCCUR'] === 'N';

/** All rescue treatments of a subject up to the cut, by their first day. */
export function rescuesOf(record: SubjectRecord, options: PlateletResponseOptions): readonly Rescue[] {
  const windows = options.rescueExclusionDays;
  // What was given before the study and carries no date was given before consent.
  const consent = daysOf(record.subject.informedConsent)?.[1];
  const rescues = record.medications.flatMap((medication): Rescue[] => {
    const found = !wasNotTaken(medication) && rescueKind(medication, options);
    if (!found) return [];
    const { kind } = found;
    const course: MakeCourse = (from, until = null, certain = true) => {
      const firstDay = daysOf(from) ?? [
        -Infinity,
        (medication.role === 'prior' ? consent : null) ?? dayNumber(record.cut.on),
      ];
      return {
        firstDay,
        lastDay: until ?? firstDay,
        certain: certain && found.certain,
        windowDays: kind ? windows[kind] : Math.max(...Object.values(windows)),
        source: { kind: 'medication', id: medication.id, version: medication.version },
      };
    };
    const courses =
      kind === 'tpo-agonist' ? startsAndIncreases(medication, course) : days(medication, course, record);
    // Every day before 1970 has come, and so has one that nobody knows.
    return courses.filter(({ firstDay: [from] }) => from < 0 || hasCome(calendarDate(from), record.cut));
  });
  return rescues.sort((a, b) => a.firstDay[0] - b.firstDay[0] || (a.source.id < b.source.id ? -1 : 1));
}

function daysOf(text: string | null): Days | null {
  const date = partialDate(text);
  return date && [dayNumber(date.first), dayNumber(date.last)];
}

/** Periods with a dose, by their first day. A dose that cannot be read is one. */
const given = ({ dosePeriods }: Medication): DosePeriod[] =>
  dosePeriods
    .filter(({ dose }) => decimal(dose ?? '')?.digits !== 0n)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));

/** What began on a day, and went on until another or was given on that day alone. */
type MakeCourse = (from: string | null, until?: Days | null, certain?: boolean) => Rescue;

/** Every stretch of days with a dose. Without an end, and not ongoing, it is the one day on which it was given. */
function days(medication: Medication, course: MakeCourse, { cut }: SubjectRecord): Rescue[] {
  const end = daysOf(medication.end) ?? (medication.ongoing === 'yes' ? daysOf(cut.on) : null);
  if (medication.dosePeriods.length === 0) return [course(medication.start, end)];
  return given(medication).map(({ from, to, frequency }) => {
    const after = daysOf(to);
    return course(from, frequency === 'ONCE' ? null : after ? [after[0] - 1, after[1] - 1] : end);
  });
}

/** The days on which a TPO agonist was started, started again after a pause, or increased. */
function startsAndIncreases(medication: Medication, course: MakeCourse): Rescue[] {
  if (medication.dosePeriods.length === 0) return [course(medication.start)];
  return given(medication).flatMap((period, index, periods) => {
    const before = periods[index - 1];
    const rise = !before || paused(before, period) || increased(before, period);
    return rise === false ? [] : [course(period.from, null, rise === true)];
  });
}

const paused = (before: DosePeriod, after: DosePeriod): boolean =>
  before.to !== null && after.from !== null && before.to < after.from;

/** Null where the two doses cannot be compared. */
function increased(before: DosePeriod, after: DosePeriod): boolean | null {
  const [low, high] = [decimal(before.dose ?? ''), decimal(after.dose ?? '')];
  if (!low || !high || before.unit !== after.unit || before.frequency !== after.frequency) return null;
  return compare(high, low) > 0;
}

/** A rescue whose window may hold a day, and whether it surely does. */
export interface RescueWindow {
  readonly rescue: Rescue;
  readonly certain: boolean;
}

/** The rescue window that a day lies in: a certain one if there is any, the latest of them; null outside all. */
export function rescueWindowAt(
  { first, last }: Pick<PartialDate, 'first' | 'last'>,
  rescues: readonly Rescue[],
): RescueWindow | null {
  const [earliest, latest] = [dayNumber(first), dayNumber(last)];
  let found: RescueWindow | null = null;
  for (const rescue of rescues) {
    const { firstDay, lastDay, windowDays } = rescue;
    if (firstDay[0] > latest || earliest >= lastDay[1] + windowDays) continue;
    const certain =
      rescue.certain && firstDay[1] <= earliest && latest < Math.max(lastDay[0], firstDay[0]) + windowDays;
    if (certain || !found?.certain) found = { rescue, certain };
  }
  return found;
}

/** The criterion of a count on a day: outside every window, with the rescue that says otherwise. */
export function outsideRescueWindow(
  window: RescueWindow | null,
  date: string,
  dayFromInfusion: number,
): Criterion {
  const id = 'outside-rescue-window';
  if (!window) return { id, held: 'met', observed: null, threshold: null, reason: null, sources: [] };
  const { rescue, certain } = window;
  const day = dayNumber(date);
  // The last day of rescue up to the count, where a partial date leaves no doubt about it.
  const [last, mayBe] = [Math.min(rescue.lastDay[0], day), Math.min(rescue.lastDay[1], day)];
  const ago = day - last;
  return {
    id,
    held: certain ? 'not-met' : 'indeterminate',
    observed:
      last === mayBe
        ? { value: String(ago), unit: 'd', date: calendarDate(last), dayFromInfusion: dayFromInfusion - ago }
        : null,
    threshold: { comparator: '>=', value: String(rescue.windowDays), unit: 'd' },
    reason: certain ? null : 'rescue-not-certain',
    sources: [rescue.source],
  };
}

/** Whether a TPO agonist may be in force on a date: what platelets do then is not the study product's alone. */
export const tpoAgonistInForce = ({ medications }: SubjectRecord, date: string): boolean =>
  medications.some(({ treatmentClass, start, end }) => {
    const [from, to] = [partialDate(start), partialDate(end)];
    return treatmentClass === 'tpo-agonist' && (!from || from.first <= date) && (!to || to.last >= date);
  });
