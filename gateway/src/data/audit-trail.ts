/** Reads the audit trail for people who review it: one line per changed field, with what surrounds it (AUD-10). */
import { may, reaches, type Scope } from '../auth/scope.ts';
import type { Value } from './append.ts';
import { codedValue } from './coded.ts';
import { isCritical } from './critical-fields.ts';
import type { Database } from './database.ts';
import { seesKind, seesSubjectAt } from './gate.ts';
import type { StoreKind } from './stored-records.ts';
import { pageFrom, type ListPage, type Range } from './lists.ts';
import { parseEntry } from './replay.ts';
import { metaFrom, recordFrom } from './rows.ts';
import type { Row } from './statement.ts';
import { parseWords } from './words.ts';

export interface AuditFilter {
  readonly subjectId?: string | null;
  readonly kind?: StoreKind | null;
  readonly recordId?: string | null;
  /** As the lines name it: "grade", "reported.value". */
  readonly field?: string | null;
  readonly userId?: string | null;
  readonly role?: string | null;
  /** Code of the reason. */
  readonly reason?: string | null;
  /** Instants in UTC: from the first, up to but not including the second. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Only fields that safety or an endpoint hangs on. */
  readonly isCritical?: boolean;
  /** Only what is (or is not) marked as reviewed. */
  readonly isReviewed?: boolean;
}

export interface Review {
  readonly change: number;
  readonly at: string;
  readonly userId: string;
  readonly userName: string;
  readonly comment: string | null;
}

export interface AuditLine {
  readonly change: number;
  readonly n: number;
  readonly at: string;
  readonly userId: string;
  readonly userName: string;
  readonly role: string;
  readonly command: string;
  readonly action: string;
  readonly kind: StoreKind;
  readonly recordId: string;
  readonly version: number;
  readonly subjectId: string | null;
  readonly siteId: string | null;
  readonly field: string;
  readonly old: Value;
  readonly fresh: Value;
  /** True where the old or the new value was redacted: what is shown is what was left. */
  readonly isRedacted: boolean;
  readonly isCritical: boolean;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly approverId: string | null;
  /** Who proposed it, where the change approved a proposal. */
  readonly requesterId: string | null;
  readonly client: string | null;
  /** Time on the reader's device: a claim. */
  readonly clientAt: string | null;
  readonly requestId: string | null;
  readonly authMethod: string | null;
  readonly build: string;
  /** Who looked at it and said so, oldest first. */
  readonly reviews: readonly Review[];
}

/** Where a line stands in the trail: its change, the entry in that, the field in that. It never moves. */
export type AuditPlace = readonly [change: number, n: number, field: number];

export interface PlacedLine {
  readonly line: AuditLine;
  readonly place: AuditPlace;
}

/** Entries that are read at a time. */
const BATCH = 200;
const FRONT: AuditPlace = [0, -1, -1];
const BACK: AuditPlace = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0];
/** Kinds that speak of the people of the study: for those who see all of it. */
const OF_PEOPLE: readonly string[] = ['user', 'assignment', 'proposal'];

/**
 * A page of the lines in reach, oldest first, between two places; null where the role may not read the audit trail at all.
 */
export async function readAuditTrail(
  db: Database,
  scope: Scope,
  known: number,
  filter: AuditFilter,
  range: Range,
): Promise<ListPage<PlacedLine> | null> {
  if (!may(scope, 'read-audit')) return null;
  const reviews = await reviewsOf(db, scope, known);
  const params = {
    study: scope.studyId,
    known,
    subject: filter.subjectId ?? null,
    kind: filter.kind ?? null,
    record: filter.recordId ?? null,
    actor: filter.userId ?? null,
    role: filter.role ?? null,
    reason: filter.reason ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
  };
  const coded = (line: AuditLine): AuditLine => ({
    ...line,
    old: codedValue(scope, line.field, line.old),
    fresh: codedValue(scope, line.field, line.fresh),
  });
  const after = (range.after ?? FRONT) as AuditPlace;
  const before = (range.before ?? BACK) as AuditPlace;
  const { auditTrail, auditTrailBack } = db.statements;
  const statement = range.isBackward ? auditTrailBack : auditTrail;
  const found: PlacedLine[] = [];
  // An entry may hold lines on both sides of a place, so those at the ends are read too.
  let [from, to] = [after, before];
  // Pages are cut after the gate and the filters that SQL does not know, so a page is full as long as there is more.
  for (let limit = Math.min(range.take + 1, BATCH); ; limit = BATCH) {
    const ends = { from_seq: from[0], from_n: from[1], to_seq: to[0], to_n: to[1], limit };
    const rows = await db.all({ statement, params: { ...params, ...ends } }, scope);
    for (const row of rows) {
      const at = [row['seq'] as number, row['n'] as number] as const;
      if (range.isBackward) to = [at[0], at[1] - 1, 0];
      else from = [at[0], at[1] + 1, 0];
      if (!isInReach(scope, row)) continue;
      const own = linesOf(row, reviews).flatMap((line, field): PlacedLine[] => {
        const place: AuditPlace = [...at, field];
        const isBetween = comparePlaces(place, after) > 0 && comparePlaces(place, before) < 0;
        return isBetween && isWanted(line, filter) ? [{ line: coded(line), place }] : [];
      });
      found.push(...(range.isBackward ? own.toReversed() : own));
      if (found.length > range.take) return pageFrom(found, range);
    }
    if (rows.length < limit) return pageFrom(found, range);
  }
}

