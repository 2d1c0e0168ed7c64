/**
 * The questions that checks have asked about adverse events: in what words they are kept, and how they end. Whatever is
 * written, a check whose finding is gone afterwards takes its question back in the same commit, so that the trail shows it
 * with the change, its author and its reason (REC-07: Open or Answered to Resolved). What a person asked stays a person's.
 */
import { RECORD_LISTS, type Subject, type SubjectRecord } from '@trialside/rules';
import {
  checkEntry,
  checkText,
  readCheckText,
  SOFT_FINDINGS,
  type CheckNote,
  type EntryCheckContext,
} from '@trialside/rules/adverse-events';
import { dateAt } from '@trialside/rules/calendar';
import { findingAbout, findingsByVersion, gradeFromResults, question } from '@trialside/rules/evaluate';
import { checkNotes, entryChecks } from '@trialside/rules/locales/en/entry-checks';
import type { AdverseEvent } from '@trialside/rules/record';
import { applied } from './applied.ts';
import type { Query } from './stored-records.ts';
import { ACTIVE_STATES, QUERY_STEPS } from './query-states.ts';
import { fieldsOf, metaFrom, recordFrom } from './rows.ts';
import type { Row } from './statement.ts';
import type { Statements } from './statements.ts';
import { rowsOf, type Steps } from './steps.ts';
import { heldProtocol, protocolHeldOr } from './stored-protocol.ts';
import { COURSE_KINDS } from './subject-record.ts';
import type { Operation, Reason } from './command.ts';

/** AUD-04: named where the change that settles a question has no reason of its own. */
export const SETTLED: Reason = { code: 'derived:check-settled@1', text: null };

/** The words of a question: of a check, so that it can be read where no form translates its name. */
export function questionWords(checkName: string | null, asked: string): string {
  const name = SOFT_FINDINGS.find((one) => one === checkName);
  if (name === undefined) return asked;
  const detail = readCheckText(asked, SOFT_FINDINGS)?.detail ?? asked.trim();
  return checkText(name, entryChecks[name], detail);
}

interface At {
  readonly studyId: string;
  readonly known: number;
  readonly at: string;
}

/** Records that a question of a check may hang on. A new record has no question, and answers none of another. */
const concerns = ({ kind, action }: Operation): boolean =>
  ['adverseEvent', 'subject', 'labResult', 'vitalSign'].includes(kind) && action !== 'create';

/** The questions that end with these operations, as operations of the same change. */
export function* settledQuestions(
  statements: Statements,
  { studyId, known, at }: At,
  subjectId: string | null,
  operations: readonly Operation[],
): Steps<readonly Operation[]> {
  if (subjectId === null || !operations.some(concerns)) return [];
  const params = { study: studyId, known, subject: subjectId };
  const spokenOf = new Set(
    operations.flatMap((operation) => (operation.kind === 'query' ? [idOf(operation)] : [])),
  );
  // A command that speaks of the question itself has the last word on it.
  const asked = (yield* rowsOf({ statement: statements.ofKind.query.bySubject, params })).filter(
    (row) => isOfCheck(row) && !spokenOf.has(row['id'] as string),
  );
  if (asked.length === 0) return [];
  const needsResults = asked.some((row) => row['check_name'] === 'grade-differs-from-values');
  const before = yield* recordAt(statements, { studyId, known, at }, subjectId, needsResults);
  if (!before) return [];
  const record = applied(before, operations);
  const [protocol] = needsResults
    ? yield* rowsOf({
        statement: statements.protocolUnlessHeld,
        params: { study: studyId, known, held: heldProtocol(studyId) },
      })
    : [];
  const gradeFromValues = (event: AdverseEvent): number | null => {
    if (!protocol || !event.ctcae || event.gradedFrom.length === 0) return null;
    const numbers = question(record, protocolHeldOr(studyId, protocol));
    return gradeFromResults(event, findingAbout(event, findingsByVersion(numbers, event.ctcae.version)));
  };
  return asked.flatMap((row) => settled(row, before, record, gradeFromValues));
}

const idOf = (operation: Operation): string =>
  operation.action === 'void' ? operation.id : operation.record.id;

const isOfCheck = (row: Row): boolean =>
  row['check_name'] !== null &&
  row['about_kind'] === 'adverseEvent' &&
  ACTIVE_STATES.some((state) => state === row['state']);

function settled(
  row: Row,
  before: SubjectRecord,
  record: SubjectRecord,
  gradeFromValues: (event: AdverseEvent) => EntryCheckContext['gradeFromValues'],
): readonly Operation[] {
  const query = recordFrom('query', row);
  const find = (events: readonly AdverseEvent[]): AdverseEvent | undefined =>
    events.find(({ id }) => id === query.aboutId);
  const [was, is] = [find(before.adverseEvents), find(record.adverseEvents)];
  // A check that this build does not know has asked: whether it still finds anything cannot be said.
  if (!SOFT_FINDINGS.some((one) => one === query.checkName)) return [];
  const finds = is && checkEntry(is, { record, gradeFromValues: gradeFromValues(is) });
  if (finds?.some(({ id }) => id === query.checkName)) return [];
  const note: CheckNote = is ? 'check-settled' : 'record-voided';
  const isResolvable = QUERY_STEPS.some(({ from, to }) => from === query.state && to === 'Resolved');
  const amended: Query = {
    ...query,
    version: query.version + 1,
    state: is && isResolvable ? 'Resolved' : 'Cancelled',
    message: checkText(note, checkNotes[note], was && is ? changedFields(was, is).join(', ') : ''),
  };
  return [{ action: 'amend', kind: 'query', siteId: metaFrom(row).siteId, record: amended }];
}

/** Names of the fields of an event that are others; none where the change was elsewhere. */
function changedFields(was: AdverseEvent, is: AdverseEvent): readonly string[] {
  const old = new Map(fieldsOf('adverseEvent', was));
  const changed = fieldsOf('adverseEvent', is).filter(([path, value]) => old.get(path) !== value);
  const names = new Set(changed.map(([path]) => path.split('.')[0]!));
  names.delete('shownAtEntry');
  return [...names];
}

/** The record as far as the checks look at it: the results only where one of them is about results. */
function* recordAt(
  { ofKind }: Statements,
  { studyId, known, at }: At,
  subjectId: string,
  needsResults: boolean,
): Steps<SubjectRecord | null> {
  const params = { study: studyId, known };
  const [row] = yield* rowsOf({ statement: ofKind.subject.byId, params: { ...params, id: subjectId } });
  if (!row) return null;
  const siteId = metaFrom(row).siteId;
  const sites = (yield* rowsOf({ statement: ofKind.site.ofStudy, params })).map((one) =>
    recordFrom('site', one),
  );
  const site = sites.find(({ id }) => id === siteId);
  const lists: Record<string, readonly unknown[]> = {};
  for (const kind of COURSE_KINDS) {
    const isRead = needsResults || kind === 'adverseEvent';
    const rows = isRead
      ? yield* rowsOf({ statement: ofKind[kind].bySubject, params: { ...params, subject: subjectId } })
      : [];
    lists[RECORD_LISTS[kind]] = rows.map((one) => recordFrom(kind, one));
  }
  return {
    ...lists,
    cut: { knownAt: known, on: dateAt(Date.parse(at), site?.timeZone ?? 'UTC') },
    site,
    subject: recordFrom('subject', row) as Subject,
  } as unknown as SubjectRecord;
}
