/**
 * The life of one platelet count that somebody types: typed, sent, recorded or refused. What was typed is kept until it
 * is recorded or given up, also while another patient is looked at.
 */
import type { FieldProblem, Outcome } from '../../gateway/record-count.ts';

export interface Draft {
  readonly value: string;
  readonly unit: string;
  /** YYYY-MM-DD, and hh:mm where the time is known. */
  readonly date: string;
  readonly time: string;
  readonly visitId: string;
  readonly low: string;
  readonly high: string;
}

export type Entry =
  | {
      readonly step: 'typing';
      readonly draft: Draft;
      readonly refusal: Refusal | null;
      readonly sent: Sent | null;
    }
  | { readonly step: 'sending'; readonly draft: Draft; readonly sent: Sent }
  /** Locked: another content under a new key could record the count twice. */
  | { readonly step: 'unknown'; readonly draft: Draft; readonly sent: Sent }
  | { readonly step: 'recorded'; readonly outcome: Extract<Outcome, { kind: 'recorded' }> };

/** What was sent under which idempotency key. */
export interface Sent {
  readonly key: string;
  readonly draft: Draft;
}

export interface Refusal {
  readonly why: string;
  readonly fields: readonly FieldProblem[];
}

export const typing = (draft: Draft): Entry => ({ step: 'typing', draft, refusal: null, sent: null });

export function typed(entry: Entry, change: Partial<Draft>): Entry {
  if (entry.step !== 'typing') return entry;
  const draft = { ...entry.draft, ...change };
  // A mark on a field goes as soon as the field changes.
  const fields = entry.refusal?.fields.filter(({ field }) => !(draftField(field) in change)) ?? [];
  return {
    ...entry,
    draft,
    refusal: entry.refusal && fields.length > 0 ? { ...entry.refusal, fields } : null,
  };
}

/** Name of the draft's field for a field of the gateway's input. */
export const draftField = (field: string): string => (field === 'collected' ? 'date' : field);

const REQUIRED = ['value', 'unit', 'date'] as const;

const sameDraft = (a: Draft, b: Draft): boolean =>
  (Object.keys(a) as (keyof Draft)[]).every((field) => a[field] === b[field]);

/** Ready to send under its key, or refused here because something is left empty. */
export function sending(entry: Entry, newKey: () => string): Entry {
  if (entry.step === 'unknown') return { step: 'sending', draft: entry.draft, sent: entry.sent };
  if (entry.step !== 'typing') return entry;
  const { draft, sent } = entry;
  const empty = REQUIRED.filter((field) => draft[field].trim() === '');
  if (empty.length > 0) {
    const fields = empty.map((field) => ({ field, reason: 'required' }));
    return { ...entry, refusal: { why: 'ValidationError', fields } };
  }
  const again = sent && sameDraft(sent.draft, draft) ? sent : { key: newKey(), draft };
  return { step: 'sending', draft, sent: again };
}

export function settled(entry: Entry, outcome: Outcome): Entry {
  if (entry.step !== 'sending') return entry;
  const { draft, sent } = entry;
  switch (outcome.kind) {
    case 'recorded':
      return { step: 'recorded', outcome };
    case 'unknown':
      return { step: 'unknown', draft, sent };
    case 'refused':
      return { step: 'typing', draft, sent, refusal: { why: outcome.why, fields: outcome.fields } };
  }
}

/** True while leaving the page would lose something typed. */
export const unsaved = (entry: Entry): boolean =>
  entry.step === 'sending' ||
  entry.step === 'unknown' ||
  (entry.step === 'typing' && entry.draft.value !== '');

/** What the mutation's field `collected` is given. */
export const collected = ({ date, time }: Draft): string => (time ? `${date}T${time}` : date);

/** Random enough to be new, also on an intranet without HTTPS, where `randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
