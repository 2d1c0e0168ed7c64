/** Which phase of the study a subject is in on a date. */
import type { Phase, Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord } from '../record/index.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import { firstExposure, infusionOf } from './infusion.ts';
import { partialDate } from './partial-date.ts';
import { hasCome, isOver } from '../record/cut.ts';

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
  const { infused, ...answer } = phaseAt(record, protocol, { knownAt: record.cut.knownAt, on: date });
  return { ...answer, dayFromInfusion: infused === null ? null : daysBetween(infused, date) };
}

/** The phases it is in, or may be in, at the cut: the answer holds as long as no phase begins or ends. */
export function phasesAt(record: SubjectRecord, protocol: Protocol): readonly Phase[] {
  const { phase, candidates } = phaseAt(record, protocol, record.cut);
  return phase ? [phase] : candidates;
}

/** The same on another day than that of the record, with the day of infusion where the phase goes by it. */
function phaseAt(
  record: SubjectRecord,
  protocol: Protocol,
  asked: Cut,
): Omit<PhaseOnDate, 'dayFromInfusion'> & { readonly infused: string | null } {
  const infusion = infusionOf(record, protocol);
  const none = { phase: null, candidates: [], infused: null };
  const { deathDate } = record.subject;
  if (deathDate !== null && isOver(partialDate(deathDate)?.first ?? '', asked)) {
    return { ...none, reason: 'died' };
  }
  const { date: infused } = infusion;
  if (infused !== null) {
    const holds = ({ fromDay, toDay }: Phase): boolean =>
      (fromDay === null || hasCome(addDays(infused, fromDay), asked)) &&
      (toDay === null || !isOver(addDays(infused, toDay), asked));
    const phase = protocol.phases.find(holds) ?? null;
    return { phase, candidates: [], reason: phase ? null : 'between-phases', infused };
  }
  // Not infused by the cut means infused after it, if ever: the day from infusion is at most this one.
  const [earliest, latest] = infusion.start
    ? [daysBetween(infusion.start.last, asked.on), daysBetween(infusion.start.first, asked.on)]
    : [-Infinity, asked === record.cut ? -1 : daysBetween(addDays(record.cut.on, 1), asked.on)];
  const possible = protocol.phases.filter((each) => mayHold(each, earliest, latest));
  const candidates = byWhatWasDone(record, possible, infusion.start !== null, asked);
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
  asked: Cut,
): readonly Phase[] {
  const hasBegun = ({ beginsWith }: Phase): boolean | null => {
    if (beginsWith === null) return null;
    const first = firstExposure(record, beginsWith);
    if (!first) return isInfused ? null : false;
    if (hasCome(first.start.last, asked)) return true;
    return hasCome(first.start.first, asked) ? null : false;
  };
  const latest = possible.findLastIndex((each) => hasBegun(each) === true);
  return possible.filter((each, n) => n >= latest && hasBegun(each) !== false);
}

const mayHold = ({ fromDay, toDay }: Phase, earliest: number, latest: number): boolean =>
  (fromDay === null || fromDay <= latest) && (toDay === null || toDay >= earliest);
