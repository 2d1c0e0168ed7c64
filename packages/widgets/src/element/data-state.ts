/** The nine states the data of any widget can be in. */
import type { GatewayData, InHand } from '@trialside/client';
import type { DataState } from './data-states.ts';

export type Data<T> =
  /** Nothing was asked for yet, or there is nobody to ask. */
  | { readonly state: 'idle'; readonly reason: 'no-subject' | 'no-provider' }
  /** What the page gave cannot be read, or a file that is needed for it could not be loaded. */
  | { readonly state: 'error'; readonly reason: 'input' | 'file-missing' }
  | GatewayData<T>;

/** One answer for each state, checked to be complete; `Given` is what all of them are told beside the data. */
export type ForEachState<T, Answer, Given extends readonly unknown[] = []> = {
  readonly [S in DataState]: (data: Extract<Data<T>, { readonly state: S }>, ...given: Given) => Answer;
};

export function forState<T, Answer, Given extends readonly unknown[]>(
  data: Data<T>,
  answers: ForEachState<T, Answer, Given>,
  ...given: Given
): Answer {
  const answer = answers[data.state] as (data: Data<T>, ...given: Given) => Answer;
  return answer(data, ...given);
}

/** The value in hand in whatever state; null where there is none. */
export const held = <T>(data: Data<T>): InHand<T> | null => ('held' in data ? data.held : null);
