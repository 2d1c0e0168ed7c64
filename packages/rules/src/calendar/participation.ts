/** When a subject's participation ended: after death or withdrawal no visit is due and no count will come. */
import type { Disposition, RecordRef, Subject, SubjectRecord } from '../record/index.ts';
import { partialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { hasCome } from '../record/cut.ts';

/** To have completed the study is not to have left it. */
export type EndKind = 'death' | 'left' | 'completed';

export interface EndOfParticipation {
  readonly kind: EndKind;
  /** Null where it is recorded without a readable date. */
  readonly date: PartialDate | null;
  readonly source: RecordRef;
}

/** Whether a death is recorded; a date of death says so by itself. */
export const hasDied = ({ died, deathDate }: Subject): boolean => died === 'yes' || deathDate !== null;

/** Every recorded end up to the cut: death, and dispositions that say so. */
export function endsOfParticipation(record: SubjectRecord): readonly EndOfParticipation[] {
  const { subject, dispositions, cut } = record;
  const found = dispositions.flatMap((disposition): readonly EndOfParticipation[] => {
    const kind = endKind(disposition);
    const { id, version, date } = disposition;
    return kind ? [{ kind, date: partialDate(date), source: { kind: 'disposition', id, version } }] : [];
  });
  if (hasDied(subject)) {
    const source: RecordRef = { kind: 'subject', id: subject.id, version: subject.version };
    found.push({ kind: 'death', date: partialDate(subject.deathDate), source });
  }
  return found.filter(({ date }) => !date || hasCome(date.first, cut));
}

/**
 * Whether the subject may have left the study on or before a date, by death or by a disposition that says so: withdrawn,
 * lost to follow-up and the like.
 */
export const leftBy = (record: SubjectRecord, date: string): boolean =>
  leftWhen(record, (day) => day <= date);

/** The same on or before the day of the cut. */
export const hasLeft = (record: SubjectRecord): boolean =>
  leftWhen(record, (day) => hasCome(day, record.cut));

/** The same on a day of which `isSo` holds. */
export const leftWhen = ({ subject, dispositions }: SubjectRecord, isSo: (day: string) => boolean): boolean =>
  (hasDied(subject) && isSo(partialDate(subject.deathDate)?.first ?? '')) ||
  dispositions.some((each) => endKind(each) === 'left' && isSo(partialDate(each.date)?.first ?? ''));

/**
 * How a disposition ends participation; null for milestones and other events, which have categories of their own, and for
 * what is said of study treatment alone (DSSCAT). Source: CDISC SDTM Implementation Guide, disposition domain.
 */
function endKind({ category, event, standardEvent, supplement }: Disposition): EndKind | null {
  const isOfTreatment = /treatment/i.test(supplement['DSSCAT'] ?? '');
  if (!/^(disposition event)?$/i.test(category?.trim() ?? '') || isOfTreatment) return null;
  return /^completed$/i.test((standardEvent ?? event).trim()) ? 'completed' : 'left';
}
