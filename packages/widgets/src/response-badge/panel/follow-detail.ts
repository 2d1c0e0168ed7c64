/** Follows everything behind the face of a badge, from wherever the badge has its data. */
import { responseDetail, type IwgReading, type ResponseDetail } from '@trialside/client';
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
  /** The other reading of a record that the page gave. */
  let iwg: IwgReading | null = null;
  let leave = (): void => {};

  async function readBeside(source: Source): Promise<void> {
    const { record, protocol } = source.given!;
    // Without it the reading of the study still stands.
    const reading = await import('../run-iwg.ts').then(
      ({ readIwg }) => readIwg(record, protocol),
      () => null,
    );
    if (source !== followed || !reading) return;
    iwg = reading;
    changed();
  }

  return {
    of(source) {
      const detail = source?.detail() ?? { state: 'loading' };
      const isNew = source !== followed;
      if (isNew) {
        leave();
        leave = () => {};
        iwg = null;
        followed = source;
      }
      if ('state' in detail) {
        if (isNew && source?.given) void readBeside(source);
        return withReading(detail, iwg);
      }
      if (isNew) {
        leave = detail.client.watch(responseDetail, detail.subject, detail.cut, (data) => {
          now = data;
          changed();
        });
      }
      return now;
    },
    stop() {
      followed = null;
      leave();
    },
  };
}

const withReading = (data: Data<ResponseDetail>, iwg: IwgReading | null): Data<ResponseDetail> =>
  iwg && 'held' in data && data.held
    ? { ...data, held: { ...data.held, value: { ...data.held.value, iwg } } }
    : data;
