/**
 * Whether a subject counts for the dose decision. Evaluable: infused, and either a DLT in the window or the whole window
 * completed. Who left earlier without a DLT is replaced; who is still in the window is pending.
 */
import { infusionInterval } from '../adverse-events/classify.ts';
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import { toxicityCourse } from '../astct/episode.ts';
import { addDays, endsOfParticipation, partialDate } from '../calendar/index.ts';
import type { EndOfParticipation, PartialDate } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { all, any, held } from '../verdict/index.ts';
import type { Criterion, Held, Verdict } from '../verdict/index.ts';
import { matchesEvent } from '../adverse-events/event-matcher.ts';
import { dltEvents } from './dlt-suggestion.ts';
import type { DltEvent } from './dlt-suggestion.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseFindingOptions } from './options.ts';
import { isUnexplainedDeath } from './unexplained-death.ts';
import { isOver } from '../record/cut.ts';

export const DLT_EVALUABILITY_RULE = { id: 'dose.dlt-evaluability', version: '1' } as const;

/**
 * dlt: evaluable, with a DLT in the window. no-dlt: evaluable, window completed. not-evaluable: left early without a DLT,
 * to be replaced. pending: the window is open. indeterminate: the record does not settle it (see the candidates).
 */
export type DltStatus = 'not-infused' | 'dlt' | 'no-dlt' | 'not-evaluable' | 'pending' | 'indeterminate';

export interface DltEvaluability {
  readonly verdict: Verdict<DltStatus>;
  /** Last day of the window; null where there is no infusion date. */
  readonly windowEnd: string | null;
  readonly dltInWindow: Held;
  readonly leftEarly: Held;
  /** Every event flagged or suggested as dose-limiting, or that may be. */
  readonly events: readonly DltEvent[];
}

export type DltOptions = Pick<DoseFindingOptions, 'dltWindowLastDay' | 'dltCatalogue'>;

/** Whether a date lies before the last day of the window, which may itself be known only to an interval. */
const before = (date: PartialDate | null, end: PartialDate): Held =>
  held(!date ? null : date.last < end.first ? true : date.first >= end.last ? false : null);

/**
 * Whether an end of participation cut the window short. Who "completed" before it was over cannot have completed the window:
 * the record contradicts itself, and somebody must say which is true.
 */
function isEarly({ kind, date }: EndOfParticipation, end: PartialDate): Held {
  const early = before(date, end);
  if (kind !== 'completed') return early;
  return early === 'met' ? 'indeterminate' : 'not-met';
}

/** Assessments whose grade would be dose-limiting, and that no adverse event speaks for. */
function gradedWithoutEvent(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: DltOptions,
  end: PartialDate,
): boolean {
  return options.dltCatalogue.some(({ scale, matches, fromGrade }) => {
    if (scale === 'CTCAE' || record.adverseEvents.some((event) => matches && matchesEvent(event, matches)))
      return false;
    return toxicityCourse(record, scale, protocol).episodes.some(
      ({ onset, worst }) => worst.atLeast >= fromGrade && (partialDate(onset)?.first ?? '') <= end.last,
    );
  });
}

/** The statuses that are possible, by what is known of a DLT, of an early end and of the window. */
function possible(dlt: Held, left: Held, windowOver: Held): DltStatus[] {
  const found: DltStatus[] = [];
  if (dlt !== 'not-met') found.push('dlt');
  if (dlt === 'met') return found;
  if (left !== 'not-met') found.push('not-evaluable');
  if (left !== 'met' && windowOver !== 'not-met') found.push('no-dlt');
  if (left !== 'met' && windowOver !== 'met') found.push('pending');
  return found;
}

/** Evaluability of one subject at the cut. A subject who ends participation on the last day has completed the window. */
export function dltEvaluability(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: DltOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions?: AdverseEventOptions,
): DltEvaluability {
  const infusion = infusionInterval(record, protocol);
  if (!infusion) return notInfused();
  const lastDay = options.dltWindowLastDay;
  const end: PartialDate = {
    ...infusion,
    first: addDays(infusion.first, lastDay),
    last: addDays(infusion.last, lastDay),
  };
  const judged = dltEvents(record, protocol, options, adverseEventOptions);
  const events = judged.map(({ event }) => event);
  const open: string[] = [];
  if (isUnexplainedDeath(record, infusion.first, end.last, events)) open.push('death-without-event');
  if (gradedWithoutEvent(record, protocol, options, end)) open.push('grade-without-event');
  const dltInWindow = any([
    ...judged.map(({ decided, inWindow }) => all([decided, inWindow])),
    ...open.map((): Held => 'indeterminate'),
  ]);
  const left = endsOfParticipation(record);
  const leftEarly = any(left.map((each) => isEarly(each, end)));
  const { cut } = record;
  const windowOver = held(isOver(end.last, cut) ? true : isOver(end.first, cut) ? null : false);
  const statuses = possible(dltInWindow, leftEarly, windowOver);
  const only = statuses.length === 1 ? statuses[0] : undefined;
  // While the window runs the subject is pending, whatever else is open.
  const outcome = only ?? (statuses.includes('pending') ? 'pending' : 'indeterminate');
  const criterion = (
    id: string,
    part: Held,
    reason: string | null,
    sources: readonly RecordRef[],
  ): Criterion => ({
    id,
    held: part,
    observed: null,
    threshold: null,
    reason,
    sources,
  });
  const concerned = judged.filter(({ decided }) => decided !== 'not-met');
  const refs = concerned.map(({ event }): RecordRef => ({
    kind: 'adverseEvent',
    id: event.id,
    version: event.version,
  }));
  return {
    windowEnd: end.first === end.last ? end.first : null,
    dltInWindow,
    leftEarly,
    events: judged.filter(
      ({ decided, suggested }) => decided !== 'not-met' || suggested.outcome !== 'not-dose-limiting',
    ),
    verdict: {
      rule: DLT_EVALUABILITY_RULE,
      outcome,
      candidates: only ? [] : statuses,
      criteria: [
        criterion(
          'dlt-in-window',
          dltInWindow,
          open[0] ?? (dltInWindow === 'indeterminate' ? 'dlt-not-decided' : null),
          refs,
        ),
        criterion(
          'left-before-window-end',
          leftEarly,
          left.some((each) => each.kind === 'completed' && isEarly(each, end) === 'indeterminate')
            ? 'completed-before-window-end'
            : null,
          left.map(({ source }) => source),
        ),
        criterion('window-over', windowOver, null, []),
      ],
      notes: open,
      sources: refs,
    },
  };
}

function notInfused(): DltEvaluability {
  return {
    windowEnd: null,
    dltInWindow: 'not-met',
    leftEarly: 'not-met',
    events: [],
    verdict: {
      rule: DLT_EVALUABILITY_RULE,
      outcome: 'not-infused',
      candidates: [],
      criteria: [],
      notes: [],
      sources: [],
    },
  };
}
