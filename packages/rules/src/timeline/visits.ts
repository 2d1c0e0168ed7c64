/** Planned visits in their windows, visits nobody planned, and how participation ended. */
import { dayNumber, endsOfParticipation } from '../calendar/index.ts';
import { refOf, type Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { daysOf, endOf, endsOn, isAfter, onDay, POINT } from './when.ts';

/**
 * The window of every planned visit once the day of infusion is known, with how it went; those without a known infusion
 * stand without a day. The visit that took place is a fact of its own.
 */
export const visitFacts = ({ evaluation, record, cut }: Asked): readonly Fact[] => [
  ...evaluation.calendar.visits.map(({ key, timing, reason, firstDate, lastDate, visit }) =>
    factOf({
      key: `visit:${key}`,
      lane: 'visits',
      row: 'planned',
      start: firstDate === null ? null : onDay(dayNumber(firstDate)),
      end: lastDate === null ? POINT : endsOn(onDay(dayNumber(lastDate))),
      what: { type: 'visit', visit: key, timing, reason },
      sources: visit ? [refOf('visit', visit)] : [],
    }),
  ),
  ...record.visits
    .filter(({ start }) => !isAfter(daysOf(start), cut))
    .map((visit) => {
      const [start, end] = [daysOf(visit.start), daysOf(visit.end)];
      return factOf({
        key: `visit-held:${visit.id}`,
        lane: 'visits',
        row: 'held',
        start,
        end: start && end && end.last > start.first ? endOf(visit.end, null, cut) : POINT,
        what: { type: 'unplanned-visit', name: visit.name },
        flags: start ? [] : ['not-placed'],
        sources: [refOf('visit', visit)],
      });
    }),
];

/** Death, withdrawal, completion; and every other disposition as what it is called. */
export function endFacts({ record, cut }: Asked): readonly Fact[] {
  const ends = endsOfParticipation(record);
  const deaths = ends
    .filter(({ source }) => source.kind === 'subject')
    .map(({ source, date }) =>
      factOf({
        key: 'end:death',
        lane: 'ends',
        start: date && daysOf(`${date.first}/${date.last}`),
        what: { type: 'end', event: 'death' },
        sources: [source],
      }),
    );
  const kinds = new Map(ends.map(({ source, kind }) => [source.id, kind]));
  const dispositions = record.dispositions
    .filter(({ date }) => !isAfter(daysOf(date), cut))
    .map((one) =>
      factOf({
        key: `disposition:${one.id}`,
        lane: 'ends',
        row: kinds.get(one.id) ?? 'milestone',
        start: daysOf(one.date),
        what: { type: 'end', event: one.standardEvent ?? one.event },
        flags: daysOf(one.date) ? [] : ['not-placed'],
        sources: [refOf('disposition', one)],
      }),
    );
  return [...deaths, ...dispositions];
}
