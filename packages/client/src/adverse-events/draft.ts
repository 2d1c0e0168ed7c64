/**
 * An adverse event as a form holds it: the record without its identity. Pure functions bring it from a record and back,
 * compare two of them, and merge one that changed elsewhere meanwhile.
 */
import { BLANK_ADVERSE_EVENT, type AdverseEvent } from '@trialside/rules/record';
import { toJson } from '../json.ts';

export type AdverseEventDraft = Omit<AdverseEvent, 'id' | 'version' | 'supplement'>;
export type AdverseEventField = keyof AdverseEventDraft;

const { supplement: _none, ...blank } = BLANK_ADVERSE_EVENT;

export const EMPTY_ADVERSE_EVENT: AdverseEventDraft = blank;

export const ADVERSE_EVENT_FIELDS: readonly AdverseEventField[] = Object.keys(blank) as AdverseEventField[];

/** The draft that says what is recorded. */
export function draftOfEvent({
  id: _id,
  version: _v,
  supplement: _s,
  ...fields
}: AdverseEvent): AdverseEventDraft {
  return fields;
}

/** The record that a draft would become: for the rules, which ask about records. */
export const eventOfDraft = (
  draft: AdverseEventDraft,
  { id, version, supplement = {} }: { id: string; version: number; supplement?: AdverseEvent['supplement'] },
): AdverseEvent => ({ ...draft, id, version, supplement });

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, inOrder(part)])
    : Array.isArray(value)
      ? value.map(inOrder)
      : value;

/** Whether two values of a field say the same, whatever order their keys stand in. */
export const isSameValue = (a: unknown, b: unknown): boolean => toJson(inOrder(a)) === toJson(inOrder(b));

/** What the screen showed is evidence beside the entry and no part of it. */
const isEntered = (field: AdverseEventField): boolean => field !== 'shownAtEntry';

/** Fields that a person entered and that differ, in the order of the record. */
export const differingFields = (a: AdverseEventDraft, b: AdverseEventDraft): readonly AdverseEventField[] =>
  ADVERSE_EVENT_FIELDS.filter((field) => isEntered(field) && !isSameValue(a[field], b[field]));

export interface MergedDraft {
  readonly draft: AdverseEventDraft;
  /** Changed here and elsewhere, to different values: left as entered, for a person to choose. */
  readonly conflicts: readonly AdverseEventField[];
}

/**
 * Brings an entry onto what is recorded now. What only one side changed is taken from that side; what is still open from
 * before stays a conflict until a person has chosen, whatever else was recorded since.
 */
export function mergeDrafts(
  mine: AdverseEventDraft,
  base: AdverseEventDraft,
  theirs: AdverseEventDraft,
  open: readonly AdverseEventField[] = [],
): MergedDraft {
  const changed = (side: AdverseEventDraft) => new Set(differingFields(base, side));
  const [here, elsewhere] = [changed(mine), changed(theirs)];
  const draft = Object.fromEntries(
    ADVERSE_EVENT_FIELDS.map((field) => [field, here.has(field) ? mine[field] : theirs[field]]),
  ) as unknown as AdverseEventDraft;
  const conflicts = ADVERSE_EVENT_FIELDS.filter(
    (field) =>
      here.has(field) &&
      (elsewhere.has(field) || open.includes(field)) &&
      !isSameValue(mine[field], theirs[field]),
  );
  return { draft, conflicts };
}
