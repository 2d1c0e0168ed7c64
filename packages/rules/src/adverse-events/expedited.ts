/**
 * Clocks of expedited reporting (ICH E2A): a suspected unexpected serious adverse reaction that is fatal or
 * life-threatening goes out within 7 days of awareness, with a follow-up 8 days later; any other within 15.
 */
import { addDays, completeDay, daysBetween, partialDate } from '../calendar/index.ts';
import type { AdverseEvent, CausalityBySource, YesNo } from '../record/index.ts';
import { all, any, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { relatedness } from './causality.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';
import { resultedInDeath, seriousness } from './seriousness.ts';

/** What the sponsor knows about one case beyond the event's record. */
export interface CaseFacts {
  /** Day the sponsor became aware (day 0 of the clock), at the sponsor's place; null where not recorded. */
  readonly awareOn: string | null;
  /** Whether the reference safety information lists it. */
  readonly expected: YesNo | null;
  /** Day the first report was sent; null while it was not. */
  readonly sentOn: string | null;
  /** The sponsor's own judgement, beside the investigator's: one of the two is enough to suspect. Left out: none is kept. */
  readonly causality?: CausalityBySource;
}

export type ReportState = 'not-due' | 'due' | 'sent' | 'sent-late' | 'overdue' | 'indeterminate';

export interface ExpeditedClock {
  /** Serious, suspected and unexpected. A missing causality counts as suspected, as in summaries. */
  readonly reportable: Held;
  readonly fatalOrLifeThreatening: Held;
  /** Days that are allowed; while it is not known whether the case was fatal or life-threatening, the shorter clock. */
  readonly allowedDays: number | null;
  readonly dueOn: string | null;
  /** Null for a case that has no separate follow-up date. */
  readonly followUpDueOn: string | null;
  /** From the cut to the due day; negative once it is past. */
  readonly daysLeft: number | null;
  readonly state: ReportState;
}

/** What the sponsor suspects; open until the sponsor has judged. The words of the investigator's source are not the sponsor's. */
const bySponsor = (event: AdverseEvent, causality: CausalityBySource, options: AdverseEventOptions): Held =>
  relatedness({ ...event, causality, reportedCausality: null }, options).known;

/** The clock of one event on calendar date `on`. */
export function expeditedClock(
  event: AdverseEvent,
  facts: CaseFacts,
  on: string,
  options: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): ExpeditedClock {
  const byInvestigator = relatedness(event, options);
  const reportable = all([
    seriousness(event).counted,
    any([
      byInvestigator.assumed ? 'met' : byInvestigator.known,
      ...(facts.causality ? [bySponsor(event, facts.causality, options)] : []),
    ]),
    held(facts.expected === null ? null : facts.expected === 'no'),
  ]);
  const { lifeThreatening } = event.seriousness;
  const urgent = any([
    resultedInDeath(event),
    held(lifeThreatening === null ? null : lifeThreatening === 'yes'),
  ]);
  if (reportable === 'not-met') {
    return {
      reportable,
      fatalOrLifeThreatening: urgent,
      allowedDays: null,
      dueOn: null,
      followUpDueOn: null,
      daysLeft: null,
      state: 'not-due',
    };
  }
  const allowedDays = urgent === 'not-met' ? options.expeditedOtherDays : options.expeditedFatalDays;
  const aware = completeDay(partialDate(facts.awareOn));
  const dueOn = aware && addDays(aware, allowedDays);
  const sent = completeDay(partialDate(facts.sentOn));
  const state = (): ReportState => {
    if (!dueOn) return 'indeterminate';
    if (sent && sent <= on) return sent <= dueOn ? 'sent' : 'sent-late';
    return on > dueOn ? 'overdue' : 'due';
  };
  return {
    reportable,
    fatalOrLifeThreatening: urgent,
    allowedDays,
    dueOn,
    followUpDueOn: dueOn && urgent !== 'not-met' ? addDays(dueOn, options.expeditedFollowUpDays) : null,
    daysLeft: dueOn === null ? null : daysBetween(on, dueOn),
    state: state(),
  };
}
