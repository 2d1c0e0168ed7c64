/** What changed about one fact since the earlier cut, in words. */
import type { FactChange } from '@trialside/rules/timeline';
import { factText, type Voice } from '../../say.ts';

/** What stands beside the fact itself: "new", or what it said before. */
export function changeText({ was }: FactChange, voice: Voice): string {
  const { since } = voice.words;
  return was ? since.was(factText(was, voice)) : since.isNew;
}

/** By itself: what was added, changed or taken away. */
export function changeSentence({ kind, was, now }: FactChange, voice: Voice): string {
  const { since } = voice.words;
  if (kind === 'added') return since.added(factText(now, voice));
  if (kind === 'removed') return since.removed(factText(was, voice));
  return since.changed(factText(now, voice), factText(was, voice));
}
