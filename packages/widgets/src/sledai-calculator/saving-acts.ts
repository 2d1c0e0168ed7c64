/** What the buttons at the foot of the form do. */
import type { Difference, Entry } from './entry.ts';
import { choose } from './meet.ts';
import type { Saving } from './saving.ts';

export interface SavingActs {
  readonly entry: Entry;
  readonly saving: Saving;
  readonly save: () => Promise<void>;
  readonly goToFirstOpen: () => void;
}

/** `name` is the act of the button, `data` what else it carries. */
export function savingAct(
  name: string,
  data: DOMStringMap,
  { entry, saving, save, goToFirstOpen }: SavingActs,
): void {
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
