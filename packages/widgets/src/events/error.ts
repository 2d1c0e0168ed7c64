/** Something a host may want to log went wrong. Never carries a clinical value, a token or a text from the gateway. */
import { TrialEvent } from './trial-event.ts';

export type TrialErrorReason =
  /** The gateway cannot be reached, or does not answer properly. */
  | 'network'
  | 'server'
  /** The gateway refuses this user. */
  | 'unauthenticated'
  | 'forbidden'
  /** A file of Trialside could not be loaded later, such as a language. */
  | 'file-missing'
  /** A record or a protocol given as a property cannot be read by the rules. */
  | 'input'
  /** Another version of the same tag was on the page first and stays in use. */
  | 'other-version';

export interface TrialErrorDetail {
  readonly reason: TrialErrorReason;
  /** The tag it is about. */
  readonly tag: string;
  /** Versions for `other-version`: the one in use and the one turned away. */
  readonly inUse?: string;
  readonly turnedAway?: string;
}

export class TrialError extends TrialEvent<TrialErrorDetail> {
  constructor(detail: TrialErrorDetail) {
    super('trial-error', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'trial-error': TrialError;
  }
  interface DocumentEventMap {
    'trial-error': TrialError;
  }
}
