/** Records one laboratory result that somebody enters, by the few fields of a report. Text is kept as it was typed. */
import { BLANK } from '@trialside/rules';
import type { Command, Decision, FieldProblem } from '../write.ts';
import { recordEntry, type CommandBase, type RecordedEntry } from './record.ts';

export interface LabResultEntry {
  readonly subjectId: string;
  readonly visitId: string | null;
  /** CDISC test code. */
  readonly test: string;
  /** ISO 8601, perhaps partial, wall time at the site. */
  readonly collected: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
}

export interface Recorded {
  readonly labResultId: string;
  readonly subjectId: string;
}

/**
 * Refusals: not-allowed (the role records nothing), not-found (no such subject in reach), validation (with the fields),
 * locked.
 */
export function recordLabResult(
  entry: LabResultEntry,
  idempotencyKey: string,
  client: string | null,
): Command<Recorded> {
  const asked = { idempotencyKey, client };
  return {
    ...asked,
    name: 'record-lab-result',
    request: entry,
    load: (context) => asEntry(entry, asked).load(context),
    decide: (rows, context) => asReported(entry.subjectId, asEntry(entry, asked).decide(rows, context)),
  };
}

const asEntry = (entry: LabResultEntry, asked: CommandBase): Command<RecordedEntry> =>
  recordEntry({
    ...asked,
    kind: 'labResult',
    subjectId: entry.subjectId,
    record: {
      ...BLANK.labResult,
      supplement: {},
      visitId: entry.visitId,
      test: entry.test.trim(),
      testName: null,
      category: null,
      collected: entry.collected,
      reported: {
        value: blankToNull(entry.value),
        unit: blankToNull(entry.unit),
        low: blankToNull(entry.low),
        high: blankToNull(entry.high),
      },
      standard: null,
      rangeIndicator: null,
      clinicallySignificant: null,
    },
  });

const blankToNull = (text: string | null): string | null => text?.trim() || null;

/** The fields of a report have no `reported` around them. */
const flat = ({ path, ...problem }: FieldProblem): FieldProblem => ({
  ...problem,
  path: path[0] === 'reported' ? path.slice(1) : path,
});

function asReported(subjectId: string, decision: Decision<RecordedEntry>): Decision<Recorded> {
  if (decision.ok) return { ...decision, answer: { labResultId: decision.answer.id, subjectId } };
  const { refusal } = decision;
  return refusal.code === 'validation'
    ? { ok: false, refusal: { ...refusal, fields: refusal.fields.map(flat) } }
    : decision;
}
