/**
 * The time in which a finding asks whether lupus caused it: lymphodepletion and the first weeks after infusion bring
 * low counts, fever, seizures and confusion that are not lupus.
 */
import { addDays, firstExposure, infusionOf } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from './options.ts';

/** Calendar dates, both inclusive; `to` null while the infusion is still to come. */
export interface AttributionPeriod {
  readonly from: string;
  readonly to: string | null;
}

/** From the first lymphodepletion (or the infusion, without one) through the last day of the options; null before. */
export function attributionPeriod(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  { attributionUntilDay }: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): AttributionPeriod | null {
  const infusion =
    infusionOf(record, protocol).date ?? firstExposure(record, protocol.timeAnchor)?.start?.last ?? null;
  const from = firstExposure(record, 'lymphodepletion')?.start?.first ?? infusion;
  return from === null
    ? null
    : { from, to: infusion === null ? null : addDays(infusion, attributionUntilDay) };
}

export const isInAttributionPeriod = (period: AttributionPeriod | null, date: string): boolean =>
  period !== null && date >= period.from && (period.to === null || date <= period.to);
