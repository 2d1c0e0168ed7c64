/**
 * Redaction: personal data that was entered by mistake is removed everywhere it stands, and the log says who removed it,
 * why, and who approved (ICH E6(R3) 4.2.2(b)). Values and salts go; the commitments stay, so the chain still verifies.
 */
import { dateAt } from '@trialside/rules/calendar';
import { may, type Role, type Scope } from '../auth/scope.ts';
import { appendChange, asksAgain, openHead, type AppliedEntry, type Origin, type Value } from './append.ts';
import { BLANKS, REDACTED_MARK } from './blanks.ts';
import { newCommitment } from './chain.ts';
import { columnsOf, type ColumnSpec } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import { reasonProblems } from './reasons.ts';
import { redactedField, type Redacted } from './redacted.ts';
import { parseEntry } from './replay.ts';
import { recordFrom } from './rows.ts';
import type { Statements } from './statements.ts';
import type { Row } from './statement.ts';
import { rowsOf, run, type Steps } from './steps.ts';
import { storableProblems } from './storable.ts';
import { parseWords, WORD_FIELDS, WORDS, type StoredWords } from './words.ts';
import { problem, type FieldProblem } from './field-problem.ts';
import type { Refusal } from './command.ts';

export interface RedactionRequest {
  readonly kind: StoreKind;
  readonly recordId: string;
  /** Field as the audit trail names it ("term", "reported.value"); null: every field in which `text` stands. */
  readonly field: string | null;
  /** The words to take away; null: the whole value of the field, in every version. */
  readonly text: string | null;
  /** Why, in words that do not repeat what is removed. */
  readonly reason: string;
  /** Id of the user of the study who approved it; not the one who redacts. */
  readonly approverId: string;
  readonly idempotencyKey: string;
}

export interface Redaction {
  readonly change: number;
  /** How many places of the log were redacted, and how many versions of the record. */
  readonly places: number;
  readonly versions: number;
}

export type RedactionOutcome =
  | ({ readonly ok: true } & Redaction)
  | { readonly ok: false; readonly refusal: Refusal };

/** Who may approve: those who answer for the data of the study. */
const APPROVERS: readonly Role[] = ['investigator', 'data-manager', 'qa-auditor', 'medical-monitor'];

/** The steps of a redaction; throws for accidents, answers refusals. */
export function* applyRedaction(
  statements: Statements,
  now: Date,
  scope: Scope,
  request: RedactionRequest,
  origin: Origin,
): Steps<RedactionOutcome> {
  if (!may(scope, 'redact')) return refuse({ code: 'not-allowed', operation: 'redact' });
  const problems = requestProblems(scope, request);
  if (problems.length > 0) return refuse({ code: 'validation', fields: problems });
  const head = yield* openHead(statements, scope.studyId, now);
  const command = { name: 'redact', idempotencyKey: request.idempotencyKey, request, client: null };
  const again = yield* asksAgain<Omit<Redaction, 'change'>>(statements, scope, command);
  if (again) return again.ok ? { ok: true, change: again.change!, ...again.answer } : again;
  if (!(yield* mayApprove(statements, head.studyId, head.known, head.at, request.approverId))) {
    return refuse({ code: 'validation', fields: [problem(['approverId'], 'approver-unknown')] });
  }

  const seq = head.known + 1;
  const study = { study: head.studyId };
  const record = { ...study, kind: request.kind, id: request.recordId, upto: head.known };
  const entries = yield* rowsOf({ statement: statements.entriesOfRecord, params: record });
  const [first] = entries;
  if (!first) return refuse({ code: 'not-found' });
  const places: (readonly [field: string, left: Redacted])[] = [];
  const take = eraser(request);
  for (const entry of entries) {
    const at = { ...study, seq: entry['seq'] as number, n: entry['n'] as number };
    const found = entry['action'] === 'redact' ? null : redactEntry(entry, take);
    if (!found) continue;
    for (const [path, left] of found.places) {
      places.push([redactedField(at.seq, at.n, path), left]);
      yield* run(statements.insertRedaction, redactionRow(at, path, seq, request.recordId));
    }
    yield* run(statements.setValue, { ...at, fields: JSON.stringify(found.values) });
  }
  // Reasons and answers of every change that touched the record: both may repeat what was typed.
  for (const changed of new Set(entries.map((entry) => entry['seq'] as number))) {
    const at = { ...study, seq: changed, n: WORDS };
    const [row] = yield* rowsOf({ statement: statements.valueAt, params: at });
    const isTouched = places.some(([field]) => field.startsWith(`${changed}/`));
    const found = redactWords(parseWords(row!['fields'] as string), request.text, isTouched);
    if (!found) continue;
    for (const [path, left] of found.places) {
      places.push([redactedField(changed, WORDS, path), left]);
      yield* run(statements.insertRedaction, redactionRow(at, path, seq, request.recordId));
    }
    yield* run(statements.setValue, { ...at, fields: JSON.stringify(found.words) });
  }
  // An earlier redaction of the same place says what it left there: now that is gone too.
  for (const entry of entries.filter(({ action }) => action === 'redact')) {
    const at = { ...study, seq: entry['seq'] as number, n: entry['n'] as number };
    const found = forgetEarlier(entry, new Set(places.map(([field]) => field)));
    if (!found) continue;
    for (const path of found.paths) {
      places.push([redactedField(at.seq, at.n, path), { old: null, fresh: null }]);
      yield* run(statements.insertRedaction, redactionRow(at, path, seq, request.recordId));
    }
    yield* run(statements.setValue, { ...at, fields: JSON.stringify(found.values) });
  }
  if (places.length === 0) {
    return refuse({ code: 'validation', fields: [problem(['text'], 'nothing-to-redact')] });
  }
  const versions = yield* redactRows(statements, record, request.kind, take);

  const values: AppliedEntry['values'][number][] = [];
  const commitments: AppliedEntry['commitments'][number][] = [];
  for (const [field, left] of places) {
    const value = JSON.stringify(left);
    const [salt, commitment] = newCommitment(value);
    commitments.push([field, null, commitment]);
    values.push([null, null, salt, value]);
  }
  const last = entries.at(-1)!;
  yield* appendChange(statements, head, scope, origin, {
    command,
    subjectId: first['subject_id'] as string | null,
    reason: { code: 'privacy', text: request.reason },
    approverId: request.approverId,
    answer: { places: places.length, versions },
    entries: [
      {
        action: 'redact',
        kind: request.kind,
        recordId: request.recordId,
        recordVersion: last['record_version'] as number,
        siteId: last['site_id'] as string | null,
        commitments,
        values,
      },
    ],
  });
  return { ok: true, change: seq, places: places.length, versions };
}

