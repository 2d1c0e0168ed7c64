/** What an answer to one control makes of the entry, by the name of the control. */
import type { AdverseEventDraft } from '@trialside/client';
import type { Seriousness } from '@trialside/rules/record';
import { SERIOUSNESS_CRITERIA } from '@trialside/rules/adverse-events';
import { withValue } from './entry.ts';

export interface Answer {
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
}

const LISTS: readonly string[] = ['facets', 'medicationIds'];

/** `scale` is the scale that grades of this event are given on. */
export function answered(
  draft: AdverseEventDraft,
  { name, value, isChecked }: Answer,
  scale: 'ctcae' | 'astct',
): AdverseEventDraft {
  if (LISTS.includes(name)) {
    const field = name as 'facets' | 'medicationIds';
    const others = draft[field].filter((one) => one !== value);
    return { ...draft, [field]: isChecked ? [...others, value] : others };
  }
  if (name === 'grade')
    return { ...draft, grade: Number(value) as AdverseEventDraft['grade'], gradeScale: scale };
  if (name === 'term') return { ...draft, term: value };
  if (name === 'serious' && value === 'no')
    return { ...draft, serious: 'no', seriousness: noneOf(draft.seriousness) };
  if (/^gradePeriods\.\d+\.grade$/.test(name)) return withWorst(withValue(draft, name, Number(value)), scale);
  return withValue(draft, name, value === '' ? null : value);
}

/** The answer says "none of the six": what was answered with yes stays, and is asked about. */
const noneOf = (criteria: Seriousness): Seriousness =>
  Object.fromEntries(
    SERIOUSNESS_CRITERIA.map((key) => [key, criteria[key] ?? 'no']),
  ) as unknown as Seriousness;

/** The worst grade of a course that somebody entered step by step. */
export function withWorst(draft: AdverseEventDraft, scale: 'ctcae' | 'astct'): AdverseEventDraft {
  const worst = Math.max(draft.grade ?? 0, ...draft.gradePeriods.map(({ grade }) => grade));
  return worst === 0 ? draft : { ...draft, grade: worst as AdverseEventDraft['grade'], gradeScale: scale };
}

/** One more change of grade at the end of the course; the first one keeps the grade that was given before. */
export function withPeriod(draft: AdverseEventDraft, from: string | null, grade: number): AdverseEventDraft {
  const first =
    draft.gradePeriods.length === 0 && draft.grade !== null && draft.start !== from
      ? [{ from: draft.start, grade: draft.grade }]
      : [];
  const next = { from, grade: grade as 0 | 1 | 2 | 3 | 4 | 5 };
  return { ...draft, gradePeriods: [...first, ...draft.gradePeriods, next] };
}

export const withoutPeriod = (draft: AdverseEventDraft, n: number): AdverseEventDraft => ({
  ...draft,
  gradePeriods: draft.gradePeriods.filter((_, index) => index !== n),
});
