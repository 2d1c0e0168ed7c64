/** Answers beside the ticked findings: a number as typed, its unit, its limits, a question. Loaded with the rules. */
import type { AdverseEventDraft } from '@trialside/client';
import { parseEntry, separatorsOf, type Entry as NumberEntry } from '@trialside/rules/number';
import { readUnit } from '@trialside/rules/labs';
import type { Entry } from './entry.ts';

export const ANSWERS = 'facetAnswers';
const PREFIX = `${ANSWERS}.`;

/** The answer to a key; a list that has none left is none. */
function withAnswer(draft: AdverseEventDraft, key: string, value: string | null): AdverseEventDraft {
  const { [key]: _before, ...others } = draft.facetAnswers ?? {};
  const answers = value === null || value === '' ? others : { ...others, [key]: value };
  return { ...draft, facetAnswers: Object.keys(answers).length === 0 ? null : answers };
}

/** A number answers for every threshold of its quantity: ticks about it give way. */
const withoutTicks = (draft: AdverseEventDraft, quantity: string): AdverseEventDraft => ({
  ...draft,
  facets: draft.facets.filter((id) => !new RegExp(`^${quantity}[<>=]`).test(id)),
});

/** What stands in the words behind the number: "% of body surface" is entered as "35 %". */
const unitIn = (label: string): string => /^[^\s\p{Script=Han}]+/u.exec(label)?.[0] ?? '';

export interface TypedNumber {
  /** Null where nothing is typed. */
  readonly entry: NumberEntry | null;
  /** The unit that was typed behind it, as it is known for the quantity. */
  readonly unit: string | null;
}

/** `behind` are the words that follow the number on the form. */
export function readNumber(
  typed: string,
  quantity: string,
  behind: string,
  languageTag: string,
): TypedNumber {
  if (typed.trim() === '') return { entry: null, unit: null };
  let unit: string | null = null;
  const isUnit = (text: string): boolean => {
    const known = text === unitIn(behind) ? null : readUnit(text, quantity as never);
    unit = known;
    return text === unitIn(behind) || known !== null;
  };
  const entry = parseEntry(typed, separatorsOf(languageTag), isUnit);
  return { entry, unit: entry.kind === 'accepted' ? unit : null };
}

export interface AnswerHost {
  readonly entry: Entry;
  readonly languageTag: () => string;
  readonly edited: (fromField: boolean) => void;
}

/** Takes what was typed or chosen in a control of an answer; false for every other control. */
export function takeAnswer({ name, value, dataset }: HTMLInputElement, of: AnswerHost): boolean {
  if (!name.startsWith(PREFIX)) return false;
  const key = name.slice(PREFIX.length);
  const quantity = key.split(':')[0]!;
  const { draft, typed } = of.entry;
  if (dataset['number'] === undefined) {
    of.entry.edit(withAnswer(draft, key, value));
  } else {
    const { entry, unit } = readNumber(value, quantity, dataset['number'], of.languageTag());
    const number = entry?.kind === 'accepted' ? entry.written : null;
    const answered = withAnswer(draft, key, number);
    const whole = unit === null ? answered : withAnswer(answered, `${quantity}:unit`, unit);
    of.entry.edit(key === quantity && number !== null ? withoutTicks(whole, quantity) : whole, {
      ...typed,
      [name]: value,
    });
  }
  of.edited(true);
  return true;
}

/** The person says which of two numbers was meant. */
export function chooseReading({ path, value }: DOMStringMap, of: AnswerHost): void {
  const key = path!.slice(PREFIX.length);
  const { [path!]: _typed, ...typed } = of.entry.typed;
  const draft = withAnswer(of.entry.draft, key, value!);
  of.entry.edit(key.includes(':') ? draft : withoutTicks(draft, key), typed);
  of.edited(false);
}
