/** One press on "save", "void" or "sign", from what is asked for to what the study has recorded. */
import { BUILD, type Client } from '@trialside/client';
import { siteTime } from '../element/site-time.ts';
import type { Known } from '../element/subject-data.ts';
import { TrialRecorded } from '../events/recorded.ts';
import { TrialSubmit } from '../events/submit.ts';
import type { ActHost } from './acts.ts';
import type { Judgement } from './judge.ts';
import type { Saving } from './saving.ts';

interface Sending extends ActHost {
  readonly client: Client;
}

export async function saveEntry(
  saving: Saving,
  of: Omit<Sending, 'known' | 'judgement'> & { readonly known: Known; readonly judgement: Judgement },
): Promise<void> {
  const { host, entry, client, known, judgement } = of;
  const subjectId = known.record.subject.id;
  if (!host.dispatchEvent(new TrialSubmit({ subjectId, kind: 'adverseEvent' }))) {
    return saving.set({ kind: 'trouble', trouble: 'cancelled', partly: false });
  }
  const outcome = await saving.send(entry, {
    client,
    subjectId,
    shown: shownAtEntry(judgement),
    kept: judgement.checks.filter(({ level }) => level === 'soft'),
  });
  if (!outcome) return;
  // A conflict shows as soon as what is recorded now has been read; what was recorded is read back.
  if (outcome.kind === 'conflict' || outcome.recorded.length > 0) client.refresh();
  for (const recorded of outcome.recorded) {
    host.dispatchEvent(new TrialRecorded({ subjectId, ...recorded, change: outcome.change }));
  }
  if (entry.existing) host.event = entry.existing.id;
  const words = of.words();
  if (outcome.kind === 'saved' && words) of.say(words.saved(outcome.change));
}

/** What was on the screen when the entry was saved, in keys rather than in a language. */
function shownAtEntry({
  checks,
  classified,
  dlt,
  finding,
  clock: report,
}: Judgement): Readonly<Record<string, string>> {
  const soft = checks.filter(({ level }) => level === 'soft').map(({ id }) => id);
  const texts: Readonly<Record<string, string | null | undefined>> = {
    build: BUILD,
    queries: soft.join(' '),
    emergence: classified?.emergence.verdict.outcome,
    window: classified?.inPrimaryWindow,
    doseLimiting: dlt?.outcome,
    gradeFromValues: finding?.episode ? String(finding.episode.worst) : null,
    reportDueOn: report?.clock.dueOn,
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text ? [[key, text]] : [])));
}

export async function voidEntry(of: ActHost): Promise<void> {
  const [saving, known, words] = [of.saving(), of.known(), of.words()];
  const client = of.context()?.client;
  const { existing } = of.entry;
  if (!saving || !client || !existing) return;
  // What it is now must be seen before it is taken back.
  if (!(await saving.void(of.entry, client))) return client.refresh();
  const { state } = saving;
  const change = state.kind === 'voided' ? state.change : 0;
  const subjectId = known?.record.subject.id ?? null;
  of.host.dispatchEvent(
    new TrialRecorded({
      subjectId,
      kind: 'adverseEvent',
      recordId: existing.id,
      version: existing.version + 1,
      change,
    }),
  );
  of.begin(null);
  saving.set({ kind: 'voided', change });
  client.refresh();
  if (words) of.say(words.voided(change));
}

/** Only what is recorded can be signed, once it has been read back: an entry under way is saved first. */
export async function signEntry(of: ActHost): Promise<void> {
  const [saving, known, words, context] = [of.saving(), of.known(), of.words(), of.context()];
  const { existing, draft } = of.entry;
  if (!saving || !known || !words || !existing || !context?.client || !context.reauthenticate) return;
  const { openSigning } = await import('../signing/dialog.ts').catch(() => {
    of.fileMissing();
    return { openSigning: null };
  });
  const { record } = known;
  await openSigning?.({
    root: of.host.shadowRoot!,
    client: context.client,
    reauthenticate: context.reauthenticate,
    language: of.language(),
    // The button waits for the tick where the official text is not here.
    acknowledgements: of.acknowledged() ? ['ctcae-by-summary'] : [],
    signed: { subject: record.subject.code, id: existing.id, knownAt: record.cut.knownAt },
    summary: [
      [words.title(record.subject.code), words.version(existing.version)],
      [
        words.term,
        draft.ctcae
          ? `${draft.term} · ${draft.ctcae.term} (${words.ctcae(draft.ctcae.version)})`
          : draft.term,
      ],
      [words.grade, draft.grade === null ? words.open : words.gradeLong(draft.grade)],
      [words.start, draft.start ? siteTime(of.language(), record.site.timeZone)(draft.start) : words.open],
      [words.serious, draft.serious === null ? words.open : words[draft.serious]],
    ],
    done(_signature, text) {
      saving.set({ kind: 'told', text });
      of.say(text);
    },
  });
}

export const printEntry = (of: ActHost): Promise<void> =>
  import('./print-entry.ts').then((file) => file.printEntry(of)).catch(() => of.fileMissing());
