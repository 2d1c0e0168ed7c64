/** Saving an entry: what stands in the way, what is under way, and what became of it. Nothing typed is ever let go of. */
import {
  newIdempotencyKey,
  saveAdverseEvent,
  voidAdverseEvent,
  type ChangeReason,
  type Client,
  type EventOutcome,
  type EventTarget,
  toJson,
  type RefusedBecause,
} from '@trialside/client';
import { Meanwhile } from '../printing/meanwhile.ts';
import { isBegun, type AstctDraft } from './astct.ts';
import type { Entry, Kept } from './entry.ts';
import type { Judgement } from './judge.ts';

export type SaveTrouble = RefusedBecause | 'cancelled' | 'unreachable' | 'changed';

/** What keeps an entry from being sent, the first thing first. */
export type Blocker =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'date'; readonly path: string }
  | { readonly kind: 'assessment' }
  | { readonly kind: 'hard'; readonly field: string }
  | { readonly kind: 'soft'; readonly count: number; readonly field: string }
  | { readonly kind: 'reason' };

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'blocked'; readonly by: Blocker }
  | { readonly kind: 'saving' }
  /** A sentence about what was done with the record: the printed signature, or why it was not printed. */
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'saved'; readonly change: number }
  | { readonly kind: 'voiding' }
  | { readonly kind: 'voided'; readonly change: number }
  | { readonly kind: 'trouble'; readonly trouble: SaveTrouble; readonly partly: boolean }
  | {
      readonly kind: 'invalid';
      readonly fields: readonly {
        readonly path: string;
        readonly reason: string;
        readonly message: string;
      }[];
    };

interface Sent {
  readonly entry: Kept;
  readonly reason: ChangeReason;
  readonly key: string;
}

const NO_REASON: ChangeReason = { code: '', text: '' };

/** Codes of the study that fit an adverse event. */
export const REASON_CODES = ['late-information', 'transcription-error', 'source-corrected', 'other'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export class Saving {
  state: SaveState = { kind: 'idle' };
  /** Reason for a correction or a void: a code of the study, and words as typed. */
  reason: ChangeReason = NO_REASON;
  /** Soft findings were looked at and are to stay as they are. */
  softConfirmed = false;
  lastChange = 0;
  /** Who made what this entry has met. */
  readonly meanwhile: Meanwhile = new Meanwhile(() => this.#changed());
  readonly #changed: () => void;
  /** The entry of a request that ended without an answer: it may have been recorded. */
  #open: Sent | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Something was typed: what was said about the last attempt no longer holds. */
  touched(): void {
    this.softConfirmed = false;
    if (this.state.kind !== 'saving') this.state = { kind: 'idle' };
  }

  forget(): void {
    this.touched();
    this.reason = NO_REASON;
  }

  /** Another event: nothing of the last one is sent again. */
  leave(): void {
    this.forget();
    this.#open = null;
  }

  set(state: SaveState): void {
    this.state = state;
    this.#changed();
  }

  get hasReason(): boolean {
    // How much a reason must say the gateway knows, in every script: 笔误 is one, "..." is none.
    return this.reason.code !== '' && this.reason.text.trim() !== '';
  }

  block(entry: Entry, judgement: Judgement, assessment: AstctDraft): Blocker | null {
    const by = this.#blocker(entry, judgement, assessment);
    if (by) this.set({ kind: 'blocked', by });
    return by;
  }

  #blocker(entry: Entry, { checks }: Judgement, assessment: AstctDraft): Blocker | null {
    const [unsettled] = entry.unsettled;
    if (entry.conflicts.length > 0) return { kind: 'conflict' };
    if (unsettled !== undefined) return { kind: 'date', path: unsettled };
    // What was answered and not added would not be saved.
    if (isBegun(assessment)) return { kind: 'assessment' };
    const hard = checks.find(({ level }) => level === 'hard');
    if (hard) return { kind: 'hard', field: hard.field };
    const soft = checks.filter(({ level }) => level === 'soft');
    if (soft[0] && !this.softConfirmed) return { kind: 'soft', count: soft.length, field: soft[0].field };
    return entry.existing && !this.hasReason ? { kind: 'reason' } : null;
  }

  /**
   * Sends the entry; null where it is already on its way. An earlier request that ended without an answer is sent again
   * first, as it was and under its own key: what it recorded is corrected then, and never recorded a second time.
   */
  async send(entry: Entry, target: EventTarget): Promise<EventOutcome | null> {
    if (this.state.kind === 'saving') return null;
    this.set({ kind: 'saving' });
    const before = this.#open;
    const isSame = before !== null && toJson(before.entry) === toJson(entry.keep());
    if (before && !isSame) {
      const settled = await this.#try(before, target);
      this.#take(entry, before.entry, settled);
      if (settled.kind !== 'saved') return this.#end(settled);
      // It was recorded after all: what was typed since is a correction of it, with a reason.
      if (!this.hasReason) {
        this.set({ kind: 'blocked', by: { kind: 'reason' } });
        return settled;
      }
    }
    const sent = isSame ? before : { entry: entry.keep(), reason: this.reason, key: newIdempotencyKey() };
    const outcome = await this.#try(sent, target);
    this.#take(entry, sent.entry, outcome);
    return this.#end(outcome);
  }

  async #try(sent: Sent, target: EventTarget): Promise<EventOutcome> {
    this.#open = sent;
    let outcome: EventOutcome;
    try {
      outcome = await saveAdverseEvent(sent.entry, sent.reason, sent.key, target);
    } catch {
      outcome = { kind: 'trouble', trouble: 'uncertain', recorded: [], change: 0 };
    }
    const isOpen = outcome.kind === 'trouble' && ['uncertain', 'signed-out'].includes(outcome.trouble);
    if (!isOpen) this.#open = null;
    return outcome;
  }

  /** What was recorded is no longer unsaved, also where a later part failed. */
  #take(entry: Entry, sent: Kept, { recorded }: EventOutcome): void {
    const event = recorded.find(({ kind }) => kind === 'adverseEvent');
    const identity = event ? { id: event.recordId, version: event.version } : sent.existing;
    const assessments = recorded.filter(({ kind }) => kind === 'toxicityAssessment').length;
    // While a part is open the same request goes again whole, under the same keys.
    if (identity && this.#open === null) entry.recorded(sent, identity, assessments);
  }

  #end(outcome: EventOutcome): EventOutcome {
    const { change, recorded } = outcome;
    if (outcome.kind === 'saved') {
      this.forget();
      this.lastChange = change;
      this.set({ kind: 'saved', change });
    } else if (outcome.kind === 'conflict') this.set({ kind: 'idle' });
    else if (outcome.kind === 'trouble')
      this.set({ kind: 'trouble', trouble: outcome.trouble, partly: recorded.length > 0 });
    else this.set(outcome);
    return outcome;
  }

  async void(entry: Entry, client: Client): Promise<boolean> {
    if (!entry.existing || !this.hasReason) {
      this.set({ kind: 'blocked', by: { kind: 'reason' } });
      return false;
    }
    this.set({ kind: 'saving' });
    const outcome = await voidAdverseEvent(entry.existing, this.reason, newIdempotencyKey(), client);
    if (outcome.kind === 'conflict') {
      this.set({ kind: 'trouble', trouble: 'changed', partly: false });
      return false;
    }
    if (outcome.kind !== 'saved') {
      this.#end(outcome);
      return false;
    }
    this.lastChange = outcome.change;
    this.leave();
    this.set({ kind: 'voided', change: outcome.change });
    return true;
  }
}
