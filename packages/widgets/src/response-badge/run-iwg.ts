/** Works out the reading of Rodeghiero 2009 beside the study's. Loaded only by open badges that were given a record. */
import type { IwgReading } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import { iwgResponse } from '@trialside/rules/response';
// What both share is then in the file of the first, and no third one is fetched.
import './run-rules.ts';

/** Throws where the protocol has no platelet response, or the record cannot be read. */
export const readIwg = (record: SubjectRecord, protocol: Protocol): IwgReading =>
  iwgResponse(record, protocol, protocol.endpoints.plateletResponse?.iwg);
