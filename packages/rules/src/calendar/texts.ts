/** What a locale must say about visits and phases: one text for every key of this folder. */
import type { PhaseOnDate } from './phase.ts';
import type { VisitOnCalendar, VisitTiming } from './visit-timing.ts';

export interface CalendarTexts {
  readonly timings: Readonly<Record<VisitTiming, string>>;
  readonly timingReasons: Readonly<Record<NonNullable<VisitOnCalendar['reason']>, string>>;
  readonly phaseReasons: Readonly<Record<NonNullable<PhaseOnDate['reason']>, string>>;
  /** The unscheduled visit of this day stands in for a planned one. */
  readonly assigned: string;
}
