/** What the buttons at the foot of the form do. */
import type { ActionHost } from './actions.ts';
import type { Difference } from './entry.ts';
import { choose } from './meet.ts';
import type { Saving } from './saving.ts';
import { signEntry } from './sign-entry.ts';

export interface FormMoves {
  readonly save: () => Promise<void>;
  readonly goToFirstOpen: () => void;
}

/** `name` is the act of the button, `data` what else it carries. */
export function savingAct(
  name: string,
  data: DOMStringMap,
  saving: Saving,
  of: ActionHost,
  { save, goToFirstOpen }: FormMoves,
): void {
  const { entry } = of;
  const difference = data['difference'] as Difference;
  const all = (side: 'mine' | 'theirs'): void => {
    for (const one of entry.differences) choose(entry, one, side);
  };
  const acts: Readonly<Record<string, () => void>> = {
    save: () => void save(),
    'save-open': () => {
      saving.openConfirmed = true;
      void save();
    },
    'save-elsewhere': () => {
      saving.elsewhereConfirmed = true;
      void save();
    },
    sign: () => void sign(saving, of),
    'first-open': goToFirstOpen,
    discard: () => {
      entry.reset();
      saving.forget();
    },
    mine: () => choose(entry, difference, 'mine'),
    theirs: () => choose(entry, difference, 'theirs'),
    'all-mine': () => all('mine'),
    'all-theirs': () => all('theirs'),
  };
  acts[name]?.();
}

async function sign(saving: Saving, of: ActionHost): Promise<void> {
  const [view, words, root] = [of.view(), of.words(), of.host.shadowRoot];
  if (!view || !words || !root) return;
  const { entry, known, context, language, say, fileMissing } = of;
  try {
    await signEntry(saving, {
      root,
      entry,
      view,
      words,
      say,
      known: known(),
      context: context(),
      language: language(),
    });
  } catch {
    fileMissing();
  }
}
