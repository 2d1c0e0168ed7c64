/** The entry under way: what was entered, what it is compared with, and what is recorded already at its visit. */
import type { PgaAssessment, SledaiAssessment } from '@trialside/rules/record';
import { EMPTY_DRAFT, isSameEntry, type AnswerKey, type SledaiDraft } from './draft.ts';

/** What is recorded already at the visit of an entry. */
export interface Existing {
  readonly sledai: SledaiAssessment | null;
  readonly pga: PgaAssessment | null;
}

export const NOTHING: Existing = { sledai: null, pga: null };

/** One thing that was entered here and changed elsewhere. */
export type Difference = AnswerKey | 'pga' | 'assessed';

/** An entry put aside, in memory only. */
export interface Kept {
  readonly draft: SledaiDraft;
  readonly clean: SledaiDraft;
  readonly existing: Existing;
  /** What was sent and has no answer, the last one last: any of it may be recorded. */
  readonly sent: readonly SledaiDraft[];
  /** Differences that nobody has settled, and what was recorded before they were met. */
  readonly differences?: readonly Difference[];
  readonly before?: Existing | undefined;
}

export class Entry {
  draft: SledaiDraft = EMPTY_DRAFT;
  /** What the form held before anybody typed: reset goes back to it, and a difference from it is unsaved. */
  clean: SledaiDraft = EMPTY_DRAFT;
  existing: Existing = NOTHING;
  /** What was entered here and changed elsewhere, until somebody has chosen. */
  differences: readonly Difference[] = [];
  /** What was recorded before the differences were met. */
  before?: Existing | undefined;
  /** What was changed elsewhere alone while something was typed here: it is in the entry now. */
  taken: readonly Difference[] = [];
  /** What was sent and has had no answer, the last one last: any of it may be recorded. */
  sent: readonly SledaiDraft[] = [];
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
    this.taken = [];
    this.sent = [];
    this.#set(clean);
  }

  edit(draft: SledaiDraft): void {
    this.#set(draft);
  }

  reset(): void {
    this.differences = [];
    this.taken = [];
    this.sent = [];
    this.#set(this.clean);
  }

  keep(): Kept {
    const { draft, clean, existing, sent, differences, before } = this;
    return { draft, clean, existing, sent, differences, before };
  }

  takeUp({ draft, ...kept }: Kept): void {
    Object.assign(this, kept);
    this.#set(draft);
  }

  /** The study has recorded the draft that was sent; what was typed meanwhile is not. */
  recorded(sent: SledaiDraft): void {
    // Read back already: the form goes on from what is recorded.
    if (this.sent.length > 0) this.clean = sent;
    this.sent = [];
    this.taken = [];
    this.#set(this.draft);
  }

  #set(draft: SledaiDraft): void {
    const pgaChanged = draft.pga !== this.draft.pga || draft.pgaTyped !== this.draft.pgaTyped;
    this.draft = draft;
    this.#changed(pgaChanged);
  }
}
