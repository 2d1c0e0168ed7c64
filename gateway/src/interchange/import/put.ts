/**
 * Puts what a source says into the store. A source may be read again and again: what it says for the second time changes
 * nothing, what it corrects is amended, and what people changed in the store since is theirs.
 */
import type { Draft } from '../../data/commands/put-records.ts';
import type { StoreKind } from '../../data/stored-records.ts';
import { fieldsOf, metaFrom, recordFrom } from '../../data/rows.ts';
import type { Row } from '../../data/statement.ts';
import { CURRENT } from '../../data/tables.ts';
import type { Command, Operation, Reason } from '../../data/command.ts';
import { keepUnsaid, type SupplementDataset } from '../sdtm/suppae.ts';

export type { Draft };

export type ConflictCode = 'changed-since-import' | 'voided-since-import';

/** What became of the drafts of one kind. */
export interface Outcome {
  readonly created: number;
  readonly amended: number;
  readonly unchanged: number;
  /** Changed or voided in the store since the last import, while the source still says what it said then. */
  readonly kept: number;
}

export interface PutOutcome {
  readonly byKind: Readonly<Partial<Record<StoreKind, Outcome>>>;
  /** Both the source and the store have changed: positions in the list of drafts, with what happened in the store. */
  readonly conflicts: readonly (readonly [n: number, code: ConflictCode])[];
  /** Events that keep what an absent dataset said before. */
  readonly carried: number;
}

export interface Put {
  readonly idempotencyKey: string;
  readonly subjectId: string;
  readonly siteId: string;
  readonly drafts: readonly Draft[];
  /** Only looks what would happen. */
  readonly isPreview: boolean;
  /** Datasets beside AE that the import does not have: they say nothing, rather than that there is nothing. */
  readonly absent: ReadonlySet<SupplementDataset>;
}

/** AUD-04: a change after the first entry has a reason. */
export const SOURCE_CHANGED: Reason = {
  code: 'source-corrected',
  text: 'The imported source was corrected.',
};

export function importRecords({
  idempotencyKey,
  subjectId,
  siteId,
  drafts,
  isPreview,
  absent,
}: Put): Command<PutOutcome> {
  return {
    name: 'import-records',
    idempotencyKey,
    request: [subjectId, siteId, drafts, isPreview, [...absent]],
    client: null,
    load: ({ scope, statements }) =>
      drafts.map(({ kind, record }) => ({
        statement: statements.ofKind[kind].versions,
        params: { study: scope.studyId, id: record.id },
      })),
    decide(rows, { scope }) {
      const whole = drafts.map((draft, n) => withUnsaid(draft, rows[n] ?? [], scope.userId, absent));
      const decided = whole.map((draft, n) => decide(draft, siteId, rows[n] ?? [], scope.userId));
      return {
        ok: true,
        subjectId,
        operations: isPreview ? [] : decided.flatMap(({ operation }) => operation ?? []),
        reason: decided.some(({ what }) => what === 'amended') ? SOURCE_CHANGED : null,
        answer: {
          byKind: countByKind(drafts, decided),
          conflicts: decided.flatMap(({ what }, n) => (isConflict(what) ? [[n, what] as const] : [])),
          carried: whole.filter((draft, n) => draft !== drafts[n]).length,
        },
      };
    },
  };
}

export const NOTHING: Outcome = { created: 0, amended: 0, unchanged: 0, kept: 0 };

function countByKind(drafts: readonly Draft[], decided: readonly Decided[]): PutOutcome['byKind'] {
  const byKind: Partial<Record<StoreKind, Outcome>> = {};
  for (const [n, { kind }] of drafts.entries()) {
    const { what } = decided[n]!;
    const outcome = byKind[kind] ?? NOTHING;
    byKind[kind] = isConflict(what) ? outcome : { ...outcome, [what]: outcome[what] + 1 };
  }
  return byKind;
}

/** The outcome in a study that is not in the store yet. */
export const allNew = (drafts: readonly Draft[]): PutOutcome => ({
  byKind: countByKind(
    drafts,
    drafts.map(() => ({ what: 'created' })),
  ),
  conflicts: [],
  carried: 0,
});

interface Decided {
  readonly what: keyof Outcome | ConflictCode;
  readonly operation?: Operation;
}

const isConflict = (what: Decided['what']): what is ConflictCode =>
  what === 'changed-since-import' || what === 'voided-since-import';

/** `versions` of the record the draft is for, the newest first, each with the one who wrote it. */
function decide(draft: Draft, siteId: string, versions: readonly Row[], importer: string): Decided {
  const { kind, record } = draft;
  const last = versions[0];
  const operation = (action: 'create' | 'amend', version: number): Operation =>
    ({ action, kind, siteId, record: { ...record, version } }) as Operation;
  if (!last) return { what: 'created', operation: operation('create', 1) };

  const isSame = (row: Row): boolean => saysSame(draft, siteId, row);
  const isCurrent = last['to_seq'] === CURRENT;
  if (isCurrent && isSame(last)) return { what: 'unchanged' };
  const said = versionsSaid(kind, versions);
  const lastImported = said.find((row) => row['actor_id'] === importer);
  if (lastImported && isSame(lastImported)) return { what: 'kept' };
  if (!isCurrent) return { what: 'voided-since-import' };
  if (lastImported !== said[0]) return { what: 'changed-since-import' };
  return { what: 'amended', operation: operation('amend', (last['version'] as number) + 1) };
}

/** A version that says what the one before it said was made by a transfer: nobody changed anything. */
const versionsSaid = (kind: StoreKind, versions: readonly Row[]): readonly Row[] =>
  versions.filter((row, n) => !versions[n + 1] || !isSameContent(kind, row, versions[n + 1]!));

/** An event with what the absent datasets said of it in the last import; the draft itself where they said nothing. */
function withUnsaid(
  draft: Draft,
  versions: readonly Row[],
  importer: string,
  absent: ReadonlySet<SupplementDataset>,
): Draft {
  if (draft.kind !== 'adverseEvent' || absent.size === 0) return draft;
  const before = versionsSaid(draft.kind, versions).find((row) => row['actor_id'] === importer);
  if (!before) return draft;
  const record = keepUnsaid(draft.record, recordFrom(draft.kind, before), absent);
  return record === draft.record ? draft : { ...draft, record };
}

function saysSame({ kind, record }: Draft, siteId: string, row: Row): boolean {
  // A subject that moved to another site says so by nothing else.
  if (kind === 'subject' && metaFrom(row).siteId !== siteId) return false;
  const now = new Map(fieldsOf(kind, recordFrom(kind, row)));
  return fieldsOf(kind, record).every(([path, value]) => now.get(path) === value);
}

function isSameContent(kind: StoreKind, a: Row, b: Row): boolean {
  const one = new Map(fieldsOf(kind, recordFrom(kind, a)));
  return fieldsOf(kind, recordFrom(kind, b)).every(([path, value]) => one.get(path) === value);
}
