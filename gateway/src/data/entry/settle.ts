/** What a command about a record has to know before it decides: the subject, the version, and what else is recorded. */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import { wallTimeAt } from '@trialside/rules/calendar';
import { may, reaches, type Scope } from '../../auth/scope.ts';
import { seesSubjectAt } from '../gate.ts';
import type { Delegation, StoredRecord, StoreKind } from '../stored-records.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import type { Query, Row } from '../statement.ts';
import { heldProtocol, protocolHeldOr } from '../stored-protocol.ts';
import type { DecideContext, LoadContext, Refusal } from '../command.ts';
import { citable, citedQuery, kindsCited } from './cited.ts';
import type { EntryContext, SubjectContext } from './context.ts';
import type { EntryKind } from './forms.ts';
import { isCourse } from './judge.ts';
import { checkedReference, restingOn, type Held, type Reference } from './references.ts';
import { RIGHT_TO_ENTER } from './rights.ts';

/** What of a command says which record it is about. */
export interface Asked {
  readonly kind: EntryKind;
  readonly subjectId: string | null;
  readonly siteId?: string | null;
  /** Missing where the record is new. */
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly record?: object;
  readonly changes?: object;
}

/** Everything a decision knows, once the caller's right, the subject and the version are settled. */
export interface Known {
  readonly scope: Scope;
  readonly siteId: string | null;
  readonly current: StoredRecord<EntryKind> | null;
  readonly entry: EntryContext | SubjectContext;
  readonly subject: SubjectContext | null;
  /** Current records that may rest on this one; empty where the command asks for none. */
  readonly others: readonly Held[];
  readonly delegations: readonly Delegation[];
  readonly subjectRows: readonly Row[];
  /** The other records that the entry names, and those of their kind that the subject has. */
  readonly reference: Reference | null;
  readonly referredIds: ReadonlySet<string>;
  /** What a grade may be said to be read from; see cited.ts. */
  readonly citable: ReadonlySet<string>;
  readonly userIds: ReadonlySet<string>;
  /** Every version of every account there ever was; empty unless one is entered. */
  readonly everyAccount: readonly Row[];
  readonly siteIds: readonly string[];
  /** The subject the change belongs to; null for the study as a whole. */
  readonly changeOf: string | null;
  readonly head: number;
}

/** Versions of accounts in a study: far more than there are. */
const MOST_ACCOUNTS = 100_000;

const COURSE_KINDS = Object.keys(RECORD_LISTS) as CourseKind[];

/** What else there is is read only where a void, or a consent taken back, may leave it without what it rests on. */
function othersRead(name: string, { kind }: Asked): readonly StoreKind[] {
  if (name === 'void') return restingOn(kind);
  return name === 'amend' && kind === 'subject' ? COURSE_KINDS : [];
}

/** The reference that an entry makes; null where it makes none, so that nothing has to be read. */
function referenceOf({ kind, record, changes }: Asked): Reference | null {
  const reference = checkedReference(kind);
  const named = reference && ((record ?? changes) as Readonly<Record<string, unknown>>)?.[reference.field];
  return reference && (Array.isArray(named) ? named.length > 0 : typeof named === 'string')
    ? reference
    : null;
}

const citedKinds = ({ kind, record, changes }: Asked): readonly CourseKind[] =>
  kindsCited(kind, record ?? changes);

const subjectIdOf = ({ kind, subjectId, id }: Asked): string =>
  (kind === 'subject' ? (id ?? subjectId) : subjectId) ?? '';

/** Kinds that are judged by the doses that were given. */
const AFTER_DOSES: readonly EntryKind[] = ['exposure', 'toxicityAssessment'];
/** Kinds that name a person. */
const NAMES_PERSON: readonly EntryKind[] = ['delegation', 'assignment'];

/** What has to be known, and nothing else is read: most entries are a result, and a result asks for little. */
export function loads(
  name: string,
  entry: Asked,
  { scope, statements: { ofKind, subjectByCode, protocolUnlessHeld }, known }: LoadContext,
): (Query | null)[] {
  const params = { study: scope.studyId, known };
  const subject = subjectIdOf(entry);
  const reference = referenceOf(entry);
  const code = ((entry.record ?? entry.changes) as { code?: unknown } | undefined)?.code;
  const { kind } = entry;
  return [
    subject === '' ? null : { statement: ofKind.subject.byId, params: { ...params, id: subject } },
    { statement: ofKind.site.ofStudy, params },
    { statement: protocolUnlessHeld, params: { ...params, held: heldProtocol(scope.studyId) } },
    entry.id === undefined ? null : { statement: ofKind[kind].byId, params: { ...params, id: entry.id } },
    isCourse(kind) && name !== 'void' ? visitsRead(entry, ofKind.visit, params, subject) : null,
    AFTER_DOSES.includes(kind)
      ? { statement: ofKind.exposure.bySubject, params: { ...params, subject } }
      : null,
    kind === 'adverseEvent' ? { statement: ofKind.delegation.ofStudy, params } : null,
    NAMES_PERSON.includes(kind) ? { statement: ofKind.user.ofStudy, params } : null,
    kind === 'subject' && typeof code === 'string'
      ? { statement: subjectByCode, params: { ...params, code } }
      : null,
    kind === 'user'
      ? {
          statement: ofKind.user.everyRow,
          params: { ...params, upto: known, id: '', version: 0, limit: MOST_ACCOUNTS },
        }
      : null,
    ...(reference ? [{ statement: ofKind[reference.to!].bySubject, params: { ...params, subject } }] : []),
    ...othersRead(name, entry).map((kind) =>
      isCourse(kind)
        ? { statement: ofKind[kind].bySubject, params: { ...params, subject } }
        : { statement: ofKind[kind].ofStudy, params },
    ),
    ...citedKinds(entry).map((kind) => citedQuery(ofKind, kind, params, subject)),
  ];
}

