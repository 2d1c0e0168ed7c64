/** Saving an entry: what stands in the way, what is under way, and what became of it. Nothing typed is ever let go of. */
import { toJson } from '@trialside/client';
import type { SaveTrouble } from '../locales/sledai-words.ts';
import { Meanwhile } from '../printing/meanwhile.ts';
import { blockerOf, type Attempt, type Blocker } from './blockers.ts';
import type { Entry } from './entry.ts';
import type { Target } from './save-target.ts';
import { isUnsettled, newKey, save, type RefusedField, type SaveOutcome, type Why } from './save.ts';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'blocked'; readonly by: Blocker }
  | { readonly kind: 'saving' }
  /** A sentence about what was done with the record: the printed signature, or why it was not printed. */
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'saved'; readonly change: number }
  /** What was sent before and had no answer is recorded; something may have been typed since. */
  | { readonly kind: 'arrived'; readonly isEdited: boolean }
  | { readonly kind: 'trouble'; readonly trouble: SaveTrouble }
  | { readonly kind: 'invalid'; readonly fields: readonly RefusedField[] };

const NO_REASON: Why = { code: '', text: '' };

export class Saving {
  state: SaveState = { kind: 'idle' };
  /** Reason for a correction: a code of the study, and words as typed. */
  reason: Why = NO_REASON;
  openConfirmed = false;
  /** An entry without an answer belongs to another visit or date, and this one is another assessment all the same. */
  elsewhereConfirmed = false;
  /** Number of the last change made here. */
  lastChange = 0;
  /** Who made what this entry has met. */
  readonly meanwhile: Meanwhile = new Meanwhile(() => this.#changed());
  readonly #changed: () => void;
  #round = 0;
  /** What was sent was seen in the record while its answer was still awaited. */
  #arrived: { readonly isEdited: boolean } | null = null;
  /** Keys of the requests under way, so that sending the same entry again never records it twice. */
  #sent: { readonly text: string; readonly key: string } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Something was typed: what was said about the last attempt no longer holds. */
  touched(): void {
    this.openConfirmed = false;
    this.elsewhereConfirmed = false;
    if (this.state.kind !== 'saving') this.state = { kind: 'idle' };
  }

  /** The form goes on to something else; an answer under way no longer concerns it. */
  leave(): void {
    this.#round += 1;
    this.#arrived = null;
    this.state = { kind: 'idle' };
    this.forget();
  }

  forget(): void {
    this.touched();
    this.reason = NO_REASON;
    this.#sent = null;
  }

  block(attempt: Omit<Attempt, 'openConfirmed' | 'elsewhereConfirmed' | 'reason'>): Blocker | null {
    const { openConfirmed, elsewhereConfirmed, reason } = this;
    const by = blockerOf({ ...attempt, openConfirmed, elsewhereConfirmed, reason });
    if (by) this.#is({ kind: 'blocked', by });
    return by;
  }

  tell(text: string): void {
    this.#is({ kind: 'told', text });
  }

  /** What was sent is recorded, seen before anybody said so. */
  arrived(isEdited: boolean): void {
    if (this.state.kind === 'saving') {
      this.#arrived = { isEdited };
      return;
    }
    this.forget();
    this.#is({ kind: 'arrived', isEdited });
  }

  fail(trouble: SaveTrouble): void {
    this.#is({ kind: 'trouble', trouble });
  }

  /** Sends the entry; null where it is already on its way, or recorded just as it stands. */
  async send(entry: Entry, target: Target): Promise<SaveOutcome | null> {
    if (this.state.kind === 'saving' || (entry.isAmendment && !entry.dirty)) return null;
    const round = this.#round;
    this.#is({ kind: 'saving' });
    const { reason } = this;
    const text = toJson([target.subjectId, entry.draft, entry.existing, reason]);
    const sent = entry.keep();
    // From here on it may be recorded, whether or not an answer comes.
    entry.sent = [...sent.sent, sent.draft];
    let outcome: SaveOutcome;
    try {
      if (this.#sent?.text !== text) this.#sent = { text, key: newKey() };
      outcome = await save(sent, reason, this.#sent.key, target);
    } catch {
      outcome = { kind: 'trouble', trouble: 'unclear' };
    }
    // The form holds another subject by now: what became of this entry is not its business.
    if (round !== this.#round) return outcome;
    const arrived = this.#arrived;
    this.#arrived = null;
    // Its own answer never came, or it met what an earlier request of this form had recorded.
    if (arrived && (isUnsettled(outcome) || outcome.kind === 'conflict')) {
      this.state = { kind: 'idle' };
      this.arrived(arrived.isEdited);
      return outcome;
    }
    if (outcome.kind === 'saved') {
      entry.recorded(sent.draft);
      this.forget();
      this.lastChange = outcome.change;
    } else if (!isUnsettled(outcome)) entry.sent = arrived ? [] : sent.sent;
    this.#is(outcome.kind === 'conflict' ? { kind: 'idle' } : outcome);
    return outcome;
  }

  #is(state: SaveState): void {
    this.state = state;
    this.#changed();
  }
}
