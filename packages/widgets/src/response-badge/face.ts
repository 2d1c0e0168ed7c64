/** What a closed response badge shows, as a plain object: one answer for each of the nine data states. */
import type { CountSummary, InHand, ResponseSummary } from '@trialside/client';
import type { SubjectResponseState } from '@trialside/rules/response';
import { forState, type Data } from '../element/data-state.ts';
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

export function faceOf(data: Data<ResponseSummary>, words: Words, clock: Clock): Face {
  const without = (text: string, look: 'none' | 'alert' = 'none'): Face => ({
    look,
    code: look === 'alert' ? '!' : '–',
    text,
    meaning: '',
  });
  const value = ({ value: response }: InHand<ResponseSummary>, ...marks: readonly string[]): Face =>
    faceOfResponse(response, marks, words);
  return forState(data, {
    idle: ({ reason }) => without(reason === 'no-subject' ? words.idle : words.notConnected),
    loading: () => without(words.loading),
    ready: ({ held }) => value(held),
    empty: ({ reason }) => without(reason === 'no-subject' ? words.noSubject : words.noValue),
    partial: ({ held }) => value(held, words.incomplete),
    stale: ({ held, confirmedAt }) => value(held, words.asOf(clock(confirmedAt))),
    offline: ({ held, confirmedAt }) =>
      held ? value(held, words.offlineAsOf(clock(confirmedAt))) : without(words.offline, 'alert'),
    forbidden: ({ reason }) => without(reason === 'role' ? words.role : words.signedOut),
    error: () => without(words.error, 'alert'),
  });
}

/** Letters of the states that are not their own. */
const CODES: Readonly<Partial<Record<SubjectResponseState, string>>> = {
  indeterminate: '?',
  pending: '–',
  // The latest count is a no response; that there was a response before is said beside it.
  lost: 'NR',
};

function faceOfResponse(response: ResponseSummary, marks: readonly string[], words: Words): Face {
  const { state, stateReason, latest } = response;
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
      ...marks,
    ),
    meaning: words.meaning[state],
  };
}

/** What there is, with something in between. */
export const joined = (between: string, ...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(between);

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
