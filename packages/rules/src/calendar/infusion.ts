/** When the study treatment of a subject began: day 0 of every window. */
import type { Exposure, RecordRef, SubjectRecord } from '../record/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { completeDay, partialDate, someDay } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { hasCome } from '../record/cut.ts';

/** The first administration of a kind of treatment, up to the cut. */
export interface FirstExposure {
  /** The days it may have begun on; any day up to the cut where no readable date is recorded. */
  readonly start: PartialDate;
  readonly sources: readonly RecordRef[];
}

/**
 * Earliest start among the exposures of a category; null without any. One dated after `record.cut.on` has not happened
 * yet. Where dates are partial the start is the interval it must lie in.
 */
export function firstExposure(record: SubjectRecord, category: Exposure['category']): FirstExposure | null {
  const undated = { first: '0000-01-01', last: '', time: null };
  const found = record.exposures
    .filter((exposure) => exposure.category === category)
    .map(({ id, version, start }) => ({
      source: { kind: 'exposure', id, version } as const,
      start: partialDate(start) ?? undated,
    }))
    .filter(({ start }) => hasCome(start.first, record.cut));
  if (found.length === 0) return null;
  // An undated one says nothing about when the first of several was.
  const dated = found.filter(({ start }) => start !== undated);
  const telling = dated.length > 0 ? dated : found;
  const first = least(telling.map(({ start }) => start.first));
  // Any day up to the cut where nothing says when: only then the answer depends on the day.
  const last = least(telling.map(({ start }) => start.last)) || record.cut.on;
  const earliest = telling.filter(({ start }) => start.first <= last);
  const times = earliest.flatMap(({ start }) => start.time ?? []);
  return {
    start: {
      ...someDay(first, last),
      time: first === last && times.length === earliest.length ? least(times) : null,
    },
    sources: earliest.map(({ source }) => source),
  };
}

const least = (texts: readonly string[]): string => texts.reduce((a, b) => (b < a ? b : a));

/** Day 0 of a subject. */
export interface Infusion {
  /** YYYY-MM-DD; null where the subject was not infused or the day is not known. */
  readonly date: string | null;
  /** The days it may have been, and its wall time as far as recorded; null where the subject was not infused. */
  readonly start: PartialDate | null;
  /** Why there is no date: a key of the locales. */
  readonly reason: 'not-infused' | 'infusion-date-incomplete' | null;
  readonly sources: readonly RecordRef[];
}

/** Infusion of a subject up to the cut: the earliest start of an exposure of the protocol's time anchor. */
export function infusionOf(record: SubjectRecord, protocol: Pick<Protocol, 'timeAnchor'>): Infusion {
  const exposure = firstExposure(record, protocol.timeAnchor);
  const start = exposure?.start ?? null;
  const date = completeDay(start);
  const reason = date !== null ? null : start ? 'infusion-date-incomplete' : 'not-infused';
  return { date, start, reason, sources: exposure?.sources ?? [] };
}
