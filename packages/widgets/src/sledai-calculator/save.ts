/** Sends an entry to the study: the assessment and the PGA, each as its own change. */
import {
  AmendPgaAssessmentDocument,
  AmendSledaiAssessmentDocument,
  newIdempotencyKey,
  RecordPgaAssessmentDocument,
  RecordSledaiAssessmentDocument,
  type AmendSledaiAssessmentMutation,
  type ItemEvidenceInput,
  type Outcome,
} from '@trialside/client';
import type { Finding } from '@trialside/rules/record';
import { DESCRIPTORS, WINDOW_DAYS, type DescriptorKey } from '@trialside/rules/sledai';
import type { SaveTrouble } from '../locales/sledai-words.ts';
import type { SledaiDraft } from './draft.ts';
import type { Kept } from './entry.ts';
import type { JudgementView } from './judgement-view.ts';
import type { Target } from './saving.ts';
import { findingsOf } from './value.ts';

export interface Recorded {
  readonly kind: string;
  readonly recordId: string;
  readonly version: number;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly change: number; readonly records: readonly Recorded[] }
  /** Somebody was faster: what is recorded now must be read and compared first. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'trouble'; readonly trouble: SaveTrouble }
  | {
      readonly kind: 'invalid';
      readonly fields: readonly { readonly path: string; readonly reason: string }[];
    };

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
 * Sends what differs from what is recorded, one after the other, each under a key of its own made from `key`: what was
 * recorded before a failure is not recorded again when the same entry is sent again.
 */
export async function save(
  { draft, clean, existing }: Kept,
  reason: Why,
  key: string,
  target: Target,
): Promise<SaveOutcome> {
  const { client, subjectId, definition, judgement } = target;
  const { study } = client;
  const { visitId, assessed } = draft;
  const under = (part: string): string => `${key}-${part}`;
  const findings = {
    items: findingsOf(draft),
    haemolyticAnaemia: FINDINGS[draft.answers.haemolyticAnaemia ?? 'not-assessed'],
    gastrointestinalActivity: FINDINGS[draft.answers.gastrointestinalActivity ?? 'not-assessed'],
    maintenanceTolerated: YES_NO[draft.answers.tolerated ?? 'not-assessed'],
    instrument: definition.instrument,
    windowDays: WINDOW_DAYS[definition.instrument],
    evidence: evidenceOf(draft, judgement),
    shownAtEntry: target.shown,
  };
  const place = { study, subjectId, visitId, assessed };
  const requests: (() => Promise<[string, Outcome<Answer>]>)[] = [];
  if (existing.sledai && answersDiffer(draft, clean)) {
    const { id, version } = existing.sledai;
    const input = {
      id,
      expectedVersion: version,
      reason,
      changes: findings,
      idempotencyKey: under('sledai'),
    };
    requests.push(async () => [
      'sledaiAssessment',
      await client.write(AmendSledaiAssessmentDocument, { input }),
    ]);
  } else if (!existing.sledai && Object.keys(draft.answers).length > 0) {
    const input = { ...place, ...findings, idempotencyKey: under('sledai') };
    requests.push(async () => [
      'sledaiAssessment',
      await client.write(RecordSledaiAssessmentDocument, { input }),
    ]);
  }
  if (existing.pga && draft.pga !== clean.pga) {
    const { id, version } = existing.pga;
    const changes = { value: draft.pga || null };
    const input = { id, expectedVersion: version, reason, changes, idempotencyKey: under('pga') };
    requests.push(async () => ['pgaAssessment', await client.write(AmendPgaAssessmentDocument, { input })]);
  } else if (!existing.pga && draft.pga !== '') {
    const input = { ...place, value: draft.pga, scale: '0-3', idempotencyKey: under('pga') };
    requests.push(async () => ['pgaAssessment', await client.write(RecordPgaAssessmentDocument, { input })]);
  }
  const records: Recorded[] = [];
  let change = 0;
  for (const request of requests) {
    const [kind, outcome] = await request();
    const saved = outcome.kind === 'data' ? outcome.data.saved : null;
    if (!saved || !('record' in saved)) return refusal(outcome);
    change = saved.change;
    records.push({ kind, recordId: saved.record.id, version: saved.record.version });
  }
  return { kind: 'saved', change, records };
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

type Answer = { readonly saved: Saved };
type Refused = Exclude<AmendSledaiAssessmentMutation['saved'], { readonly record: unknown }>;
type Saved =
  | Refused
  | { readonly change: number; readonly record: { readonly id: string; readonly version: number } };

/** Whether anything of the assessment itself differs. */
const answersDiffer = (a: SledaiDraft, b: SledaiDraft): boolean => {
  const of = ({ answers, rejections }: SledaiDraft): string =>
    JSON.stringify([
      findingsOf({ ...a, answers }),
      answers.haemolyticAnaemia,
      answers.gastrointestinalActivity,
      answers.tolerated,
      DESCRIPTORS.map(({ key }) => rejections[key]),
    ]);
  return of(a) !== of(b);
};

const TROUBLES: Readonly<Record<string, SaveTrouble>> = {
  NotAllowed: 'role',
  NotFound: 'gone',
  Locked: 'locked',
  Busy: 'unreachable',
  network: 'unreachable',
  unauthenticated: 'signed-out',
  forbidden: 'role',
};

function refusal(outcome: Outcome<Answer>): SaveOutcome {
  const saved = outcome.kind === 'data' ? outcome.data.saved : null;
  const name = saved && '__typename' in saved ? saved.__typename : outcome.kind;
  if (name === 'VersionConflict') return { kind: 'conflict' };
  if (saved && 'fields' in saved) {
    const fields = saved.fields.map(({ path, message }) => ({ path: path.join('.'), reason: message }));
    return { kind: 'invalid', fields };
  }
  return { kind: 'trouble', trouble: TROUBLES[name] ?? 'refused' };
}
