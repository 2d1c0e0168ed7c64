/** Which phase of the study a subject is in on a date. */
import type { Phase, Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import { firstExposure, infusionOf } from './infusion.ts';
import { diedBy } from './participation.ts';

export interface PhaseOnDate {
  /** Null where it is not known, or none. */
  readonly phase: Phase | null;
  /** The phases it may be where it is not known, in the order of the protocol. */
  readonly candidates: readonly Phase[];
  /** Why there is no phase: a key of the locales. */
  readonly reason: 'not-infused' | 'infusion-date-incomplete' | 'between-phases' | 'died' | null;
  readonly dayFromInfusion: number | null;
}

/** The phase on a calendar date, by default that of the cut. */
export function phaseOn(
  record: SubjectRecord,
  protocol: Protocol,
  date: string = record.cut.on,
): PhaseOnDate {
  const infusion = infusionOf(record, protocol);
  const none = { phase: null, candidates: [], dayFromInfusion: null };
  if (record.subject.deathDate !== null && diedBy(record.subject, addDays(date, -1))) {
    return { ...none, reason: 'died' };
  }
  if (infusion.date !== null) {
    const day = daysBetween(infusion.date, date);
    const phase = protocol.phases.find((each) => mayHold(each, day, day)) ?? null;
    return { phase, candidates: [], reason: phase ? null : 'between-phases', dayFromInfusion: day };
  }
  // Not infused by the cut means infused after it, if ever: the day from infusion is at most this one.
  const [earliest, latest] = infusion.start
    ? [daysBetween(infusion.start.last, date), daysBetween(infusion.start.first, date)]
    : [-Infinity, daysBetween(addDays(record.cut.on, 1), date)];
  const possible = protocol.phases.filter((each) => mayHold(each, earliest, latest));
  const candidates = byWhatWasDone(record, possible, infusion.start !== null, date);
  const [only] = candidates;
  if (only && candidates.length === 1) return { ...none, phase: only, reason: null };
  return { ...none, candidates, reason: infusion.reason };
}

/**
 * Before the day of infusion is known there are no days to count, but a phase that begins with a procedure has begun once
 * that is on record, and not sooner where the subject was not infused.
 */
function byWhatWasDone(
  record: SubjectRecord,
  possible: readonly Phase[],
  isInfused: boolean,
  date: string,
): readonly Phase[] {
  const hasBegun = ({ beginsWith }: Phase): boolean | null => {
    if (beginsWith === null) return null;
    const first = firstExposure(record, beginsWith);
    if (!first) return isInfused ? null : false;
    return first.start.last <= date ? true : first.start.first > date ? false : null;
  };
  const latest = possible.findLastIndex((each) => hasBegun(each) === true);
  return possible.filter((each, n) => n >= latest && hasBegun(each) !== false);
}

const mayHold = ({ fromDay, toDay }: Phase, earliest: number, latest: number): boolean =>
  (fromDay === null || fromDay <= latest) && (toDay === null || toDay >= earliest);
