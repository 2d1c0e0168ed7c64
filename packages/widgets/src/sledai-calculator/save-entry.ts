/** One press on "save", from what stands in the way to what the study has recorded. */
import { BUILD, type Client } from '@trialside/client';
import { readPga, type SledaiDefinition } from '@trialside/rules/sledai';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import { TrialRecorded } from '../events/recorded.ts';
import { TrialSubmit } from '../events/submit.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Blocker } from './blockers.ts';
import type { Known } from '../element/subject-data.ts';
import type { Entry } from './entry.ts';
import type { JudgementView } from './judgement-view.ts';
import type { Saving } from './saving.ts';
import type { SledaiView } from './view.ts';

export interface SaveHost {
  readonly host: HTMLElement;
  readonly entry: Entry;
  readonly pga: DecimalField;
  readonly view: SledaiView;
  readonly words: SledaiWords | null;
  readonly known: Known | null;
  readonly client: Client | null;
  readonly definition: SledaiDefinition;
  readonly judgement: JudgementView | null;
  readonly say: (sentence: string) => void;
}

/** Where the focus goes when saving is stopped. */
const GO_TO: Readonly<Record<Exclude<Blocker['kind'], 'rejection'>, string>> = {
  conflict: '.conflict button',
  pga: '#pga',
  nothing: '.list input',
  date: 'input[name=assessed]',
  open: '[data-act=first-open]',
  elsewhere: '[data-act=save-elsewhere]',
  reason: '[name=reason-code]',
};

/** Answers the selector of the field to go to, where something is missing; null otherwise. */
export async function saveEntry(saving: Saving, of: SaveHost): Promise<string | null> {
  const { host, entry, pga, view, words, known, client } = of;
  if (entry.isAmendment && !entry.dirty) return null;
  const by = saving.block({
    draft: entry.draft,
    clean: entry.clean,
    sent: entry.sent,
    view,
    hasPgaProblem:
      entry.draft.pgaTyped !== '' || (pga.value !== null && 'reason' in readPga(pga.value, '0-3')),
    differences: entry.differences,
    isAmendment: entry.isAmendment,
  });
  if (by) return by.kind === 'rejection' ? `[data-reject=${by.key}]` : GO_TO[by.kind];
  if (!client || !known) {
    saving.fail('unreachable');
    return null;
  }
  const subjectId = known.record.subject.id;
  if (!host.dispatchEvent(new TrialSubmit({ subjectId, kind: 'sledaiAssessment' }))) {
    saving.fail('cancelled');
    return null;
  }
  const outcome = await saving.send(entry, {
    client,
    subjectId,
    definition: of.definition,
    judgement: of.judgement,
    shown: shownAtEntry(of),
  });
  // A conflict shows as soon as what is recorded now has been read; so does an entry that arrived without an answer.
  if (outcome?.kind === 'conflict' || entry.sent.length > 0) client.refresh();
  if (outcome?.kind !== 'saved') return null;
  for (const recorded of outcome.records) {
    host.dispatchEvent(new TrialRecorded({ subjectId, ...recorded, change: outcome.change }));
  }
  if (words) of.say(words.saved(outcome.change));
  return null;
}

/** What was on the screen when the entry was saved, in keys and numbers rather than in a language. */
const shownAtEntry = ({ view, judgement }: SaveHost): Readonly<Record<string, string>> => ({
  total: view.total,
  clinical: view.clinical,
  ...Object.fromEntries(judgement?.verdicts.map(({ rule, held }) => [rule, held]) ?? []),
  build: BUILD,
});
