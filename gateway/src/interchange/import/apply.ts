/**
 * The last pass: what was read and checked goes into the store, subject by subject, each lot as one change. Between two
 * changes others may write, so that serving goes on meanwhile; killed at any point, the next import completes it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { operatorScope } from '../../auth/scope.ts';
import { transferSubject } from '../../data/commands/transfer-subject.ts';
import { newId } from '../../data/ids.ts';
import { NOW } from '../../data/store.ts';
import type { Command } from '../../data/command.ts';
import type { RowContext } from '../sdtm/context.ts';
import { keyOf, recordId, type DomainName } from '../sdtm/domain.ts';
import { DOMAIN_NAMES, DOMAINS } from '../sdtm/index.ts';
import { draftOf } from '../sdtm/mapping.ts';
import type { SupplementDataset } from '../sdtm/suppae.ts';
import { Refusal } from './fault.ts';
import { allNew, importRecords, NOTHING, type Draft, type Outcome, type PutOutcome } from './put.ts';
import type { StagedRow } from './staging.ts';
import { cellsByName, contextOf, type SubjectParts, type Target } from './subject.ts';

export interface ApplyParts extends SubjectParts {
  /** Only looks what would happen: conflicts are found, nothing is written. */
  readonly isPreview: boolean;
  readonly onRows: (done: number) => void;
  /** Datasets beside AE that are not in this import. */
  readonly absent: ReadonlySet<SupplementDataset>;
}

/** What a reader of the report should know about a domain beside its counts. */
export interface Remarks {
  /** Rows at a visit that no SV row and no visit of the store has: its number is kept, but there is no link. */
  readonly unlinkedVisits: number;
  /** Exposures to a treatment that the protocol does not name: they are of the category "other". */
  readonly unnamedTreatments: number;
  /** Subjects in an arm that is no dose level of the protocol. */
  readonly otherArms: number;
  /** Events that keep what a dataset beside AE said in an earlier import, and that is not in this one. */
  readonly carriedEvents: number;
}

export interface Applied {
  readonly outcomes: ReadonlyMap<DomainName, Outcome>;
  readonly remarks: Remarks;
}

/** Rows that turn out to conflict with what people changed in the store are refused and stay out. */
export async function applyRows(parts: ApplyParts): Promise<Applied> {
  const outcomes = new Map<DomainName, Outcome>();
  let remarks: Remarks = { unlinkedVisits: 0, unnamedTreatments: 0, otherArms: 0, carriedEvents: 0 };
  let done = 0;
  for (const subjectCode of parts.staging.subjects()) {
    const context = await contextOf(parts, subjectCode);
    if (!parts.isPreview && parts.target) await moveWithAll(parts.target, context);
    for (const rows of parts.staging.lotsOf(subjectCode)) {
      const drafts = rows.map((row) => draftFrom(row, parts.studyCode, context));
      const answer = await putLot(parts, context, drafts);
      for (const [n, code] of answer.conflicts) parts.staging.rejectRow(rows[n]!.id, { column: null, code });
      for (const name of DOMAIN_NAMES) add(outcomes, name, answer.byKind[DOMAINS[name].kind]);
      remarks = noted(remarks, drafts, answer.carried);
      done += rows.length;
      parts.onRows(done);
    }
  }
  return { outcomes, remarks };
}

/** A subject that the source has at another site moves there with everything that is known of it, before its rows are read. */
async function moveWithAll(target: Target, { subjectCode, siteId }: RowContext): Promise<void> {
  const { store, studyId } = target;
  const subject = await store.read(operatorScope(studyId, 'import'), NOW, (reader) =>
    reader.subjectByCode(subjectCode),
  );
  if (!subject || subject.siteId === siteId) return;
  await writeInTurn(
    target,
    transferSubject({
      idempotencyKey: `import:${newId()}`,
      client: null,
      subjectId: subject.id,
      toSiteId: siteId,
      expectedVersion: subject.version,
      reason: { code: 'source-corrected', text: 'The imported source has the subject at another site.' },
    }),
  );
}

function noted(remarks: Remarks, drafts: readonly Draft[], carried: number): Remarks {
  let { unlinkedVisits, unnamedTreatments, otherArms } = remarks;
  for (const { kind, record } of drafts) {
    if ('visitId' in record && record.visitId === null && record.supplement['VISITNUM']) unlinkedVisits += 1;
    if (kind === 'exposure' && record.category === 'other') unnamedTreatments += 1;
    if (kind === 'subject' && record.doseLevel === null && record.supplement['ACTARMCD']) otherArms += 1;
  }
  const carriedEvents = remarks.carriedEvents + carried;
  return { unlinkedVisits, unnamedTreatments, otherArms, carriedEvents };
}

function add(outcomes: Map<DomainName, Outcome>, name: DomainName, more: Outcome | undefined): void {
  if (!more) return;
  const sum = outcomes.get(name) ?? NOTHING;
  outcomes.set(name, {
    created: sum.created + more.created,
    amended: sum.amended + more.amended,
    unchanged: sum.unchanged + more.unchanged,
    kept: sum.kept + more.kept,
  });
}

function draftFrom({ file, cells }: StagedRow, studyCode: string, context: RowContext): Draft {
  const domain = DOMAINS[file.domain];
  const row = cellsByName(file.header, cells);
  const id =
    file.domain === 'DM'
      ? context.subjectId
      : recordId(studyCode, file.domain, context.subjectCode, keyOf(domain, row[domain.key ?? '']));
  return { kind: domain.kind, record: draftOf(domain, row, id, context) } as Draft;
}

function putLot(parts: ApplyParts, context: RowContext, drafts: readonly Draft[]): Promise<PutOutcome> {
  const { isPreview, target, absent } = parts;
  if (!target) return Promise.resolve(allNew(drafts));
  const { subjectId, siteId } = context;
  // Of one writing, with its retries: when a source goes back to what it said two imports ago, that is a new request. Not
  // made from what is written: a key stays in the log when a value is redacted.
  const idempotencyKey = `import:${newId()}`;
  const command = importRecords({ idempotencyKey, subjectId, siteId, drafts, isPreview, absent });
  return writeInTurn(target, command);
}

const TRIES = 24;
/** Of the time a write took, how much is left to other writers after it. */
const REST = 0.25;

/** Writes, and waits where another writer holds the store. Throws a Refusal where that takes minutes. */
export async function writeInTurn<Answer>(
  { store, studyId }: Target,
  command: Command<Answer>,
): Promise<Answer> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const began = performance.now();
    const written = await store.write(operatorScope(studyId, 'import'), command);
    await sleep((performance.now() - began) * REST);
    if (written.ok) return written.answer;
    if (written.refusal.code !== 'busy') throw new Error(`the store refused: ${written.refusal.code}`);
  }
  throw new Refusal('store-busy');
}
