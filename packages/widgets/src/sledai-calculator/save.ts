/** Sends an entry to the study: the assessment and the PGA, in one change. */
import {
  newIdempotencyKey,
  RecordActivityDocument,
  toJson,
  type ItemEvidenceInput,
  type Outcome,
  type RecordActivityInput,
  type RecordActivityMutation,
} from '@trialside/client';
import type { Finding, PgaAssessment, SledaiAssessment } from '@trialside/rules/record';
import { DESCRIPTORS, WINDOW_DAYS, type DescriptorKey } from '@trialside/rules/sledai';
import type { SaveTrouble } from '../locales/sledai-words.ts';
import type { SledaiDraft } from './draft.ts';
import type { Kept } from './entry.ts';
import type { JudgementView } from './judgement-view.ts';
import type { Target } from './save-target.ts';
import { findingsOf } from './value.ts';

export interface Recorded {
  readonly kind: string;
  readonly recordId: string;
  readonly version: number;
}

/** What is wrong with one field: its path in the form's own words, and a reason that has a sentence in every language. */
export interface RefusedField {
  readonly path: readonly string[];
  readonly reason: string;
  readonly what: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly change: number; readonly records: readonly Recorded[] }
  /** Somebody was faster: what is recorded now must be read and compared first. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'trouble'; readonly trouble: SaveTrouble }
  | { readonly kind: 'invalid'; readonly fields: readonly RefusedField[] };

export interface Why {
  readonly code: string;
  readonly text: string;
}

export const newKey: () => string = newIdempotencyKey;

/** The spelling of the graph. */
const YES_NO = { present: 'YES', absent: 'NO', 'not-assessed': null } as const;
const FINDINGS = {
  present: 'PRESENT',
  absent: 'ABSENT',
  'not-assessed': 'NOT_ASSESSED',
} as const satisfies Record<Finding, string>;

/**
 * Sends what differs from what is recorded. The gateway records all of it or nothing, once for each key, and refuses
 * what is new where something is recorded already: sending it again is always safe.
 */
export async function save(kept: Kept, reason: Why, key: string, target: Target): Promise<SaveOutcome> {
  const { existing } = kept;
  const { client, subjectId } = target;
  const [sledai, pga] = [sledaiPart(kept, target), pgaPart(kept)];
  const corrects = (sledai && existing.sledai) || (pga && existing.pga);
  const input: RecordActivityInput = {
    study: client.study,
    subjectId,
    sledai,
    pga,
    reason: corrects ? reason : null,
    idempotencyKey: key,
  };
  return outcomeOf(await client.write(RecordActivityDocument, { input }));
}

type Part<K extends 'sledai' | 'pga'> = NonNullable<RecordActivityInput[K]> | null;

function sledaiPart({ draft, clean, existing: { sledai } }: Kept, target: Target): Part<'sledai'> {
  const { answers } = draft;
  if (sledai ? !answersDiffer(draft, clean) : Object.keys(answers).length === 0) return null;
  const { definition, judgement, shown } = target;
  return {
    ...amended(sledai),
    fields: {
      ...placeOf(draft, clean, sledai),
      items: findingsOf(draft),
      haemolyticAnaemia: FINDINGS[answers.haemolyticAnaemia ?? 'not-assessed'],
      gastrointestinalActivity: FINDINGS[answers.gastrointestinalActivity ?? 'not-assessed'],
      maintenanceTolerated: YES_NO[answers.tolerated ?? 'not-assessed'],
      instrument: definition.instrument,
      windowDays: sledai?.windowDays ?? WINDOW_DAYS[definition.instrument],
      evidence: evidenceOf(draft, judgement),
      shownAtEntry: shown,
    },
  };
}

function pgaPart({ draft, clean, existing: { pga } }: Kept): Part<'pga'> {
  const isSame = draft.pga === clean.pga && draft.assessed === clean.assessed;
  if (pga ? isSame : draft.pga === '') return null;
  const fields = { ...placeOf(draft, clean, pga), value: draft.pga || null };
  return { ...amended(pga), fields: pga ? fields : { ...fields, scale: '0-3' } };
}

const amended = (
  existing: SledaiAssessment | PgaAssessment | null,
): { readonly id?: string; readonly expectedVersion?: number } =>
  existing ? { id: existing.id, expectedVersion: existing.version } : {};

/** Where a new record stands; of a correction the date alone, where it was corrected. */
function placeOf(
  { visitId, assessed }: SledaiDraft,
  clean: SledaiDraft,
  existing: SledaiAssessment | PgaAssessment | null,
): { readonly visitId?: string | null; readonly assessed?: string } {
  if (!existing) return { visitId, assessed };
  return assessed === clean.assessed ? {} : { assessed };
}

/** What the data suggested about each item, and why an answer differs from it. */
const evidenceOf = (draft: SledaiDraft, judgement: JudgementView | null): ItemEvidenceInput[] =>
  Object.entries(judgement?.suggestions ?? {}).flatMap(([item, { finding, source }]) =>
    finding
      ? [
          {
            item,
            suggested: FINDINGS[finding],
            source: source && { id: source.id, version: source.version },
            comment: draft.rejections[item as DescriptorKey] ?? null,
          },
        ]
      : [],
  );

/** Whether anything of the assessment itself differs. */
const answersDiffer = (a: SledaiDraft, b: SledaiDraft): boolean => {
  const of = ({ answers, rejections, assessed }: SledaiDraft): string =>
    toJson([
      findingsOf({ ...a, answers }),
      answers.haemolyticAnaemia,
      answers.gastrointestinalActivity,
      answers.tolerated,
      DESCRIPTORS.map(({ key }) => rejections[key]),
      assessed,
    ]);
  return of(a) !== of(b);
};

const TROUBLES: Readonly<Record<string, SaveTrouble>> = {
  NotAllowed: 'role',
  NotFound: 'gone',
  Locked: 'locked',
  Busy: 'busy',
  StorageFull: 'busy',
  IdempotencyConflict: 'refused',
  network: 'unreachable',
  unauthenticated: 'signed-out',
  forbidden: 'role',
};

function outcomeOf(outcome: Outcome<RecordActivityMutation>): SaveOutcome {
  // An answer may have lost its data on the way: whether it was recorded is then as unknown as without one.
  const saved =
    outcome.kind === 'data' ? (outcome.data.saved as RecordActivityMutation['saved'] | null) : null;
  const name = saved?.__typename ?? outcome.kind;
  if (saved?.__typename === 'RecordActivitySuccess') {
    const { change, sledaiAssessment, pgaAssessment } = saved;
    const records = Object.entries({ sledaiAssessment, pgaAssessment }).flatMap(([kind, record]) =>
      record ? [{ kind, recordId: record.id, version: record.version }] : [],
    );
    return { kind: 'saved', change, records };
  }
  if (name === 'VersionConflict') return { kind: 'conflict' };
  if (saved && 'fields' in saved) return { kind: 'invalid', fields: saved.fields };
  return { kind: 'trouble', trouble: TROUBLES[name] ?? 'unclear' };
}

/** Whether the entry may be recorded though nobody said so. */
export const isUnsettled = (outcome: SaveOutcome): boolean =>
  outcome.kind === 'trouble' && (outcome.trouble === 'unreachable' || outcome.trouble === 'unclear');
