/** Makes the facts of a record in the browser, where a page gives one. The gateway makes them by the same rules. */
import type { Course } from '@trialside/client';
import { evaluateSubject } from '@trialside/rules/evaluate';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import { factsOf, omittedCounts } from '@trialside/rules/timeline';

/** Throws where record or protocol cannot be read. */
export function courseOf(record: SubjectRecord, protocol: Protocol): Course {
  const { omissions, ...facts } = factsOf(record, evaluateSubject(record, protocol), protocol);
  return { ...facts, omitted: omittedCounts(omissions) };
}
