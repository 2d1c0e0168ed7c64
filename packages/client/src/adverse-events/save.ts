/**
 * Sends an adverse event, and the assessments its grade rests on, to the study. Each part goes under a key of its own made
 * from one: what was recorded before a failure is not recorded again when the same entry is sent again.
 */
import type { ToxicityAssessment } from '@trialside/rules/record';
import type { Client } from '../client.ts';
import {
  AmendAdverseEventDocument,
  RecordAdverseEventDocument,
  RaiseQueryDocument,
  RecordToxicityAssessmentDocument,
  VoidAdverseEventDocument,
} from '../generated/graphql.ts';
import type { Outcome } from '../transport/outcome.ts';
import { graphWord } from '../spelling.ts';
import { differingFields, type AdverseEventDraft } from './draft.ts';
import { changedFields, recordFields } from './to-input.ts';

/** An assessment of CRS, ICANS or IEC-HS made in the form and not recorded yet. */
export type NewAssessment = Pick<ToxicityAssessment, 'kind' | 'assessed' | 'inputs' | 'grade'>;

export interface EventIdentity {
  readonly id: string;
  readonly version: number;
}

export interface ChangeReason {
  readonly code: string;
  readonly text: string;
}

export interface EventEntry {
  readonly draft: AdverseEventDraft;
  /** What is recorded now; the blank draft where nothing is. */
  readonly clean: AdverseEventDraft;
  /** Null for a new event. */
  readonly existing: EventIdentity | null;
  readonly assessments: readonly NewAssessment[];
}

/** What the form found unusual and the person keeps as it is: a question for monitors. */
export interface KeptFinding {
  readonly id: string;
  readonly field: string;
  readonly detail: string;
}

export interface EventTarget {
  readonly client: Client;
  readonly subjectId: string;
  /** What the form showed, by name: kept as evidence. */
  readonly shown: Readonly<Record<string, string>>;
  readonly kept?: readonly KeptFinding[];
}

/** `uncertain`: no answer came, and the entry may have been recorded all the same. */
export type RefusedBecause = 'role' | 'gone' | 'locked' | 'uncertain' | 'signed-out' | 'refused';

export interface RecordedPart {
  readonly kind: 'adverseEvent' | 'toxicityAssessment';
  readonly recordId: string;
  readonly version: number;
}

interface Progress {
  /** What was recorded, in order; also where a later part failed. */
  readonly recorded: readonly RecordedPart[];
  readonly change: number;
}

export type EventRefusal =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'trouble'; readonly trouble: RefusedBecause }
  | {
      readonly kind: 'invalid';
      readonly fields: readonly {
        readonly path: string;
        readonly reason: string;
        readonly message: string;
      }[];
    };

export type EventOutcome = Progress & (EventRefusal | { readonly kind: 'saved' });

interface Saved {
  readonly change: number;
  readonly record: EventIdentity;
}

