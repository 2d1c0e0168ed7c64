/** The entry under way: what was entered and typed, what it is compared with, and what is recorded already. */
import {
  differingFields,
  EMPTY_ADVERSE_EVENT,
  isSameValue,
  mergeDrafts,
  type AdverseEventDraft,
  type AdverseEventField,
  type EventIdentity,
  type NewAssessment,
} from '@trialside/client';

/** What stands in the date fields, by path, where somebody has typed. */
export type Typed = Readonly<Record<string, string>>;

/** An entry put aside, in memory only. */
export interface Kept {
  readonly draft: AdverseEventDraft;
  readonly clean: AdverseEventDraft;
  readonly existing: EventIdentity | null;
  readonly typed: Typed;
  readonly assessments: readonly NewAssessment[];
  /** Conflicts that nobody has settled, and what was recorded before they were met. */
  readonly conflicts?: readonly AdverseEventField[];
  readonly before?: EventIdentity | null | undefined;
}

const NOTHING = { typed: {}, assessments: [] } as const;

export class Entry implements Kept {
  draft: AdverseEventDraft = EMPTY_ADVERSE_EVENT;
  /** What the form held before anybody typed: reset goes back to it, and a difference from it is unsaved. */
  clean: AdverseEventDraft = EMPTY_ADVERSE_EVENT;
  existing: EventIdentity | null = null;
  typed: Typed = {};
  /** Assessments of CRS or ICANS made here and not recorded yet. */
  assessments: readonly NewAssessment[] = [];
  /** Entered here and changed elsewhere, until somebody has chosen. */
  conflicts: readonly AdverseEventField[] = [];
  /** What was recorded before the conflicts were met. */
  before?: EventIdentity | null | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get dirty(): boolean {
    return (
      differingFields(this.draft, this.clean).length > 0 ||
      this.assessments.length > 0 ||
      this.unsettled.length > 0
    );
  }

  /** Paths of dates that were typed and are not yet one date. */
  get unsettled(): readonly string[] {
    return Object.entries(this.typed).flatMap(([path, text]) =>
      text.trim() !== '' && valueAt(this.draft, path) === null ? [path] : [],
    );
  }

  /** Starts from something that is not the person's own doing. */
  begin(clean: AdverseEventDraft, existing: EventIdentity | null = null): void {
    this.takeUp({ ...NOTHING, draft: clean, clean, existing });
  }

  edit(draft: AdverseEventDraft, typed: Typed = this.typed): void {
    this.draft = draft;
    this.typed = typed;
    this.#changed();
  }

  assess(assessments: readonly NewAssessment[]): void {
    this.assessments = assessments;
    this.#changed();
  }

  reset(): void {
    this.takeUp({ ...NOTHING, draft: this.clean, clean: this.clean, existing: this.existing });
  }

  keep(): Kept {
    const { draft, clean, existing, typed, assessments, conflicts, before } = this;
    return { draft, clean, existing, typed, assessments, conflicts, before };
  }

  takeUp(kept: Kept): void {
    Object.assign(this, { conflicts: [] }, kept);
    this.#changed();
  }

  /** What is recorded has been read, for the first time or again. */
  meet(recorded: AdverseEventDraft, existing: EventIdentity): void {
    if (this.existing?.id === existing.id && this.existing.version === existing.version) return;
    if (!this.dirty) return this.begin(recorded, existing);
    const before = this.conflicts.length > 0 ? this.before : this.existing;
    const { draft, conflicts } = mergeDrafts(this.draft, this.clean, recorded, this.conflicts);
    this.takeUp({ ...this.keep(), draft, clean: recorded, existing, conflicts, before });
  }

  /** Settles one conflict with what is recorded or with what was entered. */
  choose(field: AdverseEventField, side: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter((one) => one !== field);
    if (side === 'theirs')
      this.edit({ ...this.draft, [field]: this.clean[field] }, without(this.typed, field));
    else this.#changed();
  }

  /** The study has recorded the event as it was sent, and as many of the assessments. */
  recorded(sent: Kept, existing: EventIdentity, assessments: number): void {
    this.clean = sent.draft;
    this.existing = existing;
    // What was typed has become a date: the field shows it as it is recorded.
    if (this.draft === sent.draft) this.typed = {};
    this.assessments = this.assessments.slice(assessments);
    this.#changed();
  }
}

export const without = (typed: Typed, field: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([path]) => path.split('.')[0] !== field));

/** The value at a path such as "hospitalStay.admitted"; null where a part of the way is missing. */
export function valueAt(draft: AdverseEventDraft, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null)?.[key] ?? null, draft);
}

const EMPTY_STAY = { admitted: null, discharged: null } as const;

/** The draft with another value at a path. A stay in hospital without any date is none. */
export function withValue(draft: AdverseEventDraft, path: string, value: unknown): AdverseEventDraft {
  const [field, ...rest] = path.split('.') as [AdverseEventField, ...string[]];
  if (field === 'hospitalStay') {
    const stay = { ...(draft.hospitalStay ?? EMPTY_STAY), [rest[0]!]: value };
    return { ...draft, hospitalStay: isSameValue(stay, EMPTY_STAY) ? null : stay };
  }
  return { ...draft, [field]: put(draft[field], rest, value) };
}

function put(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at))
    return at.map((one, n) => (n === Number(key) ? put(one, rest, value) : (one as unknown)));
  const parts = at as Readonly<Record<string, unknown>>;
  return { ...parts, [key]: put(parts[key], rest, value) };
}
