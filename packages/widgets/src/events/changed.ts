/** Something a widget shows has changed because the study has. Sent after the change is on the page. */
import { TrialEvent } from './trial-event.ts';

export interface TrialChangedDetail {
  /** Node id of the subject, for the gateway; null where a widget is not connected. */
  readonly subjectId: string | null;
  /** Number of the last change that the widget now shows; null where it is not connected. */
  readonly change: number | null;
  /** Which of the nine data states the widget is in. */
  readonly state: string;
}

export class TrialChanged extends TrialEvent<TrialChangedDetail> {
  constructor(detail: TrialChangedDetail) {
    super('trial-changed', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'trial-changed': TrialChanged;
  }
}
