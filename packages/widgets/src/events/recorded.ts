/** The gateway has acknowledged what a widget sent. */
import { TrialEvent } from './trial-event.ts';

export interface TrialRecordedDetail {
  readonly subjectId: string | null;
  readonly kind: string;
  /** Node id and version of the record, and the change it was written in. */
  readonly recordId: string;
  readonly version: number;
  readonly change: number;
}

export class TrialRecorded extends TrialEvent<TrialRecordedDetail> {
  constructor(detail: TrialRecordedDetail) {
    super('trial-recorded', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'trial-recorded': TrialRecorded;
  }
}
