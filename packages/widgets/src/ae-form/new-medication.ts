/** Recording a medication that was given for the event, from beside it: recorded at once, and linked in the entry. */
import { html, nothing, type TemplateResult } from 'lit';
import { newIdempotencyKey, recordMedication } from '@trialside/client';
import { TrialRecorded } from '../events/recorded.ts';
import type { LateHost } from './acts.ts';
import type { Draw } from './controls.ts';
import { oneDate } from './dates.ts';
import type { Entry } from './entry.ts';

interface Typed {
  readonly name: string;
  readonly start: string;
  /** Stays the same until it is recorded: pressed twice, it is recorded once. */
  readonly key: string;
  readonly state: 'open' | 'sending' | 'uncertain' | 'date' | 'refused';
  readonly messages: readonly string[];
}

const TYPED = new WeakMap<Entry, Typed>();
const BLANK = { name: '', start: '', state: 'open', messages: [] } as const;
const PREFIX = 'medication.';

export function medicationView({ entry, words, isLocked }: Draw): TemplateResult | typeof nothing {
  if (isLocked || entry.draft.treatmentGiven !== 'yes') return nothing;
  const typed = TYPED.get(entry);
  if (!typed) {
    return html`<button type="button" class="small" data-act="new-medication">
      ${words.newMedication}
    </button>`;
  }
  const { name, start, state, messages } = typed;
  return html`<div class="inset" role="group" aria-label=${words.newMedication}>
    <label class="line"
      >${words.medicationName}
      <input id="i-medication.name" name="medication.name" autocomplete="off" .value=${name}
    /></label>
    <label class="line"
      >${words.start}
      <input
        class="date"
        name="medication.start"
        autocomplete="off"
        placeholder=${words.datePlaceholder}
        .value=${start}
    /></label>
    <button
      type="button"
      class="small"
      data-act="record-medication"
      ?disabled=${name.trim() === '' || state === 'sending'}
    >
      ${words.recordMedication}
    </button>
    ${state === 'open' || state === 'sending' ? nothing : html`<p class="bad" role="alert">${words.medicationTrouble[state]} ${messages.join(' ')}</p>`}
  </div>`;
}

export function takeMedication({ name, value }: HTMLInputElement, of: LateHost): boolean {
  if (!name.startsWith(PREFIX)) return false;
  const typed = TYPED.get(of.entry);
  // Another text is another medication.
  if (typed)
    TYPED.set(of.entry, {
      ...typed,
      key: newIdempotencyKey(),
      state: 'open',
      [name.slice(PREFIX.length)]: value,
    });
  of.redraw();
  return true;
}

export function newMedication(of: LateHost): void {
  TYPED.set(of.entry, { ...BLANK, key: newIdempotencyKey() });
  of.redraw();
  void of.go('[name="medication.name"]');
}

export async function sendMedication(of: LateHost): Promise<void> {
  const { entry } = of;
  const typed = TYPED.get(entry);
  const client = of.context()?.client;
  const subjectId = of.known()?.record.subject.id;
  if (!typed || typed.state === 'sending') return;
  const be = (state: Typed['state'], messages: readonly string[] = []): void => {
    TYPED.set(entry, { ...typed, state, messages });
    of.redraw();
  };
  const start = typed.start.trim() === '' ? null : oneDate(typed.start, of.anchors());
  if (start === null && typed.start.trim() !== '') return be('date');
  if (!client || !subjectId) return be('uncertain');
  be('sending');
  const outcome = await recordMedication(client, subjectId, { name: typed.name, start }, typed.key).catch(
    () => ({ kind: 'uncertain' }) as const,
  );
  if (outcome.kind !== 'recorded')
    return be(outcome.kind, outcome.kind === 'refused' ? outcome.messages : []);
  TYPED.delete(entry);
  const { id, change } = outcome;
  of.host.dispatchEvent(
    new TrialRecorded({ subjectId, kind: 'medication', recordId: id, version: 1, change }),
  );
  entry.edit({ ...entry.draft, medicationIds: [...entry.draft.medicationIds, id] });
  of.edited(false);
  client.retry();
}
