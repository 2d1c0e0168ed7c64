/**
 * What an entry of an adverse event asks its author before it is saved. Hard findings cannot be true together and are
 * refused; soft ones are unusual and stay as a question. Nothing is ever filled in or changed by a check.
 */
import { partialDate, surelyBefore } from '../calendar/index.ts';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { endAt, worstGrade } from './grade-course.ts';
import { isUnnamed } from './other-specify.ts';
import { SERIOUSNESS_CRITERIA } from './answer-order.ts';
import { resultedInDeath, seriousness } from './seriousness.ts';

export type HardFinding =
  | 'term-missing'
  | 'other-not-specified'
  | 'follow-up-incomplete'
  | 'consent-missing'
  | 'end-before-start'
  | 'ongoing-with-end'
  | 'in-future'
  | 'grade-above-worst'
  | 'periods-not-in-order'
  | 'discharge-before-admission'
  | 'grade-5-without-death'
  | 'death-without-grade-5'
  | 'death-not-serious';

export const SOFT_FINDINGS = [
  'start-missing',
  'start-before-consent',
  'period-before-start',
  'period-after-end',
  'grade-missing',
  'grade-differs-from-values',
  'grade-5-death-not-answered',
  'fatal-without-death',
  'outcome-missing',
  'ongoing-not-said',
  'ended-but-not-resolved',
  'resolved-but-ongoing',
  'resolved-without-end',
  'serious-not-said',
  'serious-without-criterion',
  'criterion-without-serious',
  'stay-without-hospitalisation',
  'serious-without-awareness',
  'awareness-before-start',
  'causality-missing',
  'treatment-without-medication',
  'medication-without-treatment',
  'overlaps-same-term',
] as const;
export type SoftFinding = (typeof SOFT_FINDINGS)[number];

/** Where on the form a finding belongs: the first field that would settle it. */
export type CheckedField =
  | 'term'
  | 'grade'
  | 'gradePeriods'
  | 'start'
  | 'end'
  | 'ongoing'
  | 'outcome'
  | 'serious'
  | 'seriousness'
  | 'hospitalStay'
  | 'awareOn'
  | 'followUps'
  | 'causality'
  | 'treatmentGiven';

interface FindingOf<Level, Id> {
  readonly level: Level;
  readonly id: Id;
  readonly field: CheckedField;
  /** What a reader needs to see beside it: a date, a grade, the other event's start. Empty where the field says it all. */
  readonly detail: string;
}

export type EntryFinding = FindingOf<'hard', HardFinding> | FindingOf<'soft', SoftFinding>;

export interface EntryCheckContext {
  readonly record: Pick<SubjectRecord, 'subject' | 'adverseEvents' | 'cut'>;
  /** Grade that the results the entry was graded from give; null where they give none. */
  readonly gradeFromValues: number | null;
}

const RESOLVED = ['RECOVERED/RESOLVED', 'RECOVERED/RESOLVED WITH SEQUELAE', 'FATAL'];
const UNRESOLVED = ['NOT RECOVERED/NOT RESOLVED', 'RECOVERING/RESOLVING'];

const before = (a: string | null, b: string | null): boolean => {
  const [first, second] = [partialDate(a), partialDate(b)];
  return first !== null && second !== null && surelyBefore(first, second);
};

/** Every finding about an entry, hard ones first, in the order of the form. */
export function checkEntry(event: AdverseEvent, context: EntryCheckContext): readonly EntryFinding[] {
  return [...hard(event, context), ...soft(event, context)].flat();
}

function hard(event: AdverseEvent, { record }: EntryCheckContext): readonly (readonly EntryFinding[])[] {
  const { on } = record.cut;
  const { start, end, hospitalStay, gradePeriods, grade, serious } = event;
  const dates: readonly (readonly [CheckedField, string | null | undefined])[] = [
    ['start', start],
    ['end', end],
    ['awareOn', event.awareOn],
    ...gradePeriods.map(({ from }) => ['gradePeriods', from] as const),
    ['hospitalStay', hospitalStay?.admitted],
    ['hospitalStay', hospitalStay?.discharged],
    ...(event.followUps ?? []).map(({ receivedOn }) => ['followUps', receivedOn] as const),
  ];
  const future = dates.filter(([, date]) => (partialDate(date ?? null)?.first ?? '') > on);
  const worstPeriod = Math.max(0, ...gradePeriods.map((period) => period.grade));
  const { death } = event.seriousness;
  const one = (
    id: HardFinding,
    field: CheckedField,
    holds: boolean,
    detail: string | null = '',
  ): readonly EntryFinding[] => (holds ? [{ level: 'hard', id, field, detail: detail ?? '' }] : []);
  return [
    one('term-missing', 'term', event.term.trim() === ''),
    one('other-not-specified', 'term', isUnnamed(event)),
    one(
      'follow-up-incomplete',
      'followUps',
      (event.followUps ?? []).some(({ receivedOn, text }) => !receivedOn || !text?.trim()),
    ),
    one('consent-missing', 'term', record.subject.informedConsent === null),
    ...future.map(([field, date]) => one('in-future', field, true, date ?? null)),
    one('end-before-start', 'end', before(end, start), start),
    one('ongoing-with-end', 'ongoing', event.ongoing === 'yes' && end !== null),
    one('grade-above-worst', 'gradePeriods', grade !== null && worstPeriod > grade, `${worstPeriod}`),
    one(
      'periods-not-in-order',
      'gradePeriods',
      gradePeriods.some(({ from }, n) => n > 0 && before(from, gradePeriods[n - 1]!.from)),
    ),
    one(
      'discharge-before-admission',
      'hospitalStay',
      before(hospitalStay?.discharged ?? null, hospitalStay?.admitted ?? null),
    ),
    one('grade-5-without-death', 'seriousness', grade === 5 && death === 'no'),
    one('death-without-grade-5', 'grade', death === 'yes' && grade !== null && grade !== 5),
    one('death-not-serious', 'serious', (grade === 5 || death === 'yes') && serious === 'no'),
  ];
}

