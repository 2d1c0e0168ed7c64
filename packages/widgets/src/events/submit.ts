/** A widget is about to send what the user entered. Cancel it to keep the entry from being sent; it stays on the page. */
import { TrialEvent } from './trial-event.ts';

export interface TrialSubmitDetail {
  readonly subjectId: string | null;
  /** The kind of record that would be written, such as labResult. */
  readonly kind: string;
}

export class TrialSubmit extends TrialEvent<TrialSubmitDetail> {
  constructor(detail: TrialSubmitDetail) {
    super('trial-submit', detail, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'trial-submit': TrialSubmit;
  }
}
