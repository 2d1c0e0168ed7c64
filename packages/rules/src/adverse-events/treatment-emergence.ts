/**
 * Which events began, or became worse, under the study treatment: at or after the infusion. Events before it belong to the
 * pre-infusion phase. Partial dates give three-valued answers; the rules for missing dates are those of published test
 * data of the field.
 */
import { partialDate, surelyBefore } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { AdverseEvent, Cut } from '../record/index.ts';
import type { Verdict } from '../verdict/index.ts';
import { endAt, gradeCourse, worstGrade } from './grade-course.ts';
import { adverseEventRef } from './seriousness.ts';

export const TREATMENT_EMERGENCE_RULE = { id: 'adverse-events.treatment-emergence', version: '1' } as const;

export type EmergenceOutcome = 'emergent' | 'not-emergent' | 'indeterminate';

export interface Emergence {
  readonly verdict: Verdict<EmergenceOutcome>;
  /** When it emerged: its start, or the day an earlier event became worse; null where it did not or it is not known. */
  readonly onset: PartialDate | null;
}

/** Why, as a key of the locales. */
export type EmergenceReason =
  | 'starts-after-infusion'
  | 'starts-on-infusion-day'
  | 'starts-before-infusion'
  | 'worse-after-infusion'
  | 'perhaps-worse-after-infusion'
  | 'ends-before-infusion'
  | 'start-missing'
  | 'start-partial'
  | 'end-before-start'
  | 'not-infused';

type Answer = readonly [EmergenceOutcome, EmergenceReason, PartialDate | null];

/**
 * Whether a moment lies before the infusion. On the infusion day it needs both times; where one is missing the moment
 * counts as after. Null where a partial date leaves it open.
 */
export function isBeforeInfusion(moment: PartialDate, infusion: PartialDate): boolean | null {
  if (surelyBefore(moment, infusion)) return true;
  return moment.first >= infusion.last ? false : null;
}

/** The course of an event that was there before: worse after the infusion than at it? */
function worsening(event: AdverseEvent, infusion: PartialDate, cut: Cut): Answer {
  const perhaps: Answer = ['indeterminate', 'perhaps-worse-after-infusion', null];
  const no: Answer = ['not-emergent', 'starts-before-infusion', null];
  // Only the worst grade is known: a grade 1 cannot have become worse, any other may have.
  if (event.gradePeriods.length === 0) return worstGrade(event) === 1 ? no : perhaps;
  const stretches = gradeCourse(event, cut).stretches.map(({ from, atLeast, atMost }) => ({
    from,
    known: atLeast === atMost ? atLeast : null,
    before: from && isBeforeInfusion(from, infusion),
  }));
  const atInfusion = stretches.filter(({ before }) => before === true).at(-1)?.known ?? null;
  // A stretch that may lie on either side may itself be what the subject had at the infusion.
  if (atInfusion === null || stretches.some(({ before, known }) => before === null || known === null)) {
    return perhaps;
  }
  const worse = stretches.find(({ before, known }) => before === false && (known ?? 0) > atInfusion);
  return worse ? ['emergent', 'worse-after-infusion', worse.from] : no;
}

function answer(event: AdverseEvent, infusion: PartialDate | null, cut: Cut): Answer {
  if (!infusion) return ['not-emergent', 'not-infused', null];
  const start = partialDate(event.start);
  const { end } = endAt(event, cut);
  const endedBefore = end !== null && isBeforeInfusion(end, infusion) === true;
  if (start && end && surelyBefore(end, start)) return ['indeterminate', 'end-before-start', null];
  if (endedBefore) return ['not-emergent', 'ends-before-infusion', null];
  if (!start) return ['emergent', 'start-missing', null];
  const before = isBeforeInfusion(start, infusion);
  if (before === true) return worsening(event, infusion, cut);
  if (before === null) return ['indeterminate', 'start-partial', start];
  const sameDay = start.first === infusion.last && start.first === start.last;
  return ['emergent', sameDay ? 'starts-on-infusion-day' : 'starts-after-infusion', start];
}

/**
 * Treatment emergence of one event. `infusion` is null where the subject was not infused: then nothing is emergent.
 * A missing start counts as emergent unless the event ended before the infusion.
 */
export function treatmentEmergence(event: AdverseEvent, infusion: PartialDate | null, cut: Cut): Emergence {
  const [outcome, reason, onset] = answer(event, infusion, cut);
  const observed = [event.start, event.end].some((date) => date !== null)
    ? {
        value: `${event.start ?? '?'}/${event.end ?? '?'}`,
        unit: null,
        date: event.start,
        dayFromInfusion: null,
      }
    : null;
  return {
    onset,
    verdict: {
      rule: TREATMENT_EMERGENCE_RULE,
      outcome,
      candidates: outcome === 'indeterminate' ? ['emergent', 'not-emergent'] : [],
      criteria: [
        {
          id: 'starts-or-worsens-from-infusion',
          held: outcome === 'emergent' ? 'met' : outcome === 'not-emergent' ? 'not-met' : 'indeterminate',
          observed,
          threshold: infusion && { comparator: '>=', value: infusion.first, unit: null },
          reason,
          sources: [adverseEventRef(event)],
        },
      ],
      notes: [],
      sources: [adverseEventRef(event)],
    },
  };
}
