/** Runs the response rule in the browser. Loaded only by badges that are given a record. */
import type { ResponseDetail } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import { plateletResponse } from '@trialside/rules/response';
import type { Data } from '../element/data-state.ts';

/** The response of a record; `empty` where the protocol has no such endpoint, `error` where the input cannot be read. */
export function respond(record: SubjectRecord, protocol: Protocol): Data<ResponseDetail> {
  try {
    if (!protocol.endpoints.plateletResponse) return { state: 'empty', reason: 'no-value' };
    const value = plateletResponse(record, protocol);
    const { synthetic } = protocol;
    return { state: 'ready', held: { value, subjectId: record.subject.id, cut: record.cut, synthetic } };
  } catch {
    return { state: 'error', reason: 'input' };
  }
}
