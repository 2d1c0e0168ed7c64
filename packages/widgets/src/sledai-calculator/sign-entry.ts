/** Signing the assessment that is recorded and shown: opens the dialogue over it. */
import type { LocaleName } from '../locales/words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { TrialContext } from '../element/context.ts';
import { siteTime } from '../element/site-time.ts';
import type { Known } from '../element/subject-data.ts';
import type { Entry } from './entry.ts';
import type { Saving } from './saving.ts';
import type { SledaiView } from './view.ts';

export interface SignHost {
  readonly root: ShadowRoot;
  readonly context: TrialContext | null;
  readonly entry: Entry;
  readonly known: Known | null;
  readonly view: SledaiView;
  readonly words: SledaiWords;
  readonly language: LocaleName;
  readonly say: (sentence: string) => void;
}

/** Only what is recorded can be signed, once it has been read back: an entry under way is saved first. */
export const canSign = (
  entry: Entry,
  saving: Saving,
  known: Known | null,
  context: TrialContext | null,
): boolean =>
  !entry.dirty &&
  entry.existing.sledai !== null &&
  known !== null &&
  known.record.cut.knownAt >= saving.lastChange &&
  !!context?.client &&
  !!context.reauthenticate;

/** Rejects where a file of the dialogue could not be loaded. */
export async function signEntry(saving: Saving, of: SignHost): Promise<void> {
  const { root, context, entry, known, view, words, language } = of;
  const { sledai } = entry.existing;
  if (
    !canSign(entry, saving, known, context) ||
    !sledai ||
    !known ||
    !context?.client ||
    !context.reauthenticate
  )
    return;
  const { openSigning } = await import('../signing/dialog.ts');
  const { record } = known;
  await openSigning({
    root,
    client: context.client,
    reauthenticate: context.reauthenticate,
    language,
    signed: { subject: record.subject.code, id: sledai.id, knownAt: record.cut.knownAt },
    summary: [
      [words.title(record.subject.code), words.version(sledai.version)],
      [
        words.assessed,
        entry.draft.assessed && siteTime(language, record.site.timeZone)(entry.draft.assessed),
      ],
      [words.sledai.total, `${view.total} · ${view.band}`],
      [words.sledai.clinicalTotal, view.clinical],
    ],
    done(_signature, text) {
      saving.tell(text);
      of.say(text);
    },
  });
}
