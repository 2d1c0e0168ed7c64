/** A draft of an adverse event in the spelling of the graph: all of it for a new record, what differs for a correction. */
import type { CausalityBySource, Seriousness, YesNo } from '@trialside/rules/record';
import type { AdverseEventChanges } from '../generated/graphql.ts';
import { graphWord } from '../spelling.ts';
import { differingFields, type AdverseEventDraft, type AdverseEventField } from './draft.ts';

const word = <W extends string>(given: W | null) => (given === null ? null : graphWord(given));

const words = <T extends Seriousness | CausalityBySource>(parts: T) =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, word(part as string | null)]));

type Converter = { readonly [F in AdverseEventField]?: (value: AdverseEventDraft[F]) => unknown };

const yesNo = (answer: YesNo | null) => word(answer);

/** Fields whose spelling or shape differs; all others are sent as they are. */
const CONVERTED: Converter = {
  term: (term) => term.trim(),
  gradeScale: (scale) => word(scale),
  // A reference names its kind by its id.
  gradedFrom: (sources) => sources.map(({ id, version }) => ({ id, version })),
  ongoing: yesNo,
  serious: yesNo,
  seriousness: words,
  causality: words,
  treatmentGiven: yesNo,
  causedDiscontinuation: yesNo,
  specialInterest: yesNo,
  doseLimiting: yesNo,
};

function converted(draft: AdverseEventDraft, fields: readonly AdverseEventField[]): AdverseEventChanges {
  return Object.fromEntries(
    fields.map((field) => {
      const convert = CONVERTED[field] as ((value: unknown) => unknown) | undefined;
      return [field, convert ? convert(draft[field]) : draft[field]];
    }),
  );
}

/** Every field of a new record but its subject, study and key. */
export function recordFields(draft: AdverseEventDraft): AdverseEventChanges & { readonly term: string } {
  return { ...converted(draft, Object.keys(draft) as AdverseEventField[]), term: draft.term.trim() };
}

/** Only what differs; null in it says that nothing is recorded any more. */
export const changedFields = (before: AdverseEventDraft, now: AdverseEventDraft): AdverseEventChanges =>
  converted(now, differingFields(before, now));
