/** The assessment that is recorded for a visit or date, as a draft, and how an entry meets one that has changed meanwhile. */
import { toJson } from '@trialside/client';
import type { Finding, PgaAssessment, SledaiAssessment, SubjectRecord } from '@trialside/rules/record';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import { EMPTY_DRAFT, REJECTIONS, type AnswerKey, type Rejection, type SledaiDraft } from './draft.ts';
import type { Difference, Existing } from './entry.ts';
import { findingsOf } from './value.ts';

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

/**
 * The visit and date that the page means: its own, else the visit of its date, else today's. Whoever only reads begins
 * with the assessment made last.
 */
export function occasionOf(
  record: SubjectRecord,
  visit: string | null,
  assessed: string | null,
  isReading: boolean,
): Occasion {
  const last = isReading && !visit && !assessed ? record.sledaiAssessments.toSorted(byDate).at(-1) : null;
  if (last) return { visitId: last.visitId, assessed: last.assessed ?? '' };
  const startOf = (id: string | null): string | undefined =>
    record.visits.find((one) => one.id === id)?.start?.slice(0, 10);
  const date = assessed || startOf(visit) || record.cut.on;
  const sameDay = record.visits.findLast(({ start }) => start?.slice(0, 10) === date)?.id ?? null;
  return { visitId: visit ?? sameDay, assessed: date };
}

const byDate = (a: SledaiAssessment, b: SledaiAssessment): number =>
  (a.assessed ?? '') < (b.assessed ?? '') ? -1 : 1;

/** The draft that says what is recorded. */
export function draftOfExisting({ sledai, pga }: Existing, { visitId, assessed }: Occasion): SledaiDraft {
  const answers: Partial<Record<AnswerKey, Finding>> = {};
  if (sledai) {
    // Of a recorded assessment nothing is open: what it does not name was not assessed.
    for (const { key } of DESCRIPTORS) answers[key] = sledai.items[key] ?? 'not-assessed';
    answers.haemolyticAnaemia = sledai.haemolyticAnaemia;
    answers.gastrointestinalActivity = sledai.gastrointestinalActivity;
    if (sledai.maintenanceTolerated !== null) {
      answers.tolerated = sledai.maintenanceTolerated === 'yes' ? 'present' : 'absent';
    }
  }
  const rejections = Object.entries(sledai?.evidence ?? {}).flatMap(([key, { comment }]) =>
    REJECTIONS.includes(comment as Rejection) ? [[key, comment as Rejection] as const] : [],
  );
  return {
    ...EMPTY_DRAFT,
    answers,
    rejections: Object.fromEntries(rejections),
    pga: pga?.value ?? '',
    visitId,
    assessed: dateOf(sledai ?? pga, assessed),
  };
}

/** The day as it is recorded; empty where that is less than a day. */
function dateOf(one: SledaiAssessment | PgaAssessment | null, otherwise: string): string {
  if (!one?.assessed) return otherwise;
  return one.assessed.length < 10 ? '' : one.assessed.slice(0, 10);
}

/** Whether two drafts would be recorded alike: what is open is recorded as not assessed. */
export function isRecordedAlike(a: SledaiDraft, b: SledaiDraft): boolean {
  const flat = (draft: SledaiDraft): string =>
    toJson([
      findingsOf(draft),
      draft.answers.haemolyticAnaemia ?? 'not-assessed',
      draft.answers.gastrointestinalActivity ?? 'not-assessed',
      draft.answers.tolerated ?? 'not-assessed',
      draft.pga,
      draft.assessed,
      draft.visitId,
    ]);
  return flat(a) === flat(b);
}

export interface Merged {
  readonly draft: SledaiDraft;
  /** What both sides changed: the person chooses. */
  readonly differences: readonly Difference[];
  /** What only the other side changed: taken over. */
  readonly taken: readonly Difference[];
}

/**
 * Brings an entry onto what is recorded now. What only one side changed is taken from that side, with the reason given for
 * it; what both changed is left as entered and named, for the person to choose. What is still `open` from before stays named
 * until then, whatever else was recorded since.
 */
export function merged(
  mine: SledaiDraft,
  base: SledaiDraft,
  theirs: SledaiDraft,
  open: readonly Difference[] = [],
): Merged {
  const keys = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])] as AnswerKey[];
  const differences: Difference[] = [];
  const taken: Difference[] = [];
  /** The value to go on with, of one thing that either side may have changed. */
  const settled = <V>(key: Difference, entered: V, before: V, now: V): V => {
    if (entered === before) {
      if (now !== before) taken.push(key);
      return now;
    }
    if (entered !== now && (now !== before || open.includes(key))) differences.push(key);
    return entered;
  };
  const answers = Object.fromEntries(
    keys.flatMap((key) => {
      const kept = settled(key, mine.answers[key], base.answers[key], theirs.answers[key]);
      return kept ? [[key, kept]] : [];
    }),
  );
  const rejections = Object.fromEntries(
    DESCRIPTORS.flatMap(({ key }) => {
      const isTheirs = answers[key] === theirs.answers[key] && mine.rejections[key] === base.rejections[key];
      const why = (isTheirs ? theirs : mine).rejections[key];
      return why ? [[key, why]] : [];
    }),
  );
  const isTyped = mine.pgaTyped !== '';
  const pga = settled('pga', isTyped ? mine.pgaTyped : mine.pga, base.pga, theirs.pga);
  const assessed = settled('assessed', mine.assessed, base.assessed, theirs.assessed);
  const draft = { ...mine, answers, rejections, assessed, pga: isTyped ? mine.pga : pga };
  return { draft, differences, taken };
}
