/**
 * Seriousness by ICH E2A 1994. Serious is not severe: no grade but 5 (death) makes an event serious, and a grade 1 event
 * with an admission is. The investigator's entry and what follows from the criteria are kept side by side.
 */
import type { AdverseEvent, RecordRef, YesNo } from '../record/index.ts';
import { any, held } from '../verdict/index.ts';
import type { Criterion, Held, Verdict } from '../verdict/index.ts';
import { worstGrade } from './grade-course.ts';
import { SERIOUSNESS_CRITERIA, type SeriousnessKey } from './answer-order.ts';

export const SERIOUSNESS_RULE = { id: 'adverse-events.seriousness', version: '1' } as const;

export type SeriousnessOutcome = 'serious' | 'not-serious' | 'indeterminate';

export interface SeriousnessAnswer {
  /** The investigator's entry. */
  readonly entered: YesNo | null;
  /** What follows from the criteria, the outcome and the grade. */
  readonly derived: Verdict<SeriousnessOutcome>;
  /**
   * What counts: a criterion that was entered as met makes the event serious even against a "no"; otherwise the entry, and
   * without an entry what was derived.
   */
  readonly counted: Held;
  /** A key of the locales where entry and criteria contradict each other. */
  readonly conflict: 'serious-without-criterion' | 'criterion-without-serious' | null;
}

const yesNo = (answer: YesNo | null): Held => held(answer === null ? null : answer === 'yes');

/** Whether the event ended in death: by its criterion, its outcome or its grade. */
export function resultedInDeath(event: AdverseEvent): Held {
  if (worstGrade(event) === 5 || event.outcome?.toUpperCase() === 'FATAL') return 'met';
  return yesNo(event.seriousness.death);
}

export function adverseEventRef(event: AdverseEvent): RecordRef {
  return { kind: 'adverseEvent', id: event.id, version: event.version };
}

function criterion(event: AdverseEvent, key: SeriousnessKey): Criterion {
  const entered = event.seriousness[key];
  const outcome = key === 'death' ? resultedInDeath(event) : yesNo(entered);
  const implied = key === 'death' && entered !== 'yes' && outcome === 'met';
  return {
    id: `serious-${key}`,
    held: outcome,
    observed: entered && { value: entered, unit: null, date: null, dayFromInfusion: null },
    threshold: null,
    reason: implied
      ? worstGrade(event) === 5
        ? 'grade-5-is-death'
        : 'outcome-is-fatal'
      : outcome === 'indeterminate'
        ? 'not-recorded'
        : null,
    sources: [adverseEventRef(event)],
  };
}

/** What the recorded criteria say, whatever the investigator entered as the answer. */
export function deriveSeriousness(event: AdverseEvent): Verdict<SeriousnessOutcome> {
  const criteria = SERIOUSNESS_CRITERIA.map((key) => criterion(event, key));
  const outcome = any(criteria.map((part) => part.held));
  const met = criteria.filter((part) => part.held === 'met').map(({ id }) => id);
  return {
    rule: SERIOUSNESS_RULE,
    outcome: outcome === 'met' ? 'serious' : outcome === 'not-met' ? 'not-serious' : 'indeterminate',
    candidates: outcome === 'indeterminate' ? ['serious', 'not-serious'] : [],
    criteria,
    notes:
      met.length === 1 && met[0] === 'serious-hospitalisation'
        ? ['planned-admission-is-not-serious-by-itself']
        : [],
    sources: [adverseEventRef(event)],
  };
}

/** The investigator's entry, what follows from the criteria, and what counts. */
export function seriousness(event: AdverseEvent): SeriousnessAnswer {
  const derived = deriveSeriousness(event);
  const entered = event.serious;
  const byCriteria: Held =
    derived.outcome === 'serious' ? 'met' : derived.outcome === 'not-serious' ? 'not-met' : 'indeterminate';
  return {
    entered,
    derived,
    counted: byCriteria === 'met' || entered === null ? byCriteria : yesNo(entered),
    conflict:
      entered === 'yes' && byCriteria === 'not-met'
        ? 'serious-without-criterion'
        : entered === 'no' && byCriteria === 'met'
          ? 'criterion-without-serious'
          : null,
  };
}
