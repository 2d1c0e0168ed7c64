/** What a clinician has entered so far, as plain data, and the ways in which it changes. */
import { toJson } from '@trialside/client';
import type { Finding } from '@trialside/rules/record';
import { DESCRIPTORS, type DescriptorKey } from '@trialside/rules/sledai';

/** Why an answer differs from what the data suggest. */
export const REJECTIONS = ['not-lupus', 'drug', 'infection', 'damage', 'sample-wrong', 'other'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** Answers that LLDAS asks for beside the 24 descriptors. */
export type ExtraKey = 'haemolyticAnaemia' | 'gastrointestinalActivity' | 'tolerated';
export const EXTRA_KEYS: readonly ExtraKey[] = ['haemolyticAnaemia', 'gastrointestinalActivity', 'tolerated'];

export type AnswerKey = DescriptorKey | ExtraKey;

export interface SledaiDraft {
  /** A missing key is not answered yet. For `tolerated`, present means yes. */
  readonly answers: Readonly<Partial<Record<AnswerKey, Finding>>>;
  /** Where an answer contradicts the data. */
  readonly rejections: Readonly<Partial<Record<DescriptorKey, Rejection>>>;
  /** Canonical decimal text on the 0 to 3 scale; empty where there is none. */
  readonly pga: string;
  /** What stands in the field where it is not yet one number; else empty. */
  readonly pgaTyped: string;
  /** Calendar date, YYYY-MM-DD; empty where none is given. */
  readonly assessed: string;
  readonly visitId: string | null;
  /** The descriptors that "the rest is absent" answered last, so that it can be taken back. */
  readonly filled: readonly DescriptorKey[];
}

export const EMPTY_DRAFT: SledaiDraft = {
  answers: {},
  rejections: {},
  pga: '',
  pgaTyped: '',
  assessed: '',
  visitId: null,
  filled: [],
};

export const isDescriptor = (key: string): key is DescriptorKey =>
  DESCRIPTORS.some((descriptor) => descriptor.key === key);

/** Sets one answer, or takes it back where it is null. */
export function answered(draft: SledaiDraft, key: AnswerKey, finding: Finding | null): SledaiDraft {
  const { [key]: _before, ...others } = draft.answers;
  return {
    ...draft,
    answers: finding ? { ...others, [key]: finding } : others,
    filled: draft.filled.filter((one) => one !== key),
  };
}

export function rejected(draft: SledaiDraft, key: DescriptorKey, why: Rejection | null): SledaiDraft {
  const { [key]: _before, ...others } = draft.rejections;
  return { ...draft, rejections: why ? { ...others, [key]: why } : others };
}

export const openDescriptors = ({ answers }: SledaiDraft): readonly DescriptorKey[] =>
  DESCRIPTORS.map(({ key }) => key).filter((key) => answers[key] === undefined);

/** Every descriptor without an answer becomes absent, but for those that the data suggest are present. */
export function restAbsent(draft: SledaiDraft, isSuggested: (key: DescriptorKey) => boolean): SledaiDraft {
  const filled = openDescriptors(draft).filter((key) => !isSuggested(key));
  const absent = Object.fromEntries(filled.map((key) => [key, 'absent' as const]));
  return { ...draft, answers: { ...draft.answers, ...absent }, filled };
}

/** Takes back what `restAbsent` answered and nobody has answered since. */
export function undoRest(draft: SledaiDraft): SledaiDraft {
  const kept = Object.entries(draft.answers).filter(([key]) => !draft.filled.includes(key as DescriptorKey));
  return { ...draft, answers: Object.fromEntries(kept), filled: [] };
}

/** What was entered, whatever order it was entered in. */
export function isSameEntry(a: SledaiDraft, b: SledaiDraft): boolean {
  const flat = ({ answers, rejections, pga, pgaTyped, assessed, visitId }: SledaiDraft): string =>
    toJson([sorted(answers), sorted(rejections), pga, pgaTyped.trim(), assessed, visitId]);
  return flat(a) === flat(b);
}

const sorted = (
  texts: Readonly<Record<string, string | undefined>>,
): readonly (readonly [string, unknown])[] => Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