const comparePlaces = (a: AuditPlace, b: AuditPlace): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function isInReach(scope: Scope, row: Row): boolean {
  if (row['subject_id'] !== null) {
    const subjectId = row['subject_id'] as string;
    return seesSubjectAt(scope, { siteId: row['site_id'] as string | null, subjectId });
  }
  const kind = row['kind'] as StoreKind;
  if (!seesKind(scope, kind)) return false;
  // A duty belongs to a site, whoever handed it on.
  const siteId = row['site_id'] as string | null;
  return siteId === null ? scope.siteIds === 'all' || !OF_PEOPLE.includes(kind) : reaches(scope, siteId);
}

function isWanted(
  line: AuditLine,
  { field, isCritical: critical, isReviewed: reviewed }: AuditFilter,
): boolean {
  return (
    (field === undefined || field === null || line.field === field) &&
    (critical === undefined || line.isCritical === critical) &&
    (reviewed === undefined || line.reviews.length > 0 === reviewed)
  );
}

function linesOf(row: Row, reviews: readonly ReviewOf[]): AuditLine[] {
  const parsed = parseEntry(row['fields'], row['values']);
  if (!parsed) throw new Error(`entry ${row['n']} of change ${row['seq']} cannot be read: verify the store`);
  const [commitments, values] = parsed;
  const kind = row['kind'] as StoreKind;
  const place = {
    change: row['seq'] as number,
    n: row['n'] as number,
    at: row['at'] as string,
    userId: row['actor_id'] as string,
    userName: row['actor_name'] as string,
    role: row['actor_role'] as string,
    command: row['command'] as string,
    action: row['action'] as string,
    kind,
    recordId: row['record_id'] as string,
    version: row['record_version'] as number,
    subjectId: row['subject_id'] as string | null,
    siteId: row['site_id'] as string | null,
    reasonCode: row['reason_code'] as string | null,
    reasonText: parseWords(row['words'] as string).reason[1],
    approverId: row['approver_id'] as string | null,
    requesterId: row['requester_id'] as string | null,
    client: row['client'] as string | null,
    clientAt: row['client_at'] as string | null,
    requestId: row['request_id'] as string | null,
    authMethod: row['auth_method'] as string | null,
    build: row['build'] as string,
  };
  return commitments.map(([field, oldCommitment, freshCommitment], index) => {
    const [oldSalt, old, freshSalt, fresh] = values[index]!;
    const line = { ...place, field, old, fresh };
    return {
      ...line,
      isRedacted:
        (oldCommitment !== null && oldSalt === null) || (freshCommitment !== null && freshSalt === null),
      isCritical: isCritical(kind, field),
      reviews: reviews.filter(({ covers }) => covers(line)).map(({ review }) => review),
    };
  });
}

interface ReviewOf {
  readonly review: Review;
  readonly covers: (line: Pick<AuditLine, 'change' | 'kind' | 'field' | 'subjectId' | 'siteId'>) => boolean;
}

async function reviewsOf(db: Database, scope: Scope, known: number): Promise<ReviewOf[]> {
  const study = { study: scope.studyId, known };
  const rows = await db.all({ statement: db.statements.ofKind.auditReview.ofStudy, params: study }, scope);
  const found = await Promise.all(
    rows.map(async (row): Promise<ReviewOf> => {
      const { subjectId, siteId, fromSeq } = metaFrom(row);
      const { fromChange, toChange, reviewedKind, reviewedField, comment } = recordFrom('auditReview', row);
      const params = { study: scope.studyId, seq: fromSeq };
      const [change] = await db.all({ statement: db.statements.changeAt, params }, null);
      return {
        review: {
          change: fromSeq,
          at: change!['at'] as string,
          userId: change!['actor_id'] as string,
          userName: change!['actor_name'] as string,
          comment,
        },
        covers: (line) =>
          fromChange <= line.change &&
          line.change <= toChange &&
          (subjectId === null || subjectId === line.subjectId) &&
          (siteId === null || siteId === line.siteId) &&
          (reviewedKind === null || reviewedKind === line.kind) &&
          (reviewedField === null || reviewedField === line.field),
      };
    }),
  );
  return found.sort((a, b) => a.review.change - b.review.change);
}
