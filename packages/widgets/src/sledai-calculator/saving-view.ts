/** What the foot of the form shows. */
import type { TrialContext } from '../element/context.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import { isDescriptor, type SledaiDraft } from './draft.ts';
import type { Known } from './connected.ts';
import type { Difference, Entry } from './entry.ts';
import type { Saving } from './saving.ts';
import { canSign } from './sign-entry.ts';
import type { SavingView } from './saving-template.ts';

export function savingView(
  saving: Saving,
  entry: Entry,
  known: Known | null,
  context: TrialContext | null,
  words: SledaiWords,
): SavingView {
  const { draft, clean, existing } = entry;
  const said = (of: SledaiDraft, key: Difference): string => {
    if (key === 'pga') return of.pga || words.open;
    const finding = of.answers[key];
    return finding ? words.finding[finding] : words.open;
  };
  const named = (key: Difference): string =>
    key === 'pga' ? words.pga : isDescriptor(key) ? words.sledai.descriptors[key].name : words.extra[key];
  return {
    state: saving.state,
    dirty: entry.dirty,
    isAmendment: entry.isAmendment,
    reason: saving.reason,
    differences: entry.differences.map((key) => ({
      key,
      name: named(key),
      mine: said(draft, key),
      theirs: said(clean, key),
    })),
    version: existing.sledai?.version ?? null,
    canSign: canSign(entry, saving, known, context),
  };
}
