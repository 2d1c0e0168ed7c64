/**
 * Records or corrects the SLEDAI assessment and the PGA of one visit or date in one change: both or neither. What is new
 * must still be the first of its kind there, so that an entry whose answer was lost, or that two people make at once, is
 * never recorded twice.
 */
import { BLANK } from '@trialside/rules';
import { problem } from '../field-problem.ts';
import { recordFrom } from '../rows.ts';
import type { Query, Row } from '../statement.ts';
import type {
  Command,
  DecideContext,
  Decision,
  LoadContext,
  Operation,
  Reason,
  Refusal,
} from '../command.ts';
import { amendEntry, recordEntry, type CommandBase, type Entered, type RecordedEntry } from './record.ts';

type ActivityKind = 'sledaiAssessment' | 'pgaAssessment';

/** One of the two records: `amends` names what it corrects, null says that nothing was recorded there yet. */
export interface ActivityPart<K extends ActivityKind> {
  readonly amends: { readonly id: string; readonly expectedVersion: number } | null;
  /** All that is known of a new record; of a correction only what changes. */
  readonly fields: Partial<Entered<K>>;
}

export interface ActivityEntry extends CommandBase {
  readonly subjectId: string;
  readonly sledai: ActivityPart<'sledaiAssessment'> | null;
  readonly pga: ActivityPart<'pgaAssessment'> | null;
  /** Needed where something recorded is corrected. */
  readonly reason: Reason | null;
}

/** Null for a part that was not sent. */
export interface RecordedActivity {
  readonly subjectId: string;
  readonly sledai: RecordedEntry | null;
  readonly pga: RecordedEntry | null;
}

const KINDS = { sledai: 'sledaiAssessment', pga: 'pgaAssessment' } as const;
type PartName = keyof typeof KINDS;

/** Where an assessment stands. PGAs on two scales are two assessments. */
interface Place {
  readonly visitId: string | null;
  readonly assessed: string | null;
  readonly scale?: string;
}

interface Part {
  readonly name: PartName;
  readonly command: Command<RecordedEntry>;
  /** Null for a correction. */
  readonly place: Place | null;
}

/** Refusals: those of its parts, fields under `sledai` and `pga`; version-conflict where a new one is not the first. */
export function recordActivity(entry: ActivityEntry): Command<RecordedActivity> {
  const { subjectId, sledai, pga, reason, idempotencyKey, client } = entry;
  const parts = (['sledai', 'pga'] as const).flatMap((name) => partOf(name, entry));
  return {
    name: 'record-activity',
    idempotencyKey,
    client,
    request: [subjectId, sledai, pga, reason],
    load: (context) => [
      ...parts.map(({ name }) => recordedOf(name, subjectId, context)),
      ...parts.flatMap(({ command }) => command.load(context)),
    ],
    decide: (rows, context) => decided(parts, rows, entry, context),
  };
}

function partOf(
  name: PartName,
  { subjectId, idempotencyKey, client, reason, ...entry }: ActivityEntry,
): Part[] {
  const part = entry[name];
  if (!part) return [];
  const kind = KINDS[name];
  const base = { idempotencyKey, client, subjectId, kind };
  const { amends, fields } = part;
  if (amends) {
    const why = reason ?? { code: '', text: null };
    return [{ name, place: null, command: amendEntry({ ...base, ...amends, changes: fields, reason: why }) }];
  }
  const record = { ...BLANK[kind], ...fields, supplement: {} } as Entered<ActivityKind> & Place;
  return [{ name, place: record, command: recordEntry({ ...base, record }) }];
}

const recordedOf = (name: PartName, subject: string, { scope, statements, known }: LoadContext): Query => ({
  statement: statements.ofKind[KINDS[name]].bySubject,
  params: { study: scope.studyId, known, subject },
});

function decided(
  parts: readonly Part[],
  rows: readonly (readonly Row[])[],
  { subjectId, reason }: ActivityEntry,
  context: DecideContext,
): Decision<RecordedActivity> {
  if (parts.length === 0) {
    return { ok: false, refusal: { code: 'validation', fields: [problem([], 'nothing-changed')] } };
  }
  // Neither kind names another record, so that each part asks as much as the other.
  const share = (rows.length - parts.length) / parts.length;
  const operations: Operation[] = [];
  const answers: { -readonly [N in PartName]: RecordedEntry | null } = { sledai: null, pga: null };
  for (const [n, { name, command, place }] of parts.entries()) {
    const from = parts.length + n * share;
    const decision = command.decide(rows.slice(from, from + share), context);
    if (!decision.ok) return { ok: false, refusal: placed(decision.refusal, name) };
    const first = place && standing(name, rows[n]!, place);
    if (first) return { ok: false, refusal: { code: 'version-conflict', currentVersion: first.version } };
    operations.push(...decision.operations);
    answers[name] = decision.answer;
  }
  const corrects = operations.some(({ action }) => action === 'amend');
  return {
    ok: true,
    subjectId,
    operations,
    reason: corrects ? reason : null,
    answer: { subjectId, ...answers },
  };
}

/** What is recorded already at a visit or, without one, on a date. */
function standing(
  name: PartName,
  rows: readonly Row[],
  { visitId, assessed, scale }: Place,
): { readonly version: number } | undefined {
  return rows
    .map((row) => recordFrom(KINDS[name], row) as Place & { readonly version: number })
    .find(
      (one) =>
        one.visitId === visitId && (visitId !== null || one.assessed === assessed) && one.scale === scale,
    );
}

const placed = (refusal: Refusal, name: PartName): Refusal =>
  refusal.code === 'validation'
    ? {
        ...refusal,
        fields: refusal.fields.map((one) =>
          one.path[0] === 'reason' ? one : { ...one, path: [name, ...one.path] },
        ),
      }
    : refusal;
