/** What a reader must know of the record behind the form: one answer for each of the nine data states. */
import { forState, held, type Data } from '../element/data-state.ts';
import { momentIn } from '../element/site-time.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Known } from '../element/subject-data.ts';

export function remarks(
  data: Data<Known>,
  canSave: boolean,
  languageTag: string,
  words: SledaiWords,
): readonly string[] {
  const time = momentIn(languageTag, held(data)?.value.record.site.timeZone);
  return forState(data, {
    // Alone it is a calculator, and misses nothing.
    idle: ({ reason }) => (reason === 'no-provider' ? [words.notConnected] : []),
    loading: () => (canSave ? [words.state.loading] : []),
    ready: ({ held: { value } }) => (value.protocol.endpoints.sledai ? [] : [words.noValue]),
    empty: ({ reason }) => [reason === 'no-subject' ? words.state.empty : words.noValue],
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
