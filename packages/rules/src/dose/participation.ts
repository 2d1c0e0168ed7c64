/** When a subject's participation ended, and what a record of a death leaves unexplained. */
import { resultedInDeath } from '../adverse-events/seriousness.ts';
import { partialDate } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { AdverseEvent, Disposition, RecordRef, SubjectRecord } from '../record/index.ts';

export interface EndOfParticipation {
  /** Null where it is recorded without a readable date. */
  readonly date: PartialDate | null;
  readonly source: RecordRef;
}

/** Milestones (consent, randomisation) and final visits do not end participation. */
const endsIt = ({ category }: Disposition): boolean =>
  category === null || /^disposition event$/i.test(category.trim());

/** Every recorded end up to the cut: dispositions and death. */
export function endsOfParticipation({
  subject,
  dispositions,
  cut,
}: SubjectRecord): readonly EndOfParticipation[] {
  const found: EndOfParticipation[] = dispositions.filter(endsIt).map(({ id, version, date }) => ({
    date: partialDate(date),
    source: { kind: 'disposition', id, version },
  }));
  if (subject.died === 'yes' || subject.deathDate !== null) {
    const source: RecordRef = { kind: 'subject', id: subject.id, version: subject.version };
    found.push({ date: partialDate(subject.deathDate), source });
  }
  return found.filter(({ date }) => !date || date.first <= cut.on);
}

/** A death, surely or perhaps between two days, that no adverse event stands for: its cause is not known. */
export function isUnexplainedDeath(
  { subject, cut }: SubjectRecord,
  from: string,
  to: string,
  events: readonly AdverseEvent[],
): boolean {
  if (subject.died !== 'yes' && subject.deathDate === null) return false;
  const date = partialDate(subject.deathDate);
  const within = !date || (date.last >= from && date.first <= to && date.first <= cut.on);
  return within && !events.some((event) => resultedInDeath(event) === 'met');
}
