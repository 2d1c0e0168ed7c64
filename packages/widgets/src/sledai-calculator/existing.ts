/** The assessment that is recorded for a visit or date, as a draft, and how an entry meets one that has changed meanwhile. */
import type { Finding, PgaAssessment, SledaiAssessment, SubjectRecord } from '@trialside/rules/record';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import { EMPTY_DRAFT, type AnswerKey, type SledaiDraft } from './draft.ts';

export interface Existing {
  readonly sledai: SledaiAssessment | null;
  readonly pga: PgaAssessment | null;
}

export const NOTHING: Existing = { sledai: null, pga: null };

interface Occasion {
  readonly visitId: string | null;
  readonly assessed: string;
}

/** What is recorded for the visit, or without one for the date; of several the last. */
export function existingAt(record: SubjectRecord, { visitId, assessed }: Occasion): Existing {
  const isHere = (one: SledaiAssessment | PgaAssessment): boolean =>
    visitId === null ? one.visitId === null && one.assessed === assessed : one.visitId === visitId;
  return {
    sledai: record.sledaiAssessments.findLast(isHere) ?? null,
    pga: record.pgaAssessments.findLast((one) => isHere(one) && one.scale === '0-3') ?? null,
  };
}

/** The visit that a date belongs to by its own dates; null where there is none. */
export const visitOn = (record: SubjectRecord, date: string): string | null =>
  record.visits.findLast(({ start }) => start !== null && start.slice(0, 10) === date)?.id ?? null;

/** The draft that says what is recorded. */
export function draftOfExisting({ sledai, pga }: Existing, { visitId, assessed }: Occasion): SledaiDraft {
  const answers: Partial<Record<AnswerKey, Finding>> = {};
  if (sledai) {
    // Of a recorded assessment nothing is open: what it does not name was not assessed.
    for (const { key } of DESCRIPTORS) answers[key] = sledai.items[key] ?? 'not-assessed';
    answers.haemolyticAnaemia = sledai.haemolyticAnaemia;
    answers.gastrointestinalActivity = sledai.gastrointestinalActivity;
  }
  return { ...EMPTY_DRAFT, answers, pga: pga?.value ?? '', visitId, assessed };
}

/** One thing that was entered here and changed elsewhere. */
export type Difference = AnswerKey | 'pga';

/**
 * Brings an entry onto what is recorded now. What only one side changed is taken from that side; what both changed is
 * left as entered and named, for the person to choose.
 */
export function merged(
  mine: SledaiDraft,
  base: SledaiDraft,
  theirs: SledaiDraft,
): { readonly draft: SledaiDraft; readonly differences: readonly Difference[] } {
  const keys = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])] as AnswerKey[];
  const answers: Partial<Record<AnswerKey, Finding>> = {};
  const differences: Difference[] = [];
  for (const key of keys) {
    const [entered, before, now] = [mine.answers[key], base.answers[key], theirs.answers[key]];
    const kept = entered === before ? now : entered;
    if (kept) answers[key] = kept;
    if (entered !== before && now !== before && entered !== now) differences.push(key);
  }
  const isTyped = mine.pga !== base.pga || mine.pgaTyped !== '';
  const pga = isTyped ? mine.pga : theirs.pga;
  if (isTyped && theirs.pga !== base.pga && mine.pga !== theirs.pga) differences.push('pga');
  return { draft: { ...mine, answers, pga }, differences };
}
