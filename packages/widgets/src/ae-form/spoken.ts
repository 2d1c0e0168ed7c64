/** Any field of an event as a short text in the reader's words: for two versions side by side, for print and for lists. */
import { toJson, type AdverseEventDraft, type AdverseEventField } from '@trialside/client';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';

type Say = (value: never, words: AeWords) => string;

const joined = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join('; ');

const answers =
  (
    names: (words: AeWords) => Readonly<Record<string, string>>,
    values: (words: AeWords) => Readonly<Record<string, string>>,
  ): Say =>
  (parts: Readonly<Record<string, string | null>>, words) =>
    joined(
      Object.entries(parts).map(([key, value]) =>
        value === null ? null : `${named(names(words), key)}: ${named(values(words), value)}`,
      ),
    );

const yesNo = (words: AeWords): Readonly<Record<string, string>> => ({ yes: words.yes, no: words.no });
const criteria = (words: AeWords): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words.criteria).map(([key, name]) => [key.replace(/^serious-/, ''), name]),
  );

const SAY: { readonly [F in AdverseEventField]?: Say } = {
  ctcae: (ctcae: NonNullable<AdverseEventDraft['ctcae']>, words) =>
    `${ctcae.term} (${ctcae.code}, ${words.ctcae(ctcae.version)})`,
  gradePeriods: (periods: AdverseEventDraft['gradePeriods']) =>
    periods.map(({ from, grade }) => `${from ?? '?'} → ${grade}`).join(', '),
  gradedFrom: (sources: AdverseEventDraft['gradedFrom']) => String(sources.length),
  medicationIds: (ids: AdverseEventDraft['medicationIds']) => String(ids.length),
  facetAnswers: (answers: AdverseEventDraft['facetAnswers']) =>
    Object.entries(answers ?? {})
      .map(([key, answer]) => `${key}: ${answer}`)
      .join('; '),
  followUps: (reports: AdverseEventDraft['followUps']) =>
    (reports ?? [])
      .map(
        ({ receivedOn, reportedBy, text }) =>
          `${[receivedOn, reportedBy].filter(Boolean).join(', ')}: ${text}`,
      )
      .join('; '),
  facets: (facets: AdverseEventDraft['facets']) => facets.join(', '),
  seriousness: answers(criteria, yesNo),
  causality: answers(
    (words) => words.causes,
    (words) => words.causalities['who-umc'],
  ),
  actionBySource: answers(
    (words) => ({ studyProduct: words.actionProduct, lymphodepletion: words.actionLymphodepletion }),
    (words) => words.actions,
  ),
  outcome: (outcome: string, words) => named(words.outcomes, outcome),
  hospitalStay: (stay: NonNullable<AdverseEventDraft['hospitalStay']>) =>
    `${stay.admitted ?? '?'} – ${stay.discharged ?? '?'}`,
};

/** What a field of a draft says; the word for "open" where it says nothing. */
export function spoken(draft: AdverseEventDraft, field: AdverseEventField, words: AeWords): string {
  const value = draft[field];
  if (value === null || value === '') return words.open;
  const say = SAY[field];
  if (say) return say(value as never, words) || words.open;
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : toJson(value);
  return named(yesNo(words), plain);
}
