/** The clocks of expedited reporting of every case the sponsor holds about a subject. Source: ICH E2A 1994. */
import { completeDay, partialDate } from '../calendar/index.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { expeditedClock } from './expedited.ts';
import type { ExpeditedClock } from './expedited.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';
import { hasCome } from '../record/cut.ts';

export interface CaseClock {
  readonly source: RecordRef;
  /** The event the case is about; null where it is not on record (any more): then nothing can be said of the clock. */
  readonly event: RecordRef | null;
  readonly clock: ExpeditedClock | null;
  /** YYYY-MM-DD of the first follow-up report sent by the cut; null without one. */
  readonly followUpSentOn: string | null;
}

/** Cases the sponsor knew of at the cut, in the order of the record. */
export function caseClocks(
  { safetyCases, adverseEvents, cut }: Pick<SubjectRecord, 'safetyCases' | 'adverseEvents' | 'cut'>,
  options: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): readonly CaseClock[] {
  return safetyCases
    .filter(({ awareOn }) => hasCome(partialDate(awareOn)?.first ?? '', cut))
    .map(({ id, version, adverseEventId, awareOn, expected, causality, reports }) => {
      const event = adverseEvents.find((one) => one.id === adverseEventId) ?? null;
      const first = (kind: 'initial' | 'follow-up'): string | null =>
        reports
          .filter((report) => report.kind === kind)
          .flatMap(({ sentOn }) => completeDay(partialDate(sentOn)) ?? [])
          .filter((day) => hasCome(day, cut))
          .toSorted()[0] ?? null;
      const facts = { awareOn, expected, causality, sentOn: first('initial') };
      return {
        source: { kind: 'safetyCase', id, version },
        event: event && { kind: 'adverseEvent', id: event.id, version: event.version },
        clock: event && expeditedClock(event, facts, cut.on, options),
        followUpSentOn: first('follow-up'),
      };
    });
}
