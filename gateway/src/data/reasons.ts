/** Why a change may be made: the codes people choose from, and which of them ask for words. */
import { problem, type FieldProblem } from './field-problem.ts';
import type { Reason } from './command.ts';

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

/** AUD-04 asks for three characters of free text, and has Latin letters in mind: the shortest word that says something. */
const MIN_WEIGHT = 3;

/**
 * How much a text says. Letters and digits count, marks and blanks do not: "..." gives no reason. A Chinese character, or
 * a syllable of Japanese or Korean, stands for what takes Latin script two letters or more: 笔误 is as whole a reason as
 * "slip of the pen", and 错 alone is none.
 */
function weightOf(text: string): number {
  let weight = 0;
  for (const character of text.normalize('NFC')) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
      weight += 2;
    else if (/[\p{L}\p{N}]/u.test(character)) weight += 1;
  }
  return weight;
}

/** Whether a text says enough to be a reason (AUD-04). */
export const saysEnough = (text: string | null): boolean => weightOf(text ?? '') >= MIN_WEIGHT;

/** What is wrong with a reason; empty where nothing is. `needed`: something that was saved before changes (AUD-04). */
export function reasonProblems(reason: Reason | null, needed: boolean): FieldProblem[] {
  if (reason === null) return needed ? [problem(['reason', 'code'], 'reason-missing')] : [];
  if (DERIVED.test(reason.code)) return [];
  if (!Object.hasOwn(REASONS, reason.code)) {
    return [problem(['reason', 'code'], 'reason-unknown', reason.code)];
  }
  const { asksForText } = REASONS[reason.code as ReasonCode];
  return needed && asksForText && !saysEnough(reason.text)
    ? [problem(['reason', 'text'], 'reason-too-short')]
    : [];
}
