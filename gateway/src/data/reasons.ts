/** Why a change may be made: the codes people choose from, and which of them ask for words. */
import type { FieldProblem, Reason } from './write.ts';

/** `asksForText`: a code alone would not tell a later reader what happened. ICH E6(R3) 4.2.2 asks for the reason. */
export const REASONS = {
  /** Copied wrongly from the source. */
  'transcription-error': { asksForText: true },
  /** The source itself was corrected. */
  'source-corrected': { asksForText: true },
  'query-answered': { asksForText: true },
  /** Known only now: it was not there when the record was first saved. */
  'late-information': { asksForText: true },
  /** The course went on: an event ended, a visit was closed. Nothing was wrong. */
  'follow-up': { asksForText: false },
  /** For a void: it never belonged here. */
  'entered-in-error': { asksForText: true },
  'wrong-subject': { asksForText: true },
  duplicate: { asksForText: true },
  /** Sites, people and the protocol of a study. */
  'set-up': { asksForText: false },
  'protocol-amendment': { asksForText: true },
  'staff-changed': { asksForText: true },
  /** Personal data that should not be here; for redactions only. */
  privacy: { asksForText: true },
  other: { asksForText: true },
} as const satisfies Readonly<Record<string, { readonly asksForText: boolean }>>;

export type ReasonCode = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as ReasonCode[];

/** What the system derived names the rule: "derived:platelet-response@1.2.0". */
const DERIVED = /^derived:[a-z0-9.-]+@[0-9][\w.+-]*$/;

const MIN_TEXT = 3;

/** What is wrong with a reason; empty where nothing is. `needed`: something that was saved before changes (AUD-04). */
export function reasonProblems(reason: Reason | null, needed: boolean): FieldProblem[] {
  if (reason === null) {
    return needed ? [problem('code', 'reason-missing', 'a change after the first save needs a reason')] : [];
  }
  if (DERIVED.test(reason.code)) return [];
  if (!Object.hasOwn(REASONS, reason.code)) {
    const known = REASON_CODES.join(', ');
    return [problem('code', 'reason-unknown', `"${reason.code}" is not a reason; known are ${known}`)];
  }
  const { asksForText } = REASONS[reason.code as ReasonCode];
  if (needed && asksForText && Array.from(reason.text?.trim() ?? '').length < MIN_TEXT) {
    return [
      problem('text', 'reason-too-short', `say in words why: at least ${MIN_TEXT} characters with this code`),
    ];
  }
  return [];
}

const problem = (field: string, reason: string, message: string): FieldProblem => ({
  path: ['reason', field],
  reason,
  message,
});
