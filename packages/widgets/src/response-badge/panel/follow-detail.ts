/** Follows everything behind the face of a badge, from wherever the badge has its data. */
import { responseDetail, type ResponseDetail } from '@trialside/client';
import type { Data } from '../../element/data-state.ts';
import type { Source } from '../source.ts';

export interface DetailFollower {
  /** What is known now; asks anew where the source has changed. */
  of(source: Source | null): Data<ResponseDetail>;
  stop(): void;
}

export function followDetail(changed: () => void): DetailFollower {
  let followed: Source | null = null;
  let now: Data<ResponseDetail> = { state: 'loading' };
  let leave = (): void => {};

  return {
    of(source) {
      const detail = source?.detail() ?? { state: 'loading' };
      if ('state' in detail) {
        leave();
        followed = source;
        return detail;
      }
      if (source !== followed) {
        leave();
        followed = source;
        leave = detail.client.watch(responseDetail, detail.subject, detail.cut, (data) => {
          now = data;
          changed();
        });
      }
      return now;
    },
    stop: () => leave(),
  };
}
