/**
 * The commands by which people record, amend and void what a form holds: one for every kind of record, each checked by
 * the tables in `entry`. Reported text is kept as it was typed.
 */
import type { Operation as Right } from '../../auth/scope.ts';
import { approvalProblems, needsApproval, type Approver } from '../entry/approval.ts';
import { problem } from '../entry/context.ts';
import { FORMS, type EntryKind } from '../entry/forms.ts';
import { studyProblems } from '../entry/in-study.ts';
import { recordProblems } from '../entry/judge.ts';
import { mayJudge, touchesJudgement } from '../entry/rights.ts';
import { voidProblems } from '../entry/references.ts';
import { loads, settle, type Asked, type Known } from '../entry/settle.ts';
import { newId } from '../ids.ts';
import type { StoredRecord } from '../stored-records.ts';
import { fieldsOf } from '../rows.ts';
import type { FieldProblem } from '../field-problem.ts';
import type { Command, Decision, Operation, Reason, Refusal } from '../command.ts';

/** The fields of a record as a form gives them. */
export type Entered<K extends EntryKind> = Omit<StoredRecord<K>, 'id' | 'version' | 'studyId' | 'siteId'>;

export interface CommandBase {
  readonly idempotencyKey: string;
  readonly client: string | null;
}

/** A second person who stands beside the entry; null or left out where none does. */
interface Approved {
  readonly approver?: Approver | null;
}

/** Which subject it is about. Null for kinds of the study as a whole, and for a new subject. */
interface Place {
  readonly subjectId: string | null;
  /** Where a new subject or a duty belongs; otherwise that of the subject. */
  readonly siteId?: string | null;
}

export interface NewRecord<K extends EntryKind> extends CommandBase, Place, Approved {
  readonly kind: K;
  readonly record: Entered<K>;
}

interface Existing extends CommandBase, Place, Approved {
  readonly id: string;
  /** The version the person looked at. */
  readonly expectedVersion: number;
  readonly reason: Reason;
}

export interface Amendment<K extends EntryKind> extends Existing {
  readonly kind: K;
  /** Only what changes. */
  readonly changes: Partial<Entered<K>>;
}

export interface Void extends Existing {
  readonly kind: EntryKind;
}

export interface RecordedEntry {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string | null;
}

/** Refusals: not-allowed, not-found, validation with the fields, locked. */
export const recordEntry = <K extends EntryKind>(entry: NewRecord<K>): Command<RecordedEntry> =>
  commandOf('record', entry, [entry.kind, entry.record], (known) => {
    const unknown = unknownFields(entry.kind, entry.record);
    if (unknown.length > 0) return invalid(unknown);
    const record = {
      ...entry.record,
      id: newId(),
      version: 1,
      ...(entry.kind === 'subject' ? { studyId: known.scope.studyId, siteId: known.siteId } : {}),
    } as unknown as StoredRecord<K>;
    return saved(entry, 'create', null, record, null, null, known);
  });

/** Refusals as above, and version-conflict with the current version. */
export const amendEntry = <K extends EntryKind>(entry: Amendment<K>): Command<RecordedEntry> =>
  commandOf(
    'amend',
    entry,
    [entry.kind, entry.id, entry.expectedVersion, entry.changes, entry.reason],
    (known) => {
      const current = known.current as StoredRecord<K>;
      const unknown = unknownFields(entry.kind, entry.changes);
      if (unknown.length > 0) return invalid(unknown);
      const record = { ...current, ...entry.changes, version: current.version + 1 };
      const changed = changedFields(entry.kind, current, record);
      if (changed.size === 0) return invalid([problem([], 'nothing-changed')]);
      return saved(entry, 'amend', current, record, changed, entry.reason, known);
    },
  );

/** Refusals as above. The record stays readable at every cut before the void. */
export const voidEntry = (entry: Void): Command<RecordedEntry> =>
  commandOf('void', entry, [entry.kind, entry.id, entry.expectedVersion, entry.reason], (known) => {
    const { kind, id } = entry;
    const current = known.current!;
    const refusal = judgementRefusal(kind, current, null, known);
    if (refusal) return { ok: false, refusal };
    const found = [
      ...voidProblems(kind, current, known.others, known.entry),
      ...approvalProblems({ kind, before: current, after: null }, known.scope, null),
    ];
    if (found.length > 0) return invalid(found);
    return {
      ok: true,
      subjectId: known.changeOf,
      operations: [{ action: 'void', kind, id, version: current.version }],
      reason: entry.reason,
      answer: { id, version: current.version, subjectId: known.changeOf },
    };
  });

function commandOf(
  name: 'record' | 'amend' | 'void',
  entry: Asked & CommandBase,
  request: unknown,
  decide: (known: Known) => Decision<RecordedEntry>,
): Command<RecordedEntry> {
  return {
    name: `${name}-${entry.kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    idempotencyKey: entry.idempotencyKey,
    client: entry.client,
    request: [entry.subjectId, entry.siteId ?? null, request],
    load: (context) => loads(name, entry, context),
    decide(rows, context) {
      const known = settle(name, entry, rows, context);
      return 'code' in known ? { ok: false, refusal: known } : decide(known);
    },
  };
}

const notAllowed = (operation: Right): Refusal => ({ code: 'not-allowed', operation });

const invalid = (fields: readonly FieldProblem[]): Decision<never> => ({
  ok: false,
  refusal: { code: 'validation', fields },
});

/** A field nobody knows would be lost without a word. */
const unknownFields = (kind: EntryKind, given: object): FieldProblem[] =>
  Object.keys(given)
    .filter((field) => !Object.hasOwn(FORMS[kind], field))
    .map((field) => problem([field], 'unknown-field'));

/** Judgements on an adverse event are made by those who may make them: a coordinator's entry leaves them open. */
function judgementRefusal(
  kind: EntryKind,
  before: object | null,
  after: object | null,
  { scope, delegations, siteId, entry }: Known,
): Refusal | null {
  if (kind !== 'adverseEvent' || !touchesJudgement(before, after)) return null;
  return mayJudge(scope, delegations, siteId, entry.today) ? null : notAllowed('assess-adverse-events');
}

function saved<K extends EntryKind>(
  { kind, approver = null }: Approved & { readonly kind: K },
  action: 'create' | 'amend',
  current: StoredRecord<K> | null,
  record: StoredRecord<K>,
  changed: ReadonlySet<string> | null,
  reason: Reason | null,
  known: Known,
): Decision<RecordedEntry> {
  const step = { kind, before: current, after: record };
  const found = [
    ...recordProblems(kind, record, changed, known.entry),
    ...studyProblems(kind, record, changed, known),
    ...approvalProblems(step, known.scope, approver),
  ];
  if (found.length > 0) return invalid(found);
  const refusal = judgementRefusal(kind, current, record, known);
  if (refusal) return { ok: false, refusal };
  const { id, version } = record;
  const subjectId = kind === 'subject' ? id : known.changeOf;
  const operation = {
    action,
    kind,
    siteId: kind === 'site' ? id : known.siteId,
    record,
  } as unknown as Operation;
  return {
    ok: true,
    subjectId,
    operations: [operation],
    reason,
    approverId: needsApproval(step, known.scope) ? (approver?.userId ?? null) : null,
    answer: { id, version, subjectId },
  };
}

/** Names of the fields whose stored content differs. */
function changedFields(kind: EntryKind, before: object, after: object): ReadonlySet<string> {
  const old = new Map(fieldsOf(kind, before));
  return new Set(
    fieldsOf(kind, after)
      .filter(([path, value]) => old.get(path) !== value)
      .map(([path]) => path.split('.')[0]!),
  );
}
