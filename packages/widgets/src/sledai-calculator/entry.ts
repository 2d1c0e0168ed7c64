/** The entry under way: what was entered, what it is compared with, and what is recorded already at its visit. */
import type { SubjectRecord } from '@trialside/rules/record';
import { EMPTY_DRAFT, isSameEntry, type SledaiDraft } from './draft.ts';
import { draftOfExisting, existingAt, merged, NOTHING, type Difference, type Existing } from './existing.ts';

/** An entry put aside, in memory only. */
export interface Kept {
  readonly draft: SledaiDraft;
  readonly clean: SledaiDraft;
  readonly existing: Existing;
}

export class Entry {
  draft: SledaiDraft = EMPTY_DRAFT;
  /** What the form held before anybody typed: reset goes back to it, and a difference from it is unsaved. */
  clean: SledaiDraft = EMPTY_DRAFT;
  existing: Existing = NOTHING;
  /** What was entered here and changed elsewhere, until somebody has chosen. */
  differences: readonly Difference[] = [];
  readonly #changed: (pgaChanged: boolean) => void;

  constructor(changed: (pgaChanged: boolean) => void) {
    this.#changed = changed;
  }

  get dirty(): boolean {
    return !isSameEntry(this.draft, this.clean);
  }

  /** A correction of something recorded, which needs a reason. */
  get isAmendment(): boolean {
    return this.existing.sledai !== null || this.existing.pga !== null;
  }

  /** Starts from something that is not the person's own doing. */
  begin(clean: SledaiDraft, existing: Existing = NOTHING): void {
    this.clean = clean;
    this.existing = existing;
    this.differences = [];
    this.#set(clean);
  }

  edit(draft: SledaiDraft): void {
    this.#set(draft);
  }

  reset(): void {
    this.differences = [];
    this.#set(this.clean);
  }

  keep(): Kept {
    const { draft, clean, existing } = this;
    return { draft, clean, existing };
  }

  takeUp({ draft, clean, existing }: Kept): void {
    this.clean = clean;
    this.existing = existing;
    this.#set(draft);
  }

  /** What is recorded has been read, again or for the first time, or the person has gone to another visit or date. */
  meet(record: SubjectRecord): void {
    const { draft, clean, existing } = this;
    const now = existingAt(record, draft);
    const recorded = draftOfExisting(now, draft);
    if (versionsOf(now) === versionsOf(existing) && isSameOccasion(draft, clean)) return;
    if (!this.dirty || hasNoAnswers(draft)) return this.begin(recorded, now);
    const isOther = now.sledai?.id !== existing.sledai?.id || now.pga?.id !== existing.pga?.id;
    const base = isOther ? { ...EMPTY_DRAFT, visitId: draft.visitId, assessed: draft.assessed } : clean;
    const { draft: mine, differences } = merged(draft, base, recorded);
    this.clean = recorded;
    this.existing = now;
    this.differences = differences;
    this.#set(mine);
  }

  /** Settles one difference, or all of them, with what is recorded or with what was entered. */
  choose(difference: Difference, side: 'mine' | 'theirs'): void {
    this.differences = this.differences.filter((one) => one !== difference);
    if (side === 'mine') return this.#set(this.draft);
    if (difference === 'pga') return this.#set({ ...this.draft, pga: this.clean.pga, pgaTyped: '' });
    const { [difference]: _mine, ...others } = this.draft.answers;
    const theirs = this.clean.answers[difference];
    this.#set({ ...this.draft, answers: theirs ? { ...others, [difference]: theirs } : others });
  }

  /** The study has recorded the entry as it stands. */
  recorded(): void {
    this.clean = this.draft;
    this.#set(this.draft);
  }

  #set(draft: SledaiDraft): void {
    const pgaChanged = draft.pga !== this.draft.pga || draft.pgaTyped !== this.draft.pgaTyped;
    this.draft = draft;
    this.#changed(pgaChanged);
  }
}

const versionsOf = ({ sledai, pga }: Existing): string =>
  [sledai?.id, sledai?.version, pga?.id, pga?.version].join(' ');

const isSameOccasion = (a: SledaiDraft, b: SledaiDraft): boolean =>
  a.visitId === b.visitId && a.assessed === b.assessed;

const hasNoAnswers = ({ answers, pga, pgaTyped }: SledaiDraft): boolean =>
  Object.keys(answers).length === 0 && pga === '' && pgaTyped === '';
