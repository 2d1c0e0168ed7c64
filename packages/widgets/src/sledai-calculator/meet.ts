/** An entry meets what is recorded at its visit: it begins from it, goes on beside it, or differs and has to be settled. */
import type { SubjectRecord } from '@trialside/rules/record';
import { answered, EMPTY_DRAFT, isDescriptor, rejected, type SledaiDraft } from './draft.ts';
import type { Difference, Entry, Existing } from './entry.ts';
import { draftOfExisting, existingAt, isRecordedAlike, merged } from './existing.ts';
import type { Saving } from './saving.ts';

/** What is recorded has been read, again or for the first time, or the person has gone to another visit or date. */
export function meet(entry: Entry, record: SubjectRecord, saving: Saving | null): void {
  const { draft, clean, existing, sent } = entry;
  const now = existingAt(record, draft);
  const recorded = draftOfExisting(now, draft);
  if (versionsOf(now) === versionsOf(existing) && isSameOccasion(draft, clean)) return;
  if (!entry.dirty || hasNoAnswers(draft)) return entry.begin(recorded, now);
  // What was sent and never answered has arrived: it is this person's own, and what was typed since goes on from it.
  if (sent.some((one) => isRecordedAlike(one, recorded))) {
    const isEdited = !isRecordedAlike(draft, recorded);
    if (isEdited) entry.takeUp({ draft, clean: recorded, existing: now, sent: [] });
    else entry.begin(recorded, now);
    return saving?.arrived(isEdited);
  }
  // Its own entry, read back after the answer: what was typed since goes on from it.
  if (isRecordedAlike(clean, recorded) && isSameOccasion(draft, clean)) {
    const answers = { ...recorded.answers, ...draft.answers };
    return entry.takeUp({ draft: { ...draft, answers }, clean: recorded, existing: now, sent });
  }
  const isOther = now.sledai?.id !== existing.sledai?.id || now.pga?.id !== existing.pga?.id;
  const base = isOther ? { ...EMPTY_DRAFT, visitId: draft.visitId, assessed: draft.assessed } : clean;
  const open = entry.differences;
  const { draft: mine, differences, taken } = merged(draft, base, recorded, open);
  entry.differences = differences;
  if (open.length === 0) entry.before = existing;
  // Of another assessment all is new, and nothing of it was changed under anybody's hands.
  entry.taken = isOther ? [] : [...new Set([...entry.taken, ...taken])];
  entry.takeUp({ draft: mine, clean: recorded, existing: now, sent });
}

/**
 * The person goes to another visit, or without one to another date. What was typed goes along; what is recorded where they
 * come from stays there.
 */
export function goTo(entry: Entry, visitId: string | null, assessed: string): void {
  const occasion = { visitId, assessed };
  const { draft, clean } = entry;
  if (!entry.dirty) return entry.begin({ ...EMPTY_DRAFT, ...occasion });
  if (!entry.isAmendment) return entry.edit({ ...draft, ...occasion });
  const typed = <V>(now: Readonly<Record<string, V>>, before: Readonly<Record<string, V>>): object =>
    Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key] !== value));
  entry.edit({
    ...draft,
    ...occasion,
    answers: typed(draft.answers, clean.answers),
    rejections: typed(draft.rejections, clean.rejections),
    pga: draft.pga === clean.pga ? '' : draft.pga,
  });
}

/** Settles one difference with what is recorded or with what was entered. */
export function choose(entry: Entry, difference: Difference, side: 'mine' | 'theirs'): void {
  const { draft, clean } = entry;
  entry.differences = entry.differences.filter((one) => one !== difference);
  if (side === 'mine') return entry.edit(draft);
  if (difference === 'pga') return entry.edit({ ...draft, pga: clean.pga, pgaTyped: '' });
  if (difference === 'assessed') return entry.edit({ ...draft, assessed: clean.assessed });
  const settled = answered(draft, difference, clean.answers[difference] ?? null);
  if (!isDescriptor(difference)) return entry.edit(settled);
  // With the reason that was given for it.
  entry.edit(rejected(settled, difference, clean.rejections[difference] ?? null));
}

const versionsOf = ({ sledai, pga }: Existing): string =>
  [sledai?.id, sledai?.version, pga?.id, pga?.version].join(' ');

const isSameOccasion = (a: SledaiDraft, b: SledaiDraft): boolean =>
  a.visitId === b.visitId && a.assessed === b.assessed;

const hasNoAnswers = ({ answers, pga, pgaTyped }: SledaiDraft): boolean =>
  Object.keys(answers).length === 0 && pga === '' && pgaTyped === '';
