/** Who made the version that an entry under way has met. */
import type { Known } from '../element/subject-data.ts';
import { momentIn } from '../element/site-time.ts';
import type { AeWords } from '../locales/ae-words.ts';
import { spanOf } from '../printing/meanwhile.ts';
import type { FormFacts } from './form-view.ts';
import type { Saving } from './saving.ts';

/** A sentence for each change; none where nothing has to be settled. */
export function whoOf(
  { meanwhile }: Saving,
  { entry, context, language, languageTag }: FormFacts,
  known: Known | null,
  words: AeWords,
): readonly string[] {
  if (entry.conflicts.length === 0) return [];
  return meanwhile.about({
    client: context?.client ?? null,
    spans: spanOf(entry.before, entry.existing),
    language,
    moment: momentIn(languageTag, known?.record.site.timeZone),
    names: { [entry.existing?.id ?? '']: words.term },
    reasons: words.reasonCode,
    fileMissing: words.fileMissing,
  });
}