const refuse = (refusal: Refusal): RedactionOutcome => ({ ok: false, refusal });

const redactionRow = (
  at: { study: string; seq: number; n: number },
  path: string,
  atSeq: number,
  recordId: string,
) => ({
  study_id: at.study,
  seq: at.seq,
  n: at.n,
  path,
  at_seq: atSeq,
  record_id: recordId,
});

function requestProblems(scope: Scope, request: RedactionRequest): FieldProblem[] {
  const { kind, field, text, reason, approverId } = request;
  const problems = [
    ...storableProblems({ ...request }),
    ...reasonProblems({ code: 'privacy', text: reason }, true),
  ];
  if (approverId === scope.userId) problems.push(problem(['approverId'], 'approver-is-author'));
  if (text !== null && text.trim() === '') problems.push(problem(['text'], 'text-empty'));
  if (text !== null && text !== '' && reason.includes(text))
    problems.push(problem(['reason'], 'reason-repeats-it'));
  if (field === null && text === null) problems.push(problem(['field'], 'field-missing'));
  const columns = columnsOf(kind);
  if (field !== null && !columns.some(({ path }) => path === field))
    problems.push(problem(['field'], 'field-unknown', field));
  if (BLANKS[kind] === 'keep') problems.push(problem(['kind'], 'kind-not-redactable', kind));
  else if (text === null && columns.some((spec) => spec.path === field && blankOf(kind, spec) === 'keep'))
    problems.push(problem(['field'], 'field-not-redactable', field ?? ''));
  return problems;
}

function* mayApprove(
  statements: Statements,
  studyId: string,
  known: number,
  at: string,
  approverId: string,
): Steps<boolean> {
  const study = { study: studyId, known };
  const [user] = yield* rowsOf({
    statement: statements.ofKind.user.byId,
    params: { ...study, id: approverId },
  });
  if (!user || recordFrom('user', user).active !== 'yes') return false;
  const [site] = yield* rowsOf({ statement: statements.ofKind.site.ofStudy, params: study });
  const today = dateAt(Date.parse(at), site ? recordFrom('site', site).timeZone : 'UTC');
  const rows = yield* rowsOf({ statement: statements.ofKind.assignment.ofStudy, params: study });
  return rows
    .map((row) => recordFrom('assignment', row))
    .some(
      ({ userId, role, from, to }) =>
        userId === approverId &&
        APPROVERS.includes(role) &&
        (from === null || from <= today) &&
        (to === null || today <= to),
    );
}

