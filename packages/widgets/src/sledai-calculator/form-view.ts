/** Everything the form draws, from the state of its parts: one answer for each of the nine data states. */
import { BUILD } from '@trialside/client';
import { pgaCategory, readPga, type SledaiDefinition } from '@trialside/rules/sledai';
import { clock } from '../element/clock.ts';
import { forState, held, type Data } from '../element/data-state.ts';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import { formatDate } from '../element/format-date.ts';
import { descriptionOf } from '../element/label-of.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Known } from './connected.ts';
import type { DescriptorKey } from '@trialside/rules/sledai';
import { isDescriptor, type SledaiDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Difference } from './existing.ts';
import type { FormView } from './form-template.ts';
import type { JudgementView } from './judgement-view.ts';
import type { Saving } from './saving.ts';
import type { SavingView } from './saving-template.ts';
import { definitionView, type SledaiView } from './view.ts';

export interface FormFacts {
  readonly data: Data<Known>;
  readonly entry: Entry;
  readonly saving: Saving;
  readonly view: SledaiView;
  readonly judgement: JudgementView | null;
  readonly pga: DecimalField;
  readonly definition: SledaiDefinition;
  readonly isLocked: boolean;
  readonly isRequired: boolean;
  readonly canSave: boolean;
  readonly subject: string;
  /** What the page calls it; empty where it says nothing. */
  readonly name: string;
  readonly host: HTMLElement;
  readonly defined: DescriptorKey | null;
  readonly language: string;
  readonly languageTag: string;
}

export function formView(facts: FormFacts, words: SledaiWords): FormView {
  const { data, entry, saving, view, judgement, pga, definition, languageTag } = facts;
  const inHand = held(data);
  const known = inHand?.value ?? null;
  const date = (text: string): string => formatDate(text, languageTag);
  const isReading = data.state === 'loading' || data.state === 'empty' || data.state === 'forbidden';
  return {
    label: facts.name || words.title(facts.subject),
    description: descriptionOf(facts.host),
    language: facts.language,
    subject: facts.subject,
    synthetic: inHand?.synthetic ?? false,
    remarks: remarks(facts, words),
    canRetry: ['stale', 'offline', 'error', 'partial'].includes(data.state) && facts.canSave,
    // What was typed stays in sight, whatever has become of the connection.
    hasBody: !isReading || entry.dirty,
    isLocked: facts.isLocked,
    isRequired: facts.isRequired,
    draft: entry.draft,
    view,
    judgement,
    visits:
      known?.record.visits.map(({ id, name, start }) => ({ id, name: joined(name, start && date(start)) })) ??
      [],
    instrument: known?.protocol.endpoints.sledai ? null : definition.instrument,
    defined: facts.defined,
    definition: (key) => definitionView(key, definition, words),
    pga: { field: pga, ...pgaTexts(pga, words) },
    saving: facts.canSave && !facts.isLocked ? savingView(saving, entry, words) : null,
    footer: [
      ...(inHand?.cut ? [words.knownAt(inHand.cut.knownAt, date(inHand.cut.on))] : []),
      words.build(BUILD),
    ],
  };
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

export function pgaTexts(
  field: DecimalField,
  { sledai, pgaMark }: SledaiWords,
): { readonly echo: string; readonly refusal: string | null } {
  const { value } = field;
  if (value === null) return { echo: '', refusal: null };
  const reading = readPga(value, '0-3');
  if ('reason' in reading) return { echo: '', refusal: sledai.reasons[reading.reason] };
  return {
    echo: pgaMark(field.written(value), sledai.pgaCategories[pgaCategory(reading.pgaScore0to3)]),
    refusal: null,
  };
}

function remarks({ data, canSave, languageTag }: FormFacts, words: SledaiWords): readonly string[] {
  const time = clock(languageTag);
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

function savingView(saving: Saving, entry: Entry, words: SledaiWords): SavingView {
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
  };
}