export async function saveAdverseEvent(
  { draft, clean, existing, assessments }: EventEntry,
  reason: ChangeReason,
  key: string,
  { client, subjectId, shown, kept = [] }: EventTarget,
): Promise<EventOutcome> {
  const { study } = client;
  const recorded: RecordedPart[] = [];
  let change = 0;
  const take = (kind: RecordedPart['kind'], saved: Saved): void => {
    change = saved.change;
    recorded.push({ kind, recordId: saved.record.id, version: saved.record.version });
  };
  let event = existing;
  if (!existing || differingFields(clean, draft).length > 0) {
    const outcome: Outcome<{ readonly saved: unknown }> = existing
      ? await client.write(AmendAdverseEventDocument, {
          input: {
            id: existing.id,
            expectedVersion: existing.version,
            changes: { ...changedFields(clean, draft), shownAtEntry: shown },
            reason,
            idempotencyKey: `${key}-event`,
          },
        })
      : await client.write(RecordAdverseEventDocument, {
          input: {
            ...recordFields(draft),
            study,
            subjectId,
            shownAtEntry: shown,
            idempotencyKey: `${key}-event`,
          },
        });
    const saved = savedIn(outcome);
    if (!saved) return { ...refusalOf(outcome), recorded, change };
    take('adverseEvent', saved);
    event = saved.record;
  }
  for (const [n, { kind, assessed, inputs, grade }] of assessments.entries()) {
    const outcome = await client.write(RecordToxicityAssessmentDocument, {
      input: {
        study,
        subjectId,
        kind: graphWord(kind),
        assessed: assessed ?? '',
        inputs,
        grade,
        adverseEventId: event!.id,
        shownAtEntry: shown,
        idempotencyKey: `${key}-assessment-${n}`,
      },
    });
    const saved = savedIn(outcome);
    if (!saved) return { ...refusalOf(outcome), recorded, change };
    take('toxicityAssessment', saved);
  }
  for (const { id, field, detail } of event ? kept : []) {
    const outcome = await client.write(RaiseQueryDocument, {
      input: {
        recordId: event!.id,
        recordVersion: event!.version,
        field,
        question: id + (detail && ` (${detail})`),
        checkName: id,
        idempotencyKey: `${key}-query-${id}`,
      },
    });
    const saved = outcome.kind === 'data' ? outcome.data.saved : null;
    if (saved && 'change' in saved) change = saved.change;
    else if (!isAsked(saved)) return { ...refusalOf(outcome), recorded, change };
  }
  return { kind: 'saved', recorded, change };
}

/** The same check has asked already, and its question is still there. */
const isAsked = (saved: unknown): boolean =>
  ((saved as { readonly fields?: readonly FieldRefusal[] } | null)?.fields ?? []).some(
    ({ reason }) => reason === 'already-asked',
  );

/** Takes an event back, with a reason; it stays readable at earlier cuts. */
export async function voidAdverseEvent(
  { id, version }: EventIdentity,
  reason: ChangeReason,
  key: string,
  client: Client,
): Promise<EventOutcome> {
  const outcome = await client.write(VoidAdverseEventDocument, {
    input: { id, expectedVersion: version, reason, idempotencyKey: `${key}-void` },
  });
  const saved = outcome.kind === 'data' ? outcome.data.saved : null;
  const none: Progress = { recorded: [], change: 0 };
  if (saved && 'change' in saved) return { ...none, kind: 'saved', change: saved.change };
  return { ...none, ...refusalOf(outcome) };
}

function savedIn(outcome: Outcome<{ readonly saved: unknown }>): Saved | null {
  const saved = outcome.kind === 'data' ? (outcome.data.saved as Partial<Saved> | null) : null;
  return saved?.record ? (saved as Saved) : null;
}

const TROUBLES: Readonly<Record<string, RefusedBecause>> = {
  NotAllowed: 'role',
  NotFound: 'gone',
  Locked: 'locked',
  Busy: 'uncertain',
  network: 'uncertain',
  server: 'uncertain',
  aborted: 'uncertain',
  unauthenticated: 'signed-out',
  forbidden: 'role',
};

interface FieldRefusal {
  readonly path: readonly string[];
  readonly reason: string;
  readonly message: string;
}

function refusalOf(outcome: Outcome<{ readonly saved: unknown }>): EventRefusal {
  const saved = (outcome.kind === 'data' ? outcome.data.saved : null) as {
    readonly __typename?: string;
    readonly fields?: readonly FieldRefusal[];
  } | null;
  const name = saved?.__typename ?? outcome.kind;
  if (name === 'VersionConflict') return { kind: 'conflict' };
  if (saved?.fields) {
    const fields = saved.fields.map(({ path, reason, message }) => ({
      path: path.join('.'),
      reason,
      message,
    }));
    return { kind: 'invalid', fields };
  }
  return { kind: 'trouble', trouble: TROUBLES[name] ?? 'refused' };
}
