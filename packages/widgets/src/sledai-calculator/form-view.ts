/** Everything the form draws, from the state of its parts: one answer for each of the nine data states. */
import { BUILD } from '@trialside/client';
import type { RefusalTexts } from '@trialside/rules/refusals';
import { pgaCategory, readPga, type SledaiDefinition } from '@trialside/rules/sledai';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import { formatDate } from '../element/format-date.ts';
import { descriptionOf } from '../element/label-of.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Known } from '../element/subject-data.ts';
import type { Actions } from './actions.ts';
import type { Entry } from './entry.ts';
import type { FormView } from './form-template.ts';
import type { JudgementView } from './judgement-view.ts';
import type { LocaleName } from '../locales/words.ts';
import type { Saving } from './saving.ts';
import type { SignatureList } from './signature-list.ts';
import type * as WithRecord from './with-record.ts';
import type { SledaiView } from './view.ts';

export interface FormFacts {
  readonly data: Data<Known>;
  readonly entry: Entry;
  /** Null until the file for it is here. */
  readonly saving: Saving | null;
  readonly signatures: SignatureList | null;
  /** Nothing can be entered, but every assessment can be looked at. */
  readonly isReading: boolean;
  readonly rules: typeof WithRecord | null;
  readonly view: SledaiView;
  readonly judgement: JudgementView | null;
  readonly pga: DecimalField;
  readonly definition: SledaiDefinition;
  readonly isLocked: boolean;
  readonly isRequired: boolean;
  readonly canSave: boolean;
  readonly context: TrialContext | null;
  readonly subject: string;
  /** What the page calls it; empty where it says nothing. */
  readonly name: string;
  readonly host: HTMLElement;
  readonly said: string;
  readonly defined: Actions['defined'];
  readonly language: LocaleName;
  readonly languageTag: string;
  readonly refusals: RefusalTexts | null;
}

export function formView(facts: FormFacts, words: SledaiWords): FormView {
  const { data, entry, saving, rules, view, judgement, pga, definition, languageTag } = facts;
  const inHand = held(data);
  const known = inHand?.value ?? null;
  const date =
    rules?.siteTime(languageTag, known?.record.site.timeZone) ??
    ((text: string): string => formatDate(text, languageTag));
  const stands = entry.existing.sledai !== null && !entry.dirty;
  const isReading = data.state === 'loading' || data.state === 'empty' || data.state === 'forbidden';
  return {
    label: facts.name || words.title(facts.subject),
    description: descriptionOf(facts.host),
    language: facts.language,
    said: facts.said,
    subject: facts.subject,
    synthetic: inHand?.synthetic ?? false,
    remarks: remarksOf(facts, words),
    canRetry: ['stale', 'offline', 'error', 'partial'].includes(data.state) && facts.canSave,
    // What was typed stays in sight, whatever has become of the connection.
    hasBody: !isReading || entry.dirty,
    isLocked: facts.isLocked,
    canBrowse: facts.isReading && known !== null,
    isRequired: facts.isRequired,
    draft: entry.draft,
    assessedText: entry.draft.assessed && date(entry.draft.assessed),
    view,
    judgement,
    visits:
      known?.record.visits.map(({ id, name, start }) => ({ id, name: joined(name, start && date(start)) })) ??
      [],
    instrument: known?.protocol.endpoints.sledai ? null : definition.instrument,
    definition: (row) => facts.defined(row, definition, words),
    pga: { field: pga, ...pgaTexts(pga, words) },
    suggested: rules?.suggested ?? null,
    verdicts:
      judgement && rules ? rules.verdicts(judgement, stands ? words.stands : words.wouldStand, words) : null,
    saving:
      facts.canSave && !facts.isLocked && saving && rules
        ? rules.savingTemplate(rules.savingView(saving, entry, known, facts.context, words, facts), words)
        : rules?.canPrint(entry)
          ? rules.printTemplate(saving?.state, words)
          : null,
    signatures: signaturesOf(facts, known),
    footer: [
      ...(facts.isReading && entry.existing.sledai ? [words.version(entry.existing.sledai.version)] : []),
      ...(inHand?.cut ? [words.knownAt(inHand.cut.knownAt, date(inHand.cut.on))] : []),
      words.build(BUILD),
    ],
  };
}

/** Over what is recorded at the visit that is shown, as it was read. */
function signaturesOf({ signatures, entry, context, language }: FormFacts, known: Known | null): unknown {
  const { sledai } = entry.existing;
  const signed = known &&
    sledai && { subject: known.record.subject.code, id: sledai.id, knownAt: known.record.cut.knownAt };
  return signatures?.draw(context?.client ?? null, signed, language);
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

/** Alone it is a calculator, and misses nothing. Everything else about the subject comes with the rules. */
function remarksOf({ data, canSave, rules, languageTag }: FormFacts, words: SledaiWords): readonly string[] {
  if (data.state === 'idle') return data.reason === 'no-provider' ? [words.notConnected] : [];
  if (data.state === 'error' && data.reason === 'file-missing') return [words.fileMissing];
  if (rules) return rules.remarks(data, canSave, languageTag, words);
  return canSave ? [words.state.loading] : [];
}
