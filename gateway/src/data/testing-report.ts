/** For tests: a laboratory result as somebody enters it from a report, by the one command for all kinds of record. */
import { BLANK } from '@trialside/rules';
import { recordEntry, type RecordedEntry } from './commands/record.ts';
import type { Command } from './command.ts';

export interface Report {
  readonly subjectId: string;
  readonly visitId: string | null;
  readonly test: string;
  readonly collected: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
}

export function enterReport(
  { subjectId, visitId, test, collected, ...reported }: Report,
  idempotencyKey: string,
  client: string | null = null,
): Command<RecordedEntry> {
  return recordEntry({
    idempotencyKey,
    client,
    kind: 'labResult',
    subjectId,
    record: {
      ...BLANK.labResult,
      supplement: {},
      visitId,
      test,
      testName: null,
      category: null,
      collected,
      reported,
      standard: null,
      rangeIndicator: null,
      clinicallySignificant: null,
    },
  });
}
