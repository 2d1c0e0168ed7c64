/** The pause between the first and the next subject of a new dose, as some protocols ask for. */
import { infusionInterval } from '../adverse-events/classify.ts';
import { addDays, daysBetween } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';

export interface Stagger {
  readonly doseLevel: string;
  /** First infusion at this dose; null where there is none, or where its day is not known. */
  readonly first: string | null;
  readonly next: string | null;
  /** First day on which a second subject may be infused; null where the first day is not known. */
  readonly nextFrom: string | null;
  /** Days between the two; null where either is not known. */
  readonly days: number | null;
  /** Whether the pause was kept; indeterminate while there is no second subject, or where a date is partial. */
  readonly kept: Held;
}

/** The pause at each dose level of the protocol. */
export function staggers(
  records: readonly SubjectRecord[],
  protocol: Pick<Protocol, 'timeAnchor' | 'doseLevels'>,
  staggerDays: number = DEFAULT_DOSE_FINDING_OPTIONS.staggerDays,
): readonly Stagger[] {
  return protocol.doseLevels.map(({ code }) => {
    const infusions = records
      .filter(({ subject }) => subject.doseLevel === code)
      .flatMap((record) => infusionInterval(record, protocol) ?? [])
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const [first, next] = infusions;
    const open = infusions.some((infusion) => infusion.first !== infusion.last);
    const known = first && !open ? first.first : null;
    const second = next && !open ? next.first : null;
    const days = known !== null && second !== null ? daysBetween(known, second) : null;
    return {
      doseLevel: code,
      first: known,
      next: second,
      nextFrom: known === null ? null : addDays(known, staggerDays),
      days,
      kept: held(days === null ? null : days >= staggerDays),
    };
  });
}
