/** Whether a subject bled actively at a platelet count. */
import { daysBetween } from '../calendar/calendar-date.ts';
import { completeDay, partialDate } from '../calendar/partial-date.ts';
import type { BleedingAssessment, SubjectRecord } from '../record/index.ts';
import { held } from '../verdict/verdict.ts';
import type { Criterion } from '../verdict/index.ts';
import type { PlateletResponseOptions } from './options.ts';
import { hasCome } from '../record/cut.ts';

/** The bleeding assessment that decides for one count. */
export interface Bleeding {
  readonly active: boolean;
  readonly assessment: BleedingAssessment;
}

type Rule = Pick<PlateletResponseOptions, 'activeBleedingFromWhoGrade' | 'bleedingMatchDays'>;

/**
 * Bleeding at a count: assessed at the same visit, else on the nearest date within `bleedingMatchDays`. Active from the
 * WHO grade of the options, or where the investigator marked it so; of several assessments the worst decides. Null
 * where nothing that could decide was recorded: unknown, not absent.
 */
export function bleedingAt(
  record: SubjectRecord,
  visitId: string | null,
  date: string,
  rule: Rule,
): Bleeding | null {
  const judged = record.bleedingAssessments.flatMap((assessment) => {
    const active = isActive(assessment, rule);
    const on = partialDate(assessment.assessed);
    if (active === null || (on && !hasCome(on.first, record.cut))) return [];
    const day = completeDay(on);
    const distance = day === null ? Infinity : Math.abs(daysBetween(date, day));
    return { assessment, active, distance };
  });
  const atVisit = judged.filter(({ assessment }) => visitId !== null && assessment.visitId === visitId);
  const nearest = Math.min(rule.bleedingMatchDays, ...judged.map(({ distance }) => distance));
  const matched = atVisit.length > 0 ? atVisit : judged.filter(({ distance }) => distance === nearest);
  return matched.reduce<Bleeding | null>(
    (worst, next) => (worst && !isWorse(next, worst) ? worst : next),
    null,
  );
}

/** Null where neither a grade nor a judgement was recorded. A grade is never overruled by a "no". */
export function isActive(
  { whoGrade, active }: BleedingAssessment,
  rule: Pick<Rule, 'activeBleedingFromWhoGrade'>,
): boolean | null {
  if (whoGrade !== null && whoGrade >= rule.activeBleedingFromWhoGrade) return true;
  return whoGrade === null && active === null ? null : active === 'yes';
}

function isWorse(a: Bleeding, b: Bleeding): boolean {
  const rank = ({ active, assessment }: Bleeding): number => Number(active) * 10 + (assessment.whoGrade ?? 0);
  return rank(a) > rank(b) || (rank(a) === rank(b) && a.assessment.id < b.assessment.id);
}

/** The criterion of a count on a day: no active bleeding, with the assessment that decided. */
export function noActiveBleeding(
  bleeding: Bleeding | null,
  date: string,
  dayFromInfusion: number,
  rule: Rule,
): Criterion {
  const { assessment } = bleeding ?? {};
  const day = completeDay(partialDate(assessment?.assessed ?? null));
  const reason = assessment?.active === 'yes' ? 'bleeding-marked-active' : null;
  return {
    id: 'no-active-bleeding',
    held: held(bleeding && !bleeding.active),
    observed:
      assessment && assessment.whoGrade !== null
        ? {
            value: String(assessment.whoGrade),
            unit: null,
            date: assessment.assessed,
            dayFromInfusion: day === null ? null : dayFromInfusion + daysBetween(date, day),
          }
        : null,
    threshold: { comparator: '<', value: String(rule.activeBleedingFromWhoGrade), unit: null },
    reason: assessment ? reason : 'bleeding-not-recorded',
    sources: assessment
      ? [{ kind: 'bleedingAssessment', id: assessment.id, version: assessment.version }]
      : [],
  };
}
