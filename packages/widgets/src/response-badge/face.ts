/** What a closed response badge shows, as a plain object: one answer for each of the nine data states. */
import type { CountSummary, InHand, ResponseSummary } from '@trialside/client';
import type { SubjectResponseState } from '@trialside/rules/response';
import { forState, type Data, type ForEachState } from '../element/data-state.ts';
import type { Words } from '../locales/words.ts';

export interface Face {
  /** Decides colour and shape. `none`: nothing to say; `alert`: something is wrong. */
  readonly look: SubjectResponseState | 'none' | 'alert';
  /** The letters on the mark. */
  readonly code: string;
  /** The count with its day, and what a reader must know of it: its age, that it is incomplete. */
  readonly text: string;
  /** The meaning in words, for screen readers. */
  readonly meaning: string;
}

/** Formats the moment a value was confirmed, in milliseconds since 1970. */
export type Clock = (at: number | null) => string;

const without = (text: string, look: 'none' | 'alert' = 'none'): Face => ({
  look,
  code: look === 'alert' ? '!' : '–',
  text,
  meaning: '',
});

const FACES: ForEachState<ResponseSummary, Face, [words: Words, clock: Clock]> = {
  idle: ({ reason }, words) => without(reason === 'no-subject' ? words.idle : words.notConnected),
  loading: (_data, words) => without(words.loading),
  ready: ({ held }, words) => faceOfResponse(held, words),
  empty: ({ reason }, words) => without(reason === 'no-subject' ? words.noSubject : words.noValue),
  partial: ({ held }, words) => faceOfResponse(held, words, words.incomplete),
  stale: ({ held, confirmedAt }, words, clock) => faceOfResponse(held, words, words.asOf(clock(confirmedAt))),
  offline: ({ held, confirmedAt }, words, clock) =>
    held
      ? faceOfResponse(held, words, words.offlineAsOf(clock(confirmedAt)))
      : without(words.offline, 'alert'),
  forbidden: ({ reason }, words) => without(reason === 'role' ? words.role : words.signedOut),
  error: (_data, words) => without(words.error, 'alert'),
};

export const faceOf = (data: Data<ResponseSummary>, words: Words, clock: Clock): Face =>
  forState(data, FACES, words, clock);

/** Letters of the states that are not their own. */
const CODES: Readonly<Partial<Record<SubjectResponseState, string>>> = {
  indeterminate: '?',
  pending: '–',
  // The latest count is a no response; that there was a response before is said beside it.
  lost: 'NR',
};

function faceOfResponse({ value }: InHand<ResponseSummary>, words: Words, mark?: string): Face {
  const { state, stateReason, latest } = value;
  const reason = words.reason[stateReason ?? ''];
  // Without a count the reason is all there is to say.
  const isBare = !latest;
  return {
    look: state,
    code: CODES[state] ?? state,
    text: joined(
      ' · ',
      isBare && (reason ?? (state === 'pending' && words.pending)),
      state === 'lost' && words.lost,
      state === 'indeterminate' && latest && words.oneOf(latest.verdict.candidates),
      latest && countText(latest, words),
      latest && words.day(latest.dayFromInfusion),
      !isBare && reason,
      mark,
    ),
    meaning: words.meaning[state],
  };
}

/** What there is, with something in between. By number: as on the button, walking the list would take the longest. */
export function joined(between: string, ...parts: readonly (string | false | null | undefined)[]): string {
  let text = '';
  for (let n = 0; n < parts.length; n += 1) {
    const part = parts[n];
    if (part) text += text ? between + part : part;
  }
  return text;
}

/** A count with its unit, never as more than is known of it. */
export function countText(
  count: Pick<CountSummary, 'platelets' | 'range' | 'verdict'>,
  words: Words,
): string {
  if (count.platelets !== null) return words.platelets(count.platelets);
  if (count.range) return words.platelets(words.range(count.range));
  // An evaluated count that is no number was reported as a bound.
  return count.verdict.outcome === 'NE' ? words.noCount : words.notExact;
}