function soft(
  event: AdverseEvent,
  { record, gradeFromValues }: EntryCheckContext,
): readonly (readonly EntryFinding[])[] {
  const { start, end, ongoing, outcome, serious, hospitalStay, gradePeriods, causality } = event;
  const one = (
    id: SoftFinding,
    field: CheckedField,
    holds: boolean,
    detail: string | null = '',
  ): readonly EntryFinding[] => (holds ? [{ level: 'soft', id, field, detail: detail ?? '' }] : []);
  const { conflict, counted } = seriousness(event);
  const unanswered = SERIOUSNESS_CRITERIA.every((key) => event.seriousness[key] === null);
  const worst = worstGrade(event);
  const isDead = resultedInDeath(event) === 'met';
  const consent = record.subject.informedConsent;
  const overlap = overlapping(event, record);
  const noCause = Object.values(causality).every((answer) => answer === null);
  // Pages of twenty years ago put a `find` on arrays that answers null where there is none.
  const early = gradePeriods.find(({ from }) => before(from, start));
  const late = gradePeriods.find(({ from }) => before(end, from));
  return [
    one('start-missing', 'start', start === null),
    one('start-before-consent', 'start', before(start, consent), consent),
    one('overlaps-same-term', 'start', overlap !== null, overlap),
    one('grade-missing', 'grade', worst === null && event.severity === null),
    one(
      'grade-differs-from-values',
      'grade',
      gradeFromValues !== null && worst !== null && gradeFromValues !== worst,
      `${gradeFromValues}`,
    ),
    one('period-before-start', 'gradePeriods', Boolean(early), early?.from),
    one('period-after-end', 'gradePeriods', Boolean(late), late?.from),
    one('ongoing-not-said', 'ongoing', end === null && ongoing === null),
    one('outcome-missing', 'outcome', outcome === null),
    one(
      'ended-but-not-resolved',
      'outcome',
      end !== null && outcome !== null && UNRESOLVED.includes(outcome),
    ),
    one(
      'resolved-but-ongoing',
      'outcome',
      ongoing === 'yes' && outcome !== null && RESOLVED.includes(outcome),
    ),
    one(
      'resolved-without-end',
      'end',
      end === null && ongoing !== 'yes' && outcome !== null && RESOLVED.includes(outcome),
    ),
    one('causality-missing', 'causality', noCause && event.reportedCausality === null),
    one('serious-not-said', 'serious', serious === null),
    one('grade-5-death-not-answered', 'seriousness', worst === 5 && event.seriousness.death === null),
    one(
      'fatal-without-death',
      'seriousness',
      outcome === 'FATAL' && event.seriousness.death !== 'yes' && worst !== 5,
    ),
    one(
      'serious-without-criterion',
      'seriousness',
      conflict === 'serious-without-criterion' || (serious === 'yes' && unanswered && !isDead),
    ),
    one('criterion-without-serious', 'serious', conflict === 'criterion-without-serious' && !isDead),
    one(
      'stay-without-hospitalisation',
      'seriousness',
      hospitalStay !== null && event.seriousness.hospitalisation !== 'yes',
    ),
    one('serious-without-awareness', 'awareOn', counted === 'met' && event.awareOn === null),
    one('awareness-before-start', 'awareOn', before(event.awareOn, start), start),
    one(
      'treatment-without-medication',
      'treatmentGiven',
      event.treatmentGiven === 'yes' && event.medicationIds.length === 0,
    ),
    one(
      'medication-without-treatment',
      'treatmentGiven',
      event.treatmentGiven !== 'yes' && event.medicationIds.length > 0,
    ),
  ];
}

/** Start of another event of the same term that shares a day with this one for certain; null without any. */
function overlapping(
  event: AdverseEvent,
  { adverseEvents, cut }: EntryCheckContext['record'],
): string | null {
  const name = (of: AdverseEvent): string => of.ctcae?.code ?? of.term.trim().toLowerCase();
  const span = (of: AdverseEvent): readonly [string, string] | null => {
    const start = partialDate(of.start);
    const { end, ongoing } = endAt(of, cut);
    const last = end?.first ?? (ongoing ? cut.on : null);
    return start && last !== null ? [start.last, last] : null;
  };
  const own = span(event);
  if (!own || name(event) === '') return null;
  const other = adverseEvents.find((one) => {
    if (one.id === event.id || name(one) !== name(event)) return false;
    const its = span(one);
    return its !== null && its[0] <= own[1] && own[0] <= its[1];
  });
  return other?.start ?? null;
}