/** A new record names its visit; what is amended may have one that only its current version tells. */
function visitsRead(
  { id, record }: Asked,
  visit: Pick<LoadContext['statements']['ofKind']['visit'], 'byId' | 'bySubject'>,
  params: { readonly study: string; readonly known: number },
  subject: string,
): Query | null {
  if (id !== undefined) return { statement: visit.bySubject, params: { ...params, subject } };
  const named = (record as { readonly visitId?: unknown } | undefined)?.visitId;
  return typeof named === 'string' ? { statement: visit.byId, params: { ...params, id: named } } : null;
}

export function settle(
  name: string,
  entry: Asked,
  [
    subjects = [],
    sites = [],
    protocols = [],
    currents = [],
    visits = [],
    exposures = [],
    delegations = [],
    users = [],
    sameCode = [],
    everyAccount = [],
    ...more
  ]: readonly (readonly Row[])[],
  { scope, at, known: head }: DecideContext,
): Known | Refusal {
  const { kind, expectedVersion } = entry;
  const reference = referenceOf(entry);
  const referred = reference ? more[0]! : [];
  const otherRows = reference ? more.slice(1) : more;
  const otherKinds = othersRead(name, entry);
  const citedRows = otherRows.slice(otherKinds.length);
  const right = RIGHT_TO_ENTER[kind];
  if (!may(scope, right)) return { code: 'not-allowed', operation: right };
  const isNewSubject = kind === 'subject' && entry.id === undefined;
  const isOfSubject = kind === 'subject' || isCourse(kind);
  const subjectRow = subjects[0];
  const siteId =
    isOfSubject && !isNewSubject ? (subjectRow ? metaFrom(subjectRow).siteId : null) : (entry.siteId ?? null);
  // A subject out of reach and one that does not exist give the same answer.
  if (isOfSubject && !isNewSubject && !subjectRow) return { code: 'not-found' };
  const subjectId = subjectRow ? metaFrom(subjectRow).subjectId : null;
  if (isOfSubject && !seesSubjectAt(scope, { siteId, subjectId })) return { code: 'not-found' };
  const [row] = currents;
  if (entry.id !== undefined) {
    const place = row && metaFrom(row);
    if (!place || (isCourse(kind) && place.subjectId !== entry.subjectId)) return { code: 'not-found' };
    if (!isOfSubject && place.siteId !== null && !reaches(scope, place.siteId)) return { code: 'not-found' };
    if (row['version'] !== expectedVersion) {
      return { code: 'version-conflict', currentVersion: row['version'] as number };
    }
  }
  const site = sites.map((one) => recordFrom('site', one)).find(({ id }) => id === siteId);
  const timeZone = site?.timeZone ?? 'UTC';
  const now = wallTimeAt(at, timeZone);
  const [protocol] = protocols;
  const base = { today: now.slice(0, 10), now, timeZone };
  const context = (
    protocol ? { ...base, protocol: protocolHeldOr(scope.studyId, protocol) } : base
  ) as EntryContext;
  const subject: SubjectContext | null = subjectRow
    ? {
        ...context,
        subject: recordFrom('subject', subjectRow),
        visits: visits
          .filter((one) => metaFrom(one).subjectId === subjectId)
          .map((one) => recordFrom('visit', one)),
        exposures: exposures.map((one) => recordFrom('exposure', one)),
      }
    : null;
  return {
    scope,
    siteId: isOfSubject ? siteId : row ? metaFrom(row).siteId : siteId,
    current: row ? recordFrom(kind, row) : null,
    entry: subject ?? context,
    subject,
    others: otherKinds.flatMap((other, n) =>
      (otherRows[n] ?? []).map((one) => ({ kind: other, record: recordFrom(other, one) })),
    ),
    delegations: delegations.map((one) => recordFrom('delegation', one)),
    subjectRows: sameCode,
    reference,
    referredIds: new Set(referred.map((one) => one['id'] as string)),
    citable: new Set(citedKinds(entry).flatMap((cited, n) => citable(cited, citedRows[n] ?? []))),
    everyAccount,
    userIds: new Set(users.map((one) => one['id'] as string)),
    siteIds: sites.map((one) => one['id'] as string),
    changeOf: isOfSubject ? (isNewSubject ? null : (entry.subjectId ?? entry.id ?? null)) : null,
    head,
  };
}
