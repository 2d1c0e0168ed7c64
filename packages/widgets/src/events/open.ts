/** The user wants to see one record that a list shows: the page opens whatever it shows such records in. */
import { TrialEvent } from './trial-event.ts';

export interface TrialOpenDetail {
  readonly subjectId: string | null;
  readonly kind: string;
  /** Node id of the record. */
  readonly recordId: string;
}

export class TrialOpen extends TrialEvent<TrialOpenDetail> {
  constructor(detail: TrialOpenDetail) {
    super('trial-open', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'trial-open': TrialOpen;
  }
}
