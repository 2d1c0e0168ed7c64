/** What a reading leaves in the access log, and what a request keeps so that the same is not noted twice. */
import type { Scope } from '../auth/scope.ts';
import type { AccessEvent } from './access-log.ts';
import type { CutRequest } from './cut.ts';
import type { Reader } from './reader.ts';

/**
 * For what purpose somebody reads: what the access log says of it. One per request, so that a subject is named once per
 * operation and request however often it is read.
 */
export interface ReadTrail {
  readonly operation: string;
  readonly client: string | null;
  readonly requestId: string | null;
  /** What was noted so far, by event, person and subject. */
  readonly noted: Set<string>;
  /** True where the answer shows numbers over many subjects and none of them: then the study is named, once. */
  readonly isSummary?: boolean;
  /** Told of each event that goes into the access log, and of the state of the log (its hash) that is read at. */
  readonly onNoted?: (event: AccessEvent) => void;
  readonly onRead?: (hash: string) => void;
}

/**
 * One snapshot of one study. The snapshot is a change number, so a reader that leaves `fn` stays valid.
 * Throws InvalidCut where there is no such cut.
 */
export type Read = <T>(
  scope: Scope,
  cut: CutRequest,
  fn: (reader: Reader) => Promise<T>,
  trail?: ReadTrail,
) => Promise<T>;
