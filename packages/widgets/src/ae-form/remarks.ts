/** What a reader must know of the record behind the form or the list: one answer for each of the nine data states. */
import { forState, held, type Data } from '../element/data-state.ts';
import { momentIn } from '../element/site-time.ts';
import type { Known } from '../element/subject-data.ts';
import type { AeWords } from '../locales/ae-words.ts';

export function remarks(
  data: Data<Known>,
  canSave: boolean,
  languageTag: string,
  words: AeWords,
): readonly string[] {
  const time = momentIn(languageTag, held(data)?.value.record.site.timeZone);
  return forState(data, {
    idle: ({ reason }) => (reason === 'no-provider' ? [words.notConnected] : []),
    loading: () => (canSave ? [words.state.loading] : []),
    ready: () => [],
    empty: () => [words.state.empty],
    partial: () => [words.state.partial],
    stale: () => [words.state.stale],
    offline: ({ confirmedAt }) => [
      confirmedAt === null ? words.state.offline : words.offlineAt(time(confirmedAt)),
    ],
    forbidden: ({ reason }) => [reason === 'role' ? words.state.forbidden : words.signedOut],
    error: ({ reason }) => [
      { server: words.state.error, input: words.input, 'file-missing': words.fileMissing }[reason],
    ],
  });
}
