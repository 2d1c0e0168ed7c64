/** What the buttons at the foot of the form do. */
import type { ActionHost } from './actions.ts';
import type { Difference } from './entry.ts';
import { choose, goTo } from './meet.ts';
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
    print: () => void print(of),
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

const print = (of: ActionHost): Promise<void> =>
  import('./print-entry.ts').then(({ printEntry }) => printEntry(of)).catch(of.fileMissing);

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

/** Takes the reason of a correction; answers whether it was one. */
export function savingInput(name: string, value: string, of: ActionHost): boolean {
  const saving = of.saving();
  if (!saving || (name !== 'reason' && name !== 'reason-code')) return false;
  saving.reason = { ...saving.reason, ...(name === 'reason' ? { text: value } : { code: value }) };
  of.redraw();
  return true;
}

/** Another visit or date was chosen. Going to a visit goes to its day. */
export function goFrom(of: ActionHost, name: 'visit' | 'assessed', value: string): void {
  const { draft } = of.entry;
  // At a visit a new date corrects the old one; without one it is another assessment.
  if (name === 'assessed' && draft.visitId !== null) of.edit({ ...draft, assessed: value }, true);
  else if (name === 'assessed') goTo(of.entry, null, value);
  else {
    const visit = of.known()?.record.visits.find((one) => one.id === value);
    goTo(of.entry, value || null, visit?.start?.slice(0, 10) ?? draft.assessed);
  }
  of.saving()?.touched();
  of.meet();
}