/** What is left of a value in a column; undefined where nothing of it is to go. */
type Eraser = (path: string, value: Value) => Value | undefined;

const blankOf = (kind: StoreKind, { field, part }: ColumnSpec): string | null => {
  const blanks = BLANKS[kind];
  if (blanks === 'keep') return 'keep';
  // A measurement is never null, its parts may be.
  return part !== null ? null : ((blanks as Readonly<Record<string, string>>)[field] ?? null);
};

function eraser({ kind, field, text }: RedactionRequest): Eraser {
  const specs = new Map(columnsOf(kind).map((spec) => [spec.path, spec]));
  return (path, value) => {
    const spec = specs.get(path);
    if (!spec || value === null || (field !== null && path !== field)) return undefined;
    if (text === null) {
      const blank = blankOf(kind, spec);
      return blank === value ? undefined : blank;
    }
    if (typeof value === 'number') return String(value) === text ? null : undefined;
    const left = spec.kind === 'json' ? withoutInJson(value, text) : value.replaceAll(text, REDACTED_MARK);
    return left === value ? undefined : left;
  };
}

/** The same JSON with the words taken out of every text in it, keys too. */
function withoutInJson(json: string, text: string): string {
  const without = (item: unknown): unknown => {
    if (typeof item === 'string') return item.replaceAll(text, REDACTED_MARK);
    if (Array.isArray(item)) return item.map(without);
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, one]) => [without(key), without(one)]));
  };
  return JSON.stringify(without(JSON.parse(json)));
}

function redactEntry(entry: Row, take: Eraser) {
  const [commitments, values] = parseEntry(entry['fields'], entry['values'])!;
  const places: (readonly [path: string, left: Redacted])[] = [];
  const left = values.map((sides, index) => {
    const [path] = commitments[index]!;
    const [oldSalt, old, newSalt, fresh] = sides;
    const [leftOld, leftFresh] = [take(path, old), take(path, fresh)];
    if (leftOld === undefined && leftFresh === undefined) return sides;
    const after = [
      leftOld === undefined ? oldSalt : null,
      leftOld === undefined ? old : leftOld,
      leftFresh === undefined ? newSalt : null,
      leftFresh === undefined ? fresh : leftFresh,
    ] as const;
    places.push([path, { old: after[1], fresh: after[3] }]);
    return after;
  });
  return places.length > 0 ? { places, values: left } : null;
}

function forgetEarlier(entry: Row, again: ReadonlySet<string>) {
  const [commitments, values] = parseEntry(entry['fields'], entry['values'])!;
  const paths: string[] = [];
  const left = values.map((sides, index) => {
    const [path] = commitments[index]!;
    if (!again.has(path) || sides[2] === null) return sides;
    paths.push(path);
    return [null, null, null, null];
  });
  return paths.length > 0 ? { paths, values: left } : null;
}

/**
 * The answer of a change whose values went loses its salt too: the hash of what was asked for was made with it, and
 * with the salt one could try out what the value had been.
 */
function redactWords(words: StoredWords, text: string | null, isTouched: boolean) {
  const places: (readonly [path: string, left: Redacted])[] = [];
  const left = Object.fromEntries(
    WORD_FIELDS.map((field) => {
      const [salt, value] = words[field];
      const without =
        text === null || value === null
          ? value
          : field === 'answer'
            ? withoutInJson(value, text)
            : value.replaceAll(text, REDACTED_MARK);
      const isSaltGoing = field === 'answer' && isTouched && salt !== null;
      if (without === value && !isSaltGoing) return [field, words[field]];
      places.push([field, { old: null, fresh: without }]);
      return [field, [null, without]];
    }),
  ) as unknown as StoredWords;
  return places.length > 0 ? { places, words: left } : null;
}

function* redactRows(
  statements: Statements,
  record: { readonly study: string; readonly id: string; readonly upto: number },
  kind: StoreKind,
  take: Eraser,
): Steps<number> {
  const rows = yield* rowsOf({ statement: statements.ofKind[kind].rowsOfRecord, params: record });
  let versions = 0;
  for (const row of rows) {
    let isTouched = false;
    for (const { column, path } of columnsOf(kind)) {
      const value = take(path, row[column] as Value);
      if (value === undefined) continue;
      isTouched = true;
      const at = { study: record.study, id: record.id, version: row['version'] as number };
      yield* run(statements.setColumn[kind][column]!, { ...at, value });
    }
    if (isTouched) versions += 1;
  }
  return versions;
}
